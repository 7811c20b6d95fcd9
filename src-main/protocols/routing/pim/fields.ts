/** Fields of PIM and its encoded addresses, RFC 7761 §4.9.1. */
import { type Cursor, type Field, bits, expert, flag, ipv4, ipv6, none, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { ipv4Text, ipv6Text } from '../../../bytes/address-text.ts';
import { bitNames, takeNamedBits } from '../../bit-names.ts';
import { ADDRESS_FAMILIES } from '../../address-families.ts';
import { CHECKSUM_STATUS } from '../../checksum-status.ts';
import { exceptFor } from '../../few-names.ts';

const truth = { as: ['True', 'False'] } as const;

export const PIM_TYPES: Readonly<Record<number, string>> = {
  0: 'Hello', 1: 'Register', 2: 'Register-stop', 3: 'Join/Prune', 4: 'Bootstrap', 5: 'Assert', 6: 'Graft', 7: 'Graft-Ack',
  8: 'Candidate-RP-Advertisement', 9: 'State-Refresh', 10: 'DF election', 11: 'ECMP redirect', 12: 'PFM source discovery',
};
export const PIM_CODES: Readonly<Record<number, string>> = {
  0: 'Query', 1: 'Register', 2: 'Register-stop', 3: 'Join/Prune', 4: 'RP-Reachable', 5: 'Assert', 6: 'Graft', 7: 'Graft-Ack', 8: 'Mode',
};
/** RFC 7761 §4.9.2: seconds, but for two numbers. */
const holdText = exceptFor({ 0: 'goodbye', 65535: 'Infinity' });

/** IANA, PIM Join Attribute Types. */
const JOIN_ATTRIBUTES: Readonly<Record<number, string>> = {
  0: 'RPF Vector TLV', 1: 'MVPN Join Attribute', 2: 'MT-ID Join Attribute', 3: 'Pop-Count', 4: 'Explicit RPF Vector', 5: 'Transport Attribute',
  6: 'Receiver RLOC Attribute',
};
const RPF_VECTOR = 0;
const RECEIVER_LOCATOR = 6;

export const PIM_FIELDS = {
  version: bits('Version', 0xf0),
  type: bits('Type', 0x0f, { values: PIM_TYPES }),
  igmp_type: text('Type'),
  code: u8('Code', { values: PIM_CODES }),
  cksum: u16('Checksum', { hex: true }),
  'cksum.status': u8('Checksum Status', CHECKSUM_STATUS),
  bad_checksum: expert('Bad checksum', 'error', 'Checksum'),
  res_bytes: octets('Reserved byte(s)'),
  option: none('PIM Options'),
  optiontype: u16('Type'),
  optionlength: u16('Length'),
  optionvalue: octets('Unknown'),
  holdtime: u16('Holdtime', { text: holdText }),
  t: flag('T', 0x80, truth),
  propagation_delay: bits('Propagation Delay', 0x7fff),
  override_interval: u16('Override Interval'),
  dr_priority: u32('DR Priority'),
  generation_id: u32('Generation ID'),
  state_refresh_version: u8('Version'),
  state_refresh_interval: u8('Interval'),
  state_refresh_reserved: u16('Reserved'),
  address_list: ipv4('Address'),
  address_list_ip6: ipv6('Address'),
  register_flag: u32('Flags', { hex: true }),
  'register_flag.border': flag('Border', 0x80000000, { as: ['Yes', 'No'] }),
  'register_flag.null_register': flag('Null-Register', 0x40000000, { as: ['Yes', 'No'] }),
  ip_version: bits('IP Version', 0xf0, { values: { 0: 'Dummy Header', 4: 'IPv4', 6: 'IPv6' } }),
  numgroups: u16('Num Groups'),
  numjoins: u16('Num Joins'),
  numprunes: u16('Num Prunes'),
  source: ipv4('Source'),
  source_ip6: ipv6('Source'),
  group: ipv4('Group'),
  group_ip6: ipv6('Group'),
  group_set: text('Group'),
  group_address: ipv4('Group Address'),
  group_mask: ipv4('Mask', { netmask: true }),
  upstream_neighbor: ipv4('Upstream-neighbor'),
  upstream_neighbor_ip6: ipv6('Upstream-neighbor'),
  join_ip: ipv4('IP address'),
  join_ip6: ipv6('IP address'),
  prune_ip: ipv4('IP address'),
  prune_ip6: ipv6('IP address'),
  bsr: ipv4('BSR'),
  bsr_ip6: ipv6('BSR'),
  rp: ipv4('RP'),
  rp_ip6: ipv6('RP'),
  originator: ipv4('Originator'),
  originator_ip6: ipv6('Originator'),
  fragment_tag: u16('Fragment tag', { hex: true }),
  hash_mask_len: u8('Hash mask len'),
  bsr_priority: u8('BSR priority'),
  rp_count: u8('RP count'),
  frp_count: u8('FRP count'),
  priority: u8('Priority'),
  prefix_count: u8('Prefix-count'),
  rpt: flag('RP Tree', 0x80000000, truth),
  metric_pref: bits('Metric Preference', 0x7fffffff),
  offerPreference: u32('Metric Preference', { id: 'pim.metric_pref' }),
  metric: u32('Metric'),
  mask_len: u8('Masklen'),
  ttl: u8('TTL'),
  prune_indicator: flag('Prune indicator', 0x80),
  prune_now: flag('Prune now', 0x40),
  assert_override: flag('Assert override', 0x20),
  interval: u8('Interval'),
  'df_elect.subtype': bits('DF Subtype', 0xf0, { values: { 1: 'Offer', 2: 'Winner', 3: 'Backoff', 4: 'Pass' } }),
  'df_elect.rsvd': bits('DF reserved', 0x0f),
  bidir_winner_ip4: ipv4('New Winner IP'),
  bidir_winner_ip6: ipv6('New Winner IP'),
  bidir_win_metric_pref: u32('Winner Metric Preference'),
  bidir_win_metric: u32('Winner Metric'),
  bidir_offering_ip4: ipv4('Offering IP'),
  bidir_offering_ip6: ipv6('Offering IP'),
  bidir_off_metric_pref: u32('Offering Metric Preference'),
  bidir_off_metric: u32('Offering Metric'),
  bidir_offering_interval: u16('Offering interval (ms)'),
  mode: bits('Mode', 0xf0, { values: { 0: 'Dense', 1: 'Sparse', 2: 'Sparse-Dense' } }),
  addr_address_family: u8('Address Family', { values: ADDRESS_FAMILIES }),
  addr_encoding_type: u8('Encoding Type', { values: { 0: 'Native', 1: 'Native with Join Attribute' } }),
  addr_len: u8('Address Len'),
  unicast: ipv4('Unicast'),
  unicast_ipv6: ipv6('Unicast'),
  'group_addr.flags': u8('Flags', { hex: true }),
  'group_addr.flags.b': flag('Bidirectional PIM', 0x80),
  'group_addr.flags.reserved': bits('Reserved', 0x7e, { hex: true }),
  'group_addr.flags.z': flag('Admin Scope Zone', 0x01),
  'source_addr.flags': u8('Flags', { hex: true }),
  'source_addr.flags.reserved': bits('Reserved', 0xf8, { hex: true }),
  'source_addr.flags.s': flag('Sparse', 0x04),
  'source_addr.flags.w': flag('WildCard', 0x02),
  'source_addr.flags.r': flag('Rendezvous Point Tree', 0x01),
  'src_flags.rsv': bits('Reserved', 0xf0),
  'src_flags.a': bits('Annotated', 0x08),
  'src_flags.s': bits('Sparse', 0x04),
  'src_flags.w': bits('WC', 0x02),
  'src_flags.r': bits('RP', 0x01),
  pfmnoforwardbit: flag('Pfm no forward bit', 0x80, truth),
  transitivetype: flag('Transitive Type', 0x80, truth),
  transitiveNumber: bits('Type', 0x7fff, { id: 'pim.optiontype' }),
  srccount: u16('Source Count'),
  srcholdtime: u16('Source Holdtime'),
  source_ja: none('Join Attribute'),
  'source_ja.flags': u8('Flags', { hex: true }),
  'source_ja.flags.f': flag('Forward', 0x80),
  'source_ja.flags.e': flag('End of Attributes', 0x40),
  'source_ja.flags.attr_type': bits('Attribute Type', 0x3f, { values: JOIN_ATTRIBUTES }),
  'source_ja.length': u8('Length'),
  'source_ja.value': octets('Value'),
  rloc: ipv4('RLOC'),
  rloc_ipv6: ipv6('RLOC'),
};

const f = PIM_FIELDS;

/** The two fields, of IPv4 and of IPv6, that an address is shown as. */
export type AddressFields = readonly [Field<number>, Field<void>];

/** Family and encoding are the first two bytes; gives the family. */
function takeFamily(p: Cursor): number {
  const family = p.take(f.addr_address_family);
  p.take(f.addr_encoding_type);
  if (family !== 1 && family !== 2) p.malformed(`addresses of family ${family}`);
  return family;
}

/** The address `ahead` bytes from here as text, for headings that stand before their parts. */
function textAhead(p: Cursor, family: number, ahead: number): string {
  return family === 1 ? ipv4Text(p.u32(ahead)) : ipv6Text(p.peekBytes(16, ahead));
}

/** Shows the address `ahead` bytes from here under another field, as heading of its parts. */
function headingOf(p: Cursor, fields: AddressFields, family: number, ahead: number): void {
  if (family === 1) p.set(fields[0], p.u32(ahead), p.at, ahead + 4);
  else p.set(fields[1], p.peekBytes(16, ahead), p.at, ahead + 16);
}

export function takeUnicast(p: Cursor, fields: AddressFields): void {
  headingOf(p, fields, p.u8(), 2);
  const outer = p.under();
  if (takeFamily(p) === 1) p.take(f.unicast);
  else p.take(f.unicast_ipv6);
  p.close(outer);
}

export function takeGroup(p: Cursor, name: string): void {
  const family = p.u8();
  headingOf(p, [f.group, f.group_ip6], family, 4);
  p.label(() => `${name}: ${textAhead(p, family, 4)}/${p.u8(3)}`);
  const outer = p.under();
  takeFamily(p);
  takeNamedBits(p, f['group_addr.flags'], [f['group_addr.flags.b'], f['group_addr.flags.reserved'], f['group_addr.flags.z']]);
  p.take(f.mask_len);
  if (family === 1) p.take(f.group);
  else p.take(f.group_ip6);
  p.close(outer);
}

export function takeSource(p: Cursor, fields: AddressFields): void {
  const family = p.u8();
  const attributes = p.u8(1) === 1;
  const flags = p.u8(2);
  const length = p.u8(3);
  headingOf(p, fields, family, 4);
  p.addLabel(() => {
    const letters = `${(flags & 4) !== 0 ? 'S' : ''}${(flags & 2) !== 0 ? 'W' : ''}${(flags & 1) !== 0 ? 'R' : ''}`;
    return `/${length}${letters === '' ? '' : ` (${letters})`}`;
  });
  const outer = p.under();
  takeFamily(p);
  const children = [f['source_addr.flags.reserved'], f['source_addr.flags.s'], f['source_addr.flags.w'], f['source_addr.flags.r']];
  takeNamedBits(p, f['source_addr.flags'], children, children.slice(1));
  p.take(f.mask_len);
  if (family === 1) p.take(f.source);
  else p.take(f.source_ip6);
  let last = !attributes;
  while (!last && p.more) last = joinAttribute(p);
  p.close(outer);
}

/** RFC 5384 §3.3; true for the last one. */
function joinAttribute(p: Cursor): boolean {
  const outer = p.open(f.source_ja);
  const name = JOIN_ATTRIBUTES[p.u8() & 0x3f] ?? 'Unknown';
  p.label(() => `Join Attribute: ${name}`);
  const flags = p.bits(f['source_ja.flags'], [f['source_ja.flags.f'], f['source_ja.flags.e'], f['source_ja.flags.attr_type']]);
  p.addLabel(() => `${bitNames(flags, [f['source_ja.flags.f'], f['source_ja.flags.e']])}, Attribute Type: ${name}`);
  takeJoinAttribute(p.within(p.take(f['source_ja.length'])), flags & 0x3f);
  p.close(outer);
  return (flags & 0x40) !== 0;
}

/** RFC 5496, RFC 8059. */
function takeJoinAttribute(p: Cursor, type: number): void {
  if (type === RPF_VECTOR && p.remaining > 2) {
    takeUnicast(p, [f.unicast, f.unicast_ipv6]);
  } else if (type === RECEIVER_LOCATOR && p.more) {
    if (p.take(f.addr_address_family) === 1) p.take(f.rloc);
    else p.take(f.rloc_ipv6);
  } else {
    p.takeRest(f['source_ja.value']);
  }
}
