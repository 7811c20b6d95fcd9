import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './zigbee.examples.ts';

type Name = keyof typeof examples;
const read = (name: Name) => dissect(examples[name].hex, { linkType: 230 });
const value = (name: Name, field: string): string | undefined => read(name).value(field);

describe('the network layer (Zigbee Specification R22 §3.3)', () => {
  it.each(Object.keys(examples) as Name[])('reads all of %s', name => {
    expect(read(name).trouble).toBe('none');
  });

  it('tells the ends by their short addresses, and broadcasts from 0xfff8 on (§3.6.5)', () => {
    const { source, destination, info } = read('secured');
    expect([source, destination, info]).toEqual(['0x1234', '0x0000', 'Data, Dst: 0x0000, Src: 0x1234']);
    expect(dissect(examples.links.hex.replace('0900 0000', '0900 fcff'), { linkType: 230 }).destination).toBe('Broadcast');
  });

  it('reads extended addresses the last byte first, behind the short ones (§3.3.1.7)', () => {
    expect([value('reply', 'zbee_nwk.dst64'), value('reply', 'zbee_nwk.src64')]).toEqual(['00:12:4b:00:00:00:00:01', '01:23:45:67:89:ab:cd:ef']);
  });

  it('reads multicast control and the relays of a source route (§3.3.1.8, §3.3.1.9)', () => {
    expect([value('routed', 'zbee_nwk.multicast.mode'), value('routed', 'zbee_nwk.multicast.radius'), read('routed').values('zbee_nwk.relay')])
      .toEqual(['1', '3', ['0x5678', '0x9abc']]);
  });

  it('says what commands ask for (§3.4)', () => {
    expect((['manyToOne', 'reply', 'status', 'record', 'rejoined', 'timeoutAnswer'] as const).map(name => read(name).info)).toEqual([
      'Many-to-One Route Request, Dst: 0xfffc, Src: 0x1234', 'Route Reply, Responder: 0x5678, Originator: 0x1234',
      'Network Status, 0x5678: Unknown Command, Unknown Command ID 0x21 (Unknown ID)', 'Route Record, Dst: 0x0000',
      'Rejoin Response, PAN Access Denied',
      'End Device Timeout Response, Success',
    ]);
    expect([read('links').values('zbee_nwk.cmd.link.address'), read('links').values('zbee_nwk.cmd.link.outgoing_cost')])
      .toEqual([['0x5678', '0x1234'], ['1', '3']]);
    expect(read('power').values('zbee_nwk.cmd.link_pwr_delta.power_delta')).toEqual(['-5', '3']);
  });

  it('leaves what is encrypted, and tells the key and the code (§4.5.1)', () => {
    const secured = read('secured');
    expect([secured.value('zbee.sec.key_id'), secured.value('zbee.sec.counter'), secured.value('zbee.sec.mic'), secured.value('data.data')])
      .toEqual(['0x01', '16909060', '11223344', 'aabbccddeeff']);
    expect(secured.remarks).toEqual(['Encrypted Payload']);
  });

  it('reads beacons of routers, and of Zigbee IP', () => {
    expect([read('beacon').info, read('ipBeacon').info])
      .toEqual(['Beacon, Src: 0x0000, EPID: 00:12:4b:00:00:00:00:01', 'Beacon, Src: 0x0000, SSID: netw']);
    expect([value('beacon', 'zbee_beacon.router'), value('beacon', 'zbee_beacon.depth'), value('beacon', 'zbee_beacon.tx_offset')])
      .toEqual(['1', '0', '16777215']);
  });
});

