/** What is inside a packet that is open: its frames, and the handshake's messages in them (RFC 9001 §4.1.3). */
import { type Cursor, type Protocol, byName, octets } from '../../../dissect/index.ts';
import { reassemblyFields, showPieces } from '../../reassembly.ts';
import { nameOfMessage, readMessage } from '../../security/tls/handshake.ts';
import { TLS13 } from '../../security/tls/names.ts';
import { tls } from '../../security/tls.ts';
import type { PacketFacts } from './connection.ts';
import type { QuicConversation } from './conversation.ts';
import { FRAME_FIELDS } from './frame-fields.ts';
import { readFrames } from './frames.ts';
import type { CryptoFacts, CryptoMessage } from './handshake.ts';
import { STREAM_FIELDS, readStreamData } from './stream-data.ts';

const PIECES = reassemblyFields('quic.crypto', 'fragment', 'QUIC CRYPTO Data Fragment', 'QUIC CRYPTO Data',
  { length: 'quic.crypto.reassembled.length', data: 'quic.crypto.reassembled.data' }, 'Reassembled QUIC CRYPTO Data Fragments');

export const CONTENT_FIELDS = {
  payload: octets('Payload'),
  protected_payload: octets('Protected Payload'),
  ...STREAM_FIELDS,
  ...byName(Object.values(PIECES)),
};

/** Of a frame that the connection's state did not take: the capture ends in it. */
const NO_FACTS: CryptoFacts = { messages: [], repeats: undefined, completedIn: 0 };

/** Reads `bytes`, which a packet that ends where `p` stands held; `say` is told what the Info column has for each frame. */
export function readContents(p: Cursor, bytes: Uint8Array, facts: PacketFacts, conversation: QuicConversation, say: (name: string) => void): void {
  const plain = p.over('Decrypted QUIC', bytes);
  const reading = { packet: facts, conversation, say };
  let crypto = 0, stream = 0;
  const split: CryptoMessage[] = [];
  readFrames(plain, say, {
    crypto(data) {
      const { messages, repeats, completedIn } = facts.crypto[crypto++] ?? NO_FACTS;
      if (repeats === 'all') p.expert(FRAME_FIELDS.retransmission);
      else if (repeats === 'some') p.expert(FRAME_FIELDS.overlap);
      if (completedIn !== 0 && completedIn !== p.packet.record.number) p.generate(CONTENT_FIELDS.reassembled_in, completedIn);
      readHandshake(data, messages);
      split.push(...messages.filter(({ at }) => at === undefined));
    },
    stream(data, id) {
      const known = facts.streams[stream++];
      if (known !== undefined) readStreamData(data, id, known, reading);
    },
  });
  for (const message of split) {
    showPieces(plain, PIECES, message.bytes, message.pieces);
    const whole = plain.over('Reassembled QUIC CRYPTO', message.bytes);
    callHandshake(whole, message.bytes.length);
  }
}

/** The messages that lie in this frame alone; those that other frames began are read where they end. */
function readHandshake(data: Cursor, messages: readonly CryptoMessage[]): void {
  const { at } = data;
  for (let i = 0; i < messages.length; i++) {
    if (messages[i].at === undefined) continue;
    data.at = messages[i].at!;
    let length = messages[i].bytes.length;
    while (messages[i + 1]?.at === data.at + length) length += messages[++i].bytes.length;
    if (length <= data.available) callHandshake(data, length);
  }
  data.at = at;
}

/** TLS whose messages come without records. */
const HANDSHAKE_ALONE: Protocol = {
  ...tls,
  dissect(p: Cursor): void {
    const name = nameOfMessage(p.bytes, p.at, p.end);
    let count = 0;
    for (; p.available > 0; count++) readMessage(p, tls.fields, { version: TLS13, suite: 0, transport: 'q' });
    p.labelNode(p.node, `TLSv1.3 Record Layer: Handshake Protocol: ${count > 1 ? 'Multiple Handshake Messages' : name}`);
  },
};

/** The layer is shown below the frame that brings it, and the list goes on speaking of QUIC. */
function callHandshake(p: Cursor, length: number): void {
  const { columns } = p, { frozen } = columns, end = p.at + length;
  columns.frozen = true;
  p.dissector.layer(HANDSHAKE_ALONE, p, p.bytes, p.source, p.at, Math.min(p.end, end), end, p.tree.current);
  columns.frozen = frozen;
  p.at = end;
}
