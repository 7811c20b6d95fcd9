/** Who is connected by which access address, told by the packet that begins a connection: Bluetooth Core 5.3, volume 6, part B, §2.3.3.1. */
import type { Tracker } from '../../../../dissect/index.ts';
import { reversed } from '../addresses.ts';

const ADVERTISING = [0xd6, 0xbe, 0x89, 0x8e] as const;
const CONNECT = 5;
/** Access address, header, two addresses, and what the connection will be. */
const LENGTH = 40;
/** Addresses are drawn by lot, so that more than these are no radio's doing. */
const MOST = 10_000;

/** Bytes about the radio, in captures that have them. */
const RADIO = 10;
const NONE = new Uint8Array();
const isAdvertisement = (bytes: Uint8Array, at: number): boolean => ADVERTISING.every((byte, n) => bytes[at + n] === byte);

export interface Connection {
  readonly frame: number;
  readonly initiator: Uint8Array;
  readonly advertiser: Uint8Array;
  /** What its checks begin with. */
  readonly start: number;
}
type Connections = Map<number, Connection[]>;

export const CONNECTIONS: Tracker<Connections> = {
  key: 'low energy connections',
  layer: 'bluetooth',
  make: () => new Map(),
  forget(state) {
    state.clear();
  },
  holds: state => state.size * 64,
  observe(state, { frame, bytes: packet }) {
    const bytes = isAdvertisement(packet, 0) ? packet : isAdvertisement(packet, RADIO) ? packet.subarray(RADIO) : NONE;
    if (bytes.length < LENGTH || (bytes[4] & 0x0f) !== CONNECT) return;
    const address = (bytes[18] | bytes[19] << 8 | bytes[20] << 16 | bytes[21] << 24) >>> 0;
    const known = state.get(address) ?? [];
    if (state.size >= MOST && known.length === 0) return;
    known.push({
      frame, initiator: reversed(bytes.subarray(6, 12)), advertiser: reversed(bytes.subarray(12, 18)),
      start: bytes[22] | bytes[23] << 8 | bytes[24] << 16,
    });
    state.set(address, known);
  },
};

/** The last connection with the address that began before a frame. */
export const connectionAt = (state: Connections | undefined, address: number, frame: number): Connection | undefined =>
  state?.get(address)?.findLast(connection => connection.frame < frame);
