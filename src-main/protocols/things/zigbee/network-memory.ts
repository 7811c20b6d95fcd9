/** What is remembered of Zigbee networks: which extended address a short one belongs to, and the network keys that were handed out. */
import type { Cursor, Secrets, Tracker } from '../../../dissect/index.ts';
import { CODE, TRANSPORT, type ZigbeeKey, opened, zigbeeKeysOf } from './security.ts';

/** An extended address, as it is sent, and the frame that told of it. */
export interface KnownAddress {
  readonly bytes: Uint8Array;
  readonly frame: number;
}

export interface NetworkMemory {
  readonly addresses: Map<string, KnownAddress>;
  /** By frames: of who sent it on this link, and of who sent it in the network, which others pass on. */
  readonly byFrame: Map<number, { readonly link: KnownAddress | undefined; readonly network: KnownAddress | undefined }>;
  /** In the order of their frames. */
  readonly keys: ZigbeeKey[];
}

/** Devices of more networks than anybody listens to at once. */
const MOST_ADDRESSES = 65_536;
const MOST_KEYS = 256;
const LONG = 3;
const TRANSPORT_KEY = 0x05, STANDARD_NETWORK_KEY = 1;
const KEY = 16;

const little16 = (bytes: Uint8Array, at: number): number => bytes[at] | bytes[at + 1] << 8;

interface Header {
  /** Network and short address. */
  readonly sender: string;
  /** The same of who sends it on this link; undefined for an extended address. */
  readonly link: string | undefined;
  readonly source: Uint8Array | undefined;
  readonly isSecured: boolean;
  /** Where the security header, or the application's, begins. */
  readonly payload: number;
}

/** IEEE 802.15.4 §7.2, Zigbee §3.3.1: of a data frame that is not secured below; undefined for others. */
function headerOf(bytes: Uint8Array): Header | undefined {
  if (bytes.length < 11) return undefined;
  const control = little16(bytes, 0), to = (control >> 10) & 3, from = (control >> 14) & 3;
  if ((control & 7) !== 1 || (control & 8) !== 0 || (control >> 12 & 3) > 1 || to < 2 || from < 2) return undefined;
  let at = 3;
  const network = little16(bytes, at);
  at += 2 + (to === LONG ? 8 : 2) + ((control & 0x40) === 0 ? 2 : 0) + (from === LONG ? 8 : 2);
  if (at + 8 > bytes.length) return undefined;
  const link = from === LONG ? undefined : `${network} ${little16(bytes, at - 2)}`;
  const frame = little16(bytes, at), version = (frame >> 2) & 15;
  if ((frame & 3) > 1 || version < 1 || version > 2) return undefined;
  const sender = `${network} ${little16(bytes, at + 4)}`;
  at += (frame & 0x800) === 0 ? 8 : 16;
  const source = (frame & 0x1000) === 0 ? undefined : bytes.subarray(at, at + 8);
  if (source !== undefined) at += 8;
  if ((frame & 0x100) !== 0) at++;
  if ((frame & 0x400) !== 0) at += 2 + 2 * (bytes[at] ?? 0);
  return at < bytes.length ? { sender, link, source, isSecured: (frame & 0x200) !== 0, payload: at } : undefined;
}

/** The address in a security header that begins at `at`. */
const securedBy = (bytes: Uint8Array, at: number): Uint8Array | undefined =>
  ((bytes[at] & 0x20) !== 0 && at + 13 <= bytes.length ? bytes.subarray(at + 5, at + 13) : undefined);

/** The key in a command that hands out a network key (§4.4.10.1), secured by one made of a link key. `end`: where the command's code ends. */
function handedOut(bytes: Uint8Array, at: number, end: number, sender: Uint8Array | undefined, keys: readonly ZigbeeKey[]): Uint8Array | undefined {
  const isCommand = (bytes[at] & 0x23) === 0x21, control = at + 2;
  if (!isCommand || ((bytes[control] >> 3) & 3) !== TRANSPORT || end < control + 5 + CODE) return undefined;
  const own = securedBy(bytes, control), source = own ?? sender;
  if (source === undefined) return undefined;
  const frame = { bytes: bytes.subarray(at, end), control: 2, payload: own === undefined ? 7 : 15, source }, clear = opened(frame, keys)?.bytes;
  return clear?.[0] === TRANSPORT_KEY && clear[1] === STANDARD_NETWORK_KEY && clear.length >= 2 + KEY ? clear.slice(2, 2 + KEY) : undefined;
}

/** What is known of the network by the end of the capture, and by the time of each frame. */
export function memoryOf(p: Cursor): NetworkMemory | undefined {
  const { quoted, around } = p.packet;
  return quoted ? undefined : around?.conversation(networkMemory(around.secrets));
}

/** One for each set of secrets. */
export function networkMemory(secrets: Secrets | undefined): Tracker<NetworkMemory> {
  const given = secrets === undefined ? [] : zigbeeKeysOf(secrets);
  return {
    key: `zigbee ${given.length === 0 ? 0 : secrets!.number}`,
    layer: 'wpan',
    make: () => ({ addresses: new Map(), byFrame: new Map(), keys: [] }),
    forget({ addresses, byFrame }) {
      byFrame.clear();
      if (addresses.size > MOST_ADDRESSES) addresses.clear();
    },
    observe({ addresses, byFrame, keys }, { frame, bytes }) {
      const header = headerOf(bytes);
      if (header === undefined) return;
      const told = header.source ?? (header.isSecured ? securedBy(bytes, header.payload) : undefined);
      let known = addresses.get(header.sender);
      if (told !== undefined && (known === undefined || told.some((byte, i) => byte !== known!.bytes[i]))) {
        addresses.set(header.sender, known = { bytes: told.slice(), frame });
      }
      const link = header.link === undefined ? undefined : addresses.get(header.link);
      if (known !== undefined || link !== undefined) byFrame.set(frame, { link, network: known });
      if (given.length === 0 || header.isSecured || keys.length >= MOST_KEYS) return;
      // Some captures have the check sequence behind the frame, some have not.
      const read = (check: number) => handedOut(bytes, header.payload, bytes.length - check, known?.bytes, given), key = read(2) ?? read(0);
      if (key !== undefined) keys.push({ bytes: key, frame });
    },
  };
}
