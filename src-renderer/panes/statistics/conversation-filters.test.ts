import { expect, it } from 'vitest';
import { filterOfConversation, filterOfDirection, filterOfEndpoint } from './conversation-filters.ts';

const conversation = { stream: -1, a: '10.0.0.1', b: '10.0.0.2', packetsAToB: 1, bytesAToB: 1, packetsBToA: 1, bytesBToA: 1, start: 0, duration: 0 };

it('takes the stream number where there is one', () => expect(filterOfConversation('tcp', { ...conversation, stream: 4 })).toBe('tcp.stream == 4'));
it('takes both addresses otherwise', () => expect(filterOfConversation('ip', conversation)).toBe('ip.addr == 10.0.0.1 && ip.addr == 10.0.0.2'));
it('tells a host that speaks with itself', () => {
  expect(filterOfConversation('ipv6', { ...conversation, a: '::1', b: '::1' })).toBe('ipv6.src == ::1 && ipv6.dst == ::1');
});

it('takes one direction by its sender', () => {
  expect(filterOfDirection('ip', conversation, false)).toBe('ip.src == 10.0.0.2 && ip.dst == 10.0.0.1');
  expect(filterOfDirection('tcp', { ...conversation, stream: 4, portA: 1000, portB: 80 }, true)).toBe(
    'tcp.stream == 4 && ip.src == 10.0.0.1 && tcp.srcport == 1000',
  );
});

const endpoint = { address: '10.0.0.1', port: undefined, sentPackets: 1, sentBytes: 1, receivedPackets: 0, receivedBytes: 0 };

it('takes an endpoint by its address, a port together with it', () => {
  expect(filterOfEndpoint('eth', { ...endpoint, address: '02:00:00:00:00:01' })).toBe('eth.addr == 02:00:00:00:00:01');
  expect(filterOfEndpoint('tcp', { ...endpoint, port: 80 })).toBe(
    '(ip.src == 10.0.0.1 && tcp.srcport == 80) || (ip.dst == 10.0.0.1 && tcp.dstport == 80)',
  );
  expect(filterOfEndpoint('udp', { ...endpoint, address: 'fe80::1', port: 53 })).toContain('ipv6.src == fe80::1 && udp.srcport == 53');
});

it('takes what an end of Linux\' cooked packets sent, which is all that they tell', () => {
  const talk = { ...conversation, a: '02:00:00:00:00:01', b: 'NONE' };
  expect(filterOfConversation('sll', talk)).toBe('sll.src.eth == 02:00:00:00:00:01');
  expect(filterOfConversation('sll', { ...talk, a: '10.0.0.1' })).toBe('sll.src.ipv4 == 10.0.0.1');
  expect(filterOfConversation('sll', { ...talk, a: 'NONE' })).toBe('sll && !sll.src.eth && !sll.src.ipv4');
  expect(filterOfDirection('sll', talk, true)).toBe('sll.src.eth == 02:00:00:00:00:01 && sll');
  // None went the other way.
  expect(filterOfDirection('sll', talk, false)).toBe('sll && !sll.src.eth && !sll.src.ipv4 && !sll');
});

it('takes both ends with their ports where no stream has a number', () => {
  const association = { ...conversation, portA: 1, portB: 2 };
  expect(filterOfDirection('sctp', association, true)).toBe('ip.src == 10.0.0.1 && sctp.srcport == 1 && ip.dst == 10.0.0.2 && sctp.dstport == 2');
  expect(filterOfConversation('sctp', association)).toBe(
    `(${filterOfDirection('sctp', association, true)}) || (${filterOfDirection('sctp', association, false)})`,
  );
});

it.each([
  ['usb', '1.3.0', 'usb.src == "1.3.0" || usb.dst == "1.3.0"'],
  ['bluetooth', 'host', 'bluetooth.src_str == "host" || bluetooth.dst_str == "host"'],
  ['bluetooth', '02:00:00:00:00:01', 'bluetooth.src == 02:00:00:00:00:01 || bluetooth.dst == 02:00:00:00:00:01'],
  ['sll', '02:00:00:00:00:01', 'sll.src.eth == 02:00:00:00:00:01'],
  ['sll', 'NONE', 'sll && !sll.src.eth && !sll.src.ipv4'],
  ['wpan', '0x1234', 'wpan.src16 == 0x1234 || wpan.dst16 == 0x1234'],
  ['wpan', 'NONE', '(wpan && !wpan.src16 && !wpan.src64) || (wpan && !wpan.dst16 && !wpan.dst64)'],
  ['zbee_nwk', 'Broadcast', 'zbee_nwk.src in {0xfffc, 0xfffd, 0xffff} || zbee_nwk.dst in {0xfffc, 0xfffd, 0xffff}'],
  ['fddi', '02:00:00:00:00:01', 'fddi.addr == 02:00:00:00:00:01'],
  [
    'ipx', '00000010.020000000001',
    '(ipx.src.net == 0x00000010 && ipx.src.node == 02:00:00:00:00:01) || (ipx.dst.net == 0x00000010 && ipx.dst.node == 02:00:00:00:00:01)',
  ],
  [
    'wlan', '02:00:00:00:00:01',
    '((wlan.sa == 02:00:00:00:00:01 || !wlan.sa && wlan.ta == 02:00:00:00:00:01))' +
      ' || ((wlan.da == 02:00:00:00:00:01 || !wlan.da && wlan.ra == 02:00:00:00:00:01))',
  ],
] as const)('takes an endpoint of %s as its protocol names it', (kind, address, filter) => {
  expect(filterOfEndpoint(kind, { address, port: undefined })).toBe(filter);
});
