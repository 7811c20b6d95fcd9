import { expect, it } from 'vitest';
import {
  filterOfCallWithMedia, filterOfConversation, filterOfDirection, filterOfEndpoint, filterOfRemark, filterOfRtpSession, filterOfRtpStream,
} from './line-filters.ts';

const conversation = { stream: 4, a: '10.0.0.1', b: '10.0.0.2', packetsAToB: 1, bytesAToB: 1, packetsBToA: 1, bytesBToA: 1, start: 0, duration: 0 };

it('takes the stream number where there is one', () => expect(filterOfConversation('tcp', conversation)).toBe('tcp.stream == 4'));
it('takes both addresses otherwise', () => expect(filterOfConversation('ip', conversation)).toBe('ip.addr == 10.0.0.1 && ip.addr == 10.0.0.2'));
it('tells a host that speaks with itself', () => {
  expect(filterOfConversation('ipv6', { ...conversation, a: '::1', b: '::1' })).toBe('ipv6.src == ::1 && ipv6.dst == ::1');
});

it('takes one direction by its sender', () => {
  expect(filterOfDirection('ip', conversation, false)).toBe('ip.src == 10.0.0.2 && ip.dst == 10.0.0.1');
  expect(filterOfDirection('tcp', { ...conversation, portA: 1000, portB: 80 }, true)).toBe('tcp.stream == 4 && ip.src == 10.0.0.1 && tcp.srcport == 1000');
});

const endpoint = { address: '10.0.0.1', port: undefined, sentPackets: 1, sentBytes: 1, receivedPackets: 0, receivedBytes: 0 };

it('takes an endpoint by its address, a port together with it', () => {
  expect(filterOfEndpoint('eth', { ...endpoint, address: '02:00:00:00:00:01' })).toBe('eth.addr == 02:00:00:00:00:01');
  expect(filterOfEndpoint('tcp', { ...endpoint, port: 80 })).toBe('(ip.src == 10.0.0.1 && tcp.srcport == 80) || (ip.dst == 10.0.0.1 && tcp.dstport == 80)');
  expect(filterOfEndpoint('udp', { ...endpoint, address: 'fe80::1', port: 53 })).toContain('ipv6.src == fe80::1 && udp.srcport == 53');
});

it('takes a remark by its words, whatever is in them', () => {
  expect(filterOfRemark({ severity: 'note', group: 'Sequence', protocol: 'TCP', text: 'a "b" \\c', count: 1, frame: 1 })).toBe('_ws.expert.message == "a \\"b\\" \\\\c"');
});

it('takes a stream of RTP by its source and its ends, and what goes to and fro', () => {
  const measured = { least: 0, mean: 0, most: 0 };
  const stream = {
    source: '10.0.0.1', sourcePort: 4000, destination: '10.0.0.2', destinationPort: 5000, synchronization: 0xcafe, payloads: [], first: 0, last: 0,
    packets: 1, expected: 1, gaps: measured, jitter: measured, outOfOrder: false,
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
  const call = { id: 'a"b', caller: '', from: '', to: '', state: 'ended' as const, status: 200, messages: 1, first: 0, last: 0, descriptions: [] };
  expect(filterOfCallWithMedia(call)).toBe('sip.Call-ID == "a\\"b"');
  expect(filterOfCallWithMedia({ ...call, descriptions: [1, 3] })).toBe('sip.Call-ID == "a\\"b" || rtp.setup-frame in {1, 3} || rtcp.setup-frame in {1, 3}');
});
