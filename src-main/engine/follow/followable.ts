/** What a packet is part of that can be followed. */
import type { FollowProtocol, FollowTarget } from '../../api/index.ts';
import { Dissector } from '../../dissect/index.ts';
import { CONVERSATION } from '../../index/index.ts';
import { FOLLOW_KINDS } from './follow-kinds.ts';
import type { OpenCapture } from '../open-capture.ts';

/**
 * The TCP or UDP stream first, then what it carries, in the order of its layers; last the UDP streams of the tunnels around it, the innermost
 * first. None where the packet itself has no such stream.
 */
export function followable(capture: OpenCapture, row: number): FollowTarget[] {
  const { conversations, stacks } = capture.table;
  const id = capture.table.get('conversation', row), kind = conversations.kind[id];
  const carrier = kind === CONVERSATION.tcp ? 'tcp' : kind === CONVERSATION.udp ? 'udp' : undefined;
  if (id === 0 || carrier === undefined) return [];
  const stream = conversations.number[id];
  const { layers, substreams } = layersOf(capture, row);
  // A segment in the middle of a message has no layer of the protocol above.
  const carried = stacks.names[conversations.protocol[id] - 1];
  if (carried !== undefined) layers.add(carried);
  const protocols = (Object.keys(FOLLOW_KINDS) as FollowProtocol[]).filter(
    name => name !== carrier && FOLLOW_KINDS[name].carrier === carrier && layers.has(name),
  );
  return [
    { protocol: carrier, stream },
    ...protocols.map(protocol => {
      const substream = substreams.get(protocol);
      return { protocol, stream, ...(substream !== undefined && { substream }) };
    }),
    ...outerStreams(capture, row).filter(other => other !== id).map(other => ({ protocol: 'udp' as const, stream: conversations.number[other] })),
  ];
}

/** Ids of the UDP conversations that the row has in outer layers, each once. */
function outerStreams({ table, scan }: OpenCapture, row: number): number[] {
  const outer = scan.streams.outer.of(row).filter(id => table.conversations.kind[id] === CONVERSATION.udp);
  return [...new Set(outer.reverse())];
}

/** The packet's layers, and of each the first of its substreams in which something is said. */
function layersOf(capture: OpenCapture, row: number): { readonly layers: Set<string>; readonly substreams: Map<string, number> } {
  const substreams = new Map<string, number>();
  const dissector = new Dissector(capture.registry, { wanted: capture.registry.wanted([]) });
  dissector.packet.listener = {
    said: ({ protocol, substream, plain }) => {
      if (substream !== undefined && plain.length > 0 && !substreams.has(protocol)) substreams.set(protocol, substream);
    },
  };
  dissector.dissect(capture.record(row), capture.around(row));
  return { layers: new Set(dissector.stack), substreams };
}
