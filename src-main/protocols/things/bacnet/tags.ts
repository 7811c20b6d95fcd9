/** Tags and values of BACnet's application layer, ASHRAE 135 clause 20.2. */
import { type Cursor, type Field, nameOf } from '../../../dissect/index.ts';
import { hexText } from '../../../bytes/address-text.ts';
import { readBigInt, readFloat } from '../../../dissect/read.ts';
import { decodeText } from '../../../dissect/text.ts';
import { BACAPP_FIELDS } from './fields.ts';
import { APPLICATION_TAGS, OBJECTS, PROPERTIES } from './names.ts';
import type { Kind, Part, Shape } from './services.ts';

const f = BACAPP_FIELDS;
const PRESENT_VALUE = 85;

export interface Tag {
  readonly number: number;
  readonly isContext: boolean;
  readonly form: 'value' | 'opening' | 'closing';
  /** Of the value; of a boolean with a tag of its type the value itself. */
  readonly length: number;
  /** Bytes of the tag. */
  readonly size: number;
}

/** §20.2.1: looks at the tag that begins here. */
export function tagAt(p: Cursor): Tag {
  const first = p.u8(), isContext = (first & 0x08) !== 0, low = first & 0x07;
  let size = 1, number = first >> 4;
  if (number === 15) number = p.u8(size++);
  if (isContext && low >= 6) return { number, isContext, form: low === 6 ? 'opening' : 'closing', length: 0, size };
  let length = low;
  if (low === 5) {
    length = p.u8(size++);
    if (length === 254) {
      length = p.u16(size);
      size += 2;
    } else if (length === 255) {
      length = p.u32(size);
      size += 4;
    }
  }
  return { number, isContext, form: 'value', length, size };
}

/** Shows what the tag says below the current line. */
function takeTag(p: Cursor, tag: Tag): void {
  const { number, isContext, form, length, size } = tag;
  const what = isContext ? `Context Tag: ${number}` : `Application Tag: ${APPLICATION_TAGS[number] ?? number}`;
  const outer = p.open(
    form === 'value' ? `${what}, Length/Value/Type: ${length}` : `${what}, Named Tag: ${form === 'opening' ? 'Opening' : 'Closing'} Tag`,
    size,
  );
  const first = p.u8();
  p.show(isContext ? f.context_tag_number : f.application_tag_number);
  p.show(f.tag_class);
  const isExtended = first >> 4 === 15;
  if (isExtended) p.show(f.extended_tag_number, 1, 1);
  if (form !== 'value' || (first & 0x07) === 5) p.show(f.named_tag);
  if (form === 'value') p.set(f.LVT, length, p.at + size - 1, 1);
  p.skip(size);
  p.close(outer);
}

/** What the values before have told of those behind them. */
export interface Reading {
  property: number;
  /** Nothing is said for the Info column. */
  readonly quiet: boolean;
}

/** Reads values up to the closing tag that ends this group, or to the end. */
export function takeValues(p: Cursor, shape: Shape, reading: Reading): void {
  let nth = 0;
  while (p.more) {
    const tag = tagAt(p);
    if (tag.form === 'closing') return;
    const part = tag.isContext ? shape.tagged?.[tag.number] : shape.plain?.[nth++];
    if (tag.form === 'opening') takeGroup(p, tag, part, reading);
    else takeValue(p, tag, part, reading);
  }
}

const ANYTHING: Shape = {};

function takeGroup(p: Cursor, tag: Tag, part: Part | undefined, reading: Reading): void {
  const outer = p.open(part?.inner === undefined ? `{[${tag.number}]` : part.label);
  takeTag(p, tag);
  takeValues(p, part?.inner ?? ANYTHING, reading);
  if (p.more) takeTag(p, tagAt(p));
  p.close(outer);
}

/** By the type that an application's tag is of. */
const KINDS: Readonly<Record<number, Kind>> = {
  1: 'boolean', 2: 'unsigned', 3: 'signed', 4: 'real', 5: 'real', 6: 'octets', 7: 'text', 8: 'bits', 9: 'enumerated', 10: 'date',
  11: 'time', 12: 'object',
};
const NULL = 0, BOOLEAN = 1;

function takeValue(p: Cursor, tag: Tag, part: Part | undefined, reading: Reading): void {
  const { number, isContext, length, size } = tag;
  const kind = part !== undefined && part.kind !== 'any' ? part.kind : isContext ? 'octets' : (KINDS[number] ?? 'octets');
  const label = part?.label ?? nameOf(f.property_identifier.options.values, reading.property) ?? 'Value';
  const outer = p.open(label), heading = p.tree.current;
  const isTagged = !isContext && (number === BOOLEAN || number === NULL);
  const isPresent = part === undefined && reading.property === PRESENT_VALUE;
  const content = size + (isTagged ? 0 : length);
  p.need(content);
  takeTag(p, tag);
  const bytes = p.within(isTagged ? 0 : length);
  const words = !isContext && number === NULL ? 'NULL' : !isContext && number === BOOLEAN ? truth(length !== 0) : readValue(bytes, kind, reading);
  if (isPresent) presentValue(bytes, tag, words);
  p.labelNode(heading, `${label}: ${words}`);
  p.close(outer);
}

const truth = (value: boolean): string => (value ? 'TRUE' : 'FALSE');
const number64 = (p: Cursor, isSigned: boolean): bigint =>
  (p.remaining === 0 || p.remaining > 8 ? 0n : readBigInt(p.peekBytes(p.remaining), 0, p.remaining, false, isSigned));

/** Fields that numbers have which stand for something. */
const NUMBERS: Partial<Readonly<Record<Kind, Field<number>>>> = {
  class: f.error_class, error: f.error_code, event: f.event_type, notify: f.notify_type, vendor: f.vendor_identifier, process: f.processId,
  fromState: f.from_state, toState: f.to_state, lowest: f['who_is.low_limit'], highest: f['who_is.high_limit'],
};

