/** Link layers that few captures have: Frame Relay, FDDI, ARCNET, InfiniBand, and the headers that systems put before packets they saw inside. */
import { u32le } from '../bytes/little-endian.ts';
import { firstLayer, internetFamily } from './link-layers.ts';
import { LAYER, type Layer } from './layers.ts';
import type { PacketWalk } from './packet-walk.ts';
import { nsh } from './rare-tags.ts';

/** ITU-T Q.922 annex A, and RFC 2427 or Cisco's Ethernet types. */
export function frameRelay(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.frameRelay) || !walk.has(2)) return LAYER.done;
  const { bytes, at } = walk;
  if ((bytes[at] & 1) !== 0) return LAYER.done;
  let length = 2, connection = ((bytes[at] >> 2) << 4) | (bytes[at + 1] >> 4);
  while ((bytes[at + length - 1] & 1) === 0) {
    if (!walk.has(length + 1)) return LAYER.done;
    connection |= bytes[at + length] & ((bytes[at + length] & 2) !== 0 ? 0 : 0xfc);
    length++;
  }
  walk.at += length;
  if (!walk.has(2)) return LAYER.done;
  if (bytes[walk.at] === 3) return identified(walk);
  // Connection 0 is for signaling.
  if (connection === 0) return LAYER.done;
  walk.type = walk.u16(walk.at);
  walk.at += 2;
  return LAYER.etherType;
}

/** RFC 2427 §3: perhaps a byte of padding, and the identifier of a network layer protocol. */
function identified(walk: PacketWalk): Layer {
  const { bytes } = walk;
  walk.at += bytes[walk.at + 1] === 0 ? 2 : 1;
  if (!walk.has(1)) return LAYER.done;
  const id = bytes[walk.at++];
  switch (id) {
    case 0xcc: return LAYER.ipv4;
    case 0x8e: return LAYER.ipv6;
    case 0xcf: return LAYER.ppp;
    case 0x80: {
      if (!walk.has(5)) return LAYER.done;
      const organisation = (walk.u16(walk.at) << 8) | bytes[walk.at + 2];
      walk.type = walk.u16(walk.at + 3);
      walk.at += 5;
      if (organisation === 0) return LAYER.etherType;
      return organisation === 0x0080c2 && (walk.type === 1 || walk.type === 7) ? LAYER.ethernet : LAYER.done;
    }
    default: return LAYER.done;
  }
}

/** ISO 9314-2: frame control, and addresses whose bits are turned round. */
export function fddi(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.fddi) || !walk.has(13)) return LAYER.done;
  const { bytes, at } = walk;
  walk.link = walk.table.links.find(Uint8Array.from(bytes.subarray(at + 1, at + 13), reversed), 0, 6);
  walk.at += 13;
  const kind = bytes[at] >> 4;
  return kind === 0x5 || kind === 0xd ? LAYER.llc : LAYER.done;
}

function reversed(byte: number): number {
  let result = 0;
  for (let bit = 0; bit < 8; bit++) result |= ((byte >> bit) & 1) << (7 - bit);
  return result;
}

/** RFC 1051 and RFC 1201. */
export function arcnet(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.arcnet) || !walk.has(5)) return LAYER.done;
  const id = walk.bytes[walk.at + 4];
  const length = id === 0xf0 || id === 0xf1 ? 5 : 8;
  if (!walk.has(length)) return LAYER.done;
  walk.at += length;
  switch (id) {
    case 0xd4:
    case 0xf0: return LAYER.ipv4;
    case 0xd5:
    case 0xf1: return LAYER.arp;
    case 0xc4: return LAYER.ipv6;
    default: return LAYER.done;
  }
}

/** RFC 4391 §6, behind the place of the Global Route Header. */
export function ipoib(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.ipoib) || !walk.has(44)) return LAYER.done;
  walk.type = walk.u16(walk.at + 40);
  walk.at += 44;
  return LAYER.etherType;
}

