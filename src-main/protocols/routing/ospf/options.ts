/** OSPF's options and prefixes: RFC 2328 §A.2, RFC 5340 §A.4.1 and §A.2. */
import { type Cursor, expert, flag, ipv4, ipv6, octets, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { takePrefix6 } from '../../prefixes.ts';
import { takeNamedBits } from '../../bit-names.ts';

const capable = { as: ['Capable', 'Not capable'] } as const;
const supported = { as: ['Supported', 'Not supported'] } as const;

export const OPTION_FIELDS = {
  'v2.options': u8('Options', { hex: true }),
  'v2.options.dn': flag('DN', 0x80),
  'v2.options.o': flag('O', 0x40),
  'v2.options.dc': flag('(DC) Demand Circuits', 0x20, supported),
  'v2.options.l': flag('(L) LLS Data block', 0x10, { as: ['Present', 'Not Present'] }),
  'v2.options.n': flag('(N) NSSA', 0x08, supported),
  'v2.options.p': flag('(P) Propagate', 0x08, { as: ['Set', 'Not set'] }),
  'v2.options.mc': flag('(MC) Multicast', 0x04, capable),
  'v2.options.e': flag('(E) External Routing', 0x02, capable),
  'v2.options.mt': flag('(MT) Multi-Topology Routing', 0x01, { as: ['Yes', 'No'] }),
  'v3.options': u24('Options', { hex: true }),
  'v3.options.at': flag('AT', 0x0400, { size: 3 }),
  'v3.options.l': flag('L', 0x0200, { size: 3 }),
  'v3.options.af': flag('AF', 0x0100, { size: 3 }),
  'v3.options.dc': flag('DC', 0x20, { size: 3 }),
  'v3.options.r': flag('R', 0x10, { size: 3 }),
  'v3.options.n': flag('N', 0x08, { size: 3 }),
  'v3.options.mc': flag('MC', 0x04, { size: 3 }),
  'v3.options.e': flag('E', 0x02, { size: 3 }),
  'v3.options.v6': flag('V6', 0x01, { size: 3 }),
  'v3.prefix.options': u8('PrefixOptions', { hex: true }),
  'v3.prefix.options.p': flag('(P) Propagate', 0x08),
  'v3.prefix.options.mc': flag('(MC) Multicast', 0x04),
  'v3.prefix.options.la': flag('(LA) Local Address', 0x02),
  'v3.prefix.options.nu': flag('(NU) NoUnicast', 0x01),
  'v3.address_prefix.ipv6': ipv6('Address Prefix'),
  'v3.address_prefix.ipv4': ipv4('Address Prefix'),
  prefix_length: u8('PrefixLength'),
  metric: u32('Metric'),
  reserved: octets('Reserved'),
  'reserved.not_zero': expert('incorrect, should be 0', 'warning', 'Protocol'),
  tlv_type: u16('TLV Type'),
  tlv_length: u16('TLV Length'),
};

const f = OPTION_FIELDS;

const OPTIONS2 = [
  f['v2.options.dn'], f['v2.options.o'], f['v2.options.dc'], f['v2.options.l'], f['v2.options.n'], f['v2.options.mc'],
  f['v2.options.e'], f['v2.options.mt'],
];
const OPTIONS3 = [
  f['v3.options.at'], f['v3.options.l'], f['v3.options.af'], f['v3.options.dc'], f['v3.options.r'], f['v3.options.n'],
  f['v3.options.mc'], f['v3.options.e'],
  f['v3.options.v6'],
];
/** RFC 3101 §2.4: there the N bit says whether to propagate the route. */
const OPTIONS2_NSSA = OPTIONS2.map((field) => (field === f['v2.options.n'] ? f['v2.options.p'] : field));
const PREFIX_OPTIONS = [f['v3.prefix.options.p'], f['v3.prefix.options.mc'], f['v3.prefix.options.la'], f['v3.prefix.options.nu']];

/** Bits without a meaning, which are to be zero (RFC 5340 §A). */
export function takeReserved(p: Cursor, size: number): void {
  const isZero = p.peekBytes(size).every(byte => byte === 0);
  p.take(f.reserved, size);
  if (!isZero) p.expertUnder(f['reserved.not_zero']);
}

export function readOptions(p: Cursor, version: number, propagated = false): number {
  return version === 2 ? takeNamedBits(p, f['v2.options'], propagated ? OPTIONS2_NSSA : OPTIONS2) : takeNamedBits(p, f['v3.options'], OPTIONS3);
}

export function readPrefixOptions(p: Cursor): void {
  takeNamedBits(p, f['v3.prefix.options'], PREFIX_OPTIONS);
}

/** A prefix in as many 32-bit words as its length needs; `narrow`: of IPv4 (RFC 5838 §2.5). */
export function readPrefix(p: Cursor, length: number, narrow: boolean): void {
  if (length > 128) p.malformed(`a prefix of ${length} bits`);
  const size = 4 * Math.ceil(length / 32);
  if (narrow && size === 0) return;
  if (narrow && size === 4) p.take(f['v3.address_prefix.ipv4']);
  else takePrefix6(p, f['v3.address_prefix.ipv6'], size);
}
