/** Tunnels in UDP: what lies between a datagram's header and the packet that it carries. */
import { ROW } from '../index/index.ts';
import { LAYER, type Layer } from './layers.ts';
import type { PacketWalk } from './packet-walk.ts';

/** RFC 5412 §3.3: unless it is a fragment or a control message, an 802.11 frame. */
function accessPoint(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.lwapp) || !walk.has(6) || (walk.bytes[walk.at] & 7) !== 0) return LAYER.done;
  walk.at += 6;
  return LAYER.wlan;
}

/** sFlow shows the beginnings of other packets, which may be anything usual. */
function sampled(walk: PacketWalk): void {
  const { eth, vlan, ip, ipv6, arp, tcp, udp, icmp, icmpv6 } = walk.codes;
  walk.flags |= ROW.layered;
  for (const code of [eth, vlan, arp, ip, ipv6, icmp, icmpv6, tcp, udp]) walk.enter(code);
}

/** RFC 9300 §5.3 and RFC 9301 §5.8: a packet behind so many bytes. */
function lisp(walk: PacketWalk, code: number, header: number): Layer {
  if (!walk.enter(code) || !walk.has(header)) return LAYER.done;
  walk.at += header;
  return LAYER.ip;
}

/** RFC 4380 §5.1.1: IPv6, which authentication and the packet's origin may stand before. */
function teredo(walk: PacketWalk): Layer {
  if (walk.payloadLength === 0 || !walk.enter(walk.codes.teredo)) return LAYER.done;
  if (walk.has(4) && walk.u16(walk.at) === 1) walk.at += 13 + walk.bytes[walk.at + 2] + walk.bytes[walk.at + 3];
  if (walk.has(8) && walk.u16(walk.at) === 0) walk.at += 8;
  return walk.has(1) ? LAYER.ipv6 : LAYER.done;
}

/** Ports whose datagrams may carry other packets. */
export const TUNNEL_PORTS: ReadonlySet<number> = new Set([2152, 2268, 3544, 4341, 4342, 4754, 4789, 4790, 6081, 6635, 12222, 37008]);

/** What a datagram between two ports carries; `LAYER.done` where that is no packet. */
export function tunnelByPort(walk: PacketWalk, source: number, destination: number): Layer {
  if (source === 4789 || destination === 4789) return walk.codes.vxlan < 0 ? LAYER.done : LAYER.vxlan;
  if (source === 4754 || destination === 4754) return walk.codes.gre < 0 ? LAYER.done : LAYER.gre;
  if (source === 4790 || destination === 4790) return walk.codes.vxlan < 0 ? LAYER.done : LAYER.vxlanGeneric;
  if (source === 6081 || destination === 6081) return walk.codes.geneve < 0 ? LAYER.done : LAYER.geneve;
  if (source === 6635 || destination === 6635) return walk.codes.mpls < 0 ? LAYER.done : LAYER.mpls;
  if (source === 4341 || destination === 4341) return lisp(walk, walk.codes.lispData, 8);
  // Of control messages, those of type 8.
  if ((source === 4342 || destination === 4342) && walk.at < walk.end && walk.bytes[walk.at] >> 4 === 8) return lisp(walk, walk.codes.lisp, 4);
  if (source === 6343 || destination === 6343) sampled(walk);
  if (source === 12222 || destination === 12222) return accessPoint(walk);
  if (source === 3544 || destination === 3544) return teredo(walk);
  if (source === 37008 || destination === 37008) return sniffed(walk);
  if (source === 2268 || destination === 2268) return multicast(walk);
  if (source === 2152 || destination === 2152) return walk.codes.gtp < 0 ? LAYER.done : LAYER.gtp;
  return LAYER.done;
}

/** RFC 7450 §5.1: of a relay's or gateway's messages, queries, updates and multicast data hold a packet. */
function multicast(walk: PacketWalk): Layer {
  if (walk.payloadLength === 0 || !walk.enter(walk.codes.amt) || !walk.has(1)) return LAYER.done;
  const type = walk.bytes[walk.at] & 0x0f, header = type === 6 ? 2 : type === 4 || type === 5 ? 12 : 0;
  if (header === 0 || !walk.has(header + 1)) return LAYER.done;
  walk.at += header;
  const version = walk.bytes[walk.at] >> 4;
  return version === 4 ? LAYER.ipv4 : version === 6 ? LAYER.ipv6 : LAYER.done;
}

/** TZSP: tags up to the last one, each with a length but for those of padding. Ethernet frames and IP packets are followed. */
function sniffed(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.tzsp) || !walk.has(4)) return LAYER.done;
  const { bytes, at } = walk, kind = bytes[at + 1], encapsulation = walk.u16(at + 2);
  // To keep the way open, without a packet.
  if (kind === 4 || kind === 5) return LAYER.done;
  walk.at += 4;
  while (walk.has(1)) {
    const tag = bytes[walk.at];
    if (tag > 1 && !walk.has(2)) return LAYER.done;
    walk.at += tag > 1 ? 2 + bytes[walk.at + 1] : 1;
    if (tag === 1) return encapsulation === 1 ? LAYER.ethernet : encapsulation === 7 ? LAYER.raw : encapsulation === 18 ? LAYER.wlan : LAYER.done;
  }
  return LAYER.done;
}

/** RFC 7348 §5. */
export function vxlan(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.vxlan) || !walk.has(8)) return LAYER.done;
  walk.at += 8;
  return LAYER.ethernet;
}

/** RFC 8926 §3.4. */
export function geneve(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.geneve) || !walk.has(8)) return LAYER.done;
  const length = 8 + 4 * (walk.bytes[walk.at] & 0x3f);
  walk.type = walk.u16(walk.at + 2);
  if (!walk.has(length)) return LAYER.done;
  walk.at += length;
  return LAYER.etherType;
}

/** 3GPP TS 29.281: version 1, message 255: a user's packet. */
export function gtp(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.gtp) || !walk.has(8)) return LAYER.done;
  const { bytes, at } = walk;
  if (bytes[at] >> 5 !== 1 || bytes[at + 1] !== 255) return LAYER.done;
  walk.at = at + 8;
  if ((bytes[at] & 7) !== 0) {
    if (!walk.has(4)) return LAYER.done;
    let next = (bytes[at] & 4) !== 0 ? bytes[at + 11] : 0;
    walk.at += 4;
    while (next !== 0) {
      if (!walk.has(4)) return LAYER.done;
      const length = 4 * bytes[walk.at];
      if (length === 0 || !walk.has(length)) return LAYER.done;
      next = bytes[walk.at + length - 1];
      walk.at += length;
    }
  }
  return LAYER.ip;
}
