import { describe, expect, it } from 'vitest';
import { fillingOf, ratesOf } from './flow.ts';
import type { Trace } from './trace.ts';

/** Segments as [time, low, high], acknowledgments as [time, ack, window]. */
function trace(sent: readonly (readonly [number, number, number])[], heard: readonly (readonly [number, number, number])[]): Trace {
  return {
    segment: Uint32Array.from(sent.keys()),
    time: Float64Array.from(sent, ([time]) => time),
    low: Float64Array.from(sent, ([, low]) => low),
    high: Float64Array.from(sent, ([, , high]) => high),
    ackTime: Float64Array.from(heard, ([time]) => time),
    ack: Float64Array.from(heard, ([, ack]) => ack),
    limit: Float64Array.from(heard, ([, ack, window]) => ack + window),
  };
}

const lossy = trace(
  [[0, 0, 100], [0.5, 100, 200], [1.5, 0, 100], [2.5, 200, 250]], [[0.25, 0, 400], [1.75, 200, 300], [1.8, 100, 300], [2.75, 250, 50]],
);

describe('the throughput of a direction', () => {
  it('counts what is sent, again too, and what is newly acknowledged', () => {
    const { sent, acknowledged } = ratesOf(lossy, 0, 3, 1);
    expect([...sent.time]).toEqual([0, 1, 2]);
    expect([...sent.value]).toEqual([1600, 800, 400]);
    expect([...acknowledged.value]).toEqual([0, 1600, 400]);
  });
  it('knows what was acknowledged before the stretch that is shown', () => {
    const { sent, acknowledged } = ratesOf(lossy, 2.1, 2.9, 0.5);
    expect([[...sent.time], [...sent.value], [...acknowledged.value]]).toEqual([[2, 2.5], [0, 800], [0, 800]]);
  });
});

describe('the window of the other side', () => {
  it('is filled by what is sent and not acknowledged', () => {
    const { window, flight } = fillingOf(lossy);
    expect([...window.value]).toEqual([400, 300, 300, 50]);
    expect([...flight.time]).toEqual([0, 0.25, 0.5, 1.5, 1.75, 1.8, 2.5, 2.75]);
    expect([...flight.value]).toEqual([100, 100, 200, 200, 0, 0, 50, 0]);
  });
  it('is not filled by what was acknowledged before the capture began', () => {
    const { flight } = fillingOf(trace([[1, 5000, 5100]], [[0, 5000, 10]]));
    expect([...flight.value]).toEqual([0, 100]);
  });
});
