/** SIP messages after the examples of RFC 3261 §24 and RFC 8866 §5. */
const hexOf = (text: string): string => Array.from(text, c => c.charCodeAt(0).toString(16).padStart(2, '0')).join('');
const over = (lines: readonly string[]): string => {
  const body = hexOf(lines.join('\r\n'));
  const hex = (n: number): string => n.toString(16).padStart(4, '0');
  return `020000000002 020000000001 0800 4500 ${hex(body.length / 2 + 28)} 0000 0000 40 11 0000 c0000201 c0000202 13c4 13c4 ${hex(body.length / 2 + 8)} 0000 ${body}`;
};
const SDP = ['v=0', 'o=alice 53655765 2353687637 IN IP4 192.0.2.1', 's=-', 'c=IN IP4 192.0.2.1', 't=0 0', 'm=audio 3456 RTP/AVP 0 96', 'a=rtpmap:96 opus/48000', 'a=sendrecv', ''];

export const examples = {
  invite: {
    hex: over([
      'INVITE sip:bob@biloxi.example.com:5061 SIP/2.0', 'Via: SIP/2.0/UDP pc33.example.com:5070;branch=z9hG4bK776asdhds;rport', 'Max-Forwards: 70',
      't: Bob <sip:bob@biloxi.example.com>', 'From: "Alice" <sip:alice@atlanta.example.com>;tag=1928301774', 'Call-ID: a84b4c76e66710', 'CSeq: 314159 INVITE',
      'Contact: <sip:alice@pc33.example.com>', 'X-Other: y', 'Content-Type: application/sdp', 'Content-Length: 142', '', ...SDP,
    ]),
  },
  unauthorized: {
    hex: over(['SIP/2.0 401 Unauthorized', 'CSeq: 2 REGISTER', 'WWW-Authenticate: Digest realm="atlanta", nonce="8452"', 'Content-Length: 0', '', '']),
  },
  keepAlive: { hex: over(['', '', '']) },
} as const;
