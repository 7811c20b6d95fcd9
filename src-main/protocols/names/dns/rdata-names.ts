/**
 * Records of addresses, names and mail: RFC 1035 §3.3 and §3.4, RFC 3596 (AAAA), RFC 2874 (A6), RFC 2782 (SRV), RFC
 * 3403 (NAPTR), RFC 6742 (ILNP), …
 */
import type { Field } from '../../../dissect/index.ts';
import { takePrefix4, takePrefix6 } from '../../prefixes.ts';
import { ipv4Text, ipv6Text } from '../../../bytes/address-text.ts';
import { NAME_FIELDS } from './rdata-name-fields.ts';
import type { Rdata, RdataReader } from './rdata.ts';

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
