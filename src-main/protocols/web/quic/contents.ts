/** What is inside a packet that is open: its frames, and the handshake's messages in them (RFC 9001 §4.1.3). */
import { type Cursor, type Protocol, byName, octets } from '../../../dissect/index.ts';
import { reassemblyFields, showPieces } from '../../reassembly.ts';
import { nameOfMessage, readMessage } from '../../security/tls/handshake.ts';
import { TLS13 } from '../../security/tls/names.ts';
import { readFragment, readLastFragment } from '../../security/tls/split-messages.ts';
import { tls } from '../../security/tls.ts';
import type { PacketFacts } from './connection.ts';
import type { QuicConversation } from './conversation.ts';
import { FRAME_FIELDS } from './frame-fields.ts';
import { readFrames } from './frames.ts';
import type { CryptoFacts, CryptoPart, Delivered } from './handshake.ts';
import { DATAGRAM_FIELDS, readHttpDatagram } from './http-datagrams.ts';
import { STREAM_FIELDS, readStreamData } from './stream-data.ts';

/** Name of the byte tab. */
const TAB = 'Reassembled QUIC CRYPTO';

const PIECES = reassemblyFields('quic.crypto', 'fragment', 'QUIC CRYPTO Data Fragment', 'QUIC CRYPTO Data',
  { length: 'quic.crypto.reassembled.length', data: 'quic.crypto.reassembled.data' }, 'Reassembled QUIC CRYPTO Data Fragments');

export const CONTENT_FIELDS = {
  payload: octets('Payload'),
  protected_payload: octets('Protected Payload'),
  ...STREAM_FIELDS,
  ...DATAGRAM_FIELDS,
  ...byName(Object.values(PIECES)),
};

/** Of a frame that the connection's state did not take: the capture ends in it. */
const NO_FACTS: CryptoFacts = { repeats: undefined };

/** Reads `bytes`, which a packet that ends where `p` stands held; `say` is told what the Info column has for each frame. */
export function readContents(p: Cursor, bytes: Uint8Array, facts: PacketFacts, conversation: QuicConversation, say: (name: string) => void): void {
  const plain = p.over('Decrypted QUIC', bytes);
  const reading = { packet: facts, conversation, say };
  let crypto = 0, stream = 0;
  readFrames(plain, say, {
    crypto(data) {
      const { delivered, repeats, wait } = facts.crypto[crypto++] ?? NO_FACTS;
      if (repeats === 'all') p.expert(FRAME_FIELDS.retransmission);
      else if (repeats === 'some') p.expert(FRAME_FIELDS.overlap);
      if (wait !== undefined && wait.until !== 0 && wait.until !== p.packet.record.number) p.generate(CONTENT_FIELDS.reassembled_in, wait.until);
      if (delivered !== undefined) readHandshake(data, delivered);
    },
    stream(data, id) {
      const known = facts.streams[stream++];
      if (known !== undefined) readStreamData(data, id, known, reading);
    },
    datagram(data) {
      const { connection } = facts;
      if (connection?.speaksHttp3 === true) readHttpDatagram(data, id => connection.purposeOf(id));
    },
  });
}

/** What the handshake goes on by with a frame, read by TLS. */
function readHandshake(data: Cursor, { parts, at, run }: Delivered): void {
  if (parts.length === 0) return;
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (run !== undefined) {
    showPieces(data, PIECES, run.bytes, run.pieces, TAB);
    callHandshake(data.over(TAB, run.bytes), length, parts);
    return;
  }
  const before = data.at;
  data.at = at;
  if (length <= data.available) callHandshake(data, length, parts);
  data.at = before;
}

/** TLS whose messages come without records. */
const withoutRecords = (parts: readonly CryptoPart[]): Protocol => ({
  ...tls,
  dissect(p: Cursor): void {
    const names: string[] = [], session = { version: TLS13, suite: 0, transport: 'q' } as const, f = tls.fields;
    for (const { length, begins, ends, message } of parts) {
      if (message === undefined) {
        names.push(nameOfMessage(p.bytes, p.at, p.end));
        readMessage(p, f, session);
      } else if (ends) {
        names.push(readLastFragment(p, f, length, message, session));
      } else {
        names.push(readFragment(p, f, length, message, begins));
      }
    }
    p.labelNode(p.node, `TLSv1.3 Record Layer: Handshake Protocol: ${names.length > 1 ? 'Multiple Handshake Messages' : names[0]}`);
  },
});

/** The layer is shown below the frame that brings it, and the list goes on speaking of QUIC. */
function callHandshake(p: Cursor, length: number, parts: readonly CryptoPart[]): void {
  const { columns } = p, { frozen } = columns, end = p.at + length;
  columns.frozen = true;
  p.dissector.layer(withoutRecords(parts), p, p.bytes, p.source, p.at, Math.min(p.end, end), end, p.tree.current);
  columns.frozen = frozen;
  p.at = end;
}
