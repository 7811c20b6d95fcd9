/** Apache Thrift: calls and their replies in the binary or the compact protocol, in frames or without. */
import { type Cursor, LIMITS, MORE, NOT_MINE, protocol } from '../../dissect/index.ts';
import { BINARY_CODING, COMPACT_CODING, type Coding } from './thrift/codings.ts';
import { EXCEPTION, MESSAGES, REPLY, STOP, THRIFT_FIELDS, showBits } from './thrift/fields.ts';
import { COMPACT, STRICT, isMessage, messageLength } from './thrift/lengths.ts';
import { readException, readFields } from './thrift/values.ts';

const f = THRIFT_FIELDS;
const FRAME_HEADER = 4;
const TYPE_BITS = 0x07, COMPACT_TYPE_BITS = 0xe0;

export const thrift = protocol({
  name: 'thrift',
  title: 'Thrift Protocol',
  over: ['tcp'],
  fields: THRIFT_FIELDS,
  dissect(p) {
    const framed = p.u8() !== STRICT && p.u8() !== COMPACT;
    if (framed) p.limit(FRAME_HEADER + p.take(f.frame_len));
    const coding = p.u8() === COMPACT ? COMPACT_CODING : BINARY_CODING, type = header(p, coding);
    if (type === EXCEPTION) readException(p, coding);
    else readData(p, coding, type);
    if (!p.more) return;
    p.expert(f.frame_too_long);
    p.data();
  },
  begins: [0, STRICT, COMPACT],
  recognise: (bytes, at, end) => isMessage(bytes, bytes[at] === 0 ? at + FRAME_HEADER : at, end),
  frame(bytes, at, end) {
    if (bytes[at] === STRICT || bytes[at] === COMPACT) return messageLength(bytes, at, end);
    if (at + FRAME_HEADER >= end) return MORE;
    const length = ((bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]) >>> 0, inner = bytes[at + FRAME_HEADER];
    return length > LIMITS.message || (inner !== STRICT && inner !== COMPACT && inner !== 0) ? NOT_MINE : FRAME_HEADER + length;
  },
});

function readData(p: Cursor, coding: Coding, type: number): void {
  const outer = p.open('Data', p.remaining);
  // What a call returns has the number 0, what it may throw the numbers from 1 on.
  const first = type !== REPLY || p.u8() === STOP ? 0 : coding.firstId(p);
  if (first !== 0) p.label(`Exception: ${first}`);
  readFields(p, coding);
  p.close(outer);
}

/** Reads what the message is, and gives its type. */
function header(p: Cursor, coding: Coding): number {
  const outer = p.open('Header'), node = p.lastNode, compact = coding === COMPACT_CODING;
  let sequence = 0;
  const isOld = !compact && p.u8() !== STRICT;
  let type = isOld ? 0 : opening(p, compact);
  if (compact) sequence = coding.sequence(p);
  const name = p.take(f.method, coding.length(p));
  if (isOld) {
    // The form before there were versions: name, type, number.
    type = p.take(f.mtype);
    markException(p, type);
  }
  if (!compact) sequence = coding.sequence(p);
  const what = MESSAGES[type] ?? 'Unknown', said = `${what} ${name}`;
  p.labelNode(node, () => `${what} [version: ${isOld ? 0 : 1}, seqid: ${sequence}, method: ${name}]`);
  p.close(outer);
  if (p.packet.next('thrift') === 0) p.info(said);
  else p.addInfo(said);
  return type;
}

/** Protocol, version and type: four bytes, or two. */
function opening(p: Cursor, compact: boolean): number {
  p.take(f.protocol_id);
  if (compact) {
    p.show(f.version);
  } else {
    p.take(f.version);
    p.skip(1);
  }
  const type = showBits(p, f.mtype, compact ? COMPACT_TYPE_BITS : TYPE_BITS);
  markException(p, type);
  p.skip(1);
  return type;
}

function markException(p: Cursor, type: number): void {
  if (type === EXCEPTION) p.expertUnder(f.protocol_exception);
}
