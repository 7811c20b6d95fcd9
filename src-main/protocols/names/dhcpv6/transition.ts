/** Options for IPv4 over IPv6: softwires (RFC 7598 §4), the options in their containers, and DHCPv4 over DHCPv6 (RFC 7341). */
import { type Cursor, type Field, flag, ipv4, ipv6, u16, u8 } from '../../../dissect/index.ts';
import { takePrefix6 } from '../../prefixes.ts';
import { type ReadByCode, container, one } from './read-value.ts';

const truth = { as: ['True', 'False'] } as const;

export const TRANSITION_FIELDS = {
  's46_rule.flags': u8('Flags', { hex: true }),
  's46_rule.flags.reserved': flag('Reserved', 0xfe, truth),
  's46_rule.flags.fmr': flag('Forwarding Mapping Rule', 0x01, truth),
  's46_rule.ea_len': u8('EA-bit length'),
  's46_rule.ipv4_pref_len': u8('IPv4 prefix length'),
  's46_rule.ipv4_prefix': ipv4('IPv4 prefix'),
  's46_rule.ipv6_prefix_len': u8('IPv6 prefix length'),
  's46_rule.ipv6_prefix': ipv6('IPv6 prefix'),
  's46_br.address': ipv6('BR address'),
  's46_dmr.dmr_pref_len': u8('IPv6 prefix length'),
  's46_dmr.dmr_prefix': ipv6('IPv6 prefix'),
  's46_v4v6bind.ipv4_address': ipv4('IPv4 Address'),
  's46_v4v6bind.ipv6_pref_len': u8('IPv6 prefix length'),
  's46_v4v6bind.ipv6_prefix': ipv6('IPv6 prefix'),
  's46_portparam.offset': u8('Offset'),
  's46_portparam.psid_len': u8('PSID length'),
  's46_portparam.psid': u16('PSID'),
  option_code: u16('S46 Option code', {
    hex: true, values: { 0x40: 'DS-Lite', 0x58: 'DHCPv4 over DHCPv6', 0x5e: 'MAP-E', 0x5f: 'MAP-T', 0x60: 'Lightweight 4over6' },
  }),
} as const;

const f = TRANSITION_FIELDS;

export const TRANSITION: ReadByCode = {
  87: p => p.call('dhcp'),
  89: (p, { options }) => {
    p.bits(f['s46_rule.flags'], [f['s46_rule.flags.reserved'], f['s46_rule.flags.fmr']]);
    p.take(f['s46_rule.ea_len']);
    p.take(f['s46_rule.ipv4_pref_len']);
    p.take(f['s46_rule.ipv4_prefix']);
    takePrefix(p, f['s46_rule.ipv6_prefix'], p.take(f['s46_rule.ipv6_prefix_len']));
    options(p);
  },
  90: one(f['s46_br.address']),
  91: p => takePrefix(p, f['s46_dmr.dmr_prefix'], p.take(f['s46_dmr.dmr_pref_len'])),
  92: (p, { options }) => {
    p.take(f['s46_v4v6bind.ipv4_address']);
    takePrefix(p, f['s46_v4v6bind.ipv6_prefix'], p.take(f['s46_v4v6bind.ipv6_pref_len']));
    options(p);
  },
  93: p => {
    p.take(f['s46_portparam.offset']);
    const length = Math.min(16, p.take(f['s46_portparam.psid_len']));
    // RFC 7598 §4.5: the port set's number stands at the left of its 16 bits.
    p.takeAs(f['s46_portparam.psid'], p.u16() >>> (16 - length), 2);
  },
  94: container, 95: container, 96: container,
  111: p => {
    while (p.remaining >= 2) p.take(f.option_code);
  },
};

/** As many bytes of a prefix as its length needs. */
function takePrefix(p: Cursor, field: Field<void>, bitLength: number): void {
  const sent = Math.ceil(bitLength / 8);
  if (sent > 16) p.malformed(`a prefix of ${bitLength} bits`);
  takePrefix6(p, field, sent);
}
