import { expect, it } from 'vitest';
import { keysOf, noteOf } from './graph-kinds.ts';

it('tells what was sent again from what was sent, whichever side sends', () => {
  for (const fromClient of [true, false]) {
    expect(keysOf('sequence', fromClient, new Set(['retransmission'])).slice(0, 2)).toEqual([
      ['--side-1', 'Sent'], ['--verdict-retransmission', 'Retransmission'],
    ]);
  }
});

it('names the verdicts that there are, and no others', () => {
  const titles = keysOf('sequence', true, new Set(['original', 'probe'])).map(([, title]) => title);
  expect(titles).toEqual(['Sent', 'Probe', 'Acknowledged', 'Window']);
});

it('says of round trips that leave out the way that they do', () => {
  expect(noteOf('round-trip', false, 'client')).toBe(
    'The capture was taken near the client: these are its own delays. Segments from the client show the round trips of the path.',
  );
  expect(noteOf('round-trip', true, 'client')).toBeUndefined();
  expect(noteOf('round-trip', true, undefined)).toBeUndefined();
  expect(noteOf('window', false, 'client')).toBeUndefined();
});
