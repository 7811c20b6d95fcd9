/** Which response answers which request of CoAP (RFC 7252 §5.3.2), what was sent twice (§4.5), and which blocks are one body (RFC 7959 §2). */
import { LIMITS, type Moment, type Tracker } from '../../../dissect/index.ts';
import { type NumberedMessage, NumberedFragments } from '../../numbered-fragments.ts';
import {
  ACKNOWLEDGEMENT, type Block, type Message, SEVERAL_BLOCKS, blockBytes, isRequest, isResponse, messageOf, streamMessageOf,
} from './message.ts';

interface Exchange {
  readonly request: number;
  readonly time: Moment;
  readonly id: number;
  readonly uri: string;
  /** Frame of the first response, 0 as long as there is none. */
  response: number;
  /** The newest response: an observed resource gives many (RFC 7641 §3.2). */
  newest: { readonly frame: number; readonly id: number };
}

/** What is known of a message. */
export interface Known {
  /** Undefined where the request is not known. */
  readonly exchange: Exchange | undefined;
  /** The frame that had the same message first; 0 for none. */
  readonly first: number;
  /** Whose blocks the message's own is one of; undefined where it brings none. */
  readonly part: { readonly body: string; readonly number: number } | undefined;
}

export interface Session {
  readonly open: Map<string, Exchange>;
  /** By their place (`placeOf`). */
  readonly messages: Map<number, Known>;
  readonly blocks: NumberedFragments;
  /** The newest message: its frame, and how many that frame has before it. */
  frame: number;
  nth: number;
}

/** RFC 7252 §4.8.2: an exchange lives for 247 seconds; what comes with its numbers later is another. */
const LIFETIME = 247;
/** Requests that wait at a time; observers wait for long. */
const MOST_OPEN = 4096;

const sessionOf = (key: string, read: (bytes: Uint8Array) => Message | undefined): Tracker<Session> => ({
  key,
  make: () => ({ open: new Map(), messages: new Map(), blocks: new NumberedFragments(2 ** 24), frame: 0, nth: 0 }),
  forget({ messages, blocks }) {
    messages.clear();
    blocks.forget();
  },
  holds: ({ blocks }) => blocks.bytes,
  observe(session, { frame, time, fromClient, bytes }) {
    session.nth = session.frame === frame ? session.nth + 1 : 0;
    session.frame = frame;
    const message = read(bytes);
    if (message === undefined) return;
    const known = isRequest(message.code) ? request(session, message, frame, time, fromClient) :
      isResponse(message.code) ? response(session, message, frame, !fromClient) : UNKNOWN;
    const { block, payload } = message, isPart = block !== undefined && payload < bytes.length;
    if (known.exchange === undefined && !isPart) return;
    const body = `${fromClient ? '>' : '<'} ${message.etag} ${known.exchange?.uri ?? ''}`;
    session.messages.set(placeOf(frame, session.nth), { ...known, part: isPart ? { body, number: block.number } : undefined });
    if (isPart) addBlocks(session.blocks, body, block, frame, bytes.subarray(payload));
  },
});

export const SESSION = sessionOf('coap', messageOf);
/** Streams lose nothing: what comes again there is another message (RFC 8323 §3.4). */
export const STREAM_SESSION = sessionOf('coap on streams', streamMessageOf);

function addBlocks(blocks: NumberedFragments, body: string, { number, more, size }: Block, frame: number, bytes: Uint8Array): void {
  const each = size === SEVERAL_BLOCKS ? blockBytes(size) : bytes.length;
  for (let at = 0, nth = number; at < bytes.length; at += each, nth++) {
    blocks.add(body, nth, { frame, first: nth === 0, last: !more && at + each >= bytes.length, bytes: bytes.subarray(at, at + each) });
  }
}

/** Where a message is that so many others of its frame are before: a segment of a stream may have several. */
const placeOf = (frame: number, nth: number): number => frame * LIMITS.messages + nth;

export const knownOf = ({ messages }: Session, frame: number, nth: number): Known | undefined => messages.get(placeOf(frame, nth));

/** The body that a message in this frame brings a block of; undefined where others lack. */
export function bodyOf({ blocks }: Session, part: Known['part'], frame: number): NumberedMessage | undefined {
  return part === undefined ? undefined : blocks.of(part.body, part.number, frame);
}

type Place = Pick<Known, 'exchange' | 'first'>;

const UNKNOWN: Place = { exchange: undefined, first: 0 };

/** Both sides may ask: tokens are the asker's. */
const keyOf = (asker: boolean, token: string): string => `${asker ? '>' : '<'}${token}`;

function request({ open }: Session, { id, token, uri }: Message, frame: number, time: Moment, asker: boolean): Place {
  const key = keyOf(asker, token), known = open.get(key);
  if (known?.id === id && time.seconds - known.time.seconds <= LIFETIME) return { exchange: known, first: known.request };
  const exchange: Exchange = { request: frame, time, id, uri, response: 0, newest: { frame: 0, id: 0 } };
  open.delete(key);
  open.set(key, exchange);
  if (open.size > MOST_OPEN) open.delete(open.keys().next().value as string);
  return { exchange, first: 0 };
}

/** An answer in the acknowledgment has the request's number too (RFC 7252 §5.2.1); others have their own. */
function response({ open }: Session, { type, id, token }: Message, frame: number, asker: boolean): Place {
  const exchange = open.get(keyOf(asker, token));
  if (exchange === undefined || (type === ACKNOWLEDGEMENT && exchange.id !== id)) return UNKNOWN;
  const { newest } = exchange;
  if (newest.frame > 0 && newest.id === id) return { exchange, first: newest.frame };
  exchange.newest = { frame, id };
  if (exchange.response === 0) exchange.response = frame;
  return { exchange, first: 0 };
}
