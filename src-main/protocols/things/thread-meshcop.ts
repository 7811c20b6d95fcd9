/** Thread's mesh commissioning protocol (Thread 1.3 §8): parameters of the network, of who lets others in, and of who wants to join. */
import {
  type Cursor, type Field, absoluteTime, bits, expert, flag, i8, ipv6, none, octets, protocol, text, u16, u24, u32, u64, u8,
} from '../../dissect/index.ts';
import { takeTimestamp } from './thread/timestamps.ts';

const TYPES: Readonly<Record<number, string>> = {
  ...[
    'Channel', 'PAN ID', 'Extended PAN ID', 'Network Name', 'PSKc', 'Network Master Key', 'Network Key Sequence Counter', 'Mesh Local ULA Prefix',
    'Steering Data', 'Border Agent Locator', 'Commissioner ID', 'Commissioner Session ID', 'Security Policy', 'Get', 'Active Timestamp',
    'Commissioner UDP Port', 'State', 'Joiner DTLS Encapsulation', 'Joiner UDP Port', 'Joiner IID', 'Joiner Router Locator', 'Joiner KEK',
  ],
  32: 'Provisioning URL', 33: 'Vendor Name', 34: 'Vendor Model', 35: 'Vendor Software Version', 36: 'Vendor Data', 37: 'Vendor Stack Version',
  48: 'UDP Encapsulation', 49: 'IPv6 Address', 51: 'Pending Timestamp', 52: 'Delay Timer', 53: 'Channel Mask', 54: 'Count', 55: 'Period',
  56: 'Scan Duration', 57: 'Energy List', 128: 'Discovery Request', 129: 'Discovery Response',
};
const ALLOWED = { as: ['Allowed', 'Not Allowed'] } as const;
const FIELDS = {
  tlv: none('TLV'),
  'tlv.type': u8('Type', { values: TYPES }),
  'tlv.len8': u8('Length'),
  'tlv.len16': u16('Length'),
  'tlv.unknown': octets('Unknown'),
  'tlv.channel_page': u8('Channel Page'),
  'tlv.channel': u16('Channel'),
  'tlv.pan_id': u16('PAN ID', { hex: true }),
  'tlv.xpan_id': u64('Extended PAN ID', { hex: true }),
  'tlv.net_name': text('Network Name'),
  'tlv.pskc': octets('PSKc'),
  'tlv.master_key': octets('Master Key'),
  'tlv.net_key_seq_ctr': octets('Network Key Sequence Counter'),
  'tlv.ml_prefix': ipv6('Mesh Local Prefix'),
  'tlv.steering_data': octets('Steering Data'),
  'tlv.ba_locator': octets('Border Agent Locator'),
  'tlv.commissioner_id': text('Commissioner ID'),
  'tlv.commissioner_sess_id': octets('Commissioner Session ID'),
  'tlv.sec_policy_rot': u16('Rotation Time'),
  'tlv.sec_policy_o': flag('Out-of-band Commissioning', 0x80, ALLOWED),
  'tlv.sec_policy_n': flag('Native Commissioning', 0x40, ALLOWED),
  'tlv.sec_policy_r': flag('Thread 1.x Routers', 0x20, ALLOWED),
  'tlv.sec_policy_c': flag('PSKc-based Commissioning', 0x10, ALLOWED),
  'tlv.sec_policy_b': flag('Thread 1.x Beacons', 0x08, ALLOWED),
  'tlv.state': i8('State', { values: { '-1': 'Reject', 0: 'Pending', 1: 'Accept' } }),
  'tlv.active_tstamp': absoluteTime('Active Timestamp'),
  'tlv.pending_tstamp': absoluteTime('Pending Timestamp'),
  'tlv.udp_port': u16('UDP Port'),
  'tlv.iid': octets('Interface Identifier'),
  'tlv.jr_locator': octets('Joiner Router Locator'),
  'tlv.kek': octets('Key Encryption Key (KEK)'),
  'tlv.provisioning_url': text('Provisioning URL'),
  'tlv.vendor_name': text('Vendor Name'),
  'tlv.vendor_model': text('Vendor Model'),
  'tlv.vendor_sw_ver': text('Vendor Software Version'),
  'tlv.vendor_stack_ver_oui': u24('OUI', { hex: true }),
  'tlv.vendor_stack_ver_build': u16('Build'),
  'tlv.vendor_stack_ver_rev': bits('Revision', 0x0f),
  'tlv.vendor_stack_ver_min': bits('Minor', 0xf0),
  'tlv.vendor_stack_ver_maj': bits('Major', 0x0f),
  'tlv.udp_encap_src_port': u16('Source UDP Port'),
  'tlv.udp_encap_dst_port': u16('Destination UDP Port'),
  'tlv.ipv6_addr': ipv6('IPv6 Address'),
  'tlv.delay_timer': u32('Delay Timer'),
  'tlv.chan_mask': none('Channel Mask'),
  'tlv.chan_mask_page': u8('Channel Page'),
  'tlv.chan_mask_len': u8('Mask Length'),
  'tlv.chan_mask_mask': octets('Mask'),
  'tlv.count': u8('Count'),
  'tlv.period': u16('Period'),
  'tlv.scan_duration': u16('Scan Duration'),
  'tlv.energy_list': octets('Energy List'),
  'tlv.discovery_req_ver': bits('Version', 0xf0),
  'tlv.discovery_req_j': flag('Joiner Flag', 0x08, { as: ['Intending', 'Not Intending'] }),
  'tlv.discovery_rsp_ver': bits('Version', 0xf0),
  'tlv.discovery_rsp_n': flag('Native Commissioning', 0x08, ALLOWED),
  tlv_length_failed: expert('TLV Length inconsistent', 'warning', 'Undecoded'),
};
const f = FIELDS;
const LONG = 0xff;
const PREFIX = 8, ADDRESS = 16;

