/** Properties of MQTT 5.0, §2.2.2: numbers, texts, bytes and pairs of texts behind an identifier. */
import { type Cursor, none, text, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import { readUint } from '../../../dissect/read.ts';
import { variableInteger } from './framing.ts';
import { CONTENT_TYPE, MAXIMUM_QOS, PROPERTIES, QOS, SUBSCRIPTION_ID, TOPIC_ALIAS, USER_PROPERTY } from './names.ts';

export const PROPERTY_FIELDS = {
  properties: none('Properties'),
  will_properties: none('Will Properties'),
  property_len: u64('Total Length'),
  property_id: u8('ID', { hex: true, values: PROPERTIES }),
  prop_number: u32('Value'),
  'property.content_type': text('Content Type'),
  'property.max_qos': u8('QoS', { values: QOS }),
  'property.topic_alias': u16('Topic Alias'),
  prop_unknown: text('Unknown Property'),
  prop_string_len: u32('Length'),
  prop_string: text('Value'),
  prop_key_len: u32('Key Length'),
  prop_key: text('Key'),
  prop_value_len: u32('Value Length'),
  prop_value: text('Value'),
};

const f = PROPERTY_FIELDS;

/** Bytes of the properties that are numbers. */
const NUMBERS: Readonly<Record<number, number>> = {
  0x01: 1, 0x02: 4, 0x11: 4, 0x13: 2, 0x17: 1, 0x18: 4, 0x19: 1, 0x21: 2, 0x22: 2, [TOPIC_ALIAS]: 2, [MAXIMUM_QOS]: 1, 0x25: 1, 0x27: 4,
  0x28: 1, 0x29: 1, 0x2a: 1,
};

/** What a message's own reading depends on. */
export interface KnownProperties {
  contentType?: string;
  topicAlias?: number;
}

export function readProperties(p: Cursor, heading: typeof f.properties): KnownProperties {
  const known: KnownProperties = {};
  const size = variableInteger(p.bytes, p.at, p.end);
  if (size.length === 0) cutOrMalformed(p, size.cut);
  const outer = p.open(heading, size.length + size.value);
  p.takeAs(f.property_len, BigInt(size.value), size.length);
  const part = p.within(size.value);
  while (part.more) readProperty(part, known);
  p.close(outer);
  return known;
}

function readProperty(p: Cursor, known: KnownProperties): void {
  const id = p.take(f.property_id);
  const size = NUMBERS[id];
  if (id === TOPIC_ALIAS) {
    known.topicAlias = p.take(f['property.topic_alias']);
  } else if (id === MAXIMUM_QOS) {
    p.take(f['property.max_qos']);
  } else if (size !== undefined) {
    p.take(f.prop_number, size);
  } else if (id === SUBSCRIPTION_ID) {
    const number = variableInteger(p.bytes, p.at, p.end);
    if (number.length === 0) cutOrMalformed(p, number.cut);
    p.takeAs(f.prop_number, number.value, number.length);
  } else if (id === CONTENT_TYPE) {
    const length = p.u16();
    p.skip(2);
    known.contentType = p.take(f['property.content_type'], length);
  } else if (id === USER_PROPERTY) {
    p.take(f.prop_key, p.take(f.prop_key_len, 2));
    p.take(f.prop_value, p.take(f.prop_value_len, 2));
  } else if (PROPERTIES[id] !== undefined) {
    p.take(f.prop_string, p.take(f.prop_string_len, 2));
  } else {
    p.take(f.prop_unknown, p.remaining);
  }
}

/** A number that does not end lacks bytes, or has too many. */
export function cutOrMalformed(p: Cursor, cut: boolean): void {
  if (cut) p.need(p.available + 1);
  p.malformed('a length of more than four bytes');
}

/** Bytes of the property at `at`, its identifier included; 0 where it is unknown or does not end. */
export function propertyLength(bytes: Uint8Array, at: number, end: number): number {
  const id = bytes[at];
  const size = NUMBERS[id];
  if (size !== undefined) return 1 + size;
  if (id === SUBSCRIPTION_ID) {
    const { length } = variableInteger(bytes, at + 1, end);
    return length === 0 ? 0 : 1 + length;
  }
  if (PROPERTIES[id] === undefined || at + 3 > end) return 0;
  const first = 3 + readUint(bytes, at + 1, 2, false);
  if (id !== USER_PROPERTY) return first;
  return at + first + 2 > end ? 0 : first + 2 + readUint(bytes, at + first, 2, false);
}
