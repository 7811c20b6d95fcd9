import { expect, it } from 'vitest';
import { filterOfConversation } from './conversation-filter.ts';

const conversation = { stream: 4, a: '10.0.0.1', b: '10.0.0.2', packetsAToB: 1, bytesAToB: 1, packetsBToA: 1, bytesBToA: 1, start: 0, duration: 0 };

it('takes the stream number where there is one', () => expect(filterOfConversation('tcp', conversation)).toBe('tcp.stream == 4'));
it('takes both addresses otherwise', () => expect(filterOfConversation('ip', conversation)).toBe('ip.addr == 10.0.0.1 && ip.addr == 10.0.0.2'));
it('tells a host that speaks with itself', () => {
  expect(filterOfConversation('ipv6', { ...conversation, a: '::1', b: '::1' })).toBe('ipv6.src == ::1 && ipv6.dst == ::1');
});
