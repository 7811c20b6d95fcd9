/** DCCP connections of a capture: their numbers in order of appearance, and the sequence numbers that each side began with. */
import type { Cursor, Tracker } from '../../../dissect/index.ts';

interface Connection {
  readonly stream: number;
  /** The first number of each side, that of the lower end before the other; undefined where it has sent none. */
  readonly first: [number | undefined, number | undefined];
}

interface Connections {
  /** How many there were, those that were forgotten included. */
  count: number;
  readonly byEnds: Map<string, Connection>;
  readonly byFrame: Map<number, Place>;
}

/** What a packet's numbers are relative to; undefined where the side has sent none. */
interface Place {
  readonly stream: number;
  readonly own: number | undefined;
  readonly other: number | undefined;
}

/** Connections that are still known after the packets of very many were forgotten; of more, all begin anew. */
const MOST_CONNECTIONS = 65_536;

const SHORT_HEADER = 12;
const LONG_HEADER = 16;

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
      connection = { stream: state.count++, first: [undefined, undefined] };
      state.byEnds.set(ends, connection);
    }
    // Short sequence numbers are the lower bits of ones that are not known (RFC 4340 §7.6).
    if (extended) connection.first[own] ??= numberAt(bytes, 10);
    state.byFrame.set(frame, { stream: connection.stream, own: connection.first[own], other: connection.first[1 - own] });
  },
};

function numberAt(bytes: Uint8Array, at: number): number {
  let number = 0;
  for (let i = at; i < at + 6; i++) number = number * 256 + bytes[i];
  return number;
}

/** What is known of the connection that this packet belongs to. */
export function placeOf(p: Cursor): Place | undefined {
  return p.packet.quoted ? undefined : p.packet.around?.conversation(CONNECTIONS)?.byFrame.get(p.packet.record.number);
}
