/** The segments seen last, over all connections: a ring of fixed size in which each side's segments are chained backwards. */

/** 262,144 segments in about 14 MB: more than 300 MB of bulk data in flight. */
const CAPACITY = 1 << 18;
const MASK = CAPACITY - 1;
/** Steps back along one side's chain: 8,192 segments are 12 MB in flight on one connection. */
const MOST_STEPS = 8192;

export class RecentSegments {
  readonly row = new Int32Array(CAPACITY);
  /** Row of the first transmission of the same bytes. */
  readonly firstRow = new Int32Array(CAPACITY);
  readonly sequence = new Uint32Array(CAPACITY);
  readonly end = new Uint32Array(CAPACITY);
  readonly acknowledgment = new Uint32Array(CAPACITY);
  readonly window = new Uint16Array(CAPACITY);
  readonly flags = new Uint8Array(CAPACITY);
  readonly identification = new Int32Array(CAPACITY);
  readonly timestamp = new Uint32Array(CAPACITY);
  readonly time = new Float64Array(CAPACITY);
  private readonly before = new Int32Array(CAPACITY);
  /** Segments added so far; the ring holds the last `CAPACITY` of them. Number 0 stands for none. */
  private count = 1;

  /** Adds a segment behind number `before` of its side (0: none), seen at `time[0]`, and gives its number. */
  add(before: number, row: number, firstRow: number, sequence: number, end: number, acknowledgment: number, window: number, flags: number,
    identification: number, timestamp: number, time: Float64Array): number {
    const number = this.count++;
    const slot = number & MASK;
    this.before[slot] = before;
    this.row[slot] = row;
    this.firstRow[slot] = firstRow;
    this.sequence[slot] = sequence;
    this.end[slot] = end;
    this.acknowledgment[slot] = acknowledgment;
    this.window[slot] = window;
    this.flags[slot] = flags;
    this.identification[slot] = identification;
    this.timestamp[slot] = timestamp;
    this.time[slot] = time[0];
    return number;
  }

  /** Where segment `number` is in the arrays, -1 when it is not there any more. */
  slot(number: number): number {
    return number > 0 && number > this.count - 1 - CAPACITY ? number & MASK : -1;
  }

  /** Slot of the newest segment up to number `last` of one side whose bytes meet `[sequence, end)`, the exact same segment preferred; -1 when there is none. */
  find(last: number, sequence: number, end: number): number {
    let meeting = -1;
    for (let number = last, steps = 0; number > 0 && number > this.count - 1 - CAPACITY && steps < MOST_STEPS; steps++) {
      const slot = number & MASK;
      if (this.sequence[slot] === sequence && this.end[slot] === end) return slot;
      if (meeting < 0 && ((this.sequence[slot] - end) | 0) < 0 && ((sequence - this.end[slot]) | 0) < 0) meeting = slot;
      number = this.before[slot]!;
    }
    return meeting;
  }
}
