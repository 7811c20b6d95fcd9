/** The sound of an RTP stream as a phone would have played it, and as a waveform draws it. */
import type { RtpSound, RtpSoundPacket } from '../../../src-main/api/index.ts';

/** Milliseconds that a packet may be late for its turn; undefined: however late. */
export type Patience = number | undefined;

const isTooLate = ({ late }: RtpSoundPacket, patience: Patience): boolean => patience !== undefined && late > patience;

/** The samples as numbers. */
export function samplesOf({ samples }: RtpSound): Int16Array<ArrayBuffer> {
  // Where it came in a message it may begin at an odd place.
  return new Int16Array(samples.slice().buffer);
}

/** With silence where packets came too late to be played, unless another one brought the same in time. */
export function heardSamples(all: Int16Array<ArrayBuffer>, { packets }: RtpSound, patience: Patience): Int16Array<ArrayBuffer> {
  if (!packets.some((packet) => isTooLate(packet, patience))) return all;
  const heard = new Int16Array(all.length);
  for (const packet of packets) {
    const { at, samples } = packet, from = Math.max(0, at);
    if (!isTooLate(packet, patience) && at + samples > 0) heard.set(all.subarray(from, at + samples), from);
  }
  return heard;
}

export interface Mark {
  readonly at: number;
  readonly kind: 'lost' | 'late';
}

/** What a listener hears as gaps. */
export function marksOf({ packets }: RtpSound, patience: Patience): Mark[] {
  return packets.flatMap((packet): Mark[] => [
    ...(packet.missing > 0 ? [{ at: packet.at, kind: 'lost' as const }] : []),
    ...(isTooLate(packet, patience) ? [{ at: packet.at, kind: 'late' as const }] : []),
  ]);
}

/** Least and most of each of so many equal stretches, -1 to 1. */
export function peaks(samples: Int16Array, stretches: number): readonly (readonly [least: number, most: number])[] {
  return Array.from({ length: stretches }, (_, stretch) => {
    const border = (nth: number) => Math.floor((nth * samples.length) / stretches);
    const from = border(stretch), to = Math.max(from + 1, border(stretch + 1));
    let least = 0, most = 0;
    for (let index = from; index < Math.min(to, samples.length); index++) {
      least = Math.min(least, samples[index]);
      most = Math.max(most, samples[index]);
    }
    return [least / 32_768, most / 32_768] as const;
  });
}

/** The packet that is heard at a place, or the last before it; undefined before the first. */
export function packetAt({ packets }: RtpSound, place: number): RtpSoundPacket | undefined {
  let nearest: RtpSoundPacket | undefined;
  for (const one of packets) if (one.at <= place && (nearest === undefined || one.at >= nearest.at)) nearest = one;
  return nearest;
}

/** Minutes, seconds and tenths. */
export function playTime(seconds: number): string {
  const tenths = Math.floor(10 * seconds + 1e-6);
  return `${Math.floor(tenths / 600)}:${((tenths % 600) / 10).toFixed(1).padStart(4, '0')}`;
}
