/** Network layers: IPv4 and IPv6 with fragments and extension headers, ARP, and the tunnels right above IP. */
import { finalDestination, finalDestination6 } from '../bytes/prescribed-routes.ts';
import { CONVERSATION, ROW } from '../index/index.ts';
import { LAYER, type Layer } from './layers.ts';
import type { PacketWalk } from './packet-walk.ts';
import { metadata } from './rare-tags.ts';

const ROUTING = 43;

export function ip(walk: PacketWalk): Layer {
  if (!walk.has(1)) return LAYER.done;
  const version = walk.bytes[walk.at] >> 4;
  return version === 4 ? LAYER.ipv4 : version === 6 ? LAYER.ipv6 : LAYER.done;
}

/** A header of another version is malformed. */
function isVersion(walk: PacketWalk, version: 4 | 6): boolean {
  if (walk.bytes[walk.at] >> 4 === version) return true;
  walk.flags |= ROW.cut;
  return false;
}

/** RFC 791. */
export function ipv4(walk: PacketWalk): Layer {
  if (walk.networkSeen) walk.leaveToOuter();
  if (!walk.enter(walk.codes.ip) || !walk.has(20)) return LAYER.done;
  // Some say IPv4 below and mean either.
  if (walk.bytes[walk.at] >> 4 === 6) return LAYER.ipv6;
  if (!isVersion(walk, 4)) return LAYER.done;
  const { bytes, at, table } = walk;
  const header = (bytes[at] & 15) << 2, total = walk.u16(at + 2);
  walk.identification = walk.u16(at + 4);
  walk.source = table.addresses.ipv4(walk.i32(at + 12));
  walk.destination = table.addresses.ipv4(walk.i32(at + 16));
  walk.networkSeen = true;
  if (header < 20) {
    walk.flags |= ROW.cut;
    return LAYER.done;
  }
  // A length of 0 is that of a segment which the network card was to cut up.
  walk.networkCut = at + total > walk.end;
  if (total !== 0) walk.limit(total);
  if (!walk.has(header)) return LAYER.done;
  if (header > 20) {
    const last = finalDestination(bytes, at + 20, at + header);
    if (last >= 0) {
      walk.destination = table.addresses.ipv4(walk.i32(last));
      walk.flags |= ROW.layered;
    }
  }
  walk.at = at + header;
  walk.type = bytes[at + 9];
  const fragment = walk.u16(at + 6);
  if ((fragment & 0x3fff) === 0) return LAYER.ipProtocol;
  return fragmented(walk, 4, walk.u16(at + 4), (fragment & 0x1fff) << 3, (fragment & 0x2000) !== 0);
}

/** RFC 8200, with the extension headers of its section 4. */
export function ipv6(walk: PacketWalk): Layer {
  if (walk.networkSeen) walk.leaveToOuter();
  if (!walk.enter(walk.codes.ipv6) || !walk.has(40) || !isVersion(walk, 6)) return LAYER.done;
  const { bytes, at, table } = walk;
  walk.source = table.addresses.ipv6(bytes, at + 8);
  walk.destination = table.addresses.ipv6(bytes, at + 24);
  walk.networkSeen = true;
  walk.identification = -1;
  const length = walk.u16(at + 4);
  walk.type = bytes[at + 6];
  walk.at = at + 40;
  // A length of 0 is that of a jumbogram (RFC 2675) or of a segment which the network card was to cut up.
  walk.networkCut = walk.at + length > walk.end;
  if (length !== 0) walk.limit(length);
  return extensions(walk);
}

/** Extension headers until something else comes. */
export function extensions(walk: PacketWalk): Layer {
  for (;;) {
    switch (walk.type) {
      case 0:
      case ROUTING:
      case 60:
      case 139:
      case 140: {
        if (!walk.has(8)) return LAYER.done;
        const length = 8 * (walk.bytes[walk.at + 1] + 1), isRouting = walk.type === ROUTING;
        walk.type = walk.bytes[walk.at];
        if (!walk.has(length)) return LAYER.done;
        if (isRouting) routed(walk, length);
        walk.at += length;
        break;
      }
      case 44: {
        if (!walk.has(8)) return LAYER.done;
        const { at } = walk;
        const fragment = walk.u16(at + 2), identification = walk.i32(at + 4);
        walk.type = walk.bytes[at];
        walk.at = at + 8;
        if ((fragment & 0xfff9) !== 0) return fragmented(walk, 6, identification, fragment & 0xfff8, (fragment & 1) !== 0);
        break;
      }
      default: return LAYER.ipProtocol;
    }
  }
}

