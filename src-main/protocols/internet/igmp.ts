/**
 * Internet Group Management Protocol, RFC 988 (version 0), RFC 1112 (version 1), RFC 2236 (version 2), RFC 9776 (version 3);
 * multicast traceroute, draft-ietf-idmr-traceroute-ipm.
 */
import { ipv4Text } from '../../bytes/address-text.ts';
import { type Cursor, bits, expert, flag, ipv4, nameOf, octets, protocol, u16, u24, u32, u8 } from '../../dissect/index.ts';
import { takeMessageChecksum } from './igmp/checksum.ts';
import { CHECKSUM_STATUS } from '../checksum-status.ts';

const TYPE: Readonly<Record<number, string>> = {
  0x01: 'Create Group Request', 0x02: 'Create Group Reply', 0x03: 'Join Group Request', 0x04: 'Join Group Reply',
  0x05: 'Leave Group Request', 0x06: 'Leave Group Reply', 0x07: 'Confirm Group Request', 0x08: 'Confirm Group Reply',
  0x11: 'Membership Query', 0x12: 'Membership Report', 0x13: 'DVMRP Protocol', 0x14: 'PIM Routing Message', 0x15: 'Cisco Trace Messages',
  0x16: 'Membership Report', 0x17: 'Leave Group', 0x1e: 'Traceroute Response', 0x1f: 'Traceroute Request', 0x22: 'Membership Report',
  0x23: 'RGMP Protocol', 0x30: 'Multicast Router Advertisement', 0x31: 'Multicast Router Solicitation',
  0x32: 'Multicast Router Termination', 0x41: 'MSNIP, Multicast Source Notification',
};
const RECORD: Readonly<Record<number, string>> = {
  1: 'Mode Is Include', 2: 'Mode Is Exclude', 3: 'Change To Include Mode', 4: 'Change To Exclude Mode', 5: 'Allow New Sources',
  6: 'Block Old Sources',
};
const ROUTING: Readonly<Record<number, string>> = {
  1: 'DVMRP', 2: 'MOSPF', 3: 'PIM', 4: 'CBT', 5: 'PIM using special routing table', 6: 'PIM using a static route',
  7: 'DVMRP using a static route', 8: 'PIM using MBGP (aka BGP4+) route', 9: 'CBT using special routing table',
  10: 'CBT using a static route', 11: 'PIM using state created by Assert processing',
};
const FORWARDING: Readonly<Record<number, string>> = {
  0x00: 'NO_ERROR', 0x01: 'WRONG_IF', 0x02: 'PRUNE_SENT', 0x03: 'PRUNE_RCVD', 0x04: 'SCOPED', 0x05: 'NO_ROUTE', 0x06: 'WRONG_LAST_HOP',
  0x07: 'NOT_FORWARDING', 0x08: 'REACHED_RP', 0x09: 'RPF_IF', 0x0a: 'NO_MULTICAST', 0x0b: 'INFO_HIDDEN', 0x81: 'NO_SPACE',
  0x82: 'OLD_ROUTER', 0x83: 'ADMIN_PROHIB',
};
const REPLIES = {
  0: 'Request Granted', 1: 'Request Denied, No Resources', 2: 'Request Denied, Invalid Code', 3: 'Request Denied, Invalid Group',
  4: 'Request Denied, Invalid Key',
};
/** Types of RFC 988: requests are odd, the first creates a group. */
const CREATE_GROUP = 1;
const LAST_OF_VERSION_0 = 8;
const TRACEROUTE_HEADER = 24;
const RESPONSE_BLOCK = 32;

