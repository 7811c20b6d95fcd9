/** Where NBD's messages end: each begins with a magic number, but for the client's flags, what an export is, and the bytes that are read. */
import { u32be } from '../../../bytes/big-endian.ts';
import { byteIndex } from '../../../bytes/byte-search.ts';
import { MORE, NOT_MINE } from '../../../dissect/index.ts';

export const GREETING = 0x4e42444d, OPTION = 0x49484156, OPTION_REPLY = 0x0003e889;
export const REQUEST = 0x25609513, EXTENDED_REQUEST = 0x21e41c71, REPLY = 0x67446698, CHUNK = 0x668e33ef, EXTENDED_CHUNK = 0x6e8a278c;
export const WRITE = 1, PAYLOAD = 0x20, CLIENT_FLAGS = 4, EXPORT = 10, EXPORT_WITH_ZEROES = 134;
const NEW_GREETING = 18, OLD_GREETING = 152;
/** Clients are to ask for 32 MiB at most where nothing else was agreed upon. */
const LONGEST = 1 << 26;

export function messageLength(bytes: Uint8Array, at: number, end: number): number {
  if (end - at < 4) return MORE;
  const has = (length: number): boolean => end - at >= length;
  switch (u32be(bytes, at)) {
    case GREETING: return has(12) ? (u32be(bytes, at + 8) === OPTION ? NEW_GREETING : OLD_GREETING) : MORE;
    case OPTION: return has(16) ? bounded(16 + u32be(bytes, at + 12)) : MORE;
    case OPTION_REPLY: return has(20) ? bounded(20 + u32be(bytes, at + 16)) : MORE;
    case REQUEST: return has(28) ? bounded(28 + (bytes[at + 7] === WRITE && bytes[at + 6] === 0 ? u32be(bytes, at + 24) : 0)) : MORE;
    case EXTENDED_REQUEST: return has(32) ? bounded(32 + ((bytes[at + 5] & PAYLOAD) === 0 ? 0 : longAt(bytes, at + 24))) : MORE;
    case REPLY: return 16;
    case CHUNK: return has(20) ? bounded(20 + u32be(bytes, at + 16)) : MORE;
    case EXTENDED_CHUNK: return has(32) ? bounded(32 + longAt(bytes, at + 24)) : MORE;
    default: return untilMagic(bytes, at, end);
  }
}

const longAt = (bytes: Uint8Array, at: number): number => u32be(bytes, at) * 0x100000000 + u32be(bytes, at + 4);
const bounded = (length: number): number => (length > LONGEST ? NOT_MINE : length);

/** What has no magic goes to the next reply, or to what may be the beginning of one. How much was asked for only the request says. */
function untilMagic(bytes: Uint8Array, at: number, end: number): number {
  for (let place = byteIndex(bytes, REPLY >>> 24, at + 1, end); place >= 0; place = byteIndex(bytes, REPLY >>> 24, place + 1, end)) {
    if (isReply(bytes, place, end)) return place - at;
  }
  return end - at;
}

function isReply(bytes: Uint8Array, at: number, end: number): boolean {
  for (let i = 0; i < 4 && at + i < end; i++) if (bytes[at + i] !== ((REPLY >>> (24 - 8 * i)) & 0xff)) return false;
  return true;
}
