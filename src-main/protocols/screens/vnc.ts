/** Remote Framebuffer protocol, RFC 6143 (VNC): how both sides agree, and what clients and servers say then. */
import { type Cursor, MORE, NOT_MINE, expert, frameNumber, none, octets, protocol, u32 } from '../../dissect/index.ts';
import { showPieces } from '../reassembly.ts';
import { startsTls } from '../security/tls/records.ts';
import { MESSAGE_FIELDS, RECTANGLE_FIELDS } from './vnc/fields.ts';
import { HANDSHAKE_FIELDS, readHandshake } from './vnc/handshake.ts';
import { type Pixel, USUAL_PIXEL, clientLength, newWalk, serverLength } from './vnc/lengths.ts';
import { readClientMessage, readServerMessage } from './vnc/messages.ts';
import { CLIENT, SERVER } from './vnc/names.ts';
import { SESSION, type Segment, VERSION, isVersion } from './vnc/session.ts';
import { VENCRYPT_FIELDS } from './vnc/vencrypt.ts';

const VERSION_BEGINS = 0x52;
const OWN_SPAN = { own: true, source: 'conversation' } as const;

export const vnc = protocol({
  name: 'vnc',
  title: 'Virtual Network Computing',
  on: { 'tcp.port': [5900, 5901, 5500, 5501] },
  over: ['tcp'],
  begins: 'R',
  recognise: isVersion,
  /** Security type VeNCrypt. */
  yields: startsTls,
  fields: {
    ...HANDSHAKE_FIELDS,
    ...MESSAGE_FIELDS,
    ...RECTANGLE_FIELDS,
    ...VENCRYPT_FIELDS,
    fragments: none('Parts of the message', OWN_SPAN),
    fragment: frameNumber('Part of the message', OWN_SPAN),
    fragment_count: u32('Part count', OWN_SPAN),
    reassembled_length: u32('Message length', OWN_SPAN),
    reassembled_in: frameNumber('Message in frame', OWN_SPAN),
    part: octets('Part of a message', { own: true }),
    unknown: expert('The message has a type or an encoding of which the length is not known', 'note', 'Undecoded'),
    rest: octets('Data', { own: true }),
  },
  // Only who knows all that was said before knows where messages end: each segment is shown for itself.
  frame: (_, at, end) => end - at,
  dissect(p, f) {
    const nth = p.packet.next('vnc segments'), { around, quoted, record } = p.packet;
    const segment = quoted ? undefined : around?.conversation(SESSION)?.segments.get(record.number)?.[nth];
    if (segment === undefined && p.u8() === VERSION_BEGINS && p.remaining === VERSION) p.need(VERSION);
    const phase = segment?.phase ?? (isVersion(p.bytes, p.at, p.end) ? 'version' : 'message');
    const fromServer = segment?.fromServer ?? p.packet.sourcePort < p.packet.destinationPort;
    if (phase === 'message') readMessages(p, f, segment, fromServer);
    else readHandshake(p, { phase, type: segment?.type ?? 0, fromServer });
    p.takeCaptured(f.rest);
  },
});

type Fields = (typeof vnc)['fields'];

function readMessages(p: Cursor, f: Fields, segment: Segment | undefined, fromServer: boolean): void {
  const infos: string[] = [], pixel = segment?.pixel ?? USUAL_PIXEL, begin = p.at;
  p.info(() => infos.join('; '));
  if (segment !== undefined && segment.lead > 0) readLead(p, f, segment, infos);
  if (segment?.lostAt === -1) {
    infos.push('Continuation');
    return;
  }
  while (p.available > 0) {
    const length = fromServer ? serverLength(p.bytes, p.at, p.end, pixel, newWalk()) : clientLength(p.bytes, p.at, p.end);
    if (length === NOT_MINE || segment?.lostAt === p.at - begin) {
      infos.push(infoOf(fromServer, p.take(fromServer ? f.server_message_type : f.client_message_type)));
      p.expert(f.unknown);
      return;
    }
    if ((length === MORE || length > p.remaining) && segment !== undefined) {
      p.set(f.part, undefined, p.at, p.available);
      if (segment.completedIn !== undefined) p.generate(f.reassembled_in, segment.completedIn);
      infos.push('Part of a message');
      p.skip(p.remaining);
      return;
    }
    const message = length === MORE || length > p.remaining ? p : p.within(length);
    readMessage(message, f, fromServer, pixel, infos);
  }
}

/** The end of a message that began before, or its middle. */
function readLead(p: Cursor, f: Fields, segment: Segment, infos: string[]): void {
  const { whole } = segment;
  p.set(f.part, undefined, p.at, Math.min(segment.lead, p.available));
  p.skip(segment.lead);
  if (whole === undefined) {
    if (segment.completedIn !== undefined) p.generate(f.reassembled_in, segment.completedIn);
    infos.push('Part of a message');
    return;
  }
  const tab = `VNC message (${whole.bytes.length} bytes)`;
  showPieces(p, { fragments: f.fragments, fragment: f.fragment, count: f.fragment_count, length: f.reassembled_length }, whole.bytes, whole.pieces, tab);
  p.contain(() => readMessage(p.over(tab, whole.bytes), f, segment.fromServer, whole.pixel, infos));
}

function readMessage(p: Cursor, f: Fields, fromServer: boolean, pixel: Pixel, infos: string[]): void {
  const type = p.take(fromServer ? f.server_message_type : f.client_message_type);
  infos.push(infoOf(fromServer, type));
  const outer = p.under();
  p.contain(() => (fromServer ? readServerMessage(p, type, pixel) : readClientMessage(p, type)));
  p.close(outer);
}

function infoOf(fromServer: boolean, type: number): string {
  return (fromServer ? SERVER : CLIENT)[type]?.[1] ?? `Unknown ${fromServer ? 'server' : 'client'} message type (${type})`;
}
