/** HPACK, the compression of HTTP/2's headers: RFC 7541. */
import { type Input, readInteger, readString } from './primitives.ts';
import { STATIC_TABLE } from './static-table.ts';

/** How a line was written, RFC 7541 §6. */
export const INDEXED = 0, INCREMENTAL = 1, WITHOUT_INDEXING = 2, NEVER_INDEXED = 3, TABLE_SIZE = 4;

/** A header field of a block, or (`TABLE_SIZE`) a change of the table's size. */
export interface HeaderLine {
  readonly representation: number;
  /** Undefined where the table's entry was sent before the capture began. */
  readonly name: string | undefined;
  readonly value: string | undefined;
  /** The table's index that was used for the name or all of it; 0 for none. With `TABLE_SIZE` the size. */
  readonly index: number;
  /** Where it lies in the block, in bytes. */
  readonly start: number;
  readonly length: number;
}

export interface HeaderBlock {
  readonly lines: readonly HeaderLine[];
  /** Why not all of the block could be read. */
  readonly trouble?: string;
}

/** Bytes of names and values of one block that are kept, and lines: a few bytes of a block can ask for megabytes. */
const MOST_BYTES = 1 << 20, MOST_LINES = 4096;
/** RFC 7541 §4.1: what an entry counts besides its name and value. */
const ENTRY_OVERHEAD = 32;
const FIRST_DYNAMIC = STATIC_TABLE.length;

/** Decodes the blocks of one direction of a connection, in order. */
export class HeaderDecoder {
  /** Newest last. */
  readonly #entries: (readonly [name: string | undefined, value: string | undefined])[] = [];
  #size = 0;
  #limit = 4096;
  /** True when the connection's first blocks are missing: the table may hold entries that nobody knows. */
  readonly #late: boolean;

  constructor(late: boolean) {
    this.#late = late;
  }

  decode(bytes: Uint8Array): HeaderBlock {
    const lines: HeaderLine[] = [];
    const input: Input = { bytes, at: 0, end: bytes.length, broken: false };
    let kept = 0, trouble: string | undefined;
    while (input.at < input.end) {
      const line = this.#line(input);
      if (typeof line === 'string') {
        trouble = line;
        break;
      }
      kept += (line.name?.length ?? 0) + (line.value?.length ?? 0);
      if (kept <= MOST_BYTES && lines.length < MOST_LINES) lines.push(line);
      else {
        trouble = 'Not all headers are shown: there are more ' +
          `than ${lines.length === MOST_LINES ? `${MOST_LINES} lines` : `${MOST_BYTES} bytes`} of them`;
      }
    }
    return trouble === undefined ? { lines } : { lines, trouble };
  }

  /** The line that begins here, or what is wrong with it. */
  #line(input: Input): HeaderLine | string {
    const start = input.at, first = input.bytes[start];
    if ((first & 0x80) !== 0) {
      const index = readInteger(input, 7);
      const entry = input.broken ? undefined : this.#entry(index);
      if (entry === undefined) return this.#wrong(input, index);
      return { representation: INDEXED, name: entry[0], value: entry[1], index, start, length: input.at - start };
    }
    if ((first & 0xe0) === 0x20) {
      const size = readInteger(input, 5);
      if (input.broken) return this.#wrong(input, 0);
      this.#limit = size;
      this.#evict();
      return { representation: TABLE_SIZE, name: undefined, value: undefined, index: size, start, length: input.at - start };
    }
    const representation = (first & 0x40) !== 0 ? INCREMENTAL : (first & 0x10) !== 0 ? NEVER_INDEXED : WITHOUT_INDEXING;
    const index = readInteger(input, representation === INCREMENTAL ? 6 : 4);
    const entry = input.broken || index === 0 ? undefined : this.#entry(index);
    if (index > 0 && entry === undefined) return this.#wrong(input, index);
    const name = index === 0 ? readString(input, 7) : entry![0];
    const value = readString(input, 7);
    if (input.broken) return this.#wrong(input, 0);
    if (representation === INCREMENTAL) this.#add(name, value);
    return { representation, name, value, index, start, length: input.at - start };
  }

  #wrong(input: Input, index: number): string {
    return input.broken ? 'The header block ends early, or holds a string that is not coded as it says' : `There is no header with index ${index}`;
  }

  #entry(index: number): readonly [string | undefined, string | undefined] | undefined {
    if (index === 0) return undefined;
    if (index < FIRST_DYNAMIC) return STATIC_TABLE[index];
    const at = this.#entries.length - 1 - (index - FIRST_DYNAMIC);
    return at >= 0 ? this.#entries[at] : this.#late ? [undefined, undefined] : undefined;
  }

  #add(name: string | undefined, value: string): void {
    this.#entries.push([name, value]);
    this.#size += sizeOf(name, value);
    this.#evict();
  }

  #evict(): void {
    let gone = 0;
    while (this.#size > this.#limit && gone < this.#entries.length) {
      const [name, value] = this.#entries[gone++];
      this.#size -= sizeOf(name, value);
    }
    if (gone > 0) this.#entries.splice(0, gone);
  }
}

function sizeOf(name: string | undefined, value: string | undefined): number {
  return (name?.length ?? 0) + (value?.length ?? 0) + ENTRY_OVERHEAD;
}
