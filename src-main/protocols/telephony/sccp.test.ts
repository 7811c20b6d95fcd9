import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './sccp.examples.ts';

type Name = keyof typeof examples;
const read = (name: Name) => dissect(examples[name].hex, examples[name]);
const value = (name: Name, field: string): string | undefined => read(name).value(`sccp.${field}`);
const infos = (...names: Name[]): string[] => names.map(name => read(name).info.trim());

describe('sccp', () => {
  it('names its messages', () => {
    expect(infos('unitdata', 'returned', 'extended', 'extendedReturned', 'long', 'longReturned'))
      .toEqual(['Begin otid(01020304)', 'UDTS', 'XUDT', 'XUDTS', 'Begin otid(01020304)', 'LUDTS']);
    expect(infos('request', 'confirm', 'refused', 'released', 'complete', 'part', 'sequenced', 'acknowledged', 'expedited'))
      .toEqual(['CR', 'CC', 'CREF', 'RLSD', 'RLC', 'DT1', 'DT2', 'AK', 'ED']);
    expect(infos('expeditedAcknowledged', 'reset', 'resetConfirmed', 'error', 'inactive', 'unknown'))
      .toEqual(['EA', 'RSR', 'RSC', 'ERR', 'IT', 'Unknown: 119']);
  });

  it('reads titles: digits with their number, plan and nature', () => {
    expect((['unitdata', 'even', 'nature', 'translation'] as const).map(name => value(name, 'called.digits')))
      .toEqual(['491722334', '491722', '49172', '4917']);
    expect([value('unitdata', 'called.digits.length'), value('planned', 'called.digits'), value('planned', 'called.tt')])
      .toEqual(['9', '49172', '0x05']);
    expect(read('unitdata').lines()).toContain('            .000 0100 = Nature of Address Indicator: International number (0x04)');
  });

  it('reads point codes and subsystems', () => {
    expect([value('unitdata', 'called.ssn'), value('unitdata', 'calling.ssn'), value('unitdata', 'calling.pc')]).toEqual(['6', '8', '200']);
    expect(read('unitdata').values('sccp.ssn')).toEqual(['6', '8']);
    expect([read('noAddress').has('sccp.ssn.not_present'), read('noAddress').has('sccp.ssn.is_zero')]).toEqual([true, true]);
  });

  it('finds parameters by pointers, of two bytes in long messages', () => {
    expect([value('long', 'called.ssn'), value('long', 'calling.pc'), read('long').value('tcap.otid')]).toEqual(['6', '200', '01020304']);
    expect([value('longReturned', 'importance'), value('extended', 'segmentation.slr'), value('extended', 'hops')])
      .toEqual(['0x03', '0x030201', '0x0f']);
    expect(read('backwards').has('_ws.malformed')).toBe(true);
  });

  it('shows parts of longer messages as parts', () => {
    expect([value('extended', 'segmented_data'), value('part', 'segmented_data'), value('sequenced', 'segmented_data')])
      .toEqual(['62064804', '616263', '616263']);
    expect([value('whole', 'segmented_data'), read('whole').value('data.data')]).toEqual([undefined, '616263']);
  });

  it('reads connections', () => {
    expect([value('request', 'slr'), value('request', 'credit'), value('request', 'calling.pc'), value('confirm', 'dlr')])
      .toEqual(['0x030201', '0x07', '200', '0x060504']);
    expect(read('request').lines()).toContain('    Unknown parameter 0x13 (1 byte)');
    expect(read('released').lines()).toContain('    Release Cause: SCCP user originated (0x03)');
    expect([value('inactive', 'sequencing_segmenting.ssn'), value('acknowledged', 'rsn')]).toEqual(['0x01', '0x02']);
    expect([read('oddClass').has('sccp.class_unexpected'), read('request').has('sccp.class_unexpected')]).toEqual([true, false]);
  });

  it('manages subsystems', () => {
    expect(infos('allowed', 'congested', 'managementUnknown', 'inMtp3')).toEqual(['SSA', 'SSC', 'Unknown', 'SSP']);
    expect([read('congested').value('sccpmg.ssn'), read('congested').value('sccpmg.pc'), read('congested').value('sccpmg.congestion')])
      .toEqual(['8', '300', '5']);
    expect([read('inMtp3').protocol, read('inMtp3').source]).toEqual(['SCCPMG (Int. ITU)', '300']);
    expect(read('managementUnknown').has('sccpmg.unknown_msg')).toBe(true);
    expect(read('allowed').lines()).toContain('        [Linked to SCCPMG]');
  });
});
