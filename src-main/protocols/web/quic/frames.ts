/**
 * QUIC's frames, those of packets that are open: RFC 9000 §19, RFC 9221, draft-ietf-quic-ack-frequency,
 * draft-ietf-quic-reliable-stream-reset, draft-huitema-quic-ts.
 */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { readBigInt } from '../../../dissect/read.ts';
import { ALERTS } from '../../security/tls/names.ts';
import { DIRECTIONS, FRAME_FIELDS, INITIATORS, SHORT_NAMES, errorName, frameName } from './frame-fields.ts';
import {
  ACK, ACK_ECN, ACK_FREQUENCY, CLOSE_APPLICATION, CLOSE_TRANSPORT, CRYPTO, DATAGRAM, DATAGRAM_LENGTH, DATA_BLOCKED, FIN, HANDSHAKE_DONE,
  IMMEDIATE_ACK, MAX_DATA, MAX_STREAMS_BIDI, MAX_STREAMS_UNI, MAX_STREAM_DATA, NEW_CONNECTION_ID, NEW_TOKEN, OLD_IMMEDIATE_ACK, PADDING,
  PATH_CHALLENGE, PATH_RESPONSE, PING, RESET_STREAM, RESET_STREAM_AT, RETIRE_CONNECTION_ID, STOP_SENDING, STREAMS_BLOCKED_BIDI, STREAMS_BLOCKED_UNI,
  STREAM_DATA_BLOCKED, TIME_STAMP, WITH_LENGTH, WITH_OFFSET, isStream,
} from './frame-walk.ts';
import { variable } from './packets.ts';

const f = FRAME_FIELDS;

/** An integer of QUIC's own length, shown as `field`. Beyond 2^53 what is given is not exact; what is shown is. */
export const takeVariable = (p: Cursor, field: Field<bigint>): number => Number(takeExact(p, field));

/** The same, exact. */
export function takeExact(p: Cursor, field: Field<bigint>): bigint {
  p.need(1 << (p.u8() >> 6));
  const { value, length } = variable(p.bytes, p.at, p.end)!;
  const exact = length === 8 ? BigInt.asUintN(62, readBigInt(p.bytes, p.at, 8, false, false)) : BigInt(value);
  p.takeAs(field, exact, length);
  return exact;
}

/** Who reads the data of CRYPTO, STREAM and DATAGRAM frames; `data` stands at their begin and ends with them. */
export interface DataReaders {
  readonly crypto: (data: Cursor) => void;
  readonly stream: (data: Cursor, stream: number) => void;
  readonly datagram: (data: Cursor) => void;
}

/** Reads the frames of a packet; `say` is told what the Info column has for each. */
export function readFrames(p: Cursor, say: (name: string) => void, readers: DataReaders): void {
  while (p.available > 0) {
    const type = variable(p.bytes, p.at, p.end)?.value ?? PADDING;
    const outer = p.open(f.frame);
    const heading = p.lastNode;
    p.labelNode(heading, frameName(type));
    if (type === PADDING) readPadding(p, heading, say);
    else if (isStream(type)) readStream(p, heading, say, readers);
    else {
      const name = frameName(type);
      say(SHORT_NAMES[type] ?? name);
      takeVariable(p, f.frame_type);
      const more = readFrame(p, type, say, readers);
      if (more === undefined) {
        p.expert(f['ft.unknown'], `Unknown Frame Type 0x${type.toString(16)}`);
        p.skip(p.available);
        p.close(outer);
        return;
      }
      p.labelNode(heading, name + more);
    }
    p.close(outer);
  }
}

function readPadding(p: Cursor, heading: number, say: (name: string) => void): void {
  const start = p.at;
  say('PADDING');
  takeVariable(p, f.frame_type);
  while (p.available > 0 && p.u8() === 0) p.skip(1);
  p.generate(f.padding_length, p.at - start, start, p.at - start);
  p.labelNode(heading, `PADDING Length: ${p.at - start}`);
}

