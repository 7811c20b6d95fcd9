/** IP fragments put together: which frames make up a datagram, and its bytes (RFC 791 §3.2, RFC 8200 §4.5, RFC 5722). */
import { firstAbove, firstFrom } from '../bytes/ascending.ts';
import { type Numbers, grown, mix } from '../index/index.ts';

/** Bytes of fragments, and datagrams, that wait at once; beyond them the oldest are given up. */
const BYTES_LIMIT = 1 << 26;
const DATAGRAMS_LIMIT = 1 << 16;
/** A datagram holds 65,535 bytes at most, so that 8,192 fragments are as many as make sense. */
const FRAGMENTS_LIMIT = 8192;
/** Nanoseconds after which fragments are no longer put together: RFC 1122 §3.3.2 has 60 to 120 seconds. */
const TIME_LIMIT = 120e9;

export interface Fragment {
  readonly offset: number;
  readonly bytes: Uint8Array;
}

interface Waiting {
  readonly version: 4 | 6;
  readonly source: number;
  readonly destination: number;
  readonly group: number;
  readonly began: number;
  /** As long as fragments come in order, as nearly all do: their bytes, up to `reached`, and where each ends. */
  inOrder: Uint8Array;
  readonly ends: number[];
  /** From the first on that does not: all fragments, in the order they came. */
  fragments: Fragment[] | undefined;
  /** Ends of those that lie beyond `reached`, by their beginnings. */
  beyond: Map<number, number> | undefined;
  count: number;
  bytes: number;
  /** Bytes from the datagram's beginning without a hole. */
  reached: number;
  /** Length of the whole, -1 until the last fragment is there. */
  length: number;
}

const NOTHING = new Uint8Array(0);

/** `completed` of datagrams that lack fragments. */
export const INCOMPLETE = 0xffffffff;

export class Datagrams {
  /**
   * Of each fragment, in the order of rows: its row, its datagram, where it lies in the datagram, where in the packet (or, for a fragment inside a
   * datagram that was itself put together, in that), its length, and the datagram's fragment before it (+ 1).
   */
  fragments = 0;
  row = new Uint32Array(16);
  group = new Uint32Array(16);
  offset = new Uint16Array(16);
  at = new Uint16Array(16);
  size = new Uint16Array(16);
  before = new Uint32Array(16);
  /** Of each datagram: the row that completed it, its newest fragment (+ 1), its identification, its length in bytes. */
  groups = 0;
  completed = new Uint32Array(16);
  newest = new Uint32Array(16);
  identification = new Uint32Array(16);
  length = new Uint32Array(16);
  /** Datagrams that were given up, by what ended them. */
  readonly given = { up: 0, late: 0 };
  /** By identification, protocol number and 13 bits of a hash of the addresses; the oldest first. */
  readonly #waiting = new Map<number, Waiting[]>();
  /** Goes on from the oldest: begun anew, it would have to pass over all that were forgotten. */
  #oldest = this.#waiting.entries();
  #waitingCount = 0;
  readonly #seed = (Math.random() * 0x100000000) | 0;
  #bytes = 0;

