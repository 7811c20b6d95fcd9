/** Options of the OPT pseudo record: EDNS(0), RFC 6891 §6.1.2, and the RFCs that registered the options. */
import { type Cursor, type Field, ipv4, ipv6, none, octets, text, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import { takePrefix4, takePrefix6 } from '../../prefixes.ts';
import { ADDRESS_FAMILIES } from '../../address-families.ts';
import { type Rdata, spanText } from './rdata.ts';
import { ALGORITHMS, DIGESTS, NSEC3_HASHES, ranges } from './record-types.ts';

const OPTIONS: Readonly<Record<number, string>> = {
  0: 'Reserved', 1: 'LLQ - Long-lived query', 2: 'UL - Update lease', 3: 'NSID - Name Server Identifier', 4: 'Owner (reserved)',
  5: 'DAU - DNSSEC Algorithm Understood (RFC6975)', 6: 'DHU - DS Hash Understood (RFC6975)', 7: 'N3U - NSEC3 Hash Understood (RFC6975)',
  8: 'CSUBNET - Client subnet', 9: 'EDNS EXPIRE (RFC7314)', 10: 'COOKIE', 11: 'EDNS TCP Keepalive', 12: 'PADDING', 13: 'CHAIN',
  14: 'EDNS Key Tag (RFC8145)', 15: 'Extended DNS Error', 16: 'EDNS Client Tag', 17: 'EDNS Server Tag', 18: 'Report-Channel (RFC9567)',
  19: 'ZONEVERSION (RFC9660)', 20292: 'Umbrella Ident', 20730: 'Experimental - CSUBNET - Client subnet', 26946: 'DeviceID',
};

const EXTENDED_ERRORS = ranges({
  0: 'Other Error', 1: 'Unsupported DNSKEY Algorithm', 2: 'Unsupported DS Digest Type', 3: 'Stale Answer', 4: 'Forged Answer',
  5: 'DNSSEC Indeterminate', 6: 'DNSSEC Bogus', 7: 'Signature Expired', 8: 'Signature Not Yet Valid', 9: 'DNSKEY Missing',
  10: 'RRSIGs Missing', 11: 'No Zone Key Bit Set', 12: 'NSEC Missing', 13: 'Cached Error', 14: 'Not Ready', 15: 'Blocked', 16: 'Censored',
  17: 'Filtered', 18: 'Prohibited', 19: 'Stale NXDomain Answer', 20: 'Not Authoritative', 21: 'Not Supported', 22: 'No Reachable Authority',
  23: 'Network Error', 24: 'Invalid Data', 25: 'Signature Expired before Valid', 26: 'Too Early', 27: 'Unsupported NSEC3 Iterations Value',
  28: 'Unable to conform to policy', 29: 'Synthesized', 30: 'Invalid Query Type',
}, [31, 49151, 'Unassigned'], [49152, 65535, 'Reserved for Private Use']);

export const OPTION_FIELDS = {
  opt: none('Option'),
  'opt.code': u16('Option Code', { values: OPTIONS }),
  'opt.len': u16('Option Length'),
  'opt.data': octets('Option Data'),
  'opt.llq.version': u16('Version', { own: true }),
  'opt.llq.opcode': u16('LLQ Opcode', { values: { 1: 'Setup', 2: 'Refresh', 3: 'Event' }, own: true }),
  'opt.llq.error': u16('Error Code', {
    values: { 0: 'No error', 1: 'Server full', 2: 'Static', 3: 'Format error', 4: 'No such LLQ', 5: 'Bad version', 6: 'Unknown error' },
    own: true,
  }),
  'opt.llq.id': u64('LLQ ID', { hex: true, own: true }),
  'opt.llq.lease': u32('Lease life', { unit: 'seconds', own: true }),
  'opt.ul.lease': u32('Lease', { unit: 'seconds', own: true }),
  'opt.ul.key_lease': u32('Key lease', { unit: 'seconds', own: true }),
  'opt.nsid.text': text('Identifier', { own: true }),
  'opt.dau': u8('DAU', { values: ALGORITHMS }),
  'opt.dhu': u8('DHU', { values: DIGESTS }),
  'opt.n3u': u8('N3U', { values: NSEC3_HASHES }),
  'opt.client.family': u16('Family', { values: ADDRESS_FAMILIES }),
  'opt.client.netmask': u8('Source Netmask'),
  'opt.client.scope': u8('Scope Netmask'),
  'opt.client.addr': octets('Client Subnet'),
  'opt.client.addr4': ipv4('Client Subnet'),
  'opt.client.addr6': ipv6('Client Subnet'),
  'opt.expire': u32('Expire', { unit: 'seconds', own: true }),
  'opt.cookie.client': octets('Client Cookie'),
  'opt.cookie.server': octets('Server Cookie'),
  'opt.edns_tcp_keepalive.timeout': u16('Timeout'),
  'opt.padding': octets('Padding'),
  'opt.chain.fqdn': text('Closest Trust Point'),
  'opt.key_tag': u16('Key Tag', { own: true }),
  'opt.tag': u16('Tag', { own: true }),
  'opt.ext_error.info_code': u16('Info Code', { values: EXTENDED_ERRORS }),
  'opt.ext_error.extra_text': text('Extra Text'),
  'opt.report_channel.agent': text('Agent Domain', { own: true }),
  'opt.zoneversion.labels': u8('Label Count', { own: true }),
  'opt.zoneversion.type': u8('Type', { values: { 0: 'SOA-SERIAL' }, own: true }),
  'opt.zoneversion.version': octets('Version', { own: true }),
};

const f = OPTION_FIELDS;

/** Reads the options of an OPT record. */
export function readOptions(r: Rdata): void {
  const { p } = r;
  while (p.remaining > 0) {
    const outer = p.open(f.opt, p.remaining < 4 ? p.remaining : 4 + p.u16(2));
    const heading = p.lastNode;
    const code = p.take(f['opt.code']);
    p.labelNode(heading, `Option: ${OPTIONS[code] ?? `Unknown (${code})`}`);
    const length = p.take(f['opt.len']);
    p.show(f['opt.data'], length);
    const option = p.within(length);
    if (length > 0) option.contain(() => readOption(r, option, code));
    p.close(outer);
  }
}

function readOption(r: Rdata, p: Cursor, code: number): void {
  switch (code) {
    case 1:
      for (const field of [f['opt.llq.version'], f['opt.llq.opcode'], f['opt.llq.error']]) p.take(field);
      p.take(f['opt.llq.id']);
      p.take(f['opt.llq.lease']);
      break;
    case 2:
      if (p.remaining >= 4) p.take(f['opt.ul.lease']);
      if (p.remaining >= 4) p.take(f['opt.ul.key_lease']);
      break;
    case 3:
      p.take(f['opt.nsid.text'], p.remaining);
      break;
    case 5: return list(p, f['opt.dau']);
    case 6: return list(p, f['opt.dhu']);
    case 7: return list(p, f['opt.n3u']);
    case 8:
    case 20730: return clientSubnet(p);
    case 9: {
      const seconds = p.take(f['opt.expire']);
      p.addLabel(() => ` (${spanText(seconds)})`);
      break;
    }
    case 10:
      p.take(f['opt.cookie.client'], 8);
      p.take(f['opt.cookie.server'], p.remaining);
      break;
    case 11:
      p.take(f['opt.edns_tcp_keepalive.timeout']);
      break;
    case 12:
      p.take(f['opt.padding'], p.remaining);
      break;
    case 13:
      r.nameIn(p, f['opt.chain.fqdn']);
      break;
    case 14: return list(p, f['opt.key_tag']);
    case 15:
      p.take(f['opt.ext_error.info_code']);
      p.takeRest(f['opt.ext_error.extra_text']);
      break;
    case 16:
    case 17:
      p.take(f['opt.tag']);
      break;
    case 18:
      r.nameIn(p, f['opt.report_channel.agent']);
      break;
    case 19:
      p.take(f['opt.zoneversion.labels']);
      p.take(f['opt.zoneversion.type']);
      p.take(f['opt.zoneversion.version'], p.remaining);
      break;
  }
}

function list(p: Cursor, field: Field<number>): void {
  while (p.remaining > 0) p.take(field);
}

/** RFC 7871 §6: as many bytes of the address as the prefix needs. */
function clientSubnet(p: Cursor): void {
  const family = p.take(f['opt.client.family']);
  p.take(f['opt.client.netmask']);
  p.take(f['opt.client.scope']);
  const length = p.remaining;
  const size = family === 1 ? 4 : family === 2 ? 16 : 0;
  if (size === 0 || length > size) {
    p.take(f['opt.client.addr'], length);
    return;
  }
  if (size === 4) takePrefix4(p, f['opt.client.addr4'], length);
  else takePrefix6(p, f['opt.client.addr6'], length);
}
