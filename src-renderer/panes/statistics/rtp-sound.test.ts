import { describe, expect, it } from 'vitest';
import type { RtpSound } from '../../../src-main/api/index.ts';
import { heardSamples, marksOf, packetAt, peaks, playTime, samplesOf } from './rtp-sound.ts';

const packet = (frame: number, at: number, late = 0, missing = 0) => ({ frame, at, samples: 2, late, missing });
const sound = (...packets: RtpSound['packets']): RtpSound => ({ rate: 8000, samples: new Uint8Array(0), packets, further: 0, unread: [] });
const all = Int16Array.of(1, 2, 3, 4, 0, 0, 7, 8);

describe('sound of RTP', () => {
  it('is read from wherever in a message it came', () => {
    const message = new Uint8Array(Int16Array.of(0, 258, -1).buffer);
    expect([...samplesOf({ ...sound(), samples: message.subarray(2, 6) })]).toEqual([258, -1]);
    expect([...samplesOf({ ...sound(), samples: Uint8Array.of(9, ...message).subarray(1, 7) })]).toEqual([0, 258, -1]);
  });

  it('is silent where a packet was later than a phone waits', () => {
    const late = sound(packet(1, 0), packet(2, 2, 60), packet(3, 6, -5, 1));
    expect(heardSamples(all, late, undefined)).toBe(all);
    expect(heardSamples(all, late, 60)).toBe(all);
    expect([...heardSamples(all, late, 59)]).toEqual([1, 2, 0, 0, 0, 0, 7, 8]);
    expect(marksOf(late, 59)).toEqual([{ at: 2, kind: 'late' }, { at: 6, kind: 'lost' }]);
    expect(marksOf(late, undefined)).toEqual([{ at: 6, kind: 'lost' }]);
  });

  it('is heard where a copy came in time, and from where the sound begins', () => {
    const twice = sound(packet(1, -1), packet(2, 2), packet(3, 2, 500), packet(4, -9));
    expect([...heardSamples(all, twice, 100)]).toEqual([1, 0, 3, 4, 0, 0, 0, 0]);
  });

  it('is drawn by the least and the most of each stretch', () => {
    expect(peaks(Int16Array.of(16_384, 0, 0, -32_768), 2)).toEqual([[0, 0.5], [-1, 0]]);
    expect(peaks(Int16Array.of(16_384), 3)).toEqual([[0, 0.5], [0, 0.5], [0, 0.5]]);
    expect(peaks(new Int16Array(0), 1)).toEqual([[0, 0]]);
  });

  it('belongs to packets', () => {
    const played = sound(packet(1, 0), packet(3, 6), packet(2, 2));
    expect([-1, 0, 1, 2, 5, 6, 99].map((place) => packetAt(played, place)?.frame)).toEqual([undefined, 1, 1, 2, 2, 3, 3]);
  });

  it('has times of minutes and tenths of seconds', () => {
    expect([0, 0.1, 9.95, 60, 754.26].map(playTime)).toEqual(['0:00.0', '0:00.1', '0:09.9', '1:00.0', '12:34.2']);
  });
});
