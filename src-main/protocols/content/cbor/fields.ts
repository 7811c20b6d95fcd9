/** Fields of CBOR. An argument of up to 23 is part of the first byte; a longer one, with the same name, follows it. */
import { type FieldOptions, bits, f32, f64, i64, none, octets, text, u64 } from '../../../dissect/index.ts';
import { FLOAT_TYPES, MAJOR_TYPES, SIMPLE, SIZES, TAGS } from './names.ts';

const id = (name: string, options: FieldOptions = {}): FieldOptions => ({ ...options, id: `cbor.${name}` });
const short = (title: string, name: string, options: FieldOptions = {}) => bits(title, 0x1f, id(name, options));
/** Of one to eight bytes. */
const long = (title: string, name: string, options: FieldOptions = {}) => u64(title, id(name, options));

export const CBOR_FIELDS = {
  major: bits('Major Type', 0xe0, id('item.major_type', { values: MAJOR_TYPES })),
  size: short('Size', 'item.size', { values: SIZES }),
  length: short('Length', 'item.length'),
  longLength: long('Length', 'item.length'),
  items: short('Items', 'item.items'),
  longItems: long('Items', 'item.items'),
  pairs: short('Pairs', 'item.pairs'),
  longPairs: long('Pairs', 'item.pairs'),
  floatType: short('Type', 'item.float_simple_type', { values: FLOAT_TYPES }),
  unsignedItem: none('Unsigned Integer', id('item.unsigned_integer')),
  negativeItem: none('Negative Integer', id('item.negative_integer')),
  textItem: none('Text String', id('item.textstring')),
  bytesItem: none('Byte String', id('item.bytestring')),
  arrayItem: none('Array', id('item.array')),
  mapItem: none('Map', id('item.map')),
  tagItem: none('Tag', id('item.tag')),
  otherItem: none('Floating-point or Simple', id('item.float_or_simple')),
  unsigned: short('Unsigned Integer', 'type.uint'),
  longUnsigned: long('Unsigned Integer', 'type.uint'),
  negative: i64('Negative Integer', id('type.nint')),
  bytes: octets('Byte String', id('type.bytestring')),
  bytesInParts: none('Byte String (indefinite length)', id('type.bytestring.indef')),
  text: text('Text String', id('type.textstring')),
  textInParts: none('Text String (indefinite length)', id('type.textstring.indef')),
  tag: short('Tag', 'type.tag', { values: TAGS }),
  longTag: long('Tag', 'type.tag', { values: TAGS }),
  simple: short('Simple data', 'type.simple_data', { values: SIMPLE }),
  longSimple: long('Simple data', 'type.simple_data', { values: SIMPLE }),
  float16: f32('Float 16 Bit', id('type.float16')),
  float32: f32('Float 32 Bit', id('type.float32')),
  float64: f64('Float 64 Bit', id('type.float64')),
  rest: octets('Bytes behind the item', id('rest', { own: true })),
} as const;