describe('the application support layer (Zigbee Specification R22 §2.2.5)', () => {
  it('says which endpoint, group, cluster and profile a message is for', () => {
    expect([...['dst', 'cluster', 'profile'].map(name => value('toggle', `zbee_aps.${name}`)), value('group', 'zbee_aps.group')])
      .toEqual(['1', '0x0006', '0x0104', '0x1234']);
    expect([read('toggle').protocol, read('answered').protocol]).toEqual(['ZigBee HA', 'ZigBee']);
  });

  it('tells the parts of a message apart, and which of them came (§2.2.5.1.8)', () => {
    expect(read('fragment').info).toBe('APS: Data, Dst Endpt: 1, Src Endpt: 1 (fragment 0)');
    expect(read('answered').values('zbee_aps.block1_ack')).toEqual(['1']);
    expect([value('answered', 'zbee_aps.block2_ack'), value('answered', 'zbee_aps.block3_ack')]).toEqual(['1', '0']);
  });

  it('reads keys on their way (§4.4.10)', () => {
    expect([value('key', 'zbee_aps.cmd.key'), value('key', 'zbee_aps.cmd.seqno'), value('key', 'zbee_aps.cmd.dst')])
      .toEqual(['5a6967426565416c6c69616e63653039', '0', '00:12:4b:00:00:00:00:01']);
    expect([value('partner', 'zbee_aps.cmd.partner'), value('partner', 'zbee_aps.cmd.init_flag')]).toEqual(['00:12:4b:00:00:00:00:01', '1']);
    expect(read('confirmed').info).toBe('Confirm Key, SECURITY_FAIL');
    // What is tunneled is a frame of the same layer, secured with another key.
    expect([read('tunnel').protocols, value('tunnel', 'zbee.sec.key_id')]).toEqual(['wpan:zbee_nwk:zbee_aps:zbee_aps:data', '0x02']);
  });
});

describe('the cluster library (Zigbee Cluster Library R8)', () => {
  it('says what devices are told to do', () => {
    expect((['toggle', 'dim', 'color', 'groups', 'zone'] as const).map(name => read(name).info)).toEqual([
      'ZCL OnOff: Toggle, Seq: 5', 'ZCL Level Control: Move to Level, Seq: 5', 'ZCL Color Control: Move to Color Temperature, Seq: 5',
      'ZCL Groups: Get Group Membership, Seq: 5', 'ZCL IAS Zone: Zone Status Change Notification, Seq: 5',
    ]);
    expect(read('toggle').protocols).toBe('wpan:zbee_nwk:zbee_aps:zbee_zcl:zbee_zcl_general.onoff');
    expect(read('timedOff').lines().map(line => line.trim())).toEqual(expect.arrayContaining(['On Time: 1.0 seconds', 'Off Wait Time: 0.0 seconds']));
    expect(read('groups').values('zbee_zcl_general.groups.group_id')).toEqual(['0x0001', '0x0002']);
  });

  it('gives attributes in their own units', () => {
    const lines = (name: Name): string[] => read(name).lines().map(line => line.trim());
    expect(lines('temperature')).toContain('Measured Value: 25.00 [°C]');
    expect(lines('battery')).toEqual(expect.arrayContaining(['Measured Battery Voltage: 3.0 [V]', 'Remaining Battery Percentage: 100.0 [%]']));
    expect(value('occupancy', 'zbee_zcl_meas_sensing.occsen.attr.occupancy_occupied')).toBe('1');
  });

  it('reads the state of a zone as one byte (§8.2.2.2.1.1)', () => {
    expect([value('zoneState', 'zbee_zcl_ias.zone.state'), value('zoneState', 'zbee_zcl_ias.zone.status.restore_reports')]).toEqual(['0x0001', '1']);
  });

  it('reads answers for each attribute, with a value where all went well (§2.5.2)', () => {
    expect([read('readAnswer').values('zbee_zcl.attr.status'), value('readAnswer', 'zbee_zcl.attr.str')]).toEqual([['0x00', '0x86'], 'Philp']);
    expect(read('readAnswer').lines().map(line => line.trim())).toContain('Status Record, String: Philp');
  });

  it('reads what is to be reported, with the least change of values that are counted (§2.5.7)', () => {
    const { values } = read('reporting');
    expect([values('zbee_zcl.attr.minint'), values('zbee_zcl_general.level_control.attr.current_level'), values('zbee_zcl.attr.timeout')])
      .toEqual([['1'], ['5'], ['60']]);
  });

  it('reads structures as types with values (§2.6.2.17), and arrays as values of one type', () => {
    expect([value('structure', 'zbee_zcl.attr.uint8'), value('structure', 'zbee_zcl.attr.uint16')]).toEqual(['1', '2']);
    expect(read('array').values('zbee_zcl.attr.uint16')).toEqual(['1', '2']);
  });

  it('counts seconds from the year 2000, and knows numbers of any size', () => {
    expect(value('moments', 'zbee_zcl.attr.utc')).toBe('Feb 18, 2002 00:06:25.000000000 UTC');
    expect([value('large', 'zbee_zcl.attr.uint64'), value('large', 'zbee_zcl.attr.int64'), value('large', 'zbee_zcl.attr.float')])
      .toEqual(['72623859790382856', '-2', '1.5']);
  });

  it("leaves the names of a maker's own attributes to the maker", () => {
    expect([value('ofMaker', 'zbee_zcl.cmd.mc'), value('ofMaker', 'zbee_zcl.attr.id'), value('ofMaker', 'zbee_zcl.attr.str')])
      .toEqual(['0x115f', '0xff01', 'abcd']);
  });
});

