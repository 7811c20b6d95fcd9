/** NTP control messages (mode 6), RFC 9327. */
import { type Cursor, type Field, bits, flag, none, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { bitNames } from '../../bit-names.ts';
import { LEAP } from './names.ts';

const OPCODES: Readonly<Record<number, string>> = {
  0: 'reserved', 1: 'read status', 2: 'read variables', 3: 'write variables', 4: 'read clock variables', 5: 'write clock variables',
  6: 'set trap address/port', 7: 'asynchronous message', 8: 'runtime configuration', 9: 'save config to file', 10: 'retrieve MRU (mrulist)',
  11: 'retrieve ordered list', 12: 'request a client nonce', 31: 'unset trap address/port',
};
const CLOCK_SOURCES: Readonly<Record<number, string>> = {
  0: 'unspecified or unknown', 1: 'Calibrated atomic clock (e.g. HP 5061)', 2: 'VLF (band 4) or LF (band 5) radio (e.g. OMEGA, WWVB)',
  3: 'HF (band 7) radio (e.g. CHU, MSF, WWV/H)', 4: 'UHF (band 9) satellite (e.g. GOES, GPS)', 5: 'local net (e.g. DCN, TSP, DTS)',
  6: 'UDP/NTP', 7: 'UDP/TIME', 8: 'eyeball-and-wristwatch', 9: 'telephone modem (e.g. NIST)',
};
const SYSTEM_EVENTS: Readonly<Record<number, string>> = {
  0: 'unspecified', 1: 'frequency correction (drift) file not available', 2: 'frequency correction started (frequency stepped)',
  3: 'spike detected and ignored, starting stepout timer', 4: 'frequency training started', 5: 'clock synchronized', 6: 'system restart',
  7: 'panic stop (required step greater than panic threshold)', 8: 'no system peer', 9: 'leap second insertion/deletion armed',
  10: 'leap second disarmed', 11: 'leap second inserted or deleted', 12: 'clock stepped (stepout timer expired)',
  13: 'kernel loop discipline status changed', 14: 'leapseconds table loaded from file',
  15: 'leapseconds table outdated, updated file needed',
};
const SELECTIONS: Readonly<Record<number, string>> = {
  0: 'rejected', 1: 'passed sanity checks (tests 1 through 8 in Section 3.4.3)',
  2: 'passed correctness checks (intersection algorithm in Section 4.2.1)', 3: 'passed candidate checks (if limit check implemented)',
  4: 'passed outlier checks (clustering algorithm in Section 4.2.2)',
  5: 'current synchronization source; max distance exceeded (if limit check implemented)',
  6: 'current synchronization source; max distance okay', 7: 'reserved',
};
const PEER_EVENTS: Readonly<Record<number, string>> = {
  0: 'unspecified', 1: 'association mobilized', 2: 'association demobilized', 3: 'peer unreachable (peer.reach was nonzero now zero)',
  4: 'peer reachable (peer.reach was zero now nonzero)', 5: 'association restarted or timed out', 6: 'no server found (ntpdate mode)',
  7: 'rate exceeded (kiss code RATE)', 8: 'access denied (kiss code DENY)', 9: 'leap armed from server LI code', 10: 'become system peer',
  11: 'reference clock event (see clock status word)', 12: 'authentication failure', 13: 'popcorn spike suppressor',
  14: 'entering interleave mode', 15: 'interleave error (recovered)',
};
const ERRORS: Readonly<Record<number, string>> = {
  0: 'unspecified', 1: 'authentication failure', 2: 'invalid message length or format', 3: 'invalid opcode', 4: 'unknown association identifier',
  5: 'unknown variable name', 6: 'invalid variable value', 7: 'administratively prohibited',
};
const CLOCK_STATES: Readonly<Record<number, string>> = {
  0: 'clock operating within nominals', 1: 'reply timeout', 2: 'bad reply format', 3: 'hardware or software fault', 4: 'propagation failure',
  5: 'bad date format or value', 6: 'bad time format or value',
};
const READ_STATUS = 1, READ_VARIABLES = 2, WRITE_VARIABLES = 3, READ_CLOCK = 4, WRITE_CLOCK = 5;

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
  'ctrl.peer_status.authenable': flag('Peer Status', 0x4000, { as: [
    'authentication enabled (peer.authenable)', 'authentication disabled (peer.authenable)',
  ] }),
  'ctrl.peer_status.authentic': flag('Peer Status', 0x2000, { as: [
    'authentication okay (peer.authentic)', 'authentication not okay (peer.authentic)',
  ] }),
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
  'ctrl.clock_status.status': bits('Clock Status', 0xff00, { values: CLOCK_STATES }),
  'ctrl.clock_status.code': bits('Clock Event Code', 0x00ff, { size: 2, values: CLOCK_STATES }),
  'ctrl.trapmsg': text('Trap message'),
  'ctrl.configuration': text('Configuration'),
  'ctrl.mru': text('MRU'),
  'ctrl.ordlist': text('Ordered List'),
  'ctrl.nonce': text('Nonce'),
  padding: octets('Padding'),
  key_type: u8('Key type'),
  key_index: u32('KeyIndex', { hex: true }),
  key_signature: octets('Signature'),
} as const;

