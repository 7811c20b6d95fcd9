/** Values of IPP's attributes (RFC 8010 §3.9): which there are, and how each is written. */
import { type Cursor, type Field, bool, i32, octets, text, u8 } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { ENUMS } from './numbers.ts';

export const TAGS: Readonly<Record<number, string>> = {
  0x01: 'operation-attributes-tag', 0x02: 'job-attributes-tag', 0x03: 'end-of-attributes-tag', 0x04: 'printer-attributes-tag',
  0x05: 'unsupported-attributes-tag', 0x06: 'subscription-attributes-tag', 0x07: 'event-notification-attributes-tag',
  0x08: 'resource-attributes-tag', 0x09: 'document-attributes-tag', 0x10: 'unsupported', 0x12: 'unknown', 0x13: 'no-value',
  0x15: 'not-settable', 0x16: 'delete-attribute', 0x17: 'admin-define', 0x21: 'integer', 0x22: 'boolean', 0x23: 'enum', 0x30: 'octetString',
  0x31: 'dateTime', 0x32: 'resolution', 0x33: 'rangeOfInteger', 0x34: 'collection', 0x35: 'textWithLanguage', 0x36: 'nameWithLanguage',
  0x37: 'endCollection', 0x41: 'textWithoutLanguage', 0x42: 'nameWithoutLanguage', 0x44: 'keyword', 0x45: 'uri', 0x46: 'uriScheme',
  0x47: 'charset', 0x48: 'naturalLanguage', 0x49: 'mimeMediaType', 0x4a: 'memberAttrName',
};
export const COLLECTION = 0x34, END_COLLECTION = 0x37, MEMBER_NAME = 0x4a;
const INTEGER = 0x21, BOOLEAN = 0x22, ENUM = 0x23, OCTETS = 0x30, DATE = 0x31, RESOLUTION = 0x32, RANGE = 0x33, TEXT_LANGUAGE = 0x35,
  NAME_LANGUAGE = 0x36;
const isOutOfBand = (tag: number): boolean => tag >= 0x10 && tag <= 0x1f;
const isText = (tag: number): boolean => tag >= 0x40 && tag <= 0x5f;

export const VALUE_FIELDS = {
  name: text('name'),
  memberattrname: text('memberAttrName'),
  boolean_value: bool('boolean value'),
  integer_value: i32('integer value'),
  enum_value: i32('enum value'),
  outofband_value: u8('out-of-band value', { hex: true, values: TAGS }),
  charstring_value: text('string value'),
  octetstring_value: text('octetString value', { encoding: 'latin1' }),
  datetime_value: octets('dateTime value'),
  resolution_value: octets('resolution value'),
  rangeofinteger_value: octets('rangeOfInteger value'),
  textwithlanguage_value: octets('textWithLanguage value'),
  namewithlanguage_value: octets('nameWithLanguage value'),
  unknown_value: octets('unknown value'),
} as const;

const f = VALUE_FIELDS;
const BY_TAG: Readonly<Record<number, Field<void>>> = {
  [DATE]: f.datetime_value, [RESOLUTION]: f.resolution_value, [RANGE]: f.rangeofinteger_value, [TEXT_LANGUAGE]: f.textwithlanguage_value,
  [NAME_LANGUAGE]: f.namewithlanguage_value,
};
/** Bytes of the values that have a size. */
const SIZES: Readonly<Record<number, number>> = { [INTEGER]: 4, [BOOLEAN]: 1, [ENUM]: 4, [DATE]: 11, [RESOLUTION]: 9, [RANGE]: 8 };

export const tagName = (tag: number): string => TAGS[tag] ?? `unknown-${tag.toString(16).padStart(2, '0')}`;

/** A value as it lies in the packet; `name`: of the attribute. */
export interface Value {
  readonly tag: number;
  /** Where its tag is, and its bytes. */
  readonly at: number;
  readonly start: number;
  readonly length: number;
}

const isSized = ({ tag, length }: Value): boolean => SIZES[tag] === undefined || SIZES[tag] === length;

