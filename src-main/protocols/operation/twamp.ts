/** Two-Way Active Measurement Protocol, RFC 5357: who measures asks over TCP (RFC 4656 §3, §3.4 here) for packets that are reflected over UDP. */
import { u16be, u32be } from '../../bytes/big-endian.ts';
import { hex } from '../../bytes/hexadecimal.ts';
import {
  type Cursor, type Field, type Moment, MORE, absoluteTime, bits, flag, ipv4, ipv6, octets, protocol, relativeTime, u16, u32, u8,
} from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import { ntpNanoseconds, ntpSeconds } from '../moments.ts';

const START = 2, STOP = 3, REQUEST = 5;
const COMMANDS = {
  0: 'Reserved', 1: 'Forbidden', [START]: 'Start-Sessions', [STOP]: 'Stop-Sessions', 4: 'Reserved', [REQUEST]: 'Request-TW-Session',
    6: 'Experimentation',
};
const ACCEPTED: Readonly<Record<number, string>> = {
  0: 'OK', 1: 'Failure, reason unspecified (catch-all)', 2: 'Internal error', 3: 'Some aspect of request is not supported',
  4: 'Cannot perform request due to permanent resource limitations', 5: 'Cannot perform request due to temporary resource limitations',
};
const MODES: readonly string[] = ['Unauthenticated', 'Authenticated', 'Encrypted'];
/** Lengths of the messages, RFC 4656 §3.1 to §3.8: what a message is follows from who says it and how long it is. */
const GREETING = 64, SETUP = 164, ANSWER = 48, SHORT = 32, ASKED = 112;
const SESSION = 16, CODE = 16;

export const twampControl = protocol({
  name: 'twamp.control',
  title: 'TwoWay Active Measurement Control Protocol',
  short: 'TWAMP-Control',
  on: { 'tcp.port': [862] },
  fields: {
    unused: octets('Unused'),
    command: u8('Control Command', { values: COMMANDS }),
    modes: u32('Supported Modes'),
    mode: u32('Mode', { base: 'decHex' }),
    keyid: octets('Key ID'),
    challenge: octets('Challenge'),
    salt: octets('Salt'),
    count: u32('Count'),
    token: octets('Token', { own: true }),
    iv: octets('Control IV'),
    session_id: octets('Session Id'),
    mbz1: octets('MBZ'),
    mbz2: octets('MBZ'),
    hmac: octets('HMAC'),
    padding_length: u32('Padding Length'),
    start_time: absoluteTime('Start Time', { size: 8 }),
    timeout: relativeTime('Timeout', { size: 8 }),
    'type-p': u32('Type-P Descriptor', { hex: true }),
    numsessions: u32('Number of Sessions'),
    server_uptime: absoluteTime('Server Start Time', { size: 8 }),
    accept: u8('Accept', { values: ACCEPTED }),
    sender_port: u16('Sender Port'),
    receiver_port: u16('Receiver Port'),
    ipvn: bits('IP Version', 0x0f),
    conf_sender: u8('Conf-Sender'),
    conf_receiver: u8('Conf-Receiver'),
    number_of_schedule_slots: u32('Number of Schedule Slots'),
    number_of_packets: u32('Number of Packets'),
    sender_ipv4: ipv4('Sender Address'),
    sender_ipv6: ipv6('Sender Address'),
    receiver_ipv4: ipv4('Receiver Address'),
    receiver_ipv6: ipv6('Receiver Address'),
  },
  sized: true,
  frame: messageLength,
  /** RFC 5357 §3.5: the reflector's port is the one that the request proposed, or another. */
  announces(bytes, at, end, ends) {
    if (ends === undefined || ends.fromClient !== false || end - at !== ANSWER || bytes[at] !== 0) return [];
    const port = u16be(bytes, at + 2);
    return port === 0 ? [] : [{ protocol: 'twamp.test', address: ends.source, port, peer: ends.destination }];
  },
  dissect(p) {
    switch (p.remaining) {
      case GREETING: return takeGreeting(p);
      case SETUP: return takeSetup(p);
      case ASKED: return takeRequest(p);
      case ANSWER: return isStart(p.bytes, p.at, p.end) ? takeServerStart(p) : takeAccept(p);
      case SHORT: return takeShort(p);
      default: p.malformed(`a message of ${p.remaining} bytes`);
    }
  },
});

/** Server-Start begins with 15 zeros; so does Start-Ack, which is shorter. */
function isStart(bytes: Uint8Array, at: number, end: number): boolean {
  for (let i = 0; i < 15; i++) if (at + i < end && bytes[at + i] !== 0) return false;
  return true;
}

