/** What a connection's frames mean together: header tables, streams with their requests, responses and bodies, flow control. RFC 9113 §5 and §8. */
import type { TrackedMessage, Tracker } from '../../../dissect/index.ts';
import { readUint } from '../../../dissect/read.ts';
import { HeaderDecoder } from '../hpack/decoder.ts';
import { requestLine } from '../http/exchanges.ts';
import { REQUEST, RESPONSE, headerText, headerValue, nameBytes, startKind } from '../http/head.ts';
import { beginBlock, endBlock, goOn } from './blocks.ts';
import { takeData } from './bodies.ts';
import { FRAME_HEADER } from './framing.ts';
import { PREFACE, prefaceLength } from './preface.ts';
import { ACK, CONTINUATION, DATA, END_HEADERS, HEADERS, PUSH_PROMISE, SETTINGS, WINDOW_UPDATE } from './names.ts';
import { type Connection, type FrameFacts, type Side, streamOf } from './streams.ts';
import { FIRST_WINDOW, takeSettings, takeWindow } from './windows.ts';

/** Streams that may have more to say when their messages are forgotten: the newest, and those whose bodies are not whole. */
const STREAMS_AT_ONCE = 256;
const UPGRADE = nameBytes('upgrade'), HOST = nameBytes('host');

const side = (): Side => ({ decoder: undefined, open: undefined, window: undefined, initialWindow: FIRST_WINDOW });

export const CONNECTION: Tracker<Connection> = {
  key: 'http2',
  make: () => ({ sides: [side(), side()], streams: new Map(), frames: new Map(), kept: 0, keptHeaders: 0, begun: false }),
  forget(connection) {
    const { frames, streams } = connection;
    frames.clear();
    connection.kept = connection.keptHeaders = 0;
    let before = streams.size - STREAMS_AT_ONCE;
    for (const [id, { ways }] of streams) {
      const open = ways.filter(({ waiting }) => waiting.length > 0);
      if (before-- > 0 && open.length === 0) streams.delete(id);
      for (const { chunks, length } of open) connection.kept += chunks === undefined ? 0 : length;
    }
  },
  holds: ({ kept, keptHeaders }) => kept + keptHeaders,
  observe(connection, message) {
    if (!connection.begun && takeUpgrade(connection, message)) return;
    connection.begun = true;
    const facts = observed(connection, message);
    const frames = connection.frames.get(message.frame);
    if (frames === undefined) connection.frames.set(message.frame, [facts]);
    else frames.push(facts);
  },
};

/** Whether this is still HTTP/1. The request that asks for the upgrade is that of stream 1 (RFC 7540 §3.2). */
function takeUpgrade(connection: Connection, { bytes, frame, time }: TrackedMessage): boolean {
  if (prefaceLength(bytes, 0, bytes.length) === PREFACE.length) return false;
  const kind = startKind(bytes, 0, bytes.length);
  if (kind === REQUEST && headerValue(bytes, 0, bytes.length, UPGRADE) >= 0) {
    const { method, target } = requestLine(bytes, 0, bytes.length);
    const authority = headerText(bytes, 0, bytes.length, HOST);
    Object.assign(streamOf(connection, 1), { method, path: target, authority, scheme: 'http', request: frame, requestTime: time });
  }
  return kind === REQUEST || kind === RESPONSE;
}

function observed(connection: Connection, message: TrackedMessage): FrameFacts {
  const { bytes } = message;
  const from = message.fromClient ? 0 : 1;
  const own = connection.sides[from];
  const isPreface = prefaceLength(bytes, 0, bytes.length) === PREFACE.length;
  if (own.decoder === undefined) {
    const begins = isPreface || bytes[3] === SETTINGS;
    own.decoder = new HeaderDecoder(!begins);
    if (begins) own.window = FIRST_WINDOW;
  }
  if (isPreface || bytes.length < FRAME_HEADER) return { stream: undefined, from };
  const type = bytes[3], flags = bytes[4], id = readUint(bytes, 5, 4, false) & 0x7fffffff;
  const stream = id === 0 ? undefined : streamOf(connection, id);
  const facts: FrameFacts = { stream, from };
  switch (type) {
    case HEADERS:
    case PUSH_PROMISE:
      beginBlock(connection, own, message, type, facts);
      break;
    case CONTINUATION:
      if (own.open === undefined || own.open.stream !== id) break;
      goOn(own.open, bytes, facts);
      if ((flags & END_HEADERS) !== 0) endBlock(connection, own, message, facts);
      break;
    case DATA:
      if (stream !== undefined) takeData(connection, message, stream, facts);
      break;
    case SETTINGS:
      if ((flags & ACK) === 0) takeSettings(connection, bytes, from);
      break;
    case WINDOW_UPDATE:
      takeWindow(connection, bytes, from, stream, facts);
      break;
    default:
  }
  return facts;
}

