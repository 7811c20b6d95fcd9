/**
 * Finds the messages in TCP streams whose bytes come in order. A segment whose first new byte begins a message and whose last ends one costs one or a
 * few calls of the protocol's `frame` and leaves nothing behind; a message that goes on in other segments gets a place in the message table, and the
 * bytes that it lacks are counted down.
 */
import { type ANYONE, LIMITS, MORE, NOT_MINE, type Protocol, RESUMES, UNTIL_CLOSE } from '../dissect/index.ts';
import { CHUNK_MASK, CHUNK_SHIFT, type PacketTable } from '../index/index.ts';
import { COLLECT_KEPT, COLLECT_LIMIT, COLLECT_LIMIT_IN_ALL, CollectedBytes } from './collected-bytes.ts';
import type { Evictions } from './evictions.ts';
import { BROKEN, MessageTable } from './messages.ts';
import { Waiting, answering, isFull, withAnswer, withBegun } from './outstanding.ts';
import { NO_PROTOCOL, type StreamProtocols } from './stream-protocols.ts';
import { SIDE, SIDE_INTS, type TcpConnections } from './tcp-connections.ts';

/** Values of `SIDE.remaining` besides a number of bytes: the message lasts until the sender closes; its length is not known yet. */
const TO_THE_END = -1, COLLECTING = -2;

/** Arguments of a `frame` that needs to know nothing but the bytes. */
const FRAME_ALONE = 3;

export class MessageFinder {
  readonly messages = new MessageTable();
  readonly #table: PacketTable;
  readonly #connections: TcpConnections;
  readonly #protocols: StreamProtocols;
  readonly #evictions: Evictions;
  readonly #collected = new Map<number, CollectedBytes>();
  /** Bytes of memory that all of them take. */
  #collectedCost = 0;
  readonly #waiting = new Waiting();
  /** Newest rows of messages that last until their sender closes, by side. */
  readonly #endless = new Map<number, number>();

  constructor(table: PacketTable, connections: TcpConnections, protocols: StreamProtocols, evictions: Evictions) {
    this.#table = table;
    this.#connections = connections;
    this.#protocols = protocols;
    this.#evictions = evictions;
  }

