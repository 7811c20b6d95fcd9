import { describe, expect, it } from 'vitest';
import type { Tracker } from '../dissect/index.ts';
import { createRegistry } from '../protocols/index.ts';
import { tcpFrame } from '../tooling/frames.ts';
import { dissectAll, openSample } from '../tooling/open-sample.ts';
import { counted, scanned } from '../tooling/scanned.ts';
import { streamNotes } from './stream-notes.ts';
import { CaptureSurroundings } from './surroundings.ts';
import { TrackedStates } from './tracked-states.ts';

/** Notes each message by its frame and its first bytes. */
const tracker = (key: string, skims?: (head: Uint8Array) => boolean): Tracker<string[]> => ({
  key, make: () => [], ...(skims && { skims }),
  observe: (seen, { frame, fromClient, bytes }) => void seen.push(`${frame} ${fromClient} ${Array.from(bytes.subarray(0, 5)).join()}`),
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

it('keeps the states of trackers apart, however many there are', () => {
  const frames = [40000, 40001].map(port => tcpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports: [port, 7777], sequence: 1, payload: '0:' }));
  const { streams, around } = scanned(frames, { protocols: [counted] });
  const states = new TrackedStates(streams, around.payloads, around.messages);
  const named = (key: string): Tracker<string> => ({ key, make: () => key, observe: () => undefined });
  const ids = [0, 1].map(row => streams.table.get('conversation', row)), keys = Array.from({ length: 5000 }, (_, i) => `tracker ${i}`);
  for (let round = 0; round < 2; round++) for (const id of ids) expect(keys.find(key => states.wholeOf(named(key), id, 0) !== key)).toBeUndefined();
});

describe('of a conversation of very many messages', () => {
  const COUNT = 40, MOST = 10;
  const ofOne = { from: '10.0.0.1', to: '10.0.0.2', ports: [40000, 7777], payload: '0:' } as const;
  const frames = Array.from({ length: COUNT }, (_, i) => tcpFrame({ ...ofOne, sequence: 100 + 2 * i }));
  interface Seen { readonly frames: number[]; all: number }
  const seen: Tracker<Seen> = {
    key: 'seen', make: () => ({ frames: [], all: 0 }), forget: ({ frames: known }) => void known.splice(0),
    observe(state, { frame }) {
      state.frames.push(frame);
      state.all++;
    },
  };
  const { streams, around } = scanned(frames, { protocols: [counted] }), id = streams.table.get('conversation', 0);
  const framesAt = (states: TrackedStates, row: number): string => states.wholeOf(seen, id, row).frames.join(' ');

  it('a state remembers those around the row that asks, the same in whatever order rows ask', () => {
    const [forward, back] = [0, 1].map(() => new TrackedStates(streams, around.payloads, around.messages, MOST));
    const rows = [...frames.keys()], wanted = rows.map(row => framesAt(forward, row));
    for (const row of rows) {
      expect(wanted[row].split(' ')).toContain(`${row + 1}`);
      expect(wanted[row].split(' ').length).toBeLessThanOrEqual(MOST);
    }
    expect(rows.toReversed().map(row => framesAt(back, row))).toEqual(wanted.toReversed());
  });

  it('a state goes on with what is not of single messages', () => {
    expect(new TrackedStates(streams, around.payloads, around.messages, MOST).wholeOf(seen, id, COUNT - 1).all).toBe(COUNT);
  });

  it('says where some were forgotten, once, with the packet and of the capture', () => {
    const ends = { source: Uint8Array.of(10, 0, 0, 1), destination: Uint8Array.of(10, 0, 0, 2), sourcePort: 40000, destinationPort: 7777 };
    expect(frames.flatMap((_, row) => (around.at(row).tcp(ends)!.givenUp === undefined ? [] : [row]))).toEqual([10, 20, 30]);
    const all = "3 times what a protocol keeps of one connection's messages, or of all its packets, was given up because they were more than 500,000";
    expect(streamNotes(streams)).toEqual([expect.stringContaining(all)]);
  });

  it('a tracker that keeps nothing of most messages forgets nothing', () => {
    const { forget: _, ...whole } = seen;
    expect(new TrackedStates(streams, around.payloads, around.messages, MOST).wholeOf(whole, id, 0).frames).toHaveLength(COUNT);
  });
});

describe('conversations that take turns and whose states do not fit side by side', () => {
  const ROUNDS = 400, PORTS = [40000, 40001, 40002, 40003];
  const frames = Array.from({ length: ROUNDS }, (_, i) => PORTS.map(port =>
    tcpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports: [port, 7777], payload: '0:', sequence: 100 + 2 * i }))).flat();
  const FITS = ROUNDS * 200 * 2;

  it('forget earlier, so that they are not made anew at every packet; what is around the packet is known', () => {
    let shown = 0;
    const { streams, around } = scanned(frames, { protocols: [counted] });
    const states = new TrackedStates(streams, around.payloads, around.messages, frames.length, FITS);
    const known: Tracker<Set<number>> = {
      key: 'known', make: () => new Set(), forget: frameNumbers => frameNumbers.clear(),
      observe(frameNumbers, { frame }) {
        shown++;
        frameNumbers.add(frame);
      },
    };
    for (let row = 0; row < frames.length; row++) {
      expect(states.wholeOf(known, streams.table.get('conversation', row), row).has(row + 1)).toBe(true);
    }
    expect(shown).toBeLessThan(20 * frames.length);
    expect(streamNotes(streams)).toEqual([expect.stringContaining('more than fit beside those of other connections')]);
  });

  it('are not made anew where nothing of single messages is kept', () => {
    const { streams, around } = scanned(frames, { protocols: [counted] });
    const states = new TrackedStates(streams, around.payloads, around.messages, frames.length, FITS);
    let made = 0;
    const none: Tracker<number> = { key: 'none', make: () => ++made, observe: () => undefined };
    for (let row = 0; row < frames.length; row++) states.wholeOf(none, streams.table.get('conversation', row), row);
    expect(made).toBe(PORTS.length);
  });
});
