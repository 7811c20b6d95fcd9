/** What is known of a segment from the ones around it: Wireshark's sequence analysis, and our own verdict and states (RFC 9293 §3.3.2). */
import {
  CAUSE_NAMES, CONFIDENCE_NAMES, type Cursor, type Field, type Moment, STATE_NAMES, type TcpFacts, VERDICT_NAMES, bool, expert, frameNumber, none,
  relativeTime, text, u32,
} from '../../../dissect/index.ts';

const conversation = { source: 'conversation' } as const;
const OWN = { source: 'conversation', own: true } as const;
const OWN_COLUMN = { source: 'column', own: true } as const;
const KNOWN_STATES = STATE_NAMES.slice(1), STATES = [...KNOWN_STATES, ...KNOWN_STATES.map(name => `${name}?`)];
const mark = (says: string, severity: 'chat' | 'note' | 'warning'): Field<void> => expert(says, severity, 'Sequence', conversation);

export const ANALYSIS_FIELDS = {
  analysis: none('SEQ/ACK analysis', conversation),
  'analysis.acks_frame': frameNumber('This is an ACK to the segment in frame', conversation),
  'analysis.ack_rtt': relativeTime('The RTT to ACK the segment was', conversation),
  'analysis.initial_rtt': relativeTime('iRTT', conversation),
  'analysis.bytes_in_flight': u32('Bytes in flight', conversation),
  'analysis.push_bytes_sent': u32('Bytes sent since last PSH flag', conversation),
  'analysis.flags': none('TCP Analysis Flags', conversation),
  'analysis.retransmission': mark('This frame is a (suspected) retransmission', 'note'),
  'analysis.fast_retransmission': mark('This frame is a (suspected) fast retransmission', 'note'),
  'analysis.spurious_retransmission': mark('This frame is a (suspected) spurious retransmission', 'note'),
  'analysis.out_of_order': mark('This frame is a (suspected) out-of-order segment', 'warning'),
  'analysis.rto': relativeTime('The RTO for this segment was', conversation),
  'analysis.rto_frame': frameNumber('RTO based on delta from frame', conversation),
  'analysis.reused_ports': mark('A new tcp session is started with the same ports as an earlier session in this trace', 'note'),
  'analysis.lost_segment': mark('Previous segment(s) not captured (common at capture start)', 'warning'),
  'analysis.ack_lost_segment': mark('ACKed segment that wasn\'t captured (common at capture start)', 'warning'),
  'analysis.window_update': mark('TCP window update', 'chat'),
  'analysis.window_full': mark('TCP window specified by the receiver is now completely full', 'warning'),
  'analysis.keep_alive': mark('TCP keep-alive segment', 'note'),
  'analysis.keep_alive_ack': mark('ACK to a TCP keep-alive segment', 'note'),
  'analysis.duplicate_ack': mark('Duplicate ACK', 'note'),
  'analysis.duplicate_ack_num': u32('Duplicate ACK #', conversation),
  'analysis.duplicate_ack_frame': frameNumber('Duplicate to the ACK in frame', conversation),
  'analysis.zero_window_probe': mark('TCP Zero Window Probe', 'note'),
  'analysis.zero_window': mark('TCP Zero Window segment', 'warning'),
  'analysis.zero_window_probe_ack': mark('ACK to a TCP Zero Window Probe', 'note'),
  'analysis.tfo_ack': mark('TCP SYN-ACK accepting TFO data', 'note'),
  'analysis.tfo_ignored': mark('TCP SYN-ACK ignoring TFO data', 'note'),
  verdict: text('Verdict', { ...OWN_COLUMN, words: VERDICT_NAMES.slice(1) }),
  'verdict.cause': text('Cause', { ...OWN_COLUMN, words: CAUSE_NAMES.slice(1) }),
  'verdict.confidence': text('Confidence', { ...OWN_COLUMN, words: CONFIDENCE_NAMES.slice(1) }),
  'verdict.evidence': text('Evidence', OWN),
  'verdict.original_frame': frameNumber('First sent in frame', OWN),
  'verdict.original_delta': relativeTime('Time since first sent', OWN),
  'verdict.spurious': bool('Not needed', OWN),
  'verdict.spurious_frame': frameNumber('Shown by frame', OWN),
  'state.client': text('Client state', { ...OWN_COLUMN, words: STATES }),
  'state.server': text('Server state', { ...OWN_COLUMN, words: STATES }),
  'state.change': text('State change', OWN),
} as const;

