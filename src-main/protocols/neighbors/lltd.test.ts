import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './lltd.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);
const values = (name: keyof typeof examples, ...fields: readonly string[]) => fields.map(field => read(name).value(`lltd.${field}`));
const lines = (name: keyof typeof examples): string[] => read(name).lines().map(line => line.trim());

describe('lltd', () => {
  it('names functions by their service', () => {
    expect((['discover', 'hello', 'emit', 'seen', 'credit', 'ask', 'answer', 'unknown', 'sink', 'counters', 'unknownDiagnosis'] as const)
      .map(name => read(name).info)).toEqual([
      'Discover', 'Hello', 'Emit', 'QueryResp', 'Flat', 'QueryLargeTlv', 'QueryLargeTlvResp', 'Unknown (0x0d)', 'QosInitializeSink',
      'QosCounterResult', 'Unknown (0x0b)',
    ]);
    expect(lines('unknownService')).toContain('[Expert Info (Warning/Protocol): Invalid Type of Service value 0x03]');
  });

  it('calls the number of a Discover an identifier, and lists who was heard', () => {
    expect([read('discover').value('lltd.discovery.xid'), read('discover').values('lltd.discover.station')])
      .toEqual(['0x0001', ['02:00:00:00:00:02', '02:00:00:00:00:03']]);
    expect(read('hello').has('lltd.discovery.xid')).toBe(false);
  });

  it('reads properties to the last, which has no length', () => {
    expect(values('hello', 'host_id', 'ipv4_address', 'ipv6_address', 'machine_name', 'device_uuid', 'link_speed'))
      .toEqual(['02:00:00:00:00:01', '192.0.2.1', '2001:db8::1', 'HOST', '00010203-0405-0607-0809-0a0b0c0d0e0f', '10000000']);
    expect(values('hello', 'characteristic.duplex', 'characteristic.loop', 'characteristic.public_nat', 'qos_characteristic.vlan',
      'qos_characteristic.tagging'))
      .toEqual(['1', '1', '0', '1', '1']);
    expect(lines('hello').filter(line => line.startsWith('TLV Item')).slice(-2)).toEqual(['TLV Item (Icon Image)',
      'TLV Item (End of Property List)']);
  });

  it('reads what radios say', () => {
    expect(values('wireless', 'bssid', 'ssid', 'max_operation_rate', 'rssi', 'sees_list_working_set')).toEqual(['02:00:00:00:00:03', 'net1', '108',
      '-50', '9']);
    expect(read('wireless').values('lltd.address_path_to_root')).toEqual(['02:00:00:00:00:01', '02:00:00:00:00:02']);
    expect(lines('wireless')).toEqual(expect.arrayContaining(['Wireless Mode: 802.11 infrastructure mode (0x01)',
      '802.11 Physical Medium: ERP (0x06)']));
  });

  it('remarks on what is wrong with a property, and goes on', () => {
    const packet = read('odd');
    expect(['characteristic.reserved.not_zero', 'tlv.length.invalid', 'tlv.type.invalid'].map(name => packet.has(`lltd.${name}`))).toEqual([true,
      true, true]);
    expect(packet.values('lltd.tlv.type').at(-1)).toBe('0x00');
  });

  it('reads lists of frames to send, and of those that were seen', () => {
    expect([read('emit').values('lltd.emit.type'), read('emit').values('lltd.emit.pause')]).toEqual([['0x00', '0x01'], ['5', '0']]);
    expect(values('seen', 'queryresp.more', 'queryresp.memory', 'queryresp.num_descs', 'queryresp.type')).toEqual(['1', '1', '1', '0x0001']);
    expect([lines('none').includes('RecveeDescs'), values('credit', 'flat.crc_bytes')[0], values('ask',
      'query_large_tlv.offset')[0]]).toEqual([false, '70000', '256']);
    expect([values('answer', 'querylargeresp.data')[0], read('empty').has('lltd.querylargeresp.data')]).toEqual(['61626364', false]);
  });

  it('reads diagnostics', () => {
    expect(values('probe', 'qos_probe.sink_transmit_timestamp', 'qos_probe.tag', 'qos_probe.value', 'qos_probe.payload')).toEqual(['3', '1', '5',
      '616263']);
    expect(values('events', 'qos_query_resp.receipt', 'qos_query_resp.sink_timestamp', 'qos_query_resp.packet_id')).toEqual(['1', '2', '0x03']);
    expect([...values('ready', 'qos_ready.sink_link_speed'), ...values('snapshot', 'qos_count_snapshot.history')]).toEqual(['10000000', '3']);
    expect(lines('error')).toContain('Error Code: Busy. Try again later (1)');
  });

  it('reads snapshots behind the number of them (§2.2.4.10)', () => {
    expect(['bytes_recv', 'packets_recv', 'bytes_sent', 'packets_sent'].map(name => read('counters').values(`lltd.qos_snapshot.${name}`)))
      .toEqual([['1', '5'], ['2', '6'], ['3', '7'], ['4', '8']]);
  });
});
