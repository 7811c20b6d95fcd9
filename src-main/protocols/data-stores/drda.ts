/**
 * Distributed Relational Database Architecture, the language of Db2 and Derby: DRDA Version 5 Volume 3, The Open Group C181. A message is a data
 * stream structure: its length, 0xd0, its kind and a number that its answers have too; then an object with parameters.
 */
import { hex } from '../../bytes/hexadecimal.ts';
import { ebcdicText } from '../../bytes/ebcdic.ts';
import { type Cursor, type Field, MORE, NOT_MINE, expert, flag, bits, protocol, text, u16, u8 } from '../../dissect/index.ts';
import { readUint } from '../../dissect/read.ts';
import { bitNames } from '../bit-names.ts';
import { longName, shortName } from './drda/code-points.ts';

/** Length, 0xd0, kind, number; then the length and the code point of the object. */
const HEADER = 6, OBJECT = 4, MAGIC = 0xd0;
/** Set in a length where more of the structure follows, behind another length. */
const CONTINUED = 0x8000;
/** Segments of one structure: as many as 64 MB have. */
const MOST_SEGMENTS = 2048;
const STATEMENT = 0x2414;
/** Objects of data that a descriptor describes (FD:OCA), or SQL's own communication area: they have no parameters. */
const BARE = new Set([STATEMENT, 0x2408, 0x240b, 0x240e, 0x2411, 0x2419, 0x241a, 0x241b, 0x2450, 0x146c, 0x0000]);

const codePoint = (code: number): string => shortName(code) ?? 'Unknown';
const named = (code: number): string => shortName(code) ?? `Unknown (${hex(code, 2)})`;
const spelledOut = (code: number): string => longName(code) ?? `Unknown (${hex(code, 2)})`;

const FIELDS = {
  'ddm.length': u16('Length'),
  'ddm.ddmid': u8('Magic', { hex: true }),
  'ddm.format': u8('Format', { hex: true }),
  'ddm.fmt.bit0': flag('Reserved', 0x80),
  'ddm.fmt.bit1': flag('Chained', 0x40),
  'ddm.fmt.bit2': flag('Continue', 0x20),
  'ddm.fmt.bit3': flag('Same correlation', 0x10),
  'ddm.fmt.dsstyp': bits('DSS type', 0x0f, { values: { 1: 'RQSDSS', 2: 'RPYDSS', 3: 'OBJDSS', 4: 'CMNDSS', 5: 'NORPYDSS' } }),
  'ddm.rqscrr': u16('CorrelId'),
  'ddm.length2': u16('Length2'),
  'ddm.codepoint': u16('Code point', { hex: true, values: shortName }),
  'param.length': u16('Length'),
  'param.codepoint': u16('Code point', { hex: true, values: shortName }),
  'param.data': text('Data (ASCII)'),
  'param.data.ebcdic': text('Data (EBCDIC)'),
  sqlstatement: text('SQL statement (ASCII)'),
  'sqlstatement.ebcdic': text('SQL statement (EBCDIC)'),
  'opcode.invalid_length': expert('Invalid length detected', 'error', 'Malformed'),
} as const;

const f = FIELDS;
const FORMAT = [f['ddm.fmt.bit0'], f['ddm.fmt.bit1'], f['ddm.fmt.bit2'], f['ddm.fmt.bit3'], f['ddm.fmt.dsstyp']];

/** Length of the structure with all its segments (Volume 3, DSS: those of 32 KB each have a length of two bytes alone). */
function lengthAt(bytes: Uint8Array, at: number, end: number): number {
  let next = at;
  for (let i = 0; i < MOST_SEGMENTS; i++) {
    if (end - next < 2) return MORE;
    const length = readUint(bytes, next, 2, false), own = length & (CONTINUED - 1);
    if (own < (i === 0 ? HEADER + OBJECT : 2)) return NOT_MINE;
    next += own;
    if (length < CONTINUED) return next - at;
  }
  return NOT_MINE;
}

