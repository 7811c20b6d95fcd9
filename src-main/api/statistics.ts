/** What is counted of a view: conversations, protocols, rates, calls. */
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
  /** Of TCP: segments each way that were retransmissions, by their verdicts. */
  readonly resentAToB?: number;
  readonly resentBToA?: number;
}

/** Whose ends conversations can be counted between, by the names of their protocols. */
export const CONVERSATION_KINDS = [
  'eth', 'ip', 'ipv6', 'tcp', 'udp', 'sctp', 'dccp', 'wlan', 'usb', 'ipx', 'fddi', 'bluetooth', 'sll', 'wpan', 'zbee_nwk',
] as const;
export type ConversationKind = (typeof CONVERSATION_KINDS)[number];

/** What people call them. */
export const CONVERSATION_TITLES: Readonly<Record<ConversationKind, string>> = {
  eth: 'Ethernet', ip: 'IPv4', ipv6: 'IPv6', tcp: 'TCP', udp: 'UDP', sctp: 'SCTP', dccp: 'DCCP', wlan: 'IEEE 802.11', usb: 'USB', ipx: 'IPX',
  fddi: 'FDDI', bluetooth: 'Bluetooth', sll: 'SLL', wpan: 'IEEE 802.15.4', zbee_nwk: 'ZigBee',
};

