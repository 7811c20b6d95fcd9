/**
 * Values of Action Message Format 3 (Adobe, "Action Message Format - AMF 3", 2013), which name strings, objects and classes that came before
 * by their number.
 */
import { type Cursor, printable } from '../../../dissect/index.ts';
import { hexText } from '../../../bytes/address-text.ts';
import { AMF, AMF3_TYPES } from './amf-fields.ts';
import { type AmfValue, UNREADABLE, quoted, spoken, takeDate, takeNumber } from './amf-values.ts';

const f = AMF;
const FALSE = 2, TRUE = 3, INTEGER = 4, DOUBLE = 5, STRING = 6, XML_DOCUMENT = 7, DATE = 8, ARRAY = 9, OBJECT = 10, XML = 11, BYTE_ARRAY = 12;

/** Of an array of bytes its heading tells so many. */
const SHOWN_BYTES = 36;

interface Traits {
  readonly className: string;
  readonly members: readonly string[];
  readonly dynamic: boolean;
  readonly external: boolean;
}

/** §2.2: what later values name by number. Objects need not be kept: a reference to one is shown as its number. */
interface Known {
  readonly strings: string[];
  readonly traits: Traits[];
}

export const beginAmf3 = (): Known => ({ strings: [], traits: [] });

/** Reads one value; takes a byte at least. */
export function readAmf3(p: Cursor, known: Known): AmfValue {
  const type = p.u8(), kind = AMF3_TYPES[type] ?? 'Unknown';
  const outer = p.open(type === ARRAY ? f.array : type === OBJECT ? f.object : kind);
  p.take(f.amf3_type);
  const value = readBody(p, known, type, kind);
  p.close(outer);
  p.label(() => spoken(value));
  return type === TRUE || type === FALSE ? { kind } : value;
}

function readBody(p: Cursor, known: Known, type: number, kind: string): AmfValue {
  switch (type) {
    case FALSE:
    case TRUE:
      p.set(f.boolean, type === TRUE, p.at - 1, 1);
      return { kind, brief: type === TRUE ? 'true' : 'false' };
    case INTEGER: return { kind, brief: String(takeU29(p, f.integer)) };
    case DOUBLE: return { kind, brief: takeNumber(p) };
    case STRING: return takeString(p, known, f.stringlength, f.string, kind);
    case XML_DOCUMENT:
    case XML:
      return takeSized(
        p, kind, length => quoted(kind, p.take(type === XML ? f.xml : f.xml_doc, length)), type === XML ? f.xmllength : f.stringlength,
      );
    case BYTE_ARRAY:
      return takeSized(p, kind, length => ({ kind, brief: hexText(p.takeBytes(f.bytearray, length).subarray(0, SHOWN_BYTES)) }), f.bytearraylength);
    case DATE: return takeSized(p, 'Date object', () => ({ kind, brief: takeDate(p) }));
    case ARRAY: return takeSized(p, 'Array', count => takeArray(p, known, count), f.arraydenselength);
    case OBJECT: return takeObject(p, known);
    default:
      if (type in AMF3_TYPES) return { kind };
      p.expert(f.unknown);
      return UNREADABLE;
  }
}

/** §1.3.1: up to four bytes, seven bits in each of the first three. */
function peekU29(p: Cursor): { readonly value: number; readonly length: number } {
  let value = 0;
  for (let length = 1; length < 4; length++) {
    const byte = p.u8(length - 1);
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, length };
  }
  return { value: value * 256 + p.u8(3), length: 4 };
}

/** Shows the number without its `flags` lowest bits; gives the whole one. */
function takeU29(p: Cursor, field: typeof f.integer, flags = 0): number {
  const { value, length } = peekU29(p);
  p.takeAs(field, Math.floor(value / 2 ** flags), length);
  return value;
}

/** §1.3.1: what is a reference to an object before has its lowest bit unset; the other bits are the number, or the length of what follows. */
function takeSized(p: Cursor, kind: string, read: (length: number) => AmfValue, field?: typeof f.integer): AmfValue {
  const { value, length } = peekU29(p);
  if ((value & 1) === 0) return { kind: `${kind} reference`, brief: String(takeU29(p, f.object_reference, 1) >> 1) };
  if (field === undefined) p.skip(length);
  else takeU29(p, field, 1);
  return read(value >> 1);
}

