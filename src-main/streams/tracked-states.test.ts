import { expect, it } from 'vitest';
import type { Tracker } from '../dissect/index.ts';
import { createRegistry } from '../protocols/index.ts';
import { dissectAll, openSample } from '../tooling/open-sample.ts';
import { CaptureSurroundings } from './surroundings.ts';

/** Notes each message by its frame and its first bytes. */
const tracker = (key: string, skims?: (head: Uint8Array) => boolean): Tracker<string[]> => ({
  key, make: () => [], ...(skims && { skims }), observe: (seen, { frame, fromClient, bytes }) => void seen.push(`${frame} ${fromClient} ${Array.from(bytes.subarray(0, 5)).join()}`),
});

it('lets states go that were used longest ago when those that are kept hold too much', async () => {
  const registry = createRegistry(), capture = await openSample('http.pcapng', registry);
  const around = new CaptureSurroundings(capture.scan.streams, row => capture.bytes(row));
  const rows = [...Array(capture.table.rows).keys()].filter(row => around.at(row).conversation(tracker('any')) !== undefined);
  const made = (bytes: number): number => {
    let states = 0;
    const large: Tracker<unknown> = { key: `holds ${bytes}`, make: () => ++states, observe: () => undefined, holds: () => bytes };
    for (let round = 0; round < 2; round++) for (const row of rows) around.at(row).conversation(large);
    return states;
  };
  const conversations = new Set(rows.map(row => capture.table.get('conversation', row))).size;
  expect(conversations).toBeGreaterThan(1);
  expect(made(1000)).toBe(conversations);
  expect(made(80_000_000)).toBeGreaterThan(conversations);
  capture.close();
});

it('shows a tracker that skims the same messages, in the same order, by their beginnings', async () => {
  const registry = createRegistry();
  for (const name of ['https.pcapng', 'http.pcapng']) {
    const capture = await openSample(name, registry);
    const around = new CaptureSurroundings(capture.scan.streams, row => capture.bytes(row));
    const seen = new Map<string, readonly string[][]>();
    dissectAll(capture, {}, (_, row) => {
      const at = around.at(row);
      const states = [tracker('whole'), tracker('skimmed', () => true), tracker('partly', head => head[0] === 23)].map(one => at.conversation(one));
      if (states[0] !== undefined) seen.set(`${name} ${capture.table.get('conversation', row)}`, states as string[][]);
    });
    expect(seen.size).toBeGreaterThan(0);
    for (const [conversation, [whole, skimmed, partly]] of seen) expect([conversation, skimmed, partly]).toEqual([conversation, whole, whole]);
    capture.close();
  }
});