const f = CONTROL_FIELDS;

/** Mode 6 behind its first byte: RFC 9327 §2. */
export function readControl(p: Cursor): void {
  const flags = p.bits(f['ctrl.flags2'], [f['ctrl.flags2.r'], f['ctrl.flags2.error'], f['ctrl.flags2.more'], f['ctrl.flags2.opcode']]);
  const opcode = flags & 0x1f;
  p.addLabel(() => `, Response bit: ${flags >= 0x80 ? 'Response' : 'Request'}, Opcode: ${OPCODES[opcode] ?? `Unknown (${opcode})`}`);
  p.take(f['ctrl.sequence']);
  const association = p.u16(2);
  const parts = flags < 0x80 ? [] : (flags & 0x40) !== 0 ? [f['ctrl.err_status']] : statusOf(opcode, association);
  const status = p.bits(f['ctrl.status'], parts);
  if (parts === SYSTEM_STATUS) p.addLabel(() => bitNames(status, SYSTEM_STATUS));
  p.take(f['ctrl.associd']);
  p.take(f['ctrl.offset']);
  const count = p.take(f['ctrl.count']);
  if (count === 0) return;
  const outer = p.open(f['ctrl.data'], count);
  const data = p.within(count);
  const whole = TEXTS[opcode];
  if (whole !== undefined) data.take(whole, data.remaining);
  else if (opcode === READ_STATUS && association === 0) readAssociations(data);
  else readVariables(data);
  p.close(outer);
  readAuthenticator(p, count);
}

/** RFC 9327 §3: what the status word is of. */
function statusOf(opcode: number, association: number): readonly Field<number | boolean>[] {
  if (opcode === READ_STATUS || opcode === READ_VARIABLES || opcode === WRITE_VARIABLES) return association === 0 ? SYSTEM_STATUS : PEER_STATUS;
  return opcode === READ_CLOCK || opcode === WRITE_CLOCK ? CLOCK_STATUS : [];
}

/** Operations whose data are one text. */
const TEXTS: Readonly<Record<number, Field<string>>> = {
  7: f['ctrl.trapmsg'], 8: f['ctrl.configuration'], 9: f['ctrl.configuration'], 10: f['ctrl.mru'], 11: f['ctrl.ordlist'], 12: f['ctrl.nonce'],
};

/** RFC 9327 §2: padding to a multiple of four bytes, then a key's number and a digest. */
function readAuthenticator(p: Cursor, count: number): void {
  const padding = p.fillOf(count);
  if (p.remaining < padding + 4) return;
  if (padding > 0) p.take(f.padding, padding);
  p.show(f.key_type);
  p.take(f.key_index);
  p.takeRest(f.key_signature);
}

const CLOCK_STATUS = [f['ctrl.clock_status.status'], f['ctrl.clock_status.code']];
const SYSTEM_STATUS = [f['ctrl.sys_status.li'], f['ctrl.sys_status.clksrc'], f['ctrl.sys_status.count'], f['ctrl.sys_status.code']];
const PEER_STATUS = [
  f['ctrl.peer_status.config'], f['ctrl.peer_status.authenable'], f['ctrl.peer_status.authentic'], f['ctrl.peer_status.reach'],
  f['ctrl.peer_status.bcast'], f['ctrl.peer_status.selection'], f['ctrl.peer_status.count'], f['ctrl.peer_status.code'],
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
      const text = new TextDecoder('latin1').decode(p.bytes.subarray(start, p.at)).replace(/(?<![,\s\0])[,\s\0]+$/, '').trim();
      if (text !== '') {
        p.close(p.open(text));
      }
      start = p.at;
    }
  }
}
