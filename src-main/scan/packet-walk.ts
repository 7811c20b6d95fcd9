/**
 * The walk over one packet's headers, from the link layer to the payload above TCP or UDP, and what it finds. One object for the whole capture:
 * nothing is allocated for a packet. The layers are functions over it (`link-layers.ts`, `network-layers.ts`, `transport-layers.ts`), each of which
 * reads its header at `at`, moves `at` behind it, and gives the layer that comes next.
 */
import type { Registry } from '../dissect/index.ts';
import { type PacketTable, ROW } from '../index/index.ts';
import type { CaptureStreams } from '../streams/index.ts';

export class PacketWalk {
  bytes: Uint8Array = new Uint8Array(0);
  /** Where the packet begins in `bytes`; where the next header begins; where the captured bytes end, and those that were sent. */
  begin = 0;
  at = 0;
  end = 0;
  reported = 0;
  /** Number by which the next layer is chosen. */
  type = 0;
  row = 0;
  original = 0;
  /** Nanoseconds since the capture's first packet. */
  time = 0;

  /** Columns of the row. */
  stack = 0;
  link = 0;
  source = 0;
  destination = 0;
  sourcePort = 0;
  destinationPort = 0;
  conversation = 0;
  sequence = 0;
  acknowledgment = 0;
  /** Identification of the innermost IPv4 header, -1 without one; where the TCP header begins in `bytes`. */
  identification = -1;
  transportAt = 0;
  tcpFlags = 0;
  window = 0;
  payloadAt = 0;
  payloadLength = 0;
  flags = 0;

  /** There was a network layer before the one that comes; of the last one bytes are missing, and it was a fragment besides. */
  networkSeen = false;
  networkCut = false;
  cutFragment = false;
  /**
   * TCP alone: side of the connection (-1 where the segment is not analyzed), window scale option (-1 for none), flags that finding the stream gave.
   */
  side = -1;
  shift = -1;
  reused = 0;

  readonly codes: ProtocolCodes;

  constructor(readonly table: PacketTable, readonly streams: CaptureStreams, readonly registry: Registry) {
    this.codes = protocolCodes(table, registry);
  }

  start(row: number, time: number, bytes: Uint8Array, begin: number, captured: number, original: number): void {
    this.row = row;
    this.time = time;
    this.bytes = bytes;
    this.begin = this.at = begin;
    this.end = begin + captured;
    this.original = original;
    this.reported = begin + (original > captured ? original : captured);
    this.stack = this.link = this.source = this.destination = 0;
    this.sourcePort = this.destinationPort = this.conversation = 0;
    this.sequence = this.acknowledgment = this.tcpFlags = this.window = 0;
    this.payloadAt = this.at;
    this.payloadLength = 0;
    this.flags = 0;
    this.cutFragment = this.networkCut = this.networkSeen = false;
    this.side = -1;
  }

  /** Whether the next `length` bytes were captured; says so in the row's flags when not. */
  has(length: number): boolean {
    if (this.at + length <= this.end) return true;
    this.flags |= ROW.cut;
    return false;
  }

  u16(at: number): number {
    return (this.bytes[at] << 8) | this.bytes[at + 1];
  }

  /** As a signed 32-bit integer. */
  i32(at: number): number {
    const { bytes } = this;
    return (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
  }

  /** The layer that begins here has `length` bytes at most: what is behind is padding, or a trailer. */
  limit(length: number): void {
    if (this.at + length < this.reported) this.reported = this.at + length;
    if (this.reported < this.end) this.end = this.reported;
  }

  /** Adds a protocol to the stack; false, and nothing done, where no dissector is there for it: then the walk ends, as the dissection will. */
  enter(code: number): boolean {
    if (code < 0) return false;
    this.stack = this.table.stacks.push(this.stack, code);
    return true;
  }

  /** Puts the row into a conversation. */
  join(conversation: number): void {
    const { conversations } = this.table;
    this.conversation = conversation;
    if (conversations.addressA[conversation] === this.source && conversations.portA[conversation] === this.sourcePort) this.flags &= ~ROW.fromB;
    else this.flags |= ROW.fromB;
  }

  /** A tunnel: what was found so far belongs to the outer packet. */
  leaveToOuter(): void {
    this.flags |= ROW.layered;
    if (this.conversation !== 0) {
      this.streams.outer.add(this.row, this.conversation);
      this.table.conversations.addOuter(this.conversation, this.original, (this.flags & ROW.fromB) !== 0);
    }
    this.conversation = 0;
    this.side = -1;
    this.sourcePort = this.destinationPort = this.sequence = this.acknowledgment = this.tcpFlags = this.window = 0;
  }
}

export type ProtocolCodes = ReturnType<typeof protocolCodes>;

/** Codes of the protocols that the walk knows, in `PacketTable.stacks`; -1 for those without a dissector. */
function protocolCodes(table: PacketTable, registry: Registry) {
  const code = (...names: string[]): number => {
    const known = names.find((name) => registry.protocol(name) !== undefined);
    return known === undefined ? -1 : table.stacks.code(known);
  };
  return {
    eth: code('eth'), vlan: code('vlan'), serviceTag: code('ieee8021ad', 'vlan'), llc: code('llc'), ppp: code('ppp'), hdlc: code('chdlc'),
    pppoes: code('pppoes'), nullLoopback: code('null'), sll: code('sll'), wlan: code('wlan'), radiotap: code('radiotap'),
    mpls: code('mpls'), gre: code('gre'), ip: code('ip'), ipv6: code('ipv6'), arp: code('arp'), tcp: code('tcp'), udp: code('udp'),
    udplite: code('udplite', 'udp'), sctp: code('sctp'), dccp: code('dccp'), icmp: code('icmp'), icmpv6: code('icmpv6'), ah: code('ah'),
    vxlan: code('vxlan'), geneve: code('geneve'), gtp: code('gtp'), raw: code('raw'), slarp: code('slarp'), frameRelay: code('fr'),
    fddi: code('fddi'), arcnet: code('arcnet'), ipoib: code('ipoib'), ipnet: code('ipnet'), nflog: code('nflog'), pktap: code('pktap'),
    pflog: code('pflog'), enc: code('enc'),
    erspan: code('erspan'), juniper: code('juniper'), vntag: code('vntag'), arista: code('avsp'), ciscoMetadata: code('cmd'), hsr: code('hsr'),
    serviceInstance: code('ieee8021ah'), redundancy: code('ieee8021cb'), portExtension: code('etag'), tzsp: code('tzsp'), amt: code('amt'),
    mesh: code('batadv'),
    nsh: code('nsh'), macsec: code('macsec'), lwapp: code('lwapp'), isl: code('isl'), lisp: code('lisp'), lispData: code('lisp-data'),
    teredo: code('teredo'), bridged: code('bcp_bpdu'), multiplexed: code('pppmux'), prism: code('prism'),
    wlanCapture: code('wlancap'), perPacket: code('ppi'),
  };
}