/** Reads what is left as a value of this kind; gives it in words. */
function readValue(p: Cursor, kind: Kind, reading: Reading): string {
  const number = (): number => Number(number64(p, false)), field = NUMBERS[kind];
  if (field !== undefined) {
    const value = number();
    p.set(field, value, p.at, p.remaining);
    if (kind === 'lowest' || kind === 'highest') p.addInfo(`${value} `);
    return field.options.values === undefined ? String(value) : `${nameOf(field.options.values, value) ?? 'Unknown'} (${value})`;
  }
  switch (kind) {
    case 'object': return p.remaining === 4 ? objectIdentifier(p, reading) : octetsIn(p);
    case 'property': {
      reading.property = number();
      p.set(f.property_identifier, reading.property, p.at, p.remaining);
      const name = PROPERTIES[reading.property];
      if (!reading.quiet) p.addInfo(`${name ?? `Vendor Proprietary Value (${reading.property})`} `);
      return `${name ?? 'Unknown'} (${reading.property})`;
    }
    case 'unsigned': return `(Unsigned) ${number64(p, false)}`;
    case 'signed': return `(Signed) ${number64(p, true)}`;
    case 'enumerated': return String(number());
    case 'boolean': return truth(number() !== 0);
    case 'seconds': {
      const value = number();
      return `(hh.mm.ss) ${Math.floor(value / 3600)}.${two(Math.floor(value / 60) % 60)}.${two(value % 60)}`;
    }
    case 'real': return p.remaining === 4 || p.remaining === 8 ? String(readFloat(p.bytes, p.at, p.remaining, false)) : octetsIn(p);
    case 'text': return characters(p);
    case 'bits': return bitString(p);
    case 'date': return p.remaining === 4 ? date(p.peekBytes(4)) : octetsIn(p);
    case 'time': return p.remaining === 4 ? time(p.peekBytes(4)) : octetsIn(p);
    default: return octetsIn(p);
  }
}

/** Bytes that are shown of a value. */
const MOST_SHOWN = 256;
const octetsIn = (p: Cursor): string => hexText(p.peekBytes(Math.min(p.remaining, MOST_SHOWN)));
const two = (value: number): string => String(value).padStart(2, '0');

function objectIdentifier(p: Cursor, { quiet }: Reading): string {
  const type = p.show(f.objectType), instance = p.show(f.instance_number), name = OBJECTS[type] ?? `Vendor Proprietary Value (${type})`;
  if (!quiet) p.addInfo(`${name},${instance} `);
  return `${name}, ${instance}`;
}

const UTF8 = 0, UCS2 = 4;

/** §20.2.9: the first byte tells how it is written. */
function characters(p: Cursor): string {
  if (!p.more) return '';
  const set = p.take(f.string_character_set);
  const value = decodeText(p.bytes, p.at, p.end, set === UTF8 ? 'utf8' : set === UCS2 ? 'utf16be' : 'latin1');
  p.set(f.object_name, value, p.at, p.remaining);
  return value;
}

/** Bits of a string that are shown one by one. */
const MOST_BITS = 256;

/** §20.2.10: the first byte tells how many bits at the end do not count. */
function bitString(p: Cursor): string {
  if (!p.more) return '';
  const unused = p.take(f.unused_bits);
  const count = Math.max(0, 8 * p.remaining - unused);
  const bits = Array.from({ length: Math.min(count, MOST_BITS) }, (_, i) => ((p.u8(i >> 3) >> (7 - (i & 7))) & 1) === 1);
  bits.forEach((bit, i) => p.set(f.bit, bit, p.at + (i >> 3), 1));
  return `(Bit String) (${bits.map(bit => (bit ? 'T' : 'F')).join('')})`;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** §20.2.12: the year counts from 1900; 255 is any. */
function date([year, month, day, weekday]: Uint8Array): string {
  const any = (value: number, words: string): string => (value === 255 ? 'any' : words);
  return `${any(month, MONTHS[month - 1] ?? String(month))} ${any(day, String(day))}, ${any(year, String(1900 + year))}, (Day of Week = ${any(weekday, DAYS[weekday - 1] ?? 'unknown')})`;
}

function time([hour, minute, second, hundredth]: Uint8Array): string {
  return hour === 255 ? 'any' : `${hour}:${two(minute)}:${two(second)}.${two(hundredth)}`;
}

/** The fields by which present values are found, one for each type. */
function presentValue(p: Cursor, { number, length }: Tag, words: string): void {
  const begin = p.begin, size = p.reported - begin;
  const value = (): bigint => (size === 0 || size > 8 ? 0n : readBigInt(p.bytes, begin, size, false, number === 3));
  switch (number) {
    case 0: p.set(f['present_value.null'], 'NULL', begin); break;
    case 1: p.set(f['present_value.boolean'], length !== 0, begin); break;
    case 2: p.set(f['present_value.uint'], value(), begin, size); break;
    case 3: p.set(f['present_value.int'], value(), begin, size); break;
    case 4: case 5: if (size === 4 || size === 8) p.set(f['present_value.real'], readFloat(p.bytes, begin, size, false), begin, size); break;
    case 6: p.set(f['present_value.octet_string'], p.bytes.subarray(begin, p.reported), begin, size); break;
    case 7: p.set(f['present_value.char_string'], words, begin, size); break;
    case 8: p.set(f['present_value.bit_string'], words.replace(/^\(Bit String\) \(|\)$/g, ''), begin, size); break;
    case 9: p.set(f['present_value.enum_index'], Number(value()), begin, size); break;
    default:
  }
}
