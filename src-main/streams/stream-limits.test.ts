import { describe, expect, it } from 'vitest';
import { type Endpoints, protocol } from '../dissect/index.ts';
import { tcpFrame } from '../tooling/frames.ts';
import { counted, scanned } from '../tooling/scanned.ts';
import { COLLECT_LIMIT, COLLECT_LIMIT_IN_ALL } from './collected-bytes.ts';
import { HELD_SEGMENTS_LIMIT } from './held-segments.ts';
import { streamNotes } from './stream-notes.ts';
import { MOST_CONNECTIONS } from './tcp-judge.ts';

const CLIENT = { from: '10.0.0.1', to: '10.0.0.2', ports: [40000, 7777] } as const;

describe('limits of reassembly', () => {
  it('give up a hole behind which too much waits: told with its packet and of the capture', () => {
    const early = Array.from({ length: HELD_SEGMENTS_LIMIT + 1 }, (_, i) => tcpFrame({ ...CLIENT, sequence: 110 + 2 * i, payload: '0:' }));
    const packets = [tcpFrame({ ...CLIENT, sequence: 100, payload: '0:' }), ...early];
    const { streams, around } = scanned(packets, { protocols: [counted] });
    const ends = { source: Uint8Array.of(10, 0, 0, 1), destination: Uint8Array.of(10, 0, 0, 2), sourcePort: 40000, destinationPort: 7777 };
    expect(around.at(packets.length - 1).tcp(ends)!.givenUp).toEqual({ what: 'hole', bytes: 8 });
    expect(around.at(5).tcp(ends)!.givenUp).toBeUndefined();
    expect(streamNotes(streams)).toEqual([
      expect.stringMatching(/^Once a hole in a TCP stream was given up .* more than 4,096 segments or 64 MiB waited/),
    ]);
    expect(around.payloadOf(packets.length - 1)!.messages).toHaveLength(1);
  });

  it('give up a message that does not say its length', () => {
    const unsaid = protocol({ name: 'unsaid', title: 'Unsaid', on: { 'tcp.port': [7777] }, fields: {}, dissect() {}, frame: () => 0 });
    const size = 60_000, payload = new Uint8Array(size), most = Math.ceil(COLLECT_LIMIT / size) + 1;
    const frame = (i: number): Uint8Array => tcpFrame({ ...CLIENT, sequence: 100 + i * size, payload });
    const { streams } = scanned(Array.from({ length: most }, (_, i) => frame(i)), { protocols: [unsaid] });
    expect(streamNotes(streams)).toEqual([expect.stringMatching(/^Once a message was given up because it does not say its length within 16 MiB/)]);
  });

  it('give up what waits longest where very many connections begin a message and leave it at that', () => {
    const unsaid = protocol({ name: 'unsaid', title: 'Unsaid', on: { 'tcp.port': [7777] }, fields: {}, dissect() {}, frame: () => 0 });
    // What each keeps is at least 600 bytes, whatever it brings.
    const begun = Math.ceil(COLLECT_LIMIT_IN_ALL / 600);
    const packets = Array.from({ length: begun }, (_, i) =>
      tcpFrame({ from: `10.0.${i >> 16}.1`, to: '10.1.0.2', ports: [i & 0xffff, 7777], sequence: 1, payload: '0' }));
    const { streams, around } = scanned(packets, { protocols: [unsaid] });
    const ends = (i: number): Endpoints =>
      ({ source: Uint8Array.of(10, 0, i >> 16, 1), destination: Uint8Array.of(10, 1, 0, 2), sourcePort: i & 0xffff, destinationPort: 7777 });
    expect(streamNotes(streams).join()).toMatch(/[\d,]+ times a message was given up .* all such together took more than 128 MiB/);
    expect(around.at(0).tcp(ends(0))!.givenUp).toEqual({ what: 'message', bytes: 1 });
    expect(around.at(begun - 1).tcp(ends(begun - 1))!.givenUp).toBeUndefined();
  });

  it('give up connections when too many are open: what is known of the oldest', () => {
    const packets = Array.from({ length: MOST_CONNECTIONS + 2 }, (_, i) =>
      tcpFrame({ from: `10.0.${i >> 16}.1`, to: '10.1.0.2', ports: [i & 0xffff, 80], sequence: 1, flags: 'S' }));
    expect(streamNotes(scanned(packets).streams)).toEqual([expect.stringMatching(/^2 times what was known of an open TCP connection was given up/)]);
  });

  it('are not met by what is usual', () => {
    expect(streamNotes(scanned([tcpFrame({ ...CLIENT, sequence: 100, payload: '0:' })], { protocols: [counted] }).streams)).toEqual([]);
  });

  it('bound what is read anew of a message that comes byte by byte, which still ends in the segment that it ends in', () => {
    const whole = 20_000;
    let read = 0;
    const ended = protocol({
      name: 'ended', title: 'Ended', on: { 'tcp.port': [7777] }, fields: {}, dissect() {},
      frame(_bytes, at, end) {
        read += end - at;
        return end - at < whole ? 0 : whole;
      },
    });
    const packets = Array.from({ length: whole + 100 }, (_, i) => tcpFrame({ ...CLIENT, sequence: 100 + i, payload: '.' }));
    const { streams } = scanned(packets, { protocols: [ended] });
    expect(read).toBeLessThan(600 * whole);
    const { first, last } = streams.framing.messages;
    expect([first[1], last[1]]).toEqual([0, whole - 1]);
  });
});
