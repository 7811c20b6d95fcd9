import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './openflow.examples.ts';
import { openflow } from './openflow.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'openflow' });

describe('openflow', () => {
  it('cuts the stream by the length in each header', () => {
    const bytes = fromHex(examples.hello.hex + examples.echo.hex);
    expect([0, 8].map(at => openflow.frame!(bytes, at, bytes.length, 0))).toEqual([8, 12]);
    expect([openflow.frame!(bytes, 0, 3, 0), openflow.frame!(Uint8Array.of(9, 0, 0, 8), 0, 4, 0)]).toEqual([0, -1]);
  });

  it('of version 1.0 carries packets to the controller and back', () => {
    const packet = read('packetIn');
    expect([packet.info, packet.protocols, packet.value('stp.root.hw'), packet.value('openflow.reason')]).toEqual([
      'Type: OFPT_PACKET_IN', 'openflow:openflow_v1:eth:llc:stp', '02:00:00:00:00:01', '1',
    ]);
    expect([packet.protocol, packet.trouble]).toEqual(['OpenFlow', 'none']);
    expect(read('packetOut').value('stp.root.hw')).toBe('02:00:00:00:00:01');
  });

  it('has no layer where the capture ends before the version', () => {
    const packet = dissect('', { as: 'openflow', original: 8 });
    expect([packet.has('openflow'), packet.trouble]).toEqual([false, 'cut']);
    expect([
      dissect('01', { as: 'openflow', original: 8 }).has('openflow_v1'), dissect('06', { as: 'openflow', original: 8 }).has('openflow'),
    ]).toEqual([true, true]);
  });

  it('says what it does not read', () => {
    expect([read('vendor').remarks, read('hello').remarks]).toEqual([['Message data not dissected yet'], []]);
    expect([read('newest').info, read('newest').value('data.data')]).toEqual(['OpenFlow 1.5', '0102']);
  });

  it('of version 1.0 tells flows by what they match and what is done', () => {
    const packet = read('flowMod'), values = (name: string) => packet.value(`openflow.${name}`);
    expect([values('in_port'), values('dl_vlan'), values('ofp_match.source_addr'), values('ofp_match.dest_port'), values('priority')]).toEqual([
      '1', '5', '10.0.0.0', '80', '10',
    ]);
    expect([packet.values('openflow.action_typ'), packet.remarks]).toEqual([['3', '5'], ['Action not dissected yet', 'Action not dissected yet']]);
    expect([read('flowsAsked').value('openflow.table_id'), read('flowsAsked').remarks, read('tablesAsked').remarks]).toEqual([
      '255', [], ['Message data not dissected yet'],
    ]);
    expect(read('shortAction').trouble).toBe('malformed');
  });

  it('of version 1.0 tells what a switch can do', () => {
    const packet = read('features');
    expect([packet.value('openflow.datapath_mac'), packet.value('openflow.queue_stats'), packet.value('openflow.enqueue')]).toEqual([
      '06:15:e5:90:21:40', '1', '1',
    ]);
    expect([packet.value('openflow.port_name'), packet.value('openflow.port_down'), packet.value('openflow.copper')]).toEqual(['br0', '1', '1']);
    expect(packet.lines().map(line => line.trim())).toContain('Port data 1');
  });

  it('of version 1.3 has matches and actions before the packet', () => {
    expect([read('laterIn').value('openflow_v4.match.length'), read('laterIn').value('stp.root.hw')]).toEqual(['12', '02:00:00:00:00:01']);
    expect([read('laterOut').value('openflow_v4.packet_out.acts_len'), read('laterOut').value('stp.root.hw')]).toEqual(['16', '02:00:00:00:00:01']);
    expect([read('echo').value('openflow_v4.echo.data'), read('lyingMatch').trouble]).toEqual(['01020304', 'malformed']);
  });

  it('of version 1.3 says which versions are spoken', () => {
    expect([read('laterHello').info, read('laterHello').value('openflow_v4.hello_element.version.bitmap')]).toEqual(['Type: OFPT_HELLO', '00000010']);
  });

  it('of version 1.3 tells flows by what they match and what is done', () => {
    const packet = read('flowMod13'), values = (name: string) => packet.values(`openflow_v4.${name}`);
    expect([values('oxm.value_ethertype'), values('oxm.value_vlan_present'), values('oxm.value_vlan_vid'), values('oxm.value_ipv4addr')]).toEqual([
      ['0x86dd'], ['1'], ['5'], ['10.0.0.0'],
    ]);
    expect([values('oxm.ipv4_mask'), values('oxm.hm'), values('action.type'), values('action_experimenter.experimenter')]).toEqual([
      ['255.0.0.0'], ['0', '0', '1', '0'], ['0', '65535'], ['0x00002320'],
    ]);
    expect(packet.lines()).toEqual(expect.arrayContaining(['    Port: OFPP_CONTROLLER (4294967293)', '    Value: TCP (6)', '  Priority: 11']
      .map(line => expect.stringContaining(line.trim()))));
    expect([packet.remarks, packet.trouble]).toEqual([['Experimenter action body.'], 'none']);
    expect([read('delete13').value('openflow_v4.flowmod.command'), read('delete13').value('openflow_v4.match.pad')]).toEqual(['4', '000000000000']);
  });

  it('of version 1.3 answers in parts', () => {
    expect([read('groups13').info, read('groups13').values('openflow_v4.bucket.weight'),
      read('groups13').values('openflow_v4.action.type')]).toEqual([
      'Type: OFPT_MULTIPART_REPLY, OFPMP_GROUP_DESC', ['10', '20'], ['0', '18'],
    ]);
    expect([read('meter13').value('openflow_v4.meter_band.rate'),
      read('meter13').value('openflow_v4.meter_config.flags.burst')]).toEqual(['1000', '1']);
    const tables = read('tables13');
    expect([
      tables.values('openflow_v4.instruction.type'), tables.values('openflow_v4.table_feature_prop.next_tables.next_table_id'),
      tables.values('openflow_v4.oxm.class'), tables.value('openflow_v4.oxm_experimenter.experimenter'),
      tables.value('openflow_v4.table_features.name'),
    ]).toEqual([['1', '6'], ['88', '89'], ['0x8000', '0xffff'], '0x4f4e4600', 'table']);
  });

  it('of version 1.3 shows the message that an error is about', () => {
    const packet = read('error13');
    expect([packet.values('openflow_v4.type'), packet.value('openflow_v4.metermod.meter_id')]).toEqual([['1', '29'], '2']);
    expect(packet.lines().map(line => line.trim())).toContain('Code: OFPMMFC_BAD_BAND (8)');
  });

  it('ends at structures shorter than they can be', () => {
    expect(read('noLength13').trouble).toBe('malformed');
  });
});
