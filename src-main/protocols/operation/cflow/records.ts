/** Records of flows, as their templates say: RFC 3954 §5.3, RFC 7011 §3.4.3. */
import {
  type Cursor, type Field, type Moment, bits, flag, octets, u16, u32, u8,
} from '../../../dissect/index.ts';
import { hexText } from '../../../bytes/address-text.ts';
import { readBigInt } from '../../../dissect/read.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { elementOwner } from './enterprise-names.ts';
import { type Element, SHARED, type TimeKind, dictionary } from './elements.ts';
import { NAMES } from './names.ts';
import { type Part, REVERSE, type Template, VARIABLE, mayBeRecord, recordLength } from './templates.ts';
import { type FlowTimes, TIME_FIELDS, momentAs, readMoment, showLonely, takeUptime } from './times.ts';

const USED = { as: ['Used', 'Not used'] as [string, string] };

export const RECORD_FIELDS = {
  ...SHARED,
  ...TIME_FIELDS,
  string_len_short: u8('String_len_short'),
  string_len_long: u16('String_len_short'),
  tcpflags: u8('TCP Flags', { hex: true }),
  'tcpflags.wide': u16('TCP Flags', { hex: true, id: 'cflow.tcpflags' }),
  'tcpflags.zero': bits('Zero (Header Length)', 0xf000, { hex: true }),
  'tcpflags.reserved': bits('Reserved', 0x0e00, { hex: true }),
  'tcpflags.reserved.narrow': bits('Reserved', 0xc0, { hex: true, id: 'cflow.tcpflags.reserved' }),
  'tcpflags.ns': flag('ECN Nonce Sum', 0x0100, USED),
  'tcpflags.cwr': flag('CWR', 0x80, USED),
  'tcpflags.ece': flag('ECN Echo', 0x40, USED),
  'tcpflags.urg': flag('URG', 0x20, USED),
  'tcpflags.ack': flag('ACK', 0x10, USED),
  'tcpflags.psh': flag('PSH', 0x08, USED),
  'tcpflags.rst': flag('RST', 0x04, USED),
  'tcpflags.syn': flag('SYN', 0x02, USED),
  'tcpflags.fin': flag('FIN', 0x01, USED),
  forwarding_status: bits('ForwardingStatus', 0xc0, { values: NAMES.forwarding_status }),
  forwarding_status_unknown_code: bits('ForwardingStatusUnknownCode', 0x3f),
  forwarding_status_forward_code: bits('ForwardingStatusForwardCode', 0x3f, { values: NAMES.forwarding_status_forward_code }),
  forwarding_status_drop_code: bits('ForwardingStatusDropCode', 0x3f, { values: NAMES.forwarding_status_drop_code }),
  forwarding_status_consume_code: bits('ForwardingStatusConsumeCode', 0x3f, { values: NAMES.forwarding_status_consume_code }),
  'appl_id.classification_engine_id': u8('Classification Engine ID', { values: NAMES['appl_id.classification_engine_id'] }),
  'appl_id.selector_id': octets('Selector ID'),
  mpls_label: bits('MPLS label', 0xfffff0),
  mpls_exp: bits('MPLS experimental bits', 0x0e),
  mpls_bos: flag('MPLS Bottom of Stack', 0x01, { as: ['Bottom-of-Stack', 'Not Bottom-of-Stack'] }),
  scope_system: octets('ScopeSystem'),
  scope_interface: u32('ScopeInterface'),
  scope_cache: octets('ScopeCache'),
  scope_template: octets('ScopeTemplate'),
  enterprise_private_entry: octets('Enterprise Private entry'),
};

const f = RECORD_FIELDS;

const LOW_FLAGS = [f['tcpflags.urg'], f['tcpflags.ack'], f['tcpflags.psh'], f['tcpflags.rst'], f['tcpflags.syn'], f['tcpflags.fin']];
const NARROW_FLAGS = [f['tcpflags.reserved.narrow'], ...LOW_FLAGS];
const WIDE_FLAGS = [f['tcpflags.zero'], f['tcpflags.reserved'], f['tcpflags.ns'], f['tcpflags.cwr'], f['tcpflags.ece'], ...LOW_FLAGS];
const STATUS_CODES = [
  f.forwarding_status_unknown_code, f.forwarding_status_forward_code, f.forwarding_status_drop_code, f.forwarding_status_consume_code,
];
const SCOPES: Readonly<Record<number, Field>> = {
  1: f.scope_system, 2: f.scope_interface, 3: f.scope_linecard, 4: f.scope_cache, 5: f.scope_template,
};

/** `exported` is the time of the message, in seconds since 1970. Gives how many records there are. */
export function takeRecords(p: Cursor, { parts, lengths }: Template, exported: number): number {
  let count = 0;
  while (recordLength(p.bytes, p.at, p.end, lengths) > 0) takeRecord(p, parts, exported, ++count);
  // What the capture has of the next one.
  if (p.available < p.remaining && mayBeRecord(p.bytes, p.at, p.end, p.at + p.remaining, lengths)) takeRecord(p, parts, exported, count + 1);
  return count;
}

function takeRecord(p: Cursor, parts: readonly Part[], exported: number, number: number): void {
  const outer = p.open(`Flow ${number}`);
  const times: FlowTimes = { units: new Map() };
  for (const part of parts) takePart(p, part, exported, times);
  showLonely(p, times);
  p.close(outer);
}

