/** Link Layer Topology Discovery, [MS-LLTD]: how Windows draws a map of a network, and measures how much it carries. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, type Field, protocol } from '../../dissect/index.ts';
import { CHARACTERISTICS, DIAGNOSTICS, FUNCTIONS, LLTD_FIELDS, PROPERTIES, QUALITY } from './lltd/fields.ts';

const f = LLTD_FIELDS;
const TOPOLOGY = 0, QUICK = 1, DIAGNOSIS = 2;
const DISCOVER = 0;
const DESCRIPTION = 14, RECEPTION = 20, EVENT = 18, SNAPSHOT = 8;
const COUNT = 0x3fff;

export const lltd = protocol({
  name: 'lltd',
  title: 'Link Layer Topology Discovery',
  short: 'LLTD',
  on: { ethertype: [0x88d9] },
  fields: LLTD_FIELDS,
  dissect(p) {
    p.info('');
    p.take(f.version);
    const service = p.take(f.tos);
    p.take(f.reserved);
    if (service === TOPOLOGY || service === QUICK) takeDiscovery(p);
    else if (service === DIAGNOSIS) takeDiagnosis(p);
    else p.expert(f['tos.invalid'], `Invalid Type of Service value ${hex(service, 2)}`);
  },
});

/** The header that all functions of a service have (§2.2.1.2). */
function takeBase(p: Cursor, real: readonly [Field<void>, Field<void>], sequence: Field<number>, wrong: string, invalid: Field<void>): void {
  const outer = p.open('Base header');
  for (const field of real) p.take(field);
  p.take(sequence);
  if (wrong !== '') p.expert(invalid, wrong);
  p.close(outer);
}

function takeDiscovery(p: Cursor): void {
  const number = p.take(f.discovery), name = FUNCTIONS[number];
  p.info(name ?? `Unknown (${hex(number, 2)})`);
  takeBase(p, [f['discovery.real_dest_addr'], f['discovery.real_src_addr']], number === DISCOVER ? f['discovery.xid'] : f['discovery.seq_num'],
    name === undefined ? `Invalid function ${hex(number, 2)}` : '', f['discovery.invalid']);
  DISCOVERY[number]?.(p);
}

/** §2.2.3; functions that are not here have nothing behind the header. */
const DISCOVERY: Readonly<Record<number, (p: Cursor) => void>> = {
  [DISCOVER]: takeDiscover,
  1: takeHello,
  2: p => takeItems(p, p.take(f['emit.num_descs']), DESCRIPTION, 'EmiteeDescs', EMITTED),
  7: p => takeItems(p, takeCount(p, RECEIVED_COUNT), RECEPTION, 'RecveeDescs', RECEIVED),
  10: p => {
    p.take(f['flat.crc_bytes']);
    p.take(f['flat.crc_packets']);
  },
  11: p => {
    p.take(f['query_large_tlv.type']);
    p.take(f['query_large_tlv.offset']);
  },
  12: p => {
    const length = takeCount(p, LARGE_COUNT);
    if (length > 0) p.take(f['querylargeresp.data'], length);
  },
};

const EMITTED = [f['emit.type'], f['emit.pause'], f['emit.src_addr'], f['emit.dest_addr']];
const RECEIVED = [f['queryresp.type'], f['queryresp.real_src_addr'], f['queryresp.ethernet_src_addr'], f['queryresp.ethernet_dest_addr']];
const RECEIVED_COUNT = [f['queryresp.more'], f['queryresp.memory'], f['queryresp.num_descs']];
const LARGE_COUNT = [f['querylargeresp.more'], f['querylargeresp.memory'], f['querylargeresp.num_descs']];

function takeCount(p: Cursor, parts: readonly Field[]): number {
  const count = p.u16() & COUNT;
  for (const field of parts) p.show(field, 2);
  p.skip(2);
  return count;
}

/** `count` items of `length` bytes below a heading, which is there where any item is. */
function takeItems(p: Cursor, count: number, length: number, heading: string, fields: readonly Field[], item = `${heading} Item`): void {
  if (count === 0) return;
  const outer = p.open(heading);
  for (let n = 0; n < count && p.more; n++) {
    const inner = p.open(item, length);
    for (const field of fields) p.take(field);
    p.close(inner);
  }
  p.close(outer);
}

function takeDiscover(p: Cursor): void {
  p.take(f['discover.gen_num']);
  const count = p.take(f['discover.num_stations']);
  if (count === 0) return;
  const outer = p.open('Stations');
  for (let n = 0; n < count && p.more; n++) p.take(f['discover.station']);
  p.close(outer);
}

function takeHello(p: Cursor): void {
  p.take(f['hello.gen_num']);
  p.take(f['hello.current_address']);
  p.take(f['hello.apparent_address']);
  const outer = p.open('TLVs');
  for (let isLast = false; !isLast && p.more;) isLast = takeProperty(p);
  p.close(outer);
}

