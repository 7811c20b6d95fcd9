/**
 * Where in a pcapng file what its blocks say changes: the byte order, the section, and
 * whether records have a time. Each is a list of offsets, ascending.
 */
import { firstAbove } from '../bytes/ascending.ts';

export class PcapngPlaces {
  /** Offsets at which sections begin whose byte order differs from the one before, the first little-endian. */
  readonly #byteOrderChanges: number[] = [];
  /** Offsets at which sections begin. */
  readonly #sections: number[] = [];
  /** Offsets of packet bytes at which records without time and options (simple packet blocks, blocks that are no packets) begin and end by turns. */
  readonly #simpleChanges: number[] = [];
  #little = true;

  section(offset: number, little: boolean): void {
    if (little !== this.#little) this.#byteOrderChanges.push(offset);
    this.#little = little;
    this.#sections.push(offset);
  }

  /** A record whose bytes begin at `offset`, behind all before. */
  record(offset: number, isSimple: boolean): void {
    if (isSimple !== (this.#simpleChanges.length % 2 === 1)) this.#simpleChanges.push(offset);
  }

  hasTime(offset: number): boolean {
    return firstAbove(this.#simpleChanges, offset) % 2 === 0;
  }

  isLittle(offset: number): boolean {
    return firstAbove(this.#byteOrderChanges, offset) % 2 === 0;
  }

  /** Number of the section that holds the offset, from 1. */
  sectionOf(offset: number): number {
    return firstAbove(this.#sections, offset);
  }
}
