import type { Severity } from './tree.ts';

/** One line of a conversation table. A sent the conversation's first packet. */
export interface Conversation {
  readonly stream: number;
  readonly a: string;
  readonly b: string;
  /** Ports; absent for kinds without. */
  readonly portA?: number;
  readonly portB?: number;
  readonly packetsAToB: number;
  readonly bytesAToB: number;
  readonly packetsBToA: number;
  readonly bytesBToA: number;
  /** Seconds since the capture's first packet, and seconds between the conversation's first and last. */
  readonly start: number;
  readonly duration: number;
}

export type ConversationKind = 'eth' | 'ip' | 'ipv6' | 'tcp' | 'udp';

/** A node of the protocol hierarchy: packets whose layers begin with this path. */
export interface HierarchyNode {
  readonly protocol: string;
  readonly title: string;
  readonly depth: number;
  readonly packets: number;
  readonly bytes: number;
}

/** One end of conversations. */
export interface Endpoint {
  readonly address: string;
  /** Undefined for kinds without. */
  readonly port: number | undefined;
  readonly sentPackets: number;
  readonly sentBytes: number;
  readonly receivedPackets: number;
  readonly receivedBytes: number;
}

/** What dissectors remark, alike remarks counted together. */
export interface CountedRemark {
  readonly severity: Severity;
  readonly group: string;
  /** What the Protocol column calls the protocol that says it. */
  readonly protocol: string;
  readonly text: string;
  readonly count: number;
  /** The first frame that has it. */
  readonly frame: number;
}

/** Packets and bytes on the wire in equal stretches of time, from the capture's first packet to its last. */
export interface Rates {
  /** Length of a stretch in microseconds. */
  readonly interval: number;
  readonly packets: readonly number[];
  readonly bytes: readonly number[];
}
