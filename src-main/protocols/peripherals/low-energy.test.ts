import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { examples } from './low-energy.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

/** Packets of one capture, each with what is known from the others. */
function capture(names: readonly (keyof typeof examples)[]): ReturnType<typeof dissect>[] {
  const packets = names.map(name => fromHex(examples[name].hex));
  const { around } = scanned(packets, { linkType: 251 });
  return packets.map((packet, row) => dissect(packet, { linkType: 251, around: around.at(row), record: { number: row + 1 } }));
}

describe('btle', () => {
  it('reads who advertises, to everybody, and what of himself (§2.3.1.1)', () => {
    const packet = read('advertisement');
    expect([packet.info, packet.value('btle.advertising_address'), packet.value('btcommon.eir_ad.entry.device_name')])
      .toEqual(['ADV_IND', '06:05:04:03:02:01', 'abcd']);
    expect([packet.value('btle.advertising_header.randomized_tx'), packet.value('bluetooth.dst'), packet.has('btle.crc.incorrect')])
      .toEqual(['1', 'ff:ff:ff:ff:ff:ff', false]);
  });

  it('reckons the check of advertisements from 0x555555 (§3.1.1)', () => {
    expect([read('directed').has('btle.crc.incorrect'), read('wrongCheck').has('btle.crc.incorrect')]).toEqual([false, true]);
    expect(read('directed').value('btle.target_address')).toBe('0f:0e:0d:0c:0b:0a');
  });

  it('reads how a connection will be, in units of 1.25 and 10 ms (§2.3.3.1)', () => {
    const packet = read('connect');
    expect([packet.value('btle.initiator_address'), packet.value('btle.link_layer_data.interval'), packet.value('btle.link_layer_data.hop')])
      .toEqual(['06:05:04:03:02:01', '24', '5']);
    expect(packet.lines()).toEqual(expect.arrayContaining([expect.stringContaining('Interval: 24 (30 msec)')]));
    expect([packet.value('btcommon.le_channel_map.36'), packet.value('btcommon.le_channel_map.37')]).toEqual(['1', '0']);
  });

  it('reads the fields of an extended advertisement that its flags announce (§2.3.4)', () => {
    const packet = read('extended');
    expect([packet.value('btle.extended_advertising_header.mode'), packet.value('btle.extended_advertising.advertising_data_info.did')])
      .toEqual(['0x00', '0x0234']);
    expect(packet.value('btle.advertising_address')).toBe('06:05:04:03:02:01');
  });

  it('knows from its beginning between whom a connection is, and what its checks begin with', () => {
    const [, data, update] = capture(['connect', 'data', 'update']);
    expect([data.value('btle.master_bd_addr'), data.value('btle.slave_bd_addr'), data.value('btle.connection_parameters_in')])
      .toEqual(['06:05:04:03:02:01', '0f:0e:0d:0c:0b:0a', '1']);
    expect([data.protocols, ...[data, update].map(packet => packet.has('btle.crc.incorrect'))])
      .toEqual(['bluetooth:btle:btl2cap:btatt', false, false]);
    expect(read('data').has('btle.crc.indeterminate')).toBe(true);
    // An update gives what comes after it other parameters.
    expect(capture(['connect', 'data', 'update', 'data']).map(packet => packet.value('btle.connection_parameters_in')).slice(1))
      .toEqual(['1', '1', '3']);
  });

  it('reads a byte about a constant tone behind the length, which does not count it, and checks it too (§2.4)', () => {
    const [, packet] = capture(['connect', 'tone']);
    expect([packet.value('btle.data_header.cte_info.time'), packet.value('btle.crc'), packet.has('btle.crc.incorrect'), packet.protocols])
      .toEqual(['0x14', '0x88825b', false, 'bluetooth:btle:btl2cap:btatt']);
  });

  it('reads the control of a link by its opcode (§2.4.2)', () => {
    const version = read('version'), channels = read('channels');
    expect([version.info, version.value('btle.control.company_id'), version.value('btle.control.subversion_number')])
      .toEqual(['Control Opcode: LL_VERSION_IND', '0x0059', '0x0001']);
    expect([channels.value('btcommon.le_channel_map.7'), channels.value('btcommon.le_channel_map.36'), channels.value('btle.control.instant')])
      .toEqual(['1', '1', '100']);
    expect(read('empty').info).toBe('Empty PDU');
  });

  it('tells how a packet was heard, before it', () => {
    const packet = read('heard');
    const valid = ['crc', 'noise_dbm'].map(part => packet.value(`btle_rf.flags.${part}_valid`));
    expect([packet.protocols, packet.value('btle_rf.signal_dbm'), ...valid])
      .toEqual(['bluetooth:btle_rf:btle:btcommon', '-60', '1', '0']);
  });
});
