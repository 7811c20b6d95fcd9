import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Wording, type Worded } from '../../dissect/index.ts';
import { Turns } from '../turns.ts';
import { naturalOrder } from './natural-order.ts';
import { TextRanks } from './text-ranks.ts';

/** The place of each text among the different ones. */
async function ranked(texts: readonly (string | Worded)[]): Promise<readonly number[]> {
  const ranks = new TextRanks(texts.length);
  for (const text of texts) ranks.add(text);
  const { places, different } = await ranks.places(new Turns());
  expect(different).toBe(new Set(texts.map(String)).size);
  return [...places];
}

function expected(texts: readonly (string | Worded)[]): readonly number[] {
  const places = new Map([...new Set(texts.map(String))].sort(naturalOrder).map((text, place) => [text, place]));
  return texts.map(text => places.get(String(text))!);
}

describe('the ranks of texts', () => {
  it('are those of their natural order, whether they are worded or not', async () => {
    // The last ones touch numbers with digits and with each other.
    const wordings = [
      ['', ' → ', ' [ACK] Seq=', ''], ['', ' → ', ' [PSH, ACK] Seq=', ''], ['', ' → ', ' [ACK] Seq=', ' Len=', ''],
      ['', ' → ', ' [ACK]'], ['', ''], ['a', 'b'], ['1', ' → ', ''], ['', '', ''],
    ].map(pieces => new Wording(...pieces));
    const numbers = fc.array(fc.oneof(fc.nat(12), fc.constantFrom(0xffffffff, -1, 1.5, 2 ** 40)), { minLength: 4, maxLength: 4 });
    const worded = fc.tuple(fc.constantFrom(...wordings), numbers).map(([wording, given]) => wording.with(...given));
    const plain = fc.oneof(worded.map(String), fc.constantFrom('', '1', '1 → 2 [', 'a5', 'a5b ', 'Who has?'));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(worded, plain), { maxLength: 40 }), async texts => {
        expect(await ranked(texts)).toEqual(expected(texts));
      }),
      { numRuns: 400 },
    );
  });

  it('are those of many segments', async () => {
    const segment = new Wording('', ' → ', ' [ACK] Seq=', '');
    const texts = Array.from({ length: 60_000 }, (_, i) => (i % 7 === 0 ? `${i % 11} → 80 GET` : segment.with(i % 13, 80, (i * 7919) % 1000)));
    expect(await ranked(texts)).toEqual(expected(texts));
  });
});
