import { describe, expect, it } from 'vitest';
import { type Dissected, dissect } from '../../tooling/packets.ts';
import { examples } from './vtp.examples.ts';

const read = (name: keyof typeof examples): Dissected => dissect(examples[name].hex);

describe('vtp', () => {
  it('reads who changed the domain last, and when', () => {
    const packet = read('summary');
    expect([packet.protocols, packet.info]).toEqual(['eth:llc:vtp', 'Summary Advertisement, Revision: 7, Followers: 1']);
    expect(['md', 'upd_id', 'upd_ts', 'md5_digest'].map(name => packet.value(`vtp.${name}`)))
      .toEqual(['lab', '10.0.0.1', '930301001234', 'ab'.repeat(16)]);
    expect(packet.lines()).toContain('    Update Timestamp: 93-03-01 00:12:34');
    expect([read('neverUpdated').info, read('neverUpdated').lines()])
      .toEqual(['Summary Advertisement, Revision: 0', expect.arrayContaining(['    Update Timestamp: -- ::'])]);
  });

  it('reads VLANs with names that are filled up, and what more is said of them', () => {
    const packet = read('subset');
    expect([packet.info, packet.values('vtp.vlan_info.vlan_name'), packet.values('vtp.vlan_info.status.vlan_susp')])
      .toEqual(['Subset Advertisement, Revision: 7, Seq: 1', ['default', 'trcrf'], ['0', '1']]);
    expect([packet.value('vtp.vlan_info.parent_vlan'), packet.value('vtp.vlan_info.data')]).toEqual(['0x0005', '0001']);
    expect([read('wrongPart').has('vtp.vlan_info.tlv_len.bad'), read('wrongPart').value('vtp.vlan_info.data')]).toEqual([true, '00050006']);
    expect(read('shortVlan').trouble).toBe('malformed');
  });

  it('reads requests, and which VLANs a switch needs', () => {
    expect(read('request').value('vtp.start_value')).toBe('0x0005');
    expect([read('join').info, read('join').values('vtp.pruning.active')]).toEqual(['Join', ['1', '15']]);
    expect(read('unknown').info).toBe('Unrecognized VTP message');
  });
});
