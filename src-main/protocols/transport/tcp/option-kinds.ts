/** What each kind of TCP option holds: RFC 9293 §3.2, RFC 7323, RFC 2018 and RFC 2883, RFC 5925, RFC 7413 and others. */
import { type Cursor, type Field } from '../../../dissect/index.ts';
import { readUint } from '../../../dissect/read.ts';
import { QUICK_START_RATES } from '../../internet/ip/quick-start.ts';
import { type MultipathContext, takeMultipath } from './multipath.ts';
import { EXPERIMENTS, type OptionFields } from './option-fields.ts';
import { takeProbe, takeTransparency } from './riverbed.ts';
import { takeNegativeAcknowledgment, takeScps } from './scps.ts';
import { timestampsInfo } from './segment-info.ts';

/** What options are read against: the segment's own numbers. */
export interface OptionContext extends MultipathContext {
  /** Acknowledgment number, raw, and what relative ones subtract. */
  readonly acknowledgment: number;
  readonly base: number;
  /** Whether relative numbers are known to be so. */
  readonly relative: boolean;
}

/** How a kind is headed, how long it may be, kind and length included (bytes), and what reads it. */
export interface OptionKind {
  readonly heading: keyof OptionFields;
  readonly minimum: number;
  readonly maximum: number;
  /** Reads what follows kind and length. */
  readonly take: (p: Cursor, f: OptionFields, context: OptionContext) => void;
}

/** All the room that a header has for options (RFC 9293 §3.1): fifteen words of four bytes, less five. */
const LONGEST = 40;
type Take = OptionKind['take'];
const fixed = (heading: keyof OptionFields, length: number, take: Take): OptionKind => ({ heading, minimum: length, maximum: length, take });
const within = (heading: keyof OptionFields, minimum: number, take: Take): OptionKind => ({ heading, minimum, maximum: LONGEST, take });

/** By kind. */
export const OPTION_KINDS: Readonly<Record<number, OptionKind>> = {
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
  22: fixed('options.scpsrec', 2, () => undefined),
  23: fixed('options.scpscor', 2, () => undefined),
  27: fixed('options.qs', 8, takeQuickStart),
  28: fixed('options.user_to', 4, takeUserTimeout),
  29: within('options.ao', 4, takeAuthentication),
  30: within('mptcp', 3, takeMultipath),
  34: within('options.tfo', 2, takeFastOpen),
  76: within('options.rvbd.probe', 3, takeProbe),
  78: fixed('options.rvbd.trpy', 16, takeTransparency),
  172: within('options.acc_ecn', 2, (p, f) => takeCounters(p, f, true)),
  174: within('options.acc_ecn', 2, (p, f) => takeCounters(p, f, false)),
  253: within('options.experimental', 4, takeExperiment),
  254: within('options.experimental', 4, takeExperiment),
};

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
  p.addInfo(' TCP AO');
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
      p.addInfo(() => ` ExID=${experiment.toString(16).toUpperCase()}`);
      p.takeRest(f['options.experimental.data']);
  }
  if (p.more) p.skip(p.remaining);
}