/** The conversation is with the last stop of the way. Where a packet is now, which filters ask for, its bytes alone tell. */
function routed(walk: PacketWalk, length: number): void {
  const destination = finalDestination6(walk.bytes, walk.at, length);
  if (destination < 0) return;
  walk.destination = walk.table.addresses.ipv6(walk.bytes, destination);
  walk.flags |= ROW.layered;
}

/** A fragment: the datagram goes on in the packet that completes it. */
function fragmented(walk: PacketWalk, version: 4 | 6, identification: number, offset: number, more: boolean): Layer {
  const length = walk.reported - walk.at;
  walk.flags |= ROW.fragment;
  walk.payloadAt = walk.at;
  walk.payloadLength = length;
  if (walk.networkCut) {
    // Without all its bytes the fragment cannot be put together with others; the first one still shows what it begins.
    walk.cutFragment = true;
    return offset === 0 ? (version === 4 ? LAYER.ipProtocol : extensions(walk)) : LAYER.done;
  }
  const whole = walk.streams.datagrams.add(
    walk.row, walk.time, version, walk.source, walk.destination, identification, walk.type, offset, more, walk.bytes, walk.begin, walk.at, length,
  );
  if (whole === undefined) return LAYER.done;
  walk.flags |= ROW.reassembled;
  walk.bytes = whole;
  walk.begin = walk.at = 0;
  walk.end = walk.reported = whole.length;
  return version === 4 ? LAYER.ipProtocol : extensions(walk);
}

/** RFC 826. All ARP packets are one conversation. */
export function arp(walk: PacketWalk): Layer {
  if (walk.networkSeen) walk.leaveToOuter();
  if (!walk.enter(walk.codes.arp)) return LAYER.done;
  walk.payloadAt = walk.at;
  walk.payloadLength = walk.reported - walk.at;
  walk.join(walk.table.conversations.find(CONVERSATION.arp, 0, 0, 0, 0));
  walk.flags &= ~ROW.fromB;
  walk.source = walk.table.links.source[walk.link];
  walk.destination = walk.table.links.destination[walk.link];
  return LAYER.done;
}

/** RFC 2784 and 2890, and the version 1 of RFC 2637 that carries PPP. */
export function gre(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.gre) || !walk.has(4)) return LAYER.done;
  const flags = walk.u16(walk.at);
  let length = 4;
  if ((flags & 0xc000) !== 0) length += 4;
  if ((flags & 0x2000) !== 0) length += 4;
  if ((flags & 0x1000) !== 0) length += 4;
  if ((flags & 7) === 1 && (flags & 0x80) !== 0) length += 4;
  if (!walk.has(length)) return LAYER.done;
  walk.type = walk.u16(walk.at + 2);
  walk.at += length;
  if ((flags & 0x4000) !== 0 && !passRoutes(walk)) return LAYER.done;
  if (walk.reported <= walk.at) return LAYER.done;
  if (walk.type === 0x883e) return redirected(walk);
  switch (walk.registry.lookup('gre.proto', walk.type)?.name) {
    case 'wlan': return LAYER.wlan;
    case 'fr': return LAYER.frameRelay;
    case 'ppp': return LAYER.ppp;
    case 'cmd': return metadata(walk);
    case 'erspan': return erspan(walk, (flags & 0x1000) !== 0);
    default: return LAYER.etherType;
  }
}

/** WCCP: an IPv4 packet, perhaps with a header of four bytes before it. */
function redirected(walk: PacketWalk): Layer {
  if (!walk.has(1)) return LAYER.done;
  if (walk.bytes[walk.at] !== 0x45) walk.at += 4;
  return LAYER.ipv4;
}

/** Source routes, RFC 1701: entries with a length of their own, the last one empty. */
function passRoutes(walk: PacketWalk): boolean {
  for (;;) {
    if (!walk.has(4)) return false;
    const family = walk.u16(walk.at), length = walk.bytes[walk.at + 3];
    walk.at += 4 + length;
    if (family === 0 && length === 0) return true;
  }
}

/** draft-foschiano-erspan-03 §4: type I has neither a header nor GRE's sequence number. */
function erspan(walk: PacketWalk, sequenced: boolean): Layer {
  if (!walk.enter(walk.codes.erspan)) return LAYER.done;
  if (walk.type === 0x88be && !sequenced) return LAYER.ethernet;
  if (!walk.has(8)) return LAYER.done;
  const version = walk.bytes[walk.at] >> 4;
  if (version === 1) {
    walk.at += 8;
    return LAYER.ethernet;
  }
  if (version !== 2 || !walk.has(12)) return LAYER.done;
  const what = walk.u16(walk.at + 10);
  const length = (what & 1) !== 0 ? 20 : 12;
  if (!walk.has(length)) return LAYER.done;
  walk.at += length;
  const kind = (what >> 10) & 31;
  return kind === 0 ? LAYER.ethernet : kind === 2 ? LAYER.ip : LAYER.done;
}
