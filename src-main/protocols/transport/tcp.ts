/** Transmission Control Protocol, RFC 9293. */
import { addToSum, foldSum } from '../../bytes/checksum.ts';
import {
  type Cursor, type Field, NO_NAMES, Pattern, type TcpFacts, Wording, bits, expert, flag, i32, namedPort, portInLine, protocol, relativeTime, text,
  u16, u32, u8,
} from '../../dissect/index.ts';
import { readUint } from '../../dissect/read.ts';
import { corrected } from '../internet/ip.ts';
import { ANALYSIS_FIELDS, UNMARKED, addUnmarked, showAnalysis, showVerdict } from './tcp/analysis.ts';
import { showMultipath } from './tcp/multipath.ts';
import { OPTION_FIELDS } from './tcp/option-fields.ts';
import { takeOptions } from './tcp/options.ts';
import { PAYLOAD_FIELDS, takeCompleted, takePayload } from './tcp/payload.ts';
import { REPEATED_FIELDS, showRepeatedBytes } from './tcp/repeated-bytes.ts';
import { portsInfo, portsTitle } from './port-texts.ts';
import { COUNTS_MARKS, SegmentWordings, acknowledges, countedMarks, flagNames, flagsAsRead, lengthInfo } from './tcp/segment-info.ts';
import { endpoints, pseudoHeaderSum } from './udp.ts';

const FIN = 0x001;
const SYN = 0x002;
const RST = 0x004;
const ACK = 0x010;
const URG = 0x020;
const HEADER = 20;

const HEADING = new Wording('Transmission Control Protocol, Src Port: ', ', Dst Port: ', ', Seq: ', ', Ack: ', ', Len: ', '');
const HEADING_WITHOUT_ACK = new Wording('Transmission Control Protocol, Src Port: ', ', Dst Port: ', ', Seq: ', ', Len: ', '');

const FLAG = { size: 2, width: 12 } as const;

