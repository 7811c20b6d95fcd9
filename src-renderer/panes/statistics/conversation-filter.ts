/** The filter that selects one conversation of a table. */
import type { Conversation, ConversationKind } from '../../../src-main/api/index.ts';

export function filterOfConversation(kind: ConversationKind, { stream, a, b }: Conversation): string {
  if (kind === 'tcp' || kind === 'udp') return `${kind}.stream == ${stream}`;
  return a === b ? `${kind}.src == ${a} && ${kind}.dst == ${b}` : `${kind}.addr == ${a} && ${kind}.addr == ${b}`;
}
