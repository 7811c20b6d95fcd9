import { expect, it } from 'vitest';
import { JudgedSides } from './judged-sides.ts';
import { listen } from './side-tracking.ts';
import { Side } from './side.ts';

/** Side 0 after it has acknowledged 100 at second 1, and at second 2 again, with a report of bytes up to 300. */
function reporting(): { side: Side; sides: JudgedSides } {
  const sides = new JudgedSides(), side = new Side(sides).be(0);
  hears(sides, 1, 0);
  hears(sides, 2, 1);
  return { side, sides };
}

function hears(sides: JudgedSides, time: number, sacked: number): void {
  sides.now[0] = time;
  listen(sides, 0, 100, false, 0, sacked, 300, 0, 1000);
}

it('reports since its first report, until it begins anew', () => {
  const { side, sides } = reporting();
  hears(sides, 3, 2);
  expect([side.reportingSince, side.lastReport]).toEqual([2, 3]);
  side.restart();
  expect(side.reportingSince).toBe(-Infinity);
  hears(sides, 9, 3);
  expect(side.reportingSince).toBe(9);
});

it('has no round trip that is nothing or less, as where clocks go back', () => {
  const { side } = reporting();
  for (const seconds of [0.5, 0, -1]) side.answeredWithin(seconds);
  expect(side.roundTrip).toBe(0.5);
});
