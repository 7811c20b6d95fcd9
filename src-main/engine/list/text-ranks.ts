/**
 * Millions of texts put in their order without being kept: those that differ in numbers alone are compared by these, and nothing
 * but the numbers is kept of them. Sorting two million rows by Info takes 16 s of processor time, with a string of each 56.
 */
import { UserError } from '../../api/index.ts';
import { Worded, type Wording } from '../../dissect/index.ts';
import { grown } from '../../index/index.ts';
import type { Turns } from '../turns.ts';
import { naturalOrder } from './natural-order.ts';
import { sortInTurns } from './sort-in-turns.ts';

/** Characters of different texts that are kept, half a gigabyte. */
const MOST_CHARACTERS = 1 << 28;
/** Numbers of wordings that are kept, half a gigabyte: more than those of ten million segments. */
const MOST_NUMBERS = 1 << 27;
/** Texts that are looked at between two looks at the clock. */
const AT_ONCE = 1024;
/** Stands for the next of the worded texts. */
const WORDED = -1;

/** Places of texts in their order, equal ones sharing one; entry i is that of the text added as the i-th. */
export interface Places {
  readonly places: Uint32Array;
  /** How many different ones there are. */
  readonly different: number;
}

export class TextRanks {
  readonly #texts: string[] = [];
  readonly #numbersOfTexts = new Map<string, number>();
  #characters = 0;
  readonly #wordings: Wording[] = [];
  readonly #numbersOfWordings = new Map<Wording, number>();
  /** Of each worded text: the number of its wording, then its own numbers. */
  #worded = new Uint32Array(1 << 12);
  #used = 0;
  #wordedCount = 0;
  /** Of each text that was added: its number among the different ones, or `WORDED`. */
  readonly #added: Int32Array;
  #count = 0;

  constructor(most: number) {
    this.#added = new Int32Array(most);
  }

  /** Throws `UserError` where the texts are too many to be kept. */
  add(text: string | Worded): void {
    this.#added[this.#count++] = typeof text !== 'string' && this.#keep(text) ? WORDED : this.#text(text.toString());
  }

