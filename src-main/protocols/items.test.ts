/** Items that say their own length: what is wrong inside one of them hides none of those behind it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dissect } from '../tooling/packets.ts';

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const hex8 = (number: number): string => number.toString(16).padStart(2, '0');
const hex16 = (number: number): string => number.toString(16).padStart(4, '0');
const padded = (bytes: Uint8Array): string => hexOf(bytes) + '00'.repeat((4 - (bytes.length & 3)) & 3);

interface Items {
  readonly as: string;
  readonly name: string;
  /** What one item's type may be at most. */
  readonly types: number;
  /** Bytes that the packet begins with, where `length` bytes of items follow. */
  readonly header: (length: number) => string;
  readonly item: (type: number, value: Uint8Array) => string;
  /** An item behind it, the field that it is known by, and that field's value. */
  readonly last: string;
  readonly field: string;
  readonly value: string;
}

const ITEMS: readonly Items[] = [
  {
    as: 'dhcp', name: 'options of DHCP', types: 254, header: () => `01010600 00000001${'00'.repeat(228)}63825363`,
    item: (type, value) => (type === 0 ? '' : `${hex8(type)}${hex8(value.length)}${hexOf(value)}`),
    last: '350105ff', field: 'dhcp.option.dhcp', value: '5',
  },
  {
    as: 'dhcpv6', name: 'options of DHCPv6', types: 160, header: () => '01 000001',
    item: (type, value) => `${hex16(type)}${hex16(value.length)}${hexOf(value)}`, last: '000800020064', field: 'dhcpv6.elapsed_time', value: '1000',
  },
  {
    as: 'radius', name: 'attributes of RADIUS', types: 255, header: length => `0401${hex16(20 + length)}${'00'.repeat(16)}`,
    item: (type, value) => `${hex8(type)}${hex8(2 + value.length)}${hexOf(value)}`, last: '010562 6f62', field: 'radius.User_Name', value: 'bob',
  },
  {
    as: 'stun', name: 'attributes of STUN', types: 0xffff, header: length => `0001${hex16(length)}2112a442${'00'.repeat(12)}`,
    item: (type, value) => `${hex16(type)}${hex16(value.length)}${padded(value)}`,
    last: '802200046e616d65', field: 'stun.att.software', value: 'name',
  },
  {
    as: 'lldp', name: 'parts of LLDP', types: 127, header: () => '0203076162 0402 0761 06020078',
    item: (type, value) => (type === 0 ? '' : `${hex16((type << 9) | value.length)}${hexOf(value)}`), last: '0a046e616d650000',
    field: 'lldp.tlv.system.name', value: 'name',
  },
  {
    as: 'bgp', name: 'path attributes of BGP', types: 255, header: length => `${'ff'.repeat(16)}${hex16(23 + length)}020000${hex16(length)}`,
    item: (type, value) => `c0${hex8(type)}${hex8(value.length)}${hexOf(value)}`,
    last: '40010101', field: 'bgp.update.path_attribute.origin', value: '1',
  },
  {
    as: 'icmpv6', name: 'options of neighbour discovery', types: 255, header: () => '8500000000000000',
    item: (type, value) => {
      const words = Math.ceil((2 + value.length) / 8);
      return `${hex8(type)}${hex8(words)}${hexOf(value)}${'00'.repeat(8 * words - 2 - value.length)}`;
    },
    last: '0501 0000 000005dc', field: 'icmpv6.opt.mtu', value: '1500',
  },
  {
    as: 'pim', name: 'options of PIM\'s hello', types: 0xffff, header: () => '20000000',
    item: (type, value) => `${hex16(type)}${hex16(value.length)}${hexOf(value)}`, last: '0001 0002 0069', field: 'pim.holdtime', value: '105',
  },
  {
    as: 'lcp', name: 'options of LCP', types: 255, header: length => `0101${hex16(4 + length)}`,
    item: (type, value) => `${hex8(type)}${hex8(2 + value.length)}${hexOf(value)}`, last: '0104 05d4', field: 'lcp.opt.mru', value: '1492',
  },
  {
    as: 'diameter', name: 'pairs of Diameter', types: 1200,
    header: length => `01${(20 + length).toString(16).padStart(6, '0')}80000101${'00'.repeat(12)}`,
    item: (type, value) => `${type.toString(16).padStart(8, '0')}00${(8 + value.length).toString(16).padStart(6, '0')}${padded(value)}`,
    last: '00000108 4000000c 6e616d65', field: 'diameter.Origin-Host', value: 'name',
  },
  {
    as: 'gtpv2', name: 'elements of GTPv2', types: 254, header: length => `4820${hex16(8 + length)}0000000100000100`,
    item: (type, value) => (type === 0 ? '' : `${hex8(type)}${hex16(value.length)}00${hexOf(value)}`),
    last: '03 0001 00 07', field: 'gtpv2.rec', value: '7',
  },
  {
    as: 'tls', name: 'extensions of TLS', types: 0xffff,
    header: length => `160301${hex16(47 + length)}0100${hex16(43 + length)}0303${'00'.repeat(32)}00 0002 1301 01 00 ${hex16(length)}`,
    item: (type, value) => (type === 0 ? '' : `${hex16(type)}${hex16(value.length)}${hexOf(value)}`), last: '0000 0009 0007 00 0004 6e616d65',
    field: 'tls.handshake.extensions_server_name', value: 'name',
  },
  {
    as: 'cdp', name: 'parts of CDP', types: 0xffff, header: () => '02b40000',
    item: (type, value) => `${hex16(type)}${hex16(4 + value.length)}${hexOf(value)}`,
    last: '0005 0008 6e616d65', field: 'cdp.software_version', value: 'name',
  },
  {
    as: 'isis', name: 'parts of IS-IS', types: 255,
    header: length => `831b0100100100 00 01 000000000001 001e ${hex16(27 + length)} 40 00000000000101`,
    item: (type, value) => `${hex8(type)}${hex8(value.length)}${hexOf(value)}`,
    last: '84 04 c0000201', field: 'isis.hello.clv_ipv4_int_addr', value: '192.0.2.1',
  },
];

it.each(ITEMS)('$name', ({ as, types, header, item, last, field, value }) => {
  fc.assert(fc.property(fc.nat(types), fc.uint8Array({ maxLength: 40 }), (type, bytes) => {
    const items = `${item(type, bytes)}${last.replaceAll(' ', '')}`;
    expect(dissect(`${header(items.length / 2)}${items}`, { as }).values(field)).toContain(value);
  }), { numRuns: 3000, seed: 11 });
});
