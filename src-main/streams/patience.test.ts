import { describe, expect, it } from 'vitest';
import type { Tracker } from '../dissect/index.ts';
import { etherFrame, tcpFrame } from '../tooling/frames.ts';
import { counted, scanned } from '../tooling/scanned.ts';

const COUNT = 3000, FAR = 2900;
const ends = { source: Uint8Array.of(10, 0, 0, 1), destination: Uint8Array.of(10, 0, 0, 2), sourcePort: 40000, destinationPort: 7777 };
const ofOne = { from: '10.0.0.1', to: '10.0.0.2', ports: [40000, 7777], payload: '0:' } as const;
const frames = Array.from({ length: COUNT }, (_, i) => tcpFrame({ ...ofOne, sequence: 100 + 2 * i }));
const seen: Tracker<number[]> = { key: 'seen', make: () => [], observe: (state, { frame }) => void state.push(frame) };

describe('with no patience for a long conversation', () => {
  it('little is told of a packet at once, and all of it in turns', () => {
    const { around } = scanned(frames, { protocols: [counted] });
    const states: (number | undefined)[] = [], inFlight: (number | undefined)[] = [];
    for (let turns = 0; turns < COUNT && (turns === 0 || around.patience.ranOut); turns++) {
      around.at(FAR);
      around.patience.limit(0);
      states.push(around.conversation(seen)?.length);
      inFlight.push(around.tcp(ends)!.analysis.get('bytes_in_flight') as number | undefined);
    }
    expect([states[0], inFlight[0]]).toEqual([undefined, undefined]);
    // It has come to the packet before it knows those behind.
    expect(states.find(length => length !== undefined)).toBeLessThan(COUNT);
    expect([states.at(-1), inFlight.at(-1), around.patience.ranOut]).toEqual([COUNT, 2 * (FAR + 1), false]);
  });

  it('what is told of a layer in turns is the same, whichever rows have it', () => {
    const other = etherFrame(0x88b5, new Uint8Array(50)), arp = etherFrame(0x0806, new Uint8Array(50));
    for (const every of [2, 700]) {
      const { around } = scanned(Array.from({ length: 2101 }, (_, row) => (row % every === 0 ? arp : other)));
      const layer = { ...seen, key: `every ${every}`, layer: 'arp' }, states: (number | undefined)[] = [];
      for (let turns = 0; turns < 2101 && (turns === 0 || around.patience.ranOut); turns++) {
        around.at(2100);
        around.patience.limit(0);
        states.push(around.conversation(layer)?.length);
      }
      expect(states.length).toBeGreaterThan(20);
      expect(new Set(states)).toEqual(new Set([undefined, Math.floor(2100 / every) + 1]));
    }
  });

  it('whoever has patience is told all', () => {
    const { around } = scanned(frames, { protocols: [counted] });
    around.at(FAR);
    around.patience.limit(0);
    around.conversation(seen);
    around.patience.limit(Infinity);
    expect(around.conversation(seen)).toHaveLength(COUNT);
  });
});
