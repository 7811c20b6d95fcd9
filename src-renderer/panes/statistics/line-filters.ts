/** The filters that select what a line of a statistic counts. */
import type { Conversation, ConversationKind, CountedRemark, Endpoint, RtpStream, SipCall } from '../../../src-main/api/index.ts';

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
  return `_ws.expert.message == ${quoted(text)}`;
}

export function filterOfRtpStream({ source, sourcePort, destination, destinationPort, synchronization }: RtpStream): string {
  const family = source.includes(':') ? 'ipv6' : 'ip';
  return `rtp.ssrc == 0x${synchronization.toString(16)} && ${family}.src == ${source} && ${family}.dst == ${destination} && ${portIs('srcport', sourcePort)} && ${portIs('dstport', destinationPort)}`;
}

/** What goes to and fro between its ends. */
export function filterOfRtpSession({ source, sourcePort, destination, destinationPort }: RtpStream): string {
  const family = source.includes(':') ? 'ipv6' : 'ip';
  return `rtp && ${family}.addr == ${source} && ${family}.addr == ${destination} && ${portIs('port', sourcePort)} && ${portIs('port', destinationPort)}`;
}

/** RTP goes over UDP, or in frames of its own over TCP (RFC 4571). */
function portIs(side: string, port: number): string {
  return `(udp.${side} == ${port} || tcp.${side} == ${port})`;
}

export function filterOfCall({ id }: SipCall): string {
  return `sip.Call-ID == ${quoted(id)}`;
}

/** With the RTP and RTCP that the call's messages describe. */
export function filterOfCallWithMedia(call: SipCall): string {
  const frames = `{${call.descriptions.join(', ')}}`;
  return call.descriptions.length === 0
    ? filterOfCall(call)
    : `${filterOfCall(call)} || rtp.setup-frame in ${frames} || rtcp.setup-frame in ${frames}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll(/[\\"]/g, '\\$&')}"`;
}
