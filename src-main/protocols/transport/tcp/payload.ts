/** What becomes of a segment's payload: the messages that it completes, and bytes that wait for more. */
import {
  type Cursor, LAYER, NOT_MINE, type Protocol, type StreamMessage, type StreamPayload, type Tree, type WaitingBytes, Wording, byName, expert,
  frameNumber, octets, relativeTime, u32,
} from '../../../dissect/index.ts';
import { reassemblyFields, showPieces } from '../../reassembly.ts';
import { tellInnerSizes } from './inner-sizes.ts';
import { CONTINUED } from './segment-info.ts';

const PIECES = reassemblyFields(
  'tcp', 'segment', 'TCP Segment', 'TCP',
  { length: 'tcp.reassembled.length', data: 'tcp.reassembled.data', dataTitle: 'Reassembled TCP Data' },
  'Reassembled TCP Segments',
);

export const PAYLOAD_FIELDS = {
  payload: octets('TCP payload'),
  segment_data: octets('TCP segment data'),
  reassembled_in: frameNumber('Reassembled PDU in frame', { source: 'conversation' }),
  'pdu.size': u32('PDU Size', { source: 'conversation' }),
  'pdu.time': relativeTime('Time until the last segment of this PDU', { source: 'conversation' }),
  'pdu.last_frame': frameNumber('Last frame of this PDU', { source: 'conversation' }),
  ...byName(Object.values(PIECES)),
  message_unfinished: expert('The capture does not have the end of the message that begins here', 'note', 'Reassemble', {
    own: true,
    source: 'conversation',
  }),
  continuation_to: frameNumber('This is a continuation to the PDU in frame', { source: 'conversation' }),
} as const;

type Fields = typeof PAYLOAD_FIELDS;

const PAYLOAD = new Wording('TCP payload (', ' bytes)'), SEGMENT_DATA = new Wording('TCP segment data (', ' bytes)');

const NOTHING_WAITS: readonly WaitingBytes[] = [];

/** Between what two messages in one segment say in the Info column. */
const SEPARATOR = ', ';

/** Gives the bytes from here on, `length` on the wire, to the protocols above. */
export function takePayload(p: Cursor, f: Fields, length: number, source: number, destination: number, stream: StreamPayload | undefined): void {
  const captured = Math.min(length, p.available);
  p.show(f.payload, captured);
  p.label(length === 1 ? 'TCP payload (1 byte)' : PAYLOAD.with(length));
  if (stream === undefined) {
    if (!p.nextByPort('tcp.port', source, destination, length)) p.data(length);
    return;
  }
  const end = p.at + length;
  const here = p.packet.record.number;
  p.headerEnd = p.at;
  if (stream.seenBefore !== undefined && stream.seenBefore > 0) takeSegmentData(p, f, Math.min(stream.seenBefore, p.available));
  takeCompleted(p, f, stream);
  if (stream.pending <= 0) return;
  const { waiting = NOTHING_WAITS, pending } = stream;
  p.at = Math.max(p.at, Math.min(end - pending - waiting.reduce((sum, { length }) => sum + length, 0), p.end));
  for (const part of waiting) takeWaiting(p, f, part);
  takeWaiting(p, f, { length: pending, completedIn: stream.completedIn === here ? undefined : stream.completedIn });
  const { unfinished } = stream;
  if (unfinished !== undefined) p.expert(f.message_unfinished, `${f.message_unfinished.title}: it has ${unfinished} bytes or more`);
  if (stream.messages.length === 0) p.addInfo(CONTINUED);
}

function takeWaiting(p: Cursor, f: Fields, { length, completedIn }: WaitingBytes): void {
  if (completedIn !== undefined) p.generate(f.reassembled_in, completedIn);
  takeSegmentData(p, f, Math.min(length, p.available));
}

/** Gives the messages that the segment completes to their protocols; a FIN without payload completes what lasts until the sender closes. */
export function takeCompleted(p: Cursor, f: Fields, stream: StreamPayload): void {
  const here = p.packet.record.number;
  const { stack } = p.dissector;
  let previous: StreamMessage | undefined;
  for (const message of stream.messages) {
    if (previous !== undefined) p.columns.setFence(SEPARATOR);
    const layer = stack.length, node = p.tree.count;
    // Bytes before it belong to a message of which others are missing.
    if (message.at !== undefined) takeSegmentData(p, f, Math.min(p.headerEnd + message.at - p.at, p.available));
    takeMessage(p, f, message, here);
    // Messages of one protocol that lie side by side in a segment are one layer among the frame's protocols.
    if (previous !== undefined && previous.protocol === message.protocol && isWhole(previous, here) && isWhole(message, here)) {
      stack.splice(layer, 1);
      joinLayer(p.tree, node, message.protocol);
    }
    previous = message;
  }
}

/** The layer of a message, which is among the nodes from `node` on, is the one of the message before. */
function joinLayer(tree: Tree, node: number, protocol: Protocol | undefined): void {
  while (node < tree.count && tree.fields[node] !== protocol?.self) node++;
  if (node < tree.count) tree.flags[node] &= ~LAYER;
}

/** The message lies in this segment alone. */
function isWhole({ pieces }: StreamMessage, here: number): boolean {
  return pieces.length === 1 && pieces[0].frame === here;
}

function takeMessage(p: Cursor, f: Fields, message: StreamMessage, here: number): void {
  const { bytes, pieces, protocol } = message;
  if (protocol?.name === 'tls' && p.wants(f['pdu.size'])) {
    tellInnerSizes(p.packet, (inner, told) => {
      const { tree } = p.dissector, outer = tree.current;
      tree.current = p.node;
      showSize(p, f, { protocol: inner, bytes: told }, told.length);
      tree.current = outer;
    });
  }
  if (isWhole(message, here)) {
    const length = bytes.length + cutBehind(p, p.at + bytes.length);
    showSize(p, f, message, length, bytes.length);
    if (protocol === undefined) p.data(length);
    else p.call(protocol, length);
    return;
  }
  for (const piece of pieces) if (piece.frame === here) takeSegmentData(p, f, Math.min(piece.length, p.available));
  const tab = `Reassembled TCP (${bytes.length} bytes)`;
  p.beside(() => showPieces(p, PIECES, bytes, pieces, tab));
  const lacking = cutBehind(p, p.at);
  showSize(p, f, message, bytes.length + lacking);
  p.callOn(protocol ?? 'data', tab, bytes, pieces, lacking);
}

/** Bytes of the segment that the capture cut off, where what ends at `end` ends with what was captured of it: they are the message's, too. */
function cutBehind(p: Cursor, end: number): number {
  return end >= p.end ? p.remaining - p.available : 0;
}

/**
 * The size that a message begins with; of one that the capture cut, too, as what follows in the segment may be others. Bytes in which no message was
 * found say no size, nor does a single byte, as an answer that only says yes: a length alone is no message. `marked`: bytes of it that lie here.
 */
function showSize(p: Cursor, f: Fields, { protocol, bytes }: Pick<StreamMessage, 'protocol' | 'bytes'>, length: number, marked = 0): void {
  if (protocol?.sized !== true || bytes.length === 1) return;
  const told = protocol.frame?.(bytes, 0, bytes.length, 0) ?? NOT_MINE;
  if (told === NOT_MINE) return;
  p.generate(f['pdu.size'], told > 0 && length !== bytes.length ? told : length, p.at, marked);
}

function takeSegmentData(p: Cursor, f: Fields, length: number): void {
  if (length <= 0) return;
  p.take(f.segment_data, length);
  p.label(length === 1 ? 'TCP segment data (1 byte)' : SEGMENT_DATA.with(length));
}
