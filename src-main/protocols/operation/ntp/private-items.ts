/** What ntpd's private messages (mode 7) ask and tell: the structures of its `ntp_request.h`, one item after the other. */
import { type Cursor, type Field, byName, flag, i16, i32, i64, i8, ipv4, ipv6, none, octets, text, u16, u32, u64, u8, absoluteTime } from '../../../dissect/index.ts';
import { MODES, PEER_FIELDS } from './names.ts';
import { takeTimestamp } from './timestamps.ts';


const PEER_FLAGS = [
  flag('Config', 0x01, { id: 'ntp.priv.mode7.peer.flags.config' }),
  flag('Syspeer', 0x02, { id: 'ntp.priv.mode7.peer.flags.syspeer' }),
  flag('Burst', 0x04, { id: 'ntp.priv.mode7.peer.flags.burst' }),
  flag('Refclock', 0x08, { id: 'ntp.priv.mode7.peer.flags.refclock' }),
  flag('Prefer', 0x10, { id: 'ntp.priv.mode7.peer.flags.prefer' }),
  flag('Auth enable', 0x20, { id: 'ntp.priv.mode7.peer.flags.authenable' }),
  flag('Sel Candidate', 0x40, { id: 'ntp.priv.mode7.peer.flags.sel_candidate' }),
  flag('Shortlist', 0x80, { id: 'ntp.priv.mode7.peer.flags.shortlist' }),
];
const CONFIG_FLAGS = [
  flag('Authenable', 0x01, { id: 'ntp.priv.mode7.config.flags.authenable' }),
  flag('Prefer', 0x02, { id: 'ntp.priv.mode7.config.flags.prefer' }),
  flag('Burst', 0x04, { id: 'ntp.priv.mode7.config.flags.burst' }),
  flag('IBurst', 0x08, { id: 'ntp.priv.mode7.config.flags.iburst' }),
  flag('No Select', 0x10, { id: 'ntp.priv.mode7.config.flags.no_select' }),
  flag('Skey', 0x20, { id: 'ntp.priv.mode7.config.flags.skey' }),
];
const SYSTEM_FLAGS = [
  flag('Bclient', 0x01, { id: 'ntp.priv.mode7.sys.flags.bclient' }),
  flag('PPS', 0x02, { id: 'ntp.priv.mode7.sys.flags.pps' }),
  flag('NTP', 0x04, { id: 'ntp.priv.mode7.sys.flags.ntp' }),
  flag('Kernel', 0x08, { id: 'ntp.priv.mode7.sys.flags.kernel' }),
  flag('Monitor', 0x10, { id: 'ntp.priv.mode7.sys.flags.monitor' }),
  flag('Filegen', 0x20, { id: 'ntp.priv.mode7.sys.flags.filegen' }),
  flag('Auth', 0x40, { id: 'ntp.priv.mode7.sys.flags.auth' }),
  flag('Cal', 0x80, { id: 'ntp.priv.mode7.sys.flags.cal' }),
];
const RESET_FLAGS = [
  flag('All Peers', 0x01, { id: 'ntp.priv.mode7.reset_stats.flags.allpeers' }),
  flag('IO', 0x02, { id: 'ntp.priv.mode7.reset_stats.flags.io' }),
  flag('Sys', 0x04, { id: 'ntp.priv.mode7.reset_stats.flags.sys' }),
  flag('Mem', 0x08, { id: 'ntp.priv.mode7.reset_stats.flags.mem' }),
  flag('Timer', 0x10, { id: 'ntp.priv.mode7.reset_stats.flags.timer' }),
  flag('Auth', 0x20, { id: 'ntp.priv.mode7.reset_stats.flags.auth' }),
  flag('Ctl', 0x40, { id: 'ntp.priv.mode7.reset_stats.flags.ctl' }),
];

