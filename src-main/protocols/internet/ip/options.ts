/** IPv4 options, RFC 791 §3.1 and those of IANA ip-parameters. */
import { ipv4Text } from '../../../bytes/address-text.ts';
import { type Cursor, type Field, bits, expert, flag, ipv4, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { CIPSO_FIELDS, takeCipso } from './cipso.ts';
import { quickStartFields, takeQuickStart } from './quick-start.ts';

const NUMBERS = {
  0: 'End of Option List (EOL)', 1: 'No-Operation (NOP)', 2: 'Security', 3: 'Loose source route', 4: 'Time stamp', 5: 'Extended security',
  6: 'Commercial IP security option', 7: 'Record route', 8: 'Stream identifier', 9: 'Strict source route', 10: 'Experimental Measurement',
  11: 'MTU probe', 12: 'MTU Reply', 13: 'Experimental Flow Control', 14: 'Experimental Access Control', 15: 'Ask Estrin',
  16: 'IMI Traffic Descriptor', 17: 'Extended Internet Protocol', 18: 'Traceroute', 19: 'Address Extension', 20: 'Router Alert',
  21: 'Selective Directed Broadcast', 22: 'Unassigned', 23: 'Dynamic Packet State', 24: 'Upstream Multicast Packet', 25: 'Quick-Start',
  30: 'RFC 3692-style experiment',
};
const CLASSES = { 0: 'Control', 1: 'Reserved for future use', 2: 'Debugging and measurement', 3: 'Reserved for future use' };
const SECURITY_LEVELS = {
  0x0000: 'Unclassified', 0xf135: 'Confidential', 0x789a: 'EFTO', 0xbc4d: 'MMMM', 0x5e26: 'PROG', 0xaf13: 'Restricted', 0xd788: 'Secret',
  0x6bc5: 'Top secret',
};
const CLASSIFICATIONS = {
  0x01: 'Reserved 4', 0x3d: 'Top secret', 0x5a: 'Secret', 0x96: 'Confidential', 0x66: 'Reserved 3', 0xcc: 'Reserved 2', 0xab: 'Unclassified',
  0xf1: 'Reserved 1',
};
const TIMESTAMP_FLAGS = { 0: 'Time stamps only', 1: 'Time stamp and address', 3: 'Time stamps for prespecified addresses' };
const PROTECTED = ['Datagram protected in accordance with its rules', 'Datagram not protected in accordance with its rules'] as const;

export const OPTION_FIELDS = {
  'opt.type': u8('Type'),
  'opt.type.copy': flag('Copy on fragmentation', 0x80, { as: ['Yes', 'No'] }),
  'opt.type.class': bits('Class', 0x60, { values: CLASSES }),
  'opt.type.number': bits('Number', 0x1f, { values: NUMBERS }),
  'opt.len': u8('Length'),
  'opt.ptr': u8('Pointer'),
  'opt.sid': u16('Stream Identifier'),
  'opt.mtu': u16('MTU'),
  'opt.id_number': u16('ID Number'),
  'opt.ohc': u16('Outbound Hop Count'),
  'opt.rhc': u16('Return Hop Count'),
  'opt.originator': ipv4('Originator IP Address'),
  'opt.ra': u16('Router Alert', { values: value => (value === 0 ? 'Router shall examine packet' : 'Reserved') }),
  'opt.addr': ipv4('IP Address'),
  'opt.padding': octets('Padding'),
  ...quickStartFields('ip'),
  'opt.sec_rfc791_sec': u16('Security', { hex: true, values: SECURITY_LEVELS }),
  'opt.sec_rfc791_comp': u16('Compartments'),
  'opt.sec_rfc791_hr': text('Handling Restrictions', { encoding: 'ascii' }),
  'opt.sec_rfc791_tcc': text('Transmission Control Code', { encoding: 'ascii' }),
  'opt.sec_cl': u8('Classification Level', { hex: true, values: CLASSIFICATIONS }),
  'opt.sec_prot_auth_flags': u8('Protection Authority Flags', { hex: true }),
  'opt.sec_prot_auth_genser': flag('GENSER', 0x80, { as: PROTECTED }),
  'opt.sec_prot_auth_siop_esi': flag('SIOP-ESI', 0x40, { as: PROTECTED }),
  'opt.sec_prot_auth_sci': flag('SCI', 0x20, { as: PROTECTED }),
  'opt.sec_prot_auth_nsa': flag('NSA', 0x10, { as: PROTECTED }),
  'opt.sec_prot_auth_doe': flag('DOE', 0x08, { as: PROTECTED }),
  'opt.sec_prot_auth_unassigned': bits('Unassigned', 0x06, { hex: true }),
  'opt.sec_prot_auth_fti': flag('Field Termination Indicator', 0x01, { as: ['Additional octet present', 'Final octet'] }),
  'opt.ext_sec_add_sec_info_format_code': u8('Additional Security Info Format Code', { hex: true }),
  'opt.ext_sec_add_sec_info': octets('Additional Security Info'),
  'opt.overflow': bits('Overflow', 0xf0),
  'opt.flag': bits('Flag', 0x0f, { hex: true, values: TIMESTAMP_FLAGS }),
  'opt.time_stamp': u32('Time stamp'),
  'opt.time_stamp_addr': ipv4('Address'),
  rec_rt: ipv4('Recorded Route'),
  rec_rt_host: text('Recorded Route Host', { hidden: true }),
  src_rt: ipv4('Source Route'),
  src_rt_host: text('Source Route Host', { hidden: true }),
  empty_rt: ipv4('Empty Route'),
  empty_rt_host: text('Empty Route Host', { hidden: true }),
  'options.eol': octets('IP Option - End of Options List (EOL)'),
  'options.nop': octets('IP Option - No-Operation (NOP)'),
  'options.security': octets('IP Option - Security'),
  'options.ext_security': octets('IP Option - Extended Security'),
  'options.cipso': octets('IP Option - Commercial Security'),
  'options.route': octets('IP Option - Loose Source Route'),
  'options.source_route': octets('IP Option - Strict Source Route'),
  'options.record_route': octets('IP Option - Record Route'),
  'options.sid': octets('IP Option - Stream ID'),
  'options.timestamp': octets('IP Option - Time Stamp'),
  'options.traceroute': octets('IP Option - Traceroute'),
  'options.mtu_probe': octets('IP Option - MTU Probe'),
  'options.mtu_reply': octets('IP Option - MTU Reply'),
  'options.routeralert': octets('IP Option - Router Alert'),
  'options.sdb': octets('IP Option - Selective Directed Broadcast'),
  'options.qs': octets('IP Option - Quick-Start'),
  'opt.len.invalid': expert('Invalid length for option', 'warning', 'Protocol'),
  'opt.ptr.before_address': expert('Pointer points before first address', 'warning', 'Protocol'),
  'opt.ptr.middle_address': expert('Pointer points to middle of address', 'warning', 'Protocol'),
  subopt_too_long: expert('Suboption would go past end of option', 'warning', 'Protocol'),
  nop: expert('4 NOP in a row - a router may have removed some options', 'warning', 'Protocol'),
  ...CIPSO_FIELDS,
} as const;

/** What the header gives its options: the fields of a final destination behind a source route. */
export interface RouteFields {
  readonly dst: Field<number>;
  readonly dst_host: Field<string>;
  readonly host: Field<string>;
}

type Fields = typeof OPTION_FIELDS & RouteFields;

interface OptionKind {
  readonly heading: keyof typeof OPTION_FIELDS;
  /** Whole length with type and length bytes; a shorter or other one is remarked on. */
  readonly minimum: number;
  readonly fixed: boolean;
  take(p: Cursor, f: Fields): void;
}

const KINDS: Readonly<Record<number, OptionKind>> = {
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

const END = 0;
const NO_OPERATION = 1;
/** Where a route's pointer is at least, RFC 791 §3.1. */
const FIRST_PLACE = 4;
const LOOSE_ROUTE = 131;
const STRICT_ROUTE = 137;

/** Offset in `bytes` of the final destination that a source route names; -1 without, or when the route is at its end. RFC 791 §3.1. */
export function finalDestination(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at + 1 < end; ) {
    const type = bytes[at];
    if (type === END) return -1;
    if (type === NO_OPERATION) {
      at++;
      continue;
    }
    const length = bytes[at + 1];
    if (length < 2 || at + length > end) return -1;
    if (type === LOOSE_ROUTE || type === STRICT_ROUTE) {
      const pointer = bytes[at + 2];
      return length >= 7 && pointer >= FIRST_PLACE && pointer % 4 === 0 && pointer <= length ? at + length - 4 : -1;
    }
    at += length;
  }
  return -1;
}

/** Reads the options to the end of the header, `length` bytes. */
export function takeOptions(p: Cursor, f: Fields, length: number): void {
  const list = p.within(length);
  const outer = list.open(`Options: (${length} bytes)`, length);
  const names: string[] = [];
  let idle = 0;
  while (list.more) {
    const type = list.u8();
    if (type === END || type === NO_OPERATION) {
      takeHeading(list, f, type === END ? 'options.eol' : 'options.nop', type, 1);
      idle = type === NO_OPERATION ? idle + 1 : 0;
      if (idle === 4) list.expertUnder(f.nop);
      list.close(list.under());
      if (type === END) break;
      continue;
    }
    idle = 0;
    const kind = KINDS[type];
    const name = kind === undefined ? `Unknown (0x${type.toString(16).padStart(2, '0')})` : shortName(f[kind.heading].title);
    const problem = list.remaining < 2 ? 'length byte past end of options' : lengthProblem(list.u8(1), list.remaining, kind);
    if (problem !== '') {
      const line = list.open(`${name} (${problem})`, list.available);
      list.expert(f['opt.len.invalid'], `${name} (${problem})`);
      list.close(line);
      break;
    }
    const size = list.u8(1);
    names.push(name);
    takeOption(list.within(size), f, kind, name, type, size);
  }
  list.lastNode = list.tree.current;
  if (names.length > 0) list.addLabel(() => names.map(name => `, ${name}`).join(''));
  list.close(outer);
}

const shortName = (title: string): string => title.slice('IP Option - '.length);

function lengthProblem(length: number, room: number, kind: OptionKind | undefined): string {
  if (length < 2) return `with too-short option length = ${length} byte${length === 1 ? '' : 's'}`;
  if (length > room) return `option length = ${length} bytes says option goes past end of options`;
  if (kind === undefined) return '';
  if (kind.fixed && length !== kind.minimum) return `with option length = ${length} bytes; should be ${kind.minimum}`;
  return length < kind.minimum ? `with option length = ${length} bytes; should be >= ${kind.minimum}` : '';
}

function takeOption(p: Cursor, f: Fields, kind: OptionKind | undefined, name: string, type: number, length: number): void {
  if (kind === undefined) {
    const outer = p.open(`IP Option - ${name} (${length} bytes)`, length);
    takeType(p, f);
    p.take(f['opt.len']);
    p.skip(p.remaining);
    p.close(outer);
    return;
  }
  const outer = takeHeading(p, f, kind.heading, type, length);
  p.take(f['opt.len']);
  kind.take(p, f);
  p.close(outer);
}

/** Opens an option: its heading and its type. One-byte options are closed at once. */
function takeHeading(p: Cursor, f: Fields, heading: keyof typeof OPTION_FIELDS, type: number, length: number): number {
  const outer = p.open(f[heading] as Field<void>, length);
  p.label(() => (length > 1 ? `${f[heading].title} (${length} bytes)` : f[heading].title));
  takeType(p, f);
  if (type === END || type === NO_OPERATION) p.close(outer);
  return outer;
}

function takeType(p: Cursor, f: Fields): void {
  p.bits(f['opt.type'], [f['opt.type.copy'], f['opt.type.class'], f['opt.type.number']]);
}

function host(p: Cursor, field: Field<string>, address: number): void {
  if (!p.wants(field)) return;
  const shown = p.lastNode;
  p.hide(field, ipv4Text(address), p.at - 4, 4);
  p.lastNode = shown;
}

/** Addresses of a source route: passed ones, those to come, and at last the destination. */
function takeRoute(p: Cursor, f: Fields): void {
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

function takeRecordedRoute(p: Cursor, f: Fields): void {
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
function takePointer(p: Cursor, f: Fields): number {
  const pointer = p.take(f['opt.ptr']);
  if (pointer < FIRST_PLACE) p.expertUnder(f['opt.ptr.before_address']);
  else if (pointer % 4 !== 0) p.expertUnder(f['opt.ptr.middle_address']);
  if (pointer < FIRST_PLACE || pointer % 4 !== 0) p.skip(p.remaining);
  return pointer;
}

function takeTimestamps(p: Cursor, f: Fields): void {
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

function takePointerPlain(p: Cursor, f: Fields): void {
  if (p.take(f['opt.ptr']) < 5) p.expertUnder(f['opt.ptr.before_address']);
}

function takeRouterAlert(p: Cursor, f: Fields): void {
  const value = p.u16();
  const heading = p.lastNode;
  p.lastNode = p.tree.current;
  p.addLabel(() => `: ${value === 0 ? 'Router shall examine packet' : 'Reserved'} (${value})`);
  p.lastNode = heading;
  p.take(f['opt.ra']);
}

/** RFC 1108 §2; a length of 11 is the older form of RFC 791. */
function takeSecurity(p: Cursor, f: Fields): void {
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

function takeAuthorities(p: Cursor, f: Fields): void {
  while (p.more) {
    const flags = p.bits(f['opt.sec_prot_auth_flags'], [
      f['opt.sec_prot_auth_genser'], f['opt.sec_prot_auth_siop_esi'], f['opt.sec_prot_auth_sci'], f['opt.sec_prot_auth_nsa'],
      f['opt.sec_prot_auth_doe'], f['opt.sec_prot_auth_unassigned'], f['opt.sec_prot_auth_fti'],
    ]);
    if ((flags & 1) === 0) break;
  }
}

/** RFC 1108 §3. */
function takeExtendedSecurity(p: Cursor, f: Fields): void {
  p.take(f['opt.ext_sec_add_sec_info_format_code']);
  p.takeRest(f['opt.ext_sec_add_sec_info']);
}

/** RFC 1393 §2.2. */
function takeTraceroute(p: Cursor, f: Fields): void {
  p.take(f['opt.id_number']);
  p.take(f['opt.ohc']);
  p.take(f['opt.rhc']);
  p.take(f['opt.originator']);
}

/** RFC 1770. */
function takeBroadcast(p: Cursor, f: Fields): void {
  while (p.remaining >= 4) p.take(f['opt.addr']);
  p.takeRest(f['opt.padding']);
}
