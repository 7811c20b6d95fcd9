/** Headers that cards and drivers put before IEEE 802.11 frames, other than radiotap: Prism's, AVS's and CACE's (PPI). */
import { u32le } from '../bytes/little-endian.ts';
import { firstLayer } from './link-layers.ts';
import { LAYER, type Layer } from './layers.ts';
import type { PacketWalk } from './packet-walk.ts';
import { wlan } from './wireless-layers.ts';

/** AVS's magic number, without the version in its last four bits. */
const MAGIC = 0x80211000;

const isCaptureHeader = (walk: PacketWalk): boolean => walk.has(4) && ((walk.i32(walk.at) & 0xfffffff0) >>> 0) === MAGIC;

/** The frame lies behind a header whose length in host order is its second word; without one the frame comes at once. */
export function prism(walk: PacketWalk): Layer {
  if (isCaptureHeader(walk)) return wlanCapture(walk);
  if (!walk.has(8)) return wlan(walk);
  const length = u32le(walk.bytes, walk.at + 4);
  if (length < 24 || length > walk.reported - walk.at) return wlan(walk);
  if (!walk.enter(walk.codes.prism) || !walk.has(length)) return LAYER.done;
  walk.at += length;
  return LAYER.wlan;
}

/** The length in network order is the second word. */
export function wlanCapture(walk: PacketWalk): Layer {
  if (!isCaptureHeader(walk)) return prism(walk);
  if (!walk.enter(walk.codes.wlanCapture) || !walk.has(8)) return LAYER.done;
  const length = walk.i32(walk.at + 4) >>> 0;
  if (length < 64 || !walk.has(length)) return LAYER.done;
  walk.at += length;
  return LAYER.wlan;
}

/** PPI 1.0.10: version, flags, length, link type; the first bit of the common field's flags tells of a frame check sequence. */
export function perPacket(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.perPacket) || !walk.has(8)) return LAYER.done;
  const { bytes, at } = walk;
  const length = bytes[at + 2] | (bytes[at + 3] << 8), link = u32le(bytes, at + 4);
  if (length < 8 || !walk.has(length)) return LAYER.done;
  const checked = link === WLAN && hasCheck(bytes, at, at + length);
  walk.at += length;
  if (checked && walk.reported - walk.at >= 4) walk.limit(walk.reported - walk.at - 4);
  walk.type = link;
  return firstLayer(link);
}

const WLAN = 105;
const COMMON = 2, COMMON_LENGTH = 20;

function hasCheck(bytes: Uint8Array, begin: number, end: number): boolean {
  const isAligned = (bytes[begin + 1] & 1) !== 0;
  for (let at = begin + 8; at + 4 <= end;) {
    const type = bytes[at] | (bytes[at + 1] << 8), length = bytes[at + 2] | (bytes[at + 3] << 8);
    if (type === COMMON && length === COMMON_LENGTH && at + 14 <= end) return (bytes[at + 12] & 1) !== 0;
    at += 4 + (isAligned ? (length + 3) & ~3 : length);
  }
  return false;
}
