/**
 * DCCP connections of a capture: their numbers in order of appearance, the sequence numbers that each side began with (those of its Request
 * or Response, RFC 4340 §7.2), and what short sequence numbers stand for (§7.6).
 */
import type { Cursor, Tracker } from '../../../dissect/index.ts';

interface Connection {
  readonly stream: number;
  /** The first number of each side, that of the lower end before the other; undefined where no packet tells it. */
  readonly first: [number | undefined, number | undefined];
  /** The greatest number of each side so far; undefined as long as only short ones were seen. */
  readonly greatest: [number | undefined, number | undefined];
}

interface Connections {
  /** How many there were, those that were forgotten included. */
  count: number;
  readonly byEnds: Map<string, Connection>;
  readonly byFrame: Map<number, Place>;
}

/** What is known of one side when a packet comes: where it began, and the greatest number that it has sent. */
export interface Side {
  readonly first: number | undefined;
  readonly greatest: number | undefined;
}

interface Place {
  readonly stream: number;
  readonly own: Side;
  readonly other: Side;
}

/** Connections that are still known after the packets of very many were forgotten; of more, all begin anew. */
const MOST_CONNECTIONS = 65_536;

const SHORT_HEADER = 12;
const LONG_HEADER = 16;
const REQUEST = 0, RESPONSE = 1, LISTEN = 10;
const SHORT_NUMBERS = 2 ** 24;

const CONNECTIONS: Tracker<Connections> = {
  key: 'dccp',
  layer: 'dccp',
  make: () => ({ count: 0, byEnds: new Map(), byFrame: new Map() }),
  forget({ byEnds, byFrame }) {
    byFrame.clear();
    if (byEnds.size > MOST_CONNECTIONS) byEnds.clear();
  },
  observe(state, { frame, bytes, source, destination }) {
    if (bytes.length < SHORT_HEADER) return;
    const extended = (bytes[8] & 1) !== 0;
    if (extended && bytes.length < LONG_HEADER) return;
    const from = `${source?.join('.')} ${bytes[0]}.${bytes[1]}`, to = `${destination?.join('.')} ${bytes[2]}.${bytes[3]}`;
    const own = from < to ? 0 : 1, ends = own === 0 ? `${from} ${to}` : `${to} ${from}`;
    let connection = state.byEnds.get(ends);
    if (connection === undefined) {
      connection = { stream: state.count++, first: [undefined, undefined], greatest: [undefined, undefined] };
      state.byEnds.set(ends, connection);
    }
    const { stream, first, greatest } = connection, other = 1 - own, type = bytes[8] >> 1 & 0x0f;
    const number = extended ? numberAt(bytes, 10) : wholeNumber(bytes[9] << 16 | bytes[10] << 8 | bytes[11], greatest[own]);
    // The number of a Listen is none of the connection's (RFC 5596 §2.2.1).
    if (type === LISTEN) {
      state.byFrame.set(frame, { stream, own: { first: number, greatest: number }, other: { first: first[other], greatest: greatest[other] } });
      return;
    }
    if (type === REQUEST || type === RESPONSE) first[own] ??= number;
    if (number !== undefined && number > (greatest[own] ?? -1)) greatest[own] = number;
    state.byFrame.set(frame, {
      stream, own: { first: first[own], greatest: greatest[own] }, other: { first: first[other], greatest: greatest[other] },
    });
  },
};

/** The number of 48 bits that ends with 24 given ones and is the nearest to a number that is known, RFC 4340 §7.6. */
export function wholeNumber(short: number, near: number | undefined): number | undefined {
  if (near === undefined) return undefined;
  const number = near - near % SHORT_NUMBERS + short;
  if (number - near > SHORT_NUMBERS / 2 && number >= SHORT_NUMBERS) return number - SHORT_NUMBERS;
  return near - number > SHORT_NUMBERS / 2 ? number + SHORT_NUMBERS : number;
}

function numberAt(bytes: Uint8Array, at: number): number {
  let number = 0;
  for (let i = at; i < at + 6; i++) number = number * 256 + bytes[i];
  return number;
}

/** What is known of the connection that this packet belongs to. */
export function placeOf(p: Cursor): Place | undefined {
  return p.packet.quoted ? undefined : p.packet.around?.conversation(CONNECTIONS)?.byFrame.get(p.packet.record.number);
}
