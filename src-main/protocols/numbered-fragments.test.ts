import { describe, expect, it } from 'vitest';
import { NumberedFragments } from './numbered-fragments.ts';

const text = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);
const FIRST = { first: true, last: false }, MIDDLE = { first: false, last: false }, LAST = { first: false, last: true };

describe('numbered fragments', () => {
  it.each([[[7, 8, 9]], [[9, 8, 7]], [[8, 9, 7]], [[7, 9, 8]]])('are put together whatever order they come in: %s', order => {
    const fragments = new NumberedFragments(2 ** 32);
    const kinds = { 7: FIRST, 8: MIDDLE, 9: LAST };
    order.forEach((number, i) => fragments.add('a', number, { ...kinds[number as 7], frame: i + 1, bytes: text(number) }));
    const message = fragments.of('a', 7, order.indexOf(7) + 1)!;
    expect([...message.bytes]).toEqual([7, 8, 9]);
    expect([message.frame, message.number]).toEqual([3, order[2]]);
    expect(message.pieces.map(piece => piece.offset)).toEqual([0, 1, 2]);
  });

  it('go on at zero behind the highest number', () => {
    const fragments = new NumberedFragments(2 ** 24);
    fragments.add('a', 2 ** 24 - 1, { ...FIRST, frame: 1, bytes: text(1) });
    fragments.add('a', 0, { ...LAST, frame: 2, bytes: text(2) });
    expect([...fragments.of('a', 0, 2)!.bytes]).toEqual([1, 2]);
  });

  it('of other senders, and of messages that begin anew, stay apart', () => {
    const fragments = new NumberedFragments(2 ** 32);
    fragments.add('a', 1, { ...FIRST, frame: 1, bytes: text(1) });
    fragments.add('b', 2, { ...LAST, frame: 2, bytes: text(2) });
    fragments.add('a', 2, { ...FIRST, frame: 3, bytes: text(3) });
    fragments.add('a', 3, { ...LAST, frame: 4, bytes: text(4) });
    expect([fragments.of('a', 1, 1), fragments.of('b', 2, 2)]).toEqual([undefined, undefined]);
    expect([...fragments.of('a', 3, 4)!.bytes]).toEqual([3, 4]);
  });

  it('are forgotten with their message, and those that wait are not', () => {
    const fragments = new NumberedFragments(2 ** 32);
    for (const [number, kind] of [[1, FIRST], [2, LAST], [3, FIRST]] as const) {
      fragments.add('a', number, { ...kind, frame: number, bytes: text(number) });
    }
    const before = fragments.bytes;
    fragments.forget();
    expect([fragments.of('a', 2, 2), fragments.bytes]).toEqual([undefined, before / 3]);
    fragments.add('a', 4, { ...LAST, frame: 4, bytes: text(4) });
    expect([...fragments.of('a', 3, 3)!.bytes]).toEqual([3, 4]);
  });

  it('count once that come twice', () => {
    const fragments = new NumberedFragments(2 ** 32);
    fragments.add('a', 1, { ...FIRST, frame: 1, bytes: text(1) });
    fragments.add('a', 1, { ...FIRST, frame: 2, bytes: text(9) });
    fragments.add('a', 2, { ...LAST, frame: 3, bytes: text(2) });
    expect([...fragments.of('a', 2, 3)!.bytes]).toEqual([1, 2]);
    expect(fragments.of('a', 1, 2)).toBeUndefined();
  });

  it('do not fill the memory', () => {
    const fragments = new NumberedFragments(2 ** 32);
    for (let i = 0; i < 40; i++) fragments.add('a', 2 * i, { ...MIDDLE, frame: i, bytes: new Uint8Array(1024 * 1024) });
    expect(fragments.bytes).toBeLessThanOrEqual(16 * 1024 * 1024);
  });

  it('are given up however small they are', () => {
    const fragments = new NumberedFragments(2 ** 32);
    fragments.add('a', 0, { ...FIRST, frame: 1, bytes: text(1) });
    for (let i = 2; i < 150_000; i += 2) fragments.add('a', i, { ...MIDDLE, frame: i, bytes: text(1) });
    fragments.add('a', 1, { ...LAST, frame: 150_000, bytes: text(2) });
    expect(fragments.of('a', 0, 1)).toBeUndefined();
  });
});
