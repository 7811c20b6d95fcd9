/**
 * Finds the messages in TCP streams while segments come in. A segment whose first new byte begins a message and whose last ends one costs one or a few
 * calls of the protocol's `frame` and leaves nothing behind; a message that goes on in other segments gets a place in the message table, and the
 * bytes that it lacks are counted down.
 */
import { LIMITS, MORE, NOT_MINE, RESUMES, UNTIL_CLOSE } from '../dissect/index.ts';
import { CHUNK_MASK, CHUNK_SHIFT, type PacketTable, ROW } from '../index/index.ts';
import { COLLECT_LIMIT, COLLECT_LIMIT_IN_ALL, CollectedBytes } from './collected-bytes.ts';
import { type HeldSegment, HeldSegments, type Part } from './held-segments.ts';
import { BROKEN, MessageTable } from './messages.ts';
import { NO_PROTOCOL, type StreamProtocols } from './stream-protocols.ts';
import { SIDE, SIDE_INTS, STATUS, type TcpConnections } from './tcp-connections.ts';

/** Values of `SIDE.remaining` besides a number of bytes: the message lasts until the sender closes; its length is not known yet. */
const TO_THE_END = -1, COLLECTING = -2;

const FIN = 1, SYN = 2, RST = 4;

/** Evictions that are told of where they happened. */
const MOST_EVICTIONS = 10_000;

/** What was given up so that memory does not fill. */
export interface Eviction {
  readonly what: 'hole' | 'message';
  readonly bytes: number;
}

export class Framing {
  readonly messages = new MessageTable();
  /** Bytes at the beginning of segments with `ROW.overlapping` that were there before, by row. */
  readonly overlaps = new Map<number, number>();
  /** Of segments with `ROW.overlapping` that lie around others which came earlier: the parts that are theirs. */
  readonly parts = new Map<number, readonly Part[]>();
  /** Holes in streams that nothing filled, and the bytes missing in them. */
  gaps = 0;
  missing = 0;
  /** Rows whose segment was more than the limits allow: bytes of the hole or of the message that was given up for it. The first of them, and how many in all. */
  readonly evictions = new Map<number, Eviction>();
  readonly evicted = { holes: 0, messages: 0 };
  readonly #table: PacketTable;
  readonly #connections: TcpConnections;
  readonly #protocols: StreamProtocols;
  readonly #held = new HeldSegments<HeldSegment>();
  readonly #collected = new Map<number, CollectedBytes>();
  #collectedBytes = 0;
  /** Newest rows of messages that last until their sender closes, by side. */
  readonly #endless = new Map<number, number>();

  constructor(table: PacketTable, connections: TcpConnections, protocols: StreamProtocols) {
    this.#table = table;
    this.#connections = connections;
    this.#protocols = protocols;
  }

