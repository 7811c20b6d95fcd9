/** The header of an IPv4 packet from its version to its checksum, RFC 791 §3.1. */
import { u16be } from '../../../bytes/big-endian.ts';
import { corrected, internetChecksum } from '../../../bytes/checksum.ts';
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, Pattern, bits, expert, flag, frameNumber, ipv4, text, u16, u32, u8, withRoom } from '../../../dissect/index.ts';
import { CHECKSUM_STATUS } from '../../checksum-status.ts';
import { BAD, GOOD, UNVERIFIED } from '../../checksums.ts';
import { ipProtocolName } from '../ip-protocols.ts';
import { DSCP_NAMES, ECN_NAMES, localControlTtl, trafficClassText } from './fields.ts';

export const FRAGMENT_OFFSET = 0x1fff;
/** Bytes without options. */
export const HEADER = 20;
const CHECKSUM_AT = 10;

/** RFC 5771: 224.0.0.0 and on. */
const FIRST_MULTICAST = 224;

/** Fewer hops left are remarked on. */
const SMALL_TTL = 5;

/** Protocols whose packets have a small time to live by design. */
const PIM = 103;
const IGMP = 2;
const OSPF = 89;

export const HEADER_FIELDS = {
  version: bits('Version', 0xf0),
  hdr_len: u8('Header Length'),
  dsfield: u8('Differentiated Services Field', { hex: true }),
  'dsfield.dscp': bits('Differentiated Services Codepoint', 0xfc, { values: DSCP_NAMES }),
  'dsfield.ecn': bits('Explicit Congestion Notification', 0x03, { values: ECN_NAMES }),
  // What a network card was given in one piece has 0 in its header, and may be longer than the header can say.
  len: withRoom(u16('Total Length'), u32),
  id: u16('Identification', { base: 'hexDec' }),
  flags: bits('Flags', 0xe0, { hex: true }),
  'flags.rb': flag('Reserved bit', 0x80),
  'flags.df': flag('Don\'t fragment', 0x40),
  'flags.mf': flag('More fragments', 0x20),
  frag_offset: bits('Fragment Offset', 0x1fff),
  ttl: u8('Time to Live'),
  proto: u8('Protocol', { values: ipProtocolName }),
  checksum: u16('Header Checksum', { hex: true }),
  checksum_calculated: u16('Calculated Checksum', { hex: true }),
  'checksum.status': u8('Header checksum status', CHECKSUM_STATUS),
  src: ipv4('Source Address', { also: 'ip.addr', source: 'column' }),
  src_host: text('Source Host', { hidden: true }),
  dst: ipv4('Destination Address', { also: 'ip.addr', source: 'column' }),
  dst_host: text('Destination Host', { hidden: true }),
  addr: ipv4('Source or Destination Address', { hidden: true, source: 'column' }),
  host: text('Source or Destination Host', { hidden: true }),
  cur_rt: ipv4('Current Route'),
  cur_rt_host: text('Current Route Host', { hidden: true }),
  reassembled_in: frameNumber('Reassembled IPv4 in frame', { source: 'conversation' }),
  bogus_ip_version: expert('Bogus IP version', 'error', 'Protocol'),
  bogus_header_length: expert('Bogus IP header length', 'error', 'Protocol'),
  bogus_ip_length: expert('Bogus IP length', 'error', 'Protocol'),
  'ttl.lncb': expert('Time To Live', 'note', 'Sequence'),
  'ttl.too_small': expert('Time To Live', 'note', 'Sequence'),
  'checksum_bad.expert': expert('Bad checksum', 'error', 'Checksum'),
} as const;

export type HeaderFields = typeof HEADER_FIELDS;

/**
 * In what the headers of usual packets differ, up to the addresses: of those that are whole, and have no options and nothing about
 * them to be remarked on.
 */
export const USUAL = new Pattern([HEADER_FIELDS.len, HEADER_FIELDS.id, HEADER_FIELDS.checksum]);

/** Whether the header is one of a usual packet. What is remarked on times to live depends on the destination. */
export function isUsual({ packet, bytes, begin, available, reported }: Cursor, headerLength: number): boolean {
  if (headerLength !== HEADER || available < HEADER || packet.verifyChecksums) return false;
  const length = u16be(bytes, begin + 2), offset = u16be(bytes, begin + 6) & FRAGMENT_OFFSET;
  return length >= HEADER && begin + length <= reported && offset === 0 && bytes[begin + 8] >= SMALL_TTL && bytes[begin + 16] < FIRST_MULTICAST;
}

/** From the version to the checksum; false when the length that the header says cannot be true. */
export function takeFirst(p: Cursor, f: HeaderFields, headerLength: number): boolean {
  takeService(p, f);
  if (!takeLength(p, f, headerLength)) return false;
  p.take(f.id);
  takeFragmentation(p, f);
  remarkTtl(p, f, p.take(f.ttl));
  p.take(f.proto);
  takeChecksum(p, f, headerLength);
  return true;
}

