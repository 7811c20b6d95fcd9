/**
 * Records of addresses, names and mail: RFC 1035 §3.3 and §3.4, RFC 3596 (AAAA), RFC 2874 (A6), RFC 2782 (SRV), RFC
 * 3403 (NAPTR), RFC 6742 (ILNP), …
 */
import { type Field, bits, expert, flag, ipv4, ipv6, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { takePrefix4, takePrefix6 } from '../../prefixes.ts';
import { ipv4Text, ipv6Text } from '../../../bytes/address-text.ts';
import { ipProtocolName } from '../../internet/ip-protocols.ts';
import type { Rdata, RdataReader } from './rdata.ts';
import { ADDRESS_FAMILIES } from './record-types.ts';

export const NAME_FIELDS = {
  a: ipv4('Address'),
  aaaa: ipv6('AAAA Address'),
  'a6.prefix_len': u8('Prefix len'),
  'a6.address_suffix': ipv6('Address Suffix'),
  'a6.prefix_name': text('Prefix name'),
  ns: text('Name Server'),
  md: text('Mail Destination'),
  mf: text('Mail Forwarder'),
  mb: text('MailBox Domaine'),
  mg: text('Mail Group member'),
  mr: text('Mail Rename domaine'),
  cname: text('CNAME'),
  dname: text('Dname'),
  'ptr.domain_name': text('Domain Name'),
  'soa.mname': text('Primary name server'),
  'soa.rname': text("Responsible authority's mailbox"),
  'soa.serial_number': u32('Serial Number'),
  'soa.refresh_interval': u32('Refresh Interval'),
  'soa.retry_interval': u32('Retry Interval'),
  'soa.expire_limit': u32('Expire limit'),
  'soa.minimum_ttl': u32('Minimum TTL'),
  'wks.address': ipv4('Address'),
  'wks.protocol': u8('Protocol', { values: ipProtocolName }),
  'wks.bits': u8('Bits', { hex: true }),
  'minfo.r': text('Responsible Mailbox'),
  'minfo.e': text('Error Mailbox'),
  'mx.preference': u16('Preference'),
  'mx.mail_exchange': text('Mail Exchange'),
  'rp.mailbox': text('Mailbox'),
  'rp.txt_rr': text('TXT RR'),
  'afsdb.subtype': u16('Subtype'),
  'afsdb.hostname': text('Hostname'),
  'rt.subtype': u16('Preference'),
  'rt.intermediate_host': text('Intermediate Hostname'),
  'px.preference': u16('Preference'),
  'px.map822': text('MAP822'),
  'px.map400': text('MAPX400'),
  'nsap.rdata': octets('NSAP Data'),
  'nsap_ptr.owner': text('Owner'),
  'srv.service': text('Service'),
  'srv.proto': text('Protocol'),
  'srv.name': text('Name'),
  'srv.priority': u16('Priority'),
  'srv.weight': u16('Weight'),
  'srv.port': u16('Port'),
  'srv.target': text('Target'),
  'naptr.order': u16('Order'),
  'naptr.preference': u16('Preference'),
  'naptr.flags_length': u8('Flags Length'),
  'naptr.flags': text('Flags'),
  'naptr.service_length': u8('Service Length'),
  'naptr.service': text('Service'),
  'naptr.regex_length': u8('Regex Length'),
  'naptr.regex': text('Regex'),
  'naptr.replacement_length': u8('Replacement Length'),
  'naptr.replacement': text('Replacement'),
  'kx.preference': u16('Preference'),
  'kx.key_exchange': text('Key Exchange'),
  'ilnp.nid.preference': u16('Preference'),
  'ilnp.nid': octets('NodeID'),
  'ilnp.l32.preference': u16('Preference'),
  'ilnp.l32': ipv4('Locator32'),
  'ilnp.l64.preference': u16('Preference'),
  'ilnp.l64': octets('Locator64'),
  'ilnp.lp.preference': u16('Preference'),
  'ilnp.lp': text('Locator FQDN'),
  'apl.address_family': u16('Address Family', { values: ADDRESS_FAMILIES }),
  'apl.coded_prefix': u8('Prefix Length'),
  'apl.negation': flag('Negation Flag', 0x80, { as: ['Yes (!)', 'No (0)'] }),
  'apl.afdlength': bits('Address Length', 0x7f),
  'apl.afdpart.ipv4': ipv4('Address'),
  'apl.afdpart.ipv6': ipv6('Address'),
  'apl.afdpart.data': octets('Address'),
  'uri.priority': u16('Priority'),
  'uri.weight': u16('Weight'),
  'uri.target': text('Target'),
  'amtrelay.precedence': u8('Precedence'),
  'amtrelay.discovery_optional': flag('Discovery Optional', 0x80),
  'amtrelay.type': bits('Relay Type', 0x7f, { values: { 0: 'No relay', 1: 'IPv4 address', 2: 'IPv6 address', 3: 'Domain name' } }),
  'amtrelay.relay_ipv4': ipv4('Relay'),
  'amtrelay.relay_ipv6': ipv6('Relay'),
  'amtrelay.relay_name': text('Relay'),
  'amtrelay.relay_data': octets('Relay'),
  'talink.previous': text('Start or previous name', { own: true }),
  'talink.next': text('End or next name', { own: true }),
  'dsync.type': u16('Type', { own: true }),
  'dsync.scheme': u8('Scheme', { values: { 0: 'Null', 1: 'NOTIFY' }, own: true }),
  'dsync.port': u16('Port', { own: true }),
  'dsync.target': text('Target', { own: true }),
  'wins.local_flag': flag('Local Flag', 0x1, { size: 4, as: ['True', 'False'] }),
  'wins.lookup_timeout': u32('Lookup timeout'),
  'wins.cache_timeout': u32('Cache timeout'),
  'wins.nb_wins_servers': u32('Number of WINS servers'),
  'wins.wins_server': ipv4('WINS Server Address'),
  'winsr.local_flag': flag('Local Flag', 0x1, { size: 4, as: ['True', 'False'] }),
  'winsr.lookup_timeout': u32('Lookup timeout'),
  'winsr.cache_timeout': u32('Cache timeout'),
  'winsr.name_result_domain': text('Name Result Domain'),
  'apl.bad_length': expert('Length too long for any type of IP address.', 'error', 'Malformed', { id: 'dns.rr.opt.bad_length' }),
};

const f = NAME_FIELDS;

/** A record that is a name, said in Info and in the heading behind `word`. */
function named(field: Field<string>, word: string): RdataReader {
  return r => {
    const name = r.name(field);
    r.summary = ` ${name}`;
    r.heading = `, ${word}${name}`;
  };
}

/** A record that is a name, with the owner repeated in Info. */
function quiet(...fields: readonly Field<string>[]): RdataReader {
  return r => {
    for (const field of fields) r.name(field);
    r.repeatOwner();
  };
}

/** A preference or subtype, and a name. */
function preferred(preference: Field<number>, field: Field<string>): RdataReader {
  return r => {
    r.p.take(preference);
    r.name(field);
    r.repeatOwner();
  };
}

export const NAME_READERS: Readonly<Record<number, RdataReader>> = {
  1: r => {
    const address = ipv4Text(r.p.take(f.a));
    r.summary = ` ${address}`;
    r.heading = `, addr ${address}`;
  },
  2: named(f.ns, 'ns '),
  3: quiet(f.md),
  4: quiet(f.mf),
  5: named(f.cname, 'cname '),
  6: r => {
    const server = r.name(f['soa.mname']);
    r.name(f['soa.rname']);
    r.p.take(f['soa.serial_number']);
    for (const field of [f['soa.refresh_interval'], f['soa.retry_interval'], f['soa.expire_limit'], f['soa.minimum_ttl']]) r.span(field);
    r.summary = ` ${server}`;
    r.heading = `, mname ${server}`;
  },
  7: quiet(f.mb),
  8: quiet(f.mg),
  9: quiet(f.mr),
  11: wellKnownServices,
  12: named(f['ptr.domain_name'], ''),
  14: quiet(f['minfo.r'], f['minfo.e']),
  15: r => {
    const preference = r.p.take(f['mx.preference']);
    const exchange = r.name(f['mx.mail_exchange']);
    r.summary = ` ${preference} ${exchange}`;
    r.heading = `, preference ${preference}, mx ${exchange}`;
  },
  17: quiet(f['rp.mailbox'], f['rp.txt_rr']),
  18: preferred(f['afsdb.subtype'], f['afsdb.hostname']),
  21: preferred(f['rt.subtype'], f['rt.intermediate_host']),
  22: r => {
    r.rest(f['nsap.rdata']);
    r.repeatOwner();
  },
  23: quiet(f['nsap_ptr.owner']),
  26: r => {
    r.p.take(f['px.preference']);
    r.name(f['px.map822']);
    r.name(f['px.map400']);
    r.repeatOwner();
  },
  28: r => {
    const { p } = r;
    p.take(f.aaaa);
    const address = ipv6Text(p.bytes, p.at - 16);
    r.summary = ` ${address}`;
    r.heading = `, addr ${address}`;
  },
  33: r => {
    const { p } = r;
    const priority = p.take(f['srv.priority']);
    const weight = p.take(f['srv.weight']);
    const port = p.take(f['srv.port']);
    const target = r.name(f['srv.target']);
    r.summary = ` ${priority} ${weight} ${port} ${target}`;
    r.heading = `, priority ${priority}, weight ${weight}, port ${port}, target ${target}`;
  },
  35: r => {
    const { p } = r;
    const order = p.take(f['naptr.order']);
    const preference = p.take(f['naptr.preference']);
    const flags = r.string(f['naptr.flags_length'], f['naptr.flags']);
    r.string(f['naptr.service_length'], f['naptr.service']);
    r.string(f['naptr.regex_length'], f['naptr.regex']);
    r.name(f['naptr.replacement'], f['naptr.replacement_length']);
    r.summary = ` ${order} ${preference} ${flags}`;
    r.heading = `, order ${order}, preference ${preference}, flags ${flags}`;
  },
  36: r => {
    const preference = r.p.take(f['kx.preference']);
    const exchanger = r.name(f['kx.key_exchange']);
    r.summary = ` ${preference} ${exchanger}`;
    r.heading = `, preference ${preference}, kx ${exchanger}`;
  },
  38: ipv6Suffix,
  39: named(f.dname, 'dname '),
  42: addressPrefixes,
  58: r => {
    r.name(f['talink.previous']);
    r.name(f['talink.next']);
  },
  66: r => {
    r.p.take(f['dsync.type']);
    r.p.take(f['dsync.scheme']);
    r.p.take(f['dsync.port']);
    r.name(f['dsync.target']);
  },
  104: r => {
    r.p.take(f['ilnp.nid.preference']);
    r.p.take(f['ilnp.nid'], 8);
  },
  105: r => {
    r.p.take(f['ilnp.l32.preference']);
    r.p.take(f['ilnp.l32']);
  },
  106: r => {
    r.p.take(f['ilnp.l64.preference']);
    r.p.take(f['ilnp.l64'], 8);
  },
  107: r => {
    r.p.take(f['ilnp.lp.preference']);
    r.name(f['ilnp.lp']);
  },
  256: r => {
    r.p.take(f['uri.priority']);
    r.p.take(f['uri.weight']);
    r.rest(f['uri.target']);
  },
  260: multicastRelay,
  65281: r => {
    const { p } = r;
    for (const field of [f['wins.local_flag'], f['wins.lookup_timeout'], f['wins.cache_timeout'], f['wins.nb_wins_servers']]) p.take<unknown>(field);
    while (p.remaining >= 4) p.take(f['wins.wins_server']);
  },
  65282: r => {
    for (const field of [f['winsr.local_flag'], f['winsr.lookup_timeout'], f['winsr.cache_timeout']]) r.p.take<unknown>(field);
    const domain = r.name(f['winsr.name_result_domain']);
    r.summary = ` ${domain}`;
    r.heading = `, name result domain ${domain}`;
  },
};

/** RFC 1035 §3.4.2: a bit for each port. */
function wellKnownServices(r: Rdata): void {
  const { p } = r;
  const address = ipv4Text(p.take(f['wks.address']));
  p.take(f['wks.protocol']);
  for (let port = 0; p.remaining > 0; port += 8) {
    const bitmap = p.u8();
    if (bitmap === 0) {
      p.skip(1);
      continue;
    }
    const ports: number[] = [];
    for (let bit = 0; bit < 8; bit++) if (bitmap & (0x80 >> bit)) ports.push(port + bit);
    p.take(f['wks.bits']);
    p.addLabel(` (${ports.join(', ')})`);
  }
  r.summary = ` ${address}`;
  r.heading = `, addr ${address}`;
}

/** RFC 2874 §3.1: the prefix's length says how many bytes of the address follow. */
function ipv6Suffix(r: Rdata): void {
  const { p } = r;
  const prefix = p.take(f['a6.prefix_len']);
  const length = 16 - Math.min(16, Math.floor(prefix / 8));
  const address = new Uint8Array(16);
  address.set(p.peekBytes(length), 16 - length);
  if (length > 0) p.set(f['a6.address_suffix'], address, p.at, length);
  p.skip(length);
  const name = prefix > 0 && p.remaining > 0 ? r.name(f['a6.prefix_name']) : '';
  r.summary = ` ${prefix} ${ipv6Text(address)} ${name}`;
  r.heading = `, addr ${prefix} ${ipv6Text(address)} ${name}`;
}

/** RFC 3123 §4. */
function addressPrefixes(r: Rdata): void {
  const { p } = r;
  while (p.remaining > 0) {
    const family = p.take(f['apl.address_family']);
    p.take(f['apl.coded_prefix']);
    p.show(f['apl.negation']);
    const length = p.take(f['apl.afdlength']);
    const size = family === 1 ? 4 : family === 2 ? 16 : 0;
    if (size === 0) {
      p.take(f['apl.afdpart.data'], length);
    } else if (length > size) {
      p.expert(f['apl.bad_length']);
      p.skip(length);
    } else {
      if (size === 4) takePrefix4(p, f['apl.afdpart.ipv4'], length);
      else takePrefix6(p, f['apl.afdpart.ipv6'], length);
    }
  }
  r.repeatOwner();
}

/** RFC 8777 §4.2. */
function multicastRelay(r: Rdata): void {
  const { p } = r;
  p.take(f['amtrelay.precedence']);
  p.show(f['amtrelay.discovery_optional']);
  switch (p.take(f['amtrelay.type'])) {
    case 0: break;
    case 1: p.take(f['amtrelay.relay_ipv4']); break;
    case 2: p.take(f['amtrelay.relay_ipv6']); break;
    case 3: r.name(f['amtrelay.relay_name']); break;
    default: r.rest(f['amtrelay.relay_data']);
  }
}