const F = {
  'priv.mode7.item': none('Mode7 item'),
  'priv.mode7.dstaddress': ipv4('Destination address'),
  'priv.mode7.srcaddress': ipv4('Source address'),
  'priv.mode7.srcport': u16('Source port'),
  'priv.mode7.hpoll': i8('Host polling interval'),
  'priv.mode7.reach': u8('Reach'),
  'priv.mode7.peer.flags': u8('Flags', { hex: true }),
  'priv.mode7.hmode': u8('HMode', { values: MODES }),
  'priv.mode7.delay': i32('Delay'),
  'priv.mode7.offset': i64('Offset'),
  'priv.mode7.dispersion': u32('Dispersion'),
  'priv.mode7.ipv6_flag': u32('IPv6 Flag'),
  'priv.mode7.unused': octets('Unused', { size: 4 }),
  'priv.mode7.dstaddress6': ipv6('IPv6 destination addr'),
  'priv.mode7.srcaddress6': ipv6('IPv6 source addr'),
  'priv.mode7.timereset': u32('Time reset'),
  'priv.mode7.numkeys': u32('Num keys'),
  'priv.mode7.numfreekeys': u32('Num free keys'),
  'priv.mode7.keylookups': u32('Keylookups'),
  'priv.mode7.keynotfound': u32('Key not found'),
  'priv.mode7.encryptions': u32('Encryptions'),
  'priv.mode7.decryptions': u32('Decryptions'),
  'priv.mode7.expired': u32('Expired'),
  'priv.mode7.keyuncached': u32('Key uncached'),
  'priv.mode7.last_offset': i64('Last offset'),
  'priv.mode7.drift_comp': i64('Drift comp'),
  'priv.mode7.compliance': u32('Compliance'),
  'priv.mode7.watchdog_timer': u32('Watchdog timer'),
  'priv.mode7.kernel_offset': i32('Offset'),
  'priv.mode7.freq': i32('Freq'),
  'priv.mode7.maxerror': i32('Max error'),
  'priv.mode7.esterror': i32('Est error'),
  'priv.mode7.status': u16('Status'),
  'priv.mode7.shift': u16('Shift'),
  'priv.mode7.constant': i32('Constant'),
  'priv.mode7.precision': i32('Precision'),
  'priv.mode7.tolerance': i32('tolerance'),
  'priv.mode7.ppsfreq': i32('ppsfreq'),
  'priv.mode7.jitter': i32('jitter'),
  'priv.mode7.stabil': i32('stabil'),
  'priv.mode7.jitcnt': i32('jitcnt'),
  'priv.mode7.calcnt': i32('calcnt'),
  'priv.mode7.errcnt': i32('errcnt'),
  'priv.mode7.stbcnt': i32('stbcnt'),
  'priv.monlist.avgint': u32('avgint'),
  'priv.monlist.lsint': u32('lsint'),
  'priv.monlist.restr': u32('restr', { hex: true }),
  'priv.monlist.count': u32('count'),
  'priv.monlist.remote_address': ipv4('remote address'),
  'priv.monlist.local_address': ipv4('local address'),
  'priv.monlist.flags': u32('flags', { hex: true }),
  'priv.monlist.port': u16('port'),
  'priv.monlist.mode': u8('mode'),
  'priv.monlist.version': u8('version'),
  'priv.monlist.ipv6': u32('ipv6', { hex: true }),
  'priv.monlist.unused': u32('unused', { hex: true }),
  'priv.monlist.addr6': ipv6('ipv6 remote addr'),
  'priv.monlist.daddr6': ipv6('ipv6 local addr'),
  'priv.mode7.address': ipv4('Address'),
  'priv.mode7.port': u16('Port'),
  'priv.mode7.address6': ipv6('IPv6 addr'),
  'priv.mode7.leap': u8('Leap'),
  'priv.mode7.pmode': u8('Peer mode'),
  'priv.peer.precision': u8('Peer Clock Precision', { id: 'ntp.precision' }),
  'priv.mode7.version': u8('Version'),
  'priv.mode7.unreach': u8('Unreach'),
  'priv.mode7.flash': u8('Flash'),
  'priv.mode7.ttl': u8('TTL'),
  'priv.mode7.flash2': u16('Flash new'),
  'priv.mode7.associd': u16('Association ID'),
  'priv.peer.keyid': octets('Key ID', { id: 'ntp.keyid' }),
  'priv.mode7.pkeyid': u32('Peer Key ID'),
  'priv.peer.refid': octets('Reference ID', { id: 'ntp.refid' }),
  'priv.mode7.timer': u32('Timer'),
  'priv.peer.rootdelay': u32('Root Delay', { id: 'ntp.rootdelay' }),
  'priv.peer.rootdispersion': u32('Root Dispersion', { id: 'ntp.rootdispersion' }),
  'priv.peer.reftime': absoluteTime('Reference Timestamp', { id: 'ntp.reftime', unset: 'NULL' }),
  'priv.peer.org': absoluteTime('Origin Timestamp', { id: 'ntp.org', unset: 'NULL' }),
  'priv.peer.rec': absoluteTime('Receive Timestamp', { id: 'ntp.rec', unset: 'NULL' }),
  'priv.peer.xmt': absoluteTime('Transmit Timestamp', { id: 'ntp.xmt', unset: 'NULL' }),
  'priv.mode7.filtdelay': i32('Filt delay'),
  'priv.mode7.filtoffset': i64('Filt offset'),
  'priv.mode7.order': u8('Order'),
  'priv.mode7.selectdis': u32('Selectdis'),
  'priv.mode7.estbdelay': i32('Estbdelay'),
  'priv.mode7.timereceived': u32('Time received'),
  'priv.mode7.timetosend': u32('Time to send'),
  'priv.mode7.timereachable': u32('Time reachable'),
  'priv.mode7.sent': u32('Sent'),
  'priv.mode7.processed': u32('Processed'),
  'priv.mode7.badauth': u32('Bad authentication'),
  'priv.mode7.bogusorg': u32('Bogus origin'),
  'priv.mode7.oldpkt': u32('Old packet'),
  'priv.mode7.seldisp': u32('Bad dispersion'),
  'priv.mode7.selbroken': u32('Bad reference time'),
  'priv.mode7.candidate': u32('Candidate'),
  'priv.mode7.poll': u32('Poll'),
  'priv.mode7.sys.flags8': u8('Flags', { hex: true }),
  'priv.mode7.bdelay': i32('Bdelay'),
  'priv.mode7.authdelay': i64('Auth delay'),
  'priv.mode7.stability': u32('Stability (ppm)'),
  'priv.mode7.timeup': u32('Time up'),
  'priv.mode7.denied': u32('Denied'),
  'priv.mode7.oldversion': u32('Old version'),
  'priv.mode7.newversion': u32('New version'),
  'priv.mode7.bad_version': u32('Unknown version packets'),
  'priv.mode7.badlength': u32('Bad length'),
  'priv.mode7.limitrejected': u32('Limit rejected'),
  'priv.mode7.lamport': u32('Lamport violation'),
  'priv.mode7.tsrounding': u32('Timestamp rounding error'),
  'priv.mode7.totalrecvbufs': u16('Toal receive buffer'),
  'priv.mode7.freerecvbufs': u16('Free receive buffer'),
  'priv.mode7.fullrecvbufs': u16('Full receive buffer'),
  'priv.mode7.lowwater': u16('Low water'),
  'priv.mode7.dropped': u32('Dropped packets'),
  'priv.mode7.ignored': u32('Ignored packets'),
  'priv.mode7.received': u32('Received packets'),
  'priv.mode7.notsent': u32('Not sent packets'),
  'priv.mode7.interrupts': u32('Interrupts'),
  'priv.mode7.int_received': u32('Received by interrupt handler'),
  'priv.mode7.totalmem': u16('Total memory'),
  'priv.mode7.freemem': u16('Free memory'),
  'priv.mode7.findpeer_calls': u32('Find peer calls'),
  'priv.mode7.allocations': u32('Allocations'),
  'priv.mode7.demobilizations': u32('Demobilizations'),
  'priv.mode7.hashcount': octets('Hashcount'),
  'priv.mode7.alarms': u32('Alarms'),
  'priv.mode7.overflows': u32('Overflows'),
  'priv.mode7.xmtcalls': u32('Transmitted calls'),
  'priv.mode7.minpoll': u8('Minpoll'),
  'priv.mode7.maxpoll': u8('Maxpoll'),
  'priv.config.flags': u8('Flags', { hex: true }),
  'priv.mode7.key_file': text('Key file name'),
  'priv.mode7.sys.flags': u32('Flags', { hex: true }),
  'priv.mode7.mask': ipv4('Mask'),
  'priv.mode7.count': u32('Count'),
  'priv.mode7.rflags': u16('Rflags'),
  'priv.mode7.mflags': u16('Mflags'),
  'priv.mode7.mask6': ipv6('IPv6 mask'),
  'priv.mode7.ippeerlimit': i16('IP peer limit'),
  'priv.mode7.restrict_flags': u16('Restrict flags'),
  'priv.mode7.reset_stats.flags': u32('Flags', { hex: true }),
  'priv.mode7.key': u64('Key', { hex: true }),
  'priv.mode7.local_address': ipv4('Local address'),
  'priv.mode7.trap_address': ipv4('Trap address'),
  'priv.mode7.trap_port': u16('Trap port'),
  'priv.mode7.sequence': u16('Sequence number'),
  'priv.mode7.settime': u32('Trap set time'),
  'priv.mode7.origtime': u32('Trap originally time'),
  'priv.mode7.resets': u32('Resets'),
  'priv.traps.flags': u32('Flags', { hex: true }),
  'priv.mode7.local_address6': ipv6('IPv6 local addr'),
  'priv.mode7.trap_address6': ipv6('IPv6 trap addr'),
  'priv.mode7.requests': u32('Requests'),
  'priv.mode7.bad_packets': u32('Bad packets'),
  'priv.mode7.responses': u32('Responses'),
  'priv.mode7.fragments': u32('Fragments'),
  'priv.mode7.errors': u32('Errors'),
  'priv.mode7.too_short': u32('Too short packets'),
  'priv.mode7.input_responses': u32('Responses on input'),
  'priv.mode7.input_fragments': u32('Fragments on input'),
  'priv.mode7.input_errors': u32('Errors on input'),
  'priv.mode7.bad_offset': u32('Non zero offset packets'),
  'priv.mode7.data_too_short': u32('Data too short'),
  'priv.mode7.badop': u32('Bad op code found'),
  'priv.mode7.async_messages': u32('Async messages'),
  'priv.mode7.type': u8('Type'),
  'priv.mode7.clock_flags': u8('Clock Flags'),
  'priv.mode7.lastevent': u8('Last event'),
  'priv.mode7.currentstatus': u8('Current status'),
  'priv.mode7.polls': u32('Polls'),
  'priv.mode7.noresponse': u32('Noresponse'),
  'priv.mode7.badformat': u32('Bad format'),
  'priv.mode7.baddata': u32('Bad data'),
  'priv.mode7.timestarted': u32('Time started'),
  'priv.mode7.fudgetime1': u64('Fudge time 1', { hex: true }),
  'priv.mode7.fudgetime2': u64('Fudge time 2', { hex: true }),
  'priv.mode7.fudgeval1': i32('Fudge val 1'),
  'priv.mode7.fudgeval2': u32('Fudge val 2'),
  'priv.mode7.which': u32('Which'),
  'priv.mode7.fudgetime': u64('Fudgetime'),
  'priv.mode7.fudgeval_flags': u32('Fudgeval flags'),
  'priv.mode7.nvalues': u8('Nvalues'),
  'priv.mode7.ntimes': u8('Ntimes'),
  'priv.mode7.svalues': u16('Svalues'),
  'priv.mode7.stimes': u32('Stimes'),
  'priv.mode7.values': octets('Values'),
  'priv.mode7.bcast6': ipv6('IPv6 bcast'),
  'priv.mode7.int_name': text('Interface name'),
  'priv.mode7.int_flags': i32('Interface flags'),
  'priv.mode7.last_ttl': i32('Last TTL specified'),
  'priv.mode7.num_mcast': i32('Numer multicast sockets'),
  'priv.mode7.uptime': i32('Uptime'),
  'priv.mode7.scopeid': u32('Scopeid'),
  'priv.mode7.ifindex': u32('Ifindex'),
  'priv.mode7.ifnum': u32('Ifnum'),
  'priv.mode7.peercnt': u32('Peer count'),
  'priv.mode7.family': u16('Address family'),
  'priv.mode7.ignore_pkts': u8('Ignore packets'),
  'priv.mode7.action': u8('Action'),
  'priv.mode7.bcast': ipv4('Bcast'),
} as const;

