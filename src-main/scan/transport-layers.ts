/** What lies above IP: TCP, UDP and their kin with their conversations, ICMP with the packets that it quotes. */
import { CONVERSATION, ROW } from '../index/index.ts';
import { SCALE_CUT, windowScale } from '../streams/index.ts';
import { TUNNEL_PORTS, tunnelByPort } from './datagram-tunnels.ts';
import { LAYER, type Layer } from './layers.ts';
import { extensions } from './network-layers.ts';
import type { PacketWalk } from './packet-walk.ts';

/** By IP protocol number. */
export function ipProtocol(walk: PacketWalk): Layer {
  switch (walk.type) {
    case 6: return tcp(walk);
    case 143: return LAYER.ethernet;
    case 17: return udp(walk, walk.codes.udp);
    case 1: return icmp(walk, walk.codes.icmp, 4);
    case 58: return icmp(walk, walk.codes.icmpv6, 6);
    case 4: return LAYER.ipv4;
    case 41: return LAYER.ipv6;
    case 47: return walk.codes.gre < 0 ? conversationOfTwo(walk) : LAYER.gre;
    case 51: return authenticationHeader(walk);
    case 136: return udp(walk, walk.codes.udplite);
    case 132: return ported(walk, walk.codes.sctp, CONVERSATION.sctp);
    case 33: return ported(walk, walk.codes.dccp, CONVERSATION.dccp);
    case 103: return pim(walk);
    case 137: return LAYER.mpls;
    default: return conversationOfTwo(walk);
  }
}

const SYN = 2;

/** RFC 9293 §3.1. */
function tcp(walk: PacketWalk): Layer {
  const { bytes, at, codes, streams, source, destination } = walk;
  if (!walk.enter(codes.tcp) || !takePorts(walk) || !walk.has(16)) return LAYER.done;
  const { connections } = streams;
  walk.transportAt = at;
  walk.sequence = walk.i32(at + 4);
  walk.acknowledgment = walk.i32(at + 8);
  walk.window = walk.u16(at + 14);
  const flags = walk.tcpFlags = walk.u16(at + 12) & 0xfff;
  const conversation = connections.conversationOf(source, walk.sourcePort, destination, walk.destinationPort, flags, walk.sequence);
  walk.reused = connections.reused;
  walk.join(conversation);
  const header = (bytes[at + 12] >> 4) << 2, sent = walk.reported - at;
  const known = !walk.cutFragment && sent >= header;
  walk.payloadAt = at + header;
  walk.payloadLength = sent > header ? sent - header : 0;
  if (known) walk.side = connections.sideOf(conversation, source, walk.sourcePort);
  walk.shift = -1;
  if (header < 20) {
    walk.flags |= ROW.cut;
    walk.payloadLength = 0;
    return LAYER.done;
  }
  connections.complete(connections.connectionOf(conversation), flags, known ? walk.payloadLength : 0, connections.isNew);
  const isWhole = walk.has(header);
  // Of options that the capture cuts, those before the cut count: a SYN is the only segment that says the scale.
  if (header > 20 && (flags & SYN) !== 0) {
    walk.shift = windowScale(bytes, at + 20, isWhole ? at + header : walk.end);
    if (walk.shift < 0 && !isWhole) walk.shift = SCALE_CUT;
  }
  return LAYER.done;
}

/** Ports of the four bytes that TCP, UDP, SCTP and DCCP begin with. */
function takePorts(walk: PacketWalk): boolean {
  if (!walk.has(4)) return false;
  walk.sourcePort = walk.u16(walk.at);
  walk.destinationPort = walk.u16(walk.at + 2);
  return true;
}

/** UDP, RFC 768, and UDP-Lite, RFC 3828. */
function udp(walk: PacketWalk, code: number): Layer {
  const { at, table } = walk;
  if (!walk.enter(code) || !takePorts(walk) || !walk.has(8)) return LAYER.done;
  const { sourcePort, destinationPort } = walk;
  // UDP-Lite has no length; 0 is all of a jumbogram (RFC 2675 §4).
  const whole = walk.type === 136, sixth = walk.identification < 0;
  const given = whole ? 0 : walk.u16(at + 4), sent = walk.reported - at;
  if (given < 8 && !whole && (given !== 0 || !sixth)) {
    walk.flags |= ROW.cut;
    return LAYER.done;
  }
  walk.join(table.conversations.find(CONVERSATION.udp, walk.source, sourcePort, walk.destination, destinationPort));
  const length = given === 0 || given > sent ? sent : given;
  walk.at = walk.payloadAt = at + 8;
  walk.payloadLength = length - 8;
  walk.limit(length - 8);
  // Packets of a tunnel differ in what they carry, if anything: none stands for the next one.
  if (TUNNEL_PORTS.has(sourcePort) || TUNNEL_PORTS.has(destinationPort)) walk.flags |= ROW.layered;
  const tunnel = tunnelByPort(walk, sourcePort, destinationPort);
  if (tunnel !== LAYER.done) return tunnel;
  if (walk.at < walk.end) {
    const { protocols } = walk.streams;
    const known = protocols.ofDatagram(walk.conversation, walk.bytes, walk.at, walk.end, sourcePort, destinationPort, walk.row);
    const protocol = known < 0 && walk.end < walk.at + length - 8 ? protocols.ofCutDatagram(sourcePort, destinationPort) : known;
    if (protocol >= 0) walk.stack = table.stacks.push(walk.stack, protocol);
  }
  return LAYER.done;
}

