/** Where messages of X11 end: "X Window System Protocol" §1 and §8, and the BIG-REQUESTS extension. Lengths count units of four bytes. */
import { MORE, NOT_MINE } from '../../../dissect/index.ts';

const LITTLE = 0x6c, BIG = 0x42;
const REPLY = 1, GENERIC_EVENT = 35;
/** Errors and events are as long, replies at least. */
export const UNIT = 4, FIXED = 32;
const SETUP_REQUEST = 12, SETUP_REPLY = 8;
/** Version 11 of the protocol. */
const VERSION = 11;

export const padded = (length: number): number => (length + UNIT - 1) & -UNIT;

/** What the bytes begin with: the client's first message says in which order bytes are. */
export function byteOrder(bytes: Uint8Array, at: number, end: number): 'little' | 'big' | undefined {
  if (end - at < SETUP_REQUEST) return undefined;
  if (bytes[at] === LITTLE && bytes[at + 2] === VERSION && bytes[at + 3] === 0) return 'little';
  return bytes[at] === BIG && bytes[at + 2] === 0 && bytes[at + 3] === VERSION ? 'big' : undefined;
}

export const u16At = (bytes: Uint8Array, at: number, little: boolean): number =>
  (little ? bytes[at] | (bytes[at + 1] << 8) : (bytes[at] << 8) | bytes[at + 1]);
export const u32At = (bytes: Uint8Array, at: number, little: boolean): number =>
  (little ? u16At(bytes, at, true) + u16At(bytes, at + 2, true) * 0x10000 : u16At(bytes, at, false) * 0x10000 + u16At(bytes, at + 2, false));

/** Length in bytes of the message at `at`; `isSetup`: it is its side's first one. */
export function messageLength(bytes: Uint8Array, at: number, end: number, fromClient: boolean, little: boolean, isSetup: boolean): number {
  const has = end - at;
  if (isSetup) {
    if (has < (fromClient ? SETUP_REQUEST : SETUP_REPLY)) return MORE;
    return fromClient ? SETUP_REQUEST + padded(u16At(bytes, at + 6, little)) + padded(u16At(bytes, at + 8, little))
      : SETUP_REPLY + UNIT * u16At(bytes, at + 6, little);
  }
  if (has < UNIT) return MORE;
  if (fromClient) {
    const units = u16At(bytes, at + 2, little);
    if (units > 0) return UNIT * units;
    if (has < 2 * UNIT) return MORE;
    const large = u32At(bytes, at + UNIT, little);
    return large < 2 ? NOT_MINE : UNIT * large;
  }
  const type = bytes[at] & 0x7f;
  if (bytes[at] !== REPLY && type !== GENERIC_EVENT) return FIXED;
  return has < 2 * UNIT ? MORE : FIXED + UNIT * u32At(bytes, at + UNIT, little);
}
