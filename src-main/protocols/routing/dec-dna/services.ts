/** DECnet's network services (NSP, AA-X439A-TK §8) and what session control says when a link begins (AA-K182A-TK §8). */
import { type Cursor, bits, flag, none, octets, text, u16, u8 } from '../../../dissect/index.ts';

const MESSAGES: Readonly<Record<number, string>> = {
  0x00: 'Data segment continuation', 0x04: 'Data acknowledgement message', 0x08: 'NOP', 0x10: 'Link service message',
  0x14: 'Other data acknowledgement message', 0x18: 'Connect initiate', 0x20: 'Beginning of segment message',
  0x24: 'Connect acknowledgement message', 0x28: 'Connect confirm', 0x30: 'Interrupt message', 0x38: 'Disconnect initiate',
  0x40: 'End of segment message', 0x48: 'Disconnect confirm', 0x60: 'Begin of segment / End of segment', 0x68: 'Retransmitted connect initiate',
};
const REASONS: Readonly<Record<number, string>> = {
  0: 'no error', 3: 'The node is shutting down', 4: 'The destination end user does not exist',
  5: 'A connect message contains an invalid end user name', 6: 'Destination end user has insufficient resources', 7: 'Unspecified error',
  8: 'A third party has disconnected the link', 9: 'An end user has aborted the logical link', 0x20: 'The node has insufficient resources',
  0x21: 'Destination end user has insufficient resources', 0x22: 'Connect request rejected because incorrect RQSTRID or PASSWORD',
  0x24: 'Connect request rejected because of unacceptable ACCOUNT info', 0x26: 'End user has timed out, aborted or cancelled a connect request',
  0x2b: 'Connect request RQSTRID, PASSWORD, ACCOUNT or USRDATA too long',
};
const FLOW = { 0: 'no change', 1: 'do not send data', 2: 'send data', 3: 'reserved' };
const SERVICES = { 0: 'none', 1: 'segment request count', 2: 'Session control message request count', 3: 'reserved' };
const VERSIONS = { 0: 'version 3.2', 1: 'version 3.1', 2: 'version 4.0', 3: 'reserved' };
const LITTLE = { little: true } as const;
/** Bits of an acknowledgment (§8.3.1): that it is one, that it is of the other channel, and that it refuses. */
const ACKNOWLEDGES = 0x8000, CROSS = 0x2000, REFUSES = 0x1000;
/** Of a message's number: the receiver need not acknowledge at once. */
const DELAY = 0x1000;

const id = <const N extends string>(name: N): { readonly id: `dec_dna.${N}` } => ({ id: `dec_dna.${name}` });

export const SERVICE_FIELDS = {
  'nsp.msg_type': u8('DNA NSP message', { hex: true, values: MESSAGES }),
  // The addresses of links have the names that those of nodes have.
  'nsp.dst_link': u16('Destination link', { hex: true, ...LITTLE, ...id('dst_node') }),
  'nsp.src_link': u16('Source link', { hex: true, ...LITTLE, ...id('src_node') }),
  'ctl.acknum': none('Ack/Nak'),
  'nsp.ack': u16('Acknowledged', { hex: true, ...LITTLE, own: true }),
  'nsp.segnum': bits('Message number', 0x0fff, { ...LITTLE, size: 2 }),
  'nsp.delay': flag('Delayed ACK allowed', DELAY, { as: ['Yes', 'No'], ...LITTLE, size: 2 }),
  'nsp.flow_control': bits('Flow control', 0x03, { hex: true, values: FLOW }),
  'nsp.fc_val': none('Flow control'),
  'nsp.services': bits('Requested services', 0x0c, { hex: true, values: SERVICES }),
  'nsp.info': bits('Version info', 0x03, { hex: true, values: VERSIONS }),
  'nsp.segsize': u16('Maximum data segment size', LITTLE),
  'nsp.disc_reason': u16('Reason for disconnect', { hex: true, values: REASONS, ...LITTLE }),
  'sess.conn': none('Session connect data'),
  'sess.obj_type': u8('Session Object type', { hex: true }),
  'sess.grp_code': u16('Session Group code', { hex: true, ...LITTLE }),
  'sess.usr_code': u16('Session User code', { hex: true, ...LITTLE }),
  'sess.dst_name': text('Session Destination end user'),
  'sess.src_name': text('Session Source end user'),
  'sess.menu_ver': text('Session Menu version'),
  'sess.rqstr_id': text('Session Requestor ID'),
  'nsp.body': octets('Body', { own: true }),
} as const;

type Fields = typeof SERVICE_FIELDS;

const ACKNOWLEDGMENT = 0x04, OTHER_ACKNOWLEDGMENT = 0x14, LINK_SERVICE = 0x10, INTERRUPT = 0x30;
const CONNECT_INITIATE = 0x18, CONNECT_AGAIN = 0x68, CONNECT_CONFIRM = 0x28, CONNECT_ACKNOWLEDGMENT = 0x24;
const DISCONNECT_INITIATE = 0x38, DISCONNECT_CONFIRM = 0x48;
/** Messages with data, by their type: which part of what the user sends they are. */
const SEGMENTS: Readonly<Record<number, string>> = { 0x00: 'middle segment', 0x20: 'first segment', 0x40: 'last segment', 0x60: 'single segment' };

