/** Real Time Messaging Protocol (Adobe, "RTMP specification 1.0", 2012): what Flash players spoke, and what live streams are sent with still. */
import { type Cursor, bits, expert, frameNumber, octets, protocol, u16, u24, u32, u8 } from '../../dissect/index.ts';
import { AMF } from './rtmp/amf-fields.ts';
import { BODY_FIELDS, TYPES, readBody, typeName } from './rtmp/bodies.ts';
import {
  CONNECTION, type Completed, Connection, EXTENDED_LENGTH, HANDSHAKE, type Message, PIECE, VERSION_LENGTH, basicLength, chunkStreamOf, extendedAt,
} from './rtmp/chunks.ts';

/** Types whose texts stand behind them in the heading. */
const SAID_BEHIND_TYPE = [4, 15, 17, 18, 20];

const FIELDS = {
  'handshake.c0': octets('Protocol version'),
  'handshake.s0': octets('Protocol version'),
  'handshake.c1': octets('Handshake data'),
  'handshake.s1': octets('Handshake data'),
  'handshake.c2': octets('Handshake data'),
  'handshake.s2': octets('Handshake data'),
  'header.format': bits('Format', 0xc0),
  'header.csid': bits('Chunk Stream ID', 0x3f),
  long_csid: u16('Chunk Stream ID', { id: 'rtmpt.header.csid' }),
  'header.timestamp': u24('Timestamp'),
  'header.timestampdelta': u24('Timestamp delta'),
  'header.bodysize': u24('Body size'),
  'header.typeid': u8('Type ID', { hex: true, values: TYPES }),
  'header.streamid': u32('Stream ID', { little: true }),
  'header.ets': u32('Extended timestamp'),
  'function.call': frameNumber('Response to this call in frame', { source: 'conversation' }),
  'function.response': frameNumber('Call for this response in frame', { source: 'conversation' }),
  ...BODY_FIELDS,
  ...AMF,
  lost: expert('Chunks whose message did not begin here: the rest of this side cannot be read', 'warning', 'Reassemble', { own: true }),
} as const;

const f = FIELDS;

export const rtmp = protocol({
  name: 'rtmpt',
  title: 'Real Time Messaging Protocol',
  short: 'RTMP',
  on: { 'tcp.port': [1935] },
  fields: FIELDS,
  // Chunks of several messages alternate, and only who has read those before knows how long they are: segments are taken as they come.
  frame: (_, at, end) => end - at,
  dissect(p) {
    const { around, record } = p.packet, nth = p.packet.next('rtmpt');
    const completed = around?.conversation(CONNECTION)?.byFrame.get(record.number)?.[nth] ?? alone(p);
    if (completed.messages.length === 0 && completed.lostAt < 0) {
      p.decline('TCP');
      return;
    }
    const told: string[] = [], end = p.end;
    for (const [i, message] of completed.messages.entries()) {
      if (i > 0) p.another();
      told.push(readMessage(p, message, completed.fromClient, nth));
    }
    if (completed.lostAt >= 0) {
      if (told.length > 0) p.another();
      p.at = Math.min(p.begin + completed.lostAt, p.end);
      p.expert(f.lost);
      p.takeCaptured(f.data);
      told.push('Unknown chunks');
    }
    p.at = end;
    if (nth > 0) p.addInfo(`|${told.join('|')}`);
    else p.info(told.join('|'));
  },
});

/** What the segment says without those before it. */
function alone(p: Cursor): Completed {
  return new Connection().feed(p.bytes.subarray(p.at, p.end), p.packet.record.number, 0, p.packet.sourcePort >= p.packet.destinationPort);
}

/** Gives what it says in short. */
function readMessage(p: Cursor, message: Message, fromClient: boolean, nth: number): string {
  const part = wholeOf(p, message, nth);
  if (message.kind !== 'message') return handshake(p, part, message.kind, fromClient);
  const { type, call } = message;
  if (call !== undefined && call.frame !== p.packet.record.number) p.generate(f['function.response'], call.frame);
  else if (call !== undefined && call.response > 0) p.generate(f['function.call'], call.response);
  header(part, message);
  const outer = part.open('RTMP Body', part.remaining);
  const said = part.contain(() => readBody(part, type)) ?? typeName(type);
  part.close(outer);
  p.title(() => ` (${SAID_BEHIND_TYPE.includes(type) && !said.startsWith(TYPES[type]) ? `${TYPES[type]} ` : ''}${said})`);
  return said;
}

/** A cursor over the message's bytes, with the header of its first chunk: here, where they lie in a row, or put together. */
function wholeOf(p: Cursor, { header: head, length, pieces }: Message, nth: number): Cursor {
  const { record, around } = p.packet, at = pieces.length > 0 ? pieces[2] - head.length : p.offset;
  if (pieces.length === PIECE && pieces[0] === record.number && pieces[1] === nth && at >= 0) {
    p.at = p.begin + at;
    return p.within(head.length + length);
  }
  const whole = new Uint8Array(head.length + length);
  whole.set(head);
  let to = head.length;
  for (let i = 0; i < pieces.length; i += PIECE) {
    const [frame, place, from, size] = pieces.slice(i, i + PIECE);
    const bytes = frame === record.number && place === nth ? p.bytes.subarray(p.begin, p.end) : around?.messagesIn?.(frame)[place]?.bytes;
    whole.set(bytes?.subarray(from, from + size) ?? [], to);
    to += size;
  }
  return p.over('Unchunked RTMP', whole);
}

function handshake(p: Cursor, part: Cursor, kind: Exclude<Message['kind'], 'message'>, fromClient: boolean): string {
  const said = `Handshake ${kind === 'first' ? 'C0+C1' : kind === 'second' ? 'C2' : 'S0+S1+S2'}`;
  p.title(` (${said})`);
  const outer = part.open(said);
  if (kind !== 'second') {
    part.take(fromClient ? f['handshake.c0'] : f['handshake.s0'], VERSION_LENGTH);
    part.take(fromClient ? f['handshake.c1'] : f['handshake.s1'], HANDSHAKE);
  }
  if (kind !== 'first') part.take(fromClient ? f['handshake.c2'] : f['handshake.s2'], HANDSHAKE);
  part.close(outer);
  return said;
}

/** §5.3.1 */
function header(p: Cursor, { header: head, timestamp }: Message): void {
  const format = head[0] >> 6, basic = basicLength(head[0]), outer = p.open('RTMP Header', head.length);
  p.show(f['header.format']);
  if (basic === 1) p.take(f['header.csid']);
  else p.takeAs(f.long_csid, chunkStreamOf(head), basic);
  const extended = extendedAt(head, format, basic);
  if (format === 0) p.take(f['header.timestamp']);
  else if (format < 3) p.take(f['header.timestampdelta']);
  if (extended > 0) p.show(f['header.ets'], EXTENDED_LENGTH, p.begin + extended - p.at);
  if (format > 0) {
    p.set(f['header.timestamp'], timestamp);
    p.addLabel(' (calculated)');
  }
  if (format < 2) {
    p.take(f['header.bodysize']);
    p.take(f['header.typeid']);
  }
  if (format === 0) p.take(f['header.streamid']);
  if (extended > 0) p.skip(EXTENDED_LENGTH);
  p.close(outer);
}
