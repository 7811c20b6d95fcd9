/** Requests and their replies: echo (RFC 792, RFC 8335), timestamp and address mask (RFC 950), and the time between the two. */
import { hexText } from '../../../bytes/address-text.ts';
import {
  type Cursor, absoluteTime, between, bits, expert, f64, flag, frameNumber, none, relativeTime, u16, u32, u8,
} from '../../../dissect/index.ts';
import { type Exchange, type ExchangeTracker, exchangeOf, exchangeTracker } from '../../exchanges.ts';
import { spanText } from './mobile.ts';

const conversation = { source: 'conversation' } as const;
const STATES = { 0: 'Reserved', 1: 'Incomplete', 2: 'Reachable', 3: 'Stale', 4: 'Delay', 5: 'Probe', 6: 'Failed' };

export const ECHO_FIELDS = {
  ident: u16('Identifier (BE)', { base: 'decHex' }),
  ident_le: u16('Identifier (LE)', { base: 'decHex', little: true }),
  seq: u16('Sequence Number (BE)', { base: 'decHex' }),
  seq_le: u16('Sequence Number (LE)', { base: 'decHex', little: true }),
  resp_in: frameNumber('Response frame', conversation),
  resp_to: frameNumber('Request frame', conversation),
  resptime: f64('Response time', conversation),
  no_resp: none('No response seen', conversation),
  resp_not_found: expert('Response not found', 'warning', 'Sequence', conversation),
  data_time: absoluteTime('Timestamp from icmp data'),
  data_time_relative: relativeTime('Timestamp from icmp data (relative)'),
  originate_timestamp: u32('Originate Timestamp'),
  receive_timestamp: u32('Receive Timestamp'),
  transmit_timestamp: u32('Transmit Timestamp'),
  'ext.echo.seq': u8('Sequence Number', { base: 'decHex' }),
  'ext.echo.req.res': bits('Reserved', 0xfe, { hex: true }),
  'ext.echo.req.local': flag('Local bit', 0x01),
  'ext.echo.rsp.state': bits('State', 0xe0, { values: STATES }),
  'ext.echo.rsp.res': bits('Reserved', 0x18, { hex: true }),
  'ext.echo.rsp.active': flag('Active bit', 0x04),
  'ext.echo.rsp.ipv4': flag('IPv4 bit', 0x02),
  'ext.echo.rsp.ipv6': flag('IPv6 bit', 0x01),
} as const;

type Fields = typeof ECHO_FIELDS;

const REPLY = 0;
const REQUEST = 8;

/** Pairs requests and replies of a capture by addresses, identifier and sequence number. */
export function echoTracker(layer: string, request: number, reply: number, once: boolean): ExchangeTracker<undefined> {
  return exchangeTracker({
    key: `${layer}.echo`, layer, once,
    roleOf({ bytes, source, destination }) {
      if (bytes.length < 8 || (bytes[0] !== request && bytes[0] !== reply) || source === undefined || destination === undefined) return undefined;
      const answers = bytes[0] === reply, [asker, answerer] = answers ? [destination, source] : [source, destination];
      return { key: `${hexText(asker)}>${hexText(answerer)}/${hexText(bytes.subarray(4, 8))}`, answers };
    },
  });
}

const ECHOES = echoTracker('icmp', REQUEST, REPLY, true);

/** Identifier and sequence number, in both byte orders: senders disagree. */
export function takeIdentity(p: Cursor, f: Fields): void {
  const { packet } = p, identifier = p.show(f.ident);
  p.take(f.ident_le);
  const sequence = p.show(f.seq);
  p.take(f.seq_le);
  const timeToLive = packet.network === 4 ? packet.networkBytes[packet.sourceAt - 4] : undefined;
  p.addInfo(() => ` id=0x${identifier.toString(16).padStart(4, '0')}, seq=${sequence}/${((sequence & 255) << 8) | (sequence >>> 8)}` +
    (timeToLive === undefined ? '' : `, ttl=${timeToLive}`));
}