export const igmp = protocol({
  name: 'igmp',
  title: 'Internet Group Management Protocol',
  on: { 'ip.proto': [2] },
  fields: {
    version: u8('IGMP Version'),
    type: u8('Type', { hex: true, values: TYPE }),
    reserved: octets('Reserved'),
    max_resp: u32('Max Resp Time'),
    'max_resp.exp': bits('Exponent', 0x70, { hex: true }),
    'max_resp.mant': bits('Mantissa', 0x0f, { hex: true }),
    checksum: u16('Checksum', { hex: true }),
    'checksum.status': u8('Checksum Status', CHECKSUM_STATUS),
    bad_checksum: expert('Bad checksum', 'error', 'Checksum'),
    maddr: ipv4('Multicast Address'),
    s: flag('S', 0x08, { as: ['SUPPRESS router side processing', 'Do not suppress router side processing'] }),
    qrv: bits('QRV', 0x07),
    qqic: u8('QQIC'),
    num_src: u16('Num Src'),
    saddr: ipv4('Source Address'),
    num_grp_recs: u16('Num Group Records'),
    record_type: u8('Record Type', { values: RECORD }),
    aux_data_len: u8('Aux Data Len'),
    aux_data: octets('Aux Data'),
    group_type: u8('Type Of Group', { values: { 0: 'Public Group', 1: 'Private Group' } }),
    reply: u8('Reply', { values: REPLIES }),
    'reply.pending': u8('Reply Pending'),
    identifier: u32('Identifier'),
    access_key: octets('Access Key', { size: 8 }),
    data: octets('Data'),
    'mtrace.max_hops': u8('# hops'),
    'mtrace.saddr': ipv4('Source Address'),
    'mtrace.raddr': ipv4('Receiver Address'),
    'mtrace.rspaddr': ipv4('Response Address'),
    'mtrace.resp_ttl': u8('Response TTL'),
    'mtrace.q_id': u24('Query ID'),
    'mtrace.q_arrival': u32('Query Arrival'),
    'mtrace.q_inaddr': ipv4('In itf addr'),
    'mtrace.q_outaddr': ipv4('Out itf addr'),
    'mtrace.q_prevrtr': ipv4('Previous rtr addr'),
    'mtrace.q_inpkt': u32('In pkts'),
    'mtrace.q_outpkt': u32('Out pkts'),
    'mtrace.q_total': u32('S,G pkt count'),
    'mtrace.q_rtg_proto': u8('Rtg Protocol', { values: ROUTING }),
    'mtrace.q_fwd_ttl': u8('FwdTTL'),
    'mtrace.q_mbz': bits('MBZ', 0x80, { hex: true }),
    'mtrace.q_s': bits('S', 0x40, { hex: true }),
    'mtrace.q_src_mask': bits('Src Mask', 0x3f, { hex: true }),
    'mtrace.q_fwd_code': u8('Forwarding Code', { hex: true, values: FORWARDING }),
  },
  dissect(p, f) {
    // Whose message it is, the type says: cut off before it, it is nobody's yet.
    if (p.available === 0) p.withdraw();
    const type = p.u8();
    const table = tableFor(p, type);
    if (table !== undefined) p.withdraw();
    // Wireshark hands each type on to a reader of the same name, and lists that as well.
    if (OWN_TYPES.has(type)) p.passing('igmp');
    switch (type) {
      case 0x11: query(p, f); break;
      case 0x12: groupMessage(p, f, 1); break;
      case 0x16:
      case 0x17: groupMessage(p, f, 2); break;
      case 0x22: reportVersion3(p, f); break;
      case 0x1e:
      case 0x1f: traceroute(p, f); break;
      default:
        if (type >= CREATE_GROUP && type <= LAST_OF_VERSION_0) version0(p, f, type);
        else if (table === undefined || !p.next(table, type)) other(p, f, type);
    }
  },
});

/** What DVMRP, PIM's first version and IGAP (draft-hayashi-igap) send as IGMP messages. */
const OTHERS: ReadonlySet<number> = new Set([0x13, 0x14, 0x40, 0x41, 0x42]);
/**
 * Types that are another protocol's where they go to an address of its own: RGMP's (RFC 3488 §3), those of draft-ietf-idmr-msnip, and those by
 * which routers were found before RFC 4286.
 */
const SENT_TO: readonly { readonly from: number; readonly to: number; readonly address: string; readonly table: string }[] = [
  { from: 0xfc, to: 0xff, address: '224.0.0.25', table: 'igmp.type' }, { from: 0x23, to: 0x25, address: '224.0.0.22', table: 'igmp.type' },
  { from: 0x24, to: 0x26, address: '224.0.0.2', table: 'igmp.router' },
];

