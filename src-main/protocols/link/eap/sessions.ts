/**
 * What spans the packets of an authentication: messages of TLS in fragments (RFC 5216 §2.1.5, and the methods made after it), and packets that
 * were sent again. Both sides of a link, or a RADIUS client and server (RFC 3579 §3.1), have a conversation; who sends is told by the packet's code.
 */
import type { Cursor, Piece, Tracker } from '../../../dissect/index.ts';
import { joinParts } from '../../joined-parts.ts';
import { readChoice } from '../../security/tls/negotiation.ts';
import type { Agreed } from '../../security/tls/outside.ts';

const EAPOL = 0x888e;
const EAPOL_HEADER = 4, RADIUS_HEADER = 20, EAP_HEADER = 5;
const EAP_MESSAGE = 79, CALLING_STATION = 31;
/** Of RADIUS: the request, and what is answered to it (RFC 2865 §3). */
const ACCESS_REQUEST = 1, ANSWERS = [2, 3, 11];
const REQUEST = 1, RESPONSE = 2;
const TLS_METHODS = [13, 21, 25, 43, 55];
/** RFC 5281 §10: attributes in the form of Diameter's; draft-josefsson-pppext-eap-tls-eap §3.6: EAP again. */
const APPLICATIONS: Readonly<Record<number, string>> = { 21: 'Diameter Protocol', 25: 'Protected Extensible Authentication Protocol' };
/** RFC 8446 §5.1 and §4. */
const HANDSHAKE = 22, RECORD_HEADER = 5, MESSAGE_HEADER = 4, CLIENT_HELLO = 1, SERVER_HELLO = 2;
/** What it takes to remember what was agreed upon of one packet. */
const AGREED_BYTES = 64;
const LENGTH_INCLUDED = 0x80, MORE_FRAGMENTS = 0x40, START = 0x20, OUTER_LENGTH = 0x10, TEAP = 55;
/** RFC 5216 §2.1.5: 64 KB are one message of TLS; chains of certificates are no longer. */
const LONGEST = 128 * 1024;
/** Senders of one conversation of which something is remembered: a RADIUS server answers thousands of stations, a forged capture names millions. */
const MOST_SENDERS = 4096;

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
  /** The one that sent last is the last. */
  readonly senders: Map<string, Sender>;
  /** Who is asked for by a RADIUS request, by its identifier: answers do not say it. */
  readonly stations: Map<number, string>;
  readonly messages: Map<number, TlsMessage>;
  /** What the station's session agrees upon, which its Client Hello begins; by station, and by packet. */
  readonly newest: Map<string, Agreed>;
  readonly agreed: Map<number, Agreed>;
  readonly repeated: Set<number>;
  /** Bytes of messages and of fragments. */
  bytes: number;
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
function overRadius(bytes: Uint8Array, stations: Map<number, string>): Packet | undefined {
  if (bytes.length < RADIUS_HEADER) return undefined;
  const [code, identifier] = bytes, end = Math.min(bytes.length, (bytes[2] << 8) | bytes[3]);
  if (code !== ACCESS_REQUEST && !ANSWERS.includes(code)) return undefined;
  const parts: number[] = [];
  let station = '';
  for (let at = RADIUS_HEADER; at + 2 <= end && bytes[at + 1] >= 2; at += bytes[at + 1]) {
    const value = bytes.subarray(at + 2, Math.min(end, at + bytes[at + 1]));
    if (bytes[at] === EAP_MESSAGE) parts.push(...value);
    else if (bytes[at] === CALLING_STATION) station = String.fromCharCode(...value);
  }
  if (code === ACCESS_REQUEST) stations.set(identifier, station);
  return parts.length === 0 ? undefined : { bytes: Uint8Array.from(parts), station: stations.get(identifier) ?? station };
}

const tracker = (key: string, unpack: (bytes: Uint8Array, stations: Map<number, string>) => Packet | undefined): Tracker<Sessions> => ({
  key,
  make: () => ({ senders: new Map(), stations: new Map(), newest: new Map(), agreed: new Map(), messages: new Map(), repeated: new Set(), bytes: 0 }),
  forget(state) {
    for (const { bytes } of state.messages.values()) state.bytes -= bytes.length;
    state.bytes -= AGREED_BYTES * state.agreed.size;
    state.agreed.clear();
    state.messages.clear();
    state.repeated.clear();
  },
  holds: ({ bytes }) => bytes,
  observe(state, message) {
    const packet = unpack(message.bytes, state.stations);
    if (packet !== undefined) observe(state, packet, message.frame);
  },
});
const OVER_LAN = tracker('eap over lan', overLan), OVER_RADIUS = tracker('eap over radius', overRadius);

