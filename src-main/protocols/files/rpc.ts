/** Remote procedure calls, ONC RPC version 2, RFC 5531: the header of calls and replies, and what programs and procedures are called. */
import { u32be } from '../../bytes/big-endian.ts';
import { hex } from '../../bytes/hexadecimal.ts';
import { joined } from '../../bytes/joined.ts';
import {
  type Cursor, MORE, NOT_MINE, between, bits, flag, frameNumber, none, octets, protocol, relativeTime, text, u32,
} from '../../dissect/index.ts';
import { CALL, CALLED, type CallFacts, type Called, REPLY, callOf, contextsOf, messageAt } from './rpc/calls.ts';
import { FLAVORS, PROGRAMS, procedureName, programName } from './rpc/programs.ts';
import { type Protection, RPCSEC_GSS, SECURITY_FIELDS, takeCredentials, takeProtected, takeToken } from './rpc/security.ts';
import { XDR_FIELDS, skipFill, takeWholeText } from './rpc/xdr.ts';

const ACCEPTED: Readonly<Record<number, string>> = {
  0: 'RPC executed successfully', 1: 'remote hasn\'t exported program', 2: 'remote can\'t support version #', 3: 'program can\'t support procedure',
  4: 'procedure can\'t decode params', 5: 'system errors like memory allocation failure',
};
/** §9, `auth_stat`. */
const REJECTED: Readonly<Record<number, string>> = {
  1: 'bad credential (seal broken)', 2: 'client must begin new session', 3: 'bad verifier (seal broken)', 4: 'verifier expired or replayed',
  5: 'rejected for security reasons', 6: 'bogus response verifier', 7: 'reason unknown', 13: 'GSS credential problem', 14: 'GSS context problem',
};
const UNIX = 1, DENIED = 1, SUCCESS = 0, PROGRAM_MISMATCH = 2, RPC_MISMATCH = 0, TCP = 6;
const NFS = 100003, COMPOUND = 1;
const MARK = 4, LONGEST = 0x7fffffff;
/** Bytes of all fragments of a record: the server that Linux has takes a little more than a megabyte. */
const LONGEST_RECORD = 1 << 22;

export const rpc = protocol({
  name: 'rpc',
  title: 'Remote Procedure Call',
  over: ['tcp', 'udp'],
  on: { 'udp.port': [111], 'tcp.port': [111] },
  fields: {
    lastfrag: flag('Last Fragment', 0x80000000, { as: ['Yes', 'No'] }),
    fraglen: bits('Fragment Length', 0x7fffffff),
    xid: u32('XID', { base: 'hexDec' }),
    msgtyp: u32('Message Type', { values: { 0: 'Call', 1: 'Reply' } }),
    version: u32('RPC Version'),
    program: u32('Program', { values: programName }),
    programversion: u32('Program Version'),
    procedure: u32('Procedure'),
    replystat: u32('Reply State', { values: { 0: 'accepted', 1: 'denied' } }),
    state_accept: u32('Accept State', { values: ACCEPTED }),
    state_reject: u32('Reject State', { values: { 0: 'RPC_MISMATCH', 1: 'AUTH_ERROR' } }),
    state_auth: u32('Auth State', { values: REJECTED }),
    'version.min': u32('RPC Version (Minimum)'),
    'version.max': u32('RPC Version (Maximum)'),
    'programversion.min': u32('Program Version (Minimum)'),
    'programversion.max': u32('Program Version (Maximum)'),
    'auth.flavor': u32('Flavor', { values: FLAVORS }),
    'auth.length': u32('Length'),
    'auth.stamp': u32('Stamp', { hex: true }),
    'auth.machinename': text('Machine Name'),
    ...XDR_FIELDS,
    'auth.uid': u32('UID'),
    'auth.gid': u32('GID'),
    'auth.body': octets('Body', { own: true }),
    ...SECURITY_FIELDS,
    // Their names say what shows them, as in Wireshark: a request the frame of its reply, a reply that of its request.
    reqframe: frameNumber('Request Frame', { source: 'conversation' }),
    repframe: frameNumber('Reply Frame', { source: 'conversation' }),
    time: relativeTime('Time from request', { source: 'conversation' }),
    dup: none('Duplicate Call/Reply'),
    'call.dup': frameNumber('Duplicate to the call in', { source: 'conversation' }),
    'reply.dup': frameNumber('Duplicate to the reply in', { source: 'conversation' }),
  },
  recognise: (bytes, at, end) => messageAt(bytes, at, end, true) >= 0,
  accepts: (bytes, at, end) => messageAt(bytes, at, end, false) >= 0,
  frame(bytes, at, end) {
    // §11: a record is as many fragments as it takes to come to one that is the last.
    for (let from = at; ;) {
      if (from + MARK > end) return MORE;
      const mark = u32be(bytes, from), length = mark & LONGEST;
      from += MARK + length;
      if (length === 0 || from - at > LONGEST_RECORD) return NOT_MINE;
      if (mark >>> 31 === 1) return from - at;
    }
  },
  dissect(p, f) {
    if (p.packet.ipProtocol !== TCP) {
      message(p, f);
      return;
    }
    p.need(MARK);
    const fragments: Uint8Array[] = [];
    for (let last = false; !last && p.available >= MARK;) {
      const length = p.u32() & LONGEST;
      const outer = p.open(`Fragment header: ${p.u32() >>> 31 === 1 ? 'Last fragment' : 'Fragment'}, ${length} bytes`, MARK);
      last = p.show(f.lastfrag);
      p.take(f.fraglen);
      p.close(outer);
      if (last && fragments.length === 0) {
        message(p, f);
        return;
      }
      fragments.push(p.peekBytes(Math.min(length, p.available)));
      p.skip(fragments[fragments.length - 1].length);
    }
    const whole = p.over('Defragmented RPC', joined(fragments));
    // What the capture cut off the record is missing here.
    whole.reported += p.remaining - p.available;
    message(whole, f);
  },
});

