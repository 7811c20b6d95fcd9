import { expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './aodv.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex);

it('reads requests and replies, with IPv4 and with IPv6 addresses', () => {
  expect(read('request').info).toBe('Route Request, D: 192.0.2.9, O: 192.0.2.1 Id=1 Hcnt=3 DSN=5 OSN=6');
  expect(read('reply').info).toBe('Route Reply, D: 192.0.2.9, O: 192.0.2.1 Hcnt=2 DSN=7 Lifetime=3000');
  expect(read('longRequest').info).toBe('Route Request, D: 2001:db8::9, O: 2001:db8::1 Id=1 Hcnt=3 DSN=5 OSN=6');
  expect([read('reply').value('aodv.prefix_sz'), read('reply').value('aodv.flags.rrep_ack')]).toEqual(['5', '1']);
});

it('lists what cannot be reached any more', () => {
  expect(read('error').values('aodv.unreach_dest_ip')).toEqual(['192.0.2.9', '192.0.2.10']);
  expect([read('error').info, read('acknowledgment').info]).toEqual(['Route Error, Dest Count=2', 'Route Reply Acknowledgment']);
});

it('reads the draft for IPv6, which has sequence numbers before addresses', () => {
  expect(read('draftReply').info)
    .toBe('draft-perkins-manet-aodv6-01 IPv6 Route Reply, D: 2001:db8::9, O: 2001:db8::1 Hcnt=2 DSN=7 Lifetime=3000');
  expect(read('draftError').value('aodv.unreach_dest_ipv6')).toBe('2001:db8::9');
});

it('reads extensions, and says which have another length than theirs', () => {
  expect([read('timestamp').value('aodv.timestamp'), read('timestamp').remarks]).toEqual(['900', ['Invalid option length: 2']]);
  expect(read('none').value('aodv.ext_data')).toBe('000003e8');
});
