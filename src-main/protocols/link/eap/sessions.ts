/**
 * What spans the packets of an authentication: messages of TLS in fragments (RFC 5216 §2.1.5, and the methods made after it) and packets that were sent again.
 * Both sides of a link, or a RADIUS client and server (RFC 3579 §3.1), have a conversation; who sends is told by the packet's code.
 */
import type { Cursor, Piece, Tracker } from '../../../dissect/index.ts';

const EAPOL = 0x888e;
const EAPOL_HEADER = 4, RADIUS_HEADER = 20, EAP_HEADER = 5;
const EAP_MESSAGE = 79, CALLING_STATION = 31;
const REQUEST = 1, RESPONSE = 2;
const TLS_METHODS = [13, 21, 25, 43, 55];
const LENGTH_INCLUDED = 0x80, MORE_FRAGMENTS = 0x40, START = 0x20, OUTER_LENGTH = 0x10, TEAP = 55;
/** RFC 5216 §2.1.5: 64 KB are one message of TLS; chains of certificates are no longer. */
const LONGEST = 128 * 1024;

/** A message of TLS as its last fragment completes it. */
export interface TlsMessage {
  readonly bytes: Uint8Array;
  readonly pieces: readonly Piece[];
}

interface Sender {
  id: number;
  /** Fragments so far; undefined where none is awaited. */
  parts: { readonly frame: number; readonly bytes: Uint8Array }[] | undefined;
  length: number;
}

interface Sessions {
  readonly senders: Map<string, Sender>;
  readonly messages: Map<number, TlsMessage>;
  readonly repeated: Set<number>;
}

interface Packet {
  readonly bytes: Uint8Array;
  /** Who authenticates, where several share the conversation. */
  readonly station: string;
}

/** The packet inside EAPOL, undefined for other types. */
function overLan(bytes: Uint8Array): Packet | undefined {
  if (bytes.length < EAPOL_HEADER || bytes[1] !== 0) return undefined;
  return { bytes: bytes.subarray(EAPOL_HEADER, EAPOL_HEADER + ((bytes[2] << 8) | bytes[3])), station: '' };
}

/** The packet that attributes of RADIUS carry, in pieces of up to 253 bytes. */
function overRadius(bytes: Uint8Array): Packet | undefined {
  const parts: number[] = [];
  let station = '';
  for (let at = RADIUS_HEADER; at + 2 <= bytes.length && bytes[at + 1] >= 2; at += bytes[at + 1]) {
    const value = bytes.subarray(at + 2, at + bytes[at + 1]);
    if (bytes[at] === EAP_MESSAGE) parts.push(...value);
    else if (bytes[at] === CALLING_STATION) station = String.fromCharCode(...value);
  }
  return parts.length === 0 ? undefined : { bytes: Uint8Array.from(parts), station };
}

const tracker = (key: string, unpack: (bytes: Uint8Array) => Packet | undefined): Tracker<Sessions> => ({
  key,
  make: () => ({ senders: new Map(), messages: new Map(), repeated: new Set() }),
  forget({ messages, repeated }) {
    messages.clear();
    repeated.clear();
  },
  holds: ({ messages, senders }) =>
    [...messages.values()].reduce((sum, { bytes }) => sum + bytes.length, 0) + [...senders.values()].reduce((sum, { length }) => sum + length, 0),
  observe(state, message) {
    const packet = unpack(message.bytes);
    if (packet !== undefined) observe(state, packet, message.frame);
  },
});
const OVER_LAN = tracker('eap over lan', overLan), OVER_RADIUS = tracker('eap over radius', overRadius);

function observe({ senders, messages, repeated }: Sessions, { bytes, station }: Packet, frame: number): void {
  const [code, id] = bytes;
  if (bytes.length < EAP_HEADER || (code !== REQUEST && code !== RESPONSE)) return;
  const key = `${code} ${station}`;
  let sender = senders.get(key);
  if (sender?.id === id) {
    repeated.add(frame);
    return;
  }
  if (sender === undefined) senders.set(key, sender = { id, parts: undefined, length: 0 });
  sender.id = id;
  const fragment = TLS_METHODS.includes(bytes[4]) && bytes.length > EAP_HEADER ? fragmentOf(bytes) : undefined;
  const isFirst = sender.parts === undefined;
  const tooLong = fragment !== undefined && sender.length + fragment.bytes.length > LONGEST;
  if (fragment === undefined || fragment.bytes.length === 0 || tooLong || (isFirst && !fragment.more)) {
    sender.parts = undefined;
    sender.length = 0;
    return;
  }
  sender.parts ??= [];
  sender.parts.push({ frame, bytes: fragment.bytes.slice() });
  sender.length += fragment.bytes.length;
  if (fragment.more) return;
  messages.set(frame, join(sender.parts, sender.length));
  sender.parts = undefined;
  sender.length = 0;
}

/** What a packet of a method like TLS carries of a message; a start is none. */
function fragmentOf(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly more: boolean } | undefined {
  const flags = bytes[EAP_HEADER];
  if ((flags & START) !== 0) return undefined;
  const lengths = ((flags & LENGTH_INCLUDED) !== 0 ? 4 : 0) + (bytes[4] === TEAP && (flags & OUTER_LENGTH) !== 0 ? 4 : 0);
  return { bytes: bytes.subarray(EAP_HEADER + 1 + lengths, (bytes[2] << 8) | bytes[3]), more: (flags & MORE_FRAGMENTS) !== 0 };
}

function join(parts: NonNullable<Sender['parts']>, length: number): TlsMessage {
  const bytes = new Uint8Array(length), pieces: Piece[] = [];
  let offset = 0;
  for (const part of parts) {
    bytes.set(part.bytes, offset);
    pieces.push({ frame: part.frame, offset, length: part.bytes.length });
    offset += part.bytes.length;
  }
  return { bytes, pieces };
}

function sessionsOf(p: Cursor): Sessions | undefined {
  // RADIUS shows a packet that fits into one attribute below it, as if it were quoted.
  const { around, etherType, network } = p.packet;
  return network !== 0 ? around?.conversation(OVER_RADIUS) : etherType === EAPOL ? around?.conversation(OVER_LAN) : undefined;
}

/** The message that this packet has the last fragment of. */
export const completedMessage = (p: Cursor): TlsMessage | undefined => sessionsOf(p)?.messages.get(p.packet.record.number);

/** Whether its sender's last packet had the same number. */
export const isRepeated = (p: Cursor): boolean => sessionsOf(p)?.repeated.has(p.packet.record.number) === true;
