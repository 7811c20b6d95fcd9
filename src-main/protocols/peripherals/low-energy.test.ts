import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { examples } from './low-energy.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

/** Packets of one capture, each with what is known from the others. */
function capture(names: readonly (keyof typeof examples)[], linkType = 251): ReturnType<typeof dissect>[] {
  const packets = names.map(name => fromHex(examples[name].hex));
  const { around } = scanned(packets, { linkType });
  return packets.map((packet, row) => dissect(packet, { linkType, around: around.at(row), record: { number: row + 1 } }));
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

describe('nordic_ble', () => {
  it('reads both forms of the receiver\'s header', () => {
    expect([read('nordicFirst').value('nordic_ble.hlen'), read('nordicFirst').value('nordic_ble.delta_time')]).toEqual(['6', '2400000']);
    const packet = read('nordic');
    expect([packet.value('nordic_ble.time'), packet.value('nordic_ble.rssi'), packet.info]).toEqual(['2400000', '-60', 'ADV_IND']);
    expect(packet.lines()).toContain('    Header Version: 3, Packet counter: 6');
    expect(packet.lines()).toContain('    Packet Header: 0x0f40 (PDU Type: ADV_IND, ChSel: #1, TxAdd: Random)');
  });

  it('reckons how long packets are on the air, and what lies between them (§2.1)', () => {
    const [, connect, data] = capture(['nordic', 'nordicConnect', 'nordicData'], 272);
    // A preamble and 43 bytes of 8 µs each; the advertisement before took 25 times 8 µs, and began 344 µs earlier.
    expect(['packet_time', 'delta_time', 'delta_time_ss'].map(name => connect.value(`nordic_ble.${name}`))).toEqual(['352', '144', '344']);
    expect([data.value('nordic_ble.delta_time'), data.value('nordic_ble.delta_time_ss')]).toEqual(['6400', '6752']);
    expect([data.value('btle.master_bd_addr'), data.source, data.destination]).toEqual(['06:05:04:03:02:01', 'Master', 'Slave']);
  });

  it('takes the receiver\'s word for the check, and stops where it could not decrypt', () => {
    expect(read('nordicData').has('btle.crc.indeterminate')).toBe(false);
    const packet = read('nordicUndecrypted');
    expect([packet.has('nordic_ble.mic.bad'), packet.protocols]).toEqual([true, 'nordic_ble:data']);
  });

  it('finds the packet behind the byte about the coding (§2.2.4)', () => {
    const packet = read('nordicAuxiliary');
    expect([packet.value('btle.coding_indicator'), packet.info, packet.value('nordic_ble.phy')]).toEqual(['0', 'ADV_EXT_IND', '2']);
    expect([read('coded').value('btle.coding_indicator'), read('coded').value('btle.advertising_address')]).toEqual(['1', '06:05:04:03:02:01']);
  });

  it('says where a length or a version is wrong', () => {
    const packet = read('nordicShort');
    expect([packet.has('nordic_ble.length.bad'), packet.has('nordic_ble.protover.bad')]).toEqual([true, true]);
  });
});