/** The table that knows whose message this is; undefined for IGMP's own. */
function tableFor({ packet }: Cursor, type: number): string | undefined {
  if (OTHERS.has(type)) return 'igmp.type';
  if (packet.network !== 4) return undefined;
  const address = packet.destination.join('.');
  return SENT_TO.find(one => type >= one.from && type <= one.to && address === one.address)?.table;
}

/** Messages of the three versions, and of traceroute. */
const OWN_TYPES: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7, 8, 0x11, 0x12, 0x16, 0x17, 0x1e, 0x1f, 0x22]);

type Fields = typeof igmp.fields;

function heading(p: Cursor, f: Fields, version: number, name: string): void {
  p.generate(f.version, version);
  p.column(`IGMPv${version}`);
  p.info(name);
  p.take(f.type);
}

/** RFC 988 §4: what the second byte is depends on the type. */
function version0(p: Cursor, f: Fields, type: number): void {
  heading(p, f, 0, TYPE[type]);
  if (type % 2 === 0) p.take(p.u8() <= 4 ? f.reply : f['reply.pending']);
  else if (type === CREATE_GROUP) p.take(f.group_type);
  else p.skip(1);
  takeMessageChecksum(p, f);
  p.take(f.identifier);
  p.take(f.maddr);
  p.take(f.access_key);
}

/** RFC 9776 §7.1: 8 bytes with a code of 0 are version 1's query, with another version 2's, more bytes are version 3's. */
function query(p: Cursor, f: Fields): void {
  const code = p.u8(1);
  const group = p.u32(4);
  const version = p.remaining >= 12 ? 3 : code === 0 ? 1 : 2;
  const whom = version === 1 ? '' : group === 0 ? ', general' : `, specific for group ${ipv4Text(group)}`;
  heading(p, f, version, `Membership Query${whom}`);
  if (version === 1) p.take(f.reserved, 1);
  else if (version === 2) responseTime(p, f, code);
  else responseTimeVersion3(p, f, code);
  takeMessageChecksum(p, f);
  p.take(f.maddr);
  if (version !== 3) return;
  p.show(f.s);
  p.take(f.qrv);
  p.take(f.qqic);
  const sources = p.take(f.num_src);
  const listed: string[] = [];
  for (let i = 0; i < sources; i++) listed.push(ipv4Text(p.take(f.saddr)));
  if (listed.length > 0) p.addInfo(`, source${listed.length > 1 ? 's' : ''} {${listed.join(', ')}}`);
}

function responseTime(p: Cursor, f: Fields, code: number): void {
  p.take(f.max_resp, 1);
  p.label(`Max Resp Time: ${(code / 10).toFixed(1)} sec (0x${code.toString(16).padStart(2, '0')})`);
}

/** RFC 9776 §4.1.1: from 128 on the code is a floating point number of tenths of seconds. */
function responseTimeVersion3(p: Cursor, f: Fields, code: number): void {
  const exponent = (code >> 4) & 7;
  const tenths = code < 128 ? code : ((code & 0x0f) | 0x10) << (exponent + 3);
  p.takeAs(f.max_resp, tenths, 1);
  p.label(`Max Resp Time: ${(tenths / 10).toFixed(1)} sec (0x${code.toString(16).padStart(2, '0')})`);
  if (code < 128) return;
  const outer = p.under();
  p.set(f['max_resp.exp'], exponent, p.at - 1, 1);
  p.set(f['max_resp.mant'], code & 0x0f, p.at - 1, 1);
  p.close(outer);
}

function groupMessage(p: Cursor, f: Fields, version: number): void {
  const type = p.u8();
  const group = ipv4Text(p.u32(4));
  heading(p, f, version, type === 0x17 ? `Leave Group ${group}` : version === 1 ? 'Membership Report' : `Membership Report group ${group}`);
  if (version === 1) p.take(f.reserved, 1);
  else responseTime(p, f, p.u8());
  takeMessageChecksum(p, f);
  p.take(f.maddr);
}

function reportVersion3(p: Cursor, f: Fields): void {
  heading(p, f, 3, 'Membership Report');
  p.take(f.reserved, 1);
  takeMessageChecksum(p, f);
  p.take(f.reserved, 2);
  const records = p.take(f.num_grp_recs);
  for (let i = 0; i < records; i++) record(p, f);
}