  /** `tell`: the share of the work that is done, from 0 to 1. */
  async places(turns: Turns, tell: (share: number) => void = () => {}): Promise<Places> {
    const starts = await this.#starts(turns), compare = comparison(this.#wordings, this.#worded);
    const first = starts.length / Math.max(1, starts.length + this.#texts.length);
    const worded = await sortInTurns(
      starts.length, (a, b) => compare(starts[a], starts[b]), turns, share => tell(first * share),
    );
    const texts = await sortInTurns(
      this.#texts.length, (a, b) => naturalOrder(this.#texts[a], this.#texts[b]), turns,
      share => tell(first + (1 - first) * share),
    );
    const placeOfText = new Uint32Array(texts.length), placeOfWorded = new Uint32Array(starts.length);
    let place = 0, next = worded.length > 0 ? this.#textAt(starts[worded[0]]) : '';
    for (let t = 0, w = 0; t < texts.length || w < worded.length; place++) {
      if (place % AT_ONCE === 0 && turns.over) await turns.next();
      const order = w === worded.length ? -1 : t === texts.length ? 1 : naturalOrder(this.#texts[texts[t]], next);
      if (order <= 0) placeOfText[texts[t++]] = place;
      if (order < 0) continue;
      const first = starts[worded[w]];
      do placeOfWorded[worded[w++]] = place;
      while (w < worded.length && compare(first, starts[worded[w]]) === 0);
      if (w < worded.length && t < texts.length) next = this.#textAt(starts[worded[w]]);
    }
    return { places: await this.#placesOfAdded(placeOfText, placeOfWorded, turns), different: place };
  }

  async #placesOfAdded(placeOfText: Uint32Array, placeOfWorded: Uint32Array, turns: Turns): Promise<Uint32Array> {
    const places = new Uint32Array(this.#count);
    for (let i = 0, worded = 0; i < places.length; i++) {
      if (i % AT_ONCE === 0 && turns.over) await turns.next();
      const added = this.#added[i];
      places[i] = added === WORDED ? placeOfWorded[worded++] : placeOfText[added];
    }
    return places;
  }

  #text(text: string): number {
    const known = this.#numbersOfTexts.get(text);
    if (known !== undefined) return known;
    this.#characters += text.length;
    if (this.#characters > MOST_CHARACTERS) throw tooMany();
    this.#numbersOfTexts.set(text, this.#texts.length);
    return this.#texts.push(text) - 1;
  }

  /** False where its numbers are not whole ones of 32 bits. */
  #keep({ wording, numbers }: Worded): boolean {
    const count = wording.pieces.length - 1, at = this.#used;
    for (let i = 0; i < count; i++) if (numbers[i] >>> 0 !== numbers[i]) return false;
    if (at + count >= this.#worded.length) {
      if (at > MOST_NUMBERS) throw tooMany();
      this.#worded = grown(this.#worded, 2 * this.#worded.length);
    }
    this.#worded[at] = this.#wording(wording);
    for (let i = 0; i < count; i++) this.#worded[at + 1 + i] = numbers[i];
    this.#used += count + 1;
    this.#wordedCount++;
    return true;
  }

  #wording(wording: Wording): number {
    const known = this.#numbersOfWordings.get(wording);
    if (known !== undefined) return known;
    this.#numbersOfWordings.set(wording, this.#wordings.length);
    return this.#wordings.push(wording) - 1;
  }

  /** Where the worded texts begin, in the order in which they were added. */
  async #starts(turns: Turns): Promise<Uint32Array> {
    const starts = new Uint32Array(this.#wordedCount);
    for (let at = 0, i = 0; at < this.#used; at += this.#wordings[this.#worded[at]].pieces.length) {
      starts[i++] = at;
      if (i % AT_ONCE === 0 && turns.over) await turns.next();
    }
    return starts;
  }

  #textAt(start: number): string {
    return textAt(this.#wordings, this.#worded, start);
  }
}

/** Compares two worded texts as the natural order does, without making them. */
function comparison(wordings: readonly Wording[], worded: Uint32Array): (a: number, b: number) => number {
  const pairs = wordings.map(one => wordings.map(other => firstDifference(one.pieces, other.pieces)));
  return (a, b) => {
    const { numbers, order } = pairs[worded[a]][worded[b]];
    for (let i = 1; i <= numbers; i++) {
      const difference = worded[a + i] - worded[b + i];
      if (difference !== 0) return difference;
    }
    return order ?? naturalOrder(textAt(wordings, worded, a), textAt(wordings, worded, b));
  };
}

/** How many numbers come before the first piece that differs, and what that says; undefined where the texts have to be made to know. */
interface Difference {
  readonly numbers: number;
  readonly order: number | undefined;
}

function firstDifference(one: readonly string[], other: readonly string[]): Difference {
  if (!isPlain(one) || !isPlain(other)) return { numbers: 0, order: undefined };
  const pieces = Math.min(one.length, other.length);
  for (let i = 0; i < pieces; i++) {
    if (one[i] === other[i]) continue;
    let at = 0;
    while (at < one[i].length && one[i][at] === other[i][at]) at++;
    const told = at < one[i].length && at < other[i].length && !/\d/.test(one[i][at] + other[i][at]);
    return { numbers: i, order: told ? one[i].charCodeAt(at) - other[i].charCodeAt(at) : undefined };
  }
  return { numbers: pieces - 1, order: one.length - other.length };
}

/** Whether no digit stands beside its numbers, nor one number beside the other. */
function isPlain(pieces: readonly string[]): boolean {
  const last = pieces.length - 1;
  return pieces.every((piece, i) => (i === 0 || !/^\d/.test(piece)) && (i === last || !/\d$/.test(piece)) && (i === 0 || i === last || piece !== ''));
}

function textAt(wordings: readonly Wording[], worded: Uint32Array, start: number): string {
  const wording = wordings[worded[start]];
  return new Worded(wording, worded.subarray(start + 1, start + wording.pieces.length)).toString();
}

function tooMany(): UserError {
  return new UserError('These packets are too many to be sorted by this column: filter them first.');
}
