/** What is remembered of a controller's links over the whole capture: who is at the other end, and packets that came in several parts. */
import { hexText } from '../../../bytes/address-text.ts';
import type { Tracker } from '../../../dissect/index.ts';
import { reversed } from './addresses.ts';
import { hciBytes, isSent } from './h4-bytes.ts';

const ROLE_CHANGED = 0x12, MODE_CHANGED = 0x14;
const COMMAND_COMPLETE = 0x0e, CONNECTED = 0x03, DISCONNECTED = 0x05, REMOTE_NAME = 0x07, LE_META = 0x3e;
const LE_CONNECTED = 0x01, LE_ENHANCED_CONNECTED = 0x0a;
const READ_ADDRESS = 0x1009;
const ACL = 2, EVENT = 4;
const CONTINUES = 1;
/** Length and channel of L2CAP stand before what the length counts. */
const L2CAP_HEADER = 4;

export interface Link {
  readonly peer: Uint8Array;
  readonly connected: number;
  /** Of low energy: there are no modes. */
  readonly isLow: boolean;
  /** 0 where it goes on. */
  disconnected: number;
  /** What the controller was to the other end, and since when. */
  readonly roles: { readonly frame: number; readonly role: number }[];
  /** How much the link was listened to, and since when; none before the first. */
  readonly modes: { readonly frame: number; readonly mode: number }[];
}

/** The role with the highest number: 0 is the central's. */
const PERIPHERAL = 1;

interface Parts {
  readonly first: number;
  /** Bytes of the whole. */
  readonly length: number;
  readonly pieces: { frame: number; offset: number; length: number }[];
  readonly chunks: Uint8Array[];
  had: number;
}

export interface Whole {
  readonly bytes: Uint8Array;
  readonly pieces: readonly { readonly frame: number; readonly offset: number; readonly length: number }[];
}

interface Links {
  own: Uint8Array | undefined;
  /** By address as hexadecimal digits. */
  readonly names: Map<string, string>;
  /** By handle, in order of their beginnings. */
  readonly links: Map<number, Link[]>;
  readonly partial: Map<string, Parts>;
  /** By the frame that brings the last part. */
  readonly wholes: Map<number, Whole>;
  /** Of the frames that bring the others: where it is whole, 0 where it never is, and where it begins. */
  readonly parts: Map<number, { readonly first: number; last: number }>;
  /** Bytes of parts and of wholes. */
  held: number;
}

export const LINKS: Tracker<Links> = {
  key: 'bluetooth links',
  layer: 'bluetooth',
  make: () => ({ own: undefined, names: new Map(), links: new Map(), partial: new Map(), wholes: new Map(), parts: new Map(), held: 0 }),
  forget(state) {
    state.wholes.clear();
    state.parts.clear();
    state.partial.clear();
    state.held = 0;
  },
  holds: state => state.held,
  observe(state, { frame, bytes: packet }) {
    const bytes = hciBytes(packet);
    if (bytes[0] === EVENT) observeEvent(state, bytes, frame);
    else if (bytes[0] === ACL && bytes.length > 5) observePart(state, bytes, frame, isSent(packet));
  },
};

const handleAt = (bytes: Uint8Array, at: number): number => (bytes[at] | (bytes[at + 1] << 8)) & 0xfff;

