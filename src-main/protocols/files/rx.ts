/** RX, the remote procedure calls of the Andrew File System, after OpenAFS' rx.h. */
import {
  type Cursor, type Moment, type Tracker, absoluteTime, flag, none, octets, protocol, u16, u32, u8,
} from '../../dissect/index.ts';
import { readUint } from '../../dissect/read.ts';

const truth = { as: ['True', 'False'] } as const;

const TYPES: Readonly<Record<number, string>> = {
  1: 'data', 2: 'ack', 3: 'busy', 4: 'abort', 5: 'ackall', 6: 'challenge', 7: 'response', 8: 'debug', 9: 'params', 13: 'version',
};
const REASONS: Readonly<Record<number, string>> = {
  1: 'Ack Requested', 2: 'Duplicate Packet', 3: 'Out Of Sequence', 4: 'Exceeds Window', 5: 'No Space', 6: 'Ping', 7: 'Ping Response',
  8: 'Delay', 9: 'Idle',
};
const DATA = 1, ACK = 2, ABORT = 4, CHALLENGE = 6, RESPONSE = 7;
/** Bytes that a client's answer to a challenge has under the session's key (rxkad.h). */
const SEALED = 40;
export const HEADER = 28;
export const CLIENT = 0x01;
const SERVERS = [7000, 7001, 7002, 7003, 7004, 7005, 7006, 7007, 7008, 7009];

interface Call {
  readonly request: number;
  readonly time: Moment;
  readonly opcode: number;
  reply: number;
}

export const keyOf = (bytes: Uint8Array, at: number): string => bytes.subarray(at + 4, at + 12).join();

/** Whether the header at `at` is of a call's or a reply's first packet: its sequence number, of 32 bits, is 1. */
export const isFirstAt = (bytes: Uint8Array, at: number): boolean => readUint(bytes, at + 12, 4, false) === 1;

/** What was called: requests say it, replies do not. */
export const CALLS: Tracker<Map<string, Call>> = {
  key: 'rx',
  make: () => new Map(),
  forget: calls => calls.clear(),
  observe(state, { bytes, frame, time }) {
    if (bytes.length < HEADER || bytes[20] !== DATA || !isFirstAt(bytes, 0)) return;
    const key = keyOf(bytes, 0);
    if ((bytes[21] & CLIENT) !== 0) {
      if (bytes.length >= HEADER + 4) state.set(key, { request: frame, time, opcode: readUint(bytes, HEADER, 4, false), reply: 0 });
    } else {
      const call = state.get(key);
      if (call !== undefined && call.reply === 0) call.reply = frame;
    }
  },
};

