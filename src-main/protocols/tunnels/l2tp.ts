/** Layer Two Tunneling Protocol, RFC 2661 (version 2) and RFC 3931 (version 3). */
import { capitalHex, hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, type Tracker, bits, expert, flag, none, octets, protocol, u16, u24, u32 } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import { ATTRIBUTE_FIELDS, attributes } from './l2tp/attributes.ts';
import { MESSAGES } from './l2tp/names.ts';

const IP_PROTOCOL = 115;
const CONTROL = 0x8000, LENGTH = 0x4000, SEQUENCE = 0x0800, OFFSET = 0x0200, VERSION = 0x000f;
const LOCAL_SESSION = 63, REMOTE_SESSION = 64, COOKIE = 65, PSEUDOWIRE = 68, SUBLAYER = 69;

/** What a session's data packets look like, as its control messages agreed. */
interface Session {
  readonly pseudowire: number;
  readonly cookie: number;
  readonly sublayer: number;
}

/** By the number that data packets have: their receiver's. */
type Sessions = Map<number, Session>;
/** Sessions that are remembered of one tunnel, or of all that have none but IP. */
const MOST_SESSIONS = 1 << 16;

function observe(sessions: Sessions, bytes: Uint8Array, attributesAt: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const seen = new Map<number, number>();
  for (let at = attributesAt; at + 6 <= bytes.length;) {
    const length = view.getUint16(at) & 0x03ff, type = view.getUint16(at + 4);
    if (length < 6 || at + length > bytes.length) break;
    if (view.getUint16(at + 2) === 0) {
      if (type === COOKIE) seen.set(type, length - 6);
      else if (length === 8) seen.set(type, view.getUint16(at + 6));
      else if (length === 10) seen.set(type, view.getUint32(at + 6));
    }
    at += length;
  }
  const local = seen.get(LOCAL_SESSION), peer = sessions.get(seen.get(REMOTE_SESSION) ?? 0);
  if (local === undefined || (peer === undefined && !seen.has(PSEUDOWIRE))) return;
  if (sessions.size >= MOST_SESSIONS && !sessions.has(local)) return;
  sessions.set(local, {
    pseudowire: seen.get(PSEUDOWIRE) ?? peer!.pseudowire, cookie: seen.get(COOKIE) ?? 0, sublayer: seen.get(SUBLAYER) ?? peer?.sublayer ?? 0,
  });
}

const isControl3 = (bytes: Uint8Array, at: number): boolean => bytes.length >= at + 12 && bytes[at] >> 7 === 1 && (bytes[at + 1] & VERSION) === 3;

const OVER_UDP: Tracker<Sessions> = {
  key: 'l2tp',
  make: () => new Map(),
  observe: (sessions, { bytes }) => {
    if (isControl3(bytes, 0)) observe(sessions, bytes, 12);
  },
};

/** Over IP control messages have a session of 0 before them (RFC 3931 §4.1.1.1). */
const OVER_IP: Tracker<Sessions> = {
  key: 'l2tp over IP',
  layer: 'l2tp',
  make: () => new Map(),
  observe: (sessions, { bytes }) => {
    if (isControl3(bytes, 4)) observe(sessions, bytes, 16);
  },
};

export const l2tp = protocol({
  name: 'l2tp',
  title: 'Layer 2 Tunneling Protocol',
  on: { 'udp.port': [1701], 'ip.proto': [IP_PROTOCOL] },
  fields: {
    flags: u16('Flags', { hex: true }),
    type: bits('Type', 0x8000, { values: { 0: 'Data Message', 1: 'Control Message' } }),
    length_bit: flag('Length Bit', LENGTH, { as: ['Length field is present', 'Length field is not present'] }),
    seq_bit: flag('Sequence Bit', SEQUENCE, { as: ['Ns and Nr fields are present', 'Ns and Nr fields are not present'] }),
    offset_bit: flag('Offset bit', OFFSET, { as: ['Offset Size field is present', 'Offset size field is not present'] }),
    priority: flag('Priority', 0x0100, { as: ['This data message has priority', 'No priority'] }),
    version: bits('Version', VERSION, { size: 2 }),
    length: u16('Length'),
    tunnel: u16('Tunnel ID'),
    session: u16('Session ID'),
    Ns: u16('Ns'),
    Nr: u16('Nr'),
    offset: u16('Offset'),
    offset_padding: none('Offset Padding'),
    sid: u32('Session ID', { hex: true }),
    ccid: u32('Control Connection ID', { hex: true }),
    res: u16('Reserved', { hex: true }),
    cookie: octets('Cookie'),
    l2_spec_def: none('Default L2-Specific Sublayer'),
    l2_spec_s: flag('S-bit', 0x40, { as: ['True', 'False'] }),
    l2_spec_sequence: u24('Sequence Number'),
    zero_length_body_message: none('Zero Length Body message'),
    sessions_full: expert(
      `There were more than ${MOST_SESSIONS} sessions: what others agreed on is not remembered`, 'note', 'Undecoded', { own: true },
    ),
    ...ATTRIBUTE_FIELDS,
  },
  dissect(p, f) {
    const isOverIp = p.packet.ipProtocol === IP_PROTOCOL;
    if (isOverIp) {
      p.column('L2TPv3');
      p.title(' version 3');
      if (p.take(f.sid) === 0) control3(p, f);
      else data3(p, f, p.u32(-4), OVER_IP);
    } else if ((p.u16() & VERSION) === 3) {
      p.column('L2TPv3');
      p.title(' version 3');
      if ((p.u16() & CONTROL) !== 0) {
        control3(p, f);
      } else {
        flags(p, f);
        p.take(f.res);
        data3(p, f, p.take(f.sid), OVER_UDP);
      }
    } else {
      version2(p, f);
    }
  },
});