/**
 * No message says its length. Those that begin with a command are the client's, as is the answer to the greeting: a mode with one bit. The greeting
 * has modes behind twelve zeros; an answer to a request has a port; 48 zeros have a time among them that Start-Ack has not.
 */
function messageLength(bytes: Uint8Array, at: number, end: number): number {
  const length = end - at;
  if (length < SHORT) return MORE;
  const first = bytes[at];
  const isClear = u32be(bytes, at + 4) === 0 && u32be(bytes, at + 8) === 0;
  if (first === REQUEST && bytes[at + 1] !== 0) return ASKED;
  if (u32be(bytes, at) === 0 && isClear) {
    if (u32be(bytes, at + 12) > 1 || (u32be(bytes, at + 12) === 1 && length >= GREETING)) return GREETING;
    return length >= ANSWER && u32be(bytes, at + SHORT) !== 0 ? ANSWER : SHORT;
  }
  // Mode 1, 2 or 4, then a name of a key.
  if (first === 0 && bytes[at + 1] === 0 && bytes[at + 2] === 0 && length >= SETUP) return SETUP;
  if (u16be(bytes, at + 2) !== 0 && length >= ANSWER) return ANSWER;
  return first === START || first === STOP || length < ANSWER ? SHORT : ANSWER;
}

type Control = (typeof twampControl)['fields'];
const of = (): Control => twampControl.fields;

function takeGreeting(p: Cursor): void {
  const f = of();
  p.info('Server Greeting');
  p.take(f.unused, 12);
  const modes = p.take(f.modes);
  p.label(() => `Supported Modes: ${modes} ( ${MODES.filter((_, bit) => (modes >> bit & 1) !== 0).map(mode => `${mode} `).join('')})`);
  p.take(f.challenge, 16);
  p.take(f.salt, 16);
  p.take(f.count);
  p.take(f.mbz1, 12);
}

function takeSetup(p: Cursor): void {
  const f = of();
  p.info('Setup Response');
  p.take(f.mode);
  p.take(f.keyid, 80);
  p.take(f.token, 64);
  p.take(f.iv, 16);
}

function takeServerStart(p: Cursor): void {
  const f = of();
  p.take(f.mbz1, 15);
  const accept = p.take(f.accept);
  p.info(() => `Server Start, ${verdict(accept)}`);
  p.take(f.iv, 16);
  takeMoment(p, f.server_uptime);
  p.take(f.mbz1, 8);
}

const verdict = (accept: number): string => (accept === 0 ? '(OK)' : `(Error: ${ACCEPTED[accept] ?? 'Unknown'})`);

/** RFC 5357 §3.5: Request-TW-Session. */
function takeRequest(p: Cursor): void {
  const f = of();
  p.info('Request Session');
  p.take(f.command);
  const version = p.take(f.ipvn);
  for (const field of [f.conf_sender, f.conf_receiver, f.number_of_schedule_slots, f.number_of_packets, f.sender_port,
    f.receiver_port]) p.take(field);
  if (version === 6) {
    p.take(f.sender_ipv6);
    p.take(f.receiver_ipv6);
  } else {
    p.take(f.sender_ipv4);
    p.skip(12);
    p.take(f.receiver_ipv4);
    p.skip(12);
  }
  p.take(f.session_id, SESSION);
  p.take(f.padding_length);
  takeMoment(p, f.start_time);
  p.takeAs(f.timeout, { seconds: p.u32(), nanoseconds: ntpNanoseconds(p.u32(4)) }, 8);
  const type = p.take(f['type-p']);
  p.addLabel(trafficClass(type));
  p.skip(8 + CODE);
}

/** RFC 4656 §3.5: the first two bits say whether six bits of DSCP follow, or the 16 of a per-hop behavior (RFC 2836). */
function trafficClass(type: number): string {
  switch (type >>> 30) {
    case 0: return ` (DSCP: ${type >>> 24})`;
    case 1: return ` (PHB ID: ${hex((type >>> 14) & 0xffff, 4)})`;
    default: return '';
  }
}

function takeAccept(p: Cursor): void {
  const f = of();
  const accept = p.take(f.accept);
  p.info(() => `Accept Session, ${verdict(accept)}`);
  p.skip(1);
  p.take(f.receiver_port);
  p.take(f.session_id, SESSION);
  p.take(f.mbz1, 12);
  p.take(f.hmac, CODE);
}

