/** The conversations followed last, so that their pieces can be pulled in any order without walking them again. */
import { type FollowInfo, type FollowPiece, UserError } from '../api/index.ts';
import { between } from '../dissect/index.ts';
import { CONVERSATION } from '../index/index.ts';
import { type Piece, followPieces } from './follow.ts';
import type { OpenCapture } from './open-capture.ts';
import type { Turns } from './turns.ts';

const STREAMS_KEPT = 4;

interface Followed {
  readonly capture: OpenCapture;
  readonly rows: number;
  readonly info: FollowInfo;
  readonly pieces: readonly Piece[];
  readonly firstRow: number;
}

export class FollowedStreams {
  /** The one used last at the end. */
  readonly #kept = new Map<string, Followed>();

  async info(capture: OpenCapture, protocol: 'tcp' | 'udp', stream: number, turns: Turns): Promise<FollowInfo> {
    return (await this.#followed(capture, protocol, stream, turns)).info;
  }

  async pieces(capture: OpenCapture, protocol: 'tcp' | 'udp', stream: number, from: number, to: number, turns: Turns): Promise<FollowPiece[]> {
    const { pieces, firstRow } = await this.#followed(capture, protocol, stream, turns);
    const begin = capture.time(firstRow);
    const shown: FollowPiece[] = [];
    for (const { row, side, from: at, length, missing } of pieces.slice(from, to)) {
      const since = between(begin, capture.time(row));
      const bytes = capture.payload(row).slice(at, at + length);
      shown.push({ side, frame: row + 1, seconds: since.seconds + since.nanoseconds / 1e9, bytes, missing });
      if (turns.over) await turns.next();
    }
    return shown;
  }

  forget(capture: OpenCapture): void {
    for (const [key, followed] of this.#kept) if (followed.capture === capture) this.#kept.delete(key);
  }

  async #followed(capture: OpenCapture, protocol: 'tcp' | 'udp', stream: number, turns: Turns): Promise<Followed> {
    const key = `${capture.id} ${protocol} ${stream}`;
    const known = this.#kept.get(key);
    // A capture that is still being read may have more of the conversation by now.
    const followed = known?.rows === capture.rows ? known : await follow(capture, protocol, stream, turns);
    this.#kept.delete(key);
    this.#kept.set(key, followed);
    if (this.#kept.size > STREAMS_KEPT) this.#kept.delete(this.#kept.keys().next().value as string);
    return followed;
  }
}

async function follow(capture: OpenCapture, protocol: 'tcp' | 'udp', stream: number, turns: Turns): Promise<Followed> {
  const { table, rows } = capture;
  const { conversations } = table;
  const kind = protocol === 'tcp' ? CONVERSATION.tcp : CONVERSATION.udp;
  const id = conversations.numbered(kind, stream);
  if (id === 0) throw new UserError(`There is no ${protocol.toUpperCase()} stream ${stream}: the capture has ${conversations.countOf(kind)}.`);
  const pieces = await followPieces(table, id, protocol === 'tcp', row => capture.payload(row).length, turns);
  const bytes: [number, number] = [0, 0];
  let missing = 0;
  for (const piece of pieces) {
    bytes[piece.side] += piece.length;
    missing += piece.missing;
  }
  const end = (address: number, port: number): string => {
    const text = table.addresses.text(address);
    return text.includes(':') ? `[${text}]:${port}` : `${text}:${port}`;
  };
  const info: FollowInfo = {
    protocol, stream, sides: [end(conversations.addressA[id], conversations.portA[id]), end(conversations.addressB[id], conversations.portB[id])], bytes,
    pieces: pieces.length, streams: conversations.countOf(kind), notes: missing > 0 ? [`${missing} bytes are not in the capture.`] : [],
  };
  return { capture, rows, info, pieces, firstRow: conversations.first[id] };
}
