import { describe, expect, it } from 'vitest';
import { RtpMeasures } from './rtp-measures.ts';
import type { RtpArrival } from './rtp-measures.ts';

/** Of G.711: 160 samples are 20 ms. */
const arrival = (time: number, sequence: number, its: Partial<RtpArrival> = {}): RtpArrival => ({
  time, sequence: sequence & 0xffff, timestamp: (160 * sequence) >>> 0, type: 0, name: 'g711U', marked: false, ...its,
});

function measured(first: RtpArrival, ...others: readonly RtpArrival[]) {
  const measures = new RtpMeasures(first);
  return others.map((packet) => measures.add(packet));
}

describe('a packet of RTP', () => {
  it('that comes in time has neither jitter nor skew', () => {
    expect(measured(arrival(0, 7), arrival(20, 8))).toEqual([
      { order: 'next', missing: 0, gap: 20, jitter: 0, skew: 0, isAfterSilence: false, isTimed: true },
    ]);
  });

  it('adds a sixteenth of its difference to the jitter', () => {
    // RFC 3550 appendix A.8: J += (|D| - J) / 16, with D of 8 and then of -8 milliseconds.
    const [late, early] = measured(arrival(0, 0), arrival(28, 1), arrival(40, 2));
    expect([late.jitter, late.skew]).toEqual([0.5, -8]);
    expect([early.jitter, early.skew]).toEqual([0.5 + (8 - 0.5) / 16, 0]);
  });

  it('is known by its number', () => {
    const numbers = [65_534, 65_535, 65_538, 65_537, 65_538, 65_539];
    const [first, ...others] = numbers.map((number, index) => arrival(20 * index, number));
    expect(measured(first, ...others).map(({ order, missing }) => [order, missing])).toEqual([
      ['next', 0], ['after-gap', 2], ['late', 0], ['repeated', 0], ['next', 0],
    ]);
  });

  it('says nothing of the network after silence, or without a clock', () => {
    const [noise, talk, marked, other] = measured(
      arrival(0, 0), arrival(20, 1, { type: 13, name: 'CN' }), arrival(220, 2), arrival(900, 3, { marked: true }),
      arrival(920, 4, { type: 96, name: 'x' }),
    );
    expect([noise, talk, marked, other].map(({ isAfterSilence, isTimed }) => [isAfterSilence, isTimed])).toEqual([
      [true, true], [true, true], [true, true], [false, false],
    ]);
  });

  it('has timestamps that go around', () => {
    const [one] = measured(arrival(0, 0, { timestamp: 0xffffff60 }), arrival(20, 1, { timestamp: 0 }));
    expect([one.jitter, one.skew]).toEqual([0, 0]);
  });
});