function observe(state: Sessions, { bytes, station }: Packet, frame: number): void {
  const [code, id] = bytes;
  if (bytes.length < EAP_HEADER || (code !== REQUEST && code !== RESPONSE)) return;
  const key = `${code} ${station}`, sender = state.senders.get(key) ?? { id: -1, parts: undefined, length: 0 };
  state.senders.delete(key);
  state.senders.set(key, sender);
  if (state.senders.size > MOST_SENDERS) leaveOldest(state);
  if (sender.id === id) {
    state.repeated.add(frame);
    remember(state, station, frame);
    return;
  }
  sender.id = id;
  const fragment = TLS_METHODS.includes(bytes[4]) ? fragmentOf(bytes) : undefined;
  const isFirst = sender.parts === undefined;
  if (fragment !== undefined && isFirst) hear(state, station, fragment.bytes, bytes[4]);
  if (fragment !== undefined) remember(state, station, frame);
  if (fragment === undefined || sender.length + fragment.bytes.length > LONGEST || (isFirst && !fragment.more)) {
    leaveFragments(state, sender);
    return;
  }
  sender.parts ??= [];
  sender.parts.push({ frame, bytes: fragment.bytes.slice() });
  sender.length += fragment.bytes.length;
  state.bytes += fragment.bytes.length;
  if (fragment.more) return;
  const message = joinParts(sender.parts, sender.length);
  state.messages.set(frame, message);
  state.bytes += message.bytes.length;
  leaveFragments(state, sender);
}

/** Hellos are the first message of what a side says, and shorter than any fragment. */
function hear(state: Sessions, station: string, bytes: Uint8Array, method: number): void {
  if (bytes.length < RECORD_HEADER + MESSAGE_HEADER || bytes[0] !== HANDSHAKE) return;
  const message = bytes[RECORD_HEADER], body = RECORD_HEADER + MESSAGE_HEADER;
  if (message === CLIENT_HELLO) {
    state.newest.delete(station);
    state.newest.set(station, { version: 0, suite: 0, application: APPLICATIONS[method] });
    for (const oldest of state.newest.keys()) {
      if (state.newest.size > MOST_SENDERS) state.newest.delete(oldest);
      else break;
    }
  } else if (message === SERVER_HELLO) {
    const choice = readChoice(bytes, body, Math.min(bytes.length, body + ((bytes[body - 2] << 8) | bytes[body - 1])));
    const agreed = state.newest.get(station);
    if (choice !== undefined && agreed !== undefined) Object.assign(agreed, { version: choice.version, suite: choice.suite });
  }
}

function remember(state: Sessions, station: string, frame: number): void {
  const agreed = state.newest.get(station);
  if (agreed === undefined || state.agreed.has(frame)) return;
  state.agreed.set(frame, agreed);
  state.bytes += AGREED_BYTES;
}

function leaveOldest(state: Sessions): void {
  for (const [key, sender] of state.senders) {
    leaveFragments(state, sender);
    state.senders.delete(key);
    return;
  }
}

function leaveFragments(state: Sessions, sender: Sender): void {
  state.bytes -= sender.length;
  sender.parts = undefined;
  sender.length = 0;
}

/** What a packet of a method like TLS carries of a message; a start is none, nor is one that was not captured whole. */
function fragmentOf(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly more: boolean } | undefined {
  const flags = bytes[EAP_HEADER], end = (bytes[2] << 8) | bytes[3];
  if (end > bytes.length || (flags & START) !== 0) return undefined;
  const lengths = ((flags & LENGTH_INCLUDED) !== 0 ? 4 : 0) + (bytes[4] === TEAP && (flags & OUTER_LENGTH) !== 0 ? 4 : 0);
  const begin = EAP_HEADER + 1 + lengths;
  return begin < end ? { bytes: bytes.subarray(begin, end), more: (flags & MORE_FRAGMENTS) !== 0 } : undefined;
}

function sessionsOf(p: Cursor): Sessions | undefined {
  // RADIUS shows a packet that fits into one attribute below it, as if it were quoted.
  const { around, etherType, network } = p.packet;
  return network !== 0 ? around?.conversation(OVER_RADIUS) : etherType === EAPOL ? around?.conversation(OVER_LAN) : undefined;
}

/** The message that this packet has the last fragment of. */
export const completedMessage = (p: Cursor): TlsMessage | undefined => sessionsOf(p)?.messages.get(p.packet.record.number);

/** What the session that this packet is of agrees upon. */
export const agreedOn = (p: Cursor): Agreed | undefined => sessionsOf(p)?.agreed.get(p.packet.record.number);

/** Whether its sender's last packet had the same number. */
export const isRepeated = (p: Cursor): boolean => sessionsOf(p)?.repeated.has(p.packet.record.number) === true;
