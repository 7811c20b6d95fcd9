/** Measuring loss and delay in MPLS networks, RFC 6374: five kinds of messages in channels of their own. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, absoluteTime, below, bits, flag, protocol, relativeTime, u16, u64, u8 } from '../../../dissect/index.ts';
import { DSCP_NAMES } from '../../internet/ip/fields.ts';
import { ntpNanoseconds, ntpSeconds } from '../../moments.ts';

/** §3.1: codes of queries, and of responses. */
const QUERY_CODES: Readonly<Record<number, string>> = {
  0: 'In-band Response Requested', 1: 'Out-of-band Response Requested', 2: 'No Response Requested',
};
const RESPONSE_CODES: Readonly<Record<number, string>> = {
  0x01: 'Success', 0x02: 'Data Format Invalid', 0x03: 'Initialization in Progress', 0x04: 'Data Reset Occurred',
  0x05: 'Resource Temporarily Unavailable', 0x10: 'Unspecified Error', 0x11: 'Unsupported Version', 0x12: 'Unsupported Control Code',
  0x13: 'Unsupported Data Format', 0x14: 'Authentication Failure', 0x15: 'Invalid Destination Node Identifier', 0x16: 'Connection Mismatch',
  0x17: 'Unsupported Mandatory TLV Object', 0x18: 'Unsupported Query Interval', 0x19: 'Administrative Block', 0x1a: 'Resource Unavailable',
  0x1b: 'Resource Released', 0x1c: 'Invalid Message', 0x1d: 'Protocol Error',
};
const UNKNOWN_CODE = 'Unassigned';

/** §3.4. */
const NONE = 0, SEQUENCE = 1, NTP = 2, PTP = 3;
const FORMATS = {
  [NONE]: 'Null Timestamp', [SEQUENCE]: 'Sequence Number', [NTP]: 'Network Time Protocol version 4 64-bit Timestamp',
  [PTP]: 'Truncated IEEE 1588v2 PTP Timestamp',
};

/** Nanoseconds of one. */
const SECOND = 1e9;

const id = below('mpls_pm');
const timestamp = (title: string, name: string) => ({
  none: u64(title, id(`${name}.null`)), sequence: u64(title, id(`${name}.seq`)), ntp: absoluteTime(title, id(`${name}.ntp`, { size: 8 })),
  // Wireshark calls the third with an underscore.
  ptp: relativeTime(title, id(name === 'timestamp3' ? 'timestamp3_ptp' : `${name}.ptp`, { size: 8 })),
  unknown: u64(`${title} (Unknown Type)`, id(`${name}.unk`)),
});
type Timestamp = ReturnType<typeof timestamp>;
const ORIGIN = timestamp('Origin Timestamp', 'origin.timestamp');
const TIMESTAMPS = [1, 2, 3, 4].map(i => timestamp(`Timestamp ${i}`, `timestamp${i}`));
/** Who wrote the four times and counts: in a query the sender alone, in a response both. */
const TIMES = { query: ['T1', 'T2', '', ''], response: ['T3', 'T4', 'T1', 'T2'] } as const;
const COUNTS = { query: ['A_Tx', '', '', ''], response: ['B_Tx', '', 'A_Tx', 'B_Rx'] } as const;

const F = {
  version: bits('Version', 0xf0, id('version')),
  flags: bits('Flags', 0x0f, id('flags', { hex: true })),
  response: flag('Response indicator (R)', 0x08, id('flags.r')),
  byClass: flag('Traffic-class-specific measurement indicator (T)', 0x04, id('flags.t')),
  reserved: flag('Reserved', 0x03, id('flags.res')),
  code: u8('Control Code', id('ctrl.code', { hex: true })),
  length: u16('Message Length', id('length')),
  dataFlags: bits('DFlags', 0xf0, id('dflags', { hex: true })),
  extended: flag('Extended counter format indicator (X)', 0x80, id('dflags.x')),
  octets: flag('Octet/Byte count indicator (B)', 0x40, id('dflags.b')),
  dataReserved: flag('Reserved', 0x30, id('dflags.res', { as: ['True', 'False'] })),
  originFormat: bits('Origin Timestamp Format (OTF)', 0x0f, id('otf', { values: FORMATS })),
  /** Where the format lies differs from kind to kind, its field does not. */
  querierHigh: bits('Querier timestamp format (QTF)', 0xf0, id('qtf', { values: FORMATS })),
  querierLow: bits('Querier timestamp format (QTF)', 0x0f, id('qtf', { values: FORMATS })),
  responderHigh: bits('Responder timestamp format (RTF)', 0xf0, id('rtf', { values: FORMATS })),
  responderLow: bits('Responder timestamp format (RTF)', 0x0f, id('rtf', { values: FORMATS })),
  preferredHigh: bits("Responder's preferred timestamp format (RPTF)", 0xf0, id('rptf', { values: FORMATS })),
  preferredLow: bits("Responder's preferred timestamp format (RPTF)", 0x0f, id('rptf', { values: FORMATS })),
  session: bits('Session Identifier', 0xffffffc0, id('session.id')),
  wholeSession: bits('Session Identifier', 0xffffffff, id('session.id')),
  service: bits('Differentiated Services Codepoint', 0x3f, id('ds', { values: DSCP_NAMES })),
  counter1: u64('Counter 1', id('counter1')),
  counter2: u64('Counter 2', id('counter2')),
  counter3: u64('Counter 3', id('counter3')),
  counter4: u64('Counter 4', id('counter4')),
  originNone: ORIGIN.none, originSequence: ORIGIN.sequence, originNtp: ORIGIN.ntp, originPtp: ORIGIN.ptp, originUnknown: ORIGIN.unknown,
  ...Object.fromEntries(TIMESTAMPS.flatMap((times, i) => Object.entries(times).map(([kind, field]) => [`timestamp${i + 1}${kind}`, field] as const))),
};
const COUNTERS = [F.counter1, F.counter2, F.counter3, F.counter4];

