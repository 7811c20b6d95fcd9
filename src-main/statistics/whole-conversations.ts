/** Conversation tables over all packets of a capture, as the scan has counted them: nothing is counted again. */
import type { Conversation } from '../api/index.ts';
import { CONVERSATION, type PacketTable } from '../index/index.ts';

/**
 * All TCP or UDP conversations in their order of appearance. Undefined where that is not the scan's: with packets that are older than those before
 * them the earliest of a conversation is not the first, and rows are missing from those that have packets only inside a tunnel's outer layers.
 */
export function wholeConversations(table: PacketTable, kind: 'tcp' | 'udp'): Conversation[] | undefined {
  if (!table.timesAscend) return undefined;
  const { conversations, addresses } = table;
  const found: { readonly first: number; readonly conversation: Conversation }[] = [];
  const texts: string[] = [], text = (address: number): string => texts[address] ??= addresses.text(address);
  let latest = -1, inOrder = true;
  for (let number = 0; number < conversations.countOf(CONVERSATION[kind]); number++) {
    const id = conversations.numbered(CONVERSATION[kind], number);
    const packetsAToB = conversations.packetsA[id], packetsBToA = conversations.packetsB[id];
    // A stream that only error messages quote.
    if (packetsAToB + packetsBToA === 0) continue;
    if (packetsAToB + packetsBToA !== conversations.rows[id]) return undefined;
    const first = conversations.first[id], last = conversations.last[id];
    inOrder &&= first > latest;
    latest = first;
    found.push({
      first,
      conversation: {
        stream: number, a: text(conversations.addressA[id]), b: text(conversations.addressB[id]),
        portA: conversations.portA[id], portB: conversations.portB[id],
        packetsAToB, bytesAToB: conversations.bytesA[id], packetsBToA, bytesBToA: conversations.bytesB[id],
        start: table.nanosecondsBetween(0, first) / 1e9, duration: table.nanosecondsBetween(first, last) / 1e9,
      },
    });
  }
  // The other order is that of streams which error messages quote before their own packets come.
  if (!inOrder) found.sort((one, other) => one.first - other.first);
  return found.map(({ conversation }) => conversation);
}
