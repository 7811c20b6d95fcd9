import { describe, expect, it } from 'vitest';
import { type Dissected, dissect } from '../../tooling/packets.ts';
import { examples } from './stp.examples.ts';

const read = (name: keyof typeof examples): Dissected => dissect(examples[name].hex);

describe('stp', () => {
  it('reads a configuration with both bridges and its times in 256ths of a second', () => {
    const packet = read('configuration');
    expect([
      'stp.root.prio', 'stp.root.ext', 'stp.root.hw', 'stp.root.cost', 'stp.bridge.prio', 'stp.bridge.ext', 'stp.port', 'stp.msg_age',
      'stp.hello',
    ].map(packet.value))
      .toEqual(['32768', '1', '02:00:00:00:00:01', '20000', '28672', '5', '0x8002', '1.5', '2']);
    expect(packet.info).toBe('Conf. TC + Root = 32768/1/02:00:00:00:00:01  Cost = 20000  Port = 0x8002');
    expect(packet.lines()).toContain('    BPDU flags: 0x81, Topology Change Acknowledgment, Topology Change');
    expect(packet.has('stp.flags.port_role')).toBe(false);
  });

  it('reads topology changes, which have nothing more to say', () => {
    expect([read('change').info, read('change').value('stp.type'), read('change').trouble]).toEqual(['Topology Change Notification', '0x80', 'none']);
  });

  it('reads the flags of the rapid protocol', () => {
    const packet = read('rapid');
    expect(packet.lines()).toContain('    BPDU flags: 0x3d, Forwarding, Learning, Port Role: Designated, Topology Change');
    expect(packet.info).toMatch(/^RST\. TC \+ Root/);
    expect(packet.value('stp.version_1_length')).toBe('0');
  });

  it('reads the region and its instances, 802.1Q §14.3', () => {
    const packet = read('multiple');
    expect(
      [
        'mstp.version_3_length', 'mstp.config_name', 'mstp.config_revision_level', 'mstp.cist_internal_root_path_cost',
        'mstp.cist_bridge.prio', 'mstp.cist_remaining_hops',
      ].map(packet.value),
    ).toEqual(['80', 'Net', '3', '7', '36864', '19']);
    expect(
      [
        'mstp.msti.msti_id', 'mstp.msti.priority', 'mstp.msti.root.hw', 'mstp.msti.root_cost', 'mstp.msti.bridge_priority',
        'mstp.msti.port_priority', 'mstp.msti.remaining_hops',
      ].map(packet.value),
    ).toEqual(['10', '0x06', '02:00:00:00:00:04', '100', '8', '4', '18']);
    expect(packet.lines()).toContain('        MSTID 10, Regional Root Identifier 24576 / 02:00:00:00:00:04');
    expect(packet.info).toMatch(/^MST\. Root/);
  });

  it('reads the agreement of shortest path trees, 802.1Q §28.4', () => {
    const packet = read('shortestPath');
    const names = [
      'mstp.version_4_length', 'mstp.agree_flags.agreement_num', 'mstp.agree_flags.dagreement_num', 'mstp.agree_flags.agreement_valid',
      'mstp.agree_flags.rest_role', 'bpdu.agreement_digest_format_capabilities', 'bpdu.agreement_digest_convention_id',
      'bpdu.agreement_digest_edge_count', 'mstp.agreement_digest',
    ];
    expect(names.map(packet.value)).toEqual(['85', '1', '2', '1', '1', '1', '2', '4', 'ef'.repeat(20)]);
    expect(packet.info).toMatch(/^SPT\. Root/);
  });

  it('reads the VLAN of per-VLAN trees, which padding is not', () => {
    expect(['stp.pvst.tlvtype', 'stp.pvst.tlvlen', 'stp.pvst.origvlan'].map(read('perVlan').value)).toEqual(['0x0000', '2', '5']);
    expect([read('perVlanMore').value('stp.pvst.tlvval'), read('perVlanMore').remarks]).toEqual(['09', ['TLV type is unknown']]);
    expect(dissect(`${examples.configurationPerVlan.hex}`, { as: 'stp' }).value('stp.pvst.origvlan')).toBe('1213');
    expect(dissect(`${examples.configuration.hex} 000000000000`).has('stp.pvst.tlvtype')).toBe(false);
  });

  it('remarks on types and versions that are not known', () => {
    expect(read('unknownType').remarks).toEqual(['Versions other than 0, 2, 3 and 4 are not known', 'Unknown BPDU type data']);
    expect(read('lyingLength').trouble).toBe('malformed');
  });
});
