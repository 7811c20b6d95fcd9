/**
 * Bytes of one side of a connection that were passed over: holes in the order of their bytes, none touching another. Numbers are RFC 9293 §3.4's, on
 * a circle.
 */

/** Where the bytes are, and what was known of the segment that passed over them. */
export interface Hole {
  from: number;
  to: number;
  readonly opened: number;
  readonly identification: number;
  readonly timestamp: number;
  readonly acknowledgment: number;
  readonly window: number;
  /** As in `JudgedSegment`. */
  readonly sacked: number;
  readonly sackedTo: number;
}

/** Holes kept per side, more than a window of 4 MiB has segments; those furthest behind are forgotten, as a sender has long given up on them. */
export const MOST_HOLES = 4096;

/** Adds a hole behind all others; `high` is the highest sequence number seen, plus one. */
export function addHole(holes: Hole[], hole: Hole, high: number): void {
  dropStale(holes, high);
  holes.push(hole);
  if (holes.length > MOST_HOLES) holes.shift();
}

/** The hole that `[sequence, end)` fills without touching bytes that were seen. */
export function holeFilledBy(holes: readonly Hole[], sequence: number, end: number): Hole | undefined {
  const hole = holes[firstBehind(holes, sequence)];
  return hole !== undefined && ((sequence - hole.from) | 0) >= 0 && ((end - hole.to) | 0) <= 0 ? hole : undefined;
}

/** Takes `[sequence, end)` out of the holes. */
export function fillHoles(holes: Hole[], sequence: number, end: number, high: number): void {
  dropStale(holes, high);
  for (let i = firstBehind(holes, sequence); i < holes.length && ((end - holes[i].from) | 0) > 0;) {
    const hole = holes[i], isBegun = ((sequence - hole.from) | 0) > 0, goesOn = ((hole.to - end) | 0) > 0;
    if (isBegun && goesOn) {
      holes.splice(i + 1, 0, { ...hole, from: end });
      if (holes.length > MOST_HOLES) holes.shift();
    }
    if (isBegun) hole.to = sequence;
    else if (goesOn) hole.from = end;
    if (goesOn) return;
    if (isBegun) i++;
    else holes.splice(i, 1);
  }
}

/** Holes from half the circle of sequence numbers ago would seem to lie ahead. */
function dropStale(holes: Hole[], high: number): void {
  while (holes.length > 0 && ((holes[0].from - high) | 0) > 0) holes.shift();
}

/** Index of the first hole with bytes at or behind a sequence number. */
function firstBehind(holes: readonly Hole[], sequence: number): number {
  let low = 0, high = holes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (((holes[middle].to - sequence) | 0) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
