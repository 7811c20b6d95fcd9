import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Turns } from '../engine/turns.ts';
import { followConversation } from '../engine/follow/follow.ts';
import { PIECE } from '../engine/follow/stream-index.ts';
import { protocol } from '../dissect/index.ts';
import { type Segment, tcpFrame } from '../tooling/frames.ts';
import { scanned } from '../tooling/scanned.ts';

/** A segment of a random script: bytes `[from, to)` of the stream; `mark` makes its bytes differ from those of others. */
interface Sent {
  readonly from: number;
  readonly to: number;
  readonly mark: number;
  /** The peer acknowledges so many bytes after it; 0 for not at all. */
  readonly acked: number;
}

/** A byte of the reassembled stream: which segment gave it, and at which one the stream reached it. */
interface Told {
  readonly position: number;
  readonly value: number;
  readonly segment: number;
  readonly reachedAt: number;
}

const valueOf = (position: number, mark: number): number => (position * 31 + mark * 7) & 255;

/**
 * Slow and obviously right: byte by byte, the first copy of each counts; a hole that the peer acknowledges, or that lasts to the end, is passed over.
 */
function obviously(script: readonly Sent[]): Told[] {
  const first = new Map<number, { value: number; segment: number }>(), told: Told[] = [];
  let reached = 0;
  const readOn = (at: number): void => {
    for (let byte = first.get(reached); byte !== undefined; byte = first.get(++reached)) told.push({ position: reached, ...byte, reachedAt: at });
  };
  const waits = (): boolean => [...first.keys()].some((position) => position > reached);
  script.forEach(({ from, to, mark, acked }, segment) => {
    for (let position = Math.max(from, reached); position < to; position++) {
      if (!first.has(position)) first.set(position, { value: valueOf(position, mark), segment });
    }
    readOn(segment);
    while (reached < acked && waits()) {
      reached++;
      readOn(segment);
    }
  });
  for (; waits(); reached++) readOn(script.length);
  readOn(script.length);
  return told;
}

/** Bytes that an earlier segment carried with other contents, as `segment@position`. */
function obviousConflicts(script: readonly Sent[]): string[] {
  const first = new Map<number, number>(), found: string[] = [];
  script.forEach(({ from, to, mark }, segment) => {
    for (let position = from; position < to; position++) {
      const value = valueOf(position, mark), before = first.get(position);
      if (before === undefined) first.set(position, value);
      else if (before !== value) found.push(`${segment}@${position}`);
    }
  });
  return found;
}

const CLIENT = { from: '10.0.0.1', to: '10.0.0.2', ports: [40000, 7777] } as const;
const SERVER = { from: '10.0.0.2', to: '10.0.0.1', ports: [7777, 40000] } as const;

interface Wire {
  readonly packets: Uint8Array[];
  /** Segment of each packet, -1 for the SYN and acknowledgments. */
  readonly segments: number[];
}

function onTheWire(script: readonly Sent[], initial: number): Wire {
  const packets = [tcpFrame({ ...CLIENT, sequence: (initial - 1) >>> 0, flags: 'S' })], segments = [-1];
  script.forEach(({ from, to, mark, acked }, segment) => {
    const payload = Uint8Array.from({ length: to - from }, (_, i) => valueOf(from + i, mark));
    packets.push(tcpFrame({ ...CLIENT, sequence: (initial + from) >>> 0, ack: 1, payload } satisfies Segment));
    segments.push(segment);
    if (acked === 0) return;
    packets.push(tcpFrame({ ...SERVER, sequence: 1, ack: (initial + acked) >>> 0 }));
    segments.push(-1);
  });
  return { packets, segments };
}

/** 5,000 runs of each property were made when it was written. */
const RUNS = 60;

const STREAM = 60;
const MESSAGE = 7;

/** Messages of seven bytes each, and one message that lasts to the end. */
const sevens = protocol({
  name: 'sevens', title: 'Sevens', on: { 'tcp.port': [7777] }, fields: {}, dissect() {},
  frame: (_, at, end) => (end - at < MESSAGE ? 0 : MESSAGE),
});
const endless = protocol({ name: 'endless', title: 'Endless', on: { 'tcp.port': [7777] }, fields: {}, dissect() {}, frame: () => -2 });

const segments = (acks: boolean): fc.Arbitrary<Sent[]> =>
  fc
    .array(
      fc.record({
        from: fc.nat(STREAM - 1), length: fc.integer({ min: 1, max: 20 }), mark: fc.nat(2),
        acked: acks ? fc.oneof(fc.constant(0), fc.nat(STREAM)) : fc.constant(0),
      }),
      { maxLength: 16 },
    )
    .map(list => list.map(({ from, length, mark, acked }) => ({ from, to: Math.min(STREAM, from + length), mark, acked })));

