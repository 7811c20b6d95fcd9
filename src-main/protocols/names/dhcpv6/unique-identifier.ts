/** DHCP unique identifiers, RFC 8415 §11 and RFC 6355. */
import { etherText, hexText } from '../../../bytes/address-text.ts';
import { type Cursor, type Field, absoluteTime, octets, text, u16, u32 } from '../../../dissect/index.ts';
import { enterpriseName } from '../../enterprises/enterprises.ts';
import { HARDWARE_TYPES } from '../../hardware-types.ts';

/** §11 */
export const DUID_KINDS: Readonly<Record<number, string>> = {
  1: 'link-layer address plus time', 2: 'assigned by vendor based on Enterprise number', 3: 'link-layer address',
  4: 'Universally Unique IDentifier (UUID)',
};
const ETHERNET = 1;
/** Seconds from 1970 to 2000, RFC 8415 §11.2. */
const EPOCH = 946_684_800;

export const DUID_FIELDS = {
  'duid.bytes': octets('DUID'),
  'duid.type': u16('DUID Type', { values: DUID_KINDS }),
  'duidllt.hwtype': u16('Hardware type', { values: HARDWARE_TYPES }),
  'duidllt.time': absoluteTime('DUID Time'),
  'duidllt.link_layer_addr': text('Link-layer address'),
  'duiden.enterprise': u32('Enterprise ID', { values: enterpriseName }),
  'duiden.identifier': octets('Identifier'),
  'duidll.hwtype': u16('Hardware type', { values: HARDWARE_TYPES }),
  'duidll.link_layer_addr': text('Link-layer address'),
  'duiduuid.bytes': octets('UUID'),
} as const;

const f = DUID_FIELDS;

export function readDuid(p: Cursor): void {
  p.show(f['duid.bytes'], p.remaining);
  switch (p.take(f['duid.type'])) {
    case 1: {
      const hardware = p.take(f['duidllt.hwtype']);
      p.takeAs(f['duidllt.time'], { seconds: p.u32() + EPOCH, nanoseconds: 0 }, 4);
      takeLinkAddress(p, f['duidllt.link_layer_addr'], hardware);
      break;
    }
    case 2:
      p.take(f['duiden.enterprise']);
      p.take(f['duiden.identifier'], p.remaining);
      break;
    case 3:
      takeLinkAddress(p, f['duidll.link_layer_addr'], p.take(f['duidll.hwtype']));
      break;
    case 4:
      p.take(f['duiduuid.bytes'], p.remaining);
      break;
  }
  // What is left is of a type that is not known; the DUID above shows it.
  p.skip(p.available);
}

function takeLinkAddress(p: Cursor, field: Field<string>, hardware: number): void {
  const length = p.remaining;
  const bytes = p.peekBytes(length);
  p.takeAs(field, hardware === ETHERNET && length === 6 ? etherText(bytes) : hexText(bytes), length);
}
