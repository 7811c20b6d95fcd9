/** The kinds of conversations that can be counted: those that the table's columns tell, and others that packets are dissected for. */
import type { ConversationKind } from '../api/index.ts';

/** Where a layer says who talks to whom. */
export interface LayerTalk {
  /** Fields of one end each; those of the network layer around it where there are none. */
  readonly ends?: readonly [source: string, destination: string];
  /** The same of packets that lack these. */
  readonly otherEnds?: readonly [source: string, destination: string];
  readonly ports?: readonly [source: string, destination: string];
  /** What stands before an end's address. */
  readonly networks?: readonly [source: string, destination: string];
}

/** Those that no column tells of. */
export type DissectedKind = Exclude<ConversationKind, 'eth' | 'ip' | 'ipv6' | 'tcp' | 'udp'>;

/** By the name of the layer. */
export const DISSECTED_KINDS: Readonly<Record<DissectedKind, LayerTalk>> = {
  sctp: { ports: ['sctp.srcport', 'sctp.dstport'] }, dccp: { ports: ['dccp.srcport', 'dccp.dstport'] },
  wlan: { ends: ['wlan.sa', 'wlan.da'], otherEnds: ['wlan.ta', 'wlan.ra'] },
  usb: { ends: ['usb.src', 'usb.dst'] }, fddi: { ends: ['fddi.src', 'fddi.dst'] },
  ipx: { ends: ['ipx.src.node', 'ipx.dst.node'], networks: ['ipx.src.net', 'ipx.dst.net'] },
};

export function isDissected(kind: ConversationKind): kind is DissectedKind {
  return Object.hasOwn(DISSECTED_KINDS, kind);
}

/** Whether a port is part of an end. */
export function hasPorts(kind: ConversationKind): boolean {
  return kind === 'tcp' || kind === 'udp' || (isDissected(kind) && DISSECTED_KINDS[kind].ports !== undefined);
}