export function takeEcho(p: Cursor, f: Fields, type: number): void {
  takeIdentity(p, f);
  showPartner(p, f, type);
  // Whether fewer bytes than a time has are one, the capture does not tell; of other data any part is shown.
  if (p.available < TIME && p.remaining >= TIME) return;
  takeTime(p, f);
  p.innerData();
}

function showPartner(p: Cursor, f: Fields, type: number): void {
  const { packet } = p;
  if (packet.quoted || packet.around === undefined) return;
  const exchange = exchangeOf(p, ECHOES);
  if (type === REPLY) {
    if (exchange === undefined) return;
    p.generate(f.resp_to, exchange.request);
    const milliseconds = millisecondsSince(p, exchange);
    p.generate(f.resptime, milliseconds);
    p.label(() => `[Response time: ${milliseconds.toFixed(3)} ms]`);
    p.addInfo(` (request in ${exchange.request})`);
  } else if (exchange !== undefined && exchange.response > 0) {
    p.generate(f.resp_in, exchange.response);
    p.addInfo(` (reply in ${exchange.response})`);
  } else {
    const many = packet.network === 4 ? manyAt(packet.networkBytes, packet.destinationAt) : undefined;
    if (many !== undefined) {
      p.addInfo(` (${many})`);
      return;
    }
    p.generate(f.no_resp, undefined);
    p.expertUnder(f.resp_not_found, 'No response seen to ICMP request');
    p.addInfo(' (no response found!)');
  }
}

export function millisecondsSince(p: Cursor, { time }: Exchange<undefined>): number {
  const { seconds, nanoseconds } = between(time, p.packet.record);
  return seconds * 1000 + nanoseconds / 1e6;
}

/** Nobody need answer a multicast or a broadcast: what an address that reaches many is called (RFC 1112, section 4; RFC 919, section 7). */
function manyAt(bytes: Uint8Array, at: number): 'multicast' | 'broadcast' | undefined {
  if ((bytes[at] & 0xf0) === 0xe0) return 'multicast';
  return bytes.subarray(at, at + 4).every(octet => octet === 255) ? 'broadcast' : undefined;
}

/** Bytes. */
const TIME = 8;
const DAY = 86400;
const MICROSECONDS = 1e6;

/** Many a ping begins its data with the time of sending, seconds and microseconds in either byte order: believed within a day of the packet's own. */
function takeTime(p: Cursor, f: Fields): void {
  if (p.remaining < TIME) return;
  const { record } = p.packet;
  let seconds = p.u32();
  let microseconds = p.u32(4);
  if (Math.abs(seconds - record.seconds) >= DAY || microseconds >= MICROSECONDS) {
    seconds = p.little32();
    microseconds = p.little32(4);
    if (Math.abs(seconds - record.seconds) >= DAY || microseconds >= MICROSECONDS) return;
  }
  const moment = { seconds, nanoseconds: microseconds * 1000 };
  p.set(f.data_time, moment, p.at, 8);
  p.generate(f.data_time_relative, between(moment, record), p.at, 8);
  p.skip(8);
}

/** Milliseconds since midnight UTC, RFC 792. */
export function takeTimestamps(p: Cursor, f: Fields): void {
  takeIdentity(p, f);
  for (const field of [f.originate_timestamp, f.receive_timestamp, f.transmit_timestamp]) {
    const value = p.take(field);
    p.addLabel(() => ` (${spanText(value / 1000)} after midnight UTC)`);
  }
}

export function takeExtendedEcho(p: Cursor, f: Fields, request: boolean): void {
  p.show(f.ident);
  p.take(f.ident_le);
  p.take(f['ext.echo.seq']);
  if (request) {
    p.show(f['ext.echo.req.res']);
    p.take(f['ext.echo.req.local']);
    return;
  }
  p.show(f['ext.echo.rsp.state']);
  p.show(f['ext.echo.rsp.res']);
  p.show(f['ext.echo.rsp.active']);
  p.show(f['ext.echo.rsp.ipv4']);
  p.take(f['ext.echo.rsp.ipv6']);
}
