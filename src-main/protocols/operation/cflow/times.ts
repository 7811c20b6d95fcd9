/** Moments of flows: a beginning and an end make a duration (RFC 3954 §8; RFC 7012, elements 150 to 159; types: RFC 7011 §6.1.7 to §6.1.10). */
import { type Cursor, type Field, type Moment, absoluteTime, between, relativeTime } from '../../../dissect/index.ts';
import { readBigInt } from '../../../dissect/read.ts';
import { momentOf, ntpNanoseconds, ntpSeconds } from '../../moments.ts';
import { type Element, SHARED, type TimeKind } from './elements.ts';

export const TIME_FIELDS = {
  timestart: relativeTime('StartTime'),
  timeend: relativeTime('EndTime'),
  abstimestart: absoluteTime('StartTime'),
  abstimeend: absoluteTime('EndTime'),
};

interface FlowTime {
  readonly field: Field<Moment>;
  readonly moment: Moment;
  readonly at: number;
  readonly length: number;
}

/** The moments of a record that wait for their partners, by their unit. */
export interface FlowTimes {
  readonly units: Map<string, { start?: FlowTime; end?: FlowTime }>;
}

interface Shape {
  /** What the duration is said to be counted in. */
  readonly unit: string;
  readonly length: number;
  readonly absolute: boolean;
}

const SWITCHED: Shape = { unit: 'switched', length: 4, absolute: false };
const SECONDS: Shape = { unit: 'seconds', length: 4, absolute: true };
const MILLISECONDS: Shape = { unit: 'milliseconds', length: 8, absolute: true };
const MICROSECONDS: Shape = { unit: 'microseconds', length: 8, absolute: true };
const NANOSECONDS: Shape = { unit: 'nanoseconds', length: 8, absolute: true };
/** Microseconds before the export. */
const BEFORE: Shape = { unit: 'delta milliseconds', length: 4, absolute: true };

/** By the number of the element. */
const SHAPES: Readonly<Record<number, Shape>> = {
  21: SWITCHED, 22: SWITCHED, 150: SECONDS, 151: SECONDS, 152: MILLISECONDS, 153: MILLISECONDS, 154: MICROSECONDS, 155: MICROSECONDS,
  156: NANOSECONDS, 157: NANOSECONDS, 158: BEFORE, 159: BEFORE,
};

/** Milliseconds since the device began. */
export function takeUptime(p: Cursor, field: Field<Moment>): Moment {
  const value = p.u32(), moment = { seconds: Math.floor(value / 1000), nanoseconds: (value % 1000) * 1e6 };
  p.takeAs(field, moment, 4);
  return moment;
}

/** A number of one of the kinds of time as a moment. */
export function momentAs(kind: TimeKind, value: bigint): Moment {
  switch (kind) {
    case 's': return { seconds: Number(value), nanoseconds: 0 };
    case 'ntp': return { seconds: ntpSeconds(Number(value >> 32n)), nanoseconds: ntpNanoseconds(Number(value & 0xffffffffn)) };
    case 'dus': return momentOf(value, 1_000_000n);
    default: return momentOf(value, 1000n);
  }
}

/** Keeps a beginning or an end until its partner is there, and then shows both. Says whether it has the length that it must have. */
export function readMoment(p: Cursor, { number, kind }: Element, length: number, exported: number, times: FlowTimes): boolean {
  const shape = SHAPES[number], { unit, absolute } = shape;
  if (length !== shape.length) return false;
  const value = readBigInt(p.peekBytes(length), 0, length, false, false);
  const moment = shape === BEFORE ? momentOf(BigInt(exported) * 1_000_000n - value, 1_000_000n) :
    momentAs(shape === SECONDS ? 's' : shape === MICROSECONDS || shape === NANOSECONDS ? 'ntp' : 'ms', value);
  const isStart = kind === 'start';
  const field = absolute ? (isStart ? TIME_FIELDS.abstimestart : TIME_FIELDS.abstimeend) : isStart ? TIME_FIELDS.timestart : TIME_FIELDS.timeend;
  const pair = times.units.get(unit) ?? {};
  times.units.set(unit, pair);
  pair[isStart ? 'start' : 'end'] = { field, moment, at: p.at, length };
  if (pair.start !== undefined && pair.end !== undefined) {
    times.units.delete(unit);
    showDuration(p, pair.start, pair.end, unit);
  }
  return true;
}

function showDuration(p: Cursor, start: FlowTime, end: FlowTime, unit: string): void {
  p.generate(SHARED.timedelta, between(start.moment, end.moment), start.at, start.length);
  p.addLabel(` (${unit})`);
  const outer = p.under();
  for (const time of [start, end]) p.set(time.field, time.moment, time.at, time.length);
  p.close(outer);
}

/** Shows those without partners: a record's last word. */
export function showLonely(p: Cursor, times: FlowTimes): void {
  for (const { start, end } of times.units.values()) {
    for (const time of [start, end]) if (time !== undefined) p.set(time.field, time.moment, time.at, time.length);
  }
}

/** Reads the beginning and the end of a record whose fields stand at fixed places. */
export function takeSpan(p: Cursor): void {
  const first = p.u32(), last = p.u32(4), begin = momentOf(BigInt(first), 1000n), end = momentOf(BigInt(last), 1000n);
  p.generate(SHARED.timedelta, between(begin, end), p.at, 8);
  const outer = p.under();
  takeUptime(p, TIME_FIELDS.timestart);
  takeUptime(p, TIME_FIELDS.timeend);
  p.close(outer);
}
