/** Addresses inside IPv6 addresses: MAC addresses (RFC 4291 appendix A), 6to4 (RFC 3056), Teredo (RFC 4380), ISATAP (RFC 5214). */
import { u32be } from '../../../bytes/big-endian.ts';
import { type Cursor, type Field, ether, ipv4, u16 } from '../../../dissect/index.ts';

export const EMBEDDED_FIELDS = {
  src_slaac_mac: ether('Source SLAAC MAC', { also: 'ipv6.slaac_mac' }),
  dst_slaac_mac: ether('Destination SLAAC MAC', { also: 'ipv6.slaac_mac' }),
  slaac_mac: ether('SLAAC MAC', { hidden: true }),
  src_isatap_ipv4: ipv4('Source ISATAP IPv4', { also: 'ipv6.isatap_ipv4' }),
  dst_isatap_ipv4: ipv4('Destination ISATAP IPv4', { also: 'ipv6.isatap_ipv4' }),
  isatap_ipv4: ipv4('ISATAP IPv4', { hidden: true }),
  src_6to4_gw_ipv4: ipv4('Source 6to4 Gateway IPv4', { also: 'ipv6.6to4_gw_ipv4' }),
  src_6to4_sla_id: u16('Source 6to4 SLA ID', { also: 'ipv6.6to4_sla_id' }),
  dst_6to4_gw_ipv4: ipv4('Destination 6to4 Gateway IPv4', { also: 'ipv6.6to4_gw_ipv4' }),
  dst_6to4_sla_id: u16('Destination 6to4 SLA ID', { also: 'ipv6.6to4_sla_id' }),
  '6to4_gw_ipv4': ipv4('6to4 Gateway IPv4', { hidden: true }),
  '6to4_sla_id': u16('6to4 SLA ID', { hidden: true }),
  src_ts_ipv4: ipv4('Source Teredo Server IPv4', { also: 'ipv6.ts_ipv4' }),
  src_tc_port: u16('Source Teredo Port', { also: 'ipv6.tc_port' }),
  src_tc_ipv4: ipv4('Source Teredo Client IPv4', { also: 'ipv6.tc_ipv4' }),
  dst_ts_ipv4: ipv4('Destination Teredo Server IPv4', { also: 'ipv6.ts_ipv4' }),
  dst_tc_port: u16('Destination Teredo Port', { also: 'ipv6.tc_port' }),
  dst_tc_ipv4: ipv4('Destination Teredo Client IPv4', { also: 'ipv6.tc_ipv4' }),
  ts_ipv4: ipv4('Teredo Server IPv4', { hidden: true }),
  tc_port: u16('Teredo Port', { hidden: true }),
  tc_ipv4: ipv4('Teredo Client IPv4', { hidden: true }),
} as const;

type Fields = typeof EMBEDDED_FIELDS;

const TEREDO = 0x20010000;
const SIX_TO_FOUR = 0x2002;
const ISATAP = 0x00005efe;
const ISATAP_GLOBAL = 0x02005efe;

/** Shows what the address at `at` contains; `side` is whose address it is. */
export function showEmbedded(p: Cursor, f: Fields, at: number, side: 'src' | 'dst'): void {
  const { bytes } = p;
  const high = u32be(bytes, at);
  if (high >>> 16 === SIX_TO_FOUR) {
    p.generate(f[`${side}_6to4_gw_ipv4`], u32be(bytes, at + 2), at + 2, 4);
    p.generate(f[`${side}_6to4_sla_id`], (bytes[at + 6] << 8) | bytes[at + 7], at + 6, 2);
  } else if (high === TEREDO) {
    p.generate(f[`${side}_ts_ipv4`], u32be(bytes, at + 4), at + 4, 4);
    p.generate(f[`${side}_tc_port`], ((bytes[at + 10] << 8) | bytes[at + 11]) ^ 0xffff, at + 10, 2);
    p.generate(f[`${side}_tc_ipv4`], ~u32be(bytes, at + 12) >>> 0, at + 12, 4);
  }
  if (high >>> 24 === 0xff) return;
  if (bytes[at + 11] === 0xff && bytes[at + 12] === 0xfe) {
    // Without the universal bit the identifier was made up.
    if ((bytes[at + 8] & 2) === 0) return;
    showMac(p, f[`${side}_slaac_mac`], at);
  } else {
    const middle = u32be(bytes, at + 8);
    if (middle === ISATAP || middle === ISATAP_GLOBAL) p.generate(f[`${side}_isatap_ipv4`], u32be(bytes, at + 12), at + 12, 4);
  }
}

/** The interface identifier with its universal bit turned and ff:fe taken out. */
function showMac(p: Cursor, field: Field<void>, at: number): void {
  if (!p.wants(field) && field.also.every(other => !p.wants(other))) return;
  const { bytes } = p;
  const mac = Uint8Array.of(bytes[at + 8] ^ 2, bytes[at + 9], bytes[at + 10], bytes[at + 13], bytes[at + 14], bytes[at + 15]);
  p.generate<unknown>(field, mac, at + 8, 8);
}
