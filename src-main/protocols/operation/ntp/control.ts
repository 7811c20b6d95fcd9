/** NTP control messages (mode 6), RFC 9327, and ntpd's private ones (mode 7). */
import { type Cursor, type Field, bits, flag, i32, i64, i8, ipv4, ipv6, none, octets, u16, u32, u8 } from '../../../dissect/index.ts';
import { bitNames } from '../../bit-names.ts';
import { LEAP, MODES, PEER_FIELDS } from './names.ts';

const OPCODES: Readonly<Record<number, string>> = {
  0: 'reserved', 1: 'read status', 2: 'read variables', 3: 'write variables', 4: 'read clock variables', 5: 'write clock variables', 6: 'set trap address/port',
  7: 'asynchronous message', 8: 'runtime configuration', 9: 'save config to file', 10: 'retrieve MRU (mrulist)', 11: 'retrieve ordered list',
  12: 'request a client nonce', 31: 'unset trap address/port',
};
const CLOCK_SOURCES: Readonly<Record<number, string>> = {
  0: 'unspecified or unknown', 1: 'Calibrated atomic clock (e.g. HP 5061)', 2: 'VLF (band 4) or LF (band 5) radio (e.g. OMEGA, WWVB)',
  3: 'HF (band 7) radio (e.g. CHU, MSF, WWV/H)', 4: 'UHF (band 9) satellite (e.g. GOES, GPS)', 5: 'local net (e.g. DCN, TSP, DTS)', 6: 'UDP/NTP', 7: 'UDP/TIME',
  8: 'eyeball-and-wristwatch', 9: 'telephone modem (e.g. NIST)',
};
const SYSTEM_EVENTS: Readonly<Record<number, string>> = {
  0: 'unspecified', 1: 'frequency correction (drift) file not available', 2: 'frequency correction started (frequency stepped)',
  3: 'spike detected and ignored, starting stepout timer', 4: 'frequency training started', 5: 'clock synchronized', 6: 'system restart',
  7: 'panic stop (required step greater than panic threshold)', 8: 'no system peer', 9: 'leap second insertion/deletion armed', 10: 'leap second disarmed',
  11: 'leap second inserted or deleted', 12: 'clock stepped (stepout timer expired)', 13: 'kernel loop discipline status changed',
  14: 'leapseconds table loaded from file', 15: 'leapseconds table outdated, updated file needed',
};
const SELECTIONS: Readonly<Record<number, string>> = {
  0: 'rejected', 1: 'passed sanity checks (tests 1 through 8 in Section 3.4.3)', 2: 'passed correctness checks (intersection algorithm in Section 4.2.1)',
  3: 'passed candidate checks (if limit check implemented)', 4: 'passed outlier checks (clustering algorithm in Section 4.2.2)',
  5: 'current synchronization source; max distance exceeded (if limit check implemented)', 6: 'current synchronization source; max distance okay', 7: 'reserved',
};
const PEER_EVENTS: Readonly<Record<number, string>> = {
  0: 'unspecified', 1: 'association mobilized', 2: 'association demobilized', 3: 'peer unreachable (peer.reach was nonzero now zero)',
  4: 'peer reachable (peer.reach was zero now nonzero)', 5: 'association restarted or timed out', 6: 'no server found (ntpdate mode)', 7: 'rate exceeded (kiss code RATE)',
  8: 'access denied (kiss code DENY)', 9: 'leap armed from server LI code', 10: 'become system peer', 11: 'reference clock event (see clock status word)',
  12: 'authentication failure', 13: 'popcorn spike suppressor', 14: 'entering interleave mode', 15: 'interleave error (recovered)',
};
const ERRORS: Readonly<Record<number, string>> = {
  0: 'unspecified', 1: 'authentication failure', 2: 'invalid message length or format', 3: 'invalid opcode', 4: 'unknown association identifier',
  5: 'unknown variable name', 6: 'invalid variable value', 7: 'administratively prohibited',
};
const REQUESTS = [
  'PEER_LIST', 'PEER_LIST_SUM', 'PEER_INFO', 'PEER_STATS', 'SYS_INFO', 'SYS_STATS', 'IO_STATS', 'MEM_STATS', 'LOOP_INFO', 'TIMER_STATS', 'CONFIG', 'UNCONFIG',
  'SET_SYS_FLAG', 'CLR_SYS_FLAG', 'MONITOR', 'NOMONITOR', 'GET_RESTRICT', 'RESADDFLAGS', 'RESSUBFLAGS', 'UNRESTRICT', 'MON_GETLIST', 'RESET_STATS', 'RESET_PEER',
  'REREAD_KEYS', 'DO_DIRTY_HACK', 'DONT_DIRTY_HACK', 'TRUSTKEY', 'UNTRUSTKEY', 'AUTHINFO', 'TRAPS', 'ADD_TRAP', 'CLR_TRAP', 'REQUEST_KEY', 'CONTROL_KEY',
  'GET_CTLSTATS', 'GET_LEAPINFO', 'GET_CLOCKINFO', 'SET_CLKFUDGE', 'GET_KERNEL', 'GET_CLKBUGINFO', 'SET_PRECISION', 'unused', 'MON_GETLIST_1', 'HOSTNAME_ASSOCID',
  'IF_STATS', 'IF_RELOAD',
];
const PRIVATE_ERRORS: Readonly<Record<number, string>> = {
  0: 'No error', 1: 'incompatible implementation number', 2: 'unimplemented request code', 3: 'format error', 4: 'no data available', 5: 'unknown', 6: 'unknown',
  7: 'authentication failure',
};
const READ_STATUS = 1;

