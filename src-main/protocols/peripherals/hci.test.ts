import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { examples } from './hci.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

/** Packets of one capture, each with what is known from the others. */
function capture(names: readonly (keyof typeof examples)[], pace: number): ReturnType<typeof dissect>[] {
  const packets = names.map(name => fromHex(examples[name].hex));
  const { around } = scanned(packets, { linkType: 201, pace });
  return packets.map((packet, row) => dissect(packet, { linkType: 201, around: around.at(row), record: { number: row + 1 } }));
}

describe('bluetooth hci', () => {
  it('tells commands by group and number, and who gives them', () => {
    const packet = read('reset');
    expect([packet.protocols, packet.protocol, packet.info, packet.source, packet.destination, packet.value('hci_h4.direction')])
      .toEqual(['bluetooth:hci_h4:bthci_cmd', 'HCI_CMD', 'Sent Reset', 'host', 'controller', '0x00']);
    expect([packet.value('bthci_cmd.opcode'), packet.value('bthci_cmd.opcode.ogf'),
      packet.value('bthci_cmd.opcode.ocf')]).toEqual(['0x0c03', '0x0003', '0x0003']);
  });

  it('does not know which way packets went where nothing says so, but where the file does', () => {
    expect(read('bare').info).toBe('UnknownDirection Reset');
    const record = { facts: { flags: 2, verdicts: [], hashes: [] } };
    expect(dissect(examples.bare.hex, { linkType: 187, record }).info).toBe('Sent Reset');
  });

  it('reads parameters by the command, with spans of time and addresses in their order', () => {
    const packet = read('create');
    expect(packet.lines())
      .toEqual(expect.arrayContaining([
        '    Scan Interval: 96 (60 msec)', '    Connection Interval Max: 40 (50 msec)', '    BD_ADDR: 11:22:33:44:55:66']));
    expect(packet.info).toBe('Sent LE Create Connection');
  });

  it('reads answers by the command that they answer', () => {
    const packet = read('version');
    expect([packet.info, packet.value('bthci_evt.comp_id'), packet.value('bthci_evt.lmp_sub_vers_nr'), packet.value('bthci_evt.hci_revision')])
      .toEqual(['Rcvd Command Complete (Read Local Version Information)', '0x000f', '513', '1']);
    expect(packet.lines()).toContain('    Manufacturer Name: Broadcom Corporation (0x000f)');
    const features = read('features');
    expect([features.value('bthci_evt.lmp_features.3slot_packets'), features.value('bthci_evt.lmp_features.flow_control_lag'),
      features.value('bthci_evt.lmp_features.extended_features'), features.trouble]).toEqual(['1', '0', '1', 'none']);
  });

  it('lets an answer end behind a status that is an error', () => {
    expect([read('failed').trouble, read('failed').value('bthci_evt.status')]).toEqual(['none', '0x01']);
  });

  it('finds the command of an event, through the one that says that it is being done', () => {
    const [create, pending, connected] = capture(['create', 'pending', 'connected'], 1000);
    expect([create.value('bthci_cmd.pending_in_frame'), create.value('bthci_cmd.response_in_frame'),
      create.value('bthci_cmd.command_response_delta')])
      .toEqual(['2', '3', '2000']);
    expect([pending.value('bthci_evt.command_in_frame'), pending.value('bthci_evt.response_in_frame')]).toEqual(['1', '3']);
    expect([connected.info, connected.value('bthci_evt.command_in_frame'), connected.value('bthci_evt.pending_in_frame'),
      connected.value('bthci_evt.pending_response_delta')]).toEqual(['Rcvd LE Meta (LE Connection Complete)', '1', '2', '1000']);
  });

  it('reads what a device says of itself', () => {
    const packet = read('report');
    expect([packet.protocols, packet.value('btcommon.eir_ad.entry.device_name'), packet.value('btcommon.eir_ad.entry.uuid_16'),
      packet.value('bthci_evt.rssi')])
      .toEqual(['bluetooth:hci_h4:bthci_evt:btcommon', 'Hello', '0x180f', '-56']);
    expect(packet.lines()).toEqual(expect.arrayContaining(['        Device Name: Hello', '            UUID 16: Battery (0x180f)']));
    expect(read('inquiry').values('btcommon.cod.class_of_device')).toEqual(['0x5a020c']);
    const data = read('advertising');
    expect([data.value('btcommon.eir_ad.entry.service_data'), data.value('btcommon.eir_ad.entry.company_id'),
      data.value('btcommon.eir_ad.entry.bd_addr'),
      data.value('btcommon.eir_ad.entry.did.product_id'), data.value('btcommon.eir_ad.entry.connection_interval_max')])
      .toEqual(['64', '0x004c', '11:22:33:44:55:66', '0xc31c', '16']);
  });

  it('repeats what a number says', () => {
    expect([read('completed').values('bthci_evt.connection_handle'), read('completed').values('bthci_evt.num_compl_packets')])
      .toEqual([['0x0040', '0x0041'], ['1', '3']]);
  });

  it('shows what no table knows', () => {
    expect([read('vendor').info, read('vendor').trouble]).toEqual(['Sent Vendor Command 0x0001 (opcode 0xFC01)', 'none']);
    expect(read('unknown').remarks).toEqual(['Unknown command']);
    expect(read('otherType').info).toBe('Rcvd Unknown HCI packet type 0x07');
  });
});