/** Protocols whose ports stand where those of TCP do. */
function ported(walk: PacketWalk, code: number, kind: typeof CONVERSATION.sctp | typeof CONVERSATION.dccp): Layer {
  if (code < 0) return conversationOfTwo(walk);
  if (!walk.enter(code) || !takePorts(walk)) return LAYER.done;
  walk.payloadAt = walk.at;
  walk.payloadLength = walk.reported - walk.at;
  walk.join(walk.table.conversations.find(kind, walk.source, walk.sourcePort, walk.destination, walk.destinationPort));
  return LAYER.done;
}

/** RFC 4302 §2: what it protects is in clear. */
function authenticationHeader(walk: PacketWalk): Layer {
  if (!walk.enter(walk.codes.ah) || !walk.has(12)) return LAYER.done;
  const length = 4 * (walk.bytes[walk.at + 1] + 2);
  walk.type = walk.bytes[walk.at];
  if (!walk.has(length)) return LAYER.done;
  walk.at += length;
  return EXTENSIONS.has(walk.type) ? extensions(walk) : LAYER.ipProtocol;
}

/** Routing, fragment and destination options headers, which may stand behind authentication (RFC 8200 §4.1). */
const EXTENSIONS: ReadonlySet<number> = new Set([43, 44, 60]);

/** RFC 7761 §4.9.3: a register carries a packet. */
function pim(walk: PacketWalk): Layer {
  conversationOfTwo(walk);
  if (walk.at + 8 >= walk.end || walk.bytes[walk.at] !== PIM_REGISTER) return LAYER.done;
  walk.at += 8;
  return LAYER.ip;
}

/** Version 2, type 1. */
const PIM_REGISTER = 0x21;

/** Any other protocol above IP: a conversation of two addresses and a protocol number. */
function conversationOfTwo(walk: PacketWalk): Layer {
  const { type } = walk;
  const protocol = walk.registry.lookup('ip.proto', type);
  if (protocol !== undefined) walk.enter(walk.table.stacks.code(protocol.name));
  walk.payloadAt = walk.at;
  walk.payloadLength = walk.reported - walk.at;
  walk.sourcePort = walk.destinationPort = type;
  walk.join(walk.table.conversations.find(CONVERSATION.network, walk.source, type, walk.destination, type));
  walk.sourcePort = walk.destinationPort = 0;
  return LAYER.done;
}

/** RFC 792 and RFC 4443: messages about another packet quote its beginning. */
function icmp(walk: PacketWalk, code: number, version: 4 | 6): Layer {
  conversationOfTwo(walk);
  if (code < 0 || walk.at + 8 > walk.end) return LAYER.done;
  const message = walk.bytes[walk.at];
  const quotes = version === 4 ? message === 3 || message === 4 || message === 5 || message === 11 || message === 12 : message >= 1 && message <= 4;
  if (quotes) quoted(walk, walk.at + 8);
  else if (version === 6 && message === REDIRECT) redirected(walk);
  return LAYER.done;
}

const REDIRECT = 137, REDIRECTED_HEADER = 4;

/** RFC 4861 §4.5 and §4.6.3: a redirect quotes the packet in one of its options. */
function redirected(walk: PacketWalk): void {
  const { bytes, end } = walk;
  for (let option = walk.at + 40; option + 8 <= end; ) {
    const length = 8 * bytes[option + 1];
    if (bytes[option] === REDIRECTED_HEADER) quoted(walk, option + 8);
    if (length === 0) return;
    option += length;
  }
}

/** A quoted packet is of a conversation too: Wireshark numbers it there, so that one which the capture has nothing else of takes a number. */
function quoted(walk: PacketWalk, at: number): void {
  const { bytes, end, table, codes } = walk;
  if (at + 20 > end) return;
  walk.flags |= ROW.layered;
  let protocol: number, source: number, destination: number, above: number;
  if (bytes[at] >> 4 === 4) {
    walk.enter(codes.ip);
    if ((walk.u16(at + 6) & 0x1fff) !== 0) return;
    protocol = bytes[at + 9];
    above = at + ((bytes[at] & 15) << 2);
    source = table.addresses.ipv4(walk.i32(at + 12));
    destination = table.addresses.ipv4(walk.i32(at + 16));
  } else {
    walk.enter(codes.ipv6);
    if (at + 40 > end) return;
    protocol = bytes[at + 6];
    above = at + 40;
    source = table.addresses.ipv6(bytes, at + 8);
    destination = table.addresses.ipv6(bytes, at + 24);
  }
  if (protocol === 6) quotedSegment(walk, above, source, destination);
  else if (protocol === 17 && above + 8 <= end && walk.u16(above + 4) >= 8) {
    walk.enter(codes.udp);
    table.conversations.find(CONVERSATION.udp, source, walk.u16(above), destination, walk.u16(above + 2));
  }
}

function quotedSegment(walk: PacketWalk, at: number, source: number, destination: number): void {
  const { connections } = walk.streams;
  walk.enter(walk.codes.tcp);
  if (at + 16 > walk.end) return;
  const flags = walk.u16(at + 12) & 0xfff;
  const conversation = connections.conversationOf(source, walk.u16(at), destination, walk.u16(at + 2), flags, walk.i32(at + 4));
  connections.complete(connections.connectionOf(conversation), flags, 0, connections.isNew);
}