export const tcp = protocol({
  name: 'tcp',
  title: 'Transmission Control Protocol',
  on: { 'ip.proto': [6] },
  fields: {
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
    flags: bits('Flags', 0x0fff, { hex: true, size: 2, source: 'column' }),
    'flags.res': flag('Reserved', 0x0e00, FLAG),
    'flags.ae': flag('Accurate ECN', 0x0100, FLAG),
    'flags.cwr': flag('Congestion Window Reduced', 0x0080, FLAG),
    'flags.ece': flag('ECN-Echo', 0x0040, FLAG),
    'flags.ace': bits('ACE', 0x01c0, { ...FLAG, source: 'conversation' }),
    'flags.urg': flag('Urgent', 0x0020, FLAG),
    'flags.ack': flag('Acknowledgment', 0x0010, FLAG),
    'flags.push': flag('Push', 0x0008, FLAG),
    'flags.reset': flag('Reset', 0x0004, FLAG),
    'flags.syn': flag('Syn', 0x0002, FLAG),
    'flags.fin': flag('Fin', 0x0001, FLAG),
    'flags.str': text('TCP Flags'),
    window_size_value: u16('Window', { source: 'column' }),
    window_size: u32('Calculated window size', { source: 'column' }),
    window_size_scalefactor: i32('Window size scaling factor', { source: 'column' }),
    checksum: u16('Checksum', { hex: true }),
    'checksum.status': u8('Checksum Status', { base: 'name', values: { 0: 'Bad', 1: 'Good', 2: 'Unverified', 3: 'Not present' } }),
    checksum_calculated: u16('Calculated Checksum', { hex: true }),
    urgent_pointer: u16('Urgent Pointer'),
    time_relative: relativeTime('Time since first frame in this TCP stream', { source: 'conversation' }),
    time_delta: relativeTime('Time since previous frame in this TCP stream', { source: 'conversation' }),
    reset_cause: text('Reset cause', { encoding: 'ascii' }),
    'connection.syn': expert('Connection establish request (SYN)', 'chat', 'Sequence'),
    'connection.synack': expert('Connection establish acknowledge (SYN+ACK)', 'chat', 'Sequence'),
    'connection.fin': expert('Connection finish (FIN)', 'chat', 'Sequence'),
    'connection.rst': expert('Connection reset (RST)', 'warning', 'Sequence'),
    'connection.fin_active': expert('This frame initiates the connection closing', 'note', 'Sequence', { source: 'conversation' }),
    'connection.fin_passive': expert('This frame undergoes the connection closing', 'note', 'Sequence', { source: 'conversation' }),
    'ack.nonzero': expert('The acknowledgment number field is nonzero while the ACK flag is not set', 'note', 'Protocol'),
    'urgent_pointer.non_zero': expert('The urgent pointer field is nonzero while the URG flag is not set', 'note', 'Protocol'),
    'checksum_bad.expert': expert('Bad checksum', 'error', 'Checksum'),
    bogus_header_length: expert('Bogus TCP Header length', 'error', 'Protocol'),
    ...ANALYSIS_FIELDS,
    ...OPTION_FIELDS,
    ...PAYLOAD_FIELDS,
    ...REPEATED_FIELDS,
  },
  dissect(p, f) {
    const { packet, begin } = p;
    const { bytes } = p;
    const source = (bytes[begin] << 8) | bytes[begin + 1];
    const destination = (bytes[begin + 2] << 8) | bytes[begin + 3];
    packet.sourcePort = source;
    packet.destinationPort = destination;
    if (p.end - begin < HEADER) {
      // Errors quote the first eight bytes (RFC 792): ports and sequence number.
      takePorts(p, f);
      p.title(portsTitle(p.names, 'tcp', source, destination));
      p.info(portsInfo(p.names, 'tcp', source, destination));
      p.set(f.seq, p.u32(), p.at, 4);
      p.take(f.seq_raw);
      p.need(begin + HEADER - p.at);
    }
    const facts = packet.around?.tcp(endpoints(p));
    const headerLength = 4 * (bytes[begin + 12] >> 4);
    const flags = ((bytes[begin + 12] << 8) | bytes[begin + 13]) & 0xfff;
    const read = flagsAsRead(flags, facts?.countsMarks === true);
    const length = Math.max(0, p.reported - begin - headerLength);
    const sequence = (readUint(bytes, begin + 4, 4, false) - (facts?.sequenceBase ?? 0)) >>> 0;
    const acknowledged = readUint(bytes, begin + 8, 4, false);
    const acknowledgment = (flags & ACK) === 0 ? acknowledged : (acknowledged - (facts?.acknowledgmentBase ?? 0)) >>> 0;
    const window = scaledWindow((bytes[begin + 14] << 8) | bytes[begin + 15], flags, facts);
    const { names } = p;
    p.info(() => {
      const wording = p.dissector.registry.shared('wordings of TCP segments', () => new SegmentWordings()).header(read);
      const ports = [portInLine(names, 'tcp', source), portInLine(names, 'tcp', destination)] as const;
      const header = wording.filled(acknowledges(flags) ? [...ports, sequence, acknowledgment, window] : [...ports, sequence, window]);
      return flags & URG ? `${header} Urg=${(bytes[begin + 18] << 8) | bytes[begin + 19]}` : header;
    });
    const header = { flags: read, headerLength, length, window, facts };
    if (p.keepsParts && facts !== undefined && isUsual(p, header)) {
      p.alike(USUAL, usualShape(p, headerLength, read, facts), [
        source, destination, source, destination, facts.stream, length, sequence, readUint(bytes, begin + 4, 4, false), nextSequence(sequence, header),
        acknowledgment, readUint(bytes, begin + 8, 4, false),
        (bytes[begin + 14] << 8) | bytes[begin + 15], window, (bytes[begin + 16] << 8) | bytes[begin + 17],
      ], HEADER, () => takeHeader(p, f, header));
    } else {
      takeHeader(p, f, header);
    }
    if (names !== NO_NAMES) {
      const ports = [namedPort(names, 'tcp', source), namedPort(names, 'tcp', destination)] as const;
      p.labelNode(
        p.node, flags & ACK ? HEADING.filled([...ports, sequence, acknowledgment, length]) : HEADING_WITHOUT_ACK.filled([...ports, sequence, length]),
      );
    } else {
      p.labelNode(p.node, flags & ACK ? HEADING.with(source, destination, sequence, acknowledgment, length) :
        HEADING_WITHOUT_ACK.with(source, destination, sequence, length));
    }
    if (headerLength < HEADER) {
      p.addInfo(`, bogus TCP header length (${headerLength}, must be at least ${HEADER})`);
      return;
    }
    p.addInfo(() => lengthInfo(length));
    // Short captures have no room for the options, where the layer ends: what happened to the segment is known all the same.
    if (begin + headerLength > p.end && facts !== undefined && packet.analysed && !packet.quoted) showVerdict(p, f, facts);
    const overPaths = headerLength > HEADER && takeOptions(p, f, headerLength - HEADER, {
      syn: (flags & SYN) !== 0, acknowledges: (flags & ACK) !== 0, acknowledgment: acknowledged, base: facts?.acknowledgmentBase ?? 0,
      relative: facts?.relative === true, multipath: () => facts?.multipath,
    });
    if (facts !== undefined && packet.analysed) showSurroundings(p, f, facts);
    if (overPaths && !packet.quoted && facts?.multipath !== undefined) showMultipath(p, f, facts.multipath, facts.stream);
    if (!packet.carried) return;
    if (length === 0 && facts?.payload !== undefined) takeCompleted(p, f, facts.payload);
    if (length === 0 || p.available <= 0) return;
    if ((flags & RST) !== 0) {
      // RFC 9293 §3.5.3: data in a reset explain it.
      p.take(f.reset_cause, Math.min(length, p.available));
      return;
    }
    takePayload(p, f, length, source, destination, facts?.payload);
  },
});

