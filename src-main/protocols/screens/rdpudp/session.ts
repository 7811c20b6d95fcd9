/**
 * What datagrams of RDP's UDP transport mean together: the version that both sides chose, and the TLS records that they
 * carry (MS-RDPEUDP §3.1.5, MS-RDPEUDP2 §3.1).
 */
import { NOT_MINE, type TrackedMessage, type Tracker } from '../../../dissect/index.ts';
import type { MessageCarrier } from '../../carried-messages.ts';
import { RECORD_HEADER, recordsLength } from '../../security/tls/records.ts';
import { MessageCutter } from '../../web/http/message-cutter.ts';
import { streamPart, unwrapped } from './version2.ts';

export const SYN = 0x0001, CORRELATION = 0x0800, EXTENDED = 0x1000;
export const VERSION2 = 0x0101;

/** Datagrams that may wait for one before them, and bytes of records that one connection may keep. */
const MOST_WAITING = 256, MOST_KEPT = 1 << 24;

/** One way of the connection. */
interface Way {
  version: number;
  /** The channel's next number; undefined before the first datagram. */
  next: number | undefined;
  readonly waiting: Map<number, Uint8Array>;
  readonly cutter: MessageCutter;
}

export interface Session {
  readonly ways: readonly [Way, Way];
  /** TLS records that a frame completes. */
  readonly records: Map<number, readonly Uint8Array[]>;
  /** Those that the last datagram completed. */
  latest: readonly Uint8Array[];
  kept: number;
}

const way = (): Way => ({ version: 0, next: undefined, waiting: new Map(), cutter: new MessageCutter(RECORD_HEADER, recordLength) });

/** Behind what is no record nobody knows where one begins. */
function recordLength(bytes: Uint8Array, at: number, end: number): number {
  const length = recordsLength(bytes, at, end);
  return length === NOT_MINE ? Infinity : length;
}

/** Where the version is in a SYN datagram, behind what its flags say: §2.2.2.5 to §2.2.2.9. */
export function chosenVersion(bytes: Uint8Array): number | undefined {
  if (bytes.length < 16) return undefined;
  const flags = (bytes[6] << 8) | bytes[7];
  if ((flags & SYN) === 0 || (flags & EXTENDED) === 0) return undefined;
  const at = 16 + ((flags & CORRELATION) === 0 ? 0 : 32);
  return at + 4 <= bytes.length && (bytes[at + 1] & 1) !== 0 ? (bytes[at + 2] << 8) | bytes[at + 3] : undefined;
}

/** Whether datagrams behind the handshake are of version 2: both sides have said so. */
export const isVersion2 = ({ ways }: Session): boolean => ways[0].version === VERSION2 && ways[1].version === VERSION2;

export const SESSION: Tracker<Session> = {
  key: 'rdpudp',
  make: () => ({ ways: [way(), way()], records: new Map(), latest: [], kept: 0 }),
  forget(session) {
    session.records.clear();
    session.kept = 0;
  },
  holds: ({ kept }) => kept,
  observe(session, message) {
    const own = session.ways[message.fromClient ? 0 : 1];
    session.latest = [];
    const version = isVersion2(session) ? undefined : chosenVersion(message.bytes);
    if (version !== undefined) own.version = version;
    else if (isVersion2(session)) takeData(session, own, message);
  },
};

export const CARRIER: MessageCarrier<Session> = {
  key: 'rdpudp',
  tracker: SESSION,
  messages: ({ records }, frame) => records.get(frame) ?? [],
  latest: ({ latest }) => latest,
  kept: ({ kept }) => kept,
};

function takeData(session: Session, own: Way, { frame, bytes }: TrackedMessage): void {
  const plain = unwrapped(bytes), part = streamPart(plain);
  if (part === undefined || own.waiting.size >= MOST_WAITING) return;
  own.next ??= part.number;
  // What came before comes again.
  if (((part.number - own.next) & 0xffff) >= 0x8000) return;
  own.waiting.set(part.number, plain.subarray(part.at));
  const records: Uint8Array[] = [];
  for (let next = own.waiting.get(own.next); next !== undefined; next = own.waiting.get(own.next)) {
    own.waiting.delete(own.next);
    own.next = (own.next + 1) & 0xffff;
    records.push(...own.cutter.add(next, size => keep(session, size)).messages);
  }
  session.latest = records;
  if (records.length > 0) session.records.set(frame, records);
}

function keep(session: Session, size: number): boolean {
  if (session.kept + size > MOST_KEPT) return false;
  session.kept += size;
  return true;
}