/** Properties that are one field; those with a fixed size have no other. */
const VALUES: Readonly<Record<number, Field>> = {
  1: f.host_id, 3: f.physical_medium, 4: f.wireless_mode, 5: f.bssid, 6: f.ssid, 7: f.ipv4_address, 8: f.ipv6_address, 9: f.max_operation_rate,
  10: f.performance_count_freq, 12: f.link_speed, 13: f.rssi, 15: f.machine_name, 16: f.support_info, 18: f.device_uuid,
    21: f['80211_physical_medium'],
  25: f.sees_list_working_set,
};
const END = 0, CHARACTERISTIC = 2, QUALITY_CHARACTERISTIC = 20, LINEAGE = 27;

/** §2.2.3.3: a type, a length, a value; the last has a type alone. Gives whether it was that. */
function takeProperty(p: Cursor): boolean {
  const type = p.u8();
  const outer = p.open(`TLV Item (${PROPERTIES[type] ?? `Unknown (${hex(type, 2)})`})`);
  p.take(f['tlv.type']);
  if (type !== END) takeValue(p.within(p.take(f['tlv.length'])), type);
  p.close(outer);
  return type === END;
}

function takeValue(p: Cursor, type: number): void {
  const value = VALUES[type];
  if (type === CHARACTERISTIC) {
    const bits = takeBits(p, 'Characteristics', CHARACTERISTICS);
    if ((bits & 0x07ffffff) !== 0) p.expert(f['characteristic.reserved.not_zero']);
  } else if (type === QUALITY_CHARACTERISTIC) takeBits(p, 'QoS Characteristics', QUALITY);
  else if (type === LINEAGE) {
    const outer = p.open('Repeater AP Lineage', p.remaining);
    while (p.remaining >= 6) p.take(f.address_path_to_root);
    p.close(outer);
  } else if (value !== undefined) {
    if (value.size !== 0 && value.size !== p.remaining) p.expert(f['tlv.length.invalid'], `Invalid ${value.title} length`);
    else if (p.more) p.take(value, p.remaining);
  } else if (PROPERTIES[type] === undefined) p.expert(f['tlv.type.invalid'], `Invalid TLV Type ${hex(type, 2)}`);
}

function takeBits(p: Cursor, heading: string, fields: readonly Field[]): number {
  const bits = p.u32();
  const outer = p.open(heading, 4);
  for (const field of fields) p.show(field, 4);
  p.skip(4);
  p.close(outer);
  return bits;
}

function takeDiagnosis(p: Cursor): void {
  const number = p.take(f.qos_diag), name = DIAGNOSTICS[number];
  p.info(name ?? `Unknown (${hex(number, 2)})`);
  takeBase(p, [f['qos.real_dest_addr'], f['qos.real_src_addr']], f['qos.seq_num'], name === undefined ? `Invalid function ${hex(number, 2)}` : '',
    f['qos_diag.invalid']);
  DIAGNOSIS_PARTS[number]?.(p);
}

/** §2.2.4. */
const DIAGNOSIS_PARTS: Readonly<Record<number, (p: Cursor) => void>> = {
  0: p => void p.take(f['qos_initialize.interrupt_mod']),
  1: p => {
    p.take(f['qos_ready.sink_link_speed']);
    p.take(f['qos_ready.performance_count_freq']);
  },
  2: takeProbe,
  4: p => takeItems(p, takeCount(p, EVENT_COUNT), EVENT, 'QosEventDesc', EVENTS, 'Qos Event'),
  6: p => void p.take(f.qos_error),
  8: p => void p.take(f['qos_count_snapshot.history']),
  9: takeCounters,
};
const EVENT_COUNT = [f['qos_query_resp.receipt'], f['qos_query_resp.memory'], f['qos_query_resp.num_events']];
const EVENTS = [
  f['qos_query_resp.controller_timestamp'], f['qos_query_resp.sink_timestamp'], f['qos_query_resp.packet_id'], f['qos_query_resp.reserved'],
];
const SNAPSHOTS = [f['qos_snapshot.bytes_recv'], f['qos_snapshot.packets_recv'], f['qos_snapshot.bytes_sent'], f['qos_snapshot.packets_sent']];

function takeProbe(p: Cursor): void {
  for (const time of [f['qos_probe.controller_transmit_timestamp'], f['qos_probe.sink_receive_timestamp'],
    f['qos_probe.sink_transmit_timestamp']]) p.take(time);
  p.take(f['qos_probe.test_type']);
  p.take(f['qos_probe.packet_id']);
  p.show(f['qos_probe.tag']);
  p.take(f['qos_probe.value']);
  p.takeRest(f['qos_probe.payload']);
}

/** §2.2.4.10: snapshots follow the number of them. */
function takeCounters(p: Cursor): void {
  for (const field of [f['qos_counter_result.subsec_span'], f['qos_counter_result.byte_scale'], f['qos_counter_result.packet_scale']]) p.take(field);
  takeItems(p, p.take(f['qos_counter_result.history_size']), SNAPSHOT, 'Snapshot List', SNAPSHOTS, 'Snapshot');
}