  /** A segment of `length` bytes from `side`, whose captured ones are `bytes[at…end)`. Its row is in the table already. */
  segment(side: number, row: number, bytes: Uint8Array, at: number, end: number, length: number, sequence: number, flags: number): void {
    const { ints } = this.#connections;
    const own = SIDE_INTS * side;
    if ((flags & SYN) !== 0) sequence = (sequence + 1) | 0;
    if ((ints[own + SIDE.status] & STATUS.started) === 0) {
      ints[own + SIDE.status] |= STATUS.started;
      ints[own + SIDE.expected] = sequence;
    }
    if (length > 0 && (flags & RST) === 0) {
      const beyond = (sequence - ints[own + SIDE.expected]) | 0;
      if (beyond > 0) this.#early(side, row, bytes.subarray(at, end), length, sequence);
      else if (length + beyond <= 0) this.#mark(row, ROW.repeated);
      else {
        if (beyond < 0) {
          this.#mark(row, ROW.overlapping);
          this.overlaps.set(row, -beyond);
        }
        if (ints[own + SIDE.held] > 0 && this.#reachesHeld(side, sequence + length)) this.#weave(side, row, bytes.subarray(at, end), length, sequence, -beyond);
        else this.#accept(side, row, bytes, beyond < 0 ? Math.min(at - beyond, end) : at, end, at + length, (sequence - beyond) | 0);
      }
    }
    if ((flags & (FIN | RST)) !== 0 && (ints[own + SIDE.remaining] < 0) && ((sequence + length - ints[own + SIDE.expected]) | 0) <= 0) this.#close(side, row);
  }

  /** The peer has acknowledged what `side` sent before `ack`: a hole before that was lost by the capture, not by the wire. */
  acknowledged(side: number, ack: number): void {
    const { ints } = this.#connections, own = SIDE_INTS * side;
    while (ints[own + SIDE.held] > 0 && ((ack - ints[own + SIDE.expected]) | 0) > 0) this.#skipHole(side, (ack - ints[own + SIDE.expected]) | 0);
  }

  /** No more segments will come. `row` is the capture's last. */
  finish(row: number): void {
    const { ints } = this.#connections;
    for (const side of this.#held.sides()) {
      while (ints[SIDE_INTS * side + SIDE.held] > 0) this.#skipHole(side);
    }
    for (const side of [...this.#collected.keys()]) this.#close(side, row);
    for (const [side, last] of [...this.#endless]) this.#close(side, last);
  }

  /** New bytes in order, then those that waited for them. */
  #accept(side: number, row: number, bytes: Uint8Array, at: number, end: number, stop: number, sequence: number): void {
    const { ints } = this.#connections, own = SIDE_INTS * side;
    ints[own + SIDE.expected] = (sequence + stop - at) | 0;
    this.#contiguous(side, row, row, bytes, at, end, stop, sequence);
    if (ints[own + SIDE.held] > 0) this.#release(side, row);
  }

  #early(side: number, row: number, bytes: Uint8Array, length: number, sequence: number): void {
    const { ints, protocol } = this.#connections, own = SIDE_INTS * side;
    if (protocol[side >> 1] === NO_PROTOCOL) {
      // Nothing is framed here, so that nothing waits.
      while (ints[own + SIDE.held] > 0) this.#skipHole(side);
      ints[own + SIDE.expected] = (sequence + length) | 0;
      return;
    }
    const parts = this.#held.missing(side, sequence, 0, length);
    if (parts.length === 0) {
      this.#mark(row, ROW.repeated);
      return;
    }
    this.#mark(row, ROW.early);
    this.#note(row, parts, 0, length);
    for (const [from, to] of parts) {
      if (this.#hold(side, row, bytes.slice(from, to), to - from, (sequence + from) | 0)) continue;
      const missing = this.missing;
      this.#skipHole(side);
      this.evicted.holes++;
      this.#tell(row, { what: 'hole', bytes: this.missing - missing });
    }
  }

  /** A segment that continues the stream and lies around others which came earlier: of bytes that came twice the first copy counts. */
  #weave(side: number, row: number, bytes: Uint8Array, length: number, sequence: number, known: number): void {
    const parts = this.#held.missing(side, sequence, known, length);
    this.#note(row, parts, known, length);
    for (const [from, to] of parts) this.#hold(side, row, bytes.subarray(from, to), to - from, (sequence + from) | 0);
    this.#release(side, row);
  }

  #reachesHeld(side: number, end: number): boolean {
    const first = this.#held.first(side);
    return first !== undefined && ((end - first.start) | 0) > 0;
  }

  #hold(side: number, row: number, bytes: Uint8Array, length: number, start: number): boolean {
    this.#connections.ints[SIDE_INTS * side + SIDE.held]++;
    return this.#held.hold(side, { row, start, length, bytes });
  }

  /** Keeps which parts of a segment are its own, where these are not all its bytes from `from` to `to`. */
  #note(row: number, parts: readonly Part[], from: number, to: number): void {
    if (parts.length === 1 && parts[0][0] === from && parts[0][1] === to) return;
    this.#mark(row, ROW.overlapping);
    this.parts.set(row, parts);
  }

