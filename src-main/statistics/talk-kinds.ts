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
  /** What an end is called that a packet does not tell; without it, such packets do not count. */
  readonly untold?: string;
  /** Whether such an end is nobody, who is not counted by itself. */
  readonly isNobody?: boolean;
  /** Whether layers within tell the ends. */
  readonly within?: boolean;
  /** Addresses of several at once. */
  readonly broadcast?: readonly string[];
}

/** Those that no column tells of. */
export type DissectedKind = Exclude<ConversationKind, 'eth' | 'ip' | 'ipv6' | 'tcp' | 'udp'>;

/** By the name of the layer. */
export const DISSECTED_KINDS: Readonly<Record<DissectedKind, LayerTalk>> = {
  sctp: { ports: ['sctp.srcport', 'sctp.dstport'] }, dccp: { ports: ['dccp.srcport', 'dccp.dstport'] },
  wlan: { ends: ['wlan.sa', 'wlan.da'], otherEnds: ['wlan.ta', 'wlan.ra'] },
  usb: { ends: ['usb.src', 'usb.dst'] }, fddi: { ends: ['fddi.src', 'fddi.dst'] },
  bluetooth: { ends: ['bluetooth.src', 'bluetooth.dst'], otherEnds: ['bluetooth.src_str', 'bluetooth.dst_str'], within: true },
  // Of the link layer Linux tells the sender alone.
  sll: { ends: ['sll.src.eth', ''], otherEnds: ['sll.src.ipv4', ''], untold: 'NONE', isNobody: true },
  wpan: { ends: ['wpan.src16', 'wpan.dst16'], otherEnds: ['wpan.src64', 'wpan.dst64'], untold: 'NONE', broadcast: ['0xffff'] },
  // Zigbee's network layer, 3.6.5: all devices, those that listen when idle, and routers.
  zbee_nwk: { ends: ['zbee_nwk.src', 'zbee_nwk.dst'], broadcast: ['0xffff', '0xfffd', '0xfffc'] },
  ipx: { ends: ['ipx.src.node', 'ipx.dst.node'], networks: ['ipx.src.net', 'ipx.dst.net'] },
};

export function isDissected(kind: ConversationKind): kind is DissectedKind {
  return Object.hasOwn(DISSECTED_KINDS, kind);
}

/** What stands for nobody where ends are counted by themselves. */
export function nobodyOf(kind: ConversationKind): string | undefined {
  if (!isDissected(kind)) return undefined;
  const { untold, isNobody = false } = DISSECTED_KINDS[kind];
  return isNobody ? untold : undefined;
}

/** Whether a port is part of an end. */
export function hasPorts(kind: ConversationKind): boolean {
  return kind === 'tcp' || kind === 'udp' || (isDissected(kind) && DISSECTED_KINDS[kind].ports !== undefined);
}