type Fields = typeof ANALYSIS_FIELDS;

/** Our own judgement: it is worked out only for those who want any of it. */
export const JUDGED_FIELDS: readonly Field[] = Object.values<Field>(ANALYSIS_FIELDS).filter(({ options }) => options.own === true);
const ANALYSED: readonly Field[] = Object.values<Field>(ANALYSIS_FIELDS).filter(field => !JUDGED_FIELDS.includes(field));
type MarkOf<K extends keyof Fields> = K extends `analysis.${infer N}` ? (Fields[K] extends Field<void> ? N : never) : never;
type MarkName = Exclude<MarkOf<keyof Fields>, 'flags' | 'tfo_ack' | 'tfo_ignored'>;

/** In the order of the tree, with what Info says of them in front; a later one stands before an earlier. */
const MARKS: readonly (readonly [name: MarkName, info: string])[] = [
  ['reused_ports', '[TCP Port numbers reused] '],
  ['fast_retransmission', '[TCP Fast Retransmission] '],
  ['spurious_retransmission', '[TCP Spurious Retransmission] '],
  ['retransmission', '[TCP Retransmission] '],
  ['out_of_order', '[TCP Out-Of-Order] '],
  ['lost_segment', '[TCP Previous segment not captured] '],
  ['ack_lost_segment', '[TCP ACKed unseen segment] '],
  ['window_update', '[TCP Window Update] '],
  ['window_full', '[TCP Window Full] '],
  ['keep_alive', '[TCP Keep-Alive] '],
  ['keep_alive_ack', '[TCP Keep-Alive ACK] '],
  ['duplicate_ack', ''],
  ['zero_window_probe', '[TCP ZeroWindowProbe] '],
  ['zero_window', '[TCP ZeroWindow] '],
  ['zero_window_probe_ack', '[TCP ZeroWindowProbeAck] '],
];

/** What the analysis has of segments without marks, in the order of the tree. */
export const UNMARKED = ['acks_frame', 'ack_rtt', 'initial_rtt', 'bytes_in_flight', 'push_bytes_sent'] as const;
const ARE_SPANS = UNMARKED.map(name => ANALYSIS_FIELDS[`analysis.${name}`].kind === 'reltime');

/** Adds these to `numbers`, zeros where there are none; gives a bit for each that is there. */
export function addUnmarked(analysis: TcpFacts['analysis'], numbers: number[]): number {
  let there = 0;
  for (let i = 0; i < UNMARKED.length; i++) {
    const value = analysis.get(UNMARKED[i]);
    if (value !== undefined) there |= 1 << i;
    if (typeof value === 'object') numbers.push(value.seconds, value.nanoseconds);
    else if (ARE_SPANS[i]) numbers.push(0, 0);
    else numbers.push(typeof value === 'number' ? value : 0);
  }
  return there;
}

export function showAnalysis(p: Cursor, f: Fields, facts: TcpFacts): void {
  // Marks are said in the Info column, too; times and numbers take a way through the connection.
  if (facts.marked === false && !ANALYSED.some(field => p.wants(field))) return;
  const { analysis } = facts;
  if (analysis.size === 0) return;
  p.generate(f.analysis, undefined);
  p.label('[SEQ/ACK analysis]');
  const outer = p.under();
  showCount(p, f['analysis.acks_frame'], analysis.get('acks_frame'));
  showTime(p, f['analysis.ack_rtt'], analysis.get('ack_rtt'));
  showTime(p, f['analysis.initial_rtt'], analysis.get('initial_rtt'));
  showCount(p, f['analysis.bytes_in_flight'], analysis.get('bytes_in_flight'));
  showCount(p, f['analysis.push_bytes_sent'], analysis.get('push_bytes_sent'));
  if (hasMark(analysis)) showMarks(p, f, analysis);
  p.close(outer);
}