/** The first byte: the version, and the header's length, which is sent in words of four bytes. */
export function takeVersion(p: Cursor, f: HeaderFields): void {
  const words = p.u8() & 15;
  p.show(f.version);
  p.takeAs(f.hdr_len, 4 * words, 1);
  p.label(() => `.... ${words.toString(2).padStart(4, '0')} = Header Length: ${4 * words} bytes (${words})`);
}

function takeService(p: Cursor, f: HeaderFields): void {
  takeVersion(p, f);
  const service = p.bits(f.dsfield, [f['dsfield.dscp'], f['dsfield.ecn']]);
  p.addLabel(() => ` (${trafficClassText(service)})`);
}

/** The datagram's length with its header; false when it cannot be true. Zero is what segmentation in the network card leaves (TSO). */
function takeLength(p: Cursor, f: HeaderFields, headerLength: number): boolean {
  const there = p.reported - p.begin;
  const length = p.u16();
  if (length === 0) {
    p.takeAs(f.len, there, 2);
    p.label(() => `Total Length: ${there} bytes (reported as 0, presumed to be because of "TCP segmentation offload" (TSO))`);
    return true;
  }
  p.take(f.len);
  if (length < headerLength) {
    p.label(() => `Total Length: ${length} bytes (bogus, less than header length ${headerLength})`);
    p.expertUnder(f.bogus_ip_length, 'Bogus IP length');
    p.info(`Bogus IP length (${length}, less than header length ${headerLength})`);
    return false;
  }
  if (length > there && !p.packet.quoted) p.expertUnder(f.bogus_ip_length, `IPv4 total length exceeds packet length (${there} bytes)`);
  return true;
}

function takeFragmentation(p: Cursor, f: HeaderFields): void {
  const word = p.u16();
  const flags = word >>> 13;
  p.set(f.flags, flags, p.at, 1);
  if (flags !== 0) {
    p.addLabel(() => (flags & 4 ? ', Reserved bit' : '') + (flags & 2 ? ', Don\'t fragment' : '') + (flags & 1 ? ', More fragments' : ''));
  }
  const outer = p.under();
  p.set(f['flags.rb'], (flags & 4) !== 0, p.at, 1);
  p.set(f['flags.df'], (flags & 2) !== 0, p.at, 1);
  p.set(f['flags.mf'], (flags & 1) !== 0, p.at, 1);
  p.close(outer);
  p.take(f.frag_offset);
  const offset = word & FRAGMENT_OFFSET;
  if (offset > 0) p.label(() => `...${pictureOf(offset)} = Fragment Offset: ${8 * offset}`);
}

/** The 13 bits of the fragment offset in groups, as the tree draws them. */
function pictureOf(offset: number): string {
  const digits = offset.toString(2).padStart(13, '0');
  return `${digits[0]} ${digits.slice(1, 5)} ${digits.slice(5, 9)} ${digits.slice(9)}`;
}

function remarkTtl(p: Cursor, f: HeaderFields, timeToLive: number): void {
  if (p.available < 11) return;
  const destination = p.u32(7);
  if (destination >>> 8 === 0xe00000) {
    const wanted = p.u8() === IGMP ? 1 : localControlTtl(destination);
    if (wanted !== 0 && timeToLive !== wanted) {
      p.expertUnder(f['ttl.lncb'], `"Time To Live" != ${wanted} for a packet sent to the Local Network Control Block (see RFC 3171)`);
    }
  } else if (timeToLive < SMALL_TTL && destination >>> 28 !== 0xe) {
    const proto = p.u8();
    if (proto !== PIM && proto !== OSPF) p.expertUnder(f['ttl.too_small'], `"Time To Live" only ${timeToLive}`);
  }
}

function takeChecksum(p: Cursor, f: HeaderFields, headerLength: number): void {
  const { begin } = p;
  const given = p.take(f.checksum);
  if (!p.packet.verifyChecksums || begin + headerLength > p.end) {
    p.addLabel(' [validation disabled]');
    p.generate(f['checksum.status'], UNVERIFIED, begin + CHECKSUM_AT, 0);
    return;
  }
  const right = corrected(given, internetChecksum(p.bytes, begin, begin + headerLength)), shouldBe = `should be ${hex(right, 4)}`;
  p.addLabel(right === given ? ' [correct]' : ` incorrect, ${shouldBe}(may be caused by "IP checksum offload"?)`);
  if (right !== given) p.expertUnder(f['checksum_bad.expert'], `Bad checksum [${shouldBe}]`);
  p.generate(f['checksum.status'], right === given ? GOOD : BAD, begin + CHECKSUM_AT, 0);
  p.generate(f.checksum_calculated, right, begin + CHECKSUM_AT, 2);
}