  /** Takes in what waited, from where the stream now reaches on. Its messages are completed by the latest of their segments, `filling` among them. */
  #release(side: number, filling: number): void {
    let completing = filling;
    const { ints } = this.#connections, own = SIDE_INTS * side;
    for (let next = this.#held.first(side); next !== undefined && next.start === ints[own + SIDE.expected]; next = this.#held.first(side)) {
      this.#held.take(side);
      ints[own + SIDE.held]--;
      ints[own + SIDE.expected] = (next.start + next.length) | 0;
      completing = Math.max(completing, next.row);
      if (completing === next.row) this.#table.chunks[next.row >>> CHUNK_SHIFT].flags[next.row & CHUNK_MASK] &= ~ROW.early;
      this.#contiguous(side, next.row, completing, next.bytes, 0, next.bytes.length, next.length, next.start);
    }
  }

  /**
   * Gives up the bytes before the first segment that waits, at most `most` of them. A message of known length is counted on through the hole, so that framing
   * stays in step.
   */
  #skipHole(side: number, most = Infinity): void {
    const { ints } = this.#connections, own = SIDE_INTS * side;
    const next = this.#held.first(side);
    if (next === undefined) {
      ints[own + SIDE.held] = 0;
      return;
    }
    const hole = Math.min(most, (next.start - ints[own + SIDE.expected]) | 0), remaining = ints[own + SIDE.remaining];
    this.gaps++;
    this.missing += hole;
    if (remaining > hole) {
      ints[own + SIDE.remaining] -= hole;
      this.messages.last[ints[own + SIDE.pending]] = BROKEN;
    } else if (remaining !== TO_THE_END) {
      this.#breakOff(side);
    }
    ints[own + SIDE.expected] = (ints[own + SIDE.expected] + hole) | 0;
    this.#release(side, 0);
  }

  /**
   * Bytes in order: `bytes[at…end)` are captured, those up to `stop` were sent. They came in `row` and became part of the stream at `completing`.
   * One call a segment, about 20 ns besides `frame`.
   */
  #contiguous(side: number, row: number, completing: number, bytes: Uint8Array, at: number, end: number, stop: number, sequence: number): void {
    const { ints, protocol } = this.#connections, connection = side >> 1, own = SIDE_INTS * side;
    if (protocol[connection] === 0) this.#protocols.find(connection, bytes, at, end);
    const code = protocol[connection] - 1;
    if (code < 0 || protocol[connection] === NO_PROTOCOL) return;
    this.#protocols.label(row, code);
    if (end < stop) {
      // Without all its bytes a segment tells nothing of where the next message begins.
      this.#breakOff(side);
      return;
    }
    const frame = this.#protocols.frameOf(code);
    const begin = at;
    while (at < stop) {
      const remaining = ints[own + SIDE.remaining];
      if (remaining > 0) {
        const taken = Math.min(remaining, stop - at);
        at += taken;
        ints[own + SIDE.remaining] = remaining - taken;
        this.#holds(row, ints[own + SIDE.pending]);
        if (remaining === taken) this.#complete(side, completing);
      } else if (remaining === COLLECTING) {
        this.#collect(side, row, completing, bytes.subarray(at, stop));
        return;
      } else if (remaining === TO_THE_END) {
        this.#holds(row, ints[own + SIDE.pending]);
        this.#endless.set(side, completing);
        return;
      } else {
        ints[own + SIDE.began] = bytes[at];
        const answering = ints[SIDE_INTS * (side ^ 1) + SIDE.began];
        const length = frame === undefined ? stop - at : frame(bytes, at, stop, answering);
        const here = length === NOT_MINE || length > LIMITS.message ? stop - at : length;
        if (here > 0 && at + here <= stop && row === completing) {
          // It will be found again, unless only what it answers told its length and more is behind it.
          const again = at + here === stop || answering === 0 || frame === undefined || frame(bytes, at, stop, 0) === length;
          if (again) {
            at += here;
            continue;
          }
        }
        this.#open(side, row, (sequence + at - begin) | 0, Math.max(0, here), code);
        if (length === MORE || length <= RESUMES) {
          ints[own + SIDE.remaining] = COLLECTING;
          const collected = new CollectedBytes(ints[own + SIDE.pending], (sequence + at - begin) | 0);
          if (length <= RESUMES) collected.resume = -length;
          this.#collected.set(side, collected);
          this.#holds(row, collected.message);
          collected.add(row, completing, bytes.subarray(at, stop));
          this.#collectedBytes += stop - at;
          return;
        } else {
          ints[own + SIDE.remaining] = length === UNTIL_CLOSE ? TO_THE_END : here;
        }
      }
    }
  }

  /** Takes the rest of a segment into a message whose length is not known, and asks whether it is now. */
  #collect(side: number, row: number, completing: number, bytes: Uint8Array): void {
    const collected = this.#collected.get(side) as CollectedBytes;
    this.#holds(row, collected.message);
    collected.add(row, completing, bytes);
    this.#collectedBytes += bytes.length;
    const most = this.#collectedBytes > COLLECT_LIMIT_IN_ALL ? 0 : COLLECT_LIMIT;
    if (collected.length <= most && !collected.worthAsking) return;
    if (collected.length > most) {
      this.evicted.messages++;
      this.#tell(row, { what: 'message', bytes: collected.length });
      this.#breakOff(side);
    } else {
      this.#ask(side, collected);
    }
  }

  #ask(side: number, collected: CollectedBytes): void {
    const { ints } = this.#connections, own = SIDE_INTS * side;
    const { message } = collected, { bytes, length: have } = collected;
    const code = this.messages.protocol[message];
    const length = collected.resume > 0 ? (this.#protocols.protocol(code)?.resume?.(bytes, 0, collected.resume, have) ?? NOT_MINE) :
      (this.#protocols.frameOf(code)?.(bytes, 0, have, ints[SIDE_INTS * (side ^ 1) + SIDE.began]) ?? NOT_MINE);
    if (length <= RESUMES) collected.resume = -length;
    if (length === MORE || length <= RESUMES) return;
    if (length === NOT_MINE || length > LIMITS.message) {
      this.#breakOff(side);
      return;
    }
    this.#drop(side);
    if (length === UNTIL_CLOSE) {
      ints[own + SIDE.remaining] = TO_THE_END;
      this.#endless.set(side, collected.completing[collected.completing.length - 1]);
      return;
    }
    this.messages.length[message] = length;
    if (length > have) {
      ints[own + SIDE.remaining] = length - have;
      return;
    }
    // The message ends in bytes that are here; what is behind its end begins others.
    let segment = 0;
    while (collected.ends[segment] < length) segment++;
    this.#complete(side, collected.completing[segment]);
    for (let from = length; segment < collected.ends.length; from = collected.ends[segment++]) {
      const to = collected.ends[segment];
      if (to > from) {
        this.#contiguous(side, collected.rows[segment], collected.completing[segment], bytes, from, to, to, (collected.start + from) | 0);
      }
    }
  }

  #open(side: number, row: number, start: number, length: number, code: number): void {
    const { ints } = this.#connections, own = SIDE_INTS * side;
    const message = this.messages.add(row, start, length, ints[own + SIDE.newest], code);
    ints[own + SIDE.pending] = ints[own + SIDE.newest] = message;
  }

  #holds(row: number, message: number): void {
    this.#table.chunks[row >>> CHUNK_SHIFT].message[row & CHUNK_MASK] = message;
    if (row < this.messages.first[message]) this.messages.first[message] = row;
  }

  #complete(side: number, row: number): void {
    const { ints } = this.#connections, own = SIDE_INTS * side, message = ints[own + SIDE.pending];
    if (this.messages.last[message] !== BROKEN) {
      this.messages.last[message] = row;
      const column = this.#table.chunks[row >>> CHUNK_SHIFT].message;
      if (message > column[row & CHUNK_MASK]) column[row & CHUNK_MASK] = message;
    }
    ints[own + SIDE.pending] = 0;
    ints[own + SIDE.remaining] = 0;
    this.#endless.delete(side);
  }

  /** The message that is being put together will never be whole. */
  #breakOff(side: number): void {
    const { ints } = this.#connections, own = SIDE_INTS * side;
    if (ints[own + SIDE.remaining] === 0) return;
    const message = ints[own + SIDE.pending];
    this.messages.last[message] = BROKEN;
    this.messages.length[message] ||= (ints[own + SIDE.expected] - this.messages.start[message]) >>> 0;
    this.#drop(side);
    this.#complete(side, 0);
  }

  #drop(side: number): void {
    this.#collectedBytes -= this.#collected.get(side)?.length ?? 0;
    this.#collected.delete(side);
  }

  /** The sender sends no more: a message that lasts until then ends. */
  #close(side: number, row: number): void {
    const { ints } = this.#connections, own = SIDE_INTS * side;
    const collected = this.#collected.get(side);
    if (collected !== undefined) this.#ask(side, collected);
    const message = ints[own + SIDE.pending];
    if (ints[own + SIDE.remaining] === TO_THE_END) {
      this.messages.length[message] = (ints[own + SIDE.expected] - this.messages.start[message]) >>> 0;
      this.#complete(side, row);
    } else {
      this.#breakOff(side);
    }
  }

  #tell(row: number, eviction: Eviction): void {
    if (this.evictions.size < MOST_EVICTIONS) this.evictions.set(row, eviction);
  }

  #mark(row: number, flag: number): void {
    this.#table.chunks[row >>> CHUNK_SHIFT].flags[row & CHUNK_MASK] |= flag;
  }
}
