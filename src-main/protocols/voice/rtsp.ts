/**
 * Real Time Streaming Protocol, RFC 2326 (version 1.0) and RFC 7826 (2.0): requests to play and what a server answers, with media in
 * between (§10.12).
 */
import { byteIndex } from '../../bytes/byte-search.ts';
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, MORE, NOT_MINE, octets, printable, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { CarriedSurroundings } from '../carried-messages.ts';
import { emptyLine, lineAt, openLine, peekLine } from '../text-lines.ts';
import { demultiplexed } from './demultiplexing.ts';
import { CHANNELS, INTERLEAVED, MEDIA_HEADER, announcedPorts, channelCarrier } from './rtsp/transport.ts';

const METHODS: ReadonlySet<string> = new Set([
  'OPTIONS', 'DESCRIBE', 'ANNOUNCE', 'SETUP', 'PLAY', 'PAUSE', 'RECORD', 'REDIRECT', 'TEARDOWN', 'GET_PARAMETER', 'SET_PARAMETER',
]);
const VERSION = 'RTSP/';
/** A report of RTCP about nothing. */
const SHORTEST_MEDIA = 8;
/** No head is as long; no body either. */
const LONGEST_HEAD = 0x10000, LONGEST_BODY = 0x1000000;
const LF = 0x0a;
const latin1 = new TextDecoder('latin1');

export const rtsp = protocol({
  name: 'rtsp',
  title: 'Real Time Streaming Protocol',
  // The last is that of Wi-Fi Display's sources.
  on: { 'tcp.port': [554, 8554, 7236] },
  over: ['tcp'],
  fields: {
    request: text('Request'),
    response: text('Response'),
    method: text('Method'),
    url: text('URL'),
    status: u32('Status'),
    session: text('Session'),
    transport: text('Transport'),
    'content-type': text('Content-type'),
    'content-length': u32('Content-length'),
    magic: u8('Magic', { hex: true }),
    channel: u8('Channel', { hex: true }),
    length: u16('Length'),
    data: octets('Data'),
  },
  begins: 'ADGOPRST',
  recognise: (bytes, at, end) => begins(bytes, at, end),
  frame(bytes, at, end) {
    if (bytes[at] === INTERLEAVED) return at + MEDIA_HEADER > end ? MORE : MEDIA_HEADER + ((bytes[at + 2] << 8) | bytes[at + 3]);
    if (end - at < 20) return MORE;
    if (!begins(bytes, at, end)) return NOT_MINE;
    const last = Math.min(end, at + LONGEST_HEAD), feed = byteIndex(bytes, LF, at, last), close = feed < 0 ? -1 : emptyLine(bytes, feed, last);
    if (close < 0) return last - at === LONGEST_HEAD ? NOT_MINE : MORE;
    const head = latin1.decode(bytes.subarray(at, close)), body = Number(/\r\ncontent-length[ \t]*:[ \t]*(\d{1,8})/i.exec(head)?.[1] ?? 0);
    return body > LONGEST_BODY ? NOT_MINE : close + 2 - at + body;
  },
  announces: announcedPorts,
  dissect(p, f) {
    if (p.u8() === INTERLEAVED) media(p, f);
    else message(p, f);
  },
});

type Fields = (typeof rtsp)['fields'];

function begins(bytes: Uint8Array, at: number, end: number): boolean {
  const start = latin1.decode(bytes.subarray(at, Math.min(end, at + 16)));
  if (start.startsWith(VERSION)) return true;
  if (!METHODS.has(start.slice(0, Math.max(0, start.indexOf(' '))))) return false;
  // HTTP and SIP share methods: the version at the line's end decides.
  const line = lineAt(bytes, at, end);
  return latin1.decode(bytes.subarray(Math.max(at, line.end - 8), line.end)).startsWith(VERSION);
}

/** A packet of RTP or RTCP, by the channel that SETUP agreed upon, or where that is not in the capture by its first bytes. */
function media(p: Cursor, f: Fields): void {
  const heading = p.open('RTSP Interleaved Frame', MEDIA_HEADER);
  p.take(f.magic);
  const channel = p.take(f.channel), length = p.take(f.length);
  p.close(heading);
  p.info(`Interleaved channel ${hex(channel, 2)}, ${length} bytes`);
  if (!p.more) return;
  const { packet } = p, outer = packet.around, around = packet.quoted ? undefined : outer;
  const carried = around?.conversation(CHANNELS)?.get(channel) ?? (length < SHORTEST_MEDIA ? 'data' : demultiplexed(p.bytes, p.at, p.end));
  if (carried !== 'rtp' && carried !== 'rtcp') {
    p.take(f.data, Math.min(length, p.remaining));
    return;
  }
  if (around !== undefined) packet.around = new CarriedSurroundings(around, channelCarrier(channel));
  p.call(carried, Math.min(length, p.remaining));
  packet.around = outer;
}

function message(p: Cursor, f: Fields): void {
  const first = peekLine(p);
  const [word = '', second = ''] = first.text.split(' ');
  const whole = printable(decodeText(p.bytes, p.at, first.next, 'utf8'));
  const isReply = word.startsWith(VERSION);
  p.info(isReply ? `Reply: ${printable(first.text)}` : printable(first.text));
  p.set(isReply ? f.response : f.request, whole, p.at, first.next - p.at);
  const outer = p.under();
  const at = p.at + word.length + 1;
  if (!isReply) {
    p.set(f.method, word, p.at, word.length);
    p.set(f.url, printable(second), at, second.length);
  } else if (/^\d{3}$/.test(second)) {
    p.set(f.status, Number(second), at, 3);
  }
  p.close(outer);
  p.at = first.next;
  let type = '';
  while (p.more) {
    p.need(1);
    const line = peekLine(p);
    if (line.length === 0) {
      p.at = line.next;
      break;
    }
    type = header(p, f, line.text, line.next) ?? type;
    p.at = line.next;
  }
  if (!p.more) return;
  if (type.startsWith('application/sdp')) p.call('sdp');
  else p.takeCaptured(f.data);
}

/** Shows a header line; gives what kind of body follows where that is what it says. */
function header(p: Cursor, f: Fields, line: string, next: number): string | undefined {
  const outer = openLine(p, next);
  const colon = line.indexOf(':'), raw = line.slice(colon + 1).trim(), { length } = raw, value = printable(raw);
  const at = p.at + line.length - line.slice(colon + 1).trimStart().length;
  const name = line.slice(0, colon).trim().toLowerCase();
  switch (name) {
    case 'session': p.set(f.session, value, at, length); break;
    case 'transport': p.set(f.transport, value, at, length); break;
    case 'content-type': p.set(f['content-type'], value, at, length); break;
    case 'content-length': if (/^\d{1,9}$/.test(value)) p.set(f['content-length'], Number(value), at, length);
  }
  p.close(outer);
  return name === 'content-type' ? value.toLowerCase() : undefined;
}
