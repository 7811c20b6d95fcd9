import { describe, expect, it } from 'vitest';
import { udpFrame } from '../../tooling/frames.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { examples } from './pfcp.examples.ts';

describe('PFCP', () => {
  it('reads who sets up an association, and what both can do', () => {
    const setup = dissect(examples.association.hex, { as: 'pfcp' });
    expect(setup.info).toBe('PFCP Association Setup Request');
    expect(
      [
        'pfcp.node_id_fqdn', 'pfcp.recovery_time_stamp', 'pfcp.up_function_features.treu', 'pfcp.up_function_features.mnop',
        'pfcp.cp_function_features.epfar',
      ].map(setup.value),
    ).toEqual(['core.net', 'May  5, 2023 22:21:52.000000000 UTC', '1', '0', '1']);
  });

  it('reads rules inside rules, and says which ones they are', () => {
    const session = dissect(examples.establish.hex, { as: 'pfcp' });
    expect(session.lines()).toEqual(
      expect.arrayContaining([
        '    Create PDR : [Grouped IE]: PDR ID: 1', '    Create FAR : [Grouped IE]: FAR ID: Predefined by UP 1',
        '            F-TEID : TEID: 0x00000010, IPv4 10.0.0.2', '            Network Instance : internet',
      ]),
    );
    expect(
      [
        'pfcp.ue_ip_addr_ipv4', 'pfcp.flow_desc', 'pfcp.outer_hdr_creation.teid', 'pfcp.apply_action.forw', 'pfcp.ul_mbr',
        'pfcp.dl_mbr',
      ].map(session.value),
    ).toEqual(['10.45.0.1', 'abcd', '0x00000020', '1', '10000', '20000']);
  });

  it('reads what was used, with the volumes that the flags name', () => {
    const report = dissect(examples.report.hex, { as: 'pfcp' });
    expect(
      [
        'pfcp.volume_measurement.tovol', 'pfcp.volume_measurement.ulvol', 'pfcp.volume_measurement.dlvol',
        'pfcp.usage_report_trigger_flags.volth',
      ].map(report.value),
    ).toEqual([undefined, '1024', '512', '1']);
    expect(report.lines()).toContain('        Time of First Packet : NULL');
  });

  it('keeps what it does not know, and an element that lies about its length spoils no other', () => {
    const many = dissect(examples.many.hex, { as: 'pfcp' });
    expect(
      [
        'pfcp.enterprise_id', 'pfcp.csid', 'e212.imsi', 'pfcp.c_tag.cvid', 'pfcp.traffic_dscp', 'pfcp.url',
        'pfcp.trace_information.ipv4',
      ].map(many.value),
    ).toEqual(['3513', '1', '001010000000012', '0x0134', 'Assured Forwarding 11', 'abc', '10.0.0.1']);
    expect(many.lines()).toEqual(expect.arrayContaining(['    Precedence : [IE to be removed]', '    DL Buffering Duration : 1 min']));
    expect(many.remarks.length).toBeGreaterThan(1);
  });

  it('says what is wrong with a rule', () => {
    const rejected = dissect(examples.rejected.hex, { as: 'pfcp' });
    expect(rejected.lines()).toEqual(expect.arrayContaining([
      '    Cause : Rule creation / modification Failure', '    Failed Rule ID : FAR: Predefined by UP 1', '    Offending IE : FAR ID',
    ]));
  });

  it('reads priorities and the message that follows another in one datagram (TS 29.244 §7.2.2.2)', () => {
    const both = dissect(examples.priority.hex, { as: 'pfcp' });
    expect([both.info, both.value('pfcp.mp')]).toEqual(['PFCP Heartbeat Request / PFCP Heartbeat Response', '5']);
  });

  it('pairs requests with their responses', () => {
    const packets = [
      udpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports: [8805, 8805], payload: fromHex(examples.heartbeat.hex) }),
      udpFrame({ from: '10.0.0.2', to: '10.0.0.1', ports: [8805, 8805], payload: fromHex(examples.beats.hex) }),
    ];
    const { around } = scanned(packets);
    const told = packets.map((bytes, row) => dissect(bytes, { around: around.at(row), record: { number: row + 1 } }));
    expect([told[0].value('pfcp.response_in'), told[1].value('pfcp.response_to')]).toEqual(['2', '1']);
  });
});