export const rx = protocol({
  name: 'rx',
  title: 'RX Protocol',
  on: { 'udp.port': [...SERVERS, 7021] },
  fields: {
    epoch: absoluteTime('Epoch', { local: true }),
    cid: u32('CID'),
    callnumber: u32('Call Number'),
    seq: u32('Sequence Number'),
    serial: u32('Serial'),
    type: u8('Type', { values: TYPES }),
    flags: u8('Flags', { hex: true }),
    'flags.free_packet': flag('Free Packet', 0x10, truth),
    'flags.more_packets': flag('More Packets', 0x08, truth),
    'flags.last_packet': flag('Last Packet', 0x04, truth),
    'flags.request_ack': flag('Request Ack', 0x02, truth),
    'flags.client_init': flag('Client Initiated', 0x01, truth),
    userstatus: u32('User Status'),
    securityindex: u32('Security Index', { size: 1 }),
    spare: u16('Spare/Checksum'),
    serviceid: u16('Service ID'),
    ack: none('ACK Packet'),
    bufferspace: u16('Bufferspace'),
    maxskew: u16('Max Skew'),
    first: u32('First Packet'),
    prev: u32('Prev Packet'),
    reason: u8('Reason', { values: REASONS }),
    num_acks: u8('Num ACKs'),
    ack_type: u8('ACK Type', { values: { 0: 'NACK', 1: 'ACK' } }),
    if_mtu: u32('Interface MTU'),
    max_mtu: u32('Max MTU'),
    rwind: u32('rwind'),
    max_packets: u32('Max Packets'),
    abort: none('ABORT Packet'),
    abort_code: u32('Abort Code'),
    challenge: none('CHALLENGE Packet'),
    version: u32('Version'),
    nonce: u32('Nonce', { hex: true }),
    min_level: u32('Min Level'),
    response: none('RESPONSE Packet'),
    encrypted: none('Encrypted'),
    kvno: u32('kvno'),
    ticket_len: u32('Ticket len'),
    ticket: octets('ticket'),
  },
  accepts: (bytes, at, end) => end - at >= HEADER && TYPES[bytes[at + 20]] !== undefined,
  dissect(p, f) {
    p.takeAs(f.epoch, { seconds: p.u32(), nanoseconds: 0 }, 4);
    p.take(f.cid);
    const call = p.take(f.callnumber), sequence = p.take(f.seq);
    p.take(f.serial);
    const type = p.take(f.type);
    p.bits(f.flags, [f['flags.free_packet'], f['flags.more_packets'], f['flags.last_packet'], f['flags.request_ack'], f['flags.client_init']]);
    p.take(f.userstatus, 1);
    p.take(f.securityindex, 1);
    p.take(f.spare);
    p.take(f.serviceid);
    const { sourcePort, destinationPort } = p.packet;
    const ends = `Seq: ${sequence}  Call: ${call}  Source Port: ${sourcePort}  Destination Port: ${destinationPort}  `;
    switch (type) {
      case DATA:
        p.info(`DATA ${ends}`);
        p.call('afs');
        break;
      case ACK: p.info(`ACK ${acknowledgement(p, f)}  ${ends}`); break;
      case ABORT: {
        p.info(`ABORT  ${ends}`);
        const outer = p.open(f.abort);
        if (p.remaining >= 4) p.take(f.abort_code);
        p.close(outer);
        break;
      }
      case CHALLENGE:
        p.info(`CHALLENGE  ${ends}`);
        challenge(p, f);
        break;
      case RESPONSE:
        p.info(`RESPONSE  ${ends}`);
        response(p, f);
        break;
      default:
        p.info(`${(TYPES[type] ?? 'Unknown').toUpperCase()}  ${ends}`);
    }
    if (type !== DATA && p.more) p.data();
  },
});

function acknowledgement(p: Cursor, f: (typeof rx)['fields']): string {
  const outer = p.open(f.ack);
  p.take(f.bufferspace);
  p.take(f.maxskew);
  p.take(f.first);
  p.take(f.prev);
  p.take(f.serial);
  const reason = p.take(f.reason), count = p.take(f.num_acks);
  for (let i = 0; i < count; i++) p.take(f.ack_type);
  if (p.remaining >= 3) p.skip(3);
  for (const field of [f.max_mtu, f.if_mtu, f.rwind, f.max_packets]) if (p.remaining >= 4) p.take(field);
  p.close(outer);
  return REASONS[reason] ?? '';
}

/** What rxkad asks of a client; version 2 has a spare word behind it. */
function challenge(p: Cursor, f: (typeof rx)['fields']): void {
  const outer = p.open(f.challenge);
  if (p.remaining >= 12) {
    p.take(f.version);
    p.take(f.nonce);
    p.take(f.min_level);
    p.skip(Math.min(4, p.remaining));
  }
  p.close(outer);
}

/** rxkad's answer: version 2 has a word more than the one before. */
function response(p: Cursor, f: (typeof rx)['fields']): void {
  const outer = p.open(f.response), version = p.take(f.version);
  if (version >= 2) p.skip(4);
  p.take(f.encrypted, SEALED);
  p.take(f.kvno);
  p.take(f.ticket, p.take(f.ticket_len));
  p.close(outer);
}
