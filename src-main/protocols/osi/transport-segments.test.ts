import { expect, it } from 'vitest';
import { fromHex } from '../../tooling/packets.ts';
import { TSDUS } from './transport-segments.ts';

type Observed = Parameters<typeof TSDUS.observe>[1];
/** A DT TPDU in TPKT: with data, and the last one or not. */
const part = (data: string, isLast: boolean, frame: number): Observed =>
  ({ bytes: fromHex(`0300 0000 02 f0 ${isLast ? '80' : '00'} ${data}`), frame, fromClient: true }) as Observed;

it('puts together what was sent in parts', () => {
  const state = TSDUS.make();
  TSDUS.observe(state, part('0102', false, 1));
  TSDUS.observe(state, part('03', true, 2));
  expect([Array.from(state.latest!), state.whole.get('1 0')?.frame]).toEqual([[1, 2, 3], 2]);
});

it('does not wait forever for the last of parts without data', () => {
  const state = TSDUS.make();
  for (let frame = 1; frame <= 10_000; frame++) TSDUS.observe(state, part('', false, frame));
  expect(state.sides[0].parts.length).toBeLessThan(2_500);
  expect(TSDUS.holds!(state)).toBe(128 * state.sides[0].parts.length);
});
