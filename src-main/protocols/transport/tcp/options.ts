/** TCP options: RFC 9293 §3.1, RFC 7323, RFC 2018 and RFC 2883, RFC 5925, RFC 7413 and those of IANA tcp-parameters. */
import { type Cursor, type Field, bits, expert, flag, none, octets, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { readUint } from '../../../dissect/read.ts';
import { MPTCP_FIELDS, type MultipathContext, takeMultipath } from './multipath.ts';
import { SCPS_FIELDS, takeNegativeAcknowledgment, takeScps } from './scps.ts';
import { timestampsInfo } from './segment-info.ts';
import { QUICK_START_RATES } from '../../internet/ip/quick-start.ts';

const KINDS = {
  0: 'End of Option List', 1: 'No-Operation', 2: 'Maximum Segment Size', 3: 'Window Scale', 4: 'SACK Permitted', 5: 'SACK', 6: 'Echo',
  7: 'Echo Reply', 8: 'Time Stamp Option', 9: 'Partial Order Connection Permitted', 10: 'Partial Order Service Profile', 11: 'CC', 12: 'CC.NEW',
  13: 'CC.ECHO', 14: 'TCP Alternate Checksum Request', 15: 'TCP Alternate Checksum Data', 16: 'Skeeter', 17: 'Bubba', 18: 'Trailer Checksum Option',
  19: 'MD5 Signature Option', 20: 'SCPS Capabilities', 21: 'Selective Negative Acknowledgements', 22: 'Record Boundaries',
  23: 'Corruption experienced', 24: 'SNAP', 25: 'Unassigned', 26: 'TCP Compression Filter', 27: 'Quick-Start Response', 28: 'User Timeout Option',
  29: 'The TCP Authentication Option', 30: 'Multipath TCP', 34: 'TCP Fast Open Cookie', 76: 'Riverbed Probe', 78: 'Riverbed Transparency',
  172: 'Accurate ECN Order 0', 174: 'Accurate ECN Order 1', 253: 'RFC3692-style Experiment 1', 254: 'RFC3692-style Experiment 2',
};
/** IANA tcp-exids. */
const EXPERIMENTS: Readonly<Record<number, string>> = {
  0x00ac: 'TCP ACK Rate Request', 0x0348: 'Host ID', 0x0a0d: 'Autonomous System Compensation', 0x0ca0: 'Capability Option',
  0x0ed0: 'Extended Data Offset', 0x454e: 'Encryption Negotiation', 0x5323: 'Service Number', 0x75ec: 'Timestamp Interval',
  0xacc0: 'Accurate ECN - Order 0', 0xacc1: 'Accurate ECN - Order 1', 0xacce: 'Accurate ECN',
  0xe2d4: 'Shared Memory communications over RMDA protocol', 0xf989: 'Fast Open', 0xf990: 'Low Latency',
};

export const OPTION_FIELDS = {
  options: octets('TCP Options'),
  option_kind: u8('Kind', { values: KINDS }),
  option_len: u8('Length'),
  'options.mss_val': u16('MSS Value'),
  'options.wscale.shift': u8('Shift count'),
  'options.wscale.multiplier': u16('Multiplier'),
  'options.sack_le': u32('TCP SACK Left Edge'),
  'options.sack_re': u32('TCP SACK Right Edge'),
  'options.sack.count': u8('TCP SACK Count'),
  'options.sack.dsack_le': u32('TCP D-SACK Left Edge'),
  'options.sack.dsack_re': u32('TCP D-SACK Right Edge'),
  'options.echo_value': u32('TCP Echo Option'),
  'options.timestamp.tsval': u32('Timestamp value'),
  'options.timestamp.tsecr': u32('Timestamp echo reply'),
  'options.cc_value': u32('TCP CC Option'),
  'options.md5.digest': octets('MD5 digest'),
  'options.ao.keyid': u8('AO KeyID'),
  'options.ao.rnextkeyid': u8('AO RNextKeyID'),
  'options.ao.mac': octets('AO MAC'),
  'options.qs.rate': bits('QS Rate', 0x0f, { values: QUICK_START_RATES }),
  'options.qs.ttl_diff': u8('QS Rate'),
  'options.user_to_granularity': flag('Granularity', 0x8000, { as: ['Minutes', 'Seconds'] }),
  'options.user_to_val': bits('User Timeout', 0x7fff),
  'options.tfo.request': none('Fast Open Cookie Request'),
  'options.tfo.cookie': octets('Fast Open Cookie'),
  'analysis.tfo_syn': expert('TCP SYN with TFO Cookie', 'note', 'Sequence'),
  'options.experimental.exid': u16('Experiment Identifier', { hex: true, values: EXPERIMENTS }),
  'options.experimental.data': octets('Data'),
  'options.tarr.rate': bits('TARR Rate', 0xfe),
  'options.tar.reserved': bits('TARR Reserved', 0x01),
  'options.acc_ecn.ee0b': u24('Accurate ECN Echo ECT(0) Byte Counter'),
  'options.acc_ecn.eceb': u24('Accurate ECN Echo CE Byte Counter'),
  'options.acc_ecn.ee1b': u24('Accurate ECN Echo ECT(1) Byte Counter'),
  'options.unknown.payload': octets('Payload'),
  'options.eol': octets('TCP Option - End of Option List (EOL)'),
  'options.nop': octets('TCP Option - No-Operation (NOP)'),
  'options.mss': octets('TCP Option - Maximum segment size'),
  'options.wscale': octets('TCP Option - Window scale'),
  'options.sack_perm': octets('TCP Option - SACK permitted'),
  'options.sack': octets('TCP Option - SACK'),
  'options.echo': octets('TCP Option - Echo'),
  'options.echoreply': octets('TCP Option - Echo reply'),
  'options.timestamp': octets('TCP Option - Timestamps'),
  'options.cc': octets('TCP Option - CC'),
  'options.ccnew': octets('TCP Option - CC.NEW'),
  'options.ccecho': octets('TCP Option - CC.ECHO'),
  'options.md5': octets('TCP Option - TCP MD5 signature'),
  'options.ao': octets('TCP Option - TCP AO'),
  'options.qs': octets('TCP Option - Quick-Start'),
  'options.user_to': octets('TCP Option - User Timeout'),
  'options.tfo': octets('TCP Option - TCP Fast Open'),
  'options.acc_ecn': octets('TCP Option - Accurate ECN'),
  'options.experimental': octets('TCP Option - Experimental'),
  'options.unknown': octets('TCP Option - Unknown'),
  'option.len.invalid': expert('Invalid length for option', 'warning', 'Sequence'),
  'options.sack.dsack': expert('D-SACK Sequence', 'warning', 'Sequence'),
  'options.wscale.shift.invalid': expert('Window scale shift exceeds 14', 'warning', 'Protocol'),
  'options.mss.absent': expert('The SYN packet does not contain a MSS option', 'note', 'Protocol'),
  'options.mss.present': expert('The non-SYN packet does contain a MSS option', 'note', 'Protocol'),
  nop: expert('4 NOP in a row - a router may have removed some options', 'warning', 'Protocol'),
  non_zero_bytes_after_eol: expert('Non zero bytes in option space after EOL option', 'error', 'Protocol'),
  ...SCPS_FIELDS,
  ...MPTCP_FIELDS,
} as const;

export type OptionFields = typeof OPTION_FIELDS;

/** What options are read against: the segment's own numbers. */
export interface OptionContext extends MultipathContext {
  /** Acknowledgment number, raw, and what relative ones subtract. */
  readonly acknowledgment: number;
  readonly base: number;
  /** Whether relative numbers are known to be so. */
  readonly relative: boolean;
}

interface OptionKind {
  readonly heading: keyof OptionFields;
  readonly minimum: number;
  readonly maximum: number;
  /** Reads what follows kind and length. */
  readonly take: (p: Cursor, f: OptionFields, context: OptionContext) => void;
}

const LONGEST = 40;
type Take = OptionKind['take'];
const fixed = (heading: keyof OptionFields, length: number, take: Take): OptionKind => ({ heading, minimum: length, maximum: length, take });
const within = (heading: keyof OptionFields, minimum: number, take: Take): OptionKind => ({ heading, minimum, maximum: LONGEST, take });

const END = 0;
const NO_OPERATION = 1;
const MAXIMUM_SEGMENT_SIZE = 2;
const MULTIPATH = 30;

const OPTIONS: Readonly<Record<number, OptionKind>> = {
  2: fixed('options.mss', 4, takeSegmentSize),
  3: fixed('options.wscale', 3, takeWindowScale),
  4: fixed('options.sack_perm', 2, p => p.addInfo(' SACK_PERM')),
  5: within('options.sack', 10, takeSack),
  6: fixed('options.echo', 6, (p, f) => takeNumber(p, f['options.echo_value'], 'ECHO')),
  7: fixed('options.echoreply', 6, (p, f) => takeNumber(p, f['options.echo_value'], 'ECHOREPLY')),
  8: fixed('options.timestamp', 10, takeTimestamps),
  11: fixed('options.cc', 6, (p, f) => takeNumber(p, f['options.cc_value'], 'CC')),
  12: fixed('options.ccnew', 6, (p, f) => takeNumber(p, f['options.cc_value'], 'CCNEW')),
  13: fixed('options.ccecho', 6, (p, f) => takeNumber(p, f['options.cc_value'], 'CCECHO')),
  19: fixed('options.md5', 18, (p, f) => {
    p.addInfo(' MD5');
    p.take(f['options.md5.digest'], 16);
  }),
  20: within('options.scps', 2, takeScps),
  21: fixed('options.snack', 6, takeNegativeAcknowledgment),
  22: fixed('options.scpsrec', 2, p => p.addInfo(' SCPSREC')),
  23: fixed('options.scpscor', 2, p => p.addInfo(' SCPSCOR')),
  27: fixed('options.qs', 8, takeQuickStart),
  28: fixed('options.user_to', 4, takeUserTimeout),
  29: within('options.ao', 4, takeAuthentication),
  30: within('mptcp', 3, takeMultipath),
  34: within('options.tfo', 2, takeFastOpen),
  172: within('options.acc_ecn', 2, (p, f) => takeCounters(p, f, true)),
  174: within('options.acc_ecn', 2, (p, f) => takeCounters(p, f, false)),
  253: within('options.experimental', 4, takeExperiment),
  254: within('options.experimental', 4, takeExperiment),
};

/** Reads the options to the end of the header, `length` bytes; true when Multipath TCP is among them. */
export function takeOptions(p: Cursor, f: OptionFields, length: number, context: OptionContext): boolean {
  const start = p.at;
  p.set(f.options, undefined, start, Math.min(length, p.available));
  const all = p.lastNode;
  p.label(`Options: (${length} bytes)`);
  const outer = p.under();
  const end = start + length;
  let idle = 0;
  let hasSegmentSize = false, hasMultipath = false;
  while (p.at < end) {
    const at = p.at;
    const kind = p.u8();
    const option = OPTIONS[kind];
    p.lastNode = all;
    if (kind <= NO_OPERATION) {
      p.addLabel(kind === END ? ', End of Option List (EOL)' : ', No-Operation (NOP)');
      idle = kind === NO_OPERATION ? idle + 1 : 0;
      p.repeat(takeSingle, f, 1);
      if (idle === 4) p.expert(f.nop);
      if (kind === END && takePadding(p, f, end)) break;
      continue;
    }
    idle = 0;
    if (kind === MAXIMUM_SEGMENT_SIZE) hasSegmentSize = true;
    if (kind === MULTIPATH) hasMultipath = true;
    const heading = option === undefined ? f['options.unknown'] : (f[option.heading] as Field<void>);
    const name = kind === MULTIPATH ? 'MPTCP' : heading.title.slice('TCP Option - '.length);
    p.addLabel(() => `, ${name}`);
    const size = end - at >= 2 ? p.u8(1) : 0;
    if (size < 2 || size > end - at) {
      const says = size < 2
        ? `with too-short option length = ${size} byte${size === 1 ? '' : 's'}`
        : `option length = ${size} bytes says option goes past end of options`;
      const inner = p.open(`${name} (${says})`, end - at);
      p.expert(f['option.len.invalid'], `${name} (${says})`);
      p.close(inner);
      p.skip(end - at);
      break;
    }
    p.set(heading, undefined, at, size);
    p.label(() => heading.title);
    const part = p.within(size);
    part.lastNode = p.lastNode;
    takeOption(part, f, option, kind, size, context);
  }
  if (context.syn && !hasSegmentSize) p.expert(f['options.mss.absent']);
  p.lastNode = all;
  p.close(outer);
  return hasMultipath;
}

/** An option of one byte. */
function takeSingle(p: Cursor, f: OptionFields): void {
  const heading = f[p.u8() === END ? 'options.eol' : 'options.nop'];
  p.set(heading, undefined, p.at, 1);
  p.label(heading.title);
  const outer = p.under();
  p.take(f.option_kind);
  p.close(outer);
}

function takeOption(p: Cursor, f: OptionFields, option: OptionKind | undefined, kind: number, size: number, context: OptionContext): void {
  const outer = p.under();
  const heading = p.lastNode;
  p.take(f.option_kind);
  p.take(f.option_len);
  if (option === undefined) {
    p.takeRest(f['options.unknown.payload']);
  } else if (size < option.minimum || size > option.maximum) {
    p.expertUnder(f['option.len.invalid'], `option length should be ${option.minimum === option.maximum ? '' : '>= '}${option.minimum}`);
    p.skip(p.remaining);
  } else {
    if (kind === MAXIMUM_SEGMENT_SIZE && !context.syn) p.expert(f['options.mss.present']);
    p.lastNode = heading;
    option.take(p, f, context);
  }
  p.close(outer);
}

/** After the end of the list all bytes should be zero. True when the rest is not to be read as options. */
function takePadding(p: Cursor, f: OptionFields, end: number): boolean {
  const room = end - p.at;
  if (room <= 0) return true;
  if (p.u8() === END) return false;
  const inner = p.open('Non-zero header padding', room);
  p.expert(f.non_zero_bytes_after_eol, 'Non-zero header padding');
  p.close(inner);
  p.skip(room);
  return true;
}

/** Adds to the heading of the option that is being read. */
function heading(p: Cursor, text: () => string): void {
  const last = p.lastNode;
  p.lastNode = p.tree.current;
  p.addLabel(text);
  p.lastNode = last;
}

function takeNumber(p: Cursor, field: Field<number>, name: string): void {
  const value = p.take(field);
  heading(p, () => `: ${value}`);
  p.addInfo(() => ` ${name}=${value}`);
}

function takeSegmentSize(p: Cursor, f: OptionFields): void {
  const size = p.take(f['options.mss_val']);
  heading(p, () => `: ${size} bytes`);
  p.addInfo(() => ` MSS=${size}`);
}

/** RFC 7323 §2.2; a shift above 14 counts as 14 (§2.3). */
function takeWindowScale(p: Cursor, f: OptionFields): void {
  const at = p.at;
  const shift = p.take(f['options.wscale.shift']);
  if (shift > 14) p.expertUnder(f['options.wscale.shift.invalid']);
  const multiplier = 2 ** Math.min(shift, 14);
  p.generate(f['options.wscale.multiplier'], multiplier, at, 1);
  heading(p, () => `: ${shift} (multiply by ${multiplier})`);
  p.addInfo(() => ` WS=${multiplier}`);
}

/** RFC 2018 §3; the first block tells of bytes that came twice when they are acknowledged already or inside the second (RFC 2883 §4). */
function takeSack(p: Cursor, f: OptionFields, context: OptionContext): void {
  const { base } = context;
  const first = p.at;
  const blocks = Math.floor(p.remaining / 8);
  for (let i = 0; i < blocks; i++) {
    const at = p.at;
    const left = (p.u32() - base) >>> 0;
    const right = (p.u32(4) - base) >>> 0;
    p.set(f['options.sack_le'], left, at, 4);
    p.label(() => `left edge = ${left}${context.relative ? ' (relative)' : ''}`);
    p.set(f['options.sack_re'], right, at + 4, 4);
    p.label(() => `right edge = ${right}${context.relative ? ' (relative)' : ''}`);
    p.skip(8);
    heading(p, () => ` ${left}-${right}`);
    p.addInfo(() => ` SLE=${left} SRE=${right}`);
  }
  if (p.more) p.skip(p.remaining);
  p.generate(f['options.sack.count'], blocks, first, 8 * blocks);
  const left = readUint(p.bytes, first, 4, false);
  const right = readUint(p.bytes, first + 4, 4, false);
  const inside = blocks > 1 && !before(left, readUint(p.bytes, first + 8, 4, false)) && !before(readUint(p.bytes, first + 12, 4, false), right);
  if (!before(left, context.acknowledgment) && !inside) return;
  p.generate(f['options.sack.dsack_le'], (left - base) >>> 0, first, 4);
  p.label(() => `[D-SACK Left Edge = ${(left - base) >>> 0}${context.relative ? ' (relative)' : ''}]`);
  p.generate(f['options.sack.dsack_re'], (right - base) >>> 0, first + 4, 4);
  p.label(() => `[D-SACK Right Edge = ${(right - base) >>> 0}${context.relative ? ' (relative)' : ''}]`);
  p.expert(f['options.sack.dsack']);
}

/** Whether sequence number `a` lies before `b`, RFC 9293 §3.4. */
function before(a: number, b: number): boolean {
  return ((a - b) | 0) < 0;
}

function takeTimestamps(p: Cursor, f: OptionFields): void {
  const value = p.take(f['options.timestamp.tsval']);
  const reply = p.take(f['options.timestamp.tsecr']);
  heading(p, () => `: TSval ${value}, TSecr ${reply}`);
  p.addInfo(() => timestampsInfo(value, reply));
}

/** RFC 4782 §4.1. */
function takeQuickStart(p: Cursor, f: OptionFields): void {
  const rate = p.take(f['options.qs.rate']);
  const difference = p.take(f['options.qs.ttl_diff']);
  p.skip(p.remaining);
  heading(p, () => `: Rate response, ${QUICK_START_RATES[rate]}, TTL diff ${difference} `);
  p.addInfo(() => ` QSresp=${QUICK_START_RATES[rate]}`);
}

/** RFC 5482 §3. */
function takeUserTimeout(p: Cursor, f: OptionFields): void {
  p.show(f['options.user_to_granularity']);
  const timeout = p.take(f['options.user_to_val']);
  p.addInfo(() => ` USER_TO=${timeout}`);
}

/** RFC 5925 §2.2. */
function takeAuthentication(p: Cursor, f: OptionFields): void {
  p.addInfo(' AO');
  p.take(f['options.ao.keyid']);
  p.take(f['options.ao.rnextkeyid']);
  p.takeRest(f['options.ao.mac']);
}

/** RFC 7413 §4.1.1. */
function takeFastOpen(p: Cursor, f: OptionFields, context: OptionContext): void {
  if (!p.more) {
    p.set(f['options.tfo.request'], undefined);
    heading(p, () => ' Cookie Request');
    p.addInfo(' TFO=R');
    return;
  }
  takeCookie(p, f, context);
  heading(p, () => ' Cookie');
  p.addInfo(' TFO=C');
}

function takeCookie(p: Cursor, f: OptionFields, { syn, acknowledges }: OptionContext): void {
  p.take(f['options.tfo.cookie'], p.remaining);
  if (syn && !acknowledges) p.expertUnder(f['analysis.tfo_syn']);
}

/** RFC 9768 §3.2.3: three counters of 24 bits, fewer at the end where they say nothing new. */
function takeCounters(p: Cursor, f: OptionFields, zeroFirst: boolean): void {
  const names = zeroFirst ? ['EE0B', 'ECEB', 'EE1B'] : ['EE1B', 'ECEB', 'EE0B'];
  const fields = [f['options.acc_ecn.ee0b'], f['options.acc_ecn.eceb'], f['options.acc_ecn.ee1b']];
  if (!zeroFirst) fields.reverse();
  const values: string[] = [];
  for (let i = 0; i < 3 && p.remaining >= 3; i++) {
    const value = p.take(fields[i]);
    values.push(`${names[i]} ${value}`);
    p.addInfo(() => ` ${names[i]}=${value}`);
  }
  heading(p, () => `: Accurate ECN (Order ${zeroFirst ? 0 : 1}): ${values.join(', ')}`);
}

/** RFC 6994 §3: two bytes tell the experiments apart. */
function takeExperiment(p: Cursor, f: OptionFields, context: OptionContext): void {
  const experiment = p.take(f['options.experimental.exid']);
  heading(p, () => `: ${EXPERIMENTS[experiment] ?? 'Unknown'}`);
  switch (experiment) {
    case 0x00ac:
      p.addInfo(' TARR');
      if (p.more) {
        p.show(f['options.tarr.rate']);
        p.take(f['options.tar.reserved']);
      }
      break;
    case 0xacc0:
    case 0xacc1:
      takeCounters(p, f, experiment === 0xacc0);
      break;
    case 0xf989:
      if (p.more) takeCookie(p, f, context);
      else p.set(f['options.tfo.request'], undefined);
      p.addInfo(p.offset > 4 ? ' TFO=C' : ' TFO=R');
      break;
    default:
      p.takeRest(f['options.experimental.data']);
  }
  if (p.more) p.skip(p.remaining);
}
