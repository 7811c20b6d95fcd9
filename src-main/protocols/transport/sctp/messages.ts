/**
 * User messages of SCTP in several chunks of data: RFC 9260 §6.9, where their sequence numbers follow each other, and
 * RFC 8260 §2.1, where they count by message.
 */
import { type Cursor, type Tracker, frameNumber, none } from '../../../dissect/index.ts';
import { NumberedFragments, type NumberedMessage } from '../../numbered-fragments.ts';

const HEADER = 12;
const DATA = 0;
const INTERLEAVED = 64;
const DATA_HEADER = 16;
const INTERLEAVED_HEADER = 20;
const LAST = 1;
const FIRST = 2;
const WHOLE = FIRST | LAST;

const MESSAGES: Tracker<NumberedFragments> = {
  key: 'sctp.messages',
  make: () => new NumberedFragments(2 ** 32),
  forget: state => state.forget(),
  holds: state => state.bytes,
  observe(state, { bytes, frame }) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = HEADER; at + DATA_HEADER <= bytes.length;) {
      const type = bytes[at];
      const length = view.getUint16(at + 2);
      const header = type === DATA ? DATA_HEADER : type === INTERLEAVED ? INTERLEAVED_HEADER : 0;
      const flags = bytes[at + 1];
      if (header > 0 && (flags & WHOLE) !== WHOLE && length > header && at + length <= bytes.length) {
        const { sender, number } = placeOf(view, at, type, flags);
        state.add(sender, number, {
          frame, first: (flags & FIRST) !== 0, last: (flags & LAST) !== 0, about: view.getUint32(at + header - 4),
          bytes: bytes.subarray(at + header, at + length),
        });
      }
      at += Math.max(4, (length + 3) & ~3);
    }
  },
};

/** Both sides may have the same port, but never the same verification tag. */
function placeOf(packet: DataView, at: number, type: number, flags: number): { readonly sender: string; readonly number: number } {
  const sender = `${packet.getUint32(0)} ${packet.getUint32(4)}`;
  if (type === DATA) return { sender, number: packet.getUint32(at + 4) };
  // Of the first fragment, the place of the number has the payload's identifier.
  const message = `${sender} ${packet.getUint16(at + 8)} ${packet.getUint32(at + 12)} ${flags & 4}`;
  return { sender: message, number: (flags & FIRST) !== 0 ? 0 : packet.getUint32(at + 16) };
}

export const MESSAGE_FIELDS = {
  fragments: none('Reassembled SCTP Fragments', { source: 'conversation' }),
  fragment: frameNumber('SCTP Fragment', { source: 'conversation' }),
  reassembled_in: frameNumber('Reassembled Message in frame', { source: 'conversation' }),
};
const f = MESSAGE_FIELDS;

/** The message that the chunk of data at `at` is a part of, where all of it is in the capture, and whether this chunk completes it. */
export function messageOf(
  p: Cursor, at: number, type: number, flags: number,
): { readonly message: NumberedMessage; readonly completes: boolean } | undefined {
  const state = p.packet.around?.conversation(MESSAGES);
  if (state === undefined) return undefined;
  const frame = p.packet.record.number;
  const { sender, number } = placeOf(new DataView(p.bytes.buffer, p.bytes.byteOffset + p.begin), at - p.begin, type, flags);
  const message = state.of(sender, number, frame);
  return message === undefined ? undefined : { message, completes: message.frame === frame && message.number === number };
}

export function showMessage(p: Cursor, { bytes, pieces }: NumberedMessage): void {
  p.set<unknown>(f.fragments, bytes);
  p.label(() => `Reassembled SCTP Fragments (${bytes.length} bytes, ${pieces.length} fragments): `);
  const outer = p.under();
  for (const piece of pieces) {
    p.set(f.fragment, piece.frame);
    p.label(() => `Frame: ${piece.frame}, payload: ${piece.offset}-${piece.offset + piece.length - 1} (${piece.length} bytes)`);
  }
  p.close(outer);
}