/** §1.3.2: the empty text is never referred to. */
function takeString(p: Cursor, known: Known, lengthField: typeof f.integer, field: typeof f.string, kind: string): AmfValue {
  const { value } = peekU29(p);
  if ((value & 1) === 0) {
    takeU29(p, f.string_reference, 1);
    const text = known.strings[value >> 1];
    if (text === undefined) return { kind: `${kind} reference`, brief: String(value >> 1) };
    return { ...quoted(kind, text), brief: `'${printable(text)}' (reference ${value >> 1})` };
  }
  takeU29(p, lengthField, 1);
  const text = p.take(field, value >> 1);
  if (text !== '') known.strings.push(text);
  return quoted(kind, text);
}

/** A name below a heading of its own; gives it. */
function takeName(p: Cursor, known: Known, title: string, length: typeof f.integer, field: typeof f.string): string {
  const outer = p.open(title), name = takeString(p, known, length, field, title).text ?? '';
  p.close(outer);
  p.label(() => `${title}: ${printable(name)}`);
  return name;
}

const takeMemberName = (p: Cursor, known: Known): string => takeName(p, known, 'Member name', f.membernamelength, f.membername);

/** Names with values up to an empty name, shown below the field `end`. Gives them, and whether all could be read. */
function takeNamed(p: Cursor, known: Known, members: Map<string, AmfValue>, end: typeof f.object): boolean {
  while (p.u8() !== 1) {
    const outer = p.open('Member'), name = takeMemberName(p, known), value = readAmf3(p, known);
    p.close(outer);
    p.label(() => `${printable(name)}: ${spoken(value)}`);
    members.set(name, value);
    if (value.readable === false) return false;
  }
  p.take(end, 1);
  return true;
}

/** §3.11: named values first, then `count` without names. */
function takeArray(p: Cursor, known: Known, count: number): AmfValue {
  const members = new Map<string, AmfValue>(), kind = 'Array';
  if (!takeNamed(p, known, members, f.end_of_associative_part)) return UNREADABLE;
  for (let i = 0; i < count; i++) {
    if (readAmf3(p, known).readable === false) return UNREADABLE;
  }
  return { kind, members };
}

/** §3.12 */
function takeObject(p: Cursor, known: Known): AmfValue {
  const kind = 'Object', { value } = peekU29(p);
  if ((value & 1) === 0) return { kind: `${kind} reference`, brief: String(takeU29(p, f.object_reference, 1) >> 1) };
  const traits = takeTraits(p, known, value), members = new Map<string, AmfValue>();
  if (traits === undefined) return UNREADABLE;
  if (traits.external) {
    p.takeRest(f.unreadable);
    return { kind, readable: false };
  }
  for (const member of traits.members) {
    const read = readAmf3(p, known);
    members.set(member, read);
    if (read.readable === false) return UNREADABLE;
  }
  return traits.dynamic && !takeNamed(p, known, members, f.end_of_dynamic_members) ? UNREADABLE : { kind, members };
}

/** Bits of the number: not a reference to an object, not one to traits, of a form its class alone knows, with members that the traits don't name. */
function takeTraits(p: Cursor, known: Known, value: number): Traits | undefined {
  if ((value & 2) === 0) {
    takeU29(p, f.trait_reference, 2);
    return known.traits[value >> 2];
  }
  const external = (value & 4) !== 0, count = external ? 0 : value >> 4;
  takeU29(p, f.traitcount, 4);
  const outer = p.open('Traits'), className = takeName(p, known, 'Class name', f.classnamelength, f.classname), members: string[] = [];
  for (let i = 0; i < count; i++) members.push(takeMemberName(p, known));
  p.close(outer);
  p.label(() => `Traits for class ${printable(className)} (${count} member names)`);
  const traits = { className, members, dynamic: !external && (value & 8) !== 0, external };
  known.traits.push(traits);
  return traits;
}