type Fields = (typeof tcp)['fields'];

/** What is known of a segment before it is shown. */
interface Header {
  /** The 12 bits, and `COUNTS_MARKS`. */
  readonly flags: number;
  /** Bytes: of the header, and of what the segment carries. */
  readonly headerLength: number;
  readonly length: number;
  /** The window, scaled. */
  readonly window: number;
  readonly facts: TcpFacts | undefined;
}

/** In what usual segments differ: those that neither open nor end their connection, and have nothing about them to be remarked on. */
const USUAL = new Pattern([
  tcp.fields.srcport, tcp.fields.dstport, tcp.fields.port, tcp.fields.port, tcp.fields.stream, tcp.fields.len, tcp.fields.seq, tcp.fields.seq_raw, tcp.fields.nxtseq,
  tcp.fields.ack, tcp.fields.ack_raw, tcp.fields.window_size_value, tcp.fields.window_size, tcp.fields.checksum,
]);

function isUsual({ packet, bytes, begin, names }: Cursor, { flags, headerLength }: Header): boolean {
  const urgent = (bytes[begin + 18] << 8) | bytes[begin + 19];
  return (flags & (SYN | FIN | RST | ACK)) === ACK && headerLength >= HEADER && urgent === 0 && !packet.verifyChecksums && names === NO_NAMES;
}

/** All else that a usual segment's header says. */
function usualShape({ packet }: Cursor, headerLength: number, flags: number, { completeness, windowScale, relative }: TcpFacts): number {
  const seen = packet.quoted ? undefined : completeness;
  return (flags << 17) | ((headerLength >> 2) << 13) | ((seen ?? 64) << 6) | ((windowScale + 2) << 1) | Number(relative);
}

