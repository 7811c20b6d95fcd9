/** Conversation tables over all packets of a capture, as the scan has counted them: nothing is counted again. */
import type { Conversation } from '../api/index.ts';
import { CONVERSATION, type PacketTable } from '../index/index.ts';

/**
 * All TCP or UDP conversations in their order of appearance. Undefined where that is not the scan's: with packets that are older than those before
 * them the earliest of a conversation is not the first, and rows are missing from those that have packets only inside a tunnel's outer layers.
 */
export function wholeConversations(table: PacketTable, kind: 'tcp' | 'udp'): Conversation[] | undefined {
  const ids = wholeIds(table, kind);
  return ids && told(table, ids);
}

/** How many there are, and the `most` of them with the most bytes, the most first; otherwise as `wholeConversations`. */
export function largestConversations(
  table: PacketTable, kind: 'tcp' | 'udp', most: number,
): { count: number; conversations: Conversation[] } | undefined {
  const ids = wholeIds(table, kind), { bytesA, bytesB } = table.conversations;
  return (
    ids && {
      count: ids.length,
      conversations: told(table, ids.toSorted((a, b) => bytesA[b] + bytesB[b] - bytesA[a] - bytesB[a]).slice(0, most)),
    }
  );
}

/** Ids of the conversations, in their order of appearance. */
function wholeIds({ timesAscend, conversations }: PacketTable, kind: 'tcp' | 'udp'): number[] | undefined {
  if (!timesAscend) return undefined;
  const ids: number[] = [], { first, rows, packetsA, packetsB } = conversations;
  let inOrder = true;
  for (let number = 0; number < conversations.countOf(CONVERSATION[kind]); number++) {
    const id = conversations.numbered(CONVERSATION[kind], number), packets = packetsA[id] + packetsB[id];
    // A stream that only error messages quote.
    if (packets === 0) continue;
    if (packets !== rows[id]) return undefined;
    inOrder &&= ids.length === 0 || first[id] > first[ids[ids.length - 1]];
    ids.push(id);
  }
  // The other order is that of streams which error messages quote before their own packets come.
  return inOrder ? ids : ids.sort((one, other) => first[one] - first[other]);
}

function told(table: PacketTable, ids: readonly number[]): Conversation[] {
  const { conversations, addresses } = table;
  const texts: string[] = [], text = (address: number): string => texts[address] ??= addresses.text(address);
  return ids.map(id => ({
    stream: conversations.number[id], a: text(conversations.addressA[id]), b: text(conversations.addressB[id]),
    portA: conversations.portA[id], portB: conversations.portB[id],
    packetsAToB: conversations.packetsA[id], bytesAToB: conversations.bytesA[id], packetsBToA: conversations.packetsB[id],
    bytesBToA: conversations.bytesB[id],
    start: table.nanosecondsBetween(0, conversations.first[id]) / 1e9,
    duration: table.nanosecondsBetween(conversations.first[id], conversations.last[id]) / 1e9,
  }));
}
