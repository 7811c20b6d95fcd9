import { expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './backbone.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex);

it('reads a service instance, and the customer\'s frame behind it', () => {
  const packet = read('service');
  expect([packet.value('ieee8021ah.isid'), packet.value('ieee8021ah.priority'), packet.value('ieee8021ah.cdst'), packet.value('ieee8021ah.csrc')])
    .toEqual(['100', '1', '02:00:00:00:00:21', '02:00:00:00:00:22']);
  expect(packet.lines()).toContain('IEEE 802.1ah, I-SID: 100, C-Src: 02:00:00:00:00:22, C-Dst: 02:00:00:00:00:21');
  expect(packet.protocols).toBe('eth:ethertype:ieee8021ah:ethertype:ip:udp:data');
});

it('reads it behind a backbone\'s tag', () => {
  expect([read('backbone').value('ieee8021ad.id'), read('backbone').value('ieee8021ah.isid'), read('backbone').value('ieee8021ah.nca')])
    .toEqual(['10', '200', '1']);
});

it('reads the number of a frame that goes several ways', () => {
  expect([read('redundancy').value('ieee8021cb.seq'), read('redundancy').has('ieee8021cb.reserved'), read('redundancy').protocols])
    .toEqual(['0x0009', false, 'eth:ethertype:ieee8021cb:ethertype:ip:udp:data']);
});
