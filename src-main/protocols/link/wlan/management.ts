/** Bodies of IEEE 802.11 management frames, IEEE 802.11-2020 §9.3.3: fixed fields in an order of their own, then elements. */
import { type Cursor, type Field, byName, none, u16 } from '../../../dissect/index.ts';
import { ACTION_FIELDS, takeAction } from './actions.ts';
import { ALGORITHMS } from './codes.ts';
import { takeElements } from './elements.ts';
import { ASSOCIATION, CAPABILITIES, CURRENT_ACCESS_POINT, REASON, SHARED_FIELDS, STATUS, TIMESTAMP, takeInterval } from './fixed-fields.ts';
import { EQUALS_FIELDS, takeEquals } from './equals.ts';
import { KIND } from './frame-kinds.ts';

const f = {
  management: none('IEEE 802.11 Wireless Management', { id: 'wlan.mgt' }),
  fixed: none('Fixed parameters', { id: 'wlan.fixed.all' }),
  listen: u16('Listen Interval', { hex: true, little: true, id: 'wlan.fixed.listen_ival' }),
  algorithm: u16('Authentication Algorithm', { little: true, values: ALGORITHMS, id: 'wlan.fixed.auth.alg' }),
  sequence: u16('Authentication SEQ', { hex: true, little: true, id: 'wlan.fixed.auth_seq' }),
};
export const MANAGEMENT_FIELDS: Readonly<Record<string, Field>> = byName([...Object.values(f), ...SHARED_FIELDS, ...ACTION_FIELDS, ...EQUALS_FIELDS]);

/** Simultaneous authentication of equals, among the algorithms. */
const EQUALS = 3;
/** Category of actions. */
const SELF_PROTECTED = 15;

/** What stands before the elements, by kind of frame. */
const FIXED: Readonly<Record<number, readonly ((p: Cursor) => void)[]>> = {
  [KIND.associationRequest]: [takeCapabilities, takeListen],
  [KIND.associationResponse]: [takeCapabilities, takeStatus, takeAssociation],
  [KIND.reassociationRequest]: [takeCapabilities, takeListen, takeCurrentAccessPoint],
  [KIND.reassociationResponse]: [takeCapabilities, takeStatus, takeAssociation],
  [KIND.probeResponse]: [takeTimestamp, takeInterval, takeCapabilities],
  [KIND.beacon]: [takeTimestamp, takeInterval, takeCapabilities],
  [KIND.disassociation]: [takeReason],
  [KIND.authentication]: [takeAlgorithm, takeSequence, takeStatus, takeNumbers],
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
  const fixedAt = p.at;
  const outer = p.open(f.management, p.remaining);
  const fixed = FIXED[kind];
  if (fixed !== undefined) {
    const inner = p.open(kind === KIND.action || kind === KIND.actionNoAck ? 'Fixed parameters' : f.fixed);
    const heading = p.lastNode;
    const { at } = p;
    for (const take of fixed) {
      take(p);
      p.labelNode(heading, `Fixed parameters (${p.at - at} bytes)`);
    }
    p.close(inner);
  }
  // The action of a frame that protects itself says what an element of it holds.
  const action = kind === KIND.action && fixedAt + 1 < p.end && p.bytes[fixedAt] === SELF_PROTECTED ? p.bytes[fixedAt + 1] : 0;
  if (kind !== KIND.announcementMessage) takeElements(p, FROM_ACCESS_POINT.includes(kind), action);
  p.close(outer);
  p.tree.current = layer;
}

function takeTimestamp(p: Cursor): void {
  p.take(TIMESTAMP);
}

function takeCapabilities(p: Cursor): void {
  p.bits(CAPABILITIES.whole, CAPABILITIES.parts);
}

function takeListen(p: Cursor): void {
  p.take(f.listen);
}

function takeCurrentAccessPoint(p: Cursor): void {
  p.take(CURRENT_ACCESS_POINT);
}

function takeStatus(p: Cursor): void {
  p.take(STATUS);
}

function takeAssociation(p: Cursor): void {
  p.take(ASSOCIATION);
}

function takeReason(p: Cursor): void {
  p.take(REASON);
}

function takeAlgorithm(p: Cursor): void {
  p.take(f.algorithm);
}

/** Of the authentication of equals, behind its algorithm, its place in the exchange, and the status. */
function takeNumbers(p: Cursor): void {
  const at = p.at - 6;
  const [algorithm, sequence, status] = [0, 2, 4].map(ahead => p.bytes[at + ahead] | p.bytes[at + ahead + 1] << 8);
  if (algorithm === EQUALS) takeEquals(p, sequence, status);
}

function takeSequence(p: Cursor): void {
  p.take(f.sequence);
}
