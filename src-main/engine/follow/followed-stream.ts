/** One followed conversation: its pieces, and their bytes read from the capture when they are wanted. */
import { type FollowBegin, type FollowInfo, type FollowTarget, UserError } from '../../api/index.ts';
import { type Moment, between } from '../../dissect/index.ts';
import { CONVERSATION, ROW, endText } from '../../index/index.ts';
import { decryptedData } from './decrypted-data.ts';
import { FOLLOW_KINDS } from './follow-kinds.ts';
import { followConversation } from './follow.ts';
import { type MessagesFollowed, followMessages } from './followed-hearing.ts';
import type { OpenCapture } from '../open-capture.ts';
import { rowVerdict } from '../list/row-maker.ts';
import { type OuterDatagrams, carrying } from './outer-datagrams.ts';
import { PIECE, StreamIndex } from './stream-index.ts';
import type { Turns } from '../turns.ts';

/** Copies of bytes that are compared with the first ones when a stream is opened, 0.1 s at most; others when they are shown. */
const MOST_COMPARED = 4096;

/** What a row brings of the conversation. */
type BytesOf = (row: number) => Uint8Array;

export class FollowedStream {
  /** Rows that the capture had when the stream was followed; it may have more by now. */
  readonly rows: number;
  readonly #began: Moment;

  constructor(
    readonly capture: OpenCapture, readonly index: StreamIndex, readonly info: FollowInfo, rows: number, firstRow: number,
    private readonly bytesOf: BytesOf,
  ) {
    this.rows = rows;
    this.#began = capture.time(firstRow);
  }

  /** The bytes of a piece, or some of them. Shared memory, not to be written. */
  bytes(piece: number, from = 0, to = this.index.length[piece]): Uint8Array {
    const begin = this.index.from[piece];
    return this.bytesOf(this.index.row[piece]).subarray(begin + from, begin + to);
  }

  frame(piece: number): number {
    return this.index.row[piece] + 1;
  }

  time(piece: number): Moment {
    return this.capture.time(this.index.row[piece]);
  }

