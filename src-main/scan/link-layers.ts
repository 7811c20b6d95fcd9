/** Link layers: from the packet's first byte to the Ethernet type, or PPP protocol, of what it carries. */
import { behindLabels } from '../bytes/behind-labels.ts';
import { CONVERSATION, ROW } from '../index/index.ts';
import { LAYER, LAYERS_LIMIT, type Layer } from './layers.ts';
import type { PacketWalk } from './packet-walk.ts';
import { bridged, multiplexed } from './ppp-layers.ts';
import { arista, macsec, mesh, nsh, tagged } from './rare-tags.ts';

/** The layer that packets of a LINKTYPE_ number begin with. */
export function firstLayer(linkType: number): Layer {
  return FIRST_LAYERS.get(linkType) ?? LAYER.alone;
}

const FIRST_LAYERS: ReadonlyMap<number, Layer> = new Map<number, Layer>([
  [0, LAYER.nullLoopback], [1, LAYER.ethernet], [9, LAYER.ppp], [12, LAYER.raw], [14, LAYER.raw], [50, LAYER.ppp], [51, LAYER.pppoe],
  [101, LAYER.raw], [104, LAYER.hdlc], [105, LAYER.wlan], [108, LAYER.loop], [113, LAYER.linuxCooked], [127, LAYER.radiotap],
  [228, LAYER.ipv4], [229, LAYER.ipv6], [276, LAYER.linuxCooked2],
  [10, LAYER.fddi], [107, LAYER.frameRelay], [109, LAYER.enc], [117, LAYER.pflog], [129, LAYER.arcnet], [149, LAYER.pktap],
  [178, LAYER.juniper], [204, LAYER.pppDirected], [119, LAYER.prism], [163, LAYER.wlanCapture], [192, LAYER.perPacket], [226, LAYER.ipnet],
  [239, LAYER.nflog], [242, LAYER.ipoib], [258, LAYER.pktap],
]);

/** All of the packet is the payload of the protocol that the link type names, whose messages can then be found again (USB, say). */
export function alone(walk: PacketWalk): Layer {
  const protocol = walk.registry.lookup('wtap_encap', walk.type);
  if (protocol === undefined || !walk.enter(walk.table.stacks.code(protocol.name))) return LAYER.done;
  walk.payloadAt = walk.at;
  walk.payloadLength = walk.reported - walk.at;
  return LAYER.done;
}

/** Ethernet, IEEE 802.3-2022 §3. */
export function ethernet(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.eth) || !walk.has(14)) return LAYER.done;
  const { at, bytes } = walk;
  // Cisco's Inter-Switch Link: a frame in a frame.
  if (bytes[at + 2] === 0x0c && bytes[at + 1] === 0 && (bytes[at] | 2) === 3 && bytes[at + 3] === 0 && bytes[at + 4] === 0) {
    walk.enter(walk.codes.isl);
    walk.at = at + 26;
    return LAYER.ethernet;
  }
  walk.link = walk.table.links.find(bytes, at, at + 6);
  walk.type = walk.u16(at + 12);
  walk.at = at + 14;
  // No length is 0: those two bytes were never written.
  return walk.type === 0 ? LAYER.etherType : typeOrLength(walk);
}

/** IEEE 802.3 §3.2.6: up to 1500 it is the length of an LLC frame, from 1536 on a type. */
function typeOrLength(walk: PacketWalk): Layer {
  if (walk.type > 1500) return LAYER.etherType;
  walk.limit(walk.type);
  return LAYER.llc;
}

/** By Ethernet type. */
export function etherType(walk: PacketWalk): Layer {
  const { codes } = walk;
  switch (walk.type) {
    case 0x0800: return LAYER.ipv4;
    case 0x86dd: return LAYER.ipv6;
    case 0x0806: return LAYER.arp;
    case 0x8100: return tag(walk, codes.vlan);
    case SERVICE_TAG: return serviceTag(walk);
    case 0x9100: return tag(walk, walk.registry.lookup('ethertype', 0x9100) === undefined ? -1 : codes.vlan);
    case 0x8847:
    case 0x8848: return LAYER.mpls;
    case 0x8864: return LAYER.pppoe;
    case 0x6558: return LAYER.ethernet;
    case 0x8926: return tagged(walk, codes.vntag, 4);
    case 0xd28b: return arista(walk);
    case 0x88e7: return tagged(walk, codes.serviceInstance, 16);
    case 0xf1c1: return tagged(walk, codes.redundancy, 4);
    case 0x893f: return tagged(walk, codes.portExtension, 6);
    case 0x4305: return mesh(walk);
    case 0x892f: return tagged(walk, codes.hsr, 4);
    case 0x8909: return tagged(walk, codes.ciscoMetadata, 6);
    case 0x894f: return nsh(walk);
    case 0x88e5: return macsec(walk);
    default: return other(walk, 'ethertype', walk.type);
  }
}