/** A node of the protocol hierarchy: packets whose layers begin with this path. */
export interface HierarchyNode {
  readonly protocol: string;
  readonly title: string;
  readonly depth: number;
  readonly packets: number;
  readonly bytes: number;
  /** Of the packets those whose layers end here, and their bytes. */
  readonly endPackets: number;
  readonly endBytes: number;
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

/** What an address is called: a host as the capture itself names it, a network card by its maker. */
export interface ResolvedName {
  readonly kind: 'host' | 'card';
  readonly address: string;
  readonly name: string;
}

/** Statistics trees by their names in tshark's `-z NAME,tree`. */
export const STAT_TREE_NAMES = [
  'plen', 'dns', 'http', 'http_req', 'http_srv', 'http_seq', 'http2', 'rtsp', 'ip_hosts', 'ip_srcdst', 'ptype', 'dests', 'ipv6_hosts', 'ipv6_srcdst',
  'ipv6_ptype', 'ipv6_dests', 'bacapp_ip', 'bacapp_service', 'bacapp_objectid', 'bacapp_instanceid', 'collectd', 'hart_ip', 'someip_messages',
  'someipsd_entries', 'isup_msg', 'ngap', 'smpp_commands',
] as const;
/** Those that tshark has not: they are asked by the window alone. */
export const OWN_TREE_NAMES = ['dhcp', 'wlan', 'multicast'] as const;
export type StatTreeName = (typeof STAT_TREE_NAMES)[number] | (typeof OWN_TREE_NAMES)[number];

/** A line of a statistics tree: how often something was seen. Lines of its parts follow it. */
export interface StatTreeLine {
  readonly name: string;
  readonly depth: number;
  readonly count: number;
  /** Of lines that stand for values; `none` for ranges that have none. */
  readonly values?: { readonly average: number; readonly least: number; readonly most: number; readonly decimals: boolean } | 'none';
  /** Of what its parent counts; undefined where that counts nothing. */
  readonly percent: number | undefined;
  /** A millisecond; undefined where all was seen at once. */
  readonly rate: number | undefined;
  /** The busiest 100 ms: how often a millisecond, and when they begin, in seconds since the first packet. */
  readonly burst: { readonly rate: number; readonly start: number } | undefined;
}

/** Services whose answers are timed, by the names of their protocols, and what people call them. */
export const RESPONSE_TITLES = {
  dns: 'DNS', http: 'HTTP', smb2: 'SMB2', smb: 'SMB', rpc: 'ONC-RPC', ldap: 'LDAP', snmp: 'SNMP', diameter: 'Diameter', gtp: 'GTP', icmp: 'ICMP',
  icmpv6: 'ICMPv6',
} as const;
export type ResponseService = keyof typeof RESPONSE_TITLES;
export const RESPONSE_SERVICES = Object.keys(RESPONSE_TITLES) as readonly ResponseService[];

/** How long the answers to one procedure took. Times in seconds. */
export interface ResponseTimes {
  /** What the procedure is one of: commands, or those of a program. */
  readonly group: string;
  readonly procedure: string;
  /** Lets the answers through; the questions, where answers do not say what they answer. */
  readonly filter: string;
  readonly calls: number;
  readonly least: number;
  readonly most: number;
  readonly total: number;
}

/** What dissectors remark, alike remarks counted together. */
export interface CountedRemark {
  readonly severity: Severity;
  readonly group: string;
  /** What the Protocol column calls the protocol that says it. */
  readonly protocol: string;
  readonly text: string;
  /** What it is one of, however its text goes on: the field that lets all of that kind through, and what they are called. */
  readonly kind?: { readonly field: string; readonly title: string };
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
  /** Of a field, where one was asked for: how many values there were, their sum, the least and the greatest (0 where there were none). */
  readonly values?: Readonly<Record<'count' | 'sum' | 'least' | 'most', readonly number[]>>;
}

/** Least, mean and most of what was measured, in milliseconds; -1 as the least where nothing was. */
export interface RtpSpread {
  readonly least: number;
  readonly mean: number;
  readonly most: number;
}

/** One source of RTP and its ends. */
export interface RtpStreamId {
  readonly source: string;
  readonly sourcePort: number;
  readonly destination: string;
  readonly destinationPort: number;
  /** Number of the synchronization source. */
  readonly synchronization: number;
}

/** The packets of one source of RTP, from one end to another. */
export interface RtpStream extends RtpStreamId {
  /** What its payload types are called, by their numbers. */
  readonly payloads: readonly string[];
  /** Seconds since the capture's first packet. */
  readonly first: number;
  readonly last: number;
  readonly packets: number;
  /** By the sequence numbers; fewer than there are where some came twice. */
  readonly expected: number;
  /** Between one packet and the next, but for those after silence. */
  readonly gaps: RtpSpread;
  readonly jitter: RtpSpread;
  /** Numbers were left out, repeated or overtaken. */
  readonly outOfOrder: boolean;
  /** The call whose messages set it up; '' for none. */
  readonly callId: string;
}

/** By its sequence number: the one after the newest, one further on, the newest again, or an earlier one. */
export type RtpOrder = 'next' | 'after-gap' | 'repeated' | 'late';

/** One packet of a stream; times in milliseconds but for `time`. What is measured against earlier packets is undefined for the first one. */
export interface RtpPacket {
  readonly frame: number;
  /** Seconds since the capture's first packet. */
  readonly time: number;
  readonly sequence: number;
  readonly order: RtpOrder;
  /** Numbers that are missing right before this one. */
  readonly missing: number;
  readonly gap: number | undefined;
  /** As RFC 3550 §6.4.1 has it. This and the skew are undefined where the clock of the format is not known. */
  readonly jitter: number | undefined;
  /** How much earlier than the sender's clock says it came; below zero: later. */
  readonly skew: number | undefined;
  /** Begins after silence, or is part of it: its gap says nothing of the network. */
  readonly isAfterSilence: boolean;
  readonly marked: boolean;
  readonly payload: string;
  /** The one before was of another type. */
  readonly isChanged: boolean;
}

export interface RtpPackets {
  /** In the order in which they came. */
  readonly packets: readonly RtpPacket[];
  /** Those behind that are left out. */
  readonly further: number;
}

/** A packet whose samples are part of a stream's sound. */
export interface RtpSoundPacket {
  readonly frame: number;
  /** Samples before it, below 0 for what belongs before the first packet; and its own. */
  readonly at: number;
  readonly samples: number;
  /** Milliseconds that it came after its turn, counted from the first packet; below 0: before it. */
  readonly late: number;
  /** Sequence numbers right before its own that never came. */
  readonly missing: number;
}

export interface RtpSound {
  /** Samples a second; 0 where there are none. */
  readonly rate: number;
  /** One channel of signed 16-bit numbers, as this machine has them in memory; 0 where nothing came. */
  readonly samples: Uint8Array;
  /** In the order in which they came. */
  readonly packets: readonly RtpSoundPacket[];
  /** Those behind that are left out. */
  readonly further: number;
  /** Formats of the stream that are not read. */
  readonly unread: readonly string[];
}

/**
 * How far a call came (RFC 3261 §13 to §15): asked for, ringing, talking, ended by either side, given up by the caller, sent elsewhere or refused.
 */
export type CallState = 'asked' | 'ringing' | 'talking' | 'ended' | 'given-up' | 'redirected' | 'refused';

/** A call that SIP set up, or tried to. */
export interface SipCall {
  /** By which its messages are found. */
  readonly id: string;
  /** Address that the first INVITE came from. */
  readonly caller: string;
  readonly from: string;
  readonly to: string;
  readonly state: CallState;
  /** The last final answer to an INVITE; 0 for none. */
  readonly status: number;
  /** The same in the words of who answered: `486 Busy Here`. */
  readonly answer: string;
  /** Seconds since the capture's first packet: when it first rang, was first accepted, and was over. */
  readonly rang?: number;
  readonly accepted?: number;
  readonly over?: number;
  /** Whether the caller's side hung up, or the other; of a call that was accepted and is over. */
  readonly endedBy?: 'caller' | 'callee';
  readonly messages: number;
  /** Seconds since the capture's first packet. */
  readonly first: number;
  readonly last: number;
  /** Frames that described what is to be sent, which RTP refers to. */
  readonly descriptions: readonly number[];
}