/** Start-Sessions and Stop-Sessions begin with their command, Start-Ack with whether all is well. */
function takeShort(p: Cursor): void {
  const f = of();
  const first = p.u8(), isClient = p.packet.destinationPort === 862;
  if (first === STOP && (isClient || p.u32(4) !== 0)) {
    p.info('Stop Session');
    p.take(f.command);
    p.take(f.accept);
    p.take(f.mbz1, 2);
    p.take(f.numsessions);
    p.take(f.mbz2, 8);
  } else if (first === START && isClient) {
    p.info('Start Sessions');
    p.take(f.command);
    p.take(f.mbz1, 15);
  } else {
    const accept = p.take(f.accept);
    p.info(() => `Start Sessions ACK, ${verdict(accept)}`);
    p.take(f.mbz1, 15);
  }
  p.take(f.hmac, CODE);
}

/** In NTP's form. */
function takeMoment(p: Cursor, field: Field<Moment>): void {
  p.takeAs(field, { seconds: ntpSeconds(p.u32()), nanoseconds: ntpNanoseconds(p.u32(4)) }, 8);
}

const ESTIMATE = [
  flag('S', 0x8000, { as: ['Synchronized to UTC using an external source', 'No notion of external synchronization'],
    id: 'twamp.test.error_estimate.s' }),
  flag('Z', 0x4000, {
    as: ['Abbreviated PTP Timestamp (RFC8186)', 'Always Zero (RFC5357) or NTP Timestamp (RFC8186)'], id: 'twamp.test.error_estimate.z',
  }),
  bits('Scale', 0x3f00, { id: 'twamp.test.error_estimate.scale' }), bits('Multiplier', 0x00ff, { size: 2,
    id: 'twamp.test.error_estimate.multiplier' }),
];
const [SYNCHRONIZED, PTP, SCALE, MULTIPLIER] = ESTIMATE;
/** Of an error estimate: times are PTP's (RFC 8186 §2.1). */
const IS_PTP = 0x4000;
/** Sequence number, times, error estimates and the time to live of a reflected packet (RFC 5357 §4.2.1). */
const REFLECTED = 41;
/** What a packet takes there and back: an hour is more than enough. */
const SOON = 3600;

export const twampTest = protocol({
  name: 'twamp.test',
  title: 'TwoWay Active Measurement Test Protocol',
  short: 'TWAMP-Test',
  fields: {
    seq_number: u32('Sequence Number'),
    timestamp: absoluteTime('Timestamp', { size: 8 }),
    error_estimate: u16('Error Estimate', { base: 'decHex' }),
    mbz1: u16('MBZ', { base: 'decHex' }),
    receive_timestamp: absoluteTime('Receive Timestamp', { size: 8 }),
    sender_seq_number: u32('Sender Sequence Number'),
    sender_timestamp: absoluteTime('Sender Timestamp', { size: 8 }),
    sender_error_estimate: u16('Sender Error Estimate', { base: 'decHex' }),
    mbz2: u16('MBZ', { base: 'decHex' }),
    sender_ttl: u8('Sender TTL'),
    padding: octets('Packet Padding'),
    'error_estimate.s': SYNCHRONIZED as Field<boolean>,
    'error_estimate.z': PTP as Field<boolean>,
    'error_estimate.scale': SCALE as Field<number>,
    'error_estimate.multiplier': MULTIPLIER as Field<number>,
  },
  dissect(p, f) {
    p.info('Measurement packet');
    const isReflected = isReflection(p);
    p.take(f.seq_number);
    const isPtp = (p.u16(8) & IS_PTP) !== 0;
    takeTime(p, f.timestamp, isPtp);
    takeNamedBits(p, f.error_estimate, ESTIMATE, ESTIMATE.slice(0, 2));
    // Cut before the time of receipt, nobody can tell.
    if (isReflected === undefined) p.need(p.remaining);
    if (isReflected === true) {
      p.take(f.mbz1);
      takeTime(p, f.receive_timestamp, isPtp);
      p.take(f.sender_seq_number);
      takeTime(p, f.sender_timestamp, (p.u16(8) & IS_PTP) !== 0);
      takeNamedBits(p, f.sender_error_estimate, ESTIMATE, []);
      p.take(f.mbz2);
      p.take(f.sender_ttl);
    }
    p.takeCaptured(f.padding);
  },
});

/**
 * Senders fill their packets up with zeros, or at random (§4.1.2): where the time of receipt should be there is one that can be true, or
 * there is none.
 */
function isReflection(p: Cursor): boolean | undefined {
  if (p.remaining < REFLECTED) return false;
  return p.available < 20 ? undefined : p.u16(14) === 0 && Math.abs(p.u32(16) - p.u32(4)) < SOON;
}

function takeTime(p: Cursor, field: Field<Moment>, isPtp: boolean): void {
  if (isPtp) p.takeAs(field, { seconds: p.u32(), nanoseconds: p.u32(4) }, 8);
  else takeMoment(p, field);
}
