/** The header of a segment without its options, RFC 9293 §3.1. */
import { addToSum, corrected, foldSum } from '../../../bytes/checksum.ts';
import { type Cursor, type Field, type TcpFacts, expert, i32, u16, u32, u8 } from '../../../dissect/index.ts';
import { readUint } from '../../../dissect/read.ts';
import { pseudoHeaderSum } from '../udp.ts';
import type { ANALYSIS_FIELDS } from './analysis.ts';
import { ACK, FIN, SYN, URG } from './flag-bits.ts';
import { FLAG_FIELDS, takeFlags } from './flags.ts';
import { flagsAsRead } from './segment-info.ts';
import { CHECKSUM_STATUS } from '../../checksum-status.ts';

/** Bytes without options. */
export const HEADER = 20;

export const HEADER_FIELDS = {
  srcport: u16('Source Port', { portOf: 'tcp', source: 'column' }),
  dstport: u16('Destination Port', { portOf: 'tcp', source: 'column' }),
  port: u16('Source or Destination Port', { portOf: 'tcp', hidden: true, source: 'column' }),
  stream: u32('Stream index', { source: 'column' }),
  completeness: u8('Conversation completeness', { source: 'conversation', text: seen => `${completenessText(seen)} (${seen})` }),
  len: u32('TCP Segment Len', { source: 'column' }),
  seq: u32('Sequence Number', { source: 'column' }),
  seq_raw: u32('Sequence Number (raw)', { source: 'column' }),
  nxtseq: u32('Next Sequence Number', { source: 'column' }),
  ack: u32('Acknowledgment Number', { source: 'column' }),
  ack_raw: u32('Acknowledgment number (raw)', { source: 'column' }),
  hdr_len: u8('Header Length'),
  ...FLAG_FIELDS,
  window_size_value: u16('Window', { source: 'column' }),
  window_size: u32('Calculated window size', { source: 'column' }),
  window_size_scalefactor: i32('Window size scaling factor', { source: 'column' }),
  checksum: u16('Checksum', { hex: true }),
  'checksum.status': u8('Checksum Status', CHECKSUM_STATUS),
  checksum_calculated: u16('Calculated Checksum', { hex: true }),
  urgent_pointer: u16('Urgent Pointer'),
  'ack.nonzero': expert('The acknowledgment number field is nonzero while the ACK flag is not set', 'note', 'Protocol'),
  'urgent_pointer.non_zero': expert('The urgent pointer field is nonzero while the URG flag is not set', 'note', 'Protocol'),
  'checksum_bad.expert': expert('Bad checksum', 'error', 'Checksum'),
  bogus_header_length: expert('Bogus TCP Header length', 'error', 'Protocol'),
  short_segment: expert('Short segment: it does not contain a full TCP header', 'warning', 'Malformed'),
} as const;

/** What a header is shown with. */
export type HeaderFieldsTaken = typeof HEADER_FIELDS & Pick<typeof ANALYSIS_FIELDS, 'analysis.tfo_ack' | 'analysis.tfo_ignored'>;

/** What is known of a segment before it is shown. */
export interface Header {
  /** Ports. */
  readonly source: number;
  readonly destination: number;
  /** Sequence and acknowledgment number as they were sent, and against the first ones where those are known. */
  readonly sent: number;
  readonly sequence: number;
  readonly acknowledged: number;
  readonly acknowledgment: number;
  /** The 12 bits, and `COUNTS_MARKS`. */
  readonly flags: number;
  /** Bytes: of the header, and of what the segment carries. */
  readonly headerLength: number;
  readonly length: number;
  /** The window, scaled. */
  readonly window: number;
  readonly facts: TcpFacts | undefined;
}

export function readHeader({ packet, bytes, begin, reported }: Cursor, facts: TcpFacts | undefined): Header {
  const flags = ((bytes[begin + 12] << 8) | bytes[begin + 13]) & 0xfff, headerLength = 4 * (bytes[begin + 12] >> 4);
  const sent = readUint(bytes, begin + 4, 4, false), acknowledged = readUint(bytes, begin + 8, 4, false);
  return {
    source: packet.sourcePort, destination: packet.destinationPort,
    sent, sequence: (sent - (facts?.sequenceBase ?? 0)) >>> 0,
    acknowledged, acknowledgment: (flags & ACK) === 0 ? acknowledged : (acknowledged - (facts?.acknowledgmentBase ?? 0)) >>> 0,
    flags: flagsAsRead(flags, facts?.countsMarks === true), headerLength, length: Math.max(0, reported - begin - headerLength),
    window: scaledWindow((bytes[begin + 14] << 8) | bytes[begin + 15], flags, facts), facts,
  };
}

/** All but the options. */
export function takeHeader(p: Cursor, f: HeaderFieldsTaken, header: Header): void {
  const { flags, headerLength, facts } = header;
  takePorts(p, f);
  if (facts !== undefined) showConversation(p, f, facts);
  takeNumbers(p, f, header);
  showHeaderLength(p, f, headerLength);
  if (headerLength < HEADER) {
    p.expertUnder(f.bogus_header_length, `Bogus TCP header length (${headerLength}, must be at least ${HEADER})`);
    return;
  }
  takeFlags(p, f, flags, facts);
  takeWindow(p, f, header);
  takeChecksum(p, f);
  const urgent = p.take(f.urgent_pointer);
  if (urgent !== 0 && (flags & URG) === 0) p.expertUnder(f['urgent_pointer.non_zero']);
}

function showConversation(p: Cursor, f: HeaderFieldsTaken, facts: TcpFacts): void {
  const begin = p.begin;
  p.generate(f.stream, facts.stream, begin, 0);
  const { completeness } = facts;
  if (completeness === undefined || p.packet.quoted) return;
  p.generate(f.completeness, completeness, begin, 0);
}