/** IEEE 802.1Q §9. */
function tag(walk: PacketWalk, code: number): Layer {
  if (!walk.enter(code) || !walk.has(4)) return LAYER.done;
  walk.type = walk.u16(walk.at + 2);
  walk.at += 4;
  return typeOrLength(walk);
}

/** Two of them are one layer. */
function serviceTag(walk: PacketWalk): Layer {
  if (walk.at + 8 <= walk.end && walk.u16(walk.at + 2) === SERVICE_TAG) walk.at += 4;
  return tag(walk, walk.codes.serviceTag);
}

const SERVICE_TAG = 0x88a8;

/** IEEE 802.2, with SNAP (IEEE 802 §10.3). */
export function llc(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.llc) || !walk.has(3)) return LAYER.done;
  const { bytes, at } = walk;
  const service = bytes[at];
  if (service === 0xaa && bytes[at + 1] === 0xaa && (bytes[at + 2] & 0xef) === 3) {
    if (!walk.has(8)) return LAYER.done;
    const organisation = (bytes[at + 3] << 16) | (bytes[at + 4] << 8) | bytes[at + 5];
    walk.type = walk.u16(at + 6);
    walk.at = at + 8;
    return organisation === 0 || organisation === 0x0000f8 ? LAYER.etherType : other(walk, 'llc.oui', organisation);
  }
  // Supervisory and information frames have two bytes of control.
  walk.at = at + ((bytes[at + 2] & 3) === 3 ? 3 : 4);
  if (service === 0x06) return LAYER.ip;
  return other(walk, 'llc.dsap', service);
}

/** What is neither IP nor ARP: a conversation of two link addresses and a type. */
export function other(walk: PacketWalk, table: string, key: number): Layer {
  if (walk.networkSeen) walk.leaveToOuter();
  const protocol = walk.registry.lookup(table, key);
  if (protocol !== undefined) walk.enter(walk.table.stacks.code(protocol.name));
  const { links, conversations } = walk.table;
  walk.payloadAt = walk.at;
  walk.payloadLength = walk.reported - walk.at;
  if (walk.link === 0) return LAYER.done;
  walk.source = links.source[walk.link];
  walk.destination = links.destination[walk.link];
  walk.sourcePort = walk.destinationPort = key & 0xffff;
  walk.join(conversations.find(CONVERSATION.link, walk.source, key & 0xffff, walk.destination, key & 0xffff));
  walk.sourcePort = walk.destinationPort = 0;
  return LAYER.done;
}

/** RFC 1661 §2, with or without the address and control bytes of RFC 1662. */
export function ppp(walk: PacketWalk): Layer {
  if (!walk.has(1)) return LAYER.done;
  const { bytes } = walk;
  if (bytes[walk.at] === 0x0f || bytes[walk.at] === 0x8f) return LAYER.hdlc;
  if (!walk.enter(walk.codes.ppp)) return LAYER.done;
  if (bytes[walk.at] === 0xff && bytes[walk.at + 1] === 3) walk.at += 2;
  return LAYER.pppProtocol;
}

export function pppProtocol(walk: PacketWalk): Layer {
  if (!walk.has(1)) return LAYER.done;
  // RFC 1661 §6.5: an odd first byte is a protocol number compressed to one byte.
  const short = (walk.bytes[walk.at] & 1) !== 0;
  if (!short && !walk.has(2)) return LAYER.done;
  const type = short ? walk.bytes[walk.at] : walk.u16(walk.at);
  walk.at += short ? 1 : 2;
  switch (type) {
    case 0x0021: return LAYER.ipv4;
    case 0x0057: return LAYER.ipv6;
    case 0x0281:
    case 0x0283: return LAYER.mpls;
    case 0x003d: return multilink(walk);
    case 0x0031: return bridged(walk);
    case 0x0059: return multiplexed(walk);
    default: return other(walk, 'ppp.protocol', type);
  }
}

/** RFC 1990 §3, with long sequence numbers: a packet that is one fragment. */
function multilink(walk: PacketWalk): Layer {
  if (!walk.has(4) || (walk.bytes[walk.at] & 0xc0) !== 0xc0) return other(walk, 'ppp.protocol', 0x003d);
  walk.at += 4;
  return LAYER.ppp;
}

/** RFC 2516 §4; the session's packets are PPP without address and control. */
export function pppoe(walk: PacketWalk): Layer {
  if (!walk.has(6)) return LAYER.done;
  if (!walk.enter(walk.codes.pppoes)) return LAYER.done;
  const length = walk.u16(walk.at + 4);
  walk.at += 6;
  walk.limit(length);
  return walk.enter(walk.codes.ppp) ? LAYER.pppProtocol : LAYER.done;
}

/** Cisco's HDLC: address, control, Ethernet type (where the number of RARP means another protocol). */
export function hdlc(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.hdlc) || !walk.has(4)) return LAYER.done;
  walk.type = walk.u16(walk.at + 2);
  walk.at += 4;
  if (walk.type !== 0x8035) return LAYER.etherType;
  walk.enter(walk.codes.slarp);
  return LAYER.done;
}

