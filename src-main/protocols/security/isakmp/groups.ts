/** Payloads of group keys in version 1 (GDOI, RFC 6407 §5): the key that encrypts keys, those that encrypt traffic, and their download. */
import { type Cursor, type Field, below, none, octets, u16, u32, u8 } from '../../../dissect/index.ts';
import { ipProtocolName } from '../../internet/ip-protocols.ts';
import { IPSEC_ATTRIBUTES, KEY_ATTRIBUTES, takeAttributes } from './attributes.ts';
import { IDENTITIES_1 } from './names.ts';

const id = below('isakmp');
/** Who sends, or who receives: an identity with its port. */
const identity = (prefix: string, title: string) => ({
  type: u8(`${title} ID Type`, id(`${prefix}_id_type`, { values: IDENTITIES_1 })),
  port: u16(`${title} ID Port`, id(`${prefix}_id_port`)),
  length: u8(`${title} ID Data Length`, id(`${prefix}_id_length`)),
  data: octets(`${title} ID Data`, id(`${prefix}_id_data`)),
});
type Identity = ReturnType<typeof identity>;

const KEY_ENDS = [identity('sak.src', 'SRC'), identity('sak.dst', 'DST')] as const;
const TRAFFIC_ENDS = [identity('sat.src', 'SRC'), identity('sat.dst', 'DST')] as const;
const TRAFFIC_PROTOCOLS = { 1: 'GDOI_PROTO_IPSEC_ESP', 2: 'GDOI_PROTO_IPSEC_AH' };
const KEY_TYPES = { 1: 'TEK', 2: 'KEK', 3: 'LKH', 4: 'SID' };
const f = {
  protocol: u8('Protocol ID', id('sak.protoid', { values: ipProtocolName })),
  spi: octets('SPI', id('sak.spi', { size: 16 })),
  trafficProtocol: u8('Protocol ID', id('sat.protocol_id', { values: TRAFFIC_PROTOCOLS })),
  internetProtocol: u8('Internet Protocol', id('sat.protocol', { values: ipProtocolName })),
  transform: u8('Transform ID', id('sat.transform_id')),
  trafficSpi: octets('SPI', id('sat.spi', { size: 4 })),
  traffic: octets('TEK Payload', id('sat.payload')),
  keys: u16('Number of Key Packets', id('kd.num_pkt')),
  reserved: octets('Reserved', id('kd.reserved', { own: true })),
  key: none('Key Download Payload', id('kd.payload')),
  keyType: u8('Type', id('kd.payload.type', { values: KEY_TYPES })),
  keyLength: u16('Length', id('kd.payload.length')),
  keySpiSize: u8('SPI Size', id('kd.payload.spi_size')),
  keySpi: octets('SPI', id('kd.payload.spi')),
  sequence: u32('Sequence Number', id('seq.seq')),
};
export const GROUP_FIELDS: readonly Field[] = [
  ...Object.values(f), ...[...KEY_ENDS, ...TRAFFIC_ENDS].flatMap(ends => Object.values(ends) as Field[]),
];

function takeIdentity(p: Cursor, fields: Identity): void {
  p.take(fields.type);
  p.take(fields.port);
  p.take(fields.data, p.take(fields.length));
}

/** §5.3. Behind the SPI are four bytes that prove possession, now reserved. */
export function takeKeyEncryptionKey(p: Cursor): void {
  p.take(f.protocol);
  for (const ends of KEY_ENDS) takeIdentity(p, ends);
  p.take(f.spi);
  p.take(f.reserved, 4);
  takeAttributes(p, KEY_ATTRIBUTES);
}

/** §5.5. */
export function takeTrafficEncryptionKey(p: Cursor): void {
  if (p.take(f.trafficProtocol) !== 1) {
    p.takeRest(f.traffic);
    return;
  }
  p.take(f.internetProtocol);
  for (const ends of TRAFFIC_ENDS) takeIdentity(p, ends);
  p.take(f.transform);
  p.take(f.trafficSpi);
  takeAttributes(p, IPSEC_ATTRIBUTES);
}

/** §5.6. */
export function takeKeyDownload(p: Cursor): void {
  const count = p.take(f.keys);
  p.take(f.reserved, 2);
  for (let i = 0; i < count; i++) {
    const length = p.u16(2);
    const part = p.within(length);
    const outer = part.open(f.key, length);
    part.take(f.keyType);
    part.take(f.reserved, 1);
    part.take(f.keyLength);
    const size = part.take(f.keySpiSize);
    if (size > 0) part.take(f.keySpi, size);
    takeAttributes(part, KEY_ATTRIBUTES);
    part.close(outer);
  }
}

/** §5.7. */
export function takeSequence(p: Cursor): void {
  p.take(f.sequence);
}
