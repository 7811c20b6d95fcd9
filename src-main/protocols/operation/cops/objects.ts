/** Objects of COPS (RFC 2748 §2.2), and those of tables inside them (RFC 3084 §4.3). */
import { hex } from '../../../bytes/hexadecimal.ts';
import { ipv4Text, ipv6Text } from '../../../bytes/address-text.ts';
import { type Cursor, type Field, nameOf } from '../../../dissect/index.ts';
import { C_NUM, FIELDS as f, S_NUM } from './fields.ts';

const HEADER = 4, UNIT = 4;
const ADDRESS_INTERFACE = { 1: 'IPv4 Address + Interface', 2: 'IPv6 Address + Interface' };
const ADDRESS_PORT = { 1: 'IPv4 Address + TCP Port', 2: 'IPv6 Address + TCP Port' };
const DECISIONS = {
  1: 'Decision Flags (Mandatory)', 2: 'Stateless Data', 3: 'Replacement Data', 4: 'Client Specific Decision Data', 5: 'Named Decision Data',
};
/** Names of types, by the object. */
const TYPES: Readonly<Record<number, Readonly<Record<number, string>>>> = {
  1: { 1: 'Client Handle' }, 3: ADDRESS_INTERFACE, 4: ADDRESS_INTERFACE, 6: DECISIONS, 7: DECISIONS,
  9: { 1: 'Signaled ClientSI', 2: 'Named ClientSI' },
  10: { 1: 'Keep-alive timer value' }, 13: ADDRESS_PORT, 14: ADDRESS_PORT, 15: { 1: 'Accounting timer value' }, 16: { 1: 'HMAC digest' },
};
const NAMED_DECISION = 5, NAMED_INFORMATION = 2;

/** False where an object's length is none, which ends the message. */
export function takeObject(p: Cursor): boolean {
  const length = p.u16(), number = p.u8(2), type = p.u8(3);
  if (length < HEADER) {
    p.set(f['obj.len'], length, p.offset, 2);
    p.expertUnder(f.bad_cops_object_length, `Bad COPS object length: ${length}, should be at least ${HEADER}`);
    p.skip(p.remaining);
    return false;
  }
  const typeName = TYPES[number]?.[type];
  p.set(f.c_num, number, p.offset, Math.min(length, p.remaining));
  p.label(`${C_NUM[number] ?? 'Unknown'}: ${typeName ?? ''}`);
  const outer = p.under();
  p.set(f['obj.len'], length, p.offset, 2);
  p.skip(2);
  p.take(f.c_num);
  p.take(f.c_type);
  p.label(`C-Type: ${typeName === undefined ? type : `${typeName} (${type})`}`);
  const content = p.within(length - HEADER), read = READERS[number];
  if (read === undefined) {
    content.expert(f.unknown_c_num, `Unknown C-Num ${number}, Contents: ${length - HEADER} bytes`);
    content.skip(content.remaining);
  } else read(content, type);
  p.skip(Math.min(p.fillOf(length, UNIT), p.remaining));
  p.close(outer);
  return true;
}

type Reader = (p: Cursor, type: number) => void;

/** A heading with a number of two bytes and another behind it, both named in it. */
const coded = (word: string, code: Field<number>, sub: Field<number>): Reader => (p) => {
  const outer = p.open('Contents', 4), number = p.u16(), more = p.u16(2);
  p.label(`Contents: ${word}: ${nameOf(code.options.values, number) ?? '<Unknown value>'}, ${word.split('-')[0]} Sub-code: ${hex(more, 4)}`);
  p.take(code);
  p.take(sub);
  p.close(outer);
};

const addressed = (v4: Field<number>, v6: Field<void>, number: Field<number>): Reader => (p, type) => {
  const isLong = type === 2, size = isLong ? 16 : 4, outer = p.open('Contents', size + 4);
  p.need(size + 4);
  const address = isLong ? `IPv6 address ${ipv6Text(p.peekBytes(16))}` : `IPv4 address ${ipv4Text(p.u32())}`;
  const last = number === f['pdp.tcp_port'] ? p.u16(size + 2) : p.u32(size);
  p.label(`Contents: ${address}, ${number.title}: ${last}`);
  if (isLong) p.take(v6);
  else p.take(v4);
  // A port has two bytes, after two that are reserved.
  const at = number === f['pdp.tcp_port'] ? 2 : 0;
  p.set(number, last, p.offset + at, 4 - at);
  p.skip(4);
  p.close(outer);
};

const decision: Reader = (p, type) => {
  if (type === NAMED_DECISION) {
    takeTables(p);
    return;
  }
  if (type !== 1) {
    p.skip(p.remaining);
    return;
  }
  const outer = p.open('Contents', 4), command = p.u16(), flags = p.u16(2);
  p.label(() => `Contents: Command-Code: ${nameOf(f['decision.cmd'].options.values, command) ?? 'Unknown'}, `
    + `Flags: ${nameOf(f['decision.flags'].options.values, flags) ?? '<Unknown value>'}`);
  p.take(f['decision.cmd']);
  p.take(f['decision.flags']);
  p.close(outer);
};

