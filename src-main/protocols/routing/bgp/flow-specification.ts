/** Flow specifications, RFC 8955 §4 (IPv4) and RFC 8956 §3 (IPv6): filters by which routers treat packets. */
import { type Cursor, type Field, bits, byName, flag, ipv4, ipv6, none, octets, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { takePrefix4 } from '../../prefixes.ts';
import { ipv4Text, ipv6Text } from '../../../bytes/address-text.ts';
import { distinguisherFields, takeDistinguisher } from './distinguisher.ts';
import { DSCP_NAMES } from '../../internet/ip/fields.ts';

const FILTERS = {
  1: 'Destination prefix filter', 2: 'Source prefix filter', 3: 'Protocol / Next Header filter', 4: 'Port filter', 5: 'Destination port filter',
  6: 'Source port filter', 7: 'ICMP type filter', 8: 'ICMP code filter', 9: 'TCP flags filter', 10: 'Packet Length filter', 11: 'DSCP marking filter',
  12: 'IP fragment filter', 13: 'Flow label filter',
};
const DESTINATION = 1, SOURCE = 2, TCP_FLAGS = 9, DSCP = 11, FRAGMENT = 12;
const END_OF_LIST = 0x80, AND = 0x40;

const DISTINGUISHER = distinguisherFields('bgp.flowspec_route_distinguisher');

export const FLOW_FIELDS = {
  flowspec_nlri: octets('FLOW-SPEC nlri'),
  'flowspec_nlri.length': u16('NRLI length'),
  ...byName(Object.values<Field>(DISTINGUISHER)),
  'flowspec_nlri.filter': none('Filter'),
  'flowspec_nlri.filter_type': u8('Filter type', { values: FILTERS }),
  'flowspec_nlri.dst_length': u8('Destination IP filter prefix length', { id: 'bgp.prefix_length' }),
  'flowspec_nlri.src_length': u8('Source IP filter prefix length', { id: 'bgp.prefix_length' }),
  'flowspec_nlri.dst_prefix_filter': ipv4('Destination IP filter'),
  'flowspec_nlri.src_prefix_filter': ipv4('Source IP filter'),
  'flowspec_nlri.dst_ipv6_pref': ipv6('Destination IPv6 prefix'),
  'flowspec_nlri.src_ipv6_pref': ipv6('Source IPv6 prefix'),
  'flowspec_nlri.ipv6_pref_length': u8('IPv6 prefix length'),
  'flowspec_nlri.ipv6_pref_offset': u8('IPv6 prefix offset'),
  'flowspec_nlri.opflags': u8('Operator flags', { hex: true }),
  'flowspec_nlri.op.eol': flag('end-of-list', END_OF_LIST),
  'flowspec_nlri.op.and': flag('and', AND),
  'flowspec_nlri.op.val_len': bits('Value length', 0x30, {
    values: { 0: '1 byte: 1 <<', 1: '2 bytes: 1 <<', 2: '4 bytes: 1 <<', 3: '8 bytes: 1 <<' },
  }),
  'flowspec_nlri.op.un_bit4': flag('Reserved', 0x08),
  'flowspec_nlri.op.un_bit5': flag('Reserved', 0x04),
  'flowspec_nlri.op.lt': flag('less than', 0x04),
  'flowspec_nlri.op.gt': flag('greater than', 0x02),
  'flowspec_nlri.op.equal': flag('equal', 0x01),
  'flowspec_nlri.op.flg_not': flag('logical negation', 0x02),
  'flowspec_nlri.op.flg_match': flag('Match bit', 0x01),
  'flowspec_nlri.dec_val_8': u8('Decimal value'),
  'flowspec_nlri.dec_val_16': u16('Decimal value'),
  'flowspec_nlri.dec_val_32': u32('Decimal value'),
  'flowspec_nlri.dec_val_64': u64('Decimal value'),
  'flowspec_nlri.val_tcp.flags': u8('TCP flags', { hex: true }),
  'flowspec_nlri.val_tcp.flags.cwr': flag('Congestion Window Reduced (CWR)', 0x80),
  'flowspec_nlri.val_tcp.flags.ecn': flag('ECN-Echo', 0x40),
  'flowspec_nlri.val_tcp.flags.urg': flag('Urgent', 0x20),
  'flowspec_nlri.val_tcp.flags.ack': flag('Acknowledgment', 0x10),
  'flowspec_nlri.val_tcp.flags.push': flag('Push', 0x08),
  'flowspec_nlri.val_tcp.flags.reset': flag('Reset', 0x04),
  'flowspec_nlri.val_tcp.flags.syn': flag('Syn', 0x02),
  'flowspec_nlri.val_tcp.flags.fin': flag('Fin', 0x01),
  'flowspec_nlri.val_frag': u8('Fragment Flag', { hex: true }),
  'flowspec_nlri.val_frag_lf': flag('Last fragment', 0x08),
  'flowspec_nlri.val_frag_ff': flag('First fragment', 0x04),
  'flowspec_nlri.val_frag_isf': flag('Is a fragment', 0x02),
  'flowspec_nlri.val_frag_df': flag('Don\'t fragment', 0x01),
  'flowspec_nlri.val_dsfield': bits('Differentiated Services Codepoint', 0x3f, { hex: true, values: DSCP_NAMES }),
};

const f = FLOW_FIELDS;

const BEFORE = [f['flowspec_nlri.op.eol'], f['flowspec_nlri.op.and'], f['flowspec_nlri.op.val_len']];
/** §4.2.1.1: an operator of numbers, §4.2.1.2: one of bits. */
const COMPARES = [...BEFORE, f['flowspec_nlri.op.un_bit4'], f['flowspec_nlri.op.lt'], f['flowspec_nlri.op.gt'], f['flowspec_nlri.op.equal']];
const MATCHES = [
  ...BEFORE, f['flowspec_nlri.op.un_bit4'], f['flowspec_nlri.op.un_bit5'], f['flowspec_nlri.op.flg_not'], f['flowspec_nlri.op.flg_match'],
];
const TCP_BITS = (['cwr', 'ecn', 'urg', 'ack', 'push', 'reset', 'syn', 'fin'] as const).map(name => f[`flowspec_nlri.val_tcp.flags.${name}`]);
const FRAGMENT_BITS = [
  f['flowspec_nlri.val_frag_lf'], f['flowspec_nlri.val_frag_ff'], f['flowspec_nlri.val_frag_isf'], f['flowspec_nlri.val_frag_df'],
];
const NUMBERS: readonly Field<number>[] = [f['flowspec_nlri.dec_val_8'], f['flowspec_nlri.dec_val_16'], f['flowspec_nlri.dec_val_32']];

/** One rule: its filters must all match. */
export function readFlow(p: Cursor, isIpv6: boolean, distinguished: boolean): void {
  const { at } = p;
  // A length of 240 and more has two bytes, of which the first four bits are ones.
  const isLong = p.u8() >= 0xf0;
  const length = isLong ? p.u16() & 0x0fff : p.u8();
  const outer = p.open(f.flowspec_nlri, length + (isLong ? 2 : 1));
  p.label(`FLOW_SPEC_NLRI (${length + (isLong ? 2 : 1)} byte${length === 0 ? '' : 's'})`);
  p.set(f['flowspec_nlri.length'], length, at, isLong ? 2 : 1);
  p.skip(isLong ? 2 : 1);
  const rule = p.within(length);
  if (distinguished) takeDistinguisher(rule, DISTINGUISHER);
  while (rule.more) filter(rule, isIpv6);
  p.close(outer);
}

function filter(p: Cursor, isIpv6: boolean): void {
  const outer = p.open(f['flowspec_nlri.filter']);
  const heading = p.tree.current;
  const type = p.take(f['flowspec_nlri.filter_type']);
  const name = FILTERS[type as keyof typeof FILTERS] ?? 'Unknown filter';
  const words: string[] = [];
  if (type === DESTINATION || type === SOURCE) {
    const prefix = p.open('');
    const title = isIpv6 ? prefix6(p, type) : prefix4(p, type);
    p.close(prefix);
    p.label(title);
    words.push(title);
  } else {
    const isMask = type === TCP_FLAGS || type === FRAGMENT;
    let operator: number;
    do {
      operator = takeNamedBits(p, f['flowspec_nlri.opflags'], isMask ? MATCHES : COMPARES);
      words.push((operator & AND) !== 0 && words.length > 0 ? '&& ' : words.length > 0 ? '|| ' : '');
      words.push(isMask ? maskWords(operator) : compareWords(operator), value(p, type, 1 << ((operator >> 4) & 3)), ' ');
    } while ((operator & END_OF_LIST) === 0 && p.more);
  }
  p.labelNode(heading, `Filter: ${name} (${words.join('').trim()})`);
  p.close(outer);
}

function compareWords(operator: number): string {
  return `${(operator & 4) !== 0 ? '<' : ''}${(operator & 2) !== 0 ? '>' : ''}${(operator & 1) !== 0 ? '=' : ''}`;
}

function maskWords(operator: number): string {
  return `${(operator & 2) !== 0 ? 'not ' : ''}${(operator & 1) !== 0 ? 'match ' : ''}`;
}

function value(p: Cursor, type: number, length: number): string {
  if (type === TCP_FLAGS || type === FRAGMENT) {
    // Flags of two bytes have the data offset and reserved bits before (RFC 8955 §4.2.2.9).
    p.skip(length - 1);
    const given = type === TCP_FLAGS ? takeNamedBits(p, f['flowspec_nlri.val_tcp.flags'], TCP_BITS) :
      takeNamedBits(p, f['flowspec_nlri.val_frag'], FRAGMENT_BITS);
    return `0x${given.toString(16).padStart(2, '0')}`;
  }
  if (type === DSCP && length === 1) return String(p.take(f['flowspec_nlri.val_dsfield']));
  if (length === 8) return String(p.take(f['flowspec_nlri.dec_val_64']));
  return String(p.take(NUMBERS[length >> 1]));
}

function prefix4(p: Cursor, type: number): string {
  const length = p.take(f[type === DESTINATION ? 'flowspec_nlri.dst_length' : 'flowspec_nlri.src_length']);
  if (length > 32) p.malformed(`an IPv4 prefix of ${length} bits`);
  const field = f[type === DESTINATION ? 'flowspec_nlri.dst_prefix_filter' : 'flowspec_nlri.src_prefix_filter'];
  return `${ipv4Text(takePrefix4(p, field, Math.ceil(length / 8), length))}/${length}`;
}

/** RFC 8956 §3.1: the bits before the offset are left out, those behind the length too. */
function prefix6(p: Cursor, type: number): string {
  const length = p.take(f['flowspec_nlri.ipv6_pref_length']);
  const offset = p.take(f['flowspec_nlri.ipv6_pref_offset']);
  if (length > 128 || offset > length) p.malformed(`an IPv6 prefix from ${offset} to ${length} bits`);
  const size = Math.ceil((length - offset) / 8), address = shifted(p.peekBytes(size), offset);
  p.takeAs(f[type === DESTINATION ? 'flowspec_nlri.dst_ipv6_pref' : 'flowspec_nlri.src_ipv6_pref'], address, size);
  return `${ipv6Text(address)}/${offset === 0 ? '' : `${offset}-`}${length}`;
}

/** An address whose bits from `offset` on are those of `pattern`. */
function shifted(pattern: Uint8Array, offset: number): Uint8Array {
  const address = new Uint8Array(16), first = offset >> 3, shift = offset & 7;
  for (let i = 0; i < pattern.length; i++) {
    address[first + i] |= pattern[i] >> shift;
    if (shift > 0 && first + i + 1 < 16) address[first + i + 1] |= (pattern[i] << (8 - shift)) & 0xff;
  }
  return address;
}
