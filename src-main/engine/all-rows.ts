/** All rows of a capture, without going through them where nobody needs to. */
import type { RowList } from '../statistics/packets.ts';

export class AllRows implements RowList, Iterable<number> {
  constructor(readonly shown: number) {}

  row(index: number): number {
    return index;
  }

  *[Symbol.iterator](): Generator<number, void, undefined> {
    for (let row = 0; row < this.shown; row++) yield row;
  }
}
