/** How much one direction of a TCP connection carried in time, and how much of the other side's window it filled. */
import { placeOf } from './trace.ts';
import type { Trace } from './trace.ts';

/** Values over time; each holds until the next. */
export interface Course {
  readonly time: Float64Array;
  readonly value: Float64Array;
}

/** The window that the other side offers, and the bytes on their way to it. */
export interface Filling {
  readonly window: Course;
  readonly flight: Course;
}

/**
 * Bits a second that were sent, resent ones included, and that were acknowledged: of stretches of `width` seconds, from
 * the one that `from` is in.
 */
export function ratesOf(trace: Trace, from: number, to: number, width: number): { readonly sent: Course; readonly acknowledged: Course } {
  const begin = Math.floor(from / width) * width,
    stretches = Math.max(1, Math.ceil((to - begin) / width));
  const time = Float64Array.from({ length: stretches }, (_, i) => begin + i * width),
    sent = new Float64Array(stretches),
    acknowledged = new Float64Array(stretches);
  const bits = (bytes: number) => (8 * bytes) / width,
    stretchOf = (seconds: number) => Math.floor((seconds - begin) / width);
  for (let i = placeOf(trace.time, begin); i < trace.time.length && stretchOf(trace.time[i]) < stretches; i++) {
    sent[stretchOf(trace.time[i])] += bits(trace.high[i] - trace.low[i]);
  }
  const first = placeOf(trace.ackTime, begin);
  let reached = highest(trace.ack, first);
  for (let i = first; i < trace.ackTime.length && stretchOf(trace.ackTime[i]) < stretches; i++) {
    const next = trace.ack[i];
    if (next <= reached) continue;
    // Where the capture begins with it, nobody knows how much is new.
    if (reached > -Infinity) acknowledged[stretchOf(trace.ackTime[i])] += bits(next - reached);
    reached = next;
  }
  return { sent: { time, value: sent }, acknowledged: { time, value: acknowledged } };
}

/** After each of the segments of both sides. */
export function fillingOf(trace: Trace): Filling {
  const window: Course = { time: trace.ackTime, value: trace.limit.map((limit, i) => limit - trace.ack[i]) };
  const time = new Float64Array(trace.time.length + trace.ackTime.length),
    value = new Float64Array(time.length);
  let sent = -Infinity,
    acknowledged = -Infinity;
  for (let s = 0, a = 0, at = 0; at < time.length; at++) {
    const isSent = a === trace.ackTime.length || (s < trace.time.length && trace.time[s] <= trace.ackTime[a]);
    time[at] = isSent ? trace.time[s] : trace.ackTime[a];
    if (isSent) {
      // The first segment's own number is where counting begins.
      if (acknowledged === -Infinity) acknowledged = trace.low[s];
      sent = Math.max(sent, trace.high[s++]);
    } else acknowledged = Math.max(acknowledged, trace.ack[a++]);
    value[at] = Math.max(0, sent - acknowledged);
  }
  return { window, flight: { time, value } };
}

function highest(values: Float64Array, count: number): number {
  let most = -Infinity;
  for (let i = 0; i < count; i++) most = Math.max(most, values[i]);
  return most;
}
