/** Submessages of RTPS, by their numbers: DDSI-RTPS 2.5 §8.3.8 and §9.4.5. */
import { hexText } from '../../../bytes/address-text.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { ntpNanoseconds } from '../../moments.ts';
import { readContents, readSecureBody, readSecureHeader, readSecureTag, takeEncapsulation } from './contents.ts';
import { EitherOrder } from './either-order.ts';
import { FIELDS as f, FLAGS, RESERVED } from './fields.ts';
import { WRITER_LETTERS } from './names.ts';
import { findParameter, readParameters } from './parameters.ts';
import { READER, WRITER, takeEntity, takeLocator, takePrefix, takeSet, takeVendor, takeVersion } from './parts.ts';
import { type Topic, showTopic, topicOf } from './topics.ts';

const MOST_LOCATORS = 256, MOST_FRAGMENTS = 1024, STATUS_INFO = 0x0071;

/** What earlier submessages say of those behind them (§8.3.4). */
export interface Receiver {
  /** Twelve bytes each in hexadecimal digits: who says it, and to whom. */
  source: string;
  destination: string;
}

/** A submessage as it is read. */
interface Call {
  readonly e: EitherOrder;
  readonly flags: number;
  readonly receiver: Receiver;
}

interface Submessage {
  /** Fields of the flags from the second bit on; the first is the byte order. */
  readonly flags: readonly Field<boolean>[];
  /** What it gives is put behind its name in the list. */
  readonly read: (call: Call) => string | void;
}

const { 'flag.final': FINAL, 'flag.liveliness': LIVELINESS, 'flag.inline_qos': INLINE_QOS, 'flag.data_present': DATA_PRESENT } = FLAGS;
const HAS_SECOND = 0x02, HAS_THIRD = 0x04, HAS_FOURTH = 0x08;

const count = (field: Field<number>) => (e: EitherOrder): void => { e.i32(field); };

/** Reader and writer, and the topic of what is written. Gives the writer, and the topic where it is known. */
function takeEnds({ e: { p }, receiver }: Call, writes: keyof Receiver): readonly [writer: number, topic: Topic | undefined] {
  takeEntity(p, READER, 'readerEntityId');
  const writer = takeEntity(p, WRITER, 'writerEntityId'), topic = topicOf(p, receiver[writes], writer);
  if (topic !== undefined) showTopic(p, topic);
  return [writer, topic];
}

function acknowledgment(call: Call): void {
  const { e } = call, { p } = e;
  takeEnds(call, 'destination');
  takeSet(e, 'readerSNState', 'sequence', (first, bits) => {
    const [kind, words] = analysisOf(first, bits);
    p.generate(f['sm.acknack_analysis'], kind, p.at, 0);
    p.label(() => `[Acknack Analysis: ${words}]`);
  });
  count(f['acknack.count'])(e);
}

/** What a reader says with a set: its sort, and the words for it. */
function analysisOf(first: bigint, bits: string): readonly [number, string] {
  if (first === 0n) return [1, 'Preemptive ACKNACK'];
  if (bits === '') return [2, `Expecting sample ${first}`];
  const lost = [...bits].flatMap((bit, i) => (bit === '1' ? [first + BigInt(i)] : [])), last = first + BigInt(bits.length - 1);
  return [3, `Lost samples ${lost.length === 0 ? '' : `${lost.join(', ')} `}in range [${first},${last}]`];
}

function heartbeat(call: Call): void {
  const { e } = call;
  takeEnds(call, 'source');
  e.sequenceNumber(f['sm.seqNumber'], 'firstAvailableSeqNumber');
  e.sequenceNumber(f['sm.seqNumber'], 'lastSeqNumber');
  e.u32(f.heartbeat_count);
}

function gap(call: Call): void {
  const { e } = call;
  takeEnds(call, 'source');
  e.sequenceNumber(f['sm.seqNumber'], 'gapStart');
  takeSet(e, 'gapList', 'sequence');
}

function timestamp({ e, flags }: Call): void {
  if ((flags & HAS_SECOND) !== 0) return;
  const { seconds, fraction } = e.time();
  e.p.takeAs(f['info_ts.timestamp'], { seconds, nanoseconds: ntpNanoseconds(fraction) }, 8);
}

function source({ e, receiver }: Call): void {
  const { p } = e;
  e.u32(f['info_src.unused']);
  takeVersion(p);
  takeVendor(p);
  receiver.source = hexText(p.peekBytes(12));
  takePrefix(p, f['guidPrefix.src']);
}

function destination({ e: { p }, receiver }: Call): void {
  receiver.destination = hexText(p.peekBytes(12));
  takePrefix(p, f['guidPrefix.dst']);
  p.hide(f.guidPrefix, p.bytes.subarray(p.at - 12, p.at), p.at - 12, 12);
}

function reply({ e, flags }: Call): void {
  locators(e, 'unicastReplyLocatorList');
  if ((flags & HAS_SECOND) !== 0) locators(e, 'multicastReplyLocatorList');
}

function locators(e: EitherOrder, title: string): void {
  const { p } = e, many = e.peek32(), outer = p.open(title), node = p.tree.current, found: string[] = [];
  p.skip(4);
  for (let i = 0; i < many && i < MOST_LOCATORS; i++) found.push(`(${takeLocator(e, `Locator[${i}]`)})`);
  if (node !== outer) p.labelNode(node, `${title}: ${many} Locators ${found.join(', ')}`);
  p.close(outer);
}