export const CONTROL_FIELDS = {
  'ctrl.flags2': u8('Flags 2', { hex: true }),
  'ctrl.flags2.r': bits('Response bit', 0x80, { values: { 0: 'Request', 1: 'Response' } }),
  'ctrl.flags2.error': bits('Error bit', 0x40),
  'ctrl.flags2.more': bits('More bit', 0x20),
  'ctrl.flags2.opcode': bits('Opcode', 0x1f, { values: OPCODES }),
  'ctrl.sequence': u16('Sequence'),
  'ctrl.status': u16('Status', { hex: true }),
  'ctrl.err_status': bits('Error Status Word', 0xff00, { values: ERRORS }),
  'ctrl.sys_status.li': bits('Leap Indicator', 0xc000, { values: LEAP }),
  'ctrl.sys_status.clksrc': bits('Clock Source', 0x3f00, { values: CLOCK_SOURCES }),
  'ctrl.sys_status.count': bits('System Event Counter', 0x00f0, { size: 2 }),
  'ctrl.sys_status.code': bits('System Event Code', 0x000f, { size: 2, values: SYSTEM_EVENTS }),
  'ctrl.peer_status.config': flag('Peer Status', 0x8000, { as: ['configured (peer.config)', 'not configured (peer.config)'] }),
  'ctrl.peer_status.authenable': flag('Peer Status', 0x4000, { as: ['authentication enabled (peer.authenable)', 'authentication disabled (peer.authenable)'] }),
  'ctrl.peer_status.authentic': flag('Peer Status', 0x2000, { as: ['authentication okay (peer.authentic)', 'authentication not okay (peer.authentic)'] }),
  'ctrl.peer_status.reach': flag('Peer Status', 0x1000, { as: ['reachability okay (peer.reach != 0)', 'reachability not okay (peer.reach != 0)'] }),
  'ctrl.peer_status.bcast': flag('Peer Status broadcast association', 0x0800),
  'ctrl.peer_status.selection': bits('Peer Selection', 0x0700, { values: SELECTIONS }),
  'ctrl.peer_status.count': bits('Peer Event Counter', 0x00f0, { size: 2 }),
  'ctrl.peer_status.code': bits('Peer Event Code', 0x000f, { size: 2, values: PEER_EVENTS }),
  'ctrl.associd': u16('AssociationID'),
  'ctrl.offset': u16('Offset'),
  'ctrl.count': u16('Count'),
  'ctrl.data': none('Data'),
  'ctrl.item': none('Item'),
  'priv.flags.r': bits('Response bit', 0x80, { values: { 0: 'Request', 1: 'Response' } }),
  'priv.flags.more': bits('More bit', 0x40),
  'priv.auth_seq': u8('Auth, sequence'),
  'priv.auth': bits('Auth bit', 0x80),
  'priv.seq': bits('Sequence number', 0x7f),
  'priv.impl': u8('Implementation', { values: { 0: 'UNIV', 2: 'XNTPD_OLD (pre-IPv6)', 3: 'XNTPD' } }),
  'priv.reqcode': u8('Request code', { values: code => REQUESTS[code] }),
  'priv.err': bits('Err', 0xf0, { hex: true, values: PRIVATE_ERRORS }),
  'priv.numitems': bits('Number of data items', 0x0fff),
  'priv.reserved': bits('Reserved', 0xf0, { hex: true }),
  'priv.itemsize': bits('Size of data item', 0x0fff),
  'priv.mode7.item': none('Mode7 item'),
  'priv.mode7.dstaddress': ipv4('Destination address'),
  'priv.mode7.srcaddress': ipv4('Source address'),
  'priv.mode7.srcport': u16('Source port'),
  'priv.mode7.hpoll': i8('Host polling interval'),
  'priv.mode7.reach': u8('Reach'),
  'priv.mode7.peer.flags': u8('Flags', { hex: true }),
  'priv.mode7.peer.flags.config': flag('Config', 0x01),
  'priv.mode7.peer.flags.syspeer': flag('Syspeer', 0x02),
  'priv.mode7.peer.flags.burst': flag('Burst', 0x04),
  'priv.mode7.peer.flags.refclock': flag('Refclock', 0x08),
  'priv.mode7.peer.flags.prefer': flag('Prefer', 0x10),
  'priv.mode7.peer.flags.authenable': flag('Auth enable', 0x20),
  'priv.mode7.peer.flags.sel_candidate': flag('Sel Candidate', 0x40),
  'priv.mode7.peer.flags.shortlist': flag('Shortlist', 0x80),
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
} as const;