describe('the device profile (Zigbee Specification R22 §2.4)', () => {
  it('says who is who, and what it can', () => {
    expect((['nodeDescriptor', 'addresses', 'announcement', 'bind', 'bindGroup', 'undescribed'] as const).map(name => read(name).info)).toEqual([
      'Node Descriptor Response, Rev: 22, Nwk Addr: 0x1234, Status: Success',
      'Network Address Response, Status: Success, Address: 00:12:4b:00:00:00:00:01 = 0x1234',
      'Device Announcement, Nwk Addr: 0x1234, Ext Addr: 00:12:4b:00:00:00:00:01',
      'Bind Request, On/Off (Cluster ID: 0x0006) Src: 00:12:4b:00:00:00:00:01, Dst: 01:23:45:67:89:ab:cd:ef',
      'Bind Request, On/Off (Cluster ID: 0x0006) Src: 00:12:4b:00:00:00:00:01, Dst: 0x1234',
      'Simple Descriptor Response, Nwk Addr: 0x1234, Status: Invalid Endpoint',
    ]);
  });

  it('reads descriptors (§2.3.2)', () => {
    const { value: node } = read('nodeDescriptor');
    expect(['node.freq.2400mhz', 'node.max_buffer', 'server.stack_compliance_revision'].map(name => node(`zbee_zdp.${name}`)))
      .toEqual(['1', '82', '22']);
    const { value: simple, values } = read('simpleDescriptor');
    expect([simple('zbee_zdp.app.device'), values('zbee_zdp.in_cluster'), values('zbee_zdp.out_cluster')])
      .toEqual(['0x0100', ['0x0000', '0x0006'], ['0x0019']]);
    expect(read('powerDescriptor').lines().map(line => line.trim())).toContain('1100 .... .... .... = Level: Full (12)');
  });

  it('reads tables of neighbours, routes and bindings (§2.4.4.3)', () => {
    expect([value('neighbors', 'zbee_zdp.lqi'), value('neighbors', 'zbee_zdp.relationship')]).toEqual(['255', '2']);
    expect(value('routes', 'zbee_zdp.routing.next_hop')).toBe('0x5678');
    expect([read('bindings').values('zbee_zdp.bind.dst64'), read('bindings').values('zbee_zdp.bind.dst')])
      .toEqual([['01:23:45:67:89:ab:cd:ef'], ['0x1234']]);
  });

  it('names the channels that were listened to', () => {
    const lines = read('networkUpdate').lines().map(line => line.trim());
    expect(lines).toEqual(expect.arrayContaining(['Channels: 11-26', 'Channel 11 Energy: 0xaa', 'Channel 13 Energy: 0xcc']));
  });
});
