/** TLS inside OpenVPN's control channel: packets have numbers and may come twice or out of order; each negotiation of keys is a TLS session. */
import { NOT_MINE, type Piece, type TrackedMessage, type Tracker } from '../../../dissect/index.ts';
import type { MessageCarrier } from '../../carried-messages.ts';
import { RECORD_HEADER, recordsLength } from '../../security/tls/records.ts';
import { MessageCutter } from '../../web/http/message-cutter.ts';
import { CONTROL, DATA, DATA_2, layoutOf, partOf } from './layout.ts';

/** Packets that may wait for one before them, and bytes of records that one connection may keep. */
const MOST_WAITING = 256, MOST_KEPT = 1 << 24;
const TCP_LENGTH = 2;

/** A TLS record, and the packets that brought it. */
interface CarriedRecord {
  readonly bytes: Uint8Array;
  readonly pieces: readonly Piece[];
}

/** What a packet means to TLS. */
export interface Carried {
  /** Place among the packets of its frame. */
  readonly nth: number;
  /** Counts the negotiations of keys in the conversation. */
  readonly negotiation: number;
  /** Those that it completes. */
  readonly records: CarriedRecord[];
  /** The frame that completes the record which it begins or goes on with. */
  completedIn: number | undefined;
}

interface Packet {
  readonly frame: number;
  readonly bytes: Uint8Array;
  readonly carried: Carried;
}

/** One side's packets in one negotiation. */
interface Way {
  next: number | undefined;
  hasData: boolean;
  /** Nothing more is read of it. */
  isLost: boolean;
  readonly waiting: Map<number, Packet>;
  readonly cutter: MessageCutter;
  /** What the cutter has not given back yet, in order. */
  readonly held: { readonly packet: Packet; left: number }[];
}

interface Negotiation {
  readonly nth: number;
  readonly ways: readonly [Way, Way];
}

export interface Session {
  /** The newest by key ID (3 bits). */
  readonly negotiations: Map<number, Negotiation>;
  count: number;
  /** By frame. */
  readonly packets: Map<number, Carried[]>;
  latest: Carried | undefined;
  kept: number;
  frame: number;
  nth: number;
}

const way = (): Way => ({
  next: undefined, hasData: false, isLost: false, waiting: new Map(), cutter: new MessageCutter(RECORD_HEADER, recordLength), held: [],
});

/** Behind what is no record nobody knows where one begins. */
function recordLength(bytes: Uint8Array, at: number, end: number): number {
  const length = recordsLength(bytes, at, end);
  return length === NOT_MINE ? Infinity : length;
}

const tracker = (isTcp: boolean): Tracker<Session> => ({
  key: 'openvpn',
  make: () => ({ negotiations: new Map(), count: 0, packets: new Map(), latest: undefined, kept: 0, frame: 0, nth: 0 }),
  forget(session) {
    session.packets.clear();
    session.kept = 0;
  },
  holds: ({ kept }) => kept,
  observe(session, message) {
    session.nth = message.frame === session.frame ? session.nth + 1 : 0;
    session.frame = message.frame;
    session.latest = undefined;
    observe(session, message, isTcp ? TCP_LENGTH : 0);
  },
});

export const UDP_SESSION = tracker(false), TCP_SESSION = tracker(true);

function observe(session: Session, message: TrackedMessage, at: number): void {
  const { bytes, fromClient } = message, opcode = bytes[at] >> 3;
  if (at >= bytes.length || opcode === DATA || opcode === DATA_2) return;
  const layout = layoutOf(bytes, at, bytes.length, message.time.seconds);
  const part = layout === undefined ? undefined : partOf(bytes, at, bytes.length, layout);
  if (part === undefined) return;
  const negotiation = negotiationOf(session, bytes[at] & 7, opcode !== CONTROL && part.number === 0), own = negotiation.ways[fromClient ? 0 : 1];
  if (part.end > part.at) own.hasData = true;
  const { frame } = message, carried: Carried = { nth: session.nth, negotiation: negotiation.nth, records: [], completedIn: undefined };
  session.latest = carried;
  const others = session.packets.get(frame);
  if (others === undefined) session.packets.set(frame, [carried]);
  else others.push(carried);
  take(session, own, part.number, { frame, bytes: bytes.subarray(part.at, part.end), carried });
}

/** A reset begins a new one where both sides have sent data since the last: before, it may be the other side's, or sent again. */
function negotiationOf(session: Session, keyId: number, isReset: boolean): Negotiation {
  const before = session.negotiations.get(keyId);
  if (before !== undefined && !(isReset && before.ways.every(({ hasData }) => hasData))) return before;
  const made = { nth: session.count++, ways: [way(), way()] } as const;
  session.negotiations.set(keyId, made);
  return made;
}

function take(session: Session, own: Way, number: number, packet: Packet): void {
  own.next ??= number;
  // What came before comes again; the one that the others wait for always has a place.
  if (own.isLost || number < own.next || (own.waiting.size >= MOST_WAITING && number !== own.next)) return;
  own.waiting.set(number, packet);
  for (let next = own.waiting.get(own.next); next !== undefined; next = own.waiting.get(own.next)) {
    own.waiting.delete(own.next++);
    own.held.push({ packet: next, left: next.bytes.length });
    const { messages, tooLarge } = own.cutter.add(next.bytes, size => keep(session, size));
    for (const bytes of messages) packet.carried.records.push({ bytes, pieces: released(own, bytes.length, packet) });
    if (tooLarge) lose(own);
  }
}

/** Behind a record that is passed over TLS cannot be read, nor behind what is none. */
function lose(own: Way): void {
  own.isLost = true;
  own.held.length = 0;
  own.waiting.clear();
}

/** The packets that the next `length` bytes came in, the last of which `completing` made usable. */
function released({ held }: Way, length: number, completing: Packet): Piece[] {
  const pieces: Piece[] = [];
  for (let offset = 0; offset < length && held.length > 0; ) {
    const [first] = held, part = Math.min(first.left, length - offset);
    if (part > 0) pieces.push({ frame: first.packet.frame, offset, length: part });
    if (part > 0 && first.packet !== completing) first.packet.carried.completedIn = completing.frame;
    offset += part;
    if ((first.left -= part) === 0) held.shift();
  }
  return pieces;
}

function keep(session: Session, size: number): boolean {
  if (session.kept + size > MOST_KEPT) return false;
  session.kept += size;
  return true;
}

/** The records of one negotiation, as TLS is to see them. */
export function carrier(session: Tracker<Session>, negotiation: number): MessageCarrier<Session> {
  const of = (carried: Carried | undefined): Uint8Array[] =>
    (carried?.negotiation === negotiation ? carried.records.map(({ bytes }) => bytes) : []);
  return {
    key: `openvpn ${negotiation}`,
    tracker: session,
    messages: ({ packets }, frame) => (packets.get(frame) ?? []).flatMap(of),
    latest: ({ latest }) => of(latest),
    kept: ({ kept }) => kept,
  };
}