const f = CONTROL_FIELDS;

/** Mode 6 behind its first byte: RFC 9327 §2. */
export function readControl(p: Cursor): void {
  const flags = p.bits(f['ctrl.flags2'], [f['ctrl.flags2.r'], f['ctrl.flags2.error'], f['ctrl.flags2.more'], f['ctrl.flags2.opcode']]);
  const opcode = flags & 0x1f;
  p.addLabel(() => `, Response bit: ${flags >= 0x80 ? 'Response' : 'Request'}, Opcode: ${OPCODES[opcode] ?? `Unknown (${opcode})`}`);
  p.take(f['ctrl.sequence']);
  const association = p.u16(2);
  const parts = flags < 0x80 ? [] : (flags & 0x40) !== 0 ? [f['ctrl.err_status']] : opcode > 2 ? [] : association === 0 ? SYSTEM_STATUS : PEER_STATUS;
  const status = p.bits(f['ctrl.status'], parts);
  if (parts === SYSTEM_STATUS) p.addLabel(() => bitNames(status, SYSTEM_STATUS));
  p.take(f['ctrl.associd']);
  p.take(f['ctrl.offset']);
  const count = p.take(f['ctrl.count']);
  if (count === 0) return;
  const outer = p.open(f['ctrl.data'], count);
  const data = p.within(count);
  if (opcode === READ_STATUS && association === 0) readAssociations(data);
  else readVariables(data);
  p.close(outer);
}

const SYSTEM_STATUS = [f['ctrl.sys_status.li'], f['ctrl.sys_status.clksrc'], f['ctrl.sys_status.count'], f['ctrl.sys_status.code']];
const PEER_STATUS = [
  f['ctrl.peer_status.config'], f['ctrl.peer_status.authenable'], f['ctrl.peer_status.authentic'], f['ctrl.peer_status.reach'], f['ctrl.peer_status.bcast'],
  f['ctrl.peer_status.selection'], f['ctrl.peer_status.count'], f['ctrl.peer_status.code'],
];

/** Pairs of association and its status word. */
function readAssociations(p: Cursor): void {
  while (p.remaining >= 4) {
    const outer = p.open(f['ctrl.item'], 4);
    p.take(f['ctrl.associd']);
    p.bits(f['ctrl.status'], PEER_STATUS);
    p.close(outer);
  }
}

/** `name=value` with commas between; quoted values may hold commas. One line each. */
function readVariables(p: Cursor): void {
  let start = p.at;
  let quoted = false;
  while (p.available > 0) {
    const c = p.u8();
    if (c === 0x22) quoted = !quoted;
    p.skip(1);
    if ((c === 0x2c && !quoted) || p.available === 0) {
      const text = new TextDecoder('latin1').decode(p.bytes.subarray(start, p.at)).replace(/[,\s\0]+$/, '').trim();
      if (text !== '') {
        p.close(p.open(text));
      }
      start = p.at;
    }
  }
}

