/** What the ladder writes where. */
import { expect, test } from 'vitest';
import type { ConnectionInfo, SegmentColumns } from '../../../src-main/api/index.ts';
import type { Palette } from '../../parts/palette.ts';
import { drawLadder } from './drawing.ts';

/** Two segments, the second one `pause` seconds after the first; each letter is 7 pixels wide. */
function written(pause: number, view: { readonly width: number; readonly rowHeight: number }) {
  const texts: { text: string; x: number; y: number }[] = [];
  const ink = new Proxy({ measureText: (text: string) => ({ width: 7 * text.length }) } as Record<string, unknown>, {
    get: (known, name: string) =>
      known[name] ?? ((...args: readonly unknown[]) => {
        if (name === 'fillText') texts.push({ text: String(args[0]), x: Number(args[1]), y: Number(args[2]) });
      }),
  });
  const zero = [0, 0];
  const columns = {
    frame: [1, 2], time: [0, pause], flags: [2, 18], sequence: zero, acknowledgment: zero, sackFrom: zero, sackTo: zero,
    length: zero, verdict: zero, cause: zero, fromClient: [1, 0], clientState: zero, serverState: zero, changed: zero,
  };
  const info = { segments: 2, words: { verdicts: [''], causes: [''], states: ['CLOSED'] } };
  drawLadder(
    ink as unknown as CanvasRenderingContext2D, columns as unknown as SegmentColumns, 2, info as unknown as ConnectionInfo,
    { top: 0, height: 200, selected: -1, ...view }, { words: {} } as unknown as Palette,
  );
  return texts;
}

test('a pause is written between the times of its two segments, left of what the ends do', () => {
  const [pause] = written(2, { width: 800, rowHeight: 30 }).filter(({ text }) => text.includes('later')),
    times = written(2, { width: 800, rowHeight: 30 }).filter(({ text }) => /^\d\.\d{6}$/.test(text));
  expect(pause.text).toBe('2.00 s later');
  expect(pause.x).toBe(times[0].x);
  expect(pause.y).toBeGreaterThan(times[0].y);
  expect(pause.y).toBeLessThan(times[1].y);
});

test('a pause is told in fewer words where there is less room, and in none where rows are low', () => {
  const about = (view: { readonly width: number; readonly rowHeight: number }) =>
    written(2, view).map(({ text }) => text).filter((text) => text.startsWith('2.00 s'));
  expect(about({ width: 300, rowHeight: 30 })).toEqual(['2.00 s']);
  expect(about({ width: 800, rowHeight: 20 })).toEqual([]);
  expect(written(0.1, { width: 800, rowHeight: 30 }).filter(({ text }) => text.includes('later'))).toEqual([]);
});
