/**
 * The last part of the scan: the TCP segments of a batch are judged. It needs what the two halves before
 * it have found, and nothing waits for it, so that it can follow behind in the thread that reads ahead.
 */
import { CHUNK_MASK, CHUNK_ROWS, type PacketColumns } from '../index/columns.ts';
import type { TcpJudge } from '../streams/tcp-judge.ts';
import { APART, type FoundHeaders, NO_IDENTIFICATION, OPTIONS_BYTES, OPTIONS_MASK, OPTIONS_SHIFT } from './found-headers.ts';
import type { PacketBatch } from './packet-batch.ts';

/** How `FoundHeaders.sides` names a segment for the judge: `side` is twice the connection's number and 1 for side B. */
export function judgedSide(side: number, clientIsB: number): number {
  return ((side << 1) | clientIsB) + 1;
}

/** Judges a batch whose first row is `row`. */
export function judgePackets(
  judge: TcpJudge, { bytes, at: begins, count }: PacketBatch, found: FoundHeaders, row: number,
  chunkFor: (row: number) => PacketColumns,
): void {
  const { sides, marks, times, options } = found, { time } = judge;
  for (let from = 0; from < count;) {
    const end = Math.min(count, from + CHUNK_ROWS - ((row + from) & CHUNK_MASK)), chunk = chunkFor(row + from);
    const { sequence, acknowledgment, tcpFlags, window, payloadOffset, payloadLength } = chunk;
    for (let record = from, i = (row + from) & CHUNK_MASK; record < end; record++, i++) {
      const side = sides[record] - 1;
      if (side < 0) continue;
      const mark = marks[record], length = (mark >> OPTIONS_SHIFT) & OPTIONS_MASK, isApart = (mark & APART) !== 0;
      const optionsAt = isApart ? OPTIONS_BYTES * record : begins[record] + payloadOffset[i] - length;
      time[0] = times[record];
      judge.segment(
        chunk, row + record, side >> 1, sequence[i] | 0, acknowledgment[i] | 0, tcpFlags[i], window[i],
        (mark & NO_IDENTIFICATION) !== 0 ? -1 : mark & 0xffff,
        isApart ? options : bytes, optionsAt, optionsAt + length, payloadLength[i], side & 1,
      );
    }
    from = end;
  }
}