type Fields = (typeof rpc)['fields'];

function message(p: Cursor, f: Fields): void {
  const identifier = p.u32(), type = p.u32(4);
  p.labelNode(
    p.node,
    `${rpc.title}, Type:${type === CALL ? 'Call' : type === REPLY ? 'Reply' : 'Unknown'} XID:${hex(identifier, 8)}`,
  );
  p.take(f.xid);
  p.take(f.msgtyp);
  const facts = callOf(p, identifier);
  if (type === CALL) call(p, f, facts);
  else if (type === REPLY) reply(p, f, facts);
  else p.malformed(`a message of type ${type}`);
}

/** §9, `call_body`. */
function call(p: Cursor, f: Fields, facts: CallFacts | undefined): void {
  p.take(f.version);
  const program = p.take(f.program), version = p.take(f.programversion), procedure = p.take(f.procedure);
  p.label(() => `Procedure: ${procedureName(program, version, procedure)} (${procedure})`);
  const isAgain = facts !== undefined && facts.frame !== p.packet.record.number;
  if (isAgain) {
    p.generate(f.dup, undefined);
    p.generate(f['call.dup'], facts.frame);
  }
  if (facts !== undefined && facts.reply > 0) {
    p.generate(f.reqframe, facts.reply);
    p.label(`[The reply to this request is in frame ${facts.reply}]`);
  }
  const pair = facts !== undefined && facts.reply > 0 ? ` (Reply In ${facts.reply})` : '';
  // What follows may be cut by the capture.
  say(p, { program, version, procedure }, 'Call', pair);
  if (isAgain) p.columns.prependInfo(`[RPC retransmission of #${facts.frame}]`);
  const protection = authentication(p, f, 'Credentials');
  authentication(p, f, 'Verifier');
  above(p, { program, version, procedure, protection, asked: undefined }, 'Call');
}