/** What a kind of message measures. */
interface Kind {
  readonly loss: boolean;
  readonly delay: boolean;
}

/** §3.1 to §3.3. */
function readMessage(p: Cursor, { loss, delay }: Kind): void {
  p.show(F.version);
  const isResponse = (p.u8() & 0x08) !== 0, byClass = (p.u8() & 0x04) !== 0;
  p.show(F.flags);
  const outer = p.under();
  for (const part of [F.response, F.byClass]) p.show(part);
  p.take(F.reserved);
  p.close(outer);
  const code = p.take(F.code), shown = (isResponse ? RESPONSE_CODES : QUERY_CODES)[code] ?? UNKNOWN_CODE;
  p.label(() => `Control Code: ${shown} (${hex(code, 2)})`);
  p.limit(Math.max(p.take(F.length), 4));
  const formats = loss ? takeDataFormat(p, delay) : takeFormats(p);
  // §3.1: without T all 32 bits, which Wireshark shows too, though six of them are for the class.
  const session = byClass ? p.show(F.session) : p.show(F.wholeSession);
  p.skip(3);
  if (byClass) p.take(F.service);
  else p.skip(1);
  p.info(() => `${isResponse ? 'Response' : 'Query'}, sid: ${byClass ? session : session >>> 0}${isResponse ? `, code: ${shown} (${code})` : ''}`);
  const side = isResponse ? 'response' : 'query';
  if (delay) {
    const { querier, responder } = formats;
    // §3.4: each side writes its own times in its own format; the querier's second one is written when the response comes.
    const order = isResponse ? [responder, querier, querier, responder] : [querier, querier, NONE, NONE];
    TIMESTAMPS.forEach((times, i) => takeTimestamp(p, times, order[i], TIMES[side][i]));
  } else {
    takeTimestamp(p, ORIGIN, formats.querier, '');
  }
  if (loss) {
    COUNTERS.forEach((counter, i) => {
      p.take(counter);
      const what = COUNTS[side][i];
      if (what !== '') p.addLabel(` ${formats.octets ? 'octets' : 'packets'} (${what})`);
    });
  }
}

interface Formats {
  readonly querier: number;
  readonly responder: number;
  readonly octets: boolean;
}

/** Of loss alone, and of both together. */
function takeDataFormat(p: Cursor, delay: boolean): Formats {
  const octets = (p.u8() & 0x40) !== 0;
  p.show(F.dataFlags);
  const outer = p.under();
  for (const part of [F.extended, F.octets, F.dataReserved]) p.show(part);
  p.close(outer);
  if (!delay) {
    const querier = p.take(F.originFormat);
    p.skip(3);
    return { querier, responder: NONE, octets };
  }
  const querier = p.take(F.querierLow);
  const responder = p.show(F.responderHigh);
  p.take(F.preferredLow);
  p.skip(2);
  return { querier, responder, octets };
}

function takeFormats(p: Cursor): Formats {
  const querier = p.show(F.querierHigh), responder = p.take(F.responderLow);
  p.take(F.preferredHigh);
  p.skip(2);
  return { querier, responder, octets: false };
}

function takeTimestamp(p: Cursor, times: Timestamp, format: number, name: string): void {
  switch (format) {
    case NTP:
      p.takeAs(times.ntp, { seconds: ntpSeconds(p.u32()), nanoseconds: ntpNanoseconds(p.u32(4)) }, 8);
      break;
    case PTP:
      p.takeAs(times.ptp, { seconds: p.u32() + Math.floor(p.u32(4) / SECOND), nanoseconds: p.u32(4) % SECOND }, 8);
      p.addLabel(' seconds');
      break;
    default:
      p.take(format === NONE ? times.none : format === SEQUENCE ? times.sequence : times.unknown);
  }
  if (name !== '') p.addLabel(` (${name})`);
}

const declare = (name: string, title: string, channel: number, kind: Kind) => protocol({
  name, title, short: `MPLS PM ${/\(.*\)/.exec(title)![0]}`, on: { 'pwach.channel_type': [channel] },
  // The kinds have the same fields, which the first declares.
  fields: channel === DIRECT_LOSS ? F : {},
  dissect: p => readMessage(p, kind),
});

const DIRECT_LOSS = 10;

export const MPLS_MEASUREMENTS = [
  declare('mplspmdlm', 'MPLS Direct Loss Measurement (DLM)', DIRECT_LOSS, { loss: true, delay: false }),
  declare('mplspmilm', 'MPLS Inferred Loss Measurement (ILM)', 11, { loss: true, delay: false }),
  declare('mplspmdm', 'MPLS Delay Measurement (DM)', 12, { loss: false, delay: true }),
  declare('mplspmdlmdm', 'MPLS Direct Loss and Delay Measurement (DLM+DM)', 13, { loss: true, delay: true }),
  declare('mplspmilmdm', 'MPLS Inferred Loss and Delay Measurement (ILM+DM)', 14, { loss: true, delay: true }),
] as const;