  /**
   * A fragment of `bytes[at…at + length)`, which begins `offset` bytes into its datagram. Gives the whole datagram when this completes it.
   * `time` is in nanoseconds since the capture's first packet, `begin` where the packet begins in `bytes`.
   */
  add(
    row: number, time: number, version: 4 | 6, source: number, destination: number, identification: number, protocol: number,
    offset: number, more: boolean, bytes: Uint8Array, begin: number, at: number, length: number,
  ): Uint8Array | undefined {
    const key = ((identification >>> 0) * 256 + protocol) * 8192 + (mix(mix(this.#seed, source), destination) & 8191);
    let waiting = this.#waiting.get(key)?.find((other) => other.source === source && other.destination === destination && other.version === version);
    if (waiting !== undefined && time - waiting.began > TIME_LIMIT) {
      this.given.late++;
      this.#forget(key, waiting);
      waiting = undefined;
    }
    waiting ??= this.#begin(key, time, version, source, destination, identification);
    this.#newFragment(row, waiting.group, offset, at - begin, length);
    place(waiting, offset, bytes, at, length);
    this.#bytes += length;
    if (!more && waiting.length < 0) waiting.length = offset + length;
    if (waiting.length < 0 || waiting.reached < waiting.length) {
      if (waiting.count > FRAGMENTS_LIMIT) {
        this.given.up++;
        this.#forget(key, waiting);
      }
      return undefined;
    }
    this.completed[waiting.group] = row;
    this.length[waiting.group] = waiting.length;
    this.#forget(key, waiting);
    return waiting.fragments === undefined ? waiting.inOrder.subarray(0, waiting.length) : putTogether(waiting.fragments, waiting.length);
  }

  /** The entry of a row's fragment with this identification, -1 for none. */
  find(row: number, identification: number): number {
    for (let entry = firstFrom(this.row, row, this.fragments); entry < this.fragments && this.row[entry] === row; entry++) {
      if (this.identification[this.group[entry]] === identification >>> 0) return entry;
    }
    return -1;
  }

  /** The entry of a row's innermost fragment, -1 for none. */
  last(row: number): number {
    const entry = firstAbove(this.row, row, this.fragments) - 1;
    return entry >= 0 && this.row[entry] === row ? entry : -1;
  }

  /** Entries of a datagram's fragments, in the order of rows. */
  fragmentsOf(group: number): number[] {
    const entries: number[] = [];
    for (let entry = this.newest[group]; entry !== 0; entry = this.before[entry - 1]) entries.push(entry - 1);
    return entries.reverse();
  }

  #newGroup(identification: number): number {
    const group = this.groups++;
    if (group === this.completed.length) {
      const to = <T extends Numbers>(array: T): T => grown(array, 2 * group);
      this.completed = to(this.completed);
      this.newest = to(this.newest);
      this.identification = to(this.identification);
      this.length = to(this.length);
    }
    this.completed[group] = INCOMPLETE;
    this.identification[group] = identification;
    return group;
  }

  #newFragment(row: number, group: number, offset: number, at: number, size: number): void {
    const entry = this.fragments++;
    if (entry === this.row.length) {
      const to = <T extends Numbers>(array: T): T => grown(array, 2 * entry);
      this.row = to(this.row);
      this.group = to(this.group);
      this.offset = to(this.offset);
      this.at = to(this.at);
      this.size = to(this.size);
      this.before = to(this.before);
    }
    this.row[entry] = row;
    this.group[entry] = group;
    this.offset[entry] = offset;
    this.at[entry] = at;
    this.size[entry] = size;
    this.before[entry] = this.newest[group];
    this.newest[group] = entry + 1;
  }

  #begin(key: number, time: number, version: 4 | 6, source: number, destination: number, identification: number): Waiting {
    const waiting: Waiting = {
      version, source, destination, group: this.#newGroup(identification), began: time, inOrder: NOTHING, ends: [], fragments: undefined,
      beyond: undefined, count: 0, bytes: 0, reached: 0, length: -1,
    };
    const same = this.#waiting.get(key);
    if (same === undefined) this.#waiting.set(key, [waiting]);
    else same.push(waiting);
    this.#waitingCount++;
    this.#keepLimits();
    return waiting;
  }

  #keepLimits(): void {
    while (this.#waitingCount > 0 && (this.#waitingCount > DATAGRAMS_LIMIT || this.#bytes > BYTES_LIMIT)) {
      const { value } = this.#oldest.next();
      if (value === undefined) {
        this.#oldest = this.#waiting.entries();
        continue;
      }
      const [key, [waiting]] = value;
      this.given.up++;
      this.#forget(key, waiting);
    }
  }

  #forget(key: number, waiting: Waiting): void {
    const left = this.#waiting.get(key)?.filter((other) => other !== waiting) ?? [];
    if (left.length === 0) this.#waiting.delete(key);
    else this.#waiting.set(key, left);
    this.#waitingCount--;
    this.#bytes -= waiting.bytes;
  }
}

/** Puts a fragment's bytes among those of its datagram. */
function place(waiting: Waiting, offset: number, bytes: Uint8Array, at: number, length: number): void {
  waiting.count++;
  waiting.bytes += length;
  if (waiting.fragments === undefined && offset === waiting.reached) {
    const end = offset + length;
    if (end > waiting.inOrder.length) {
      const larger = new Uint8Array(2 * end);
      larger.set(waiting.inOrder.subarray(0, offset));
      waiting.inOrder = larger;
    }
    waiting.inOrder.set(bytes.subarray(at, at + length), offset);
    waiting.ends.push(end);
    waiting.reached = end;
    return;
  }
  waiting.fragments ??= waiting.ends.map((end, i) => {
    const offset = waiting.ends[i - 1] ?? 0;
    return { offset, bytes: waiting.inOrder.subarray(offset, end) };
  });
  waiting.fragments.push({ offset, bytes: bytes.slice(at, at + length) });
  reach(waiting, offset, offset + length);
}

/** Goes on with a fragment, and with those that it makes follow without a hole. Every place where one can begin, a multiple of 8, is passed once. */
function reach(waiting: Waiting, offset: number, end: number): void {
  const { reached } = waiting;
  if (offset > reached) {
    waiting.beyond ??= new Map();
    waiting.beyond.set(offset, Math.max(end, waiting.beyond.get(offset) ?? 0));
    return;
  }
  let next = Math.max(reached, end);
  for (let at = (reached + 7) & ~7; at <= next && waiting.beyond !== undefined; at += 8) next = Math.max(next, waiting.beyond.get(at) ?? 0);
  waiting.reached = next;
}

/**
 * The bytes of a datagram of `length` bytes. Where fragments overlap, the one that begins first counts, of two that begin at the same place the one
 * that came first; bytes that no fragment has are 0.
 */
export function putTogether(fragments: readonly Fragment[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let filled = 0;
  for (const { offset, bytes } of fragments.toSorted((a, b) => a.offset - b.offset)) {
    const end = Math.min(length, offset + bytes.length), from = Math.max(filled, offset);
    if (end <= from) continue;
    whole.set(bytes.subarray(from - offset, end - offset), from);
    filled = end;
  }
  return whole;
}
