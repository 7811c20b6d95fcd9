/** Values of Action Message Format 0 (Adobe, "Action Message Format - AMF 0", 2007). */
import { type Cursor, printable } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { AMF, AMF0_TYPES } from './amf-fields.ts';
import { type AmfValue, UNREADABLE, quoted, spoken, takeDate, takeNumber } from './amf-values.ts';
import { beginAmf3, readAmf3 } from './amf3.ts';

const f = AMF;
const NUMBER = 0, BOOLEAN = 1, STRING = 2, OBJECT = 3, REFERENCE = 7, ECMA_ARRAY = 8, END = 9;
const STRICT_ARRAY = 10, DATE = 11, LONG_STRING = 12, XML = 15, TYPED_OBJECT = 16, AMF3 = 17, INT64 = 34;
const HEADINGS: Readonly<Record<number, typeof f.object>> = { [OBJECT]: f.object, [ECMA_ARRAY]: f.ecmaarray, [STRICT_ARRAY]: f.strictarray };
/** Those of which the property that has them tells the kind alone. */
const CONTAINERS = [ECMA_ARRAY, STRICT_ARRAY, REFERENCE];
/** §2.4: an empty name and the marker. */
const END_LENGTH = 3;

/** All values up to the end of the message, which has them one behind another. */
export function readValues(p: Cursor): AmfValue[] {
  const values: AmfValue[] = [];
  while (p.more) {
    const value = readAmf0(p);
    values.push(value);
    if (value.readable === false) break;
  }
  return values;
}

/** Reads one value; takes a byte at least. */
function readAmf0(p: Cursor): AmfValue {
  const type = p.u8();
  const outer = p.open(HEADINGS[type] ?? AMF0_TYPES[type] ?? 'Unknown');
  p.take(f.amf0_type);
  const value = readBody(p, type);
  const parts = type === OBJECT ? value.members?.size : undefined;
  p.close(outer);
  p.label(() => `${spoken(value)}${parts === undefined ? '' : ` (${parts} items)`}`);
  if (type === AMF3) return readAmf3(p, beginAmf3());
  return CONTAINERS.includes(type) ? { ...value, brief: undefined } : value;
}

function readBody(p: Cursor, type: number): AmfValue {
  const kind = AMF0_TYPES[type];
  switch (type) {
    case NUMBER: return { kind, brief: takeNumber(p) };
    case BOOLEAN: return { kind, brief: p.take(f.boolean) ? 'true' : 'false' };
    case STRING: return quoted(kind, takeText(p, 2));
    case LONG_STRING: return quoted(kind, takeLong(p, f.longstring));
    case XML: return quoted(kind, takeLong(p, f.xml_doc));
    case OBJECT: return readMembers(p, kind);
    case TYPED_OBJECT:
      takeText(p, 2);
      return readMembers(p, kind);
    case REFERENCE: return { kind, brief: String(p.take(f.object_reference, 2)) };
    case ECMA_ARRAY: {
      const count = p.take(f.arraylength);
      return { ...readMembers(p, kind), brief: `(${count} items)` };
    }
    case STRICT_ARRAY: {
      const count = p.take(f.arraylength);
      for (let i = 0; i < count; i++) if (readAmf0(p).readable === false) return UNREADABLE;
      return { kind, brief: `(${count} items)` };
    }
    case DATE: {
      const brief = takeDate(p);
      // §2.13: the time zone has no meaning.
      p.skip(2);
      return { kind, brief };
    }
    case INT64: return { kind, brief: String(p.take(f.int64)) };
    default:
      if (kind !== undefined) return { kind };
      p.expert(f.unknown);
      return UNREADABLE;
  }
}

/** Names and values up to the end marker. */
function readMembers(p: Cursor, kind: string): AmfValue {
  const members = new Map<string, AmfValue>();
  for (;;) {
    if (p.remaining >= END_LENGTH && p.u16() === 0 && p.u8(2) === END) {
      p.take(f.end_of_object_marker, END_LENGTH);
      return { kind, members };
    }
    const property = p.open('Property');
    const name = p.open('Name'), text = takeText(p, 2);
    p.close(name);
    p.label(() => `Name: ${printable(text)}`);
    const value = readAmf0(p);
    p.close(property);
    p.label(() => `Property '${printable(text)}' ${spoken(value)}`);
    members.set(text, value);
    if (value.readable === false) return { kind, members, readable: false };
  }
}

function takeText(p: Cursor, size: 2 | 4): string {
  const length = p.take(f.stringlength, size);
  return length === 0 ? '' : p.take(f.string, length);
}

function takeLong(p: Cursor, field: typeof f.longstring): string {
  const length = p.take(f.stringlength);
  return p.take(field, length);
}

/**
 * The name that begins a command, and the number of the transaction behind it (RTMP 1.0 §7.2); undefined where these bytes begin with
 * something else.
 */
export function commandOf(bytes: Uint8Array): { readonly name: string; readonly transaction: number } | undefined {
  const length = bytes.length >= 3 && bytes[0] === STRING ? bytes[1] * 256 + bytes[2] : -1, at = 3 + length;
  if (length < 0 || at + 9 > bytes.length || bytes[at] !== NUMBER) return undefined;
  return { name: decodeText(bytes, 3, at, 'utf8'), transaction: new DataView(bytes.buffer, bytes.byteOffset + at + 1, 8).getFloat64(0) };
}
