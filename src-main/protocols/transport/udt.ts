/** UDP-based Data Transfer, draft-gg-udt, and Secure Reliable Transport, which goes on from it (draft-sharabayko-srt §3). */
import { type Cursor, type Tracker, bits, i32, none, octets, protocol, u32 } from '../../dissect/index.ts';
import { readUint } from '../../dissect/read.ts';
import { PACKET, SYNC } from '../voice/mp2t/counters.ts';

const CONTROL = 0x80, HEADER = 16, HANDSHAKE_LENGTH = 48;
const HANDSHAKE = 0, ACK = 2, NAK = 3, ACK2 = 6, DROP = 7;
const TYPES: Readonly<Record<number, string>> = {
  [HANDSHAKE]: 'handshake', 1: 'keepalive', [ACK]: 'ack', [NAK]: 'nak', 4: 'congestion', 5: 'shutdown', [ACK2]: 'ack2',
  [DROP]: 'drop message request', 0x7fff: 'user defined',
};
/** Those without contents: some systems can't send a header alone, so four bytes follow. */
const PADDED: ReadonlySet<number> = new Set([1, 4, 5, ACK2]);
/** Versions of the handshake: UDT's, and SRT's own. */
const VERSIONS: ReadonlySet<number> = new Set([4, 5]);
const HANDSHAKE_BEGINS = 0x80000000, VERSION_AT = HEADER, FIRST_NUMBER_AT = HEADER + 8;

/** The first sequence number of the connection: the newest handshake says it. */
const FIRST_NUMBERS: Tracker<{ first: number | undefined }> = {
  key: 'udt',
  make: () => ({ first: undefined }),
  observe(state, { bytes }) {
    if (isHandshake(bytes, 0, bytes.length)) state.first = readUint(bytes, FIRST_NUMBER_AT, 4, false);
  },
};

export const udt = protocol({
  name: 'udt',
  title: 'UDT Protocol',
  short: 'UDT',
  over: ['udp'],
  begins: [CONTROL],
  recognise: isHandshake,
  fields: {
    iscontrol: bits('Type', 0x80000000, { size: 4, values: { 0: 'DATA', 1: 'CONTROL' } }),
    type: bits('Type', 0x7fff0000, { size: 4, hex: true, values: TYPES }),
    seqno: bits('Sequence Number', 0x7fffffff, { size: 4 }),
    'msg.first': bits('First Indicator', 0x80000000, { size: 4 }),
    'msg.last': bits('Last Indicator', 0x40000000, { size: 4 }),
    'msg.order': bits('In-Order Indicator', 0x20000000, { size: 4 }),
    msgno: bits('Message Number', 0x1fffffff, { size: 4 }),
    addinfo: u32('Additional Info'),
    ackno: u32('Ack Number'),
    timestamp: u32('Timestamp'),
    id: u32('ID', { hex: true }),
    ack_seqno: u32('Ack Sequence Number'),
    rtt: u32('RTT (microseconds)'),
    rttvar: u32('RTT Variance (microseconds)'),
    buf: u32('Buffer Available (packets)'),
    rate: u32('Rate (packets/second)'),
    linkcap: u32('Link Capacity (packets/second)'),
    'hs.version': u32('Version'),
    'hs.type': u32('Type', { values: { 0: 'STREAM', 1: 'STREAM', 2: 'DGRAM' } }),
    'hs.isn': u32('Initial Sequence Number'),
    'hs.mtu': u32('MTU'),
    'hs.flow_window': u32('Flow Window'),
    'hs.reqtype': i32('Requested Type'),
    'hs.id': u32('ID'),
    'hs.cookie': u32('SYN Cookie', { hex: true }),
    'hs.peerip': octets('Peer IP Address'),
    'hs.extensions': octets('Extensions', { own: true }),
    recvrate: u32('Receiving Rate (bytes/second)', { own: true }),
    padding: octets('Padding', { own: true }),
    nak_seqno: none('Missing Sequence Number(s)'),
  },
  dissect(p, f) {
    const known = p.packet.quoted ? undefined : p.packet.around?.conversation(FIRST_NUMBERS);
    p.show(f.iscontrol);
    if ((p.u8() & CONTROL) === 0) readData(p, f, known?.first);
    else readControl(p, f, known?.first);
  },
});