/** LINKTYPE_IPNET. */
export function ipnet(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.ipnet) || !walk.has(24)) return LAYER.done;
  const family = walk.bytes[walk.at + 1];
  walk.at += 24;
  return family === 2 ? LAYER.ipv4 : family === 26 ? LAYER.ipv6 : LAYER.done;
}

/** LINKTYPE_NFLOG: attributes in either byte order, the packet one of them. */
export function nflog(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.nflog) || !walk.has(4)) return LAYER.done;
  const { bytes } = walk;
  const family = bytes[walk.at];
  walk.at += 4;
  while (walk.reported - walk.at >= 4 && walk.has(4)) {
    const { at } = walk;
    const little = bytes[at] | (bytes[at + 1] << 8);
    const isLittle = little <= walk.reported - at;
    const length = isLittle ? little : walk.u16(at);
    const type = (isLittle ? bytes[at + 2] | (bytes[at + 3] << 8) : walk.u16(at + 2)) & 0x7fff;
    if (length < 4) return LAYER.done;
    if (type === 9) {
      walk.at += 4;
      walk.limit(length - 4);
      return family === 2 ? LAYER.ipv4 : family === 10 ? LAYER.ipv6 : family === 7 ? LAYER.ethernet : LAYER.done;
    }
    walk.at += (length + 3) & ~3;
  }
  return LAYER.done;
}

/** LINKTYPE_PFLOG: a header that says how long it is, filled up to four bytes. The shortest one ends behind the direction. */
export function pflog(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.pflog) || !walk.has(2)) return LAYER.done;
  const length = walk.bytes[walk.at], family = walk.bytes[walk.at + 1];
  walk.at += Math.max(45, (length + 3) & ~3);
  return internetFamily(walk, family);
}

/** LINKTYPE_ENC: the family in the byte order of the machine that captured: families are small numbers. */
export function enc(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.enc) || !walk.has(12)) return LAYER.done;
  const little = u32le(walk.bytes, walk.at), family = little > 0xffff ? walk.i32(walk.at) >>> 0 : little;
  walk.at += 12;
  return internetFamily(walk, family);
}

/** LINKTYPE_PKTAP: its header names the link type of what follows. */
export function pktap(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.pktap) || !walk.has(12)) return LAYER.done;
  const { bytes, at } = walk;
  const length = u32le(bytes, at), type = u32le(bytes, at + 4), link = u32le(bytes, at + 8);
  if (length < 108 || !walk.has(length) || type !== 1) return LAYER.done;
  walk.at += length;
  walk.type = link;
  return firstLayer(link);
}

/** LINKTYPE_PPP_WITH_DIR: a byte that tells who sent the frame. */
export function pppDirected(walk: PacketWalk): Layer {
  walk.at++;
  return LAYER.ppp;
}

/** LINKTYPE_JUNIPER_ETHER, where it has the link layer. */
export function juniper(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.juniper) || !walk.has(4)) return LAYER.done;
  const { bytes, at } = walk;
  if (bytes[at] !== 0x4d || bytes[at + 1] !== 0x47 || bytes[at + 2] !== 0x43 || (bytes[at + 3] & 2) !== 0) return LAYER.done;
  walk.at += 4;
  if ((bytes[at + 3] & 0x80) === 0) return LAYER.ethernet;
  if (!walk.has(2)) return LAYER.done;
  const length = 2 + walk.u16(walk.at);
  if (!walk.has(length)) return LAYER.done;
  walk.at += length;
  return LAYER.ethernet;
}

/** VXLAN's generic protocol extension, draft-ietf-nvo3-vxlan-gpe: its header names the protocol of what follows. */
export function vxlanGeneric(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.vxlan) || !walk.has(8)) return LAYER.done;
  const next = walk.bytes[walk.at + 3];
  walk.at += 8;
  return next === 1 ? LAYER.ipv4 : next === 2 ? LAYER.ipv6 : next === 3 ? LAYER.ethernet : next === 4 ? nsh(walk) : next === 5 ? LAYER.mpls : LAYER.done;
}
