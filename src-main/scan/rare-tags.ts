/** Tags between an Ethernet header and what it carries that few networks have. */
import { ROW } from '../index/index.ts';
import { LAYER, type Layer } from './layers.ts';
import type { PacketWalk } from './packet-walk.ts';

/** So many bytes, and the type of what follows: VN-Tag, Cisco MetaData, service instances, redundancy tags, port extension, HSR. */
export function tagged(walk: PacketWalk, code: number, length: number): Layer {
  if (!walk.enter(code) || !walk.has(length + 2)) return LAYER.done;
  walk.type = walk.u16(walk.at + length);
  walk.at += length + 2;
  return LAYER.etherType;
}

/** Cisco MetaData in GRE: the type stands first. */
export function metadata(walk: PacketWalk): Layer {
  if (!walk.has(2) || walk.u16(walk.at) < 0x0600) return tagged(walk, walk.codes.ciscoMetadata, 6);
  if (!walk.enter(walk.codes.ciscoMetadata) || !walk.has(8)) return LAYER.done;
  walk.type = walk.u16(walk.at);
  walk.at += 8;
  return LAYER.etherType;
}

/** The time at which an Arista switch saw the frame, in eight bytes or six. */
export function arista(walk: PacketWalk): Layer {
  if (!walk.has(4)) return tagged(walk, walk.codes.arista, 4);
  const version = walk.u16(walk.at + 2);
  if (walk.u16(walk.at) === 1 && (version & 0xfeff) === 0x10) return tagged(walk, walk.codes.arista, 12);
  if (walk.u16(walk.at) === 1 && (version & 0xfeff) === 0x20) return tagged(walk, walk.codes.arista, 10);
  walk.enter(walk.codes.arista);
  return LAYER.done;
}

/** RFC 8300. */
export function nsh(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.nsh) || !walk.has(8)) return LAYER.done;
  const length = 4 * (walk.bytes[walk.at + 1] & 63), next = walk.bytes[walk.at + 3];
  if (length < 8 || !walk.has(length)) return LAYER.done;
  walk.at += length;
  switch (next) {
    case 1: return LAYER.ipv4;
    case 2: return LAYER.ipv6;
    case 3: return LAYER.ethernet;
    case 4:
      walk.type = 0x894f;
      return LAYER.etherType;
    case 5: return LAYER.mpls;
    default: return LAYER.done;
  }
}

/** IEEE 802.1AE-2018 §9: frames that are not encrypted; the check value of 16 bytes stands behind them. */
export function macsec(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.macsec) || !walk.has(6)) return LAYER.done;
  const control = walk.bytes[walk.at], short = walk.bytes[walk.at + 1];
  const header = (control & 0x20) !== 0 ? 14 : 6;
  const left = walk.reported - walk.at - header - 16;
  if (left < 0) walk.flags |= ROW.cut;
  if ((control & 0x0c) !== 0 || left < 2 || !walk.has(header + 2)) return LAYER.done;
  walk.at += header;
  walk.limit(short > 0 && short <= left ? short : left);
  walk.type = walk.u16(walk.at);
  walk.at += 2;
  return LAYER.etherType;
}

/** Bytes before the frame, by the type of those packets that carry one: broadcasts, and unicasts with one address or four. */
const MESH_HEADERS: Readonly<Record<number, number>> = { 0x01: 14, 0x40: 10, 0x42: 18 };

/** B.A.T.M.A.N. advanced, version 15. */
export function mesh(walk: PacketWalk): Layer {
  const { bytes, at } = walk, header = at + 2 <= walk.end && bytes[at + 1] === 15 ? MESH_HEADERS[bytes[at]] : undefined;
  if (!walk.enter(walk.codes.mesh) || header === undefined || !walk.has(header)) return LAYER.done;
  walk.at += header;
  return LAYER.ethernet;
}