function observeEvent(state: Links, bytes: Uint8Array, frame: number): void {
  const code = bytes[1], status = bytes[3];
  if (code === CONNECTED && bytes.length >= 12 && status === 0) {
    addLink(state, handleAt(bytes, 4), bytes.subarray(6, 12), frame, false);
  } else if (code === LE_META && (bytes[3] === LE_CONNECTED || bytes[3] === LE_ENHANCED_CONNECTED) && bytes.length >= 15 && bytes[4] === 0) {
    addLink(state, handleAt(bytes, 5), bytes.subarray(9, 15), frame, true).roles.push(...rolesOf(frame, bytes[7]));
  } else if (code === ROLE_CHANGED && bytes.length >= 11 && status === 0) {
    linkTo(state, reversed(bytes.subarray(4, 10)))?.roles.push(...rolesOf(frame, bytes[10]));
  } else if (code === MODE_CHANGED && bytes.length >= 7 && status === 0) {
    state.links.get(handleAt(bytes, 4))?.at(-1)?.modes.push({ frame, mode: bytes[6] });
  } else if (code === DISCONNECTED && bytes.length >= 6 && status === 0) {
    const link = state.links.get(handleAt(bytes, 4))?.at(-1);
    if (link !== undefined && link.disconnected === 0) link.disconnected = frame;
  } else if (code === REMOTE_NAME && bytes.length > 10 && status === 0) {
    const end = bytes.indexOf(0, 10);
    state.names.set(hexText(reversed(bytes.subarray(4, 10))), Buffer.from(bytes.subarray(10, end < 0 ? bytes.length : end)).toString());
  } else if (code === COMMAND_COMPLETE && bytes.length >= 13 && (bytes[4] | (bytes[5] << 8)) === READ_ADDRESS) {
    state.own = reversed(bytes.subarray(7, 13));
  }
}

/** None where an event has a number that is no role. */
const rolesOf = (frame: number, role: number): Link['roles'] => (role > PERIPHERAL ? [] : [{ frame, role }]);

function addLink(state: Links, handle: number, address: Uint8Array, connected: number, isLow: boolean): Link {
  const links = state.links.get(handle) ?? [];
  state.links.set(handle, links);
  const link = { peer: reversed(address), connected, isLow, disconnected: 0, roles: [], modes: [] };
  links.push(link);
  return link;
}

function linkTo(state: Links, address: Uint8Array): Link | undefined {
  for (const links of state.links.values()) {
    const link = links.at(-1);
    if (link !== undefined && link.disconnected === 0 && link.peer.every((byte, i) => byte === address[i])) return link;
  }
  return undefined;
}

/** Core §4.E.5.4.2: a first part tells by L2CAP's length how much is to come. */
function observePart(state: Links, bytes: Uint8Array, frame: number, sent: boolean | undefined): void {
  const word = bytes[1] | (bytes[2] << 8), key = `${word & 0xfff} ${sent}`;
  const data = bytes.subarray(5);
  if (((word >> 12) & 3) === CONTINUES) {
    const parts = state.partial.get(key);
    if (parts !== undefined) addPart(state, key, parts, data, frame);
    return;
  }
  state.held -= state.partial.get(key)?.had ?? 0;
  state.partial.delete(key);
  if (data.length < 2) return;
  const length = L2CAP_HEADER + (data[0] | (data[1] << 8));
  if (length <= data.length) return;
  const parts: Parts = { first: frame, length, pieces: [], chunks: [], had: 0 };
  state.partial.set(key, parts);
  addPart(state, key, parts, data, frame);
}

function addPart(state: Links, key: string, parts: Parts, data: Uint8Array, frame: number): void {
  const length = Math.min(data.length, parts.length - parts.had);
  parts.chunks.push(data.slice(0, length));
  parts.pieces.push({ frame, offset: parts.had, length });
  parts.had += length;
  state.held += length;
  state.parts.set(frame, { first: parts.first, last: 0 });
  if (parts.had < parts.length) return;
  state.partial.delete(key);
  for (const piece of parts.pieces) {
    const part = state.parts.get(piece.frame);
    if (part !== undefined) part.last = frame;
  }
  state.wholes.set(frame, { bytes: Uint8Array.from(Buffer.concat(parts.chunks)), pieces: parts.pieces });
}

/** The link that a handle stands for in a frame. */
export function linkOf(state: Links, handle: number, frame: number): Link | undefined {
  const link = state.links.get(handle)?.findLast(({ connected }) => connected <= frame);
  return link !== undefined && (link.disconnected === 0 || link.disconnected >= frame) ? link : undefined;
}