function record(p: Cursor, f: Fields): void {
  const outer = p.open('Group Record');
  const type = p.take(f.record_type);
  const auxiliary = 4 * p.take(f.aux_data_len);
  const sources = p.take(f.num_src);
  const group = ipv4Text(p.take(f.maddr));
  const listed: string[] = [];
  for (let i = 0; i < sources; i++) listed.push(ipv4Text(p.take(f.saddr)));
  if (auxiliary > 0) p.take(f.aux_data, auxiliary);
  p.close(outer);
  p.label(() => `Group Record : ${group}  ${nameOf(RECORD, type) ?? 'Unknown'}`);
  p.addInfo(` / ${recordSummary(type, group, listed)}`);
}

/** RFC 9776 §4.2.12: an empty list of included sources leaves the group, an empty list of excluded ones joins it for all. */
function recordSummary(type: number, group: string, sources: readonly string[]): string {
  const several = sources.length > 1;
  const list = `{${sources.join(', ')}}`;
  switch (type) {
    case 1:
    case 3: return sources.length === 0 ? `Leave group ${group}` : `Join group ${group} for source${several ? 's in' : ''} ${list}`;
    case 2:
    case 4:
      return sources.length === 0 ? `Join group ${group} for any sources` : `Join group ${group}, for source${several ? 's not in' : ' not'} ${list}`;
    case 5: return `Group ${group}, new source${several ? 's' : ''} ${list}`;
    case 6: return `Group ${group}, block source${several ? 's' : ''} ${list}`;
    default: return `Group ${group}, unknown record type (?)${sources.length === 0 ? '' : `, sources ${list}`}`;
  }
}

function traceroute(p: Cursor, f: Fields): void {
  const type = p.u8();
  const blocks = Math.max(0, Math.floor((p.remaining - TRACEROUTE_HEADER) / RESPONSE_BLOCK));
  p.info(type === 0x1e ? `Traceroute Response, ${blocks} block${blocks === 1 ? '' : 's'}`
    : p.remaining > TRACEROUTE_HEADER ? 'Traceroute Request' : 'Traceroute Query');
  p.take(f.type);
  p.take(f['mtrace.max_hops']);
  takeMessageChecksum(p, f);
  p.take(f.maddr);
  p.take(f['mtrace.saddr']);
  p.take(f['mtrace.raddr']);
  p.take(f['mtrace.rspaddr']);
  p.take(f['mtrace.resp_ttl']);
  p.take(f['mtrace.q_id']);
  for (let i = 0; p.remaining >= RESPONSE_BLOCK; i++) {
    const outer = p.open(`Response data block: ${ipv4Text(p.u32(4))} -> ${ipv4Text(p.u32(8))},  ` +
      `Proto: ${ROUTING[p.u8(28)] ?? 'Unknown'},  Forwarding Code: ${FORWARDING[p.u8(31)] ?? 'Unknown'}`, RESPONSE_BLOCK);
    p.take(f['mtrace.q_arrival']);
    p.take(f['mtrace.q_inaddr']);
    p.take(f['mtrace.q_outaddr']);
    p.take(f['mtrace.q_prevrtr']);
    p.take(f['mtrace.q_inpkt']);
    p.take(f['mtrace.q_outpkt']);
    p.take(f['mtrace.q_total']);
    p.take(f['mtrace.q_rtg_proto']);
    p.take(f['mtrace.q_fwd_ttl']);
    p.show(f['mtrace.q_mbz']);
    p.show(f['mtrace.q_s']);
    p.take(f['mtrace.q_src_mask']);
    p.take(f['mtrace.q_fwd_code']);
    p.close(outer);
  }
}

/** What follows a type that nobody defined is nobody's to name, the checksum of RFC 9776 §4.2 included. */
function other(p: Cursor, f: Fields, type: number): void {
  p.info(TYPE[type] ?? `Unknown Type:0x${type.toString(16).padStart(2, '0')}`);
  p.take(f.type);
  p.takeCaptured(f.data);
}