const ITEMS: Readonly<Record<number, readonly Field<unknown>[]>> = {
  1: [
    f['priv.mode7.dstaddress'], f['priv.mode7.srcaddress'], f['priv.mode7.srcport'], PEER_FIELDS.stratum, f['priv.mode7.hpoll'], PEER_FIELDS.ppoll, f['priv.mode7.reach'],
    f['priv.mode7.peer.flags'], f['priv.mode7.hmode'], f['priv.mode7.delay'], f['priv.mode7.offset'], f['priv.mode7.dispersion'], f['priv.mode7.ipv6_flag'],
    f['priv.mode7.unused'], f['priv.mode7.dstaddress6'], f['priv.mode7.srcaddress6'],
  ],
  8: [f['priv.mode7.last_offset'], f['priv.mode7.drift_comp'], f['priv.mode7.compliance'], f['priv.mode7.watchdog_timer']],
  28: [
    f['priv.mode7.timereset'], f['priv.mode7.numkeys'], f['priv.mode7.numfreekeys'], f['priv.mode7.keylookups'], f['priv.mode7.keynotfound'],
    f['priv.mode7.encryptions'], f['priv.mode7.decryptions'], f['priv.mode7.expired'], f['priv.mode7.keyuncached'],
  ],
  38: [
    f['priv.mode7.kernel_offset'], f['priv.mode7.freq'], f['priv.mode7.maxerror'], f['priv.mode7.esterror'], f['priv.mode7.status'], f['priv.mode7.shift'],
    f['priv.mode7.constant'], f['priv.mode7.precision'], f['priv.mode7.tolerance'], f['priv.mode7.ppsfreq'], f['priv.mode7.jitter'], f['priv.mode7.stabil'],
    f['priv.mode7.jitcnt'], f['priv.mode7.calcnt'], f['priv.mode7.errcnt'], f['priv.mode7.stbcnt'],
  ],
  42: [
    f['priv.monlist.avgint'], f['priv.monlist.lsint'], f['priv.monlist.restr'], f['priv.monlist.count'], f['priv.monlist.remote_address'],
    f['priv.monlist.local_address'], f['priv.monlist.flags'], f['priv.monlist.port'], f['priv.monlist.mode'], f['priv.monlist.version'], f['priv.monlist.ipv6'],
    f['priv.monlist.unused'], f['priv.monlist.addr6'], f['priv.monlist.daddr6'],
  ],
};

/** Mode 7 as ntpd has it, `ntp_request.h`: the first byte's other bits too. */
export function readPrivate(p: Cursor): void {
  p.bits(f['priv.auth_seq'], [f['priv.auth'], f['priv.seq']]);
  p.take(f['priv.impl']);
  const request = p.take(f['priv.reqcode']);
  p.addInfo(() => `, ${REQUESTS[request] ?? `Unknown (${request})`}`);
  p.show(f['priv.err']);
  const count = p.take(f['priv.numitems']);
  p.show(f['priv.reserved']);
  const size = p.take(f['priv.itemsize']);
  if (size === 0) return;
  for (let i = 0; i < count && p.more; i++) readItem(p.within(Math.min(size, p.remaining)), ITEMS[request]);
}

function readItem(p: Cursor, fields: readonly Field<unknown>[] | undefined): void {
  const outer = p.open(f['priv.mode7.item'], p.remaining);
  if (fields !== undefined) {
    let isIpv6 = false;
    for (const field of fields) {
      if (field === f['priv.monlist.ipv6']) isIpv6 = p.u32() !== 0;
      // An item of a client over IPv4 has zeros there.
      if (!isIpv6 && (field === f['priv.monlist.addr6'] || field === f['priv.monlist.daddr6'])) p.skip(16);
      else if (field === f['priv.mode7.peer.flags']) p.bits(f['priv.mode7.peer.flags'], PEER_FLAGS);
      else p.take(field);
    }
  }
  p.close(outer);
}

const PEER_FLAGS = [
  f['priv.mode7.peer.flags.config'], f['priv.mode7.peer.flags.syspeer'], f['priv.mode7.peer.flags.burst'], f['priv.mode7.peer.flags.refclock'],
  f['priv.mode7.peer.flags.prefer'], f['priv.mode7.peer.flags.authenable'], f['priv.mode7.peer.flags.sel_candidate'], f['priv.mode7.peer.flags.shortlist'],
];
