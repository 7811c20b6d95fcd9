/** Transfers that another protocol carries: what it hands to USB of them, and isochronous packets as it has them. */
import { type Cursor, type Field, flag, i32, octets, u32 } from '../../../dissect/index.ts';
import type { Header, Known } from './devices.ts';
import { TRANSFER_FLAGS } from './linux.ts';
import { ERRORS } from './names.ts';

/** Name of a `CarriedTransfer` in `PacketContext.notes`. */
export const CARRIED_TRANSFER = 'usb transfer';

export interface CarriedTransfer {
  readonly header: Header;
  readonly known: Known | undefined;
  /** Isochronous packets, whose descriptors follow the data. */
  readonly packets: number;
}

const named = (name: string) => ({ id: `usb.iso.${name}` });
const F = {
  offset: u32('Offset [bytes]', named('iso_off')),
  length: u32('Length [bytes]', named('iso_len')),
  actual: u32('Actual Length [bytes]', named('iso_actual_len')),
  status: i32('Status', { ...named('iso_status'), values: ERRORS }),
  data: octets('ISO Data', named('data')),
};
/** In network byte order. */
export const CARRIED_FLAGS = TRANSFER_FLAGS.map(({ title, mask, name }) => flag(title, mask, { size: 4, as: ['True', 'False'], id: name }));
export const CARRIED_FIELDS: readonly Field[] = [...Object.values<Field>(F), ...CARRIED_FLAGS];

export const PACKET = 16;

/**
 * As `usbip_protocol.rst` has them: data that come from a device lie packed, whatever their offsets were. `shown`: what a descriptor stands
 * below.
 */
export function takeCarriedPackets(p: Cursor, count: number, isPacked: boolean, shown: Field<void>): void {
  const data = p.at, lengths = p.remaining - PACKET * count;
  p.skip(Math.max(0, lengths));
  const end = p.at;
  let packed = 0;
  for (let i = 0; i < count; i++) {
    p.need(PACKET);
    const outer = p.open(shown, PACKET), heading = p.lastNode;
    const offset = p.take(F.offset), length = p.take(F.length), actual = p.take(F.actual), status = p.take(F.status);
    const at = data + (isPacked ? packed : offset), own = isPacked ? actual : length;
    if (own > 0 && at + own <= end) p.set(F.data, p.bytes.subarray(at, at + own), at, own);
    packed += actual;
    p.close(outer);
    p.labelNode(heading, `USB isodesc ${i} [${ERRORS[status] ?? `Error ${status}`}]`);
  }
}
