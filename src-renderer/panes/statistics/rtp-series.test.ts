import { describe, expect, it } from 'vitest';
import type { RtpPacket } from '../../../src-main/api/index.ts';
import { rtpSeries } from './rtp-series.ts';

const packet = (milliseconds: number, gap: number | undefined, jitter: number | undefined, isAfterSilence = false): RtpPacket => ({
  frame: 1, time: 5 + milliseconds / 1000, sequence: 0, order: 'next', missing: 0, gap, jitter, skew: 0, isAfterSilence, marked: false, payload: '',
  isChanged: false,
});

describe('a stream of RTP over time', () => {
  it('has the most of each stretch', () => {
    const packets = [packet(0, undefined, undefined), packet(4, 4, 0.5), packet(5, 1, 0.25), packet(9, 4, 3), packet(19, 10, 2), packet(20, 1, 1)];
    expect(rtpSeries(packets)).toEqual({ interval: 10_000, duration: 20_000, gaps: [4, 10, 1], jitters: [3, 2, 1] });
  });

  it('shows no silence as a gap, and goes on where nothing came', () => {
    const packets = [packet(0, undefined, 1), packet(1, 1, 2), packet(35, 34, 3, true), packet(36, 1, 4), packet(39, 3, 1), packet(40, 1, 1)];
    expect(rtpSeries(packets)).toEqual({ interval: 20_000, duration: 40_000, gaps: [1, 3, 1], jitters: [2, 4, 1] });
    const burst = Array.from({ length: 20 }, () => packet(0, 0, 2));
    expect(rtpSeries([packet(0, undefined, 2), ...burst, packet(100, 100, 1)]).jitters.slice(0, 3)).toEqual([2, 2, 2]);
  });

  it('may be one packet, none, or one that came before the first', () => {
    expect(rtpSeries([])).toEqual({ interval: 1, duration: 0, gaps: [0], jitters: [0] });
    expect(rtpSeries([packet(0, undefined, undefined)]).gaps).toEqual([0]);
    expect(rtpSeries([packet(10, undefined, undefined), packet(0, -10, 1)]).duration).toBe(0);
  });
});
