/** Scales of a graph: how long its stretches of time are, where its lines stand, and how numbers are written there. */

/** Microseconds. */
const steps = [1, 2, 5].flatMap((first) => [0, 1, 2, 3, 4, 5].map((zeros) => first * 10 ** zeros)).toSorted((a, b) => a - b);
const second = 1_000_000,
  hour = 3600,
  day = 24 * hour;
/** From a microsecond to a year, in steps that people count in. */
export const intervals: readonly number[] = [
  ...steps,
  ...[1, 2, 5, 10, 30, 60, 120, 300, 600, 1800].map((seconds) => seconds * second),
  ...[1, 2, 6, 12].map((hours) => hours * hour * second),
  ...[1, 2, 7, 30, 365].map((days) => days * day * second),
];
/** What lines of a scale are apart, in seconds. */
const clockSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour, day] as const;

/** About as many as there are points to be told apart. */
const wantedStretches = 240;

/** The interval that a capture of `duration` microseconds is shown in. */
export function usualInterval(duration: number): number {
  return intervals.find((interval) => duration / interval <= wantedStretches) ?? Math.ceil(duration / wantedStretches);
}

/** Those intervals that make sense for it: no more than a hundred thousand stretches, and more than two. */
export function possibleIntervals(duration: number): readonly number[] {
  return intervals.filter((interval) => duration / interval <= 100_000 && duration / interval > 2);
}

/** `20 ms`, `1 s`, `1.5 min`, `6 h`, `30 d` */
export function intervalText(microseconds: number): string {
  if (microseconds < 1000) return `${microseconds} µs`;
  if (microseconds < second) return `${microseconds / 1000} ms`;
  const seconds = microseconds / second;
  if (seconds < 60) return `${seconds} s`;
  const inUnits = (unit: number, name: string) => `${Math.round((100 * seconds) / unit) / 100} ${name}`;
  if (seconds >= day) return inUnits(day, 'd');
  return seconds >= hour ? inUnits(hour, 'h') : inUnits(60, 'min');
}

/**
 * From when to when, in microseconds since the beginning, in the unit that the scale has there: `15.5 to 16.0 ms`, `12 to 13 s`, `1:02:30 to
 * 1:02:35`. As many digits as stretches of `interval` need.
 */
export function stretchText(from: number, to: number, interval: number): string {
  const [size, unit] = to < 1000 ? [1, 'µs'] : to < second ? [1000, 'ms'] : [second, 's'];
  const digits = Math.max(0, Math.ceil(Math.log10(size / interval) - 1e-9));
  if (to < 60 * second) return `${(from / size).toFixed(digits)} to ${(to / size).toFixed(digits)} ${unit}`;
  return `${clockText(from, to, digits)} to ${clockText(to, to, digits)}`;
}

/** `1:02:30`, or `2:30` where nothing shown comes later than an hour, `last`. */
function clockText(microseconds: number, last: number, digits: number): string {
  const seconds = Number((microseconds / second).toFixed(digits)),
    whole = Math.floor(seconds);
  const two = (number: number) => String(number).padStart(2, '0'),
    minutes = Math.floor(whole / 60),
    fraction = (seconds - whole).toFixed(digits).slice(1);
  return `${last < hour * second ? minutes : `${Math.floor(minutes / 60)}:${two(minutes % 60)}`}:${two(whole % 60)}${fraction}`;
}

/**
 * A time in microseconds since the beginning, on a scale whose lines are `step` apart: `0`, `1.25 s`, `12 min`, `1.5 h`, but `12:00.5` and `1:10:00`
 * where the lines are less than a quarter of the unit apart, so that two digits would not tell them.
 */
export function instantText(time: number, step: number): string {
  if (time === 0) return '0';
  const unit = time < hour * second ? 60 * second : time < day * second ? hour * second : day * second;
  if (time < 60 * second || step >= unit / 4) return intervalText(time);
  return clockText(time, time, Math.max(0, Math.ceil(Math.log10(second / step) - 1e-9)));
}

/** What floating point numbers may be off by. */
const exact = 1 - 1e-9;
/** The same of a place on a scale, in steps of its lines: a billionth of the place would be several lines of microseconds, a day into a capture. */
const slack = 1e-6;

/** The least of 1, 2 and 5 with zeros of which `wanted` fill `span` or more. */
function roundStep(span: number, wanted: number): number {
  const rough = span / wanted,
    magnitude = 10 ** Math.floor(Math.log10(rough));
  return magnitude * ([1, 2, 5].find((factor) => factor * magnitude >= rough * exact) ?? 10);
}

const multiples = (step: number, first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => Number(((first + i) * step).toPrecision(12)));

const multiplesBetween = (step: number, from: number, to: number): readonly number[] =>
  multiples(step, Math.ceil(from / step - slack), Math.floor(to / step + slack));

/** Round numbers from 0 up to at least `most`, about `wanted` of them. */
export function ticks(most: number, wanted: number): readonly number[] {
  if (most <= 0) return [0, 1];
  const step = roundStep(most, wanted);
  return multiples(step, 0, Math.ceil(most / step));
}

/** Seconds between two others, as a clock counts them, `wanted` of them or a few less. */
export function timeTicks(from: number, to: number, wanted: number): readonly number[] {
  const span = to - from;
  if (span <= 0) return [from];
  const step =
    span <= wanted ? roundStep(span, wanted) : (clockSteps.find((one) => span / one <= wanted) ?? day * roundStep(span / day, wanted));
  return multiplesBetween(step, from, to);
}

/** Round numbers between two others, about `wanted` of them. */
export function ticksBetween(from: number, to: number, wanted: number): readonly number[] {
  if (to <= from) return [from];
  const step = roundStep(to - from, wanted);
  return multiplesBetween(step, from, to);
}

const prefixes = ['', 'k', 'M', 'G', 'T'] as const;

/** `1.5 k`, `20 M` */
export function shortNumber(value: number): string {
  let power = 0,
    left = value;
  while (left >= 1000 && power < prefixes.length - 1) {
    left /= 1000;
    power++;
  }
  const digits = Number(left.toPrecision(3));
  return power === 0 ? `${digits}` : `${digits} ${prefixes[power]}`;
}
