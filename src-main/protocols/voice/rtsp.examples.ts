/** An exchange of RTSP, built by hand after RFC 2326 §14. */
const text = (...lines: string[]): string => [...lines.join('\r\n')].map(letter => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('');

export const examples = {
  setup: {
    as: 'rtsp',
    hex: text('SETUP rtsp://example.org/a/video RTSP/1.0', 'CSeq: 2', 'Transport: RTP/AVP;unicast;client_port=5000-5001', '', ''),
  },
  reply: { as: 'rtsp', hex: text('RTSP/1.0 200 OK', 'CSeq: 2', 'Session: 12345678', '', '') },
  describe: { as: 'rtsp', hex: text('RTSP/1.0 200 OK', 'Content-Type: application/sdp', 'Content-Length: 5', '', 'v=0', '') },
  channel: { as: 'rtsp', hex: '24 00 001c 80c80006 00000007 0000000000000000000000000000000000000000' },
  media: { as: 'rtsp', hex: '24 00 0004 80600001' },
} as const;
