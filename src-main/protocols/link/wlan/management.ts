/** Bodies of IEEE 802.11 management frames, IEEE 802.11-2020 §9.3.3: fixed fields in an order of their own, then elements. */
import { type Cursor, type Field, bits, byName, ether, flag, none, octets, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import { ALGORITHMS, REASONS, STATUSES } from './codes.ts';
import { takeElements } from './elements.ts';
import { KIND } from './frame-kinds.ts';

const IMPLEMENTED = ['Implemented', 'Not Implemented'] as const;
const reserved = (mask: number, n: number): Field<number> => bits('Reserved', mask, { size: 2, id: `wlan.fixed.capabilities.reserved${n}` });
const capability = (title: string, mask: number, as: readonly [string, string], name: string): Field<boolean> =>
  flag(title, mask, { size: 2, as, id: `wlan.fixed.capabilities.${name}` });

const CAPABILITIES = [
  capability('ESS capabilities', 0x0001, ['Transmitter is an AP', 'Transmitter is a STA'], 'ess'),
  capability('IBSS status', 0x0002, ['Transmitter belongs to an IBSS', 'Transmitter belongs to a BSS'], 'ibss'), reserved(0x0004, 1), reserved(0x0008, 2),
  capability('Privacy', 0x0010, ['Data confidentiality required', 'Data confidentiality not required'], 'privacy'),
  capability('Short Preamble', 0x0020, ['Allowed', 'Not Allowed'], 'short_preamble'), reserved(0x0040, 3), reserved(0x0080, 4),
  capability('Spectrum Management', 0x0100, IMPLEMENTED, 'spec_man'), capability('QoS', 0x0200, IMPLEMENTED, 'qos'),
  capability('Short Slot Time', 0x0400, ['In use', 'Not in use'], 'short_slot_time'), capability('Automatic Power Save Delivery', 0x0800, IMPLEMENTED, 'apsd'),
  capability('Radio Measurement', 0x1000, IMPLEMENTED, 'radio_measurement'), capability('EPD', 0x2000, IMPLEMENTED, 'epd'), reserved(0x4000, 5), reserved(0x8000, 6),
];

const CATEGORIES: Readonly<Record<number, string>> = {
  0: 'Spectrum Management (SM)', 1: 'Quality of Service (QoS)', 2: 'Direct-Link Setup (DLS)', 3: 'Block Ack', 4: 'Public Action', 5: 'Radio Measurement',
  6: 'Fast BSS Transition', 7: 'High Throughput', 8: 'SA Query', 9: 'Protected Dual of Public Action', 10: 'WNM', 11: 'Unprotected WNM', 12: 'TDLS', 13: 'Mesh',
  14: 'Multihop', 15: 'Self-protected', 16: 'DMG', 17: 'Management Notification (MGTN)', 18: 'Fast Session Transfer', 19: 'Robust AV Streaming',
  20: 'Unprotected DMG', 21: 'VHT', 22: 'Unprotected S1G', 23: 'S1G', 126: 'Vendor-specific Protected', 127: 'Vendor Specific',
};
const BLOCK_ACK = 3;
const SECURITY_QUERY = 8;
const BLOCK_ACK_ACTIONS: Readonly<Record<number, string>> = { 0: 'Add Block Ack Request', 1: 'Add Block Ack Response', 2: 'Delete Block Ack' };
const QUERY_ACTIONS: Readonly<Record<number, string>> = { 0: 'SA Query Request', 1: 'SA Query Response' };

const f = {
  management: none('IEEE 802.11 Wireless Management', { id: 'wlan.mgt' }),
  fixed: none('Fixed parameters', { id: 'wlan.fixed.all' }),
  timestamp: u64('Timestamp', { little: true, id: 'wlan.fixed.timestamp' }),
  interval: u32('Beacon Interval', { little: true, id: 'wlan.fixed.beacon' }),
  capabilities: u16('Capabilities Information', { hex: true, little: true, id: 'wlan.fixed.capabilities' }),
  listen: u16('Listen Interval', { hex: true, little: true, id: 'wlan.fixed.listen_ival' }),
  currentAccessPoint: ether('Current AP', { id: 'wlan.fixed.current_ap' }),
  algorithm: u16('Authentication Algorithm', { little: true, values: ALGORITHMS, id: 'wlan.fixed.auth.alg' }),
  sequence: u16('Authentication SEQ', { hex: true, little: true, id: 'wlan.fixed.auth_seq' }),
  status: u16('Status code', { hex: true, little: true, values: STATUSES, id: 'wlan.fixed.status_code' }),
  association: bits('Association ID', 0x3fff, { hex: true, little: true, id: 'wlan.fixed.aid' }),
  reason: u16('Reason code', { hex: true, little: true, values: REASONS, id: 'wlan.fixed.reason_code' }),
  category: u8('Category code', { values: CATEGORIES, id: 'wlan.fixed.category_code' }),
  action: u8('Action code', { id: 'wlan.fixed.action_code' }),
  token: u8('Dialog token', { hex: true, id: 'wlan.fixed.dialog_token' }),
  blockAck: u16('Block Ack Parameters', { hex: true, little: true, id: 'wlan.fixed.baparams' }),
  timeout: u16('Block Ack Timeout', { hex: true, little: true, id: 'wlan.fixed.batimeout' }),
  start: u16('Block Ack Starting Sequence Control (SSC)', { hex: true, little: true, id: 'wlan.fixed.ssc' }),
  delete: u16('Delete Block Ack (DELBA) Parameter Set', { hex: true, little: true, id: 'wlan.fixed.delba.param' }),
  transaction: u16('Transaction Id', { hex: true, id: 'wlan.fixed.sa_query_tid', own: true }),
  authentication: octets('Authentication data', { id: 'wlan.fixed.auth_data', own: true }),
  body: octets('Body', { id: 'wlan.fixed.body', own: true }),
};
const BLOCK_ACK_PARTS = [
  flag('A-MSDUs', 0x0001, { size: 2, as: ['Permitted in QoS Data MPDUs', 'Not Permitted'], id: 'wlan.fixed.baparams.amsdu' }),
  flag('Block Ack Policy', 0x0002, { size: 2, as: ['Immediate Block Ack', 'Delayed Block Ack'], id: 'wlan.fixed.baparams.policy' }),
  bits('Traffic Identifier', 0x003c, { size: 2, hex: true, id: 'wlan.fixed.baparams.tid' }),
  bits('Number of Buffers (1 Buffer = 2304 Bytes)', 0xffc0, { id: 'wlan.fixed.baparams.buffersize' }),
];
const START_PARTS = [bits('Fragment', 0x000f, { size: 2, id: 'wlan.fixed.ssc.fragment' }), bits('Starting Sequence Number', 0xfff0, { id: 'wlan.fixed.ssc.sequence' })];
const DELETE_PARTS = [
  bits('Reserved', 0x07ff, { hex: true, id: 'wlan.fixed.delba.param.reserved' }),
  flag('Initiator', 0x0800, { as: ['True', 'False'], id: 'wlan.fixed.delba.param.initiator' }), bits('TID', 0xf000, { hex: true, id: 'wlan.fixed.delba.param.tid' }),
];
export const MANAGEMENT_FIELDS: Readonly<Record<string, Field>> =
  byName([...Object.values(f), ...CAPABILITIES, ...BLOCK_ACK_PARTS, ...START_PARTS, ...DELETE_PARTS]);

/** Simultaneous authentication of equals, among the algorithms. */
const EQUALS = 3;

/** What stands before the elements, by kind of frame. */
const FIXED: Readonly<Record<number, readonly ((p: Cursor) => void)[]>> = {
  [KIND.associationRequest]: [takeCapabilities, takeListen],
  [KIND.associationResponse]: [takeCapabilities, takeStatus, takeAssociation],
  [KIND.reassociationRequest]: [takeCapabilities, takeListen, takeCurrentAccessPoint],
  [KIND.reassociationResponse]: [takeCapabilities, takeStatus, takeAssociation],
  [KIND.probeResponse]: [takeTimestamp, takeInterval, takeCapabilities],
  [KIND.beacon]: [takeTimestamp, takeInterval, takeCapabilities],
  [KIND.disassociation]: [takeReason],
  [KIND.authentication]: [takeAlgorithm, takeSequence, takeStatus],
  [KIND.deauthentication]: [takeReason],
  [KIND.action]: [takeAction],
  [KIND.actionNoAck]: [takeAction],
};
const FROM_ACCESS_POINT: readonly number[] = [KIND.associationResponse, KIND.reassociationResponse, KIND.probeResponse, KIND.beacon];

/** The body has a heading of its own, beside that of the frame. */
export function takeManagement(p: Cursor, kind: number): void {
  if (!p.more) return;
  const layer = p.tree.current;
  p.tree.current = -1;
  const outer = p.open(f.management, p.remaining);
  const fixed = FIXED[kind];
  // Authentication by a password has numbers of its group behind the fixed fields, no elements.
  const hasElements = kind !== KIND.announcementMessage && !(kind === KIND.authentication && p.available >= 2 && p.little16() === EQUALS);
  if (fixed !== undefined) {
    const inner = p.open(f.fixed);
    const heading = p.lastNode;
    const { at } = p;
    for (const take of fixed) {
      take(p);
      p.labelNode(heading, `Fixed parameters (${p.at - at} bytes)`);
    }
    p.close(inner);
  }
  if (hasElements) takeElements(p, FROM_ACCESS_POINT.includes(kind));
  else p.takeRest(f.authentication);
  p.close(outer);
  p.tree.current = layer;
}

function takeTimestamp(p: Cursor): void {
  p.take(f.timestamp);
}

/** In time units of 1024 microseconds. */
function takeInterval(p: Cursor): void {
  const interval = p.take(f.interval, 2);
  p.label(`Beacon Interval: ${(interval * 1.024e-3).toFixed(6)} [Seconds]`);
  p.addInfo(`, BI=${interval}`);
}

function takeCapabilities(p: Cursor): void {
  p.bits(f.capabilities, CAPABILITIES);
}

function takeListen(p: Cursor): void {
  p.take(f.listen);
}

function takeCurrentAccessPoint(p: Cursor): void {
  p.take(f.currentAccessPoint);
}

function takeStatus(p: Cursor): void {
  p.take(f.status);
}

function takeAssociation(p: Cursor): void {
  p.take(f.association);
}

function takeReason(p: Cursor): void {
  p.take(f.reason);
}

function takeAlgorithm(p: Cursor): void {
  p.take(f.algorithm);
}

function takeSequence(p: Cursor): void {
  p.take(f.sequence);
}

/** §9.6: actions by category. Those that are not told apart are shown as bytes. */
function takeAction(p: Cursor): void {
  const category = p.take(f.category);
  if (!p.more) return;
  const action = p.take(f.action);
  if (category === BLOCK_ACK) {
    p.label(`Action code: ${BLOCK_ACK_ACTIONS[action] ?? 'Unknown'} (0x${action.toString(16).padStart(2, '0')})`);
    takeBlockAck(p, action);
  } else if (category === SECURITY_QUERY) {
    p.label(`Action code: ${QUERY_ACTIONS[action] ?? 'Unknown'} (${action})`);
    p.take(f.transaction);
  } else if (p.more) {
    p.take(f.body, p.remaining);
  }
}

function takeBlockAck(p: Cursor, action: number): void {
  if (action > 2) return;
  if (action === 2) {
    p.bits(f.delete, DELETE_PARTS);
    p.take(f.reason);
    return;
  }
  p.take(f.token);
  if (action === 1) p.take(f.status);
  p.bits(f.blockAck, BLOCK_ACK_PARTS);
  p.take(f.timeout);
  if (action === 0) p.bits(f.start, START_PARTS);
}
