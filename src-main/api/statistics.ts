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
