import { expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './auto-rp.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex);

it('reads rendezvous points with the groups that they are for, and those they are not for', () => {
  const packet = read('announcement');
  expect([packet.info, packet.value('auto_rp.holdtime')]).toEqual(['RP announcement (v1 or 1+) for 1 RP', '181']);
  expect(packet.lines().map(line => line.trim())).toEqual(expect.arrayContaining([
    'RP 192.0.2.1: 2 groups', 'Group 224.0.0.0/4 (Positive group prefix)', 'Group 232.0.0.0/8 (Negative group prefix)',
  ]));
});

it('keeps what follows the last one', () => {
  expect([read('mapping').info, read('mapping').value('auto_rp.trailing_junk'), read('unknown').info])
    .toEqual(['RP mapping (v1 or 1+) for 2 RPs', '0102', 'Unknown (v1 or 1+) for 1 RP']);
});
