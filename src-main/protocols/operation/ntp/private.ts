/** ntpd's private messages (mode 7), after its `ntp_request.h`. */
import { type Cursor, bits, u8 } from '../../../dissect/index.ts';
import { ITEM_FIELDS } from './private-fields.ts';
import { readItem } from './private-items.ts';

const REQUESTS = [
  'PEER_LIST', 'PEER_LIST_SUM', 'PEER_INFO', 'PEER_STATS', 'SYS_INFO', 'SYS_STATS', 'IO_STATS', 'MEM_STATS', 'LOOP_INFO', 'TIMER_STATS',
  'CONFIG', 'UNCONFIG', 'SET_SYS_FLAG', 'CLR_SYS_FLAG', 'MONITOR', 'NOMONITOR', 'GET_RESTRICT', 'RESADDFLAGS', 'RESSUBFLAGS', 'UNRESTRICT',
  'MON_GETLIST', 'RESET_STATS', 'RESET_PEER', 'REREAD_KEYS', 'DO_DIRTY_HACK', 'DONT_DIRTY_HACK', 'TRUSTKEY', 'UNTRUSTKEY', 'AUTHINFO',
  'TRAPS', 'ADD_TRAP', 'CLR_TRAP', 'REQUEST_KEY', 'CONTROL_KEY', 'GET_CTLSTATS', 'GET_LEAPINFO', 'GET_CLOCKINFO', 'SET_CLKFUDGE',
  'GET_KERNEL', 'GET_CLKBUGINFO', 'SET_PRECISION', 'unused', 'MON_GETLIST_1', 'HOSTNAME_ASSOCID', 'IF_STATS', 'IF_RELOAD',
];
const PRIVATE_ERRORS: Readonly<Record<number, string>> = {
  0: 'No error', 1: 'incompatible implementation number', 2: 'unimplemented request code', 3: 'format error', 4: 'no data available',
  5: 'unknown', 6: 'unknown', 7: 'authentication failure',
};
/** The implementation whose items are known. */
const XNTPD = 3;

const F = {
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
} as const;

export const PRIVATE_FIELDS = { ...F, ...ITEM_FIELDS };

/** Behind the first byte. */
export function readPrivate(p: Cursor, answers: boolean): void {
  p.bits(F['priv.auth_seq'], [F['priv.auth'], F['priv.seq']]);
  const implementation = p.take(F['priv.impl']);
  const request = p.take(F['priv.reqcode']);
  p.addInfo(() => `, ${REQUESTS[request] ?? `Unknown (${request})`}`);
  if (implementation !== XNTPD) {
    p.skip(p.remaining);
    return;
  }
  p.show(F['priv.err']);
  const count = p.take(F['priv.numitems']);
  p.show(F['priv.reserved']);
  const size = p.take(F['priv.itemsize']);
  if (size === 0) return;
  for (let i = 0; i < count && p.more; i++) {
    readItem(p.within(Math.min(size, p.remaining)), request, REQUESTS[request] ?? 'Unknown', answers);
  }
}
