/** TACACS+, RFC 8907: who may log in and do what at a device; all but the header is usually obfuscated. */
import { type Cursor, MORE, NOT_MINE, bits, flag, octets, protocol, u32, u8 } from '../../dissect/index.ts';

const TYPES: Readonly<Record<number, string>> = { 1: 'Authentication', 2: 'Authorization', 3: 'Accounting' };
const HEADER = 12, MAJOR = 0xc, UNENCRYPTED = 0x01;
const LONGEST = 0x10000;

export const tacplus = protocol({
  name: 'tacplus',
  title: 'TACACS+',
  short: 'TACACS+',
  on: { 'tcp.port': [49] },
  sized: true,
  fields: {
    majvers: bits('Major version', 0xf0, { values: { 0xc: 'TACACS+' } }),
    minvers: bits('Minor version', 0x0f),
    type: u8('Type', { values: TYPES }),
    seqno: u8('Sequence number'),
    flags: u8('Flags', { hex: true }),
    'flags.unencrypted': flag('Unencrypted', 0x01),
    'flags.singleconn': flag('Single Connection', 0x04),
    session_id: u32('Session ID'),
    packet_len: u32('Packet length'),
    body: octets('Body', { own: true }),
  },
  frame(bytes, at, end) {
    if (bytes[at] >> 4 !== MAJOR) return NOT_MINE;
    if (at + HEADER > end) return MORE;
    const length = (bytes[at + 8] << 24) | (bytes[at + 9] << 16) | (bytes[at + 10] << 8) | bytes[at + 11];
    return length < 0 || length > LONGEST || TYPES[bytes[at + 1]] === undefined ? NOT_MINE : HEADER + length;
  },
  dissect(p, f) {
    p.show(f.majvers);
    p.take(f.minvers);
    const type = p.take(f.type), sequence = p.take(f.seqno);
    p.info(`${sequence % 2 === 1 ? 'Q' : 'R'}: ${TYPES[type] ?? `Unknown (${type})`}`);
    const flags = p.bits(f.flags, [f['flags.unencrypted'], f['flags.singleconn']]);
    p.take(f.session_id);
    const length = p.take(f.packet_len);
    if (length > 0 && p.more) body(p, f, Math.min(length, p.available), (flags & UNENCRYPTED) !== 0);
  },
});

function body(p: Cursor, f: (typeof tacplus)['fields'], length: number, plain: boolean): void {
  if (length === 0) return;
  p.take(f.body, length);
  p.label(plain ? 'Decrypted Request' : 'Encrypted Packet');
}
