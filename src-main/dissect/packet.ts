/** What is known of a packet before its first byte is looked at, and what its layers tell each other. */
import type { PacketFacts } from '../bytes/packet-facts.ts';
import type { RecordedBlock } from '../bytes/recorded-block.ts';
import type { Listener } from './listener.ts';
import type { Surroundings } from './surroundings.ts';

/** What the capture file says of a packet. */
export interface PacketRecord {
  /** From 1. */
  readonly number: number;
  /** What it is called where packets before it are left out, and no other is known by its number. */
  readonly called?: number;
  readonly seconds: number;
  readonly nanoseconds: number;
  /** Bytes on the wire; the captured ones are `bytes.length`. */
  readonly original: number;
  readonly bytes: Uint8Array;
  /** What is wrong with the bytes, a sentence: the file was changed after it was opened. */
  readonly changed?: string | undefined;
  /** LINKTYPE_ number of its interface. */
  readonly linkType: number;
  /** wtap encapsulation number, as `frame.encap_type` shows it. */
  readonly encapsulation: number;
  /** What the link type is called. */
  readonly linkTypeName?: string;
  /** Within its section. */
  readonly interfaceIndex: number;
  /** Number of the section, from 1; absent where the file's format knows neither sections nor interfaces (pcap). */
  readonly section?: number;
  readonly interfaceName?: string;
  readonly interfaceDescription?: string;
  /** Bytes of frame check sequence at the end of each frame, where the file says so. */
  readonly checkLength?: number;
  /** Digits behind the point that its times have; default 9. */
  readonly timeDigits?: number;
  readonly comments?: readonly string[];
  /** Times of the capture's first packet, the packet before, and the one displayed before. */
  readonly first?: { readonly seconds: number; readonly nanoseconds: number };
  readonly previous?: { readonly seconds: number; readonly nanoseconds: number };
  readonly previousDisplayed?: { readonly seconds: number; readonly nanoseconds: number };
  /** False where the file holds no time of the packet. */
  readonly timed?: boolean;
  /** Where the record is no packet but a block of a pcapng file, what it says of itself. */
  readonly block?: RecordedBlock;
  /** What the user says of the packet. An ignored one is not dissected. */
  readonly marked?: boolean;
  readonly ignored?: boolean;
  readonly reference?: boolean;
  /** The rule that the packet is coloured by, where colours are asked for. */
  readonly colouring?: { readonly name: string; readonly filter: string };
  /** What a pcapng file says of the packet: direction, losses before it, … */
  readonly facts?: PacketFacts;
}

export type AddressKind = 'none' | 'ether' | 'ipv4' | 'ipv6' | 'text';

/** An address as it lies in the packet; `text` holds kinds without bytes. */
export interface Address {
  readonly kind: AddressKind;
  readonly bytes: Uint8Array;
  readonly text?: string;
}

/** Shared by the layers of one packet; a dissector reads what the layers below it left here. */
export class PacketContext {
  record!: PacketRecord;
  around: Surroundings | undefined;
  /** Verify checksums that are off by default (IPv4, TCP, UDP). */
  verifyChecksums = false;
  /**
   * Tell of TCP segments what takes a look at their connection: times, analysis, verdict
   * and states. False where nobody asks for that, nor for the columns.
   */
  analysed = true;
  /** Put together what TCP segments carry, and go on with it. False where nobody asks for anything above their headers, nor for the columns. */
  carried = true;
  /** Who wants to hear what messages come to, besides what is in the tree. */
  listener: Listener | undefined;
  /** Innermost network addresses (IPv4, IPv6) and the protocol number above them; for pseudo headers and conversations. */
  network: 0 | 4 | 6 = 0;
  networkBytes: Uint8Array = EMPTY;
  sourceAt = 0;
  destinationAt = 0;
  ipProtocol = 0;
  /** Node of the innermost IPv6 header, for the headers that extend it; -1 without. */
  ipv6Node = -1;
  sourcePort = 0;
  destinationPort = 0;
  /** Type (high byte) and code of the ICMP message, -1 without. */
  message = -1;
  /** Innermost Ethernet type or LLC protocol, for dissectors that behave differently by carrier. */
  etherType = 0;
  /** True inside a packet quoted by an error message (ICMP): columns stay as they are, streams are not analyzed. */
  quoted = false;
  /** True in layers that were encrypted on the wire. */
  encrypted = false;
  /** True in a fragment whose datagram is not complete. */
  fragment = false;
  /** Bytes that compressed parts of this packet have become, `LIMITS.decodedTogether` at most. */
  decoded = 0;
  /** Node of `frame.protocols`, which is known only at the end; -1 when nobody wants it. */
  protocolsNode = -1;
  /** Anything layers of one protocol pass to another in this packet, by name. */
  readonly notes = new Map<string, unknown>();

  /** How often this was asked in this packet with this name before: the place of one of several messages of a protocol. */
  next(name: string): number {
    const nth = (this.notes.get(name) as number | undefined) ?? 0;
    this.notes.set(name, nth + 1);
    return nth;
  }

  reset(record: PacketRecord, around: Surroundings | undefined): void {
    this.record = record;
    this.around = around;
    this.network = 0;
    this.networkBytes = EMPTY;
    this.sourcePort = this.destinationPort = 0;
    this.etherType = this.ipProtocol = 0;
    this.ipv6Node = this.message = -1;
    this.quoted = this.encrypted = this.fragment = false;
    this.decoded = 0;
    this.protocolsNode = -1;
    if (this.notes.size > 0) this.notes.clear();
  }

  /** Source and destination network address as views into the packet. */
  get source(): Uint8Array {
    return this.networkBytes.subarray(this.sourceAt, this.sourceAt + (this.network === 4 ? 4 : 16));
  }

  get destination(): Uint8Array {
    return this.networkBytes.subarray(this.destinationAt, this.destinationAt + (this.network === 4 ? 4 : 16));
  }
}

const EMPTY = new Uint8Array(0);
