import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './storage-networks.examples.ts';
import { routingText } from './fc/names.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex);
const lines = (name: keyof typeof examples): string[] => read(name).lines().map(line => line.trim());

describe('fip', () => {
  it('reads who looks for switches, and what a switch says of itself', () => {
    expect([read('solicitation').info, read('solicitation').value('fip.fcoe_size'), read('solicitation').value('fip.name')])
      .toEqual(['Solicitation', '2148', '20:00:00:00:00:00:00:11']);
    expect(['pri', 'fab.vfid', 'fab.map', 'fka'].map(name => read('advertisement').value(`fip.${name}`))).toEqual(['128', '1', '0e.fc.00', '8000']);
    expect(lines('advertisement')).toContain('Flags: 0x8007, Fabric Provided MAC addr, Available, Solicited, F_Port');
  });

  it('reads VLANs, and ports that are still there', () => {
    expect([read('vlanResponse').values('fip.vlan'), read('vlanRequest').info, read('keepAlive').value('fip.vn.fc_id')])
      .toEqual([['100', '100'], 'VLAN Request', '0x00010203']);
    expect([read('clearLink').info, read('beacon').info, read('service').info]).toEqual(['Clear Virtual Link', 'Beacon', 'ELS Request']);
    expect(lines('keepAlive')).toContain('Descriptor: VN_Port Info MAC 0e:fc:00:01:02:03  FC_ID 010203');
  });

  it('goes on behind a descriptor that is too short for what it says', () => {
    expect([read('shortName').has('fip.name'), read('shortName').value('fip.fcoe_size')]).toEqual([false, '2148']);
  });

  it('keeps what it does not know, descriptors and operations', () => {
    expect([read('vendor').value('fip.vendor'), read('vendor').values('fip.desc_unk')]).toEqual(['4142434445464748', ['0102', '0304']]);
    expect([read('unknownOperation').info, read('unknownOperation').trouble]).toEqual(['Unknown op 0x9', 'none']);
  });
});

describe('fcoe', () => {
  it('knows a frame by the marks of its begin and end, and checks its sum', () => {
    expect([read('command').value('fcoe.sof'), read('command').value('fcoe.eof'), read('command').value('fcoe.crc.status')])
      .toEqual(['0x2e', '0x42', '1']);
    expect(lines('command')).toContain('FCoE (SOFi3/EOFt) 56 bytes');
    expect(lines('badCheck')).toContain('FCoE (SOFi3/EOFt) 48 bytes [bad FC CRC]');
    expect(read('badCheck').remarks).toEqual(['Bad checksum [should be 0x3df24cb2]']);
  });
});

describe('fc', () => {
  it('reads who sends what to whom, and where it belongs', () => {
    const packet = read('command');
    expect([packet.source, packet.destination, packet.value('fc.ox_id'), packet.value('fc.rx_id'), packet.value('fc.fctl.exchange_first')])
      .toEqual(['01.02.04', '01.02.03', '0x0010', '0xffff', '1']);
    expect(lines('command')).toContain('R_CTL: 0x6(Device_Data/Unsolicited Command)');
    expect([read('data').value('fc.relative_offset'), read('data').has('fc.parameter'), read('login').info]).toEqual(['512', false, 'Ext Link Svc']);
  });

  it('reads what a link answers', () => {
    expect([read('acknowledge').info, read('accepted').info, read('accepted').protocol, read('accepted').value('fc.bls_oxid')])
      .toEqual(['Link Ctl, ACK1', 'BA_ACC', 'BLS', '0x0010']);
  });

  it('names routing by its two halves', () => {
    expect([0x22, 0x85, 0xc2, 0x51].map(routingText))
      .toEqual(['Extended Link Services/Request', 'Basic Link Services/BA_RJT', 'Link_Control Frame/P_RJT', '0x50/0x1']);
  });
});
