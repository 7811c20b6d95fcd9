/** Blocks of addresses that have a purpose of their own, by IANA's special-purpose address registries (RFC 6890); the smallest come first. */
import { hexText } from '../bytes/address-text.ts';

const IPV4: readonly (readonly [block: number, bits: number, name: string])[] = [
  [0x00000000, 32, 'This host on this network'], [0xc0000008, 32, 'IPv4 dummy address'], [0xc0000009, 32, 'Port Control Protocol Anycast'],
  [0xc000000a, 32, 'Traversal Using Relays around NAT Anycast'], [0xc00000aa, 32, 'NAT64/DNS64 Discovery'],
  [0xc00000ab, 32, 'NAT64/DNS64 Discovery'], [0xffffffff, 32, 'Limited Broadcast'], [0xc0000000, 29, 'IPv4 Service Continuity Prefix'],
  [0xc0000000, 24, 'IETF Protocol Assignments'], [0xc0000200, 24, 'Documentation (TEST-NET-1)'], [0xc01fc400, 24, 'AS112-v4'],
  [0xc034c100, 24, 'AMT'], [0xc0586300, 24, 'Deprecated (6to4 Relay Anycast)'], [0xc0af3000, 24, 'Direct Delegation AS112 Service'],
  [0xc6336400, 24, 'Documentation (TEST-NET-2)'], [0xcb007100, 24, 'Documentation (TEST-NET-3)'], [0xa9fe0000, 16, 'Link Local'],
  [0xc0a80000, 16, 'Private-Use'], [0xc6120000, 15, 'Benchmarking'], [0xac100000, 12, 'Private-Use'], [0x64400000, 10, 'Shared Address Space'],
  [0x00000000, 8, 'This network'], [0x0a000000, 8, 'Private-Use'], [0x7f000000, 8, 'Loopback'], [0xf0000000, 4, 'Reserved'],
];

/** The digits that the addresses of a block begin with. */
const IPV6: readonly (readonly [digits: RegExp, name: string])[] = [
  [/^0{31}1$/, 'Loopback Address'], [/^0{32}$/, 'Unspecified Address'], [/^200100010{23}1$/, 'Port Control Protocol Anycast'],
  [/^200100010{23}2$/, 'Traversal Using Relays around NAT Anycast'], [/^0{20}ffff/, 'IPv4-mapped Address'], [/^0064ff9b0{16}/, 'IPv4-IPv6 Translat.'],
  [/^01000{12}/, 'Discard-Only Address Block'], [/^0064ff9b0001/, 'IPv4-IPv6 Translat.'], [/^200100020000/, 'Benchmarking'],
  [/^200100040112/, 'AS112-v6'], [/^2620004f8000/, 'Direct Delegation AS112 Service'], [/^20010000/, 'TEREDO'], [/^20010003/, 'AMT'],
  [/^20010db8/, 'Documentation'], [/^2001001/, 'Deprecated (previously ORCHID)'], [/^2001002/, 'ORCHIDv2'],
  [/^2001003/, 'Drone Remote ID Protocol Entity Tags (DETs) Prefix'], [/^20010[01]/, 'IETF Protocol Assignments'], [/^3fff0/, 'Documentation'],
  [/^2002/, '6to4'], [/^5f00/, 'Segment Routing (SRv6) SIDs'], [/^fe[89ab]/, 'Link-Local Unicast'], [/^f[cd]/, 'Unique-Local'],
];

/** The name of the smallest block that an address is in: an IPv4 address as its number, or the 16 bytes of an IPv6 address. */
export function specialName(address: number | Uint8Array): string | undefined {
  if (typeof address === 'number') return IPV4.find(([block, bits]) => address >>> (32 - bits) === block >>> (32 - bits))?.[2];
  const digits = hexText(address);
  return IPV6.find(([begin]) => begin.test(digits))?.[1];
}