/** What the numbers of an attribute mean, if they do. */
const meaningsOf = (name: string): Readonly<Record<number, string>> | undefined => (Object.hasOwn(ENUMS, name) ? ENUMS[name] : undefined);

/** The value in words, as an attribute's heading has it; empty for out-of-band values. */
export function valueText(bytes: Uint8Array, value: Value, name: string): string {
  const { tag, start, length } = value, view = new DataView(bytes.buffer, bytes.byteOffset);
  if (isText(tag) || tag === OCTETS) return `'${decodeText(bytes, start, start + length, tag === OCTETS ? 'latin1' : 'utf8')}'`;
  if (!isSized(value)) return '???';
  switch (tag) {
    case INTEGER: return String(view.getInt32(start));
    case BOOLEAN: return bytes[start] === 0 ? 'false' : 'true';
    case ENUM: return meaningsOf(name)?.[view.getInt32(start)] ?? String(view.getInt32(start));
    case DATE: return dateText(view, start);
    case RESOLUTION: return `${view.getInt32(start)}x${view.getInt32(start + 4)}${UNITS[bytes[start + 8]] ?? 'unknown'}`;
    case RANGE: return `${view.getInt32(start)}-${view.getInt32(start + 4)}`;
    case TEXT_LANGUAGE:
    case NAME_LANGUAGE: return languageText(bytes, start, length);
    default: return '';
  }
}

/** RFC 8011 §5.1.16 */
const UNITS: Readonly<Record<number, string>> = { 3: 'dpi', 4: 'dpcm' };

/** `DateAndTime` of RFC 2579. */
function dateText(view: DataView, at: number): string {
  const two = (offset: number): string => String(view.getUint8(at + offset)).padStart(2, '0');
  const zone = `${String.fromCharCode(view.getUint8(at + 8))}${two(9)}${two(10)}`;
  return `${String(view.getUint16(at)).padStart(4, '0')}-${two(2)}-${two(3)}T${two(4)}:${two(5)}:${two(6)}.${view.getUint8(at + 7)}${zone}`;
}

/** A language and a text, each with its length before it. */
function languageText(bytes: Uint8Array, at: number, length: number): string {
  if (length < 4) return '???';
  const language = (bytes[at] << 8) | bytes[at + 1];
  if (language + 4 > length) return '???';
  const words = (bytes[at + 2 + language] << 8) | bytes[at + 3 + language], start = at + 4 + language;
  return language + 4 + words > length ? '???'
    : `'${decodeText(bytes, start, start + words, 'utf8')}'(${decodeText(bytes, at + 2, at + 2 + language, 'ascii')})`;
}

/** Adds a value that is no collection to the tree. */
export function showValue(p: Cursor, value: Value, name: string): void {
  const { tag, at, start, length } = value, { bytes } = p, view = new DataView(bytes.buffer, bytes.byteOffset);
  const words = (): string => `${tagName(tag)} value: ${valueText(bytes, value, name)}`;
  if (tag === MEMBER_NAME) p.set(f.memberattrname, decodeText(bytes, start, start + length, 'utf8'), start, length);
  else if (isOutOfBand(tag)) p.set(f.outofband_value, tag, at, 1);
  else if (tag === OCTETS) p.set(f.octetstring_value, decodeText(bytes, start, start + length, 'latin1'), start, length);
  else if (!isSized(value)) p.set(f.unknown_value, bytes.subarray(start, start + length), start, length);
  else if (tag === INTEGER) p.set(f.integer_value, view.getInt32(start), start, length);
  else if (tag === BOOLEAN) p.set(f.boolean_value, bytes[start] !== 0, start, length);
  else if (tag === ENUM) {
    const number = view.getInt32(start), known = meaningsOf(name);
    p.set(f.enum_value, number, start, length);
    if (known !== undefined) p.label(`${name}: ${known[number] ?? 'Unknown'} (${number})`);
  } else if (isText(tag)) {
    p.set(f.charstring_value, decodeText(bytes, start, start + length, 'utf8'), start, length);
    p.label(words);
  } else {
    const field = BY_TAG[tag];
    p.set(field ?? f.unknown_value, bytes.subarray(start, start + length), start, length);
    if (field !== undefined) p.label(words);
  }
}
