/** IEEE 802.11 as far as its LLC payload, with and without the radiotap header before it. */
import { ROW } from '../index/index.ts';
import { LAYER, type Layer } from './layers.ts';
import type { PacketWalk } from './packet-walk.ts';

/** radiotap.org: version, pad, length and a chain of present bits; of the fields only FLAGS matters here. */
export function radiotap(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.radiotap) || !walk.has(8)) return LAYER.done;
  const { bytes, at } = walk;
  const length = bytes[at + 2] | (bytes[at + 3] << 8);
  if (length < 8 || !walk.has(length)) return LAYER.done;
  const flags = radioFlags(bytes, at, length);
  walk.at += length;
  if ((flags & FLAG_CHECK_SEQUENCE) !== 0 && walk.reported - walk.at >= 4) walk.limit(walk.reported - walk.at - 4);
  return frame(walk, (flags & FLAG_PADDED) !== 0);
}

const FLAG_CHECK_SEQUENCE = 0x10, FLAG_PADDED = 0x20;

function radioFlags(bytes: Uint8Array, at: number, length: number): number {
  const present = bytes[at + 4];
  if ((present & 2) === 0) return 0;
  let words = 1;
  while ((bytes[at + 4 * words + 3] & 0x80) !== 0 && 4 * words + 8 <= length) words++;
  // TSFT, the only field before FLAGS, is aligned to eight bytes.
  let field = 4 + 4 * words;
  if ((present & 1) !== 0) field = ((field + 7) & ~7) + 8;
  return field < length ? bytes[at + field] : 0;
}

export function wlan(walk: PacketWalk): Layer {
  return frame(walk, false);
}

/** IEEE 802.11-2020 §9.2: of data frames that carry a whole MSDU in clear, or one that a key opens. `padded`: the header is padded to four bytes. */
function frame(walk: PacketWalk, padded: boolean): Layer {
  if (!walk.enter(walk.codes.wlan) || !walk.has(2)) return LAYER.done;
  const { bytes, at } = walk;
  const contents = walk.streams.opened === undefined ? undefined : opened(walk, padded);
  const control = bytes[at], flags = bytes[at + 1];
  if (((control >> 2) & 3) !== 2) return LAYER.done;
  const toDistribution = (flags & 1) !== 0, fromDistribution = (flags & 2) !== 0, quality = (control & 0x80) !== 0;
  let length = toDistribution && fromDistribution ? 30 : 24;
  const qualityAt = length;
  if (quality) length += (flags & 0x80) !== 0 ? 6 : 2;
  if (!walk.has(length)) return LAYER.done;
  const destinationAt = at + (toDistribution ? 16 : 4);
  const sourceAt = at + (fromDistribution ? (toDistribution ? 24 : 16) : 10);
  walk.link = walk.table.links.find(bytes, destinationAt, sourceAt);
  const empty = (control & 0x40) !== 0, secret = (flags & 0x40) !== 0, fragment = (flags & 4) !== 0 || (bytes[at + 22] & 15) !== 0;
  if (empty || (secret && contents === undefined) || fragment) return LAYER.done;
  if (contents === undefined) walk.at += padded ? (length + 3) & ~3 : length;
  else goInto(walk, contents);
  if (quality && (bytes[at + qualityAt] & 0x80) !== 0) {
    // An aggregate: the row is the first frame's, which brings its length (§9.3.2.2.2).
    walk.flags |= ROW.layered;
    if (!walk.has(14)) return LAYER.done;
    const inner = walk.u16(walk.at + 12);
    walk.at += 14;
    walk.limit(inner);
  }
  return LAYER.llc;
}

/** What is in an encrypted frame, where all of it was captured. Frames in clear are shown to whoever looks for keys. */
function opened({ streams, row, bytes, begin, at, end, reported, flags }: PacketWalk, padded: boolean): Uint8Array | undefined {
  return end < reported || (flags & ROW.reassembled) !== 0 ? undefined : streams.opened?.see(row, bytes, begin, at, end, padded);
}

/** The walk goes on in bytes that do not lie in the packet. */
function goInto(walk: PacketWalk, contents: Uint8Array): void {
  walk.flags |= ROW.reassembled;
  walk.bytes = contents;
  walk.begin = walk.at = walk.payloadAt = 0;
  walk.end = walk.reported = contents.length;
}
