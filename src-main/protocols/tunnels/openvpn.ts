/** OpenVPN: the packets of its control channel and its data, after the project's description of the wire protocol (draft-openvpn-wire-protocol). */
import {
  type Cursor, MORE, NOT_MINE, absoluteTime, bits, frameNumber, none, octets, protocol, u16, u24, u32, u64, u8,
} from '../../dissect/index.ts';
import { showPieces } from '../reassembly.ts';
import { CarriedSurroundings } from '../carried-messages.ts';
import { looksLikeTls } from '../security/tls/records.ts';
import { ACK, DATA, DATA_2, type Layout, REPLAY, layoutOf, wrappedKeyLength } from './openvpn/layout.ts';
import { type Carried, TCP_SESSION, UDP_SESSION, carrier } from './openvpn/session.ts';

const OPCODES: Readonly<Record<number, string>> = {
  1: 'P_CONTROL_HARD_RESET_CLIENT_V1', 2: 'P_CONTROL_HARD_RESET_SERVER_V1', 3: 'P_CONTROL_SOFT_RESET_V1', 4: 'P_CONTROL_V1', 5: 'P_ACK_V1',
  6: 'P_DATA_V1', 7: 'P_CONTROL_HARD_RESET_CLIENT_V2', 8: 'P_CONTROL_HARD_RESET_SERVER_V2', 9: 'P_DATA_V2',
  10: 'P_CONTROL_HARD_RESET_CLIENT_V3', 11: 'P_CONTROL_WKC_V1',
};
const TCP = 6, PORT = 1194;
const MADE = { source: 'conversation' } as const;

export const openvpn = protocol({
  name: 'openvpn',
  title: 'OpenVPN Protocol',
  short: 'OpenVPN',
  on: { 'udp.port': [PORT], 'tcp.port': [PORT] },
  sized: true,
  accepts: (bytes, at, end) => at < end && OPCODES[bytes[at] >> 3] !== undefined,
  fields: {
    plen: u16('Packet Length'),
    type: u8('Type', { hex: true }),
    opcode: bits('Opcode', 0xf8, { hex: true, values: OPCODES }),
    keyid: bits('Key ID', 0x07),
    peerid: u24('Peer ID'),
    sessionid: u64('Session ID'),
    hmac: octets('HMAC'),
    pid: u32('Replay-Packet-ID'),
    net_time: absoluteTime('Net Time', { size: 4 }),
    mpidarraylength: u8('Message Packet-ID Array Length'),
    mpidarrayelement: u32('Message Packet-ID Array Element'),
    rsessionid: u64('Remote Session ID'),
    mpid: u32('Message Packet-ID'),
    data: octets('Data'),
    wkc: octets('Wrapped client key'),
    wkc_len: u16('Wrapped client key length'),
    fragment_bytes: octets('Fragment bytes', MADE),
    fragments: none('Message fragments', MADE),
    fragment: frameNumber('Message fragment', MADE),
    'fragment.count': u32('Message fragment count', MADE),
    'reassembled.in': frameNumber('Reassembled message in frame', MADE),
    'reassembled.length': u32('Reassembled message length', MADE),
  },
  frame(bytes, at, end) {
    if (at + 2 > end) return MORE;
    const length = (bytes[at] << 8) | bytes[at + 1];
    return length === 0 || (at + 2 < end && OPCODES[bytes[at + 2] >> 3] === undefined) ? NOT_MINE : 2 + length;
  },
  dissect(p, f) {
    const nth = p.packet.next('openvpn packets');
    if (p.packet.ipProtocol === TCP) p.take(f.plen);
    const opcode = p.u8() >> 3;
    p.info(`MessageType: ${OPCODES[opcode] ?? 'Unknown'}`);
    const layout = opcode === DATA || opcode === DATA_2 ? undefined : layoutOf(p.bytes, p.at, p.at + p.remaining, p.packet.record.seconds);
    p.bits(f.type, [f.opcode, f.keyid]);
    if (opcode === DATA_2) p.take(f.peerid);
    else if (opcode !== DATA) p.take(f.sessionid);
    if (layout !== undefined) control(p, f, opcode, layout, nth);
    p.takeCaptured(f.data);
  },
});

