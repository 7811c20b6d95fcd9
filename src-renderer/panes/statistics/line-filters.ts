/** The filters that select what a line of a statistic counts. */
import type { CountedRemark, RtpStream, SipCall } from '../../../src-main/api/index.ts';

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