const READERS: Readonly<Record<number, Reader>> = {
  1: p => void (p.remaining >= 4 ? p.take(f.handle) : p.skip(p.remaining)),
  2(p) {
    const outer = p.open('Contents', 4), request = p.u16(), message = p.u16(2);
    p.label(() => `Contents: R-Type: ${nameOf(f['context.r_type'].options.values, request) ?? '<Unknown value>'}, M-Type: ${message}`);
    p.take(f['context.r_type']);
    p.take(f['context.m_type']);
    p.close(outer);
  },
  3: addressed(f['in-int.ipv4'], f['in-int.ipv6'], f['in-out-int.ifindex']),
  4: addressed(f['out-int.ipv4'], f['out-int.ipv6'], f['in-out-int.ifindex']),
  5: coded('Reason-Code', f.reason, f.reason_sub),
  6: decision, 7: decision,
  8: coded('Error-Code', f.error, f.error_sub),
  9: (p, type) => (type === NAMED_INFORMATION ? takeTables(p) : p.skip(p.remaining)),
  10(p) {
    p.skip(2);
    p.take(f['katimer.value']);
  },
  11(p) {
    const ends = p.available > 0 && p.u8(p.available - 1) === 0;
    p.takeRest(f['pepid.id']);
    if (!ends) p.expertUnder(f['pepid.not_null']);
  },
  12: p => void p.take(f.report_type),
  13: addressed(f['pdprediraddr.ipv4'], f['pdprediraddr.ipv6'], f['pdp.tcp_port']),
  14: addressed(f['lastpdpaddr.ipv4'], f['lastpdpaddr.ipv6'], f['pdp.tcp_port']),
  15(p) {
    p.skip(2);
    p.take(f['accttimer.value']);
  },
  16(p, type) {
    if (type !== 1) {
      p.takeRest(f['integrity.contents']);
      return;
    }
    p.take(f['integrity.key_id']);
    p.take(f['integrity.seq_num']);
    if (p.more) p.takeRest(f['integrity.keyed_message_digest']);
  },
};

/** RFC 3084 §4.3: objects of their own numbers, in BER. */
function takeTables(p: Cursor): void {
  const outer = p.open(`Contents: ${p.remaining} bytes`, p.remaining);
  while (p.remaining >= HEADER && takeTable(p));
  if (p.more) p.skip(p.remaining);
  p.close(outer);
}

function takeTable(p: Cursor): boolean {
  const length = p.u16(), number = p.u8(2), type = p.u8(3);
  if (length < HEADER) {
    p.set(f['obj.len'], length, p.offset, 2);
    p.expertUnder(f.bad_cops_pr_object_length, `Bad COPS-PR object length: ${length}, should be at least ${HEADER}`);
    return false;
  }
  p.set(f.s_num, number, p.offset, Math.min(length, p.remaining));
  p.label(S_NUM[number] ?? 'Unknown');
  const outer = p.under();
  p.set(f['obj.len'], length, p.offset, 2);
  p.skip(2);
  p.take(f.s_num);
  p.take(f.s_type);
  p.label(`S-Type: ${type === 1 ? 'BER (1)' : type}`);
  const content = p.within(length - HEADER), error = ERRORS[number];
  if (error === undefined) {
    const inner = content.open('Contents:', content.remaining);
    while (content.remaining >= 2) takeValue(content, number);
    if (content.more) content.skip(content.remaining);
    content.close(inner);
  } else error(content, type);
  p.skip(Math.min(p.fillOf(length, UNIT), p.remaining));
  p.close(outer);
  return true;
}

const ERRORS: Readonly<Record<number, Reader>> = {
  4: coded('Error-Code', f.gperror, f.gperror_sub), 5: coded('Error-Code', f.cperror, f.cperror_sub),
};

const OID = 6, LONG = 0x80;
/** RFC 3159 §7.1: tags of SMI's types, which are those of BER and of its applications. */
const INTEGER = 2, OCTETS = 4, NULL = 5, IPV4 = 0x40, UNSIGNED32 = 0x42, TICKS = 0x43, OPAQUE = 0x44, INTEGER64 = 0x4a, UNSIGNED64 = 0x4b;
const NAMES: Readonly<Record<number, Field<void>>> = {
  1: f['prid.instance_id'], 2: f['pprid.prefix_id'], 3: f['epd.oid'], 6: f['errprid.instance_id'],
};
const NUMBERS: Readonly<Record<number, Field<bigint>>> = {
  [INTEGER]: f['epd.int'], [UNSIGNED32]: f['epd.unsigned32'], [TICKS]: f['epd.timeticks'], [INTEGER64]: f['epd.integer64'],
  [UNSIGNED64]: f['epd.unsigned64'],
};
const SIGNED = [INTEGER, INTEGER64];
/** 64 bits; numbers without a sign have a byte of zeros before them where the highest bit is set. */
const MOST_BYTES = 8;

/** A tag, a length of one byte or several, and the value. */
function takeValue(p: Cursor, table: number): void {
  const tag = p.u8();
  p.skip(1);
  let length = p.u8();
  p.skip(1);
  if ((length & LONG) !== 0) {
    let more = length & 0x7f;
    for (length = 0; more > 0 && more <= UNIT && p.more; more--) {
      length = length * 256 + p.u8();
      p.skip(1);
    }
  }
  const part = p.within(length), number = NUMBERS[tag], isSigned = SIGNED.includes(tag);
  if (tag === OID && NAMES[table] !== undefined && length > 0) part.take(NAMES[table], length);
  else if (number !== undefined && length > 0 && length <= MOST_BYTES + (isSigned ? 0 : 1)) takeNumber(part, number, isSigned);
  else if (tag === IPV4 && length === 4) part.take(f['epd.ipv4']);
  else if (length > 0) part.takeRest(tag === OCTETS ? f['epd.octets'] : tag === OPAQUE ? f['epd.opaque'] : f['epd.unknown']);
  else if (tag === NULL) part.set(f['epd.null'], new Uint8Array(0));
}

function takeNumber(p: Cursor, field: Field<bigint>, isSigned: boolean): void {
  const bytes = p.peekBytes(p.remaining);
  let number = 0n;
  for (const byte of bytes) number = number * 256n + BigInt(byte);
  p.set(field, isSigned ? BigInt.asIntN(8 * bytes.length, number) : BigInt.asUintN(64, number), p.offset, bytes.length);
  p.skip(bytes.length);
}