type Fields = (typeof openvpn)['fields'];

/** Behind the session. What tls-crypt seals cannot be read without its key. */
function control(p: Cursor, f: Fields, opcode: number, { kind, tag }: Layout, nth: number): void {
  if (kind === 'signed') p.take(f.hmac, tag);
  if (kind !== 'clear') takeReplay(p, f);
  if (kind === 'sealed') {
    p.take(f.hmac, tag);
    wrappedKey(p, f, opcode);
    return;
  }
  const count = p.take(f.mpidarraylength);
  if (count > 0) {
    const outer = p.open('Packet-ID Array', 4 * count);
    for (let i = 0; i < count; i++) p.take(f.mpidarrayelement);
    p.close(outer);
    p.take(f.rsessionid);
  }
  if (opcode === ACK) return;
  p.take(f.mpid);
  const length = p.remaining - wrappedKeyLength(p.bytes, p.at, p.end, opcode);
  if (length > 0) takeTls(p, f, length, nth);
  wrappedKey(p, f, opcode);
}

/** The packet's number and the sender's clock: no packet is taken twice. */
function takeReplay(p: Cursor, f: Fields): void {
  p.take(f.pid);
  p.takeAs(f.net_time, { seconds: p.u32(), nanoseconds: 0 }, REPLAY - 4);
}

function wrappedKey(p: Cursor, f: Fields, opcode: number): void {
  const length = wrappedKeyLength(p.bytes, p.at, p.end, opcode);
  if (length === 0) return;
  if (p.remaining > length) p.take(f.data, p.remaining - length);
  p.take(f.wkc, length - 2);
  p.take(f.wkc_len);
}

/** TLS in the packet itself, or what it begins, goes on with or completes. */
function takeTls(p: Cursor, f: Fields, length: number, nth: number): void {
  const { packet } = p, { around } = packet, session = packet.ipProtocol === TCP ? TCP_SESSION : UDP_SESSION;
  const carried = packet.quoted ? undefined : around?.conversation(session)?.packets.get(packet.record.number)?.find(one => one.nth === nth);
  if (carried === undefined) {
    if (looksLikeTls(p.bytes, p.at, p.end)) p.call('tls', length);
    return;
  }
  packet.around = new CarriedSurroundings(around!, carrier(session, carried.negotiation));
  takeCarried(p, f, length, carried);
  packet.around = around;
}

function takeCarried(p: Cursor, f: Fields, length: number, { records, completedIn }: Carried): void {
  const whole = records.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const isAlone = records.every(({ pieces }) => pieces.length === 1 && pieces[0].frame === p.packet.record.number);
  if (isAlone && whole > 0 && whole <= length) {
    if (whole < length) takePart(p, f, whole, length, completedIn);
    p.call('tls', whole);
    p.skip(length - whole);
    return;
  }
  takePart(p, f, 0, length, completedIn);
  p.skip(length);
  if (whole === 0) return;
  const bytes = new Uint8Array(whole), pieces = [];
  let at = 0;
  for (const record of records) {
    bytes.set(record.bytes, at);
    for (const piece of record.pieces) pieces.push({ ...piece, offset: at + piece.offset });
    at += record.bytes.length;
  }
  const tab = `TLS of OpenVPN (${whole} bytes)`;
  showPieces(p, { fragments: f.fragments, fragment: f.fragment, count: f['fragment.count'], length: f['reassembled.length'] }, bytes, pieces, tab);
  p.callOn('tls', tab, bytes, pieces);
}

/** Bytes from `begin` to `end` of what is left, which belong to a record over several packets. */
function takePart(p: Cursor, f: Fields, begin: number, end: number, completedIn: number | undefined): void {
  p.set(f.fragment_bytes, undefined, p.at + begin, end - begin);
  if (completedIn !== undefined) p.generate(f['reassembled.in'], completedIn);
}
