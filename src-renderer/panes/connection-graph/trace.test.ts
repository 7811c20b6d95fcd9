import { describe, expect, it } from 'vitest';
import { SEGMENT_COLUMNS, ofSegmentColumns } from '../../../src-main/api/index.ts';
import type { SegmentColumns } from '../../../src-main/api/index.ts';
import { placeOf, traceOf, verdictsIn } from './trace.ts';

const segments = (...rows: readonly Partial<Record<keyof SegmentColumns, number>>[]): SegmentColumns => {
  const columns = ofSegmentColumns<SegmentColumns>((name) => new SEGMENT_COLUMNS[name](rows.length));
  for (const [i, row] of rows.entries()) for (const [name, value] of Object.entries(row)) columns[name as keyof SegmentColumns][i] = value;
  return columns;
};

describe('a trace', () => {
  const columns = segments(
    { time: 0, fromClient: 1, flags: 2, sequence: 0 },
    { time: 1, fromClient: 0, flags: 0x12, sequence: 0, acknowledgment: 1, window: 1000 },
    { time: 2, fromClient: 1, flags: 16, sequence: 1, length: 100 },
    { time: 3, fromClient: 0, flags: 16, sequence: 1, acknowledgment: 101, window: 900 },
    { time: 4, fromClient: 1, flags: 17, sequence: 101 },
  );

  it('has what one side sent, SYN and FIN with a number of their own', () => {
    const { segment, low, high } = traceOf(columns, 5, true);
    expect([segment, low, high].map((one) => [...one])).toEqual([[0, 2, 4], [0, 1, 101], [1, 101, 102]]);
  });

  it('knows the verdicts of its own segments', () => {
    const verdict = Uint8Array.of(1, 3, 2, 0, 1);
    expect([...verdictsIn(traceOf(columns, 5, true), { verdict }, ['', 'original', 'retransmission', 'probe'])]).toEqual([
      'original',
      'retransmission',
    ]);
  });

  it('has what the other side acknowledged, and would take', () => {
    const { ackTime, ack, limit } = traceOf(columns, 5, true);
    expect([ackTime, ack, limit].map((one) => [...one])).toEqual([[1, 3], [1, 101], [1001, 1001]]);
  });

  it('goes no further than what is loaded', () => expect([...traceOf(columns, 3, true).segment]).toEqual([0, 2]));

  it('counts on where sequence numbers begin again, and back for what is sent again', () => {
    const wrapping = segments(
      { fromClient: 1, sequence: 0xfffffff0, length: 16 },
      { fromClient: 1, sequence: 0, length: 16 },
      { fromClient: 1, sequence: 0xfffffff0, length: 16 },
    );
    expect([...traceOf(wrapping, 3, true).low]).toEqual([0xfffffff0, 0x100000000, 0xfffffff0]);
  });

  it('counts acknowledgments as what they acknowledge, also of bytes before the first segment', () => {
    const begun = segments(
      { fromClient: 0, flags: 16, acknowledgment: 0xffffff00, window: 10 },
      { fromClient: 1, sequence: 16, length: 16 },
      { fromClient: 0, flags: 16, acknowledgment: 32, window: 10 },
    );
    expect([...traceOf(begun, 3, true).ack]).toEqual([-0x100, 32]);
  });
});

it('finds places by time', () => {
  const times = Float64Array.of(0, 1, 1, 2);
  expect([-1, 0, 1, 1.5, 3].map((time) => placeOf(times, time))).toEqual([0, 0, 1, 3, 4]);
});
