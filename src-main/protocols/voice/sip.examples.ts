/** SIP messages after the examples of RFC 3261 §24 and RFC 8866 §5. */
const hexOf = (text: string): string => Array.from(text, c => c.charCodeAt(0).toString(16).padStart(2, '0')).join('');
const over = (lines: readonly string[]): string => {
  const body = hexOf(lines.join('\r\n'));
  const hex = (n: number): string => n.toString(16).padStart(4, '0');
  return `020000000002 020000000001 0800 4500 ${hex(body.length / 2 + 28)} 0000 0000 40 11 ` +
    `0000 c0000201 c0000202 13c4 13c4 ${hex(body.length / 2 + 8)} 0000 ${body}`;
};
const SDP = [
  'v=0', 'o=alice 53655765 2353687637 IN IP4 192.0.2.1', 's=-', 'c=IN IP4 192.0.2.1', 't=0 0', 'm=audio 3456 RTP/AVP 0 96',
  'a=rtpmap:96 opus/48000', 'a=sendrecv', '',
];

export const examples = {
  invite: {
    hex: over([
      'INVITE sip:bob@biloxi.example.com:5061 SIP/2.0', 'Via: SIP/2.0/UDP pc33.example.com:5070;branch=z9hG4bK776asdhds;rport', 'Max-Forwards: 70',
      't: Bob <sip:bob@biloxi.example.com>', 'From: "Alice" <sip:alice@atlanta.example.com>;tag=1928301774', 'Call-ID: a84b4c76e66710',
      'CSeq: 314159 INVITE',
      'Contact: <sip:alice@pc33.example.com>', 'X-Other: y', 'Content-Type: application/sdp', 'Content-Length: 142', '', ...SDP,
    ]),
  },
  unauthorized: {
    hex: over([
      'SIP/2.0 401 Unauthorized', 'CSeq: 2 REGISTER', 'WWW-Authenticate: Digest realm="atlanta", nonce="8452"', 'Content-Length: 0', '', '',
    ]),
  },
  register: {
    hex: over([
      'REGISTER sip:atlanta.example.com SIP/2.0', 'Via: SIP/2.0/TCP [2001:db8::9]:5061;branch=z9hG4bK1;received=192.0.2.9',
      'CSeq: 7 REGISTER', 'Call-ID: r1', 'To: <tel:+1555>', 'Contact: "A, B" <sip:a@[2001:db8::9]:5061>;expires=0, <sip:b@192.0.2.9>',
      'Security-Client: ipsec-3gpp;alg=hmac-md5-96;spi-c=17, tls', 'P-Access-Network-Info: 3GPP-E-UTRAN-FDD;utran-cell-id-3gpp=31041',
      'P-Asserted-Identity: <sip:x@y.example.com>', 'Reason: SIP;cause=487;text="gone"', 'Expires: 60', '', '',
    ]),
  },
  extensions: {
    hex: over([
      'PING sip:alice;day=tuesday@atlanta.example.com:5062;lr SIP/2.0', 'Via: SIP / 2.0 / TCP first.example.com: 4000 ;branch=z9hG4bK3',
      'CSeq: 9 PING', 'Call-ID: e1', 'Session-ID: ab30317f1a784dc48ff824d0d3715d86;remote=47755a9de7794ba387653f2099600ef2',
      'Feature-Caps: *;+3gpp.g.atcf', 'j: *;video', 'NoColon',
      'Trigger-Consent: sip:123@relay.example.com;target-uri="sip:friends@relay.example.com"', '', '',
    ]),
  },
  // RFC 7339 §4: the server asks for a fifth less, for 500 milliseconds.
  overload: {
    hex: over([
      'SIP/2.0 100 Trying',
      'Via: SIP/2.0/UDP h.example.com;branch=z9hG4bK4;oc=20;oc-algo="loss";oc-validity=500;oc-seq=1282321615.782',
      'CSeq: 1 INVITE', 'Call-ID: o1', 'Reason-Phrase: busy', '', '',
    ]),
  },
  webRtc: {
    hex: over([
      'INVITE sip:b@c.example.com SIP/2.0', 'CSeq: 3 INVITE', 'Call-ID: w1', 'Content-Type: application/sdp', '', 'v=0',
      'o=- 1 1 IN IP4 192.0.2.1', 's=-', 't=0 0', 'm=video 9 UDP/TLS/RTP/SAVPF 96', 'a=rtpmap:96 H264/90000',
      'a=fmtp:96 sprop-parameter-sets=Z0IACpZTBYmI,aMljiA==', 'a=msid-semantic: WMS',
      'a=crypto:1 F8_128_HMAC_SHA1_80 inline:MTIz|2^20|1:4;inline:QUJj|2^20|2:4', '',
    ]),
  },
  fragment: {
    hex: over([
      'NOTIFY sip:b@c.example.com SIP/2.0', 'CSeq: 2 NOTIFY', 'Call-ID: n1', 'Content-Type: message/sipfrag;version=2.0', '',
      'SIP/2.0 200 OK', '',
    ]),
  },
  registered: { hex: over(['SIP/2.0 200 OK', 'CSeq: 7 REGISTER', 'Call-ID: r1', 'Contact: <sip:b@192.0.2.9>', '', '']) },
  session: {
    hex: over([
      'INVITE sip:bob@biloxi.example.com SIP/2.0', 'CSeq: 1 INVITE', 'Call-ID: s1', 'To: <sip:bob@biloxi.example.com>;tag=9',
      'Content-Type: application/sdp', '', 'v=0', 'c=IN IP4 224.2.1.1/127/3', 'b=AS:49', 't=1 2', 'r=7d 1h 0 25h', 'z=2882844526 -1h',
      'k=clear:x', 'a=tool:x', 'm=video 49170/2 RTP/SAVP 31 99', 'a=rtpmap:99 H264/90000', 'a=fmtp:99 packetization-mode=1; max-fs=8',
      'a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj|2^20|1:32',
      'a=candidate:1 1 UDP 2130706431 10.0.1.1 8998 typ host', 'nonsense', '',
    ]),
  },
  keepAlive: { hex: over(['', '', '']) },
} as const;
