/** Handshake messages that go over several records (RFC 8446 §5.1), in QUIC over several frames. */
import type { Cursor, Piece } from '../../../dissect/index.ts';
import { type SessionFacts, type TlsFields, messageName, nameOfMessage, readMessage } from './handshake.ts';
import { HANDSHAKE_TYPES } from './names.ts';
import { LONGEST_MESSAGE } from './session.ts';

/** No message has this type: of a fragment in the middle nobody can tell. */
const NO_TYPE = -1;

export interface SplitMessage {
  readonly bytes: Uint8Array;
  readonly pieces: readonly Piece[];
  /** Frame that completes it; 0 as long as none does. */
  readonly completedIn: number;
}

/** `length` bytes of a message that does not end in them, and that nobody knows where there is no `message`; gives what the tree calls them. */
export function readFragment(p: Cursor, f: TlsFields, length: number, message: SplitMessage | undefined, begins: boolean): string {
  const completedIn = message?.completedIn ?? 0;
  const type = message !== undefined && completedIn > 0 ? message.bytes[0] : begins && p.available > 0 ? p.u8() : NO_TYPE;
  const name = `${HANDSHAKE_TYPES[type] ?? 'Handshake Message'} (fragment)`;
  const outer = p.open(f.handshake, length);
  p.labelNode(p.lastNode, `Handshake Protocol: ${name}`);
  if (completedIn === 0 && begins && p.available >= 4 && 4 + p.u24(1) > LONGEST_MESSAGE) {
    p.expert(f['handshake.too_long'], `The message says that it has ${p.u24(1)} bytes: more than are put together`);
  }
  p.skip(length);
  p.close(outer);
  if (completedIn > 0) p.set(f['handshake.reassembled_in'], completedIn, p.at, 0);
  return name;
}

/** What the Info column says of a part of the message. */
export const fragmentInfo = (message: SplitMessage): string => `[${messageName(message.bytes[0])} Fragment]`;

/** The last `length` bytes of a message that began earlier, then the message; gives its name. */
export function readLastFragment(p: Cursor, f: TlsFields, length: number, { bytes, pieces }: SplitMessage, session: SessionFacts): string {
  const name = nameOfMessage(bytes, 0, bytes.length);
  const last = p.open(f.handshake, length);
  p.labelNode(p.lastNode, `Handshake Protocol: ${name} (last fragment)`);
  p.skip(length);
  p.close(last);
  const whole = p.over(`Reassembled TLS handshake (${bytes.length} bytes)`, bytes);
  const outer = whole.open(f['handshake.fragments'], bytes.length);
  const sizes = pieces.map(piece => `#${piece.frame}(${piece.length})`).join(', ');
  whole.labelNode(whole.lastNode, `[${pieces.length} Reassembled Handshake Fragments (${bytes.length} bytes): ${sizes}]`);
  for (const { frame, offset, length: size } of pieces) {
    whole.generate(f['handshake.fragment'], frame, offset, size);
    whole.label(`[Frame: ${frame}, payload: ${offset}-${offset + size - 1} (${size} byte${size === 1 ? '' : 's'})]`);
  }
  whole.generate(f['handshake.fragment.count'], pieces.length);
  whole.close(outer);
  readMessage(whole, f, session);
  return name;
}
