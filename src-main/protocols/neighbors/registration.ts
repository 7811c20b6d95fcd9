/**
 * MRP, the Multiple Registration Protocol, IEEE 802.1Q-2022 §10.8: MVRP (§11.2) registers VLANs, MMRP (§10.12) addresses, MSRP (§35.2) streams of
 * audio and video with the bandwidth that they need.
 */
import { type Cursor, type Field, bits, ether, expert, none, protocol, u16, u32, u64, u8 } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import { FAILURES } from './registration/failures.ts';

/** §10.8.2.10: three events are one number, in the base of six; §35.2.2.7.2: four in the base of four. */
const EVENTS = { 0: 'New', 1: 'JoinIn', 2: 'In', 3: 'JoinMt', 4: 'Mt', 5: 'Lv' };
const DECLARATIONS = { 0: 'Ignore', 1: 'Asking Failed', 2: 'Ready', 3: 'Ready Failed' };
const CLASSES = { 6: 'SR Class A', 5: 'SR Class B', 4: 'SR Class C', 3: 'SR Class D', 2: 'SR Class E', 1: 'SR Class F', 0: 'SR Class G' };
const RESERVED: Readonly<Record<number, string>> = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [i, `Reserved-${i}`]));
const TALKER = 1, FAILED = 2, LISTENER = 3, DOMAIN = 4;
const MAC = 2;

const header = (types: Readonly<Record<number, string>>) => ({
  protocol_version: u8('Protocol Version'),
  message: none('Message'),
  attribute_type: u8('Attribute Type', { values: types }),
  attribute_length: u8('Attribute Length'),
  attribute_list: none('Attribute List'),
  vector_attribute: none('Vector Attribute'),
  vector_header: u16('Vector Header', { hex: true }),
  leave_all_event: bits('Leave All Event', 0xe000, { values: { 0: 'Null', 1: 'Leave All' } }),
  number_of_values: bits('Number of Values', 0x1fff),
  first_value: none('First Value'),
  three_packed_event: u8('Attribute Event', { values: EVENTS }),
  end_mark: u16('End Mark', { hex: true }),
});

type Header = ReturnType<typeof header>;

interface Application {
  readonly names: Readonly<Record<number, string>>;
  /** Of MSRP: the length of the list, and the types whose events come with a declaration. */
  readonly listLength?: Field<number>;
  readonly declaration?: Field<number>;
  readonly takeValue: (p: Cursor, type: number) => void;
}

function takeMessages(p: Cursor, f: Header, its: Application): void {
  p.info(p.protocol.title);
  p.take(f.protocol_version);
  while (p.more && p.u16() !== 0) {
    const outer = p.open(f.message), type = p.u8();
    p.label(`Message: ${its.names[type] ?? 'Unknown'} (${type})`);
    p.take(f.attribute_type);
    const size = p.take(f.attribute_length), length = its.listLength === undefined ? 0 : p.take(its.listLength), list = p.open(f.attribute_list);
    // The length has the end mark within it; a list that has none of its own ends there.
    const end = p.at + length;
    while (p.more && p.u16() !== 0 && (length === 0 || p.at < end)) takeVector(p, f, its, type, size);
    if (p.more) p.take(f.end_mark);
    p.close(list);
    p.close(outer);
  }
  if (p.more) p.take(f.end_mark);
}

/** §10.8.1: first value, and an event for it and each that follows it. */
function takeVector(p: Cursor, f: Header, its: Application, type: number, size: number): void {
  const outer = p.open(f.vector_attribute), given = takeNamedBits(p, f.vector_header, [f.leave_all_event, f.number_of_values], [f.leave_all_event]);
  const count = given & 0x1fff, first = p.open(f.first_value, size), value = p.within(size);
  its.takeValue(value, type);
  p.close(first);
  takeEvents(p, f.three_packed_event, count, 3, 6);
  if (its.declaration !== undefined && type === LISTENER) takeEvents(p, its.declaration, count, 4, 4);
  p.close(outer);
}

