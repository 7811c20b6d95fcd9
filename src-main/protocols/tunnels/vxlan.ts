/**
 * Virtual eXtensible Local Area Network, RFC 7348, with the group policy of draft-smith-vxlan-group-policy and the generic extension
 * of draft-ietf-nvo3-vxlan-gpe.
 */
import { type Cursor, bits, flag, protocol, u16, u24, u8 } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';

const FIELDS = {
  flags: u16('Flags', { hex: true }),
  flag_g: flag('GBP Extension', 0x8000, { as: ['Defined', 'Not defined'] }),
  flag_i: flag('VXLAN Network ID (VNI)', 0x0800, { as: ['True', 'False'] }),
  flag_d: flag("Don't Learn", 0x0040, { size: 2, as: ['True', 'False'] }),
  flag_a: flag('Policy Applied', 0x0008, { size: 2, as: ['True', 'False'] }),
  flags_reserved: bits('Reserved(R)', 0x77b7, { hex: true }),
  gbp: u16('Group Policy ID'),
  vni: u24('VXLAN Network Identifier (VNI)'),
  reserved8: u8('Reserved'),
  reserved_16: u16('Reserved'),
  ver: bits('Version', 0x30),
  i_bit: bits('Instance', 0x08),
  p_bit: bits('Next Protocol Bit', 0x04),
  o_bit: bits('OAM bit', 0x01),
  next_proto: u8('Next Protocol', { values: { 1: 'IPv4', 2: 'IPv6', 3: 'Ethernet', 4: 'Network Service Header', 5: 'MPLS' } }),
  gpe_flags: u8('Flags', { hex: true, id: 'vxlan.flags' }),
  gpe_reserved: bits('Reserved(R)', 0xc2, { id: 'vxlan.flags_reserved' }),
};

const f = FIELDS;

/** Where the generic extension's next protocols are dispatched: table and key. */
const NEXT: Readonly<Record<number, readonly [string, number]>> = {
  1: ['ethertype', 0x0800], 2: ['ethertype', 0x86dd], 4: ['ethertype', 0x894f], 5: ['ethertype', 0x8847],
};

/** Port of the generic protocol extension, whose header is another one. */
const GENERIC = 4790;

export const vxlan = protocol({
  name: 'vxlan',
  title: 'Virtual eXtensible Local Area Network',
  short: 'VxLAN',
  called: 'VXLAN',
  on: { 'udp.port': [4789, GENERIC] },
  fields: FIELDS,
  dissect(p) {
    p.info('');
    if (p.packet.destinationPort === GENERIC || p.packet.sourcePort === GENERIC) {
      generic(p);
      return;
    }
    takeNamedBits(p, f.flags, [f.flag_g, f.flag_i, f.flag_d, f.flag_a, f.flags_reserved], [f.flag_g, f.flag_i, f.flag_d, f.flag_a]);
    p.take(f.gbp);
    p.take(f.vni);
    p.take(f.reserved8);
    if (p.more) p.call('eth');
  },
});

function generic(p: Cursor): void {
  p.bits(f.gpe_flags, [f.ver, f.i_bit, f.p_bit, f.o_bit, f.gpe_reserved]);
  p.take(f.reserved_16);
  const next = p.take(f.next_proto);
  p.take(f.vni);
  p.take(f.reserved8);
  const target = NEXT[next];
  if (next === 3) p.call('eth');
  else if (target === undefined || !p.next(...target)) p.data();
}
