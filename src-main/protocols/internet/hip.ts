/** Host Identity Protocol, RFC 7401 and RFC 5201: who hosts are, apart from where they are; over UDP through NATs, RFC 5770. */
import { addToSum, foldSum } from '../../bytes/checksum.ts';
import { type Cursor, protocol } from '../../dissect/index.ts';
import { pseudoHeaderSum } from '../transport/udp.ts';
import { takeChecksum } from '../checksums.ts';
import { HIP_FIELDS } from './hip/fields.ts';
import { PACKETS, PARAMETERS } from './hip/names.ts';
import { READERS } from './hip/parameters.ts';

const f = HIP_FIELDS;
const NUMBER = 139, UDP = 17;
/** RFC 5770 §4.1: where ESP has its SPI, HIP has zeros. */
const MARKER = 4;
/** A host identity tag. */
const HIT = 16;
const PARAMETER_HEADER = 4;

export const hip = protocol({
  name: 'hip',
  title: 'Host Identity Protocol',
  on: { 'ip.proto': [NUMBER], 'udp.port': [10500] },
  accepts: (bytes, at, end) => end - at >= MARKER + 4 && [0, 1, 2, 3].every(i => bytes[at + i] === 0) && (bytes[at + MARKER + 3] & 1) === 1,
  fields: HIP_FIELDS,
  dissect(p) {
    if (p.packet.ipProtocol === UDP) p.skip(MARKER);
    const start = p.at;
    p.take(f.proto);
    p.limit(p.offset - 1 + (p.take(f.hdr_len) + 1) * 8);
    p.show(f.shim6_fixed_p);
    p.label(`Fixed P-bit: ${p.u8() >> 7}${p.u8() < 0x80 ? ' (Always zero)' : ''}`);
    const type = p.take(f.packet_type);
    p.label(`Packet Type: ${type}`);
    p.info(PACKETS[type] ?? 'Unknown');
    const version = p.show(f.version), last = p.u8();
    p.label(`Version: ${version}, Reserved: ${(last >> 1) & 7}`);
    p.take(f.shim6_fixed_s);
    p.label(`Fixed S-bit: ${last & 1} ${(last & 1) === 1 ? '(HIP)' : '(not HIP)'}`);
    checksum(p, start);
    p.bits(f.controls, [f['controls.a']]);
    p.take(f.hit_sndr, HIT);
    p.take(f.hit_rcvr, HIT);
    if (p.more) parameters(p, version);
  },
});

/** RFC 7401 §5.1.1: with a pseudo header, as UDP's. */
function checksum(p: Cursor, start: number): void {
  takeChecksum(p, { checksum: f.checksum, status: f['checksum.status'], bad: f.bad_checksum }, told => rightSum(p, start, told));
}

/** What the checksum should be, zero over UDP (RFC 5770 §4.1); undefined where that cannot be told. */
function rightSum(p: Cursor, start: number, told: number): number | undefined {
  const { packet } = p;
  if (packet.ipProtocol === UDP) return 0;
  if (packet.network === 0 || p.end < p.reported || packet.quoted) return undefined;
  return foldSum(pseudoHeaderSum(p, NUMBER, p.reported - start) + addToSum(0, p.bytes, start, p.reported) - told);
}

/** RFC 7401 §5.2.1: each is filled up to a multiple of eight bytes. */
function parameters(p: Cursor, version: number): void {
  const outer = p.open('HIP Parameters');
  while (p.more) {
    p.need(PARAMETER_HEADER);
    const type = p.u16(), length = p.u16(2), whole = PARAMETER_HEADER + length;
    p.set(f.type, type, p.at, Math.min(whole, p.remaining));
    p.label(`${PARAMETERS[type] ?? 'Unknown'} (type=${type}, length=${length})`);
    const below = p.under();
    p.skip(PARAMETER_HEADER);
    const value = p.within(length);
    p.contain(() => (READERS[type] ?? unknown)(value, version));
    p.close(below);
    p.skip(p.fillOf(whole, 8));
  }
  p.close(outer);
}

const unknown = (p: Cursor): void => p.takeRest(f['tlv.data']);
