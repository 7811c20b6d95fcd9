import { expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './batadv.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex);
const lines = (name: keyof typeof examples): string[] => read(name).lines().map(line => line.trim());

it('reads what a router announces, and all that it tells of itself', () => {
  const packet = read('ogm');
  expect([packet.protocol, packet.info, packet.value('batadv.iv_ogm.tq'), packet.value('batadv.tvlv.gw.dl_speed'), packet.value('batadv.tvlv.data')])
    .toEqual(['BATADV_IV_OGM', 'Seq=77', '255', '100', '6162']);
  expect(lines('ogm')).toEqual(expect.arrayContaining([
    'B.A.T.M.A.N. IV OGM, Orig: 02:00:00:00:00:01', 'Flags: 0x04, DirectLink', 'Download Speed: 10.0Mbit', 'Entry, 02:00:00:00:00:cc',
    '.000 0000 0000 0101 = VLAN ID: 5',
  ]));
});

it('reads announcements sent as one, and those of version V', () => {
  expect(lines('twoOgms').filter(line => line.startsWith('B.A.T.M.A.N. IV OGM')).length).toBe(2);
  expect([read('ogm2').value('batadv.ogm2.throughput'), read('ogm2').value('batadv.tvlv.gw.ul_speed'), read('probe').value('batadv.elp.interval')])
    .toEqual(['540', '20', '500']);
});

it('reads the frames that it carries', () => {
  for (const name of ['broadcast', 'unicast', 'fourAddresses'] as const)
    expect(read(name).protocols).toBe('eth:ethertype:batadv:eth:ethertype:ip:udp:data');
  expect([read('fragment').value('batadv.unicast_frag.no'), read('fragment').value('batadv.unicast_frag.total_size')]).toEqual(['1', '1500']);
  expect(read('coded').value('batadv.coded.second_crc')).toBe('0x00000002');
});

it('reads echoes with their way, and measurements', () => {
  expect([read('echo').info, read('throughput').info]).toEqual(['[ECHO_REQUEST] Seq=3', '[Throughput Meter] Seq=1000']);
  expect(lines('recorded')).toContain('02:00:00:00:00:cc <- (current)');
  expect(read('table').value('batadv.batman.addr')).toBe('02:00:00:00:00:cc');
});

it('leaves what it does not know as data', () => {
  expect([read('otherVersion').info, read('otherVersion').has('batadv.unicast.dst'), read('unknown').protocol])
    .toEqual(['Unsupported Version 99', false, 'BATADV_???']);
});