type Fields = (typeof udt)['fields'];

function isHandshake(bytes: Uint8Array, at: number, end: number): boolean {
  return end - at >= HEADER + HANDSHAKE_LENGTH && readUint(bytes, at, 4, false) === HANDSHAKE_BEGINS &&
    VERSIONS.has(readUint(bytes, at + VERSION_AT, 4, false));
}

/** Sequence numbers have 31 bits. */
const relative = (number: number, first: number | undefined): number => (first === undefined ? number : (number - first) & 0x7fffffff);

function readData(p: Cursor, f: Fields, first: number | undefined): void {
  const number = p.take(f.seqno), shown = relative(number, first);
  if (first !== undefined) p.label(`Sequence Number: ${shown} (relative) [${number}]`);
  p.show(f['msg.first']);
  p.show(f['msg.last']);
  p.show(f['msg.order']);
  const message = p.take(f.msgno);
  p.info(`UDT type: data seqno: ${shown} msgno: ${message}`);
  p.take(f.timestamp);
  p.take(f.id);
  // SRT carries transport streams, most often.
  if (p.remaining >= PACKET && p.remaining % PACKET === 0 && p.u8() === SYNC) p.call('mp2t');
  else p.data();
}

function readControl(p: Cursor, f: Fields, first: number | undefined): void {
  const type = p.u16() & 0x7fff;
  p.take(f.type);
  p.info(`UDT type: ${TYPES[type] ?? `Unknown Control Type (${type.toString(16)})`}`);
  p.take(type === ACK || type === ACK2 ? f.ackno : f.addinfo);
  p.take(f.timestamp);
  p.take(f.id);
  if (type === HANDSHAKE) readHandshake(p, f);
  else if (type === ACK) readAck(p, f, first);
  else if (type === NAK) readLosses(p, f, first);
  if (PADDED.has(type)) p.takeRest(f.padding);
  else p.data();
}

/** draft-gg-udt §2; behind it SRT has extensions (draft-sharabayko-srt §3.2.1.1). */
function readHandshake(p: Cursor, f: Fields): void {
  const numbers = [f['hs.version'], f['hs.type'], f['hs.isn'], f['hs.mtu'], f['hs.flow_window'], f['hs.reqtype'], f['hs.id'], f['hs.cookie']];
  for (const field of numbers) p.take(field);
  p.take(f['hs.peerip'], 16);
  p.takeRest(f['hs.extensions']);
}

/** A light one has the number alone, one of SRT the rate at which bytes are received as well. */
function readAck(p: Cursor, f: Fields, first: number | undefined): void {
  const number = p.take(f.ack_seqno), shown = relative(number, first);
  if (first !== undefined) p.label(`Ack Sequence Number: ${shown} (relative) [${number}]`);
  p.info(`UDT type: ack  seqno: ${shown}`);
  for (const field of [f.rtt, f.rttvar, f.buf, f.rate, f.linkcap, f.recvrate]) if (p.remaining >= 4) p.take(field);
}

/** Single numbers, and ranges whose first has its highest bit set. */
function readLosses(p: Cursor, f: Fields, first: number | undefined): void {
  const outer = p.open(f.nak_seqno, p.remaining);
  while (p.remaining >= 4) {
    const number = p.u32(), begin = relative(number & 0x7fffffff, first), isRange = number >= 0x80000000 && p.remaining >= 8;
    const last = isRange ? relative(p.u32(4) & 0x7fffffff, first) : begin;
    p.close(p.open(isRange ? `${begin} to ${last}` : `${begin}`, isRange ? 8 : 4));
    p.skip(isRange ? 8 : 4);
  }
  p.close(outer);
}
