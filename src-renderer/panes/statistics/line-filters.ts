/** The filters that select what a line of a statistic counts. */
import type { Conversation, ConversationKind, CountedRemark, Endpoint } from '../../../src-main/api/index.ts';

export function filterOfConversation(kind: ConversationKind, { stream, a, b }: Conversation): string {
  if (kind === 'tcp' || kind === 'udp') return `${kind}.stream == ${stream}`;
  return a === b ? `${kind}.src == ${a} && ${kind}.dst == ${b}` : `${kind}.addr == ${a} && ${kind}.addr == ${b}`;
}

/** What one end of a conversation sent to the other. */
export function filterOfDirection(kind: ConversationKind, { stream, a, b, portA, portB }: Conversation, fromA: boolean): string {
  const [from, to, port] = fromA ? [a, b, portA] : [b, a, portB];
  if (kind !== 'tcp' && kind !== 'udp') return `${kind}.src == ${from} && ${kind}.dst == ${to}`;
  return `${kind}.stream == ${stream} && ${from.includes(':') ? 'ipv6' : 'ip'}.src == ${from} && ${kind}.srcport == ${port}`;
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