/** §9, `reply_body`. What was called is known by the call alone. */
function reply(p: Cursor, f: Fields, facts: CallFacts | undefined): void {
  const frame = p.packet.record.number;
  if (facts !== undefined) {
    p.generate(f.program, facts.program);
    p.generate(f.programversion, facts.version);
    p.generate(f.procedure, facts.procedure);
    p.label(() => `[Procedure: ${procedureName(facts.program, facts.version, facts.procedure)} (${facts.procedure})]`);
  }
  const pair = facts === undefined || facts.frame === frame ? '' : ` (Call In ${facts.frame})`;
  const isAgain = facts !== undefined && facts.reply > 0 && facts.reply !== frame;
  if (facts !== undefined) say(p, facts, 'Reply', pair);
  if (isAgain) p.columns.prependInfo(`[RPC duplicate of #${facts.reply}]`);
  const state = p.take(f.replystat);
  if (facts !== undefined && facts.frame !== frame) {
    p.generate(f.repframe, facts.frame);
    p.label(`[This is a reply to a request in frame ${facts.frame}]`);
    p.generate(f.time, between(facts.time, p.packet.record));
  }
  if (isAgain) {
    p.generate(f.dup, undefined);
    p.generate(f['reply.dup'], facts.reply);
  }
  let isDone = false;
  if (state === DENIED) {
    denial(p, f);
  } else {
    authentication(p, f, 'Verifier');
    const outcome = p.take(f.state_accept);
    isDone = outcome === SUCCESS;
    if (outcome === PROGRAM_MISMATCH) {
      p.take(f['programversion.min']);
      p.take(f['programversion.max']);
    }
  }
  if (facts === undefined) {
    p.column('RPC');
    p.info('Continuation');
    if (p.more) p.data();
    return;
  }
  above(p, facts, 'Reply', isDone);
}

/** §9, `rejected_reply`: the versions that there are, or what is wrong with who calls. */
function denial(p: Cursor, f: Fields): void {
  if (p.take(f.state_reject) === RPC_MISMATCH) {
    p.take(f['version.min']);
    p.take(f['version.max']);
  } else {
    p.take(f.state_auth);
  }
}

/** §8.2: who calls, and how that is shown to be true. Gives how the rest is protected, where credentials say so. */
function authentication(p: Cursor, f: Fields, name: 'Credentials' | 'Verifier'): Protection | undefined {
  const outer = p.open(name), flavor = p.take(f['auth.flavor']);
  let protection: Protection | undefined;
  if (flavor === RPCSEC_GSS && name === 'Verifier') {
    takeToken(p);
  } else {
    const length = p.take(f['auth.length']), body = p.within(length);
    if (flavor === UNIX && length > 0) unix(body, f);
    else if (flavor === RPCSEC_GSS) protection = takeCredentials(body, contextsOf(p));
    else if (length > 0) body.take(f['auth.body'], length);
    skipFill(p, length);
  }
  p.close(outer);
  return protection;
}

/** Appendix A. */
function unix(p: Cursor, f: Fields): void {
  p.take(f['auth.stamp']);
  takeWholeText(p, f['auth.machinename']);
  p.take(f['auth.uid']);
  p.take(f['auth.gid']);
  const groups = p.u32(), shown: number[] = [];
  const list = p.open(`Auxiliary GIDs (${groups})`);
  p.skip(4);
  for (let i = 0; i < groups; i++) shown.push(p.take(f['auth.gid']));
  p.close(list);
  if (groups > 0) p.addLabel(() => ` [${shown.join(', ')}]`);
}

/** What the packet list says of it. */
function say(
  p: Cursor, { program, version, procedure }: Pick<CallFacts, 'program' | 'version' | 'procedure'>, what: 'Call' | 'Reply', pair: string,
): void {
  p.column(PROGRAMS.get(program)?.short ?? 'RPC');
  // Of a compound the operations are told, not what it is called (RFC 7530 §16.2).
  const name = program === NFS && version === 4 && procedure === COMPOUND ? '' : ` ${procedureName(program, version, procedure)}`;
  p.info(() => `V${version}${name} ${what}${pair}`);
}

/** What the program makes of it: named, and those read that have a protocol. */
function above(
  p: Cursor, { program, version, procedure, protection, asked }: Pick<CallFacts, 'program' | 'version' | 'procedure' | 'protection' | 'asked'>,
  what: 'Call' | 'Reply', isDone = true,
): void {
  const known = PROGRAMS.get(program);
  p.packet.notes.set(CALLED, { version, procedure, isCall: what === 'Call', asked } satisfies Called);
  const isProtected = protection !== undefined && isDone;
  const length = isProtected ? takeProtected(p, protection, what === 'Call', contextsOf(p)) : p.remaining;
  if (length === undefined) return;
  const part = length === p.remaining ? p : p.within(length);
  // What is behind a failure is why, and no result of the procedure (RFC 5531 §9).
  if (!(isDone && known !== undefined && part.next('rpc.program', program)) && part.more) part.data();
}
