import { expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './elmi.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex);

it('reads enquiries; zeros behind the last element are padding', () => {
  const packet = read('enquiry');
  expect([packet.info, packet.value('elmi.report_type'), packet.value('elmi.snd_seq_num'), packet.value('elmi.data_instance')])
    .toEqual(['Status enquiry', '0', '5', '0x00000001']);
  expect(packet.has('eth.padding')).toBe(true);
});

it('reads the bandwidth of an interface: 500 times ten to the fourth, for all priorities', () => {
  const packet = read('interface');
  expect(['uni_id', 'cir_mag', 'cir_mult', 'cbs_mult', 'eir_mult', 'bw_prio0', 'bw_prio7'].map(name => packet.value(`elmi.sub_info.${name}`)))
    .toEqual(['uni', '4', '500', '8', '100', '1', '1']);
});

it('reads connections and the VLANs that are theirs', () => {
  expect([read('connection').value('elmi.sub_info.evc_id'), read('connection').value('elmi.evc.status')]).toEqual(['evc', '0x02']);
  expect([read('map').values('elmi.sub_info.vlan_id'), read('map').value('elmi.map.last_ie')]).toEqual([['5', '6'], '1']);
  expect([read('other').value('elmi.evc.refid'), read('other').trouble]).toEqual(['2', 'none']);
});
