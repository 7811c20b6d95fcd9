/** What each kind of IPv4 option holds: RFC 791 §3.1, RFC 1063 (MTU), RFC 1108 (security), RFC 1393, RFC 1770, RFC 2113. */
import { ipv4Text } from '../../../bytes/address-text.ts';
import { type Cursor, type Field } from '../../../dissect/index.ts';
import { takeCipso } from './cipso.ts';
import { type OPTION_FIELDS, type OptionFields } from './option-fields.ts';
import { takeQuickStart } from './quick-start.ts';

/** How an option is headed, how long it is, and what reads what follows its length. */
export interface OptionKind {
  readonly heading: keyof typeof OPTION_FIELDS;
  /** Whole length with type and length bytes; a shorter or other one is remarked on. */
  readonly minimum: number;
  readonly fixed: boolean;
  take(p: Cursor, f: OptionFields): void;
}

/** By the whole byte of the type. */
export const OPTION_KINDS: Readonly<Record<number, OptionKind>> = {
  130: { heading: 'options.security', minimum: 3, fixed: false, take: takeSecurity },
  131: { heading: 'options.route', minimum: 3, fixed: false, take: takeRoute },
  68: { heading: 'options.timestamp', minimum: 4, fixed: false, take: takeTimestamps },
  133: { heading: 'options.ext_security', minimum: 3, fixed: false, take: takeExtendedSecurity },
  134: { heading: 'options.cipso', minimum: 10, fixed: false, take: takeCipso },
  7: { heading: 'options.record_route', minimum: 3, fixed: false, take: takeRecordedRoute },
  136: { heading: 'options.sid', minimum: 4, fixed: true, take: (p, f) => void p.take(f['opt.sid']) },
  137: { heading: 'options.source_route', minimum: 3, fixed: false, take: takeRoute },
  11: { heading: 'options.mtu_probe', minimum: 4, fixed: true, take: (p, f) => void p.take(f['opt.mtu']) },
  12: { heading: 'options.mtu_reply', minimum: 4, fixed: true, take: (p, f) => void p.take(f['opt.mtu']) },
  82: { heading: 'options.traceroute', minimum: 12, fixed: true, take: takeTraceroute },
  148: { heading: 'options.routeralert', minimum: 4, fixed: true, take: takeRouterAlert },
  149: { heading: 'options.sdb', minimum: 6, fixed: false, take: takeBroadcast },
  25: { heading: 'options.qs', minimum: 8, fixed: true, take: takeQuickStart },
};

/** Where a route's pointer is at least, RFC 791 §3.1. */
export const FIRST_PLACE = 4;

function host(p: Cursor, field: Field<string>, address: number): void {
  if (!p.wants(field)) return;
  const shown = p.lastNode;
  p.hide(field, ipv4Text(address), p.at - 4, 4);
  p.lastNode = shown;
}

/** Addresses of a source route: passed ones, those to come, and at last the destination. */
function takeRoute(p: Cursor, f: OptionFields): void {
  const pointer = takePointer(p, f);
  while (p.remaining >= 4) {
    const offset = p.offset;
    const last = p.remaining < 8;
    if (offset + 1 < pointer) {
      host(p, f.rec_rt_host, p.take(f.rec_rt));
    } else if (last) {
      const address = p.take(f.dst);
      host(p, f.dst_host, address);
      host(p, f.host, address);
    } else {
      host(p, f.src_rt_host, p.take(f.src_rt));
      if (offset + 1 === pointer) p.addLabel(' <- (next)');
    }
  }
}

function takeRecordedRoute(p: Cursor, f: OptionFields): void {
  const pointer = takePointer(p, f);
  while (p.remaining >= 4) {
    const offset = p.offset;
    if (offset + 1 < pointer) {
      host(p, f.rec_rt_host, p.take(f.rec_rt));
    } else {
      host(p, f.empty_rt_host, p.take(f.empty_rt));
      if (offset + 1 === pointer) p.addLabel(' <- (next)');
    }
  }
}

/** The place of the next address, counted from 1 at the option's type. Where it is none, no addresses are read. */
function takePointer(p: Cursor, f: OptionFields): number {
  const pointer = p.take(f['opt.ptr']);
  if (pointer < FIRST_PLACE) p.expertUnder(f['opt.ptr.before_address']);
  else if (pointer % 4 !== 0) p.expertUnder(f['opt.ptr.middle_address']);
  if (pointer < FIRST_PLACE || pointer % 4 !== 0) p.skip(p.remaining);
  return pointer;
}

function takeTimestamps(p: Cursor, f: OptionFields): void {
  takePointerPlain(p, f);
  p.show(f['opt.overflow']);
  const flags = p.take(f['opt.flag']);
  while (p.remaining >= 4) {
    if (flags === 1 || flags === 3) {
      if (p.remaining < 8) break;
      const address = p.take(f['opt.time_stamp_addr']);
      if (address === 0) p.label('Address: -');
    }
    p.take(f['opt.time_stamp']);
  }
  if (p.more) {
    p.expert(f.subopt_too_long);
    p.skip(p.remaining);
  }
}

function takePointerPlain(p: Cursor, f: OptionFields): void {
  if (p.take(f['opt.ptr']) < 5) p.expertUnder(f['opt.ptr.before_address']);
}

function takeRouterAlert(p: Cursor, f: OptionFields): void {
  const value = p.u16();
  const heading = p.lastNode;
  p.lastNode = p.tree.current;
  p.addLabel(() => `: ${value === 0 ? 'Router shall examine packet' : 'Reserved'} (${value})`);
  p.lastNode = heading;
  p.take(f['opt.ra']);
}

/** RFC 1108 §2; a length of 11 is the older form of RFC 791. */
function takeSecurity(p: Cursor, f: OptionFields): void {
  if (p.remaining === 9) {
    p.take(f['opt.sec_rfc791_sec']);
    p.take(f['opt.sec_rfc791_comp']);
    p.take(f['opt.sec_rfc791_hr'], 2);
    p.take(f['opt.sec_rfc791_tcc'], 3);
    return;
  }
  p.take(f['opt.sec_cl']);
  takeAuthorities(p, f);
}

/** RFC 1108 §2.4: the bits of the first byte have names, those of further ones are unassigned. */
function takeAuthorities(p: Cursor, f: OptionFields): void {
  const end = f['opt.sec_prot_auth_fti'];
  let shown: readonly Field[] = [
    f['opt.sec_prot_auth_genser'], f['opt.sec_prot_auth_siop_esi'], f['opt.sec_prot_auth_sci'], f['opt.sec_prot_auth_nsa'],
    f['opt.sec_prot_auth_doe'], f['opt.sec_prot_auth_unassigned'], end,
  ];
  while (p.more) {
    const flags = p.bits(f['opt.sec_prot_auth_flags'], shown);
    if ((flags & 1) === 0) break;
    shown = [f['opt.sec_prot_auth_later'], end];
  }
}

/** RFC 1108 §3. */
function takeExtendedSecurity(p: Cursor, f: OptionFields): void {
  p.take(f['opt.ext_sec_add_sec_info_format_code']);
  p.takeRest(f['opt.ext_sec_add_sec_info']);
}

/** RFC 1393 §2.2. */
function takeTraceroute(p: Cursor, f: OptionFields): void {
  p.take(f['opt.id_number']);
  p.take(f['opt.ohc']);
  p.take(f['opt.rhc']);
  p.take(f['opt.originator']);
}

/** RFC 1770. */
function takeBroadcast(p: Cursor, f: OptionFields): void {
  while (p.remaining >= 4) p.take(f['opt.addr']);
  p.takeRest(f['opt.padding']);
}
