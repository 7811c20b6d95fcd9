/** QPACK, the compression of HTTP/3's headers: RFC 9204. */
import type { HeaderBlock, HeaderLine } from '../hpack/decoder.ts';
import { type Input, readInteger, readString } from '../hpack/primitives.ts';
import { CAPACITY, DUPLICATE, INSERT_INDEXED, INSERT_LITERAL, type Instruction } from './instructions.ts';
import { STATIC_TABLE } from './static-table.ts';

/** How a line was written, RFC 9204 §4.5. */
export const INDEXED = 0, INDEXED_POST_BASE = 1, NAME_REFERENCE = 2, NAME_REFERENCE_POST_BASE = 3, LITERAL_NAME = 4;

/** A header block, which RFC 9204 calls an encoded field section. */
export interface FieldSection extends HeaderBlock {
  /** How many inserts into the dynamic table it wants to have been made. */
  readonly required: number;
  /** What its indices count from. */
  readonly base: number;
}

/** A section that cannot be read yet, as inserts into the table have not come. */
export interface Blocked {
  readonly isBlocked: true;
  readonly required: number;
}

/** Bytes of names and values of one section that are kept, and lines: a few bytes of it can ask for megabytes. */
const MOST_BYTES = 1 << 20, MOST_LINES = 4096;
/** Bytes of the largest table that is kept, whatever the sides agree upon; browsers have 64 KB. */
const MOST_CAPACITY = 1 << 18;
/** RFC 9204 §3.2.1: what an entry counts besides its name and value. */
const ENTRY_OVERHEAD = 32;

type Entry = readonly [name: string, value: string];

/** Decodes the sections that one side sends. */
export class QpackDecoder {
  /** Inserts that were made. */
  inserted = 0;
  /** The largest table that the other side allows (its SETTINGS), where that is known: required insert counts are written by it. */
  allowed: number | undefined;
  /** What is wrong with the encoder's instructions: from then on nothing that the table holds is known. */
  trouble: string | undefined;
  /** Oldest first; the last one is number `inserted - 1`. */
  readonly #entries: Entry[] = [];
  #size = 0;
  #capacity = 0;

  insert(instruction: Instruction): void {
    const { kind, number, isStatic, value } = instruction;
    let entry: Entry | undefined;
    switch (kind) {
      case CAPACITY:
        if (number > MOST_CAPACITY) this.trouble ??= `The table of headers would have ${number} bytes: no more than ${MOST_CAPACITY} are kept`;
        this.#capacity = Math.min(number, MOST_CAPACITY);
        this.#evict();
        return;
      case INSERT_LITERAL:
        entry = [instruction.name!, value!];
        break;
      case INSERT_INDEXED: {
        const named = isStatic ? STATIC_TABLE[number] : this.#entry(this.inserted - 1 - number);
        entry = named === undefined ? undefined : [named[0], value!];
        break;
      }
      case DUPLICATE:
        entry = this.#entry(this.inserted - 1 - number);
        break;
      default:
        return;
    }
    if (entry === undefined) {
      this.trouble ??= `An instruction names entry ${number} of ${isStatic ? 'the static table' : 'the table'}, which is not there`;
    }
    // The count goes on: what follows is found by it.
    this.inserted++;
    this.#entries.push(entry ?? ['', '']);
    this.#size += sizeOf(this.#entries[this.#entries.length - 1]);
    this.#evict();
  }

  decode(bytes: Uint8Array): FieldSection | Blocked {
    const input: Input = { bytes, at: 0, end: bytes.length, broken: false };
    const encoded = readInteger(input, 8);
    const isNegative = input.at < input.end && (bytes[input.at] & 0x80) !== 0;
    const delta = readInteger(input, 7);
    const required = input.broken ? undefined : this.#requiredOf(encoded);
    if (required === undefined) return { required: 0, base: 0, lines: [], trouble: 'The header block does not begin as one does' };
    if (required > this.inserted) return { isBlocked: true, required };
    const base = isNegative ? required - delta - 1 : required + delta;
    const lines: HeaderLine[] = [];
    let kept = 0, trouble = required > 0 ? this.trouble : undefined;
    while (input.at < input.end) {
      const line = this.#line(input, base);
      if (typeof line === 'string') {
        trouble = line;
        break;
      }
      kept += line.name!.length + line.value!.length;
      if (kept <= MOST_BYTES && lines.length < MOST_LINES) lines.push(line);
      else {
        trouble = 'Not all headers are shown: there are more ' +
          `than ${lines.length === MOST_LINES ? `${MOST_LINES} lines` : `${MOST_BYTES} bytes`} of them`;
        break;
      }
    }
    return trouble === undefined ? { required, base, lines } : { required, base, lines, trouble };
  }

  /** RFC 9204 §4.5.1.1; undefined for what it cannot be. */
  #requiredOf(encoded: number): number | undefined {
    if (encoded === 0) return 0;
    const entries = Math.floor((this.allowed ?? this.#capacity) / ENTRY_OVERHEAD), range = 2 * entries;
    if (encoded > range) return undefined;
    const most = this.inserted + entries;
    const required = Math.floor(most / range) * range + encoded - 1;
    if (required <= most) return required === 0 ? undefined : required;
    return required > range ? required - range : undefined;
  }

  /** The line that begins here, or what is wrong with it. */
  #line(input: Input, base: number): HeaderLine | string {
    const start = input.at, first = input.bytes[start];
    let representation: number, index = 0, entry: Entry | undefined, name: string | undefined;
    if ((first & 0x80) !== 0) {
      representation = INDEXED;
      index = readInteger(input, 6);
      entry = (first & 0x40) !== 0 ? STATIC_TABLE[index] : this.#entry(base - 1 - index);
    } else if ((first & 0x40) !== 0) {
      representation = NAME_REFERENCE;
      index = readInteger(input, 4);
      entry = (first & 0x10) !== 0 ? STATIC_TABLE[index] : this.#entry(base - 1 - index);
    } else if ((first & 0x20) !== 0) {
      representation = LITERAL_NAME;
      name = readString(input, 3);
    } else {
      representation = (first & 0x10) !== 0 ? INDEXED_POST_BASE : NAME_REFERENCE_POST_BASE;
      index = readInteger(input, (first & 0x10) !== 0 ? 4 : 3);
      entry = this.#entry(base + index);
    }
    if (!input.broken && name === undefined && entry === undefined) return `There is no header with index ${index}`;
    const value = representation === INDEXED || representation === INDEXED_POST_BASE ? entry?.[1] : readString(input, 7);
    if (input.broken) return 'The header block ends early, or holds a string that is not coded as it says';
    return { representation, name: name ?? entry![0], value, index, start, length: input.at - start };
  }

  /** By its number among all that were ever inserted. */
  #entry(number: number): Entry | undefined {
    return this.#entries[number - (this.inserted - this.#entries.length)];
  }

  #evict(): void {
    let gone = 0;
    while (this.#size > this.#capacity && gone < this.#entries.length) this.#size -= sizeOf(this.#entries[gone++]);
    if (gone > 0) this.#entries.splice(0, gone);
  }
}

const sizeOf = ([name, value]: Entry): number => name.length + value.length + ENTRY_OVERHEAD;
