/** What the judges want of a segment's options: timestamps (RFC 7323 §3.2) and selective acknowledgments (RFC 2018 §3). */
import { mix } from '../../index/growing.ts';
import type { JudgedSegment } from './judged-segment.ts';

export type JudgedOptions =
  Pick<JudgedSegment,
    'acknowledgment' | 'hasTimestamps' | 'timestamp' | 'echo' | 'sacked' | 'sackedFrom' | 'sackedTo' | 'duplicateFrom' | 'duplicateTo' |
    'allowsSack'>;

const NO_OPERATION = 1, SACK_PERMITTED = 4, SACK = 5, TIMESTAMPS = 8;

/** Reads `bytes[at…end)`; the acknowledgment number must be there already. */
export function readOptions(segment: JudgedOptions, bytes: Uint8Array, at: number, end: number): void {
  segment.hasTimestamps = segment.allowsSack = false;
  segment.sacked = segment.sackedFrom = segment.sackedTo = 0;
  segment.timestamp = segment.echo = segment.duplicateFrom = segment.duplicateTo = 0;
  while (at < end) {
    const kind = bytes[at];
    if (kind === NO_OPERATION) {
      at++;
      continue;
    }
    const size = kind === 0 || at + 1 >= end ? 0 : bytes[at + 1];
    if (size < 2 || at + size > end) return;
    if (kind === TIMESTAMPS && size === 10) {
      segment.hasTimestamps = true;
      segment.timestamp = number32(bytes, at + 2);
      segment.echo = number32(bytes, at + 6);
    } else if (kind === SACK_PERMITTED) {
      segment.allowsSack = true;
    } else if (kind === SACK) {
      for (let edge = at + 2; edge + 8 <= at + size; edge += 8) {
        const from = number32(bytes, edge), to = number32(bytes, edge + 4);
        if (((from - segment.acknowledgment) | 0) <= 0) continue;
        if (segment.sacked === 0 || ((to - segment.sackedTo) | 0) > 0) [segment.sackedFrom, segment.sackedTo] = [from, to];
        segment.sacked = mix(mix(segment.sacked, from), to) | 1;
      }
      if (size >= 10) readDuplicate(segment, bytes, at + 2, at + size);
    }
    at += size;
  }
}

/** RFC 2883 §4: the first block reports bytes that came twice when it lies below the acknowledgment or inside the second block. */
function readDuplicate(segment: JudgedOptions, bytes: Uint8Array, at: number, end: number): void {
  const from = number32(bytes, at), to = number32(bytes, at + 4);
  const below = ((segment.acknowledgment - to) | 0) >= 0;
  const inside = at + 16 <= end && ((from - number32(bytes, at + 8)) | 0) >= 0 && ((number32(bytes, at + 12) - to) | 0) >= 0;
  if (!below && !inside) return;
  segment.duplicateFrom = from;
  segment.duplicateTo = to;
}

export function number32(bytes: Uint8Array, at: number): number {
  return ((bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]) >>> 0;
}