/** A message: its type, the link's two addresses, and what the type has. */
export function takeServices(p: Cursor, f: Fields): void {
  const type = p.take(f['nsp.msg_type']);
  p.take(f['nsp.dst_link']);
  if (type !== CONNECT_ACKNOWLEDGMENT && p.remaining >= 2) p.take(f['nsp.src_link']);
  switch (type) {
    case ACKNOWLEDGMENT:
      p.info(`NSP data ACK message(${Math.max(0, takeAcknowledgments(p, f, type))})`);
      break;
    case OTHER_ACKNOWLEDGMENT:
      p.info('NSP other data ACK message');
      takeAcknowledgments(p, f, type);
      break;
    case LINK_SERVICE: takeLinkService(p, f, type); break;
    case INTERRUPT:
      p.info('NSP interrupt message');
      takeAcknowledgments(p, f, type);
      takeNumber(p, f);
      break;
    case CONNECT_INITIATE:
    case CONNECT_AGAIN:
    case CONNECT_CONFIRM:
      p.info('NSP connect confirm/initiate message');
      takeConnect(p, f, type);
      break;
    case CONNECT_ACKNOWLEDGMENT: p.info('NSP connect acknowledgement'); break;
    case DISCONNECT_INITIATE:
    case DISCONNECT_CONFIRM:
      p.info('NSP disconnect initiate/confirm message');
      p.take(f['nsp.disc_reason']);
      break;
    default:
      if (SEGMENTS[type] !== undefined) takeSegment(p, f, type);
      else p.info(MESSAGES[type] ?? 'Unknown message');
  }
  p.takeCaptured(f['nsp.body']);
}

function takeSegment(p: Cursor, f: Fields, type: number): void {
  takeAcknowledgments(p, f, type);
  const number = takeNumber(p, f);
  p.info(`msg nr. ${number} ${SEGMENTS[type]}, bytes this segment: ${p.remaining}, total so far:${p.remaining}`);
}

/** §8.3.1: an acknowledgment has its highest bit set, and its three next say what of: there may be two. Gives the first one's number, or -1. */
function takeAcknowledgments(p: Cursor, f: Fields, type: number): number {
  const isData = type === ACKNOWLEDGMENT || SEGMENTS[type] !== undefined;
  const own = isData ? 'Last data segment' : 'Last interrupt/link service msg', other = isData ? 'other data msg' : 'data segment msg';
  let first = -1;
  for (let count = 0; count < 2 && p.remaining >= 2 && (p.little16() & ACKNOWLEDGES) !== 0; count++) {
    const word = p.little16(), number = word & 0x0fff, refuses = (word & REFUSES) !== 0;
    p.set(f['ctl.acknum'], undefined, p.at, 2);
    p.label((word & CROSS) === 0 ? `${own} ${refuses ? 'negatively' : 'positively'} acknowledged: ${number}` :
      `Cross sub-channel ${refuses ? 'NAK' : 'ACK'} of ${other}: ${number}`);
    p.take(f['nsp.ack']);
    if (first < 0) first = number;
  }
  return first;
}

function takeNumber(p: Cursor, f: Fields): number {
  const number = p.show(f['nsp.segnum']);
  p.take(f['nsp.delay']);
  return number;
}

/** §8.5: whether data may be sent, and how many segments or interrupts more. */
function takeLinkService(p: Cursor, f: Fields, type: number): void {
  takeAcknowledgments(p, f, type);
  takeNumber(p, f);
  const flags = p.u8(), change = flags & 3;
  p.info(`NSP link control message(${change === 1 ? 'stop' : change === 2 ? 'go' : 'no change'})`);
  p.take(f['nsp.flow_control']);
  const outer = p.under(), more = (p.u8() << 24) >> 24;
  p.set(f['nsp.fc_val'], undefined, p.at, 1);
  p.label(`Request for additional ${more} ${(flags & 4) === 0 ? 'data' : 'interrupt'} msgs`);
  p.close(outer);
  p.skip(1);
}

/** §8.6: what the link is to have, and session control's words. */
function takeConnect(p: Cursor, f: Fields, type: number): void {
  p.take(f['nsp.services']);
  p.take(f['nsp.info']);
  p.take(f['nsp.segsize']);
  if (type === CONNECT_CONFIRM || !p.more) return;
  const outer = p.open(f['sess.conn'], p.available);
  takeEndUser(p, f, f['sess.dst_name']);
  takeEndUser(p, f, f['sess.src_name']);
  const menu = p.u8();
  p.takeAs(f['sess.menu_ver'], `Session control version ${(menu >> 5) + 1}.0`, 1);
  if ((menu & 1) !== 0) {
    const length = p.u8();
    p.skip(1);
    if (length > 0) p.take(f['sess.rqstr_id'], length);
  }
  p.close(outer);
}

/** Who is to talk: an object by number, by name, or by name within a group. */
function takeEndUser(p: Cursor, f: Fields, name: Fields['sess.dst_name']): void {
  const format = p.u8();
  p.skip(1);
  p.take(f['sess.obj_type']);
  if (format === 2) {
    p.take(f['sess.grp_code']);
    p.take(f['sess.usr_code']);
  }
  if (format === 0) return;
  const length = p.u8();
  p.skip(1);
  if (length > 0) p.take(name, length);
}
