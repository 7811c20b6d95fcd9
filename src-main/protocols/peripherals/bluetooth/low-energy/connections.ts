/** Who is connected by which access address, told by the packet that begins a connection: Bluetooth Core 5.3, volume 6, part B, §2.3.3.1. */
import type { Tracker } from '../../../../dissect/index.ts';
import { reversed } from '../addresses.ts';

const ADVERTISING = [0xd6, 0xbe, 0x89, 0x8e] as const;
const CONNECT = 5;
/** Kind of a data packet, and its opcode. */
const CONTROL = 3, UPDATE = 0;
/** Access address, header, two addresses, and what the connection will be. */
const LENGTH = 40;
/** Addresses are drawn by lot, so that more than these are no radio's doing. */
const MOST = 10_000;
/** Beginnings and updates of one address that are remembered. */
const LONGEST = 1_000;
/** That one of them takes in memory, about: an object with two addresses. */
const BYTES = 256;

/** Bytes about the radio, in captures that have them. */
const RADIO = 10;
/** Bytes of Nordic's headers. */
const NORDIC = 17;
const isAdvertisement = (bytes: Uint8Array, at: number): boolean => ADVERTISING.every((byte, n) => bytes[at + n] === byte);

export interface Connection {
  /** That began it, or gave it other parameters. */
  readonly frame: number;
  readonly initiator: Uint8Array;
  readonly advertiser: Uint8Array;
  /** What its checks begin with. */
  readonly start: number;
}
interface Connections {
  /** By access address, in the order of their frames. */
  readonly by: Map<number, Connection[]>;
  count: number;
}

/** Of all packets of a layer; in its bytes the radio's packet begins at one of `places`. */
const connectionsOf = (layer: string, places: readonly number[]): Tracker<Connections> => ({
  key: `low energy connections of ${layer}`,
  layer,
  make: () => ({ by: new Map(), count: 0 }),
  forget(state) {
    state.by.clear();
    state.count = 0;
  },
  holds: state => state.count * BYTES,
  observe(state, { frame, bytes }) {
    const advertised = places.find(at => isAdvertisement(bytes, at));
    if (advertised !== undefined) begin(state, bytes.subarray(advertised), frame);
    else update(state, bytes, places.find(at => state.by.has(addressAt(bytes, at))), frame);
  },
});

/** The packets of captures of radios, with and without bytes about how they were heard. */
export const CONNECTIONS = connectionsOf('bluetooth', [0, RADIO]);
/** The same behind the headers of Nordic's receivers. */
export const NORDIC_CONNECTIONS = connectionsOf('nordic_ble', [NORDIC]);

/** Name of the note in which a header before the packet says whose connections are its own. */
export const CONNECTIONS_NOTE = 'btle.connections';

const addressAt = (bytes: Uint8Array, at: number): number =>
  (bytes[at] | bytes[at + 1] << 8 | bytes[at + 2] << 16 | bytes[at + 3] << 24) >>> 0;

function begin(state: Connections, bytes: Uint8Array, frame: number): void {
  if (bytes.length < LENGTH || (bytes[4] & 0x0f) !== CONNECT) return;
  const address = addressAt(bytes, 18);
  if (state.by.size >= MOST && !state.by.has(address)) return;
  const start = bytes[22] | bytes[23] << 8 | bytes[24] << 16;
  add(state, address, { frame, initiator: reversed(bytes.subarray(6, 12)), advertiser: reversed(bytes.subarray(12, 18)), start });
}

/** LL_CONNECTION_UPDATE_IND gives a connection other parameters, §2.4.2.1. */
function update(state: Connections, bytes: Uint8Array, at: number | undefined, frame: number): void {
  if (at === undefined || bytes.length < at + 7 || (bytes[at + 4] & 3) !== CONTROL || bytes[at + 5] === 0 || bytes[at + 6] !== UPDATE) return;
  const address = addressAt(bytes, at), connection = state.by.get(address)?.at(-1);
  if (connection !== undefined) add(state, address, { ...connection, frame });
}

/** So many are kept that a capture of updates alone does not fill memory. */
function add(state: Connections, address: number, connection: Connection): void {
  const known = state.by.get(address) ?? [];
  if (known.length === 0) state.by.set(address, known);
  if (known.length >= LONGEST) return;
  known.push(connection);
  state.count++;
}

/** The last connection with the address that began before a frame. */
export const connectionAt = (state: Connections | undefined, address: number, frame: number): Connection | undefined =>
  state?.by.get(address)?.findLast(connection => connection.frame < frame);
