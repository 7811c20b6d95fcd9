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
    item: (type, value) => (type === 0 ? '' : `${hex8(type)}${hex8(value.length)}${hexOf(value)}`), last: '350105ff', field: 'dhcp.option.dhcp', value: '5',
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
    item: (type, value) => `${hex16(type)}${hex16(value.length)}${padded(value)}`, last: '802200046e616d65', field: 'stun.att.software', value: 'name',
  },
  {
    as: 'lldp', name: 'parts of LLDP', types: 127, header: () => '0203076162 0402 0761 06020078',
    item: (type, value) => (type === 0 ? '' : `${hex16((type << 9) | value.length)}${hexOf(value)}`), last: '0a046e616d650000',
    field: 'lldp.tlv.system.name', value: 'name',
  },
  {
    as: 'bgp', name: 'path attributes of BGP', types: 255, header: length => `${'ff'.repeat(16)}${hex16(23 + length)}020000${hex16(length)}`,
    item: (type, value) => `c0${hex8(type)}${hex8(value.length)}${hexOf(value)}`, last: '40010101', field: 'bgp.update.path_attribute.origin', value: '1',
  },
];

it.each(ITEMS)('$name', ({ as, types, header, item, last, field, value }) => {
  fc.assert(fc.property(fc.nat(types), fc.uint8Array({ maxLength: 40 }), (type, bytes) => {
    const items = `${item(type, bytes)}${last.replaceAll(' ', '')}`;
    expect(dissect(`${header(items.length / 2)}${items}`, { as }).values(field)).toContain(value);
  }), { numRuns: 3000, seed: 11 });
});
