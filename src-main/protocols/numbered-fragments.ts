/**
 * Messages in fragments that are numbered in a row, of which the first and the last are marked: SCTP's (RFC 9260 §6.9),
 * PPP Multilink's (RFC 1990 §3).
 */
import type { Piece } from '../dissect/index.ts';

/** A message put together from such fragments. */
export interface NumberedMessage {
  readonly bytes: Uint8Array;
  readonly pieces: readonly Piece[];
  /** The frame that completes it, and which of its fragments does. */
  readonly frame: number;
  readonly number: number;
  /** What its first fragment says that it is. */
  readonly about: number;
}

interface Fragment {
  readonly frame: number;
  readonly first: boolean;
  readonly last: boolean;
  readonly bytes: Uint8Array;
  readonly about?: number;
}

/** A row of fragments without gaps between two numbers; it begins at a first fragment or behind a gap, and ends likewise. */
interface Row {
  from: number;
  to: number;
}

/** Bytes that wait for the rest of their messages. What waits is given up when there are more: nobody sends so much. */
const MOST_WAITING = 16 * 1024 * 1024;

/** What a fragment takes beside its own bytes, about: its places in the maps, their keys. Without it fragments of one byte would fill the memory. */
const FRAGMENT_COST = 256;
const costOf = (fragments: number, bytes: number): number => fragments * FRAGMENT_COST + bytes;

export class NumberedFragments {
  private readonly waiting = new Map<string, Fragment>();
  /** By the numbers of their ends. */
  private readonly rows = new Map<string, Row>();
  private readonly messages = new Map<string, NumberedMessage>();
  /** Bytes of memory: of the fragments, and of the messages. */
  private waitingBytes = 0;
  private keptBytes = 0;

  /** `modulus`: the number after which counting begins again. */
  constructor(private readonly modulus: number) {}

  get bytes(): number {
    return this.waitingBytes + this.keptBytes;
  }

  /** The message that the fragment in this frame is of; undefined where it lacks others. `sender` tells rows of numbers apart. */
  of(sender: string, number: number, frame: number): NumberedMessage | undefined {
    return this.messages.get(`${sender} ${number} ${frame}`);
  }

  /** Takes note of a fragment. One that waits already was sent twice. */
  add(sender: string, number: number, fragment: Fragment): void {
    const key = (n: number): string => `${sender} ${n}`;
    if (this.waiting.has(key(number))) return;
    const cost = costOf(1, fragment.bytes.length);
    if (this.waitingBytes + cost > MOST_WAITING) {
      this.waiting.clear();
      this.rows.clear();
      this.waitingBytes = 0;
    }
    this.waiting.set(key(number), { ...fragment, bytes: fragment.bytes.slice() });
    this.waitingBytes += cost;
    const row: Row = { from: number, to: number };
    const before = this.neighbour(number, -1), after = this.neighbour(number, 1);
    if (!fragment.first && this.waiting.get(key(before))?.last === false) row.from = this.rows.get(key(before))?.from ?? number;
    if (!fragment.last && this.waiting.get(key(after))?.first === false) row.to = this.rows.get(key(after))?.to ?? number;
    this.rows.set(key(row.from), row);
    this.rows.set(key(row.to), row);
    if (this.waiting.get(key(row.from))!.first && this.waiting.get(key(row.to))!.last) this.complete(sender, row, number, fragment.frame);
  }

  /** Forgets the messages that are whole. */
  forget(): void {
    this.messages.clear();
    this.keptBytes = 0;
  }

  private complete(sender: string, { from, to }: Row, number: number, frame: number): void {
    const fragments: { readonly number: number; readonly fragment: Fragment }[] = [];
    for (let n = from; ; n = this.neighbour(n, 1)) {
      const key = `${sender} ${n}`;
      fragments.push({ number: n, fragment: this.waiting.get(key)! });
      this.waiting.delete(key);
      this.rows.delete(key);
      if (n === to) break;
    }
    const length = fragments.reduce((sum, { fragment }) => sum + fragment.bytes.length, 0);
    const bytes = new Uint8Array(length);
    const pieces: Piece[] = [];
    let offset = 0;
    for (const { fragment } of fragments) {
      bytes.set(fragment.bytes, offset);
      pieces.push({ frame: fragment.frame, offset, length: fragment.bytes.length });
      offset += fragment.bytes.length;
    }
    const cost = costOf(fragments.length, length);
    this.waitingBytes -= cost;
    this.keptBytes += cost;
    const message: NumberedMessage = { bytes, pieces, frame, number, about: fragments[0].fragment.about ?? 0 };
    for (const { number: n, fragment } of fragments) this.messages.set(`${sender} ${n} ${fragment.frame}`, message);
  }

  private neighbour(number: number, step: number): number {
    return (number + step + this.modulus) % this.modulus;
  }
}