export const threadMeshcop = protocol({
  name: 'thread_meshcop',
  title: 'Thread MeshCoP',
  on: { thread: ['meshcop'] },
  fields: FIELDS,
  dissect(p) {
    while (p.more) takeTlv(p);
  },
});

/** §8.10: a length of 255 is followed by one of two bytes. */
function takeTlv(p: Cursor): void {
  const isLong = p.u8(1) === LONG, outer = p.open(f.tlv), type = p.take(f['tlv.type']);
  if (isLong) p.skip(1);
  const length = p.take(isLong ? f['tlv.len16'] : f['tlv.len8']), part = p.within(length), value = VALUES[type];
  if (value !== undefined && value[0] >= 0 && value[0] !== length) p.expert(f.tlv_length_failed);
  else part.contain(() => value?.[1](part));
  part.contain(() => part.more && part.takeRest(f['tlv.unknown']));
  p.close(outer);
  p.label(`TLV (${TYPES[type] ?? `Unknown (${type})`})`);
}

/** How many bytes, -1 where there may be any number, and what reads them. */
type Value = readonly [size: number, take: (p: Cursor) => void];

const take = (size: number, ...fields: readonly Field[]): Value => [size, p => {
  for (const field of fields) p.take(field);
}];
const rest = (field: Field): Value => [-1, p => void (p.more && p.takeRest(field))];
const bytes = (size: number, field: Field): Value => [size, p => void p.take(field, size)];

const VALUES: Readonly<Record<number, Value>> = {
  0: take(3, f['tlv.channel_page'], f['tlv.channel']), 1: take(2, f['tlv.pan_id']), 2: take(8, f['tlv.xpan_id']), 3: rest(f['tlv.net_name']),
  4: rest(f['tlv.pskc']), 5: bytes(16, f['tlv.master_key']), 6: bytes(4, f['tlv.net_key_seq_ctr']),
  7: [PREFIX, p => {
    const whole = new Uint8Array(ADDRESS);
    whole.set(p.peekBytes(PREFIX));
    p.takeAs(f['tlv.ml_prefix'], whole, PREFIX);
  }],
  8: rest(f['tlv.steering_data']), 9: bytes(2, f['tlv.ba_locator']), 10: rest(f['tlv.commissioner_id']), 11: bytes(2, f['tlv.commissioner_sess_id']),
  12: [-1, p => {
    p.take(f['tlv.sec_policy_rot']);
    for (const letter of ['o', 'n', 'r', 'c', 'b'] as const) p.show(f[`tlv.sec_policy_${letter}`]);
    p.skip(1);
  }],
  13: [-1, p => {
    while (p.more) p.take(f['tlv.type']);
  }],
  14: [8, p => takeTimestamp(p, f['tlv.active_tstamp'])], 15: take(2, f['tlv.udp_port']), 16: take(1, f['tlv.state']), 18: take(2, f['tlv.udp_port']),
  19: bytes(8, f['tlv.iid']), 20: bytes(2, f['tlv.jr_locator']), 21: bytes(16, f['tlv.kek']),
  32: rest(f['tlv.provisioning_url']), 33: rest(f['tlv.vendor_name']), 34: rest(f['tlv.vendor_model']), 35: rest(f['tlv.vendor_sw_ver']),
  37: [6, p => {
    p.take(f['tlv.vendor_stack_ver_oui']);
    // Twelve bits, then three of four.
    p.takeAs(f['tlv.vendor_stack_ver_build'], p.u16() >> 4, 1);
    p.take(f['tlv.vendor_stack_ver_rev']);
    p.show(f['tlv.vendor_stack_ver_min']);
    p.take(f['tlv.vendor_stack_ver_maj']);
  }],
  48: [-1, p => {
    p.take(f['tlv.udp_encap_src_port']);
    p.take(f['tlv.udp_encap_dst_port']);
  }],
  49: take(16, f['tlv.ipv6_addr']), 51: [8, p => takeTimestamp(p, f['tlv.pending_tstamp'])], 52: take(4, f['tlv.delay_timer']),
  53: [-1, p => {
    while (p.more) {
      const outer = p.open(f['tlv.chan_mask']);
      p.take(f['tlv.chan_mask_page']);
      p.take(f['tlv.chan_mask_mask'], p.take(f['tlv.chan_mask_len']));
      p.close(outer);
    }
  }],
  54: take(1, f['tlv.count']), 55: take(2, f['tlv.period']), 56: take(2, f['tlv.scan_duration']), 57: rest(f['tlv.energy_list']),
  128: [2, p => {
    p.show(f['tlv.discovery_req_ver']);
    p.show(f['tlv.discovery_req_j']);
    p.skip(2);
  }],
  129: [2, p => {
    p.show(f['tlv.discovery_rsp_ver']);
    p.show(f['tlv.discovery_rsp_n']);
    p.skip(2);
  }],
};
