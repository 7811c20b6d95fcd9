import { describe, expect, it } from 'vitest';
import { ofSegmentColumns, SEGMENT_COLUMNS } from '../engine/api.ts';
import type { ConnectionInfo, ConnectionSegments, SegmentColumns } from '../engine/api.ts';
import { ConnectionSession } from './connection-session.ts';

const turn = () => new Promise((resolve) => setTimeout(resolve));

/** Every third frame is of the connection; the columns come at odd places of a larger buffer, as from a WebSocket. */
function segments(from: number, to: number): ConnectionSegments {
  const count = to - from,
    numbers = Array.from({ length: count }, (_, i) => from + i);
  const odd = (array: Uint8Array | Uint16Array | Uint32Array | Float64Array) => {
    const shifted = new Uint8Array(array.byteLength + 1);
    shifted.set(new Uint8Array(array.buffer), 1);
    return shifted.subarray(1);
  };
  const told: Partial<SegmentColumns> = {
    frame: Uint32Array.from(numbers, (i) => 3 * i + 1),
    time: Float64Array.from(numbers, (i) => i / 10),
    flags: Uint16Array.from(numbers, (i) => i & 0xfff),
  };
  return { from, count, columns: ofSegmentColumns((name) => odd(told[name] ?? new SEGMENT_COLUMNS[name](count))) };
}

function sessionOver(count: number) {
  const asked: (readonly [number, number])[] = [];
  const session = new ConnectionSession(
    {
      connection: async () => ({ segments: count }) as ConnectionInfo,
      connectionSegments: async (_capture, _stream, from, to) => {
        asked.push([from, to]);
        return segments(from, to);
      },
      connectionSvg: async () => 0,
    },
    1,
    0,
  );
  return { session, asked };
}

describe('a connection that is looked at', () => {
  it('pulls its segments in portions, each into its place', async () => {
    const { session, asked } = sessionOver(20_000);
    while (session.state.value.loaded < 20_000) await turn();
    expect(asked).toEqual([
      [0, 16_384],
      [16_384, 20_000],
    ]);
    const { frame, time, flags } = session.columns;
    expect([frame[0], frame[16_384], frame[19_999]]).toEqual([1, 49_153, 59_998]);
    expect([time[19_999], flags[17]]).toEqual([1999.9, 17]);
  });
  it('knows the segment of a frame, and the one before other frames', async () => {
    const { session } = sessionOver(10);
    while (session.state.value.loaded < 10) await turn();
    expect([0, 1, 2, 3, 4, 28, 1000].map((frame) => session.indexOf(frame))).toEqual([-1, 0, 0, 0, 1, 9, 9]);
  });
});