export function takePorts(p: Cursor, f: HeaderFieldsTaken): void {
  const { at } = p;
  const source = p.take(f.srcport);
  const destination = p.take(f.dstport);
  p.hide(f.port, source, at, 2);
  p.hide(f.port, destination, at + 2, 2);
}

/** Shows the header's length in bytes, which the byte here has in words; does not move on. */
export function showHeaderLength(p: Cursor, f: HeaderFieldsTaken, length: number): void {
  p.set(f.hdr_len, length, p.at, 1);
  p.label(() => `${(length >> 2).toString(2).padStart(4, '0')} .... = Header Length: ${length} bytes (${length >> 2})`);
}

/** What of a connection's life was seen: SYN 1, SYN+ACK 2, ACK 4, data 8, FIN 16, RST 32. */
function completenessText(seen: number): string {
  if (seen === 1) return 'Incomplete, SYN_SENT';
  if (seen === 3) return 'Incomplete, CLIENT_ESTABLISHED';
  if ((seen & 7) !== 7) return 'Incomplete';
  const ended = (seen & 0x30) !== 0;
  const withData = (seen & 8) !== 0;
  if (ended) return withData ? 'Complete, WITH_DATA' : 'Complete, NO_DATA';
  return withData ? 'Incomplete, DATA' : 'Incomplete, ESTABLISHED';
}

export function nextSequence({ sequence, flags, length }: Header): number {
  return (sequence + length + ((flags & (SYN | FIN)) !== 0 ? 1 : 0)) >>> 0;
}

/** Sequence and acknowledgment numbers. Where all are as they are on the wire, they are not shown twice. */
function takeNumbers(p: Cursor, f: HeaderFieldsTaken, header: Header): void {
  const { flags, acknowledgment, facts } = header, { quoted } = p.packet;
  // Of a connection of which nothing but quotes is there, no number is relative to anything.
  const relative = facts?.relative === true && (!quoted || header.sequence !== header.sent);
  const same = quoted ? !relative : facts?.relative === false;
  takeSequence(p, f, header, relative, same);
  p.set(f.ack, acknowledgment, p.at, 4);
  if ((flags & ACK) === 0) {
    if (acknowledgment !== 0) p.expertUnder(f['ack.nonzero']);
  } else {
    if (relative) p.addLabel('    (relative ack number)');
    const takesData = quoted ? undefined : facts?.takesOpeningData;
    if (takesData !== undefined) p.expertUnder(f[takesData ? 'analysis.tfo_ack' : 'analysis.tfo_ignored']);
  }
  takeRaw(p, f.ack_raw, same && (flags & ACK) !== 0);
}

/** With what follows from the segment's length, which errors that quote its beginning do not tell (RFC 792). */
function takeSequence(p: Cursor, f: HeaderFieldsTaken, header: Header, relative: boolean, same: boolean): void {
  const begin = p.at - 4, label = relative ? '    (relative sequence number)' : '', { quoted } = p.packet;
  if (!quoted) p.generate(f.len, header.length, begin, 0);
  p.set(f.seq, header.sequence, p.at, 4);
  p.addLabel(label);
  takeRaw(p, f.seq_raw, same);
  if (quoted) return;
  p.generate(f.nxtseq, nextSequence(header), begin, 0);
  p.addLabel(label);
}

function takeRaw(p: Cursor, field: Field<number>, isShownBefore: boolean): void {
  if (!isShownBefore) {
    p.take(field);
    return;
  }
  p.hide(field, p.u32(), p.at, 4);
  p.skip(4);
}

/** RFC 7323 §2.2: the window of a SYN is never scaled. */
function scaledWindow(window: number, flags: number, facts: TcpFacts | undefined): number {
  const scale = facts?.windowScale ?? -1;
  return scale > 0 && (flags & SYN) === 0 ? window * (1 << scale) : window;
}

function takeWindow(p: Cursor, f: HeaderFieldsTaken, { window, flags, facts }: Header): void {
  const at = p.at;
  p.take(f.window_size_value);
  p.generate(f.window_size, window, at, 2);
  if (facts === undefined || (flags & SYN) !== 0) return;
  const { windowScale } = facts;
  p.generate(f.window_size_scalefactor, windowScale < 0 ? windowScale : 1 << windowScale, at, 2);
  if (windowScale < 0) p.label(`[Window size scaling factor: ${windowScale} (${windowScale === -1 ? 'unknown' : 'no window scaling used'})]`);
}

function takeChecksum(p: Cursor, f: HeaderFieldsTaken): void {
  const { packet, begin } = p;
  const at = p.at;
  const given = p.take(f.checksum);
  if (!packet.verifyChecksums || packet.fragment || p.reported > p.end || packet.network === 0 || packet.quoted) {
    p.addLabel(' [unverified]');
    p.generate(f['checksum.status'], 2, at, 0);
    return;
  }
  const left = foldSum(pseudoHeaderSum(p, 6, p.reported - begin) + addToSum(0, p.bytes, begin, p.reported));
  const right = corrected(given, left);
  if (left === 0) {
    p.addLabel(' [correct]');
  } else {
    p.addLabel(() => ` incorrect, should be 0x${right.toString(16).padStart(4, '0')}(maybe caused by "TCP checksum offload"?)`);
    p.expertUnder(f['checksum_bad.expert'], `Bad checksum [should be 0x${right.toString(16).padStart(4, '0')}]`);
    p.addInfo(' [TCP CHECKSUM INCORRECT]');
  }
  p.generate(f['checksum.status'], left === 0 ? 1 : 0, at, 0);
  p.generate(f.checksum_calculated, right, at, 2);
}
