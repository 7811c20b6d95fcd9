/** One direction of a TCP connection as numbers over time: what was sent, what the other side acknowledged, and how much more it would take. */
import type { SegmentColumns } from '../../../src-main/api/index.ts';

/** Entries of the arrays of one kind belong together; times are seconds since the connection's first segment, ascending as the capture has them. */
export interface Trace {
  /** Segments with bytes, SYN or FIN: their place among all segments, and the sequence numbers that they fill, counted on beyond 2^32. */
  readonly segment: Uint32Array;
  readonly time: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Segments of the other side: what they acknowledge, and up to where their window reaches. */
  readonly ackTime: Float64Array;
  readonly ack: Float64Array;
  readonly limit: Float64Array;
}

const SYN = 2,
  FIN = 1,
  ACK = 16;

/** `loaded`: how many segments there are. */
export function traceOf(columns: SegmentColumns, loaded: number, fromClient: boolean): Trace {
  const side = fromClient ? 1 : 0,
    sent: number[] = [],
    heard: number[] = [];
  for (let i = 0; i < loaded; i++) {
    if (columns.fromClient[i] !== side) {
      if ((columns.flags[i] & ACK) !== 0) heard.push(i);
    } else if (columns.length[i] > 0 || (columns.flags[i] & (SYN | FIN)) !== 0) sent.push(i);
  }
  const low = new Float64Array(sent.length),
    high = new Float64Array(sent.length);
  const counted = counter();
  for (const [at, i] of sent.entries()) {
    const occupies = columns.length[i] + ((columns.flags[i] & SYN) !== 0 ? 1 : 0) + ((columns.flags[i] & FIN) !== 0 ? 1 : 0);
    low[at] = counted(columns.sequence[i]);
    high[at] = low[at] + occupies;
  }
  // Both count the same bytes: where the first acknowledgment is of some before the first segment, it lies below it and not 2^32 above.
  const acknowledged = counter(low[0]),
    ack = Float64Array.from(heard, (i) => acknowledged(columns.acknowledgment[i]));
  return {
    segment: Uint32Array.from(sent),
    time: Float64Array.from(sent, (i) => columns.time[i]),
    low,
    high,
    ackTime: Float64Array.from(heard, (i) => columns.time[i]),
    ack,
    limit: Float64Array.from(heard, (i, at) => ack[at] + columns.window[i]),
  };
}

/** Verdicts that segments of a trace have; `names` by their numbers. */
export function verdictsIn({ segment }: Trace, { verdict }: Pick<SegmentColumns, 'verdict'>, names: readonly string[]): ReadonlySet<string> {
  const numbers = new Set<number>();
  for (const place of segment) numbers.add(verdict[place]);
  return new Set([...numbers].map((number) => names[number] ?? ''));
}

/** Counts sequence numbers on where they begin again after 2^32: each is the one nearest to that before, the first to `before`. */
function counter(before?: number): (number: number) => number {
  return (number) => (before = before === undefined ? number : before + ((number - before) | 0));
}

/** The first place whose time is not before `time`. */
export function placeOf(times: Float64Array, time: number): number {
  let low = 0,
    high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle] < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
