/** What the messages of one connection come to, as a followed conversation: HTTP's heads and bodies, WebSocket's messages. */
import type { FollowTarget } from '../../api/index.ts';
import { ROW } from '../../index/index.ts';
import { FOLLOW_KINDS } from './follow-kinds.ts';
import { Hearing } from './hearing.ts';
import type { OpenCapture } from '../open-capture.ts';
import { PAGE_BYTES, PIECE, StreamIndex } from './stream-index.ts';
import type { Turns } from '../turns.ts';

export interface MessagesFollowed {
  readonly index: StreamIndex;
  readonly bytesOf: (row: number) => Uint8Array;
  readonly notes: readonly string[];
  readonly substream?: number;
  readonly substreams?: readonly number[];
}

/** A long body is given in pieces of a page, each of which is a part of what its row brings. */
export async function followMessages(
  capture: OpenCapture, id: number, { protocol, substream: asked }: FollowTarget, turns: Turns,
): Promise<MessagesFollowed> {
  const { table } = capture, index = new StreamIndex(), hearing = new Hearing(capture);
  const kind = FOLLOW_KINDS[protocol], positions: [number, number] = [0, 0];
  const substreams = new Set<number>();
  let substream = asked;
  const partsOf = (row: number): Uint8Array[] =>
    hearing.of(row).filter(said => said.protocol === protocol && said.substream === substream).map(({ plain }) => plain);
  for (const row of table.rowsOf(id)) {
    if (turns.over) await turns.next();
    if (capture.planSources.continues?.(row) === true) continue;
    const side = (table.get('flags', row) & ROW.fromB) === 0 ? 0 : 1;
    let from = 0;
    for (const said of hearing.of(row)) {
      if (said.protocol !== protocol || said.plain.length === 0) continue;
      if (said.substream !== undefined) {
        substreams.add(said.substream);
        substream ??= said.substream;
      }
      if (said.substream !== substream) continue;
      for (let at = 0; at < said.plain.length; at += PAGE_BYTES) {
        const length = Math.min(PAGE_BYTES, said.plain.length - at);
        index.add(PIECE.data, row, side, from, length, positions[side], 0, at === 0 && said.continues !== true);
        positions[side] += length;
        from += length;
      }
    }
  }
  let joinedRow = -1, joined: Uint8Array = new Uint8Array(0);
  const bytesOf = (row: number): Uint8Array => {
    if (row === joinedRow) return joined;
    const parts = partsOf(row);
    joined = parts.length === 1 ? parts[0] : Buffer.concat(parts);
    joinedRow = row;
    return joined;
  };
  return {
    index, bytesOf, ...(substream !== undefined && { substream }),
    ...(kind.substream !== undefined && { substreams: [...substreams].toSorted((a, b) => a - b) }),
    notes:
      index.count > 0
        ? []
        : [`Nothing of this connection is read as ${kind.title}. If it is encrypted, its secrets are not given (Edit, Decryption keys …).`],
  };
}
