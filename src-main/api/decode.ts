/** Which protocol packets are read as, where the user knows better (Decode As). */

/** The dispatch tables that can be decided about in the window. */
export const DECODE_TABLES = ['tcp.port', 'udp.port', 'sctp.port', 'dccp.port'] as const;
export type DecodeTable = (typeof DECODE_TABLES)[number];

/** Packets of this port, whichever side has it, are the protocol's. */
export interface DecodeRule {
  readonly table: DecodeTable;
  readonly port: number;
  /** By its name in filters. */
  readonly protocol: string;
}

/** A protocol that may be in use or not. */
export interface ProtocolChoice {
  /** As filters call it. */
  readonly protocol: string;
  /** As the Protocol column has it, and in full. */
  readonly short: string;
  readonly title: string;
}

/** A protocol that packets may be read as. */
export interface DecodeChoice extends ProtocolChoice {
  readonly table: DecodeTable;
}
