/** What EIGRP's routes are between sites of a VPN, in BGP's extended communities of type 0x88: RFC 7868 does not tell them, Cisco's routers do. */
import { type Cursor, flag, ipv4, u16, u32, u8 } from '../../../dissect/index.ts';
import { ipv4Text } from '../../../bytes/address-text.ts';

const ATTRIBUTES: Readonly<Record<number, string>> = {
  0: 'EIGRP Route Flags, Route Tag', 1: 'EIGRP AS Number, Delay', 2: 'EIGRP Reliability, Hop Count, Bandwidth',
  3: 'EIGRP Load, MTU', 4: 'EIGRP External AS Number, Router ID', 5: 'EIGRP External Protocol, Metric',
  6: 'EIGRP Originating Router ID',
};
const SOURCES = {
  1: 'IGRP', 2: 'EIGRP', 3: 'Static Route', 4: 'RIP', 5: 'Hello', 6: 'OSPF', 7: 'IS-IS', 8: 'EGP', 9: 'BGP', 10: 'IDRP', 11: 'Connected Route',
};

export const EIGRP_COMMUNITY_FIELDS = {
  ext_com_eigrp: u8('Route Attributes', { values: ATTRIBUTES }),
  'ext_com_eigrp.flags': u16('Route flags', { hex: true }),
  'ext_com_eigrp.flags.rt': flag('Route type', 0x8000, { as: ['Internal', 'External'] }),
  'ext_com_eigrp.rtag': u32('Route tag'),
  'ext_com_eigrp.asn': u16('AS Number'),
  'ext_com_eigrp.dly': u32('Delay'),
  'ext_com_eigrp.rly': u8('Reliability'),
  'ext_com_eigrp.hops': u8('Hop count'),
  'ext_com_eigrp.bw': u32('Bandwidth'),
  'ext_com_eigrp.load': u8('Load'),
  'ext_com_eigrp.mtu': u32('MTU'),
  'ext_com_eigrp.rid': ipv4('Router ID'),
  'ext_com_eigrp.e_asn': u16('External AS Number'),
  'ext_com_eigrp.e_rid': ipv4('External Router ID'),
  'ext_com_eigrp.e_pid': u16('External protocol', { values: SOURCES }),
  'ext_com_eigrp.e_metric': u32('External metric'),
};
const f = EIGRP_COMMUNITY_FIELDS;

/** From the subtype on; gives the community in words. */
export function takeEigrpCommunity(p: Cursor): string {
  const sub = p.take(f.ext_com_eigrp);
  return READERS[sub]?.(p) ?? 'Unknown';
}

const READERS: Readonly<Record<number, (p: Cursor) => string>> = {
  0(p) {
    p.bits(f['ext_com_eigrp.flags'], [f['ext_com_eigrp.flags.rt']]);
    return `tag ${p.take(f['ext_com_eigrp.rtag'])}`;
  },
  1: p => `AS ${p.take(f['ext_com_eigrp.asn'])}, delay ${p.take(f['ext_com_eigrp.dly'])}`,
  2: p => `reliability ${p.take(f['ext_com_eigrp.rly'])}, hops ${p.take(f['ext_com_eigrp.hops'])}, bandwidth ${p.take(f['ext_com_eigrp.bw'])}`,
  3(p) {
    p.skip(1);
    return `load ${p.take(f['ext_com_eigrp.load'])}, MTU ${p.take(f['ext_com_eigrp.mtu'])}`;
  },
  4: p => `AS ${p.take(f['ext_com_eigrp.e_asn'])}, router ${ipv4Text(p.take(f['ext_com_eigrp.e_rid']))}`,
  5: p => `protocol ${p.take(f['ext_com_eigrp.e_pid'])}, metric ${p.take(f['ext_com_eigrp.e_metric'])}`,
  6(p) {
    p.skip(2);
    return `router ${ipv4Text(p.take(f['ext_com_eigrp.rid']))}`;
  },
};
