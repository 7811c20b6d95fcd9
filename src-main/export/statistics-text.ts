/** Statistics as tshark's `-z` prints them. */
import type { Conversation, ConversationKind, HierarchyNode } from '../api/index.ts';
import type { Moment } from '../dissect/index.ts';
import type { ByteSink } from './byte-sink.ts';
import { sizeText } from './size-text.ts';
import { type TimeStyle, clockText } from './time-column.ts';

const HIERARCHY_RULE = '='.repeat(67);
const CONVERSATION_RULE = '='.repeat(80);
/** Width of a protocol with its indentation. */
const PROTOCOL_WIDTH = 40;

/** `-z io,phs` */
export function writeHierarchy(sink: ByteSink, nodes: readonly HierarchyNode[], filter: string): void {
  sink.text(`\n${HIERARCHY_RULE}\nProtocol Hierarchy Statistics\nFilter: ${filter}\n\n`);
  for (const { protocol, depth, packets, bytes } of nodes) {
    sink.text(`${'  '.repeat(depth) + protocol.padEnd(Math.max(0, PROTOCOL_WIDTH - 2 * depth))} frames:${packets} bytes:${bytes}\n`);
  }
  sink.text(`${HIERARCHY_RULE}\n`);
}

const TITLES: Readonly<Record<ConversationKind, string>> = { eth: 'Ethernet', ip: 'IPv4', ipv6: 'IPv6', tcp: 'TCP', udp: 'UDP' };

/** `-z conv,…`: most packets first. `first`: time of the capture's first packet. */
export function writeConversations(
  sink: ByteSink, kind: ConversationKind, conversations: readonly Conversation[], filter: string, time: TimeStyle, first: Moment | undefined,
): void {
  const ports = kind === 'tcp' || kind === 'udp';
  const width = ports ? 26 : 20;
  sink.text(`${CONVERSATION_RULE}\n${TITLES[kind]} Conversations\nFilter:${filter === '' ? '<No Filter>' : filter}\n`);
  sink.text(heading(ports ? 59 : 47, time));
  for (const conversation of conversations.toSorted((a, b) => packetsOf(b) - packetsOf(a))) {
    const { a, b, portA, portB, packetsAToB, packetsBToA, bytesAToB, bytesBToA, duration } = conversation;
    const one = portA === undefined ? a : `${a}:${portA}`, other = portB === undefined ? b : `${b}:${portB}`;
    const cells = [[packetsBToA, bytesBToA], [packetsAToB, bytesAToB], [packetsOf(conversation), bytesAToB + bytesBToA]] as const;
    sink.text(`${one.padEnd(width)} <-> ${other.padEnd(width)}`);
    for (const [packets, bytes] of cells) sink.text(`  ${String(packets).padStart(6)} ${sizeText(bytes).padEnd(9)}`);
    sink.text(`${startText(conversation, time, first)}   ${duration.toFixed(4).padStart(12)}\n`);
  }
  sink.text(`${CONVERSATION_RULE}\n`);
}

function packetsOf({ packetsAToB, packetsBToA }: Conversation): number {
  return packetsAToB + packetsBToA;
}

/** Two lines above the columns; `indent`: where the first of them begins. */
function heading(indent: number, { form }: TimeStyle): string {
  const margin = ' '.repeat(indent);
  const dated = form.endsWith('date') || form.endsWith('day-of-year');
  const absolute = dated || form === 'absolute' || form === 'utc';
  const [upper, lower] = dated ? [' Absolute Date  ', '     Start      '] : absolute ? [' Absolute Time  ', '      Start     '] :
    form === 'epoch' ? ['       Relative       ', '         Start        '] : ['    Relative    ', '      Start     '];
  const columns = absolute ? 'Frames  Size  ' : 'Frames  Bytes ';
  return `${margin}|       <-      | |       ->      | |     Total     |${upper}|   Duration   |\n` +
    `${margin}${`| ${columns}| `.repeat(3).trimEnd()}${lower}|              |\n`;
}

function startText({ start }: Conversation, time: TimeStyle, first: Moment | undefined): string {
  if (time.form === 'relative' || time.form.startsWith('delta') || first === undefined) return `  ${start.toFixed(9).padStart(14)}`;
  if (time.form === 'epoch') return `  ${(first.seconds + first.nanoseconds / 1e9 + start).toFixed(9).padStart(20)}`;
  const whole = Math.floor(first.nanoseconds / 1e9 + start);
  return `   ${clockText({ seconds: first.seconds + whole, nanoseconds: 0 }, time.form, 0)}`;
}