/** Packets without a link layer: the first four bits tell which version of IP. */
export function raw(walk: PacketWalk): Layer {
  return walk.enter(walk.codes.raw) ? LAYER.ip : LAYER.done;
}

/** BSD loopback: an address family in the byte order of the capturing machine, as a long or as a short in either half of it: the zeros tell. */
export function nullLoopback(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.nullLoopback) || !walk.has(4)) return LAYER.done;
  const { bytes, at } = walk;
  const low = bytes[at] | (bytes[at + 1] << 8), high = bytes[at + 2] | (bytes[at + 3] << 8);
  const swappedLow = walk.u16(at), swappedHigh = walk.u16(at + 2);
  const family = high !== 0 ? (high < 6 ? high : swappedLow === 0 ? swappedHigh : 0x10000 + swappedHigh) : (low & 0xff) === 0 && low < 0x600 ? swappedLow : low;
  return byFamily(walk, family);
}

/** The same of OpenBSD, in network byte order. */
export function loop(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.nullLoopback) || !walk.has(4)) return LAYER.done;
  return byFamily(walk, walk.i32(walk.at) >>> 0);
}

function byFamily(walk: PacketWalk, family: number): Layer {
  walk.at += 4;
  walk.type = family & 0xffff;
  if (family > 1500) return LAYER.etherType;
  return internetFamily(walk, family);
}

/** IP under the number that a BSD has for its version. */
export function internetFamily(walk: PacketWalk, family: number): Layer {
  const name = walk.registry.lookup('null.type', family)?.name;
  return name === 'ip' ? LAYER.ipv4 : name === 'ipv6' ? LAYER.ipv6 : LAYER.done;
}

/** Linux cooked capture, LINKTYPE_LINUX_SLL. */
export function linuxCooked(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.sll) || !walk.has(16)) return LAYER.done;
  const hardware = walk.u16(walk.at + 2);
  walk.type = walk.u16(walk.at + 14);
  walk.at += 16;
  return cooked(walk, hardware);
}

/** LINKTYPE_LINUX_SLL2. */
export function linuxCooked2(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.sll) || !walk.has(20)) return LAYER.done;
  const hardware = walk.u16(walk.at + 8);
  walk.type = walk.u16(walk.at);
  walk.at += 20;
  return cooked(walk, hardware);
}

/** ARPHRD_ values of Linux for which the type means something else. */
const NETLINK = 824, RADIOTAP = 803, WLAN = 801, FRAME_RELAY = 770;

function cooked(walk: PacketWalk, hardware: number): Layer {
  if (hardware === NETLINK) return LAYER.done;
  if (hardware === RADIOTAP) return LAYER.radiotap;
  if (hardware === WLAN) return LAYER.wlan;
  if (hardware === FRAME_RELAY) return LAYER.frameRelay;
  return walk.type === 4 ? LAYER.llc : walk.type > 1500 ? LAYER.etherType : LAYER.done;
}

/**
 * RFC 3032 §2.1. A packet can hold thousands of labels: the stack has a layer for each of the first ones only, since filters go
 * through every stack there is.
 */
export function mpls(walk: PacketWalk): Layer {
  let label = 0;
  for (let labels = 0; ; labels++) {
    if ((labels < LAYERS_LIMIT && !walk.enter(walk.codes.mpls)) || !walk.has(4)) return LAYER.done;
    label = walk.i32(walk.at) >>> 12;
    const bottom = walk.bytes[walk.at + 2] & 1;
    walk.at += 4;
    if (bottom !== 0) break;
  }
  if (!walk.has(1)) return LAYER.done;
  switch (behindLabels(label, walk.bytes, walk.at, walk.end, walk.reported - walk.at)) {
    case 'ipv4': return LAYER.ipv4;
    case 'ipv6': return LAYER.ipv6;
    case 'channel': return associatedChannel(walk);
    case 'controlled':
      if (!walk.has(4)) return LAYER.done;
      walk.at += 4;
      return LAYER.ethernet;
    case 'ethernet': return LAYER.ethernet;
    case 'cut':
      walk.flags |= ROW.cut;
      return LAYER.done;
    case 'alert':
    case 'unknown': return LAYER.done;
  }
}

/** RFC 4385 §5. */
function associatedChannel(walk: PacketWalk): Layer {
  if (!walk.has(4)) return LAYER.done;
  let channel = walk.u16(walk.at + 2);
  walk.at += 4;
  if (channel === MANAGEMENT_CHANNEL && walk.has(2)) {
    channel = walk.u16(walk.at);
    walk.at += 2;
  }
  return channel === 0x21 ? LAYER.ipv4 : channel === 0x57 ? LAYER.ipv6 : LAYER.done;
}

/** RFC 5718 §3: a PPP number follows. Those of IP are the channel types of IP, too. */
const MANAGEMENT_CHANNEL = 1;
