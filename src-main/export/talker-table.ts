/** What the tables of conversations and of endpoints have in common, in reports and as tshark's `-z` prints them. */
import type { ConversationKind } from '../api/index.ts';
import { hasPorts } from '../statistics/talk-kinds.ts';
import type { ByteSink } from './byte-sink.ts';

export const KIND_TITLES: Readonly<Record<ConversationKind, string>> = {
  eth: 'Ethernet', ip: 'IPv4', ipv6: 'IPv6', tcp: 'TCP', udp: 'UDP', sctp: 'SCTP', dccp: 'DCCP', wlan: 'IEEE 802.11', usb: 'USB', ipx: 'IPX',
  fddi: 'FDDI',
};

/** Ports tell the ends of DCCP apart and are not shown, as tshark does. */
export const showsPorts = (kind: ConversationKind): boolean => hasPorts(kind) && kind !== 'dccp';

const RULE = '='.repeat(80);

/** The lines that `rows` writes, between the table's title and its end. */
export function writeTalkers(sink: ByteSink, kind: ConversationKind, what: 'Conversations' | 'Endpoints', filter: string, rows: () => void): void {
  sink.text(`${RULE}\n${KIND_TITLES[kind]} ${what}\nFilter:${filter === '' ? '<No Filter>' : filter}\n`);
  rows();
  sink.text(`${RULE}\n`);
}