  /** No more bytes will come. `row` is the capture's last. */
  finish(row: number): void {
    for (const side of [...this.#collected.keys()]) this.close(side, row);
    for (const [side, last] of [...this.#endless]) this.close(side, last);
  }

  /** Passes over bytes that are missing. A message of known length is counted on through them, so that framing stays in step. */
  skip(side: number, missing: number): void {
    const { ints } = this.#connections, own = SIDE_INTS * side, remaining = ints[own + SIDE.remaining];
    if (remaining > missing) {
      ints[own + SIDE.remaining] -= missing;
      this.messages.last[ints[own + SIDE.pending]] = BROKEN;
    } else if (remaining !== TO_THE_END) {
      this.#breakOff(side);
    }
  }

  /**
   * Bytes in order: `bytes[at…end)` are captured, those up to `stop` were sent. They came in `row` and became part of the stream at `completing`.
   * One call a segment, about 20 ns besides `frame`.
   */
  take(side: number, row: number, completing: number, bytes: Uint8Array, at: number, end: number, stop: number, sequence: number): void {
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
        const intruder = this.#protocols.intruder(code, bytes, at, stop);
        if (intruder !== undefined) {
          this.#protocols.settle(connection, intruder);
          this.take(side, row, completing, bytes, at, end, stop, (sequence + (at - begin)) | 0);
          return;
        }
        const others = SIDE_INTS * (side ^ 1) + SIDE.outstanding;
        const queue = ints[own + SIDE.outstanding];
        // Of most protocols no message's length depends on what it answers: their frame takes no such argument.
        const depends = frame !== undefined && frame.length > FRAME_ALONE;
        if (!isFull(queue)) ints[own + SIDE.outstanding] = withBegun(queue, depends ? this.#protocols.mark(code, bytes, at, stop) : bytes[at]);
        else if (depends) this.#waiting.add(side, this.#protocols.mark(code, bytes, at, stop));
        ints[others] = this.#waiting.movedTo(side ^ 1, withAnswer(ints[others]));
        const answered = answering(ints[others]);
        const length = frame === undefined ? stop - at : frame(bytes, at, stop, answered);
        const here = length === NOT_MINE || length > LIMITS.message ? stop - at : length;
        const successor = here > 0 && at + here <= stop ? this.#protocols.successor(code, bytes, at, at + here) : undefined;
        if (successor !== undefined) {
          this.#handOver(side, row, completing, (sequence + (at - begin)) | 0, here, code, successor);
          this.take(side, row, completing, bytes, at + here, end, stop, (sequence + (at + here - begin)) | 0);
          return;
        }
        if (here > 0 && at + here <= stop && row === completing) {
          // It will be found again, unless only what it answers told its length and more is behind it.
          const again = at + here === stop || answered === 0 || frame === undefined || frame(bytes, at, stop, 0) === length;
          if (again) {
            at += here;
            continue;
          }
        }
        this.#open(side, row, (sequence + (at - begin)) | 0, Math.max(0, here), code);
        if (length === MORE || length <= RESUMES) {
          ints[own + SIDE.remaining] = COLLECTING;
          const collected = new CollectedBytes(ints[own + SIDE.pending], (sequence + (at - begin)) | 0);
          if (length <= RESUMES) collected.resume = -length;
          this.#collected.set(side, collected);
          this.#holds(row, collected.message);
          this.#add(collected, row, completing, bytes.subarray(at, stop));
          return;
        } else {
          ints[own + SIDE.remaining] = length === UNTIL_CLOSE ? TO_THE_END : here;
        }
      }
    }
  }

  /** The message of this length is the last of its protocol. It gets a place in the table, as its segment may be labelled with the next protocol. */
  #handOver(side: number, row: number, completing: number, start: number, length: number, code: number, successor: Protocol | typeof ANYONE): void {
    this.#open(side, row, start, length, code);
    this.#holds(row, this.#connections.ints[SIDE_INTS * side + SIDE.pending]);
    this.#complete(side, completing);
    this.#protocols.settle(side >> 1, successor);
  }

  /** Takes the rest of a segment into a message whose length is not known, and asks whether it is now. */
  #collect(side: number, row: number, completing: number, bytes: Uint8Array): void {
    const collected = this.#collected.get(side) as CollectedBytes;
    this.#holds(row, collected.message);
    this.#add(collected, row, completing, bytes);
    // It may have been the one that waits longest.
    if (this.#collected.get(side) !== collected) return;
    if (collected.length > COLLECT_LIMIT) this.#giveUp(side, collected);
    else if (collected.worthAsking) this.#ask(side, collected);
  }

  /** Keeps bytes of a message; those that wait longest are given up where all together take too much. */
  #add(collected: CollectedBytes, row: number, completing: number, bytes: Uint8Array): void {
    this.#collectedCost -= collected.rows.length === 0 ? 0 : collected.cost;
    collected.add(row, completing, bytes);
    this.#collectedCost += collected.cost;
    if (this.#collectedCost <= COLLECT_LIMIT_IN_ALL) return;
    // Many at once: a map is slow to find its oldest entry where very many before it were deleted.
    for (const [side, oldest] of this.#collected) {
      if (this.#collectedCost <= COLLECT_KEPT) return;
      this.#giveUp(side, oldest);
    }
  }

  #giveUp(side: number, { length, rows }: CollectedBytes): void {
    this.#evictions.add(rows[rows.length - 1], { what: 'message', bytes: length });
    this.#breakOff(side);
  }

  #ask(side: number, collected: CollectedBytes): void {
    const { ints } = this.#connections, own = SIDE_INTS * side;
    const { message } = collected, { bytes, length: have } = collected;
    const code = this.messages.protocol[message];
    const length = collected.resume > 0 ? (this.#protocols.protocol(code)?.resume?.(bytes, 0, collected.resume, have) ?? NOT_MINE) :
      (this.#protocols.frameOf(code)?.(bytes, 0, have, answering(ints[SIDE_INTS * (side ^ 1) + SIDE.outstanding])) ?? NOT_MINE);
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
    const successor = this.#protocols.successor(code, bytes, 0, length);
    if (successor !== undefined) this.#protocols.settle(side >> 1, successor);
    for (let from = length; segment < collected.ends.length; from = collected.ends[segment++]) {
      const to = collected.ends[segment];
      if (to > from) {
        this.take(side, collected.rows[segment], collected.completing[segment], bytes, from, to, to, (collected.start + from) | 0);
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
    this.#collectedCost -= this.#collected.get(side)?.cost ?? 0;
    this.#collected.delete(side);
  }

  /** The sender sends no more: a message that lasts until then ends. */
  close(side: number, row: number): void {
    const { ints } = this.#connections, own = SIDE_INTS * side;
    const collected = this.#collected.get(side);
    this.#waiting.close(side ^ 1);
    if (collected !== undefined) this.#ask(side, collected);
    const message = ints[own + SIDE.pending];
    if (ints[own + SIDE.remaining] === TO_THE_END) {
      this.messages.length[message] = (ints[own + SIDE.expected] - this.messages.start[message]) >>> 0;
      this.#complete(side, row);
    } else {
      this.#breakOff(side);
    }
  }
}