/** All but the options. */
function takeHeader(p: Cursor, f: Fields, header: Header): void {
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

function showConversation(p: Cursor, f: Fields, facts: TcpFacts): void {
  const begin = p.begin;
  p.generate(f.stream, facts.stream, begin, 0);
  const { completeness } = facts;
  if (completeness === undefined || p.packet.quoted) return;
  p.generate(f.completeness, completeness, begin, 0);
}

function takePorts(p: Cursor, f: Fields): void {
  const { at } = p;
  const source = p.take(f.srcport);
  const destination = p.take(f.dstport);
  p.hide(f.port, source, at, 2);
  p.hide(f.port, destination, at + 2, 2);
}

function showHeaderLength(p: Cursor, f: Fields, length: number): void {
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

function nextSequence(sequence: number, { flags, length }: Header): number {
  return (sequence + length + ((flags & (SYN | FIN)) !== 0 ? 1 : 0)) >>> 0;
}

/** Sequence and acknowledgment numbers. Where all are as they are on the wire, they are not shown twice. */
function takeNumbers(p: Cursor, f: Fields, header: Header): void {
  const { flags, length, facts } = header, start = p.at, begin = start - 4;
  const relative = facts?.relative === true ? '    (relative sequence number)' : '', same = facts?.relative === false;
  p.generate(f.len, length, begin, 0);
  const sequence = (p.u32() - (facts?.sequenceBase ?? 0)) >>> 0;
  p.set(f.seq, sequence, start, 4);
  p.addLabel(relative);
  takeRaw(p, f.seq_raw, same);
  p.generate(f.nxtseq, nextSequence(sequence, header), begin, 0);
  p.addLabel(relative);
  const given = p.u32();
  if ((flags & ACK) === 0) {
    p.set(f.ack, given, p.at, 4);
    if (given !== 0) p.expertUnder(f['ack.nonzero']);
  } else {
    const acknowledgment = (given - (facts?.acknowledgmentBase ?? 0)) >>> 0;
    p.set(f.ack, acknowledgment, p.at, 4);
    if (facts?.relative === true) p.addLabel('    (relative ack number)');
    const takesData = p.packet.quoted ? undefined : facts?.takesOpeningData;
    if (takesData !== undefined) p.expertUnder(f[takesData ? 'analysis.tfo_ack' : 'analysis.tfo_ignored']);
  }
  takeRaw(p, f.ack_raw, same && (flags & ACK) !== 0);
}

function takeRaw(p: Cursor, field: Field<number>, isShownBefore: boolean): void {
  if (!isShownBefore) {
    p.take(field);
    return;
  }
  p.hide(field, p.u32(), p.at, 4);
  p.skip(4);
}

const LETTERS = 'RRRACEUAPRSF';

/** The 12 bits as Wireshark writes them in `tcp.flags.str`. */
export function flagLetters(flags: number): string {
  let letters = '';
  for (let bit = 11; bit >= 0; bit--) letters += flags & (1 << bit) ? LETTERS[11 - bit] : '·';
  return letters;
}

function takeFlags(p: Cursor, f: Fields, flags: number, facts: TcpFacts | undefined): void {
  const { at, packet } = p;
  p.take(f.flags);
  p.label(() => `Flags: 0x${(flags & 0xfff).toString(16).padStart(3, '0')} (${flagNames(flags)})`);
  const outer = p.under();
  p.set(f['flags.res'], (flags & 0xe00) !== 0, at, 1);
  if (flags & COUNTS_MARKS) {
    p.set(f['flags.ace'], countedMarks(flags), at, 2);
    p.hide(f['flags.ae'], (flags & 0x100) !== 0, at, 1);
    p.hide(f['flags.cwr'], (flags & 0x080) !== 0, at + 1, 1);
    p.hide(f['flags.ece'], (flags & 0x040) !== 0, at + 1, 1);
  } else {
    p.set(f['flags.ae'], (flags & 0x100) !== 0, at, 1);
    p.set(f['flags.cwr'], (flags & 0x080) !== 0, at + 1, 1);
    p.set(f['flags.ece'], (flags & 0x040) !== 0, at + 1, 1);
  }
  p.set(f['flags.urg'], (flags & URG) !== 0, at + 1, 1);
  p.set(f['flags.ack'], (flags & ACK) !== 0, at + 1, 1);
  p.set(f['flags.push'], (flags & 0x008) !== 0, at + 1, 1);
  p.set(f['flags.reset'], (flags & RST) !== 0, at + 1, 1);
  if (flags & RST) p.expertUnder(f['connection.rst']);
  p.set(f['flags.syn'], (flags & SYN) !== 0, at + 1, 1);
  if (flags & SYN) {
    if (flags & ACK) p.expertUnder(f['connection.synack'], `Connection establish acknowledge (SYN+ACK): server port ${packet.sourcePort}`);
    else p.expertUnder(f['connection.syn'], `Connection establish request (SYN): server port ${packet.destinationPort}`);
  }
  p.set(f['flags.fin'], (flags & FIN) !== 0, at + 1, 1);
  if (flags & FIN) p.expertUnder(f['connection.fin']);
  if (p.wants(f['flags.str'])) p.generate(f['flags.str'], flagLetters(flags), at, 2);
  if (flags & FIN && facts?.states !== undefined) showClosing(p, f, facts.fromClient ? facts.states.client : facts.states.server);
  p.close(outer);
}

/** Who closes first, by the state that a FIN leaves its sender in (RFC 9293 §3.6). */
function showClosing(p: Cursor, f: Fields, state: string): void {
  switch (state.replace('?', '')) {
    case 'FIN_WAIT_1':
    case 'FIN_WAIT_2':
    case 'TIME_WAIT':
      p.expertUnder(f['connection.fin_active']);
      break;
    case 'CLOSING':
    case 'LAST_ACK':
    case 'CLOSED':
      p.expertUnder(f['connection.fin_passive']);
      break;
    default:
  }
}

/** RFC 7323 §2.2: the window of a SYN is never scaled. */
function scaledWindow(window: number, flags: number, facts: TcpFacts | undefined): number {
  const scale = facts?.windowScale ?? -1;
  return scale > 0 && (flags & SYN) === 0 ? window * (1 << scale) : window;
}

function takeWindow(p: Cursor, f: Fields, { window, flags, facts }: Header): void {
  const at = p.at;
  p.take(f.window_size_value);
  p.generate(f.window_size, window, at, 2);
  if (facts === undefined || (flags & SYN) !== 0) return;
  const { windowScale } = facts;
  p.generate(f.window_size_scalefactor, windowScale < 0 ? windowScale : 1 << windowScale, at, 2);
  if (windowScale < 0) p.label(`[Window size scaling factor: ${windowScale} (${windowScale === -1 ? 'unknown' : 'no window scaling used'})]`);
}

function takeChecksum(p: Cursor, f: Fields): void {
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

/** In what the times and the analysis of segments differ that have no marks. */
const TIMES = new Pattern([tcp.fields.time_relative, tcp.fields.time_delta, ...UNMARKED.map(name => tcp.fields[`analysis.${name}`])]);

function showSurroundings(p: Cursor, f: Fields, facts: TcpFacts): void {
  if (p.packet.quoted) return;
  if (p.keepsParts && facts.marked === false) {
    const { sinceFirst, sincePrevious, analysis } = facts;
    const numbers = [sinceFirst.seconds, sinceFirst.nanoseconds, sincePrevious.seconds, sincePrevious.nanoseconds];
    p.alike(TIMES, addUnmarked(analysis, numbers), numbers, 0, () => showTimes(p, f, facts));
  } else {
    showTimes(p, f, facts);
  }
  showVerdict(p, f, facts);
  showRepeatedBytes(p, f, facts, p.at);
}

function showTimes(p: Cursor, f: Fields, facts: TcpFacts): void {
  const outer = p.open('[Timestamps]');
  if (p.wants(f.time_relative)) p.generate(f.time_relative, facts.sinceFirst);
  if (p.wants(f.time_delta)) p.generate(f.time_delta, facts.sincePrevious);
  p.close(outer);
  showAnalysis(p, f, facts);
}
