/** Application data: encrypted they are bytes, decrypted they are messages of the application, each in one record or in several. */
import { type Cursor, type Piece, byName, frameNumber, octets, text } from '../../../dissect/index.ts';
import { reassemblyFields, showPieces } from '../../reassembly.ts';
import { innerSizes } from '../../transport/tcp/inner-sizes.ts';
import { type Around, InnerSurroundings } from './decrypted.ts';
import type { InnerMessage, InnerPart } from './inner-stream.ts';
import { APPLICATION_BY_PORT, applicationByName } from './names.ts';
import { gathered } from './reopening.ts';
import type { Session } from './session.ts';

/** Name of the byte tab. */
const TAB = 'Reassembled TLS';

const PIECES = reassemblyFields(
  'tls', 'segment', 'TLS segment', 'PDU', { length: 'tls.reassembled.length', data: 'tls.reassembled.data' }, 'Reassembled TLS segments',
);

export const APPLICATION_FIELDS = {
  app_data: octets('Encrypted Application Data'),
  app_data_proto: text('Application Data Protocol', { source: 'conversation' }),
  reassembled_in: frameNumber('Reassembled PDU in frame', { source: 'conversation' }),
  'segment.data': octets('TLS segment data', { source: 'conversation' }),
  ...byName(Object.values(PIECES)),
} as const;

const f = APPLICATION_FIELDS;

/** The title of what is inside: of the protocol that reads it, or of the one that was agreed upon or that the port tells of. */
export function applicationTitle(p: Cursor, session: Session | undefined, parts: readonly InnerPart[] | undefined): string | undefined {
  const reader = parts?.find(({ message }) => message.protocol !== undefined)?.message.protocol;
  if (reader !== undefined) return reader.title;
  const { sourcePort, destinationPort } = p.packet, { alpn, tunnelPort } = session ?? {};
  return (alpn === undefined ? undefined : applicationByName(alpn)) ?? APPLICATION_BY_PORT[tunnelPort ?? Math.min(sourcePort, destinationPort)];
}

/** Whether the message that this is a part of ends with it. */
export const endsHere = ({ message: { ends, pieces }, piece }: InnerPart): boolean => ends && pieces[pieces.length - 1] === piece;

/**
 * Gives the messages that a record's contents complete to their protocols. `p` stands in the layer of TLS, `contents`
 * at the begin of the record's. Gives whether there is a part of a message that another record completes.
 */
export function readParts(p: Cursor, contents: Cursor, parts: readonly InnerPart[], around: Around): boolean {
  const { packet } = p;
  const { around: outer, encrypted } = packet;
  packet.around = new InnerSurroundings(around);
  packet.encrypted = true;
  let segment = false;
  for (let i = 0; i < parts.length; i++) {
    const { message, piece } = parts[i];
    contents.at = piece.from;
    const { pieces, ends } = message;
    if (ends && pieces.length === 1) {
      if (message.protocol?.sized === true) innerSizes(packet)?.(message.protocol, contents.bytes.subarray(piece.from, piece.from + piece.length));
      contents.call(message.protocol ?? 'data', piece.length);
      if (message.protocol !== undefined) p.columns.setFence(SEPARATOR);
      continue;
    }
    const completes = endsHere(parts[i]);
    const completedIn = ends ? pieces[pieces.length - 1].frame : 0;
    if (!completes && completedIn > 0 && completedIn !== packet.record.number) p.generate(f.reassembled_in, completedIn);
    contents.take(f['segment.data'], piece.length);
    contents.label(`TLS segment data (${piece.length} byte${piece.length === 1 ? '' : 's'})`);
    if (completes) {
      readGathered(p, message, around);
      p.columns.setFence(SEPARATOR);
    } else {
      segment = true;
    }
  }
  packet.around = outer;
  packet.encrypted = encrypted;
  // What is read of the layer of TLS from here on is its own again.
  p.headerEnd = -1;
  return segment;
}

/** Between what two messages in one packet say in the Info column. */
const SEPARATOR = ', ';

function readGathered(p: Cursor, message: InnerMessage, around: Around): void {
  const bytes = gathered(around.session, around.outer, message);
  let offset = 0;
  const pieces = message.pieces.map(({ frame, length }): Piece => {
    const piece = { frame, offset, length };
    offset += length;
    return piece;
  });
  const { tree } = p.dissector;
  const inside = tree.current;
  tree.current = -1;
  showPieces(p, PIECES, bytes, pieces, TAB);
  tree.current = inside;
  if (message.protocol?.sized === true) innerSizes(p.packet)?.(message.protocol, bytes);
  p.callOn(message.protocol ?? 'data', TAB, bytes, pieces);
}
