/** Text that shows the bytes of packets, as od, xxd, hexdump and tcpdump write it, and what is made of it. */

/**
 * How lines begin: with an offset in one of these bases, 0 beginning a packet; `none`: all bytes
 * are one packet; `lines`: each line is a packet.
 */
export const HEX_DUMP_OFFSETS = ['hexadecimal', 'octal', 'decimal', 'none', 'lines'] as const;
export type HexDumpOffsets = (typeof HEX_DUMP_OFFSETS)[number];

/** Headers that are put before the bytes of each packet; those below come with the ones above them. */
export type DummyHeaders =
  | { readonly kind: 'none' }
  /** `type`: EtherType. */
  | { readonly kind: 'ethernet'; readonly type: number }
  | { readonly kind: 'ip'; readonly protocol: number; readonly ends?: DummyEnds }
  | { readonly kind: 'udp' | 'tcp'; readonly ports: DummyPorts; readonly ends?: DummyEnds }
  /** `tag`: verification tag; the bytes are chunks. */
  | { readonly kind: 'sctp'; readonly ports: DummyPorts; readonly tag: number; readonly ends?: DummyEnds }
  /** The bytes are the user's data, of this payload protocol. */
  | { readonly kind: 'sctp-data'; readonly ports: DummyPorts; readonly payload: number; readonly ends?: DummyEnds };

export type DummyPorts = readonly [source: number, destination: number];

/** Source and destination, both of IPv4 or both of IPv6. */
export type DummyEnds = readonly [source: string, destination: string];

export interface HexDumpForm {
  readonly offsets: HexDumpOffsets;
  /** The characters that stand behind the bytes are known by being the same bytes, also where they look like more of them. */
  readonly characters: boolean;
  /** `I` or `O` (`<` or `>` where each line is a packet) before a packet says that it came in or went out. */
  readonly directions: boolean;
  /**
   * How times before packets are written, in the letters of strptime and `%f`
   * for fractions of a second; `ISO` for ISO 8601; empty: there are none.
   */
  readonly times: string;
  /** LINKTYPE_ number of the packets, the headers put before them included. */
  readonly linkType: number;
  readonly headers: DummyHeaders;
  /** Bytes after which another packet begins, the headers put before them left out. */
  readonly longest: number;
  readonly interfaceName: string;
}

/** `longest`: as Wireshark keeps them. */
export const DEFAULT_HEX_DUMP: HexDumpForm = {
  offsets: 'hexadecimal', characters: false, directions: false, times: '', linkType: 1,
  headers: { kind: 'none' }, longest: 262_144, interfaceName: '',
};

/** Characters of a text that crosses to the engine, as one message. */
export const LONGEST_HEX_DUMP = 1 << 25;

/** What is to be said of a line, from 1. */
export interface HexDumpRemark {
  readonly line: number;
  readonly text: string;
}

export interface HexDumpSummary {
  readonly packets: number;
  /** Of the text, without the headers put before them. */
  readonly bytes: number;
  /** The first ones; `further` more there are. */
  readonly remarks: readonly HexDumpRemark[];
  readonly further: number;
}
