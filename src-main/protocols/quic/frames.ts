/** QUIC's frames, those of packets that are open: RFC 9000 §19, RFC 9221. */
import { type Cursor, type Field, bits, expert, flag, none, octets, text, u32, u64, u8 } from '../../dissect/index.ts';
import { ALERTS } from '../tls/names.ts';
import { variable } from './packets.ts';

const FRAME_TYPES = (type: number): string => {
  if (type >= 0x08 && type <= 0x0f) return 'STREAM';
  return NAMES[type] ?? 'Unknown';
};

const NAMES: Readonly<Record<number, string>> = {
  0x00: 'PADDING', 0x01: 'PING', 0x02: 'ACK', 0x03: 'ACK', 0x04: 'RESET_STREAM', 0x05: 'STOP_SENDING', 0x06: 'CRYPTO', 0x07: 'NEW_TOKEN', 0x10: 'MAX_DATA',
  0x11: 'MAX_STREAM_DATA', 0x12: 'MAX_STREAMS (BIDI)', 0x13: 'MAX_STREAMS (UNI)', 0x14: 'DATA_BLOCKED', 0x15: 'STREAM_DATA_BLOCKED',
  0x16: 'STREAMS_BLOCKED (BIDI)', 0x17: 'STREAMS_BLOCKED (UNI)', 0x18: 'NEW_CONNECTION_ID', 0x19: 'RETIRE_CONNECTION_ID', 0x1a: 'PATH_CHALLENGE',
  0x1b: 'PATH_RESPONSE', 0x1c: 'CONNECTION_CLOSE (Transport)', 0x1d: 'CONNECTION_CLOSE (Application)', 0x1e: 'HANDSHAKE_DONE', 0x30: 'DATAGRAM',
  0x31: 'DATAGRAM',
};

/** RFC 9000 §20.1. */
const ERRORS = (code: number): string | undefined => {
  if (code >= 0x100 && code <= 0x1ff) return 'CRYPTO_ERROR';
  return [
    'NO_ERROR', 'INTERNAL_ERROR', 'CONNECTION_REFUSED', 'FLOW_CONTROL_ERROR', 'STREAM_ID_ERROR', 'STREAM_STATE_ERROR', 'FINAL_SIZE_ERROR',
    'FRAME_ENCODING_ERROR', 'TRANSPORT_PARAMETER_ERROR', 'CONNECTION_ID_LIMIT_ERROR', 'PROTOCOL_VIOLATION', 'INVALID_TOKEN', 'APPLICATION_ERROR',
    'CRYPTO_BUFFER_EXCEEDED', 'KEY_UPDATE_ERROR', 'AEAD_LIMIT_REACHED', 'NO_VIABLE_PATH', 'VERSION_NEGOTIATION_ERROR',
  ][code];
};

export const FRAME_FIELDS = {
  frame: none('Frame'),
  frame_type: u64('Frame Type', { hex: true, values: FRAME_TYPES }),
  padding_length: u32('Padding Length'),
  'ack.largest_acknowledged': u64('Largest Acknowledged'),
  'ack.ack_delay': u64('ACK Delay'),
  'ack.ack_range_count': u64('ACK Range Count'),
  'ack.first_ack_range': u64('First ACK Range'),
  'ack.gap': u64('Gap'),
  'ack.ack_range': u64('ACK Range'),
  'ack.ect0_count': u64('ECT(0) Count'),
  'ack.ect1_count': u64('ECT(1) Count'),
  'ack.ecn_ce_count': u64('ECN-CE Count'),
  'crypto.offset': u64('Offset'),
  'crypto.length': u64('Length'),
  'crypto.crypto_data': none('Crypto Data'),
  'cc.error_code': u64('Error code', { values: ERRORS }),
  'cc.error_code.tls_alert': u8('TLS Alert Description', { values: ALERTS }),
  'cc.frame_type': u64('Frame Type'),
  'cc.reason_phrase.length': u64('Reason phrase Length'),
  'cc.reason_phrase': text('Reason phrase'),
  'ft.unknown': expert('Unknown Frame Type', 'warning', 'Protocol'),
  short: none('QUIC Short Header'),
  fixed_bit: flag('Fixed Bit', 0x40, { as: ['True', 'False'] }),
  spin_bit: flag('Spin Bit', 0x20, { as: ['True', 'False'] }),
  'long.reserved': bits('Reserved', 0x0c),
  payload: octets('Payload'),
};