/** What the heading says besides the name; undefined for types that nobody knows, whose length nobody knows either. */
function readFrame(p: Cursor, type: number, say: (name: string) => void, readers: DataReaders): string | undefined {
  switch (type) {
    case PING:
    case HANDSHAKE_DONE:
    case IMMEDIATE_ACK:
    case OLD_IMMEDIATE_ACK:
      return '';
    case ACK:
    case ACK_ECN:
      return readAck(p, type === ACK_ECN);
    case RESET_STREAM:
    case RESET_STREAM_AT: {
      const stream = takeExact(p, f['rsts.stream_id']), code = takeExact(p, f['rsts.application_error_code']);
      say(`(${stream})`);
      takeVariable(p, f['rsts.final_size']);
      if (type === RESET_STREAM_AT) takeVariable(p, f['rsts.reliable_size']);
      return ` id=${stream} Error code: ${hex(code)}`;
    }
    case STOP_SENDING: {
      const stream = takeExact(p, f['ss.stream_id']), code = takeExact(p, f['ss.application_error_code']);
      say(`(${stream})`);
      return ` id=${stream} Error code: ${hex(code)}`;
    }
    case CRYPTO: {
      takeVariable(p, f['crypto.offset']);
      const length = takeVariable(p, f['crypto.length']);
      p.show(f['crypto.crypto_data'], Math.min(length, p.available));
      const data = p.within(length);
      if (length > 0) readers.crypto(data);
      return '';
    }
    case NEW_TOKEN:
      return readBytes(p, f['nt.length'], f['nt.token']);
    case MAX_DATA:
      return numbers(p, f['md.maximum_data']);
    case MAX_STREAM_DATA:
      return ofStream(p, say, f['msd.stream_id'], f['msd.maximum_stream_data']);
    case MAX_STREAMS_BIDI:
    case MAX_STREAMS_UNI:
      return numbers(p, f['ms.max_streams']);
    case DATA_BLOCKED:
      return numbers(p, f['sb.stream_data_limit']);
    case STREAM_DATA_BLOCKED:
      return ofStream(p, say, f['sdb.stream_id'], f['sb.stream_data_limit']);
    case STREAMS_BLOCKED_BIDI:
    case STREAMS_BLOCKED_UNI:
      return numbers(p, f['sib.stream_limit']);
    case NEW_CONNECTION_ID:
      return readNewId(p);
    case RETIRE_CONNECTION_ID:
      return numbers(p, f['rci.sequence']);
    case PATH_CHALLENGE:
      p.take(f['path_challenge.data']);
      return '';
    case PATH_RESPONSE:
      p.take(f['path_response.data']);
      return '';
    case CLOSE_TRANSPORT:
    case CLOSE_APPLICATION:
      return readClose(p, type === CLOSE_TRANSPORT);
    case DATAGRAM:
      return readDatagram(p, p.remaining, readers);
    case DATAGRAM_LENGTH:
      return readDatagram(p, takeVariable(p, f['dg.length']), readers);
    case ACK_FREQUENCY:
      numbers(p, f['af.sequence_number'], f['af.ack_eliciting_threshold'], f['af.request_max_ack_delay']);
      p.bits(f['af.last_byte'], [f['af.reserved'], f['af.ignore_order'], f['af.ignore_ce']]);
      return '';
    case TIME_STAMP:
      return numbers(p, f.ts);
    default:
      return undefined;
  }
}

const hex = (code: bigint): string => (code === 0n ? '0' : `0x${code.toString(16)}`);

function numbers(p: Cursor, ...fields: readonly Field<bigint>[]): string {
  for (const field of fields) takeVariable(p, field);
  return '';
}

/** A number that concerns a stream, which the Info column names. */
function ofStream(p: Cursor, say: (name: string) => void, id: Field<bigint>, field: Field<bigint>): string {
  const stream = takeExact(p, id);
  say(`(${stream})`);
  takeVariable(p, field);
  return ` id=${stream}`;
}