/** Most segments have times and numbers alone. */
function hasMark(analysis: TcpFacts['analysis']): boolean {
  for (const value of analysis.values()) if (value === true) return true;
  return false;
}

function showMarks(p: Cursor, f: Fields, analysis: TcpFacts['analysis']): void {
  p.generate(f['analysis.flags'], undefined);
  p.label('[TCP Analysis Flags]');
  const outer = p.under();
  for (const [name, info] of MARKS) {
    if (!analysis.has(name)) continue;
    if (name === 'duplicate_ack') {
      p.columns.prependFenced(`[TCP Dup ACK ${numberOf(analysis, 'duplicate_ack_frame') ?? '?'}#${numberOf(analysis, 'duplicate_ack_num') ?? '?'}] `);
      p.generate(f['analysis.duplicate_ack'], undefined);
      p.label('[This is a TCP duplicate ack]');
      continue;
    }
    p.expert(f[`analysis.${name}`]);
    // A fast or spurious retransmission is one too; the list names the more exact word only.
    const named = name === 'retransmission' && (analysis.has('fast_retransmission') || analysis.has('spurious_retransmission'));
    if (info !== '' && !named) p.columns.prependFenced(info);
  }
  showTime(p, f['analysis.rto'], analysis.get('rto'));
  showCount(p, f['analysis.rto_frame'], analysis.get('rto_frame'));
  p.close(outer);
  if (analysis.has('duplicate_ack')) showDuplicate(p, f, analysis);
}

const numberOf = (analysis: TcpFacts['analysis'], name: string): number | undefined => analysis.get(name) as number | undefined;

function showDuplicate(p: Cursor, f: Fields, analysis: TcpFacts['analysis']): void {
  const count = numberOf(analysis, 'duplicate_ack_num'), frame = numberOf(analysis, 'duplicate_ack_frame');
  if (count !== undefined) p.generate(f['analysis.duplicate_ack_num'], count);
  if (frame !== undefined) p.generate(f['analysis.duplicate_ack_frame'], frame);
  p.expertUnder(f['analysis.duplicate_ack'], `Duplicate ACK (#${count ?? '?'})`);
}

type Known = number | true | Moment | undefined;

function showCount(p: Cursor, field: Field<number>, value: Known): void {
  if (typeof value === 'number') p.generate(field, value);
}

function showTime(p: Cursor, field: Field<Moment>, value: Known): void {
  if (typeof value === 'object') p.generate(field, value);
}

/** Our own judgement: what happened to the segment, and where both ends are after it. */
export function showVerdict(p: Cursor, f: Fields, facts: TcpFacts): void {
  if (!wantsOwn(p)) return;
  const { verdict, states, statesBefore } = facts;
  if (verdict !== undefined) {
    p.generate(f.verdict, verdict.name);
    const outer = p.under();
    if (verdict.cause !== undefined) p.generate(f['verdict.cause'], verdict.cause);
    p.generate(f['verdict.confidence'], verdict.confidence);
    if (verdict.evidence !== undefined) p.generate(f['verdict.evidence'], verdict.evidence);
    if (verdict.originalFrame !== undefined) p.generate(f['verdict.original_frame'], verdict.originalFrame);
    if (verdict.sinceOriginal !== undefined) p.generate(f['verdict.original_delta'], verdict.sinceOriginal);
    if (verdict.needlessFrame !== undefined) {
      p.generate(f['verdict.spurious'], true);
      p.generate(f['verdict.spurious_frame'], verdict.needlessFrame);
    }
    p.close(outer);
  }
  if (states === undefined) return;
  p.generate(f['state.client'], states.client);
  showChange(p, f, statesBefore?.client, states.client);
  p.generate(f['state.server'], states.server);
  showChange(p, f, statesBefore?.server, states.server);
}

function wantsOwn(p: Cursor): boolean {
  for (const field of JUDGED_FIELDS) if (p.wants(field)) return true;
  return false;
}

/** `SYN_SENT → ESTABLISHED`, below the state that the segment led to. */
function showChange(p: Cursor, f: Fields, before: string | undefined, after: string): void {
  if (before === undefined || before === after || before === '') return;
  const outer = p.under();
  p.generate(f['state.change'], `${before} → ${after}`);
  p.close(outer);
}