const f = FRAME_FIELDS;

/** An integer of QUIC's own length, shown as `field`. */
export function takeVariable(p: Cursor, field: Field<bigint>): number {
  p.need(1 << (p.u8() >> 6));
  const number = variable(p.bytes, p.at, p.end)!;
  p.set(field, BigInt(number.value), p.at, number.length);
  p.skip(number.length);
  return number.value;
}

/** Reads the frames of an Initial packet, CRYPTO frames by `crypto`; gives their names. */
export function readFrames(p: Cursor, names: string[], crypto: (p: Cursor, offset: number, length: number) => void): void {
  while (p.available > 0) {
    const type = variable(p.bytes, p.at, p.end)?.value ?? 0;
    const name = FRAME_TYPES(type).replace(/ .*/, '');
    names.push(name === 'CONNECTION_CLOSE' ? 'CC' : name);
    const outer = p.open(f.frame);
    const heading = p.lastNode;
    p.labelNode(heading, FRAME_TYPES(type));
    if (type === 0) readPadding(p, heading);
    else if (!readFrame(p, type, crypto)) {
      p.close(outer);
      p.expert(f['ft.unknown']);
      p.skip(p.available);
      return;
    }
    p.close(outer);
  }
}

function readPadding(p: Cursor, heading: number): void {
  const start = p.at;
  p.set(f.frame_type, 0n, start, 1);
  while (p.available > 0 && p.u8() === 0) p.skip(1);
  p.generate(f.padding_length, p.at - start, start, p.at - start);
  p.labelNode(heading, `PADDING Length: ${p.at - start}`);
}

function readFrame(p: Cursor, type: number, crypto: (p: Cursor, offset: number, length: number) => void): boolean {
  takeVariable(p, f.frame_type);
  switch (type) {
    case 0x01:
      return true;
    case 0x02:
    case 0x03:
      readAck(p, type === 0x03);
      return true;
    case 0x06: {
      const offset = takeVariable(p, f['crypto.offset']), length = takeVariable(p, f['crypto.length']);
      p.show(f['crypto.crypto_data'], Math.min(length, p.available));
      crypto(p.within(length), offset, length);
      return true;
    }
    case 0x1c:
      readClose(p);
      return true;
    default:
      return false;
  }
}

function readAck(p: Cursor, withCounts: boolean): void {
  takeVariable(p, f['ack.largest_acknowledged']);
  takeVariable(p, f['ack.ack_delay']);
  const ranges = takeVariable(p, f['ack.ack_range_count']);
  takeVariable(p, f['ack.first_ack_range']);
  for (let i = 0; i < ranges; i++) {
    takeVariable(p, f['ack.gap']);
    takeVariable(p, f['ack.ack_range']);
  }
  if (!withCounts) return;
  takeVariable(p, f['ack.ect0_count']);
  takeVariable(p, f['ack.ect1_count']);
  takeVariable(p, f['ack.ecn_ce_count']);
}

function readClose(p: Cursor): void {
  const code = takeVariable(p, f['cc.error_code']);
  if (code >= 0x100 && code <= 0x1ff) p.set(f['cc.error_code.tls_alert'], code & 0xff, p.at - 1, 1);
  takeVariable(p, f['cc.frame_type']);
  const length = takeVariable(p, f['cc.reason_phrase.length']);
  if (length > 0) p.take(f['cc.reason_phrase'], length);
}
