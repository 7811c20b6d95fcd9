/** Reads one stretch of the file after another, as long as its records are plain, and does the first half of the scan for them. */
import { readFully } from '../capture/file-window.ts';
import { plainRecords } from '../capture/plain-records.ts';
import type { PacketColumns } from '../index/columns.ts';
import type { Beginning } from './read-ahead.ts';
import { FACTS, STRETCH_BYTES, type Stretch } from './stretches.ts';
import { UsualHeaders } from './usual-headers.ts';

export class StretchMaker {
  readonly #beginning: Beginning;
  readonly #chunkFor: (row: number) => PacketColumns;
  readonly #headers: UsualHeaders;
  #position: number;
  #row: number;

  constructor(beginning: Beginning, chunkFor: (row: number) => PacketColumns) {
    this.#beginning = beginning;
    this.#chunkFor = chunkFor;
    this.#headers = new UsualHeaders(beginning.times);
    this.#position = beginning.position;
    this.#row = beginning.row;
  }

  /** Nothing of the file is left. */
  get isAtEnd(): boolean {
    return this.#position >= this.#beginning.size;
  }

  /** Makes the next stretch; false at the file's end, and before something odd. */
  make({ batch, found, facts }: Stretch): boolean {
    const { descriptor, size, layout, layers } = this.#beginning, { bytes } = batch, position = this.#position;
    const length = readFully(descriptor, bytes, position, Math.min(STRETCH_BYTES, size - position));
    batch.base = position;
    batch.count = 0;
    const end = position + plainRecords(layout, new DataView(bytes.buffer, bytes.byteOffset, bytes.length), 0, length, batch);
    if (batch.count === 0) return false;
    this.#headers.run(batch, this.#row, layers, this.#chunkFor, found);
    facts[FACTS.base] = position;
    facts[FACTS.end] = end;
    facts[FACTS.row] = this.#row;
    facts[FACTS.count] = batch.count;
    facts[FACTS.ascending] = found.ascending ? 1 : 0;
    this.#position = end;
    this.#row += batch.count;
    return true;
  }
}