export const ITEM_FIELDS = { ...F, ...byName([...PEER_FLAGS, ...CONFIG_FLAGS, ...SYSTEM_FLAGS, ...RESET_FLAGS]) };

/** By request code: the fields of an item, in both directions or in answers; `name:size` where the field has no size, `name*count` for several. */
const ANSWERS: Readonly<Record<number, string>> = {
  0: 'address port hmode peer.flags ipv6_flag unused:4 address6',
  1: 'dstaddress srcaddress srcport stratum hpoll ppoll reach peer.flags hmode delay offset dispersion ipv6_flag unused:4 dstaddress6 srcaddress6',
  2:
    'dstaddress srcaddress srcport peer.flags leap hmode pmode stratum ppoll hpoll peer.precision version unused:1 reach unreach flash ttl '
    + 'flash2 associd peer.keyid:4 pkeyid peer.refid:4 timer peer.rootdelay peer.rootdispersion peer.reftime:8 peer.org:8 peer.rec:8 peer.xmt:8 '
    + 'filtdelay*8 filtoffset*8 order*8 delay dispersion offset selectdis unused:4*7 estbdelay ipv6_flag unused:4 dstaddress6',
  3:
    'dstaddress srcaddress srcport peer.flags timereset timereceived timetosend timereachable sent unused:4 processed unused:4 badauth '
    + 'bogusorg oldpkt unused:4*2 seldisp selbroken unused:4 candidate:1 unused:1*3 ipv6_flag unused:4 dstaddress6 srcaddress6',
  4:
    'address pmode leap stratum peer.precision peer.rootdelay peer.rootdispersion peer.refid:4 peer.reftime:8 poll sys.flags8 unused:3 bdelay '
    + 'freq authdelay stability ipv6_flag unused:4 address6',
  5: 'timeup timereset denied oldversion newversion bad_version badlength processed badauth timereceived limitrejected lamport tsrounding',
  6: 'timereset totalrecvbufs freerecvbufs fullrecvbufs lowwater dropped ignored received sent notsent interrupts int_received',
  7: 'timereset totalmem freemem findpeer_calls allocations demobilizations hashcount:128',
  8: 'last_offset drift_comp compliance watchdog_timer',
  9: 'timereset alarms overflows xmtcalls',
  10: 'address hmode version minpoll maxpoll priv.config.flags ttl unused:2 peer.keyid:4 key_file:128 ipv6_flag unused:4 address6',
  11: 'address ipv6_flag address6',
  12: 'sys.flags',
  13: 'sys.flags',
  16: 'address mask count rflags mflags ipv6_flag unused:4 address6 mask6',
  17: 'address mask ippeerlimit restrict_flags mflags unused:4 address6 mask6',
  18: 'address mask ippeerlimit restrict_flags mflags unused:4 address6 mask6',
  19: 'address mask ippeerlimit restrict_flags mflags unused:4 address6 mask6',
  20:
    'monlist.avgint monlist.lsint monlist.restr monlist.count monlist.remote_address monlist.port monlist.mode monlist.version monlist.ipv6 '
    + 'monlist.unused monlist.addr6',
  21: 'reset_stats.flags',
  22: 'address ipv6_flag address6',
  26: 'key',
  27: 'key',
  28: 'timereset numkeys numfreekeys keylookups keynotfound encryptions decryptions expired keyuncached',
  29: 'local_address trap_address trap_port sequence settime origtime resets priv.traps.flags ipv6_flag local_address6 trap_address6',
  30: 'local_address trap_address trap_port unused:2 ipv6_flag local_address6 trap_address6',
  31: 'local_address trap_address trap_port unused:2 ipv6_flag local_address6 trap_address6',
  32: 'peer.keyid:4',
  33: 'peer.keyid:4',
  34:
    'timereset requests bad_packets responses fragments errors too_short input_responses input_fragments input_errors bad_offset bad_version '
    + 'data_too_short badop async_messages',
  36: 'address type clock_flags lastevent currentstatus polls noresponse badformat baddata timestarted fudgetime1 fudgetime2 fudgeval1 fudgeval2',
  37: 'address which fudgetime fudgeval_flags',
  38: 'kernel_offset freq maxerror esterror status shift constant precision tolerance ppsfreq jitter stabil jitcnt calcnt errcnt stbcnt',
  39: 'address nvalues ntimes svalues stimes values:64',
  42:
    'monlist.avgint monlist.lsint monlist.restr monlist.count monlist.remote_address monlist.local_address monlist.flags monlist.port '
    + 'monlist.mode monlist.version monlist.ipv6 monlist.unused monlist.addr6 monlist.daddr6',
  44:
    'address6 bcast6 mask6 ipv6_flag int_name:32 int_flags last_ttl num_mcast received sent notsent uptime scopeid ifindex ifnum peercnt '
    + 'family ignore_pkts action unused:4',
  45:
    'address6 bcast6 mask6 ipv6_flag int_name:32 int_flags last_ttl num_mcast received sent notsent uptime scopeid ifindex ifnum peercnt '
    + 'family ignore_pkts action unused:4',
};
/** Where requests have other items. */
const REQUESTS: Readonly<Record<number, string>> = {
  2: 'address port hmode peer.flags ipv6_flag unused:4 address6',
  3: 'address port hmode peer.flags ipv6_flag unused:4 address6',
  36: 'address',
  39: 'address',
};

