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
  return `${kind}.stream == ${stream} && ${familyOf(from)}.src == ${from} && ${kind}.srcport == ${port}`;
}

export function filterOfEndpoint(kind: ConversationKind, { address, port }: Pick<Endpoint, 'address' | 'port'>): string {
  if (port === undefined) return `${kind}.addr == ${address}`;
  const family = familyOf(address);
  // Which port belongs to which address.
  return [['src', 'srcport'], ['dst', 'dstport']].map(([end, side]) => `(${family}.${end} == ${address} && ${kind}.${side} == ${port})`).join(' || ');
}

export function filterOfRemark({ text }: CountedRemark): string {
  return `_ws.expert.message == ${quoted(text)}`;
}

export function filterOfRtpStream(stream: RtpStream): string {
  const ends = `${endIs(stream, 'source', 'src', 'srcport')} && ${endIs(stream, 'destination', 'dst', 'dstport')}`;
  return `rtp.ssrc == 0x${stream.synchronization.toString(16)} && ${ends}`;
}

/** What goes to and fro between its ends. */
export function filterOfRtpSession(stream: RtpStream): string {
  return `rtp && ${endIs(stream, 'source', 'addr', 'port')} && ${endIs(stream, 'destination', 'addr', 'port')}`;
}

/** One end of a stream, as the named parts of a packet's addresses and ports. */
function endIs(stream: RtpStream, end: 'source' | 'destination', address: string, port: string): string {
  return `${familyOf(stream[end])}.${address} == ${stream[end]} && ${portIs(port, stream[`${end}Port`])}`;
}

/** The protocol whose address it is. */
export function familyOf(address: string): 'ip' | 'ipv6' {
  return address.includes(':') ? 'ipv6' : 'ip';
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