/** One address and port, or two (§9.4.5.14). */
function shortReply({ e, flags }: Call): void {
  for (const title of (flags & HAS_SECOND) === 0 ? ['unicastReplyLocator'] : ['unicastReplyLocator', 'multicastReplyLocator']) {
    const outer = e.p.open(title);
    e.p.takeAs(f['locator_udp_v4.ip'], e.peek32(), 4);
    e.u32(f['locator_udp_v4.port']);
    e.p.close(outer);
  }
}

function fragmentsMissing(call: Call): void {
  const { e } = call;
  takeEnds(call, 'destination');
  e.sequenceNumber(f['sm.seqNumber'], 'writerSN');
  takeSet(e, 'fragmentNumberState', 'fragment');
  count(f['nack_frag.count'])(e);
}

function fragmentsSent(call: Call): void {
  const { e } = call;
  takeEnds(call, 'source');
  e.sequenceNumber(f['sm.seqNumber'], 'writerSeqNumber');
  e.u32(f['heartbeat_frag.number']);
  e.u32(f['heartbeat_frag.count']);
}

/** What comes before the numbers of a sample; gives where its parameters or content begin. */
function takeStart(e: EitherOrder): number {
  e.u16(f.extra_flags);
  const behind = e.u16(f.octets_to_inline_qos);
  return e.p.at + behind;
}

function inlineParameters({ p, little }: EitherOrder): string {
  const found = findParameter(p.bytes, p.at, p.end, little, STATUS_INFO), status = found === undefined ? undefined : p.bytes[found.at + 3];
  const outer = p.open('inlineQos:');
  readParameters(p, little);
  p.close(outer);
  return status === undefined || status > 3 ? '' : `[${(status & 2) === 0 ? '_' : 'U'}${(status & 1) === 0 ? '_' : 'D'}]`;
}

function data(call: Call): string {
  const { e, flags } = call, { p } = e, behind = takeStart(e), [writer, topic] = takeEnds(call, 'source');
  e.sequenceNumber(f['sm.seqNumber'], 'writerSeqNumber');
  if (behind > p.at) p.skip(behind - p.at);
  const status = (flags & HAS_SECOND) === 0 ? '' : inlineParameters(e);
  if ((flags & (HAS_THIRD | HAS_FOURTH)) !== 0 && p.more) readContents(p, (flags & HAS_THIRD) === 0, writer);
  const within = `${WRITER_LETTERS[writer] ?? ''}${status}`;
  return `${topic === undefined ? '' : ` -> ${topic.topic}`}${within === '' ? '' : `(${within})`}`;
}

function dataFragment(call: Call): void {
  const { e, flags } = call, { p } = e, behind = takeStart(e);
  takeEnds(call, 'source');
  e.sequenceNumber(f['sm.seqNumber'], 'writerSeqNumber');
  const first = e.u32(f['data_frag.number']), many = e.u16(f['data_frag.num_fragments']), size = e.u16(f['data_frag.size']);
  e.u32(f['data_frag.sample_size']);
  if (behind > p.at) p.skip(behind - p.at);
  if ((flags & HAS_SECOND) !== 0) inlineParameters(e);
  for (let i = 0; i < many && i < MOST_FRAGMENTS && p.more; i++) {
    const outer = p.open(`fragment [${i}]`, size), fragment = p.within(Math.min(size, p.remaining));
    if (first + i === 1) takeEncapsulation(fragment);
    fragment.takeRest(f.issueData);
    p.close(outer);
  }
}

const secureHeader: Submessage = { flags: [], read: ({ e: { p } }) => readSecureHeader(p) };
const secureTag: Submessage = { flags: [], read: ({ e: { p } }) => readSecureTag(p) };

const READINGS: Readonly<Record<number, Submessage>> = {
  0x06: { flags: [FINAL], read: acknowledgment },
  0x07: { flags: [FINAL, LIVELINESS], read: heartbeat },
  0x08: { flags: [], read: gap },
  0x09: { flags: [FLAGS['flag.timestamp']], read: timestamp },
  0x0c: { flags: [], read: source },
  0x0d: { flags: [FLAGS['flag.multicast']], read: shortReply },
  0x0e: { flags: [], read: destination },
  0x0f: { flags: [FLAGS['flag.multicast']], read: reply },
  0x12: { flags: [], read: fragmentsMissing },
  0x13: { flags: [], read: fragmentsSent },
  0x15: { flags: [INLINE_QOS, DATA_PRESENT, FLAGS['flag.data.serialized_key']], read: data },
  0x16: { flags: [INLINE_QOS, FLAGS['flag.data_frag.serialized_key']], read: dataFragment },
  0x30: { flags: [FLAGS['flag.multisubmessage']], read: ({ e: { p } }) => readSecureBody(p) },
  0x31: secureHeader, 0x32: secureTag, 0x33: secureHeader, 0x34: secureTag,
};

/** The fields of a submessage's flags, the highest bit first. */
export function flagsOf(id: number): readonly Field<boolean>[] {
  const named = [FLAGS['flag.endianness'], ...(READINGS[id]?.flags ?? [])];
  return RESERVED.map((reserved, bit) => named[bit] ?? reserved).toReversed();
}

/** Reads a submessage behind its header; gives what is put behind its name in the list. */
export function readSubmessage(p: Cursor, id: number, flags: number, receiver: Receiver): string {
  const said = READINGS[id]?.read({ e: new EitherOrder(p, (flags & 1) !== 0), flags, receiver }) ?? '';
  p.takeRest(f['sm.content']);
  return said;
}