/** Names of fields in the tables above are written without what they have in common. */
const PREFIXES = ['priv.mode7.', 'priv.', ''] as const;

interface Part {
  readonly field: Field<unknown>;
  readonly size: number;
  readonly count: number;
}

function partsOf(layout: string): Part[] {
  return layout.split(' ').map(word => {
    const [, name, size, count] = /^([^:*]+)(?::(\d+))?(?:\*(\d+))?$/.exec(word)!;
    const fields: Readonly<Record<string, Field<unknown>>> = { ...F, ...PEER_FIELDS };
    const field = PREFIXES.map(prefix => fields[prefix + name]).find(found => found !== undefined)!;
    return { field, size: size === undefined ? field.size : Number(size), count: Number(count ?? 1) };
  });
}

/** Fields of eight bytes that are moments. */
const MOMENTS: ReadonlySet<Field<unknown>> = new Set([F['priv.peer.reftime'], F['priv.peer.org'], F['priv.peer.rec'], F['priv.peer.xmt']]);
const FLAGS: ReadonlyMap<Field<unknown>, readonly Field<boolean>[]> = new Map<Field<unknown>, readonly Field<boolean>[]>([
  [F['priv.mode7.peer.flags'], PEER_FLAGS], [F['priv.config.flags'], CONFIG_FLAGS], [F['priv.mode7.sys.flags'], SYSTEM_FLAGS], [F['priv.mode7.sys.flags8'], SYSTEM_FLAGS],
  [F['priv.mode7.reset_stats.flags'], RESET_FLAGS],
]);
/** Lists of clients leave their addresses of IPv6 alone where the client has none. */
const OVER_IPV6: ReadonlySet<Field<unknown>> = new Set([F['priv.monlist.addr6'], F['priv.monlist.daddr6']]);
/** Statistics of interfaces have an address of either version in one place. */
const EITHER: ReadonlyMap<Field<unknown>, Field<number>> = new Map([
  [F['priv.mode7.address6'], F['priv.mode7.address']], [F['priv.mode7.bcast6'], F['priv.mode7.bcast']], [F['priv.mode7.mask6'], F['priv.mode7.mask']],
]);
const INTERFACES: ReadonlySet<number> = new Set([44, 45]);
const INTERFACE_VERSION_AT = 48;

export function readItem(p: Cursor, request: number, answers: boolean): void {
  const outer = p.open(F['priv.mode7.item'], p.remaining);
  const layout = (answers ? undefined : REQUESTS[request]) ?? ANSWERS[request];
  const either = INTERFACES.has(request) && p.available >= INTERFACE_VERSION_AT + 4 && p.u32(INTERFACE_VERSION_AT) === 0 ? EITHER : undefined;
  let isIpv6 = false;
  for (const { field, size, count } of layout === undefined ? [] : partsOf(layout)) {
    const flags = FLAGS.get(field), ipv4Field = either?.get(field);
    for (let i = 0; i < count; i++) {
      if (field === F['priv.monlist.ipv6']) isIpv6 = p.u32() !== 0;
      if (OVER_IPV6.has(field) && !isIpv6) p.skip(size);
      else if (ipv4Field !== undefined) {
        p.show(ipv4Field);
        p.skip(size);
      } else if (flags !== undefined) p.bits(field as Field<number>, flags);
      else if (MOMENTS.has(field)) takeTimestamp(p, field as typeof F['priv.peer.org']);
      else p.take(field, size);
    }
  }
  p.close(outer);
}