function readBytes(p: Cursor, length: Field<bigint>, bytes: Field<void>): string {
  const size = takeVariable(p, length);
  if (size > 0) p.take(bytes, size);
  return '';
}

/** RFC 9221 §4. */
function readDatagram(p: Cursor, size: number, { datagram }: DataReaders): string {
  if (size === 0) return '';
  p.show(f.dg, size);
  const outer = p.under();
  datagram(p.within(size));
  p.close(outer);
  return '';
}

function readAck(p: Cursor, withCounts: boolean): string {
  numbers(p, f['ack.largest_acknowledged'], f['ack.ack_delay']);
  const ranges = takeVariable(p, f['ack.ack_range_count']);
  takeVariable(p, f['ack.first_ack_range']);
  for (let i = 0; i < ranges; i++) numbers(p, f['ack.gap'], f['ack.ack_range']);
  if (withCounts) numbers(p, f['ack.ect0_count'], f['ack.ect1_count'], f['ack.ecn_ce_count']);
  return '';
}

function readStream(p: Cursor, heading: number, say: (name: string) => void, { stream: read }: DataReaders): void {
  const start = p.at, flags = variable(p.bytes, start, p.end)!.value;
  takeVariable(p, f.frame_type);
  const typeLength = p.at - start, types = p.under();
  for (const flag of [f['stream.fin'], f['stream.len'], f['stream.off']]) p.set(flag, (flags & flag.mask) !== 0, start, typeLength);
  p.close(types);
  const idAt = p.at, id = takeExact(p, f['stream.stream_id']), idLength = p.at - idAt;
  const initiator = Number(id & 1n), direction = Number((id >> 1n) & 1n);
  const ids = p.under();
  p.set(f['stream.initiator'], initiator, idAt, idLength);
  p.set(f['stream.direction'], direction, idAt, idLength);
  p.close(ids);
  say(`STREAM(${id})`);
  const offset = (flags & WITH_OFFSET) !== 0 ? takeExact(p, f['stream.offset']) : 0;
  const length = (flags & WITH_LENGTH) !== 0 ? takeVariable(p, f['stream.length']) : p.available;
  p.labelNode(heading, `STREAM id=${id} fin=${flags & FIN} off=${offset} len=${length} dir=${DIRECTIONS[direction]} origin=${INITIATORS[initiator]}`);
  p.show(f.stream_data, Math.min(length, p.available));
  read(p.within(length), Number(id));
}

/** RFC 9000 §19.15. */
function readNewId(p: Cursor): string {
  numbers(p, f['nci.sequence'], f['nci.retire_prior_to']);
  const length = p.take(f['nci.connection_id.length']);
  if (length < 1 || length > 20) p.expertUnder(f.protocol_violation, 'Connection ID Length must be between 1 and 20 bytes');
  if (length > 0) p.take(f['nci.connection_id'], length);
  p.take(f['nci.stateless_reset_token']);
  return '';
}

function readClose(p: Cursor, byTransport: boolean): string {
  const exact = takeExact(p, byTransport ? f['cc.error_code'] : f['cc.error_code.app']), code = Number(exact);
  const alert = byTransport && code >= 0x100 && code <= 0x1ff ? ALERTS[code & 0xff] : undefined;
  if (alert !== undefined) p.set(f['cc.error_code.tls_alert'], code & 0xff, p.at - 1, 1);
  if (byTransport) takeVariable(p, f['cc.frame_type']);
  const length = takeVariable(p, f['cc.reason_phrase.length']), there = Math.min(length, p.remaining);
  if (length > there) p.expertUnder(f.protocol_violation, `The packet has ${there} bytes of them`);
  p.take(f['cc.reason_phrase'], there);
  return ` Error code: ${byTransport ? errorName(code) ?? `Unknown (${exact})` : hex(exact)}${alert === undefined ? '' : ` (${alert})`}`;
}