function takePart(p: Cursor, part: Part, exported: number, times: FlowTimes): void {
  const { at } = p;
  let { length } = part;
  if (length === VARIABLE) {
    length = p.u8();
    p.skip(1);
    if (length === 255) {
      length = p.u16();
      p.skip(2);
    }
  }
  const lengthSize = p.at - at;
  const end = p.at + length;
  if (part.scope) takeScope(p, part, length);
  else takeElement(p, part, length, exported, times);
  p.at = end;
  if (lengthSize === 0) return;
  const outer = p.under();
  if (lengthSize === 1) p.set(f.string_len_short, length, at, 1);
  else p.set(f.string_len_long, length, at + 1, 2);
  p.close(outer);
}

function takeScope(p: Cursor, { type }: Part, length: number): void {
  const field = SCOPES[type];
  if (field === undefined || (field.kind === 'uint' && length > 4)) takeUnknown(p, type, '(null)', length);
  else if (length > 0) p.take(field, length);
}

function takeElement(p: Cursor, { type, enterprise }: Part, length: number, exported: number, times: FlowTimes): void {
  const element = enterprise === 0 || enterprise === REVERSE ? dictionary().elements.get(type) : undefined;
  if (element === undefined || !takeKnown(p, element, length, exported, times)) {
    takeUnknown(p, type, enterprise === 0 ? '(null)' : elementOwner(enterprise), length);
  } else if (enterprise === REVERSE) {
    p.addLabel(` (Reverse Type ${type} ${element.name})`);
  }
}

function takeUnknown(p: Cursor, type: number, owner: string, length: number): void {
  const bytes = p.takeBytes(f.enterprise_private_entry, length);
  p.label(() => `Enterprise Private entry: (${owner}) Type ${type}: Value (hex bytes): ${hexText(bytes, ' ')}`);
}

/** Says whether the value is of a length that its element may have. */
function takeKnown(p: Cursor, element: Element, length: number, exported: number, times: FlowTimes): boolean {
  const { kind, field } = element;
  switch (kind) {
    case undefined: return false;
    case 'start':
    case 'end': return readMoment(p, element, length, exported, times);
    case 'flags':
      if (length !== 1 && length !== 2) return false;
      if (length === 1) takeNamedBits(p, f.tcpflags, NARROW_FLAGS, LOW_FLAGS);
      else takeNamedBits(p, f['tcpflags.wide'], WIDE_FLAGS, WIDE_FLAGS.slice(2));
      return true;
    case 'status': return length === 1 && takeStatus(p);
    case 'application':
      if (length === 0) return false;
      p.take(f['appl_id.classification_engine_id']);
      p.take(f['appl_id.selector_id'], length - 1);
      return true;
    case 'icmp6':
      if (length !== 2) return false;
      p.take(f.icmp_ipv6_type);
      p.take(f.icmp_ipv6_code);
      return true;
    case 'mpls': return length === 3 && takeLabel(p, element);
    case 'wide': return length > 0 && length <= 8 && takeNumber(p, field!, length, true);
    case 'real': return (length === 4 || length === 8) && takeReal(p, field as Field<number>, length);
    case 'plain': return takePlain(p, field!, length);
    default: return takeTime(p, kind, field as Field<Moment>, length);
  }
}

function takePlain(p: Cursor, field: Field, length: number): boolean {
  switch (field.kind) {
    case 'string':
    case 'bytes':
      p.take(field, length);
      return true;
    case 'bool':
      // RFC 7011 §6.1.5: 1 is true, 2 is false.
      return length === 1 && (p.takeAs(field as Field<boolean>, p.u8() === 1, 1), true);
    case 'uint':
    case 'int': return length > 0 && length <= 8 && takeNumber(p, field, length, false);
    default:
      if (length !== field.size) return false;
      p.take(field, length);
      return true;
  }
}

/** RFC 7011 §6.2: numbers may be sent in fewer bytes than their type has. */
function takeNumber(p: Cursor, field: Field, length: number, wide: boolean): boolean {
  if (!wide && length <= 4) p.take(field, length);
  else {
    const value = readBigInt(p.peekBytes(length), 0, length, false, false);
    if (wide) p.takeAs(field as Field<bigint>, value, length);
    else if (value <= 0xffffffffn) p.takeAs(field as Field<number>, Number(value), length);
    else return false;
  }
  return true;
}

function takeReal(p: Cursor, field: Field<number>, length: number): boolean {
  const bytes = p.peekBytes(length), view = new DataView(bytes.buffer, bytes.byteOffset, length);
  p.takeAs(field, length === 4 ? view.getFloat32(0) : view.getFloat64(0), length);
  return true;
}

function takeTime(p: Cursor, kind: TimeKind, field: Field<Moment>, length: number): boolean {
  if (length !== 4 && length !== 8) return false;
  if (kind === 'dms' && length === 4) takeUptime(p, field);
  else {
    const value = readBigInt(p.peekBytes(length), 0, length, false, false);
    if (kind === 'ntp' && length !== 8) return false;
    p.takeAs(field, momentAs(kind, value), length);
  }
  return true;
}

function takeStatus(p: Cursor): boolean {
  const outer = p.open('Forwarding Status', 1);
  const status = p.show(f.forwarding_status);
  p.take(STATUS_CODES[status]);
  p.close(outer);
  return true;
}

/** A label, three bits and the mark of the last one (RFC 3032 §2.1). */
function takeLabel(p: Cursor, { key }: Element): boolean {
  const entry = p.u24(), last = (entry & 1) === 1;
  const outer = p.open(`MPLS-Label${key!.slice(4)}: ${entry >> 4} exp-bits: ${(entry >> 1) & 7} ${last ? 'bottom-of-stack' : ''}`, 3);
  p.show(f.mpls_label);
  p.skip(2);
  p.show(f.mpls_exp);
  p.take(f.mpls_bos);
  p.close(outer);
  return true;
}
