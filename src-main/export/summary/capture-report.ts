/**
 * The report on a capture, or on the packets of a view: properties, protocols, conversations, DNS, HTTP, TLS, calls, SMB, connections,
 * retransmissions.
 */
import { CONVERSATION_TITLES, type CaptureInfo, type Conversation, type ConversationKind, type HierarchyNode } from '../../api/index.ts';
import { Dissector } from '../../dissect/index.ts';
import { endText } from '../../index/index.ts';
import { ConversationCount } from '../../statistics/conversations.ts';
import { HierarchyCount, hierarchyFields } from '../../statistics/hierarchy.ts';
import type { Packets, RowList, Turn } from '../../statistics/packets.ts';
import { largestConversations } from '../../statistics/whole-conversations.ts';
import { CallOverview } from './call-overview.ts';
import { ConnectionCount } from './connections.ts';
import { DnsOverview, HttpOverview, type Overview } from './overviews.ts';
import { propertiesSection } from './properties.ts';
import { type Report, type Section, cutTable } from './report.ts';
import { RetransmissionCount } from './retransmissions.ts';
import { SmbOverview } from './smb-overview.ts';
import { TlsOverview } from './tls-overview.ts';

const MOST_CONVERSATIONS = 20;
const MOST_PROTOCOLS = 100;

/** `filter`: what the view lets through; empty for the whole capture. */
export async function captureReport(
  packets: Packets, rows: RowList, info: CaptureInfo, filter: string, turn: Turn, progress: (done: number) => void,
): Promise<Report> {
  const { registry, table } = packets;
  const overviews: Overview[] = [
    new DnsOverview(registry), new HttpOverview(), new TlsOverview(registry), new CallOverview(packets, turn), new SmbOverview(registry, table),
  ];
  const resent = new RetransmissionCount(table), connections = new ConnectionCount(table);
  const dissector = new Dissector(registry, { wanted: hierarchyFields(registry, [...overviews, resent].flatMap(({ fields }) => fields)) });
  const hierarchy = new HierarchyCount('left out');
  // Of a whole capture the scan has counted the streams, of which a flood has one for each packet.
  const wireless = table.stacks.having(['wlan']).includes(1) ? ['wlan'] as const : [];
  const kinds = ([...['tcp', 'udp', 'ip', 'ipv6', 'eth'] as const, ...wireless]).map(kind => ({
    kind, count: new ConversationCount(packets, kind),
    whole: rows.shown === table.rows && (kind === 'tcp' || kind === 'udp') ? largestConversations(table, kind, MOST_CONVERSATIONS) : undefined,
  }));
  let bytes = 0;
  for (let index = 0; index < rows.shown; index++) {
    const row = rows.row(index);
    dissector.dissect(packets.record(row), packets.around(row));
    const length = table.get('original', row);
    bytes += length;
    hierarchy.add(dissector.tree, length);
    for (const overview of overviews) overview.add(dissector.tree, row);
    for (const { count, whole } of kinds) if (whole === undefined) count.add(row);
    resent.add(row, dissector.tree);
    connections.add(row);
    if (turn.over) {
      progress(index + 1);
      await turn.next();
    }
  }
  const found = kinds.map(({ kind, count, whole }): Found => ({ kind, ...(whole ?? largest(count.conversations())) }));
  return {
    title: info.name,
    subtitle: filter === '' ? 'Summary of a capture' : `Summary of the packets that pass the filter ${filter}`,
    sections: [
      await propertiesSection(packets, rows, info, bytes, turn), hierarchySection(hierarchy.nodes(), bytes), conversationSection(found),
      ...(await sectionsOf(overviews)), connections.section(), resent.section(),
    ].filter(section => section !== undefined),
  };
}

/** One after the other: some read packets anew. */
async function sectionsOf(overviews: readonly Overview[]): Promise<(Section | undefined)[]> {
  const sections = [];
  for (const overview of overviews) sections.push(await overview.section());
  return sections;
}

function hierarchySection(nodes: readonly HierarchyNode[], bytes: number): Section {
  // No-break spaces: the indentation is kept in every format.
  const rows = nodes.map(({ protocol, title, depth, packets, bytes: own }) =>
    ['\u00a0\u00a0'.repeat(depth) + title, protocol, String(packets), String(own), bytes === 0 ? '' : `${((100 * own) / bytes).toFixed(1)} %`]);
  return {
    title: 'Protocol hierarchy', text: [], facts: [],
    tables: [cutTable([
      { title: 'Protocol' }, { title: 'Filter' }, { title: 'Packets', right: true }, { title: 'Bytes', right: true },
      { title: 'Share of bytes', right: true },
    ], rows, MOST_PROTOCOLS)],
  };
}

/** Conversations of a kind: how many there are, and those that are shown. */
interface Found {
  readonly kind: ConversationKind;
  readonly count: number;
  readonly conversations: readonly Conversation[];
}

function largest(all: readonly Conversation[]): Pick<Found, 'count' | 'conversations'> {
  return { count: all.length, conversations: all.toSorted((a, b) => totalBytes(b) - totalBytes(a)).slice(0, MOST_CONVERSATIONS) };
}

function conversationSection(found: readonly Found[]): Section {
  const shown = found.filter(({ count }) => count > 0);
  return {
    title: 'Conversations', text: shown.length === 0 ? ['There are none.'] : [],
    facts: shown.map(({ kind, count }) => [CONVERSATION_TITLES[kind], String(count)]),
    tables: shown.map(({ kind, count, conversations }) => ({
      title: `${CONVERSATION_TITLES[kind]}, most bytes first`,
      ...cutTable([
        { title: 'A' }, { title: 'B' }, { title: 'Packets', right: true }, { title: 'Bytes', right: true },
        { title: 'A → B', right: true }, { title: 'B → A', right: true },
        { title: 'Start', right: true }, { title: 'Duration', right: true },
      ], conversations.map(conversationRow), MOST_CONVERSATIONS, count),
    })),
  };
}

function totalBytes({ bytesAToB, bytesBToA }: Conversation): number {
  return bytesAToB + bytesBToA;
}

function conversationRow(conversation: Conversation): string[] {
  const { a, b, portA, portB, packetsAToB, packetsBToA, bytesAToB, bytesBToA, start, duration } = conversation;
  return [
    portA === undefined ? a : endText(a, portA), portB === undefined ? b : endText(b, portB), String(packetsAToB + packetsBToA),
    String(totalBytes(conversation)),
    String(bytesAToB), String(bytesBToA), `${start.toFixed(6)} s`, `${duration.toFixed(6)} s`,
  ];
}
