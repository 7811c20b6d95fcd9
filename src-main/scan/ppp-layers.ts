/** What PPP carries packets in: frames of LANs, and several packets in one frame. */
import { LAYER, type Layer } from './layers.ts';
import type { PacketWalk } from './packet-walk.ts';

const ETHERNET = 1;
/** Of the first byte of a bridged frame: how many bytes fill it up at its end. */
const PADS = 0x0f;

/** RFC 3518 §4.2: an Ethernet frame. */
export function bridged(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.bridged) || !walk.has(2)) return LAYER.done;
  const { bytes, at } = walk, length = walk.reported - at - 2 - (bytes[at] & PADS);
  walk.at += 2;
  if (bytes[at + 1] !== ETHERNET || length < 0) return LAYER.done;
  walk.limit(length);
  return LAYER.ethernet;
}

/** RFC 3153 §2: the first of the packets. The others are left to the dissectors, as a row has one conversation. */
export function multiplexed(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.multiplexed) || !walk.has(2)) return LAYER.done;
  const first = walk.bytes[walk.at], isNamed = (first & 0x80) !== 0, isLong = (first & 0x40) !== 0;
  const length = isLong ? walk.u16(walk.at) & 0x3fff : first & 0x3f;
  walk.at += isLong ? 2 : 1;
  if (!isNamed) return LAYER.done;
  walk.limit(length);
  return LAYER.pppProtocol;
}
