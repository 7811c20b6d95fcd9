/** The filters that select what a line of a statistic counts. */
import type { Conversation, ConversationKind, CountedRemark, Endpoint } from '../../../src-main/api/index.ts';

export function filterOfConversation(kind: ConversationKind, { stream, a, b }: Conversation): string {
  if (kind === 'tcp' || kind === 'udp') return `${kind}.stream == ${stream}`;
  return a === b ? `${kind}.src == ${a} && ${kind}.dst == ${b}` : `${kind}.addr == ${a} && ${kind}.addr == ${b}`;
}

export function filterOfEndpoint(kind: ConversationKind, { address, port }: Pick<Endpoint, 'address' | 'port'>): string {
  if (port === undefined) return `${kind}.addr == ${address}`;
  const family = address.includes(':') ? 'ipv6' : 'ip';
  // Which port belongs to which address.
  return [['src', 'srcport'], ['dst', 'dstport']].map(([end, side]) => `(${family}.${end} == ${address} && ${kind}.${side} == ${port})`).join(' || ');
}

export function filterOfRemark({ text }: CountedRemark): string {
  return `_ws.expert.message == "${text.replaceAll(/[\\"]/g, '\\$&')}"`;
}
