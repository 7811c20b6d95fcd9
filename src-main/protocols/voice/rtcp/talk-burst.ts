/** Who may talk in a push-to-talk session: application packets named PoC1, OMA PoC User Plane 1.0 §6.5 (talk burst control protocol). */
import { type Cursor, type Field, absoluteText, absoluteTime, bits, flag, none, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { ntpNanoseconds, ntpSeconds } from '../../moments.ts';
import { takePadding } from './floor-control.ts';

export const BURST_MESSAGES: Readonly<Record<number, string>> = {
  0: 'TBCP Talk Burst Request', 1: 'TBCP Talk Burst Granted', 2: 'TBCP Talk Burst Taken (no ack expected)', 3: 'TBCP Talk Burst Deny',
  4: 'TBCP Talk Burst Release', 5: 'TBCP Talk Burst Idle', 6: 'TBCP Talk Burst Revoke', 7: 'TBCP Talk Burst Acknowledgement',
  8: 'TBCP Queue Status Request', 9: 'TBCP Queue Status Response', 11: 'TBCP Disconnect', 15: 'TBCP Connect',
  18: 'TBCP Talk Burst Taken (ack expected)',
};
const PRIORITIES = { 0: 'No priority (un-queued)', 1: 'Normal priority', 2: 'High priority', 3: 'Pre-emptive priority' };
const DENIED = {
  1: 'Another PoC User has permission', 2: 'Internal PoC server error', 3: 'Only one participant in the group',
  4: 'Retry-after timer has not expired', 5: 'Listen only',
};
const REVOKED = { 1: 'Only one user', 2: 'Talk burst too long', 3: 'No permission to send a Talk Burst', 4: 'Talk burst pre-empted' };
const truth = { as: ['True', 'False'] } as const;
const id = (name: string) => `rtcp.app.poc1.${name}`;

export const BURST_FIELDS = {
  'app.poc1': none('PoC1 Application specific data'),
  'app.poc1.sip.uri': text('SIP URI'), 'app.poc1.disp.name': text('Display Name'),
  'app.poc1.priority': u16('Priority', { values: PRIORITIES }),
  'app.poc1.request.ts': absoluteTime('Talk Burst Request Timestamp'),
  'app.poc1.stt': u16('Stop talking timer', { text: seconds => burstTime(seconds) }),
  'app.poc1.participants': u16('Number of participants', { text: count => participants(count) }),
  'app.poc1.ssrc.granted': u32('SSRC of client granted permission to talk'),
  'app.poc1.last.pkt.seq.no': u16('Sequence number of last RTP packet'),
  'app.poc1.ignore.seq.no': bits('Ignore sequence number field', 0x8000, { size: 2, hex: true }),
  'app.poc1.reason.code': u8('Reason code', { values: DENIED }),
  revokedFor: u16('Reason code', { id: id('reason.code'), values: REVOKED }),
  'app.poc1.reason.phrase': text('Reason Phrase'),
  'app.poc1.new.time.request': u16('New time client can request (seconds)'),
  'app.poc1.ack.subtype': bits('Subtype', 0xf8, { values: BURST_MESSAGES }),
  'app.poc1.ack.reason.code': bits('Reason code', 0x07ff, { size: 2, values: { 0: 'Accepted', 1: 'Busy', 2: 'Not accepted' } }),
  'app.poc1.qsresp.priority': u8('Priority', { values: PRIORITIES }),
  'app.poc1.qsresp.position': u16('Position (number of clients ahead)', { text: place => position(place) }),
  'app.poc1.conn.content.a.id': flag('Identity of inviting client', 0x8000, { ...truth, size: 2 }),
  'app.poc1.conn.content.a.dn': flag('Nick name of inviting client', 0x4000, { ...truth, size: 2 }),
  'app.poc1.conn.content.sess.id': flag('Session identity', 0x2000, { ...truth, size: 2 }),
  'app.poc1.conn.content.grp.dn': flag('Group name', 0x1000, { ...truth, size: 2 }),
  'app.poc1.conn.content.grp.id': flag('Group identity', 0x0800, { ...truth, size: 2 }),
  'app.poc1.conn.session.type': u8('Session type', { values: { 0: 'None', 1: '1-to-1', 2: 'Ad-hoc', 3: 'Pre-arranged', 4: 'Chat' } }),
  'app.poc1.conn.add.ind.mao': flag('Manual answer override', 0x80, truth),
  'app.poc1.conn.sdes.a.id': text('Identity of inviting client'), 'app.poc1.conn.sdes.a.dn': text('Nick name of inviting client'),
  'app.poc1.conn.sdes.sess.id': text('Session identity'), 'app.poc1.conn.sdes.grp.dn': text('Group Name'),
  'app.poc1.conn.sdes.grp.id': text('Group identity'),
  burstItem: u8('Type', { id: 'rtcp.sdes.type', values: { 1: 'CNAME (user and domain)', 2: 'NAME (common name)' } }),
  'app.mux': none('RtpMux Application specific data'),
  'app.mux.mux': flag('Multiplexing supported', 0x80, truth),
  'app.mux.cp': flag('Header compression supported', 0x40, truth),
  'app.mux.selection': bits('Multiplexing selection', 0x30, {
    values: {
      0: 'No multiplexing applied', 1: 'Multiplexing without RTP header compression applied', 2: 'Multiplexing with RTP header compression applied',
      3: 'Reserved',
    },
  }),
  'app.mux.muxport': u16('Local Mux Port'),
} as const;

const f = BURST_FIELDS;

/** What no timer and numbers that are not told are written as (§6.5.3). */
const burstTime = (seconds: number): string => (seconds === 0xffff ? 'infinity' : `${seconds} second${seconds === 1 ? '' : 's'}`);
const participants = (count: number): string => (count === 0 ? 'not known (or not allowed)' : String(count));
const position = (place: number): string => (place === 0 ? 'client is un-queued' : place === 0xffff ? 'position not available' : String(place));

const PRIORITY = 102, REQUESTED = 103, STOP_TALKING = 101, PARTICIPANTS = 100;
const CONNECT = 15;

/** What follows the name of an application packet of this kind. */
export function readTalkBurst(p: Cursor, subtype: number): void {
  const { at } = p;
  p.set(f['app.poc1'], undefined, at, p.remaining);
  const outer = p.under();
  READERS[subtype]?.(p);
  takePadding(p, Math.min(p.remaining, (4 - ((p.at - at) % 4)) % 4));
  p.close(outer);
  p.skip(p.remaining);
}

const READERS: Readonly<Record<number, (p: Cursor) => void>> = {
  0: takeRequest, 1: takeGrant, 2: takeTaken, 3: takeDenial, 4: takeRelease, 6: takeRevocation, 7: takeAcknowledgement, 9: takePlace,
  15: takeConnection, 18: takeTaken,
};

/** Whether the option that comes next is this one; its number and its length are passed over. */
function isNext(p: Cursor, option: number): boolean {
  if (p.remaining < 2 || p.u8() !== option) return false;
  p.skip(2);
  return true;
}

function takeRequest(p: Cursor): void {
  if (isNext(p, PRIORITY)) tell(p, ' ', PRIORITIES, p.take(f['app.poc1.priority']));
  if (!isNext(p, REQUESTED)) return;
  const moment = { seconds: ntpSeconds(p.u32()), nanoseconds: ntpNanoseconds(p.u32(4)) };
  p.takeAs(f['app.poc1.request.ts'], moment, 8);
  p.addInfo(() => ` ts="${absoluteText(moment)}"`);
}

function takeGrant(p: Cursor): void {
  if (isNext(p, STOP_TALKING)) p.addInfo(` stop-talking-time=${p.take(f['app.poc1.stt'])}`);
  if (isNext(p, PARTICIPANTS)) p.addInfo(` participants=${p.take(f['app.poc1.participants'])}`);
}

/** Who talks, by an address and a name in the form of descriptions (RFC 3550 §6.5). */
function takeTaken(p: Cursor): void {
  p.take(f['app.poc1.ssrc.granted']);
  const { at } = p;
  for (const [field, name] of [[f['app.poc1.sip.uri'], 'CNAME'], [f['app.poc1.disp.name'], 'DISPLAY-NAME']] as const) {
    if (!p.more) return;
    p.take(f.burstItem);
    p.addInfo(` ${name}="${takeCounted(p, field)}"`);
  }
  p.skip(Math.min(p.remaining, (4 - ((p.at - at) % 4)) % 4));
  if (isNext(p, PARTICIPANTS)) p.addInfo(` Participants=${p.take(f['app.poc1.participants'])}`);
}

/** A text behind a byte with its length, which belongs to it. */
function takeCounted(p: Cursor, field: Field<string>): string {
  const { at } = p, length = p.u8();
  p.skip(1);
  const said = String.fromCharCode(...p.peekBytes(length));
  p.set(field, said, at, 1 + length);
  p.skip(length);
  return said;
}

/** What a number stands for, in the list's words. */
function tell(p: Cursor, before: string, names: Readonly<Record<number, string>>, value: number): void {
  p.addInfo(`${before}"${names[value] ?? 'Unknown'}"`);
}

function takeDenial(p: Cursor): void {
  tell(p, ' reason-code=', DENIED, p.take(f['app.poc1.reason.code']));
  if (p.more && p.u8() > 0) takeCounted(p, f['app.poc1.reason.phrase']);
}

function takeRelease(p: Cursor): void {
  p.addInfo(` last_rtp_seq_no=${p.take(f['app.poc1.last.pkt.seq.no'])}`);
  p.take(f['app.poc1.ignore.seq.no']);
}

/** Only a burst that was too long has a time after which to ask again. */
function takeRevocation(p: Cursor): void {
  const reason = p.take(f.revokedFor);
  tell(p, ' reason-code=', REVOKED, reason);
  if (reason === 2) p.take(f['app.poc1.new.time.request']);
  else p.skip(2);
}

function takeAcknowledgement(p: Cursor): void {
  const answered = p.show(f['app.poc1.ack.subtype']);
  p.addInfo(` (for ${BURST_MESSAGES[answered] ?? 'Unknown'})`);
  if (answered === CONNECT) p.take(f['app.poc1.ack.reason.code']);
  else p.skip(4);
}

function takePlace(p: Cursor): void {
  p.take(f['app.poc1.qsresp.priority']);
  p.addInfo(` position=${p.take(f['app.poc1.qsresp.position'])}`);
  p.skip(1);
}

const CONTENTS = [
  [f['app.poc1.conn.content.a.id'], f['app.poc1.conn.sdes.a.id']], [f['app.poc1.conn.content.a.dn'], f['app.poc1.conn.sdes.a.dn']],
  [f['app.poc1.conn.content.sess.id'], f['app.poc1.conn.sdes.sess.id']], [f['app.poc1.conn.content.grp.dn'], f['app.poc1.conn.sdes.grp.dn']],
  [f['app.poc1.conn.content.grp.id'], f['app.poc1.conn.sdes.grp.id']],
] as const;

/** Flags tell which texts follow. */
function takeConnection(p: Cursor): void {
  const told = p.u16(), present = CONTENTS.filter(([flagOf]) => (told & flagOf.mask) !== 0);
  const outer = p.open(`SDES item content (${present.length} items)`, 2);
  for (const [flagOf] of CONTENTS) p.show(flagOf);
  p.close(outer);
  p.skip(2);
  p.take(f['app.poc1.conn.session.type']);
  p.take(f['app.poc1.conn.add.ind.mao']);
  for (const [, field] of present) {
    p.skip(1);
    takeCounted(p, field);
  }
}

/** 3GPP TS 29.414 §6.4: several users' media on one port. */
export function readMultiplexing(p: Cursor): void {
  p.set(f['app.mux'], undefined, p.at, p.remaining);
  const outer = p.under();
  p.show(f['app.mux.mux']);
  p.show(f['app.mux.cp']);
  p.take(f['app.mux.selection']);
  p.skip(1);
  // Ports are even, and told by their half.
  p.takeAs(f['app.mux.muxport'], 2 * p.u16(), 2);
  p.close(outer);
  p.skip(p.remaining);
}