type Fields = (typeof l2tp)['fields'];

function flags(p: Cursor, f: Fields): number {
  const version = p.u16() & VERSION;
  const named = [f.type, f.length_bit, f.seq_bit, ...(version === 3 ? [] : [f.offset_bit, f.priority])];
  return takeNamedBits(p, f.flags, [...named, f.version], named);
}

/** RFC 2661 §3.1 */
function version2(p: Cursor, f: Fields): void {
  const given = flags(p, f);
  if ((given & LENGTH) !== 0) p.limit(p.take(f.length));
  const tunnel = p.take(f.tunnel), session = p.take(f.session);
  if ((given & SEQUENCE) !== 0) {
    p.take(f.Ns);
    p.take(f.Nr);
  }
  const ids = `(tunnel id=${tunnel}, session id=${session})`;
  if ((given & CONTROL) !== 0) {
    control(p, f, ids, '     ');
    return;
  }
  if ((given & OFFSET) !== 0) {
    const padding = p.take(f.offset);
    if (padding > 0) {
      p.take(f.offset_padding, padding);
    }
  }
  p.info(`Data Message            ${ids}`);
  if (p.more) p.call('ppp');
}

/** The first attribute says which message it is; one without any only acknowledges. Gives which. */
function control(p: Cursor, f: Fields, ids: string, padding: string): number {
  if (!p.more) {
    p.info(`Control Message - ZLB${padding} ${ids}`);
    p.set(f.zero_length_body_message, undefined);
    return 0;
  }
  const isTold = p.remaining >= 8 && p.u32(2) === 0;
  const message = isTold ? p.u16(6) : 0;
  p.info(`Control Message${isTold ? ` - ${MESSAGES[message]?.[1] ?? `Unknown (${message})`}` : ''} ${ids}`);
  attributes(p, message);
  return message;
}

/** RFC 3931 §3.2.1 */
function control3(p: Cursor, f: Fields): void {
  const given = flags(p, f);
  const start = p.at - 2;
  if ((given & LENGTH) !== 0) p.limit(start - p.begin + p.take(f.length));
  const id = p.take(f.ccid);
  p.take(f.Ns);
  p.take(f.Nr);
  const seen = sessionIds(p);
  control(p, f, `(ccid=${hex(id, 8)})`, '');
  if (seen !== '') p.addInfo(seen);
}

/** What the Info column says of the sessions that a message is about. */
function sessionIds(p: Cursor): string {
  let told = '';
  for (let ahead = 0; ahead + 6 <= p.available;) {
    const length = p.u16(ahead) & 0x03ff, type = p.u16(ahead + 4);
    if (length < 6 || ahead + length > p.available) break;
    if (length === 10 && p.u16(ahead + 2) === 0 && (type === LOCAL_SESSION || type === REMOTE_SESSION)) {
      told += `, ${type === LOCAL_SESSION ? 'L' : 'R'}SID: ${String(p.u32(ahead + 6)).padStart(2)}`;
    }
    ahead += length;
  }
  return told;
}

const PAYLOADS: Readonly<Record<number, string>> = { 1: 'fr', 4: 'eth', 5: 'eth', 6: 'chdlc', 7: 'ppp' };
const IP_TRANSPORT = 11;

/** §4.1: what the session agreed on lies before the payload. */
function data3(p: Cursor, f: Fields, id: number, tracker: Tracker<Sessions>): void {
  p.info(`D[S:${capitalHex(id, 8)}]`);
  const sessions = p.packet.quoted ? undefined : p.packet.around?.conversation(tracker), session = sessions?.get(id);
  p.generate(f['avp.pseudowire_type'], session?.pseudowire ?? 0);
  if (session === undefined) {
    if (sessions?.size === MOST_SESSIONS) p.expert(f.sessions_full);
    p.data();
    return;
  }
  if (session.cookie > 0) p.take(f.cookie, session.cookie);
  if (session.sublayer === 1) {
    const outer = p.open(f.l2_spec_def, 4);
    p.show(f.l2_spec_s);
    p.skip(1);
    p.take(f.l2_spec_sequence);
    p.close(outer);
  }
  const name = PAYLOADS[session.pseudowire];
  if (name !== undefined) p.call(name);
  else if (session.pseudowire === IP_TRANSPORT && p.more) p.call(p.u8() >> 4 === 6 ? 'ipv6' : 'ip');
  else p.data();
}
