/** Fields of Action Message Format values: what AMF0 and AMF3 share. */
import { absoluteTime, below, bool, expert, f64, i64, none, octets, text, u32, u8 } from '../../../dissect/index.ts';

const id = below('amf');

export const AMF0_TYPES: Readonly<Record<number, string>> = {
  0: 'Number', 1: 'Boolean', 2: 'String', 3: 'Object', 4: 'Movie clip', 5: 'Null', 6: 'Undefined', 7: 'Reference', 8: 'ECMA array',
  9: 'End of object', 10: 'Strict array', 11: 'Date', 12: 'Long string', 13: 'Unsupported', 14: 'Record set', 15: 'XML',
  16: 'Typed object', 17: 'Switch to AMF3', 34: 'Int64',
};

export const AMF3_TYPES: Readonly<Record<number, string>> = {
  0: 'Undefined', 1: 'Null', 2: 'False', 3: 'True', 4: 'Integer', 5: 'Double', 6: 'String', 7: 'XML document', 8: 'Date', 9: 'Array',
  10: 'Object', 11: 'XML', 12: 'ByteArray',
};

export const AMF = {
  amf0_type: u8('AMF0 type', id('amf0_type', { hex: true, values: AMF0_TYPES })),
  amf3_type: u8('AMF3 type', id('amf3_type', { hex: true, values: AMF3_TYPES })),
  number: f64('Number', id('number')),
  integer: u32('Integer', id('integer')),
  boolean: bool('Boolean', id('boolean')),
  stringlength: u32('String length', id('stringlength')),
  string: text('String', id('string')),
  string_reference: u32('String reference', id('string_reference')),
  object_reference: u32('Object reference', id('object_reference')),
  date: absoluteTime('Date', id('date')),
  longstring: text('Long string', id('longstring')),
  xml_doc: text('XML document', id('xml_doc')),
  xmllength: u32('XML text length', id('xmllength')),
  xml: text('XML', id('xml')),
  int64: i64('Int64', id('int64')),
  bytearraylength: u32('ByteArray length', id('bytearraylength')),
  bytearray: octets('ByteArray', id('bytearray')),
  object: none('Object', id('object')),
  traitcount: u32('Trait count', id('traitcount')),
  classnamelength: u32('Class name length', id('classnamelength')),
  classname: text('Class name', id('classname')),
  membernamelength: u32('Member name length', id('membernamelength')),
  membername: text('Member name', id('membername')),
  trait_reference: u32('Trait reference', id('trait_reference')),
  ecmaarray: none('ECMA array', id('ecmaarray')),
  strictarray: none('Strict array', id('strictarray')),
  array: none('Array', id('array')),
  arraylength: u32('Array length', id('arraylength')),
  arraydenselength: u32('Length of dense portion', id('arraydenselength')),
  end_of_object_marker: none('End Of Object Marker', id('end_of_object_marker')),
  end_of_associative_part: none('End of associative part', id('end_of_associative_part')),
  end_of_dynamic_members: none('End Of dynamic members', id('end_of_dynamic_members')),
  unreadable: octets('Bytes whose form only their class knows', id('unreadable', { own: true })),
  unknown: expert('No type of the Action Message Format: the rest cannot be read', 'warning', 'Undecoded', id('unknown', { own: true })),
} as const;