/** Every byte comes in the end. */
const whole = segments(false).map((script): Sent[] => [
  ...script,
  ...Array.from({ length: STREAM / 12 }, (_, i) => ({ from: 12 * i, to: 12 * i + 12, mark: 3, acked: 0 })),
]);
/** Near the end of the sequence numbers, and far from it. */
const initial = fc.oneof(
  fc.nat(0xffffffff), fc.integer({ min: 0xffffffff - STREAM, max: 0xffffffff }),
  fc.integer({ min: 0x7fffffff - STREAM, max: 0x7fffffff }),
);

describe('reassembly of any script of segments, against a slow and obviously right one', () => {
  it('finds the same messages, in the same segments, complete at the same one', () => {
    fc.assert(
      fc.property(whole, initial, (script, begin) => {
        const { packets, segments: sent } = onTheWire(script, begin), stream = obviously(script);
        const { around } = scanned(packets, { protocols: [sevens] });
        const found = packets.flatMap((_, row) =>
          (around.payloadOf(row)?.messages ?? [])
            .filter(({ protocol: known }) => known !== undefined && known.name === 'sevens')
            .map(
              ({ bytes, pieces }) =>
                `${sent[row]}: ${bytes.join(' ')} from ${pieces
                  .toSorted((a, b) => a.offset - b.offset)
                  .map(({ frame, offset, length }) => `${sent[frame - 1]}(${offset}+${length})`)
                  .join(' ')}`,
            ),
        );
        const expected: string[] = [];
        for (let at = 0; at + MESSAGE <= stream.length; at += MESSAGE) {
          const bytes = stream.slice(at, at + MESSAGE), pieces: string[] = [];
          for (let i = 0, from = 0; i < MESSAGE; i++) {
            if (i + 1 < MESSAGE && bytes[i + 1].segment === bytes[i].segment) continue;
            pieces.push(`${bytes[i].segment}(${from}+${i + 1 - from})`);
            from = i + 1;
          }
          expected.push(`${bytes[MESSAGE - 1].reachedAt}: ${bytes.map(({ value }) => value).join(' ')} from ${pieces.join(' ')}`);
        }
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: RUNS },
    );
  });

  it('puts one message over all segments together', () => {
    fc.assert(fc.property(whole, initial, (script, begin) => {
      const { packets } = onTheWire(script, begin);
      const { around } = scanned(packets, { protocols: [endless] });
      const messages = packets.flatMap((_, row) => around.payloadOf(row)?.messages ?? []);
      expect(messages.map(({ bytes }) => [...bytes])).toEqual([obviously(script).map(({ value }) => value)]);
    }), { numRuns: RUNS });
  });

  it('follows the stream through gaps', async () => {
    await fc.assert(fc.asyncProperty(segments(true), initial, async (script, begin) => {
      const { packets, segments: sent } = onTheWire(script, begin);
      const { table, around } = scanned(packets);
      const index = await followConversation(table, 1, true, (row) => around.payloads.payload(row).length, new Turns());
      const { row: rows, side, from, length, missing } = index, found: string[] = [];
      for (let piece = 0; piece < index.count; piece++) {
        if (index.kind[piece] !== PIECE.data) continue;
        const row = rows[piece], bytes = around.payloads.payload(row).subarray(from[piece], from[piece] + length[piece]);
        found.push(...Array.from({ length: missing[piece] }, () => 'missing'), ...[...bytes].map((value) => `${side[piece]} ${sent[row]} ${value}`));
      }
      const expected: string[] = [];
      let next = 0;
      for (const { position, value, segment } of obviously(script)) {
        for (; next < position; next++) expected.push('missing');
        expected.push(`0 ${segment} ${value}`);
        next = position + 1;
      }
      expect(found).toEqual(expected);
    }), { numRuns: RUNS });
  });

  it('reports bytes that come a second time with other contents', () => {
    fc.assert(fc.property(segments(false), initial, fc.boolean(), (script, begin, framed) => {
      const { packets, segments: sent } = onTheWire(script, begin);
      const { around } = scanned(packets, framed ? { protocols: [sevens] } : {});
      const found = packets.flatMap((_, row) => around.conflicts(row).flatMap(({ at, earlier, own }) =>
        [...own].flatMap((value, i) => (value === earlier[i] ? [] : [`${sent[row]}@${script[sent[row]].from + at + i}`]))));
      // A single byte below the next one is a keep-alive, whose contents mean nothing.
      const keepAlive = (entry: string): boolean => {
        const { from, to } = script[Number(entry.split('@')[0])];
        return to - from === 1;
      };
      expect(found.filter((entry) => !keepAlive(entry)).toSorted()).toEqual(obviousConflicts(script).filter((entry) => !keepAlive(entry)).toSorted());
    }), { numRuns: RUNS });
  });
});