export const drda = protocol({
  name: 'drda',
  title: 'DRDA',
  on: { 'tcp.port': [446] },
  over: ['tcp'],
  sized: true,
  fields: FIELDS,
  frame(bytes, at, end) {
    if (end - at < 3) return MORE;
    return bytes[at + 2] === MAGIC ? lengthAt(bytes, at, end) : NOT_MINE;
  },
  begins: [0, 1, 2, 3],
  // The first that is said is how the two understand each other (EXCSAT), or how the one proves who it is (ACCSEC).
  recognise: (bytes, at, end) => {
    if (end - at < HEADER + OBJECT || bytes[at + 2] !== MAGIC) return false;
    const length = readUint(bytes, at, 2, false), kind = bytes[at + 3] & 0x0f;
    return kind >= 1 && kind <= 5 && bytes[at + 3] < 0x80 && readUint(bytes, at + HEADER, 2, false) === length - HEADER
      && shortName(readUint(bytes, at + HEADER + 2, 2, false)) !== undefined;
  },
  dissect(p) {
    if (p.packet.next('drda') === 0 || !p.columns.hasInfo) p.info('');
    p.need(HEADER + OBJECT);
    const code = p.u16(HEADER + 2);
    p.addInfo(() => named(code));
    p.title(() => ` (${spelledOut(code)})`);
    const outer = p.open(`DDM (${named(code)})`, HEADER + OBJECT);
    p.take(f['ddm.length']);
    p.take(f['ddm.ddmid']);
    const format = p.bits(f['ddm.format'], FORMAT);
    p.addLabel(() => bitNames(format, FORMAT));
    p.take(f['ddm.rqscrr']);
    const length = p.take(f['ddm.length2']), own = length & (CONTINUED - 1);
    // A length with its highest bit set is that of a longer one, the bytes of which follow (Volume 3, DDM objects: extended length).
    if (own < OBJECT && length !== CONTINUED) p.expert(f['opcode.invalid_length']);
    takeCode(p, f['ddm.codepoint']);
    if (length > CONTINUED) p.skip(Math.min(Math.max(0, own - OBJECT), p.remaining));
    p.close(outer);
    if (code === STATEMENT) statements(p);
    else if (!BARE.has(code)) parameters(p);
    p.at = p.end;
    p.columns.setFence(' | ');
  },
});

function takeCode(p: Cursor, field: Field<number>): number {
  const code = p.take(field);
  p.label(() => `Code point: ${codePoint(code)} (${hex(code, 4)})`);
  return code;
}

/** Objects one behind the other, each with its length and code point. */
function parameters(p: Cursor): void {
  while (p.remaining >= OBJECT) {
    const length = p.u16(), code = p.u16(2);
    if (length < OBJECT || length > p.remaining) {
      p.expert(f['opcode.invalid_length']);
      return;
    }
    const outer = p.open(`Parameter (${spelledOut(code)})`, length);
    p.take(f['param.length']);
    takeCode(p, f['param.codepoint']);
    both(p, f['param.data'], f['param.data.ebcdic'], length - OBJECT);
    p.close(outer);
  }
}

/** The same bytes as they read where the sides have agreed on ASCII, and on EBCDIC: only their first words say that. */
function both(p: Cursor, ascii: Field<string>, ebcdic: Field<string>, length: number): void {
  if (length === 0) return;
  p.show(ascii, length);
  const [words] = ebcdicText(p.bytes, p.at, Math.min(p.at + length, p.end)).split('\0', 1);
  p.takeAs(ebcdic, words, length);
}

/** SQLSTTGRP: a statement in one of two encodings, the other of which lacks (0xff). Before level 7 their lengths are two bytes, and zero for none. */
function statements(p: Cursor): void {
  if (p.remaining >= 5 && p.u8() === 0 && p.u32(1) <= p.remaining - 5) {
    p.skip(1);
    statement(p, 4);
  } else if (p.remaining >= 6 && p.u8() === 0xff && p.u8(1) === 0) {
    p.skip(2);
    statement(p, 4);
  } else if (p.remaining >= 2) {
    if (p.u16() === 0) p.skip(2);
    statement(p, 2);
  }
}

function statement(p: Cursor, size: 2 | 4): void {
  if (p.remaining < size) return;
  const length = size === 4 ? p.u32() : p.u16();
  p.skip(size);
  both(p, f.sqlstatement, f['sqlstatement.ebcdic'], Math.min(length, p.remaining));
}
