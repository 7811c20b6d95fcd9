import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './registration.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex);
const lines = (name: keyof typeof examples): string[] => read(name).lines().map(line => line.trim());

describe('pagp', () => {
  it('reads who is at both ends of a link', () => {
    const packet = read('aggregate');
    expect(packet.info).toBe('Info PDU; Flags 0x5; Local DevID: 02:00:00:00:00:01, Partner DevID: 02:00:00:00:00:09');
    expect([packet.value('pagp.tlvdevname'), packet.value('pagp.tlvportname'), packet.value('pagp.tlvagportmac')])
      .toEqual(['switch-a', 'Fa0/1', '02:00:00:00:aa:01']);
    expect(lines('aggregate')).toContain('Flags: 0x05, Slow Hello, Consistent State');
  });

  it('reads a flush', () => {
    expect(read('flush').info).toBe('Flush PDU; Local DevID: 02:00:00:00:00:01, Partner DevID: 02:00:00:00:00:09; Transaction ID: 0x7 ');
  });

  it('keeps parts that nobody has named, and stops at one shorter than its head', () => {
    expect(read('aggregateUnknownPart').value('pagp.tlvdata')).toBe('6162');
    expect(read('aggregateShort').remarks).toEqual(['Invalid TLV length: 2']);
  });
});

describe('garp', () => {
  it('reads VLANs, each with its event', () => {
    const packet = read('vlans');
    expect([packet.protocol, packet.values('gvrp.attribute_event'), packet.values('gvrp.attribute_value')])
      .toEqual(['GVRP', ['2', '1', '0'], ['5', '100']]);
    expect(packet.protocols).toBe('eth:llc:stp:gvrp');
    expect(lines('vlans')).toContain('Protocol Identifier: 0x0001 (GARP VLAN Registration Protocol)');
  });

  it('reads groups and what services a bridge needs', () => {
    const packet = read('groups');
    expect(packet.values('gmrp.attribute_value_group_membership')).toEqual(['01:00:5e:01:02:03', '01:00:5e:01:02:04']);
    expect([packet.value('gmrp.attribute_value_service_requirement'), packet.trouble]).toEqual(['0x00', 'none']);
  });

  it('leaves what it cannot read as data', () => {
    expect(read('vlansUnknown').value('data.data')).toBe('01040200050000');
    expect(read('vlansOtherType').value('data.data')).toBe('040200050000');
    expect(read('vlansBadLength').value('data.data')).toBe('00010000');
    expect(read('garpOther').info).toBe('Unknown GARP application (0x22)');
  });
});

describe('mrp', () => {
  it('unpacks three events of a byte, digits in the base of six', () => {
    // 0x24 = 36 = 1·36: JoinIn, New, New; 0x6c = 108 = 3·36: JoinMt first.
    expect(read('mvrp').values('mrp-mvrp.three_packed_event')).toEqual(['1', '0', '0', '3', '3']);
    expect(read('mvrpFive').values('mrp-mvrp.number_of_values')).toEqual(['5', '1']);
    expect([read('mvrp').values('mrp-mvrp.vid'), read('mvrp').values('mrp-mvrp.leave_all_event')]).toEqual([['1', '100'], ['0', '1']]);
  });

  it('reads addresses, and a second message of service requirements', () => {
    expect([read('mmrp').value('mrp-mmrp.mac'), read('mmrpService').values('mrp-mmrp.attribute_type')]).toEqual(['01:00:5e:01:02:03', ['2', '1']]);
  });

  it('reads streams, who listens, and the domain', () => {
    const packet = read('msrp');
    expect(packet.values('mrp-msrp.attribute_type')).toEqual(['1', '2', '3', '4']);
    expect([packet.value('mrp-msrp.accumulated_latency'), packet.value('mrp-msrp.failure_code'), packet.value('mrp-msrp.four_packed_event')])
      .toEqual(['128160', '1', '2']);
    expect(lines('msrp')).toContain('Priority and Rank: 0x70, Priority: Traffic Class A, Rank: Non-emergency, Reserved: Reserved-0');
    expect(read('msrpDomain').value('mrp-msrp.sr_class_vid')).toBe('2');
  });
});

describe('mndp', () => {
  it('reads who a router is; its uptime has its lowest byte first', () => {
    const packet = read('routers');
    expect(['identity', 'version', 'uptime', 'softwareid', 'board', 'ipv6address', 'interfacename',
      'ipv4address'].map(name => packet.value(`mndp.${name}`)))
      .toEqual(['MikroTik', '7.11.2 (stable)', '123456.000000000', 'ABCD-EFGH', 'RB951', '2001:db8::1', 'bridge/ether1', '192.0.2.1']);
    expect(lines('routers')).toContain('T 10, L 4: Uptime');
  });

  it('knows a request, and keeps parts of an odd length as bytes', () => {
    expect([read('routersRequest').protocol, read('routersRequest').trouble]).toEqual(['MNDP', 'none']);
    expect(read('routersOdd').values('mndp.tlv.data')).toEqual(['78797a', '0102']);
  });
});
