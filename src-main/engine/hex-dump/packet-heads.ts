/** What is said before a packet: whether it came in or went out, and when. */
import type { HexDumpForm } from '../../api/index.ts';
import { type TimeReader, type WrittenTime, timeReader } from './written-times.ts';

export interface PacketHead {
  readonly direction: 'in' | 'out' | undefined;
  /** Undefined where none is written. */
  readonly time: Omit<WrittenTime, 'length'> | undefined;
}

/** Characters in which direction and time are looked for. */
const LONGEST_TEXT = 1000;

export class PacketHeads {
  readonly #time: TimeReader | undefined;
  readonly #direction: RegExp | undefined;
  /** Text since the last packet. */
  #text = '';

  constructor({ times, directions, offsets }: HexDumpForm, now: number) {
    this.#time = times === '' ? undefined : timeReader(times, now);
    // Lines with offsets may come out of a mail, where `>` says nothing.
    this.#direction = !directions ? undefined : offsets === 'lines' ? /^\s*(?:([i<])|[o>])\s*/i : /^\s*(?:(i)|o)(?=[\s\d]|$)\s*/i;
  }

  /** Takes a line that has no bytes; marks of forwarded mail are left out. */
  text(line: string): void {
    const text = line.slice(0, LONGEST_TEXT).replace(/^[\s>]+/, '').trimEnd();
    if (text !== '') this.#text = `${this.#text}\n${text}`.slice(-2 * LONGEST_TEXT);
  }

  /** What was said lately is about no packet: it stood among the lines of one. */
  forget(): void {
    this.#text = '';
  }

  /** Of the packet that begins now: what the line nearest to it says. */
  next(): PacketHead {
    const heads = this.#text.split('\n').map(line => this.before(line).head);
    this.#text = '';
    return heads.findLast(({ time }) => time !== undefined) ?? heads.findLast(({ direction }) => direction !== undefined) ?? heads[0];
  }

  /** Of a text that begins with it, and how many characters of that it takes. */
  before(text: string): { readonly head: PacketHead; readonly length: number } {
    const begin = text.slice(0, LONGEST_TEXT), direction = this.#direction?.exec(begin), at = direction?.[0].length ?? 0;
    const time = this.#time?.(begin.slice(at));
    const head = {
      direction: direction === undefined || direction === null ? undefined : direction[1] === undefined ? 'out' as const : 'in' as const,
      time: time && { seconds: time.seconds, nanoseconds: time.nanoseconds },
    };
    return { head, length: at + (time?.length ?? 0) };
  }
}
