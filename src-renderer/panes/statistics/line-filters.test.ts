import { expect, it } from 'vitest';
import { filterOfCallWithMedia, filterOfRemark, filterOfRtpSession, filterOfRtpStream } from './line-filters.ts';

it('takes a remark by its words, whatever is in them', () => {
  expect(filterOfRemark({ severity: 'note', group: 'Sequence', protocol: 'TCP', text: 'a "b" \\c', count: 1, frame: 1 })).toBe(
    '_ws.expert.message == "a \\"b\\" \\\\c"',
  );
});

it('takes a stream of RTP by its source and its ends, and what goes to and fro', () => {
  const measured = { least: 0, mean: 0, most: 0 };
  const stream = {
    source: '10.0.0.1', sourcePort: 4000, destination: '10.0.0.2', destinationPort: 5000, synchronization: 0xcafe, payloads: [], first: 0, last: 0,
    packets: 1, expected: 1, gaps: measured, jitter: measured, outOfOrder: false, callId: '',
  };
  expect(filterOfRtpStream(stream)).toBe(
    'rtp.ssrc == 0xcafe && ip.src == 10.0.0.1 && (udp.srcport == 4000 || tcp.srcport == 4000)' +
      ' && ip.dst == 10.0.0.2 && (udp.dstport == 5000 || tcp.dstport == 5000)',
  );
  expect(filterOfRtpSession({ ...stream, source: '::1', destination: '::2' })).toBe(
    'rtp && ipv6.addr == ::1 && (udp.port == 4000 || tcp.port == 4000) && ipv6.addr == ::2 && (udp.port == 5000 || tcp.port == 5000)',
  );
});

it('takes a call by its name, with its media where there are any', () => {
  const call = { id: 'a"b', caller: '', from: '', to: '', state: 'ended' as const, status: 200, answer: '200 OK', messages: 1, first: 0, last: 0, descriptions: [] };
  expect(filterOfCallWithMedia(call)).toBe('sip.Call-ID == "a\\"b"');
  expect(filterOfCallWithMedia({ ...call, descriptions: [1, 3] })).toBe(
    'sip.Call-ID == "a\\"b" || rtp.setup-frame in {1, 3} || rtcp.setup-frame in {1, 3}',
  );
});