/** Events of `perByte` values a byte, the first one the most significant. */
function takeEvents(p: Cursor, field: Field<number>, count: number, perByte: number, base: number): void {
  for (let done = 0; done < count; done += perByte) {
    const packed = p.u8();
    for (let i = 0; i < Math.min(perByte, count - done); i++) p.set(field, Math.floor(packed / base ** (perByte - 1 - i)) % base, p.at, 1);
    p.skip(1);
  }
}

const VLANS = { 1: 'VLAN Identifier' };
export const mrpMvrp = protocol({
  name: 'mrp-mvrp',
  title: 'Multiple VLAN Registration Protocol',
  on: { ethertype: [0x88f5] },
  fields: { ...header(VLANS), vid: u16('VLAN ID') },
  dissect(p, f) {
    takeMessages(p, f, { names: VLANS, takeValue: value => value.more && value.take(f.vid) });
  },
});

const ADDRESSES = { 1: 'Service Requirement', 2: 'MAC' };
export const mrpMmrp = protocol({
  name: 'mrp-mmrp',
  title: 'Multiple Mac Registration Protocol',
  on: { ethertype: [0x88f6] },
  fields: {
    ...header(ADDRESSES),
    service_requirement: u8('Service Requirement', { own: true, values: { 0: 'All Groups', 1: 'All Unregistered Groups' } }),
    mac: ether('MAC Address', { own: true }),
  },
  dissect(p, f) {
    takeMessages(p, f, {
      names: ADDRESSES,
      takeValue(value, type) {
        if (type === MAC) value.take(f.mac);
        else if (value.more) value.take(f.service_requirement);
      },
    });
  },
});

const STREAMS = { 1: 'Talker Advertise', 2: 'Talker Failed', 3: 'Listener', 4: 'Domain' };
export const mrpMsrp = protocol({
  name: 'mrp-msrp',
  title: 'Multiple Stream Reservation Protocol',
  on: { ethertype: [0x22ea] },
  fields: {
    ...header(STREAMS),
    attribute_list_length: u16('Attribute List Length'),
    stream_id: u64('Stream ID', { hex: true }),
    stream_da: ether('Stream DA'),
    vlan_id: u16('VLAN ID', { hex: true }),
    tspec_max_frame_size: u16('TSpec Max Frame Size'),
    tspec_max_interval_frames: u16('TSpec Max Frame Interval'),
    priority_and_rank: u8('Priority and Rank', { hex: true }),
    priority: bits('Priority', 0xe0, { values: { 3: 'Traffic Class A', 2: 'Traffic Class B' } }),
    rank: bits('Rank', 0x10, { values: { 0: 'Emergency', 1: 'Non-emergency' } }),
    reserved: bits('Reserved', 0x0f, { values: RESERVED }),
    accumulated_latency: u32('Accumulated Latency'),
    failure_bridge_id: u64('Failure Bridge ID', { hex: true }),
    failure_code: u8('Failure Code', { values: FAILURES }),
    sr_class_id: u8('SR Class ID', { values: CLASSES }),
    sr_class_priority: u8('SR Class Priority'),
    sr_class_vid: u16('SR Class VID'),
    four_packed_event: u8('Declaration Type', { values: DECLARATIONS }),
    'attribute_type.unknown': expert('Attribute type that IEEE 802.1Q does not have', 'warning', 'Protocol'),
  },
  dissect(p, f) {
    takeMessages(p, f, {
      names: STREAMS, listLength: f.attribute_list_length, declaration: f.four_packed_event,
      takeValue(value, type) {
        if (type === DOMAIN) {
          value.take(f.sr_class_id);
          value.take(f.sr_class_priority);
          value.take(f.sr_class_vid);
        } else if (type === TALKER || type === FAILED || type === LISTENER) {
          value.take(f.stream_id);
          if (type === LISTENER) return;
          value.take(f.stream_da);
          value.take(f.vlan_id);
          value.take(f.tspec_max_frame_size);
          value.take(f.tspec_max_interval_frames);
          takeNamedBits(value, f.priority_and_rank, [f.priority, f.rank, f.reserved]);
          value.take(f.accumulated_latency);
          if (type === TALKER) return;
          value.take(f.failure_bridge_id);
          value.take(f.failure_code);
        } else {
          value.expert(f['attribute_type.unknown']);
        }
      },
    });
  },
});
