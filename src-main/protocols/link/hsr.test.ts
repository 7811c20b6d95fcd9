import { expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './hsr.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex);

it('reads the tag of a ring, whose size counts itself and what it carries, padding apart', () => {
  const packet = read('inRing');
  expect([packet.protocols, packet.value('hsr.lsdu_size'), packet.value('hsr.sequence_nr'), packet.value('eth.padding')])
    .toEqual(['eth:ethertype:hsr:ip:udp', '34', '23', '00'.repeat(12)]);
});

it('says who supervises: a node of a ring, one of doubled networks, the boxes that stand for others', () => {
  expect([read('supervisedRing').info, read('doubled').info, read('ringNode').info, read('accepting').info])
    .toEqual(['HSR Supervision', 'PRP Supervision', 'HSR Supervision', 'PRP Supervision']);
  expect([read('doubled').value('hsr_prp_supervision.red_box_mac_address'), read('doubled').value('hsr_prp_supervision.vdan_mac_address')])
    .toEqual(['02:00:00:00:00:99', '02:00:00:00:00:98']);
  expect(read('accepting').value('hsr_prp_supervision.tlv.data')).toBe('0102');
  expect(read('oldSupervision').has('hsr_prp_supervision.supervision_seqno')).toBe(false);
});