  /** What there is to say of a piece beside its bytes. */
  begin(piece: number): FollowBegin {
    const { index } = this, since = between(this.#began, this.time(piece));
    const verdict = rowVerdict(this.capture, index.row[piece]), again = index.again[piece];
    return {
      frame: this.frame(piece), seconds: since.seconds + since.nanoseconds / 1e9, ...(verdict !== undefined && { verdict }),
      ...(again !== 0 && { again: this.frame(again - 1) }),
    };
  }

  /** Whether bytes that came again differ from those that were there before. */
  conflicts(piece: number): boolean {
    return differs(this.capture, this.index, piece);
  }
}

/** Follows a conversation. Rejects with `UserError` when there is none. */
export async function followStream(capture: OpenCapture, target: FollowTarget, turns: Turns): Promise<FollowedStream> {
  const { table, rows } = capture, { conversations } = table, { protocol, stream } = target;
  const { carrier } = FOLLOW_KINDS[protocol];
  const kind = carrier === 'udp' ? CONVERSATION.udp : CONVERSATION.tcp;
  const id = conversations.numbered(kind, stream);
  if (id === 0) throw new UserError(`There is no ${carrier.toUpperCase()} stream ${stream}: the capture has ${conversations.countOf(kind)}.`);
  const { index, bytesOf, notes, ...found } = await followed(capture, id, target, turns);
  const end = (address: number, port: number): string => endText(table.addresses.text(address), port);
  const info: FollowInfo = {
    protocol, stream, ...found,
    sides: [end(conversations.addressA[id], conversations.portA[id]), end(conversations.addressB[id], conversations.portB[id])],
    bytes: index.bytes, pages: index.pages.length, streams: conversations.countOf(kind), notes,
  };
  return new FollowedStream(capture, index, info, rows, firstRow(capture, id), bytesOf);
}

/** The first row of a conversation, whether it carries others or not. */
function firstRow({ table: { conversations }, scan }: OpenCapture, id: number): number {
  const outer = scan.streams.outer.firstRow(id), own = conversations.first[id];
  return outer < 0 || (conversations.rows[id] > 0 && own < outer) ? own : outer;
}

async function followed(capture: OpenCapture, id: number, target: FollowTarget, turns: Turns): Promise<MessagesFollowed> {
  const { protocol } = target;
  if (FOLLOW_KINDS[protocol].messages) return followMessages(capture, id, target, turns);
  if (protocol === 'tls') {
    const index = await followDecrypted(capture, id, turns);
    return { index, bytesOf: row => Buffer.concat(decryptedData(capture, row)), notes: decryptionNote(index) };
  }
  const outer = protocol === 'udp' ? carrying(capture, target.stream) : undefined;
  if (outer !== undefined) return { index: await followCarrier(outer, turns), bytesOf: row => outer.of(row)?.bytes ?? new Uint8Array(0), notes: [] };
  const index = await followConversation(capture.table, id, protocol === 'tcp', row => capturedPayload(capture, row), turns);
  return { index, bytesOf: row => capture.payload(row), notes: await notesOf(capture, index, turns) };
}

/** Pieces of what a TLS connection carries: of each row what it completes of the application's records. */
async function followDecrypted(capture: OpenCapture, id: number, turns: Turns): Promise<StreamIndex> {
  const { table } = capture, index = new StreamIndex();
  const positions: [number, number] = [0, 0];
  for (const row of table.rowsOf(id)) {
    if (turns.over) await turns.next();
    const length = decryptedData(capture, row).reduce((sum, bytes) => sum + bytes.length, 0);
    if (length === 0) continue;
    const side = (table.get('flags', row) & ROW.fromB) === 0 ? 0 : 1;
    index.add(PIECE.data, row, side, 0, length, positions[side], 0);
    positions[side] += length;
  }
  return index;
}

/** Pieces of a conversation in which others are carried. */
async function followCarrier(outer: OuterDatagrams, turns: Turns): Promise<StreamIndex> {
  const index = new StreamIndex(), positions: [number, number] = [0, 0];
  for (const row of outer.rows()) {
    if (turns.over) await turns.next();
    const datagram = outer.of(row);
    if (datagram === undefined || datagram.bytes.length === 0) continue;
    const { side, bytes } = datagram;
    index.add(PIECE.data, row, side, 0, bytes.length, positions[side], 0);
    positions[side] += bytes.length;
  }
  return index;
}

function decryptionNote({ count: pieces }: StreamIndex): string[] {
  return pieces === 0 ? ['Nothing of this connection is decrypted: its secrets are not given (Edit, Decryption keys …), or it is no TLS.'] : [];
}

/** Payload bytes of a row that are in the file; most rows' packets need not be read for that. */
function capturedPayload(capture: OpenCapture, row: number): number {
  const { table } = capture;
  if ((table.get('flags', row) & ROW.reassembled) !== 0) return capture.payload(row).length;
  return Math.max(0, Math.min(table.get('payloadLength', row), table.get('captured', row) - table.get('payloadOffset', row)));
}

async function notesOf(capture: OpenCapture, index: StreamIndex, turns: Turns): Promise<string[]> {
  const said: string[] = [];
  if (index.missingBytes > 0) said.push(`${count(index.missingBytes, 'byte is', 'bytes are')} not in the capture.`);
  let compared = 0, conflicts = 0;
  for (let piece = 0; piece < index.count && compared < MOST_COMPARED; piece++) {
    if (index.kind[piece] !== PIECE.again) continue;
    compared++;
    if (differs(capture, index, piece)) conflicts++;
    if (turns.over) await turns.next();
  }
  if (conflicts > 0)
    said.push(
      `${count(conflicts, 'packet', 'packets')} sent bytes again with other content. The first content is shown as the stream's, the other marked.`,
    );
  return said;
}

/** The byte of a probe means nothing. */
function differs(capture: OpenCapture, index: StreamIndex, piece: number): boolean {
  if (index.length[piece] === 1 && rowVerdict(capture, index.row[piece])?.name === 'probe') return false;
  const side = index.side[piece] as 0 | 1, begin = index.position[piece], end = begin + index.length[piece];
  for (const first of index.overlapping(side, begin, end)) {
    const from = Math.max(begin, index.position[first]), to = Math.min(end, index.position[first] + index.length[first]);
    const old = capture.payload(index.row[first]), oldAt = index.from[first] + from - index.position[first];
    // A copy, as the next packet that is read may take the place of this one.
    const kept = old.slice(oldAt, oldAt + to - from);
    const copyAt = index.from[piece] + from - begin, copy = capture.payload(index.row[piece]).subarray(copyAt, copyAt + to - from);
    if (Buffer.compare(kept, copy) !== 0) return true;
  }
  return false;
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
