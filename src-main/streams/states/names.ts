import { STATE_NAMES } from '../../dissect/index.ts';

/** The states of RFC 9293 §3.3.2 as numbers for columns and as words. */
export const STATE = {
  unknown: 0, listen: 1, synSent: 2, synReceived: 3, established: 4, finWait1: 5, finWait2: 6, closeWait: 7, closing: 8, lastAck: 9,
  timeWait: 10, closed: 11,
} as const;

/** Added to a state that no segment shows but that must be so, as in a capture that begins in the middle of a connection. */
export const ASSUMED = 16;

/** `ESTABLISHED`, or `ESTABLISHED?` for an assumed state; empty for none. */
export function stateName(state: number): string {
  const name = STATE_NAMES[state & 15] ?? '';
  return (state & ASSUMED) !== 0 ? `${name}?` : name;
}

/** Whether an end has the numbers of both, and has not closed (RFC 9293 §3.3.2: the synchronized states, but TIME_WAIT). */
export function isSynchronized(state: number): boolean {
  return (state & ~ASSUMED) >= STATE.established && (state & ~ASSUMED) < STATE.timeWait;
}
