/** Protocol Buffers without their schema: fields by number and wire type. https://protobuf.dev/programming-guides/encoding/ */
import { type Cursor, LIMITS, bits, expert, f32, f64, i32, i64, none, octets, protocol, text, u32, u64 } from '../dissect/index.ts';
import { GRPC_CALL, type GrpcCall } from './grpc.ts';
import { LENGTH_DELIMITED, THIRTY_TWO, SIXTY_FOUR, VARINT, isMessage, isText, varint } from './protobuf/wire.ts';

const WIRE_TYPES: Readonly<Record<number, string>> = {
  [VARINT]: 'varint', [SIXTY_FOUR]: '64-bit', [LENGTH_DELIMITED]: 'Length-delimited', 3: 'Start group (deprecated)', 4: 'End group (deprecated)',
  [THIRTY_TWO]: '32-bit',
};

const FIELDS = {
  message: none('Message'),
  field: none('Field'),
  'field.number': u64('Field Number'),
  'field.wiretype': bits('Wire Type', 0x07, { values: WIRE_TYPES }),
  'field.value.length': u64('Value Length'),
  'field.value': octets('Value'),
  'field.value.double': f64('Double', { little: true }),
  'field.value.float': f32('Float', { little: true }),
  'field.value.int64': i64('Int64', { little: true }),
  'field.value.uint64': u64('Uint64'),
  'field.value.int32': i32('Int32', { little: true }),
  'field.value.uint32': u32('Uint32', { little: true }),
  'field.value.string': text('String'),
  failed_parse_tag: expert('Failed to parse tag field', 'warning', 'Malformed'),
  'field.wiretype.invalid': expert('Unknown or unsupported wiretype', 'warning', 'Protocol'),
  'field.failed_parse_field': expert('Failed to parse value field', 'warning', 'Malformed'),
};

const f = FIELDS;

/** Levels of messages that are taken apart: each is two subtrees. What is deeper stays bytes. */
const DEEPEST = LIMITS.depth / 2 - 2;

export const protobuf = protocol({
  name: 'protobuf',
  title: 'Protocol Buffers',
  on: { media_type: ['application/protobuf', 'application/x-protobuf', 'application/vnd.google.protobuf'] },
  fields: FIELDS,
  dissect(p) {
    const call = p.packet.notes.get(GRPC_CALL) as GrpcCall | undefined;
    if (call?.path !== undefined) p.title(`: ${call.path}, ${call.fromClient ? 'request' : 'response'}`);
    p.addInfo(' (PROTOBUF)');
    readMessage(p, 0);
  },
});

function readMessage(p: Cursor, level: number): void {
  const outer = p.open(f.message, p.available);
  p.label('Message: <UNKNOWN> Message Type');
  while (p.available > 0) if (!readField(p, level)) break;
  if (p.available > 0) p.skip(p.available);
  p.close(outer);
}

/** One field; false when it cannot be read, and nothing behind it. */
function readField(p: Cursor, level: number): boolean {
  const tag = varint(p.bytes, p.at, p.end);
  if (tag === undefined) {
    p.expert(f.failed_parse_tag);
    return false;
  }
  const number = tag.value >> 3n, type = Number(tag.value & 7n);
  const outer = p.open(f.field);
  const heading = p.lastNode;
  p.labelNode(heading, `Field(${number}): <UNKNOWN>`);
  p.set(f['field.number'], number, p.at, tag.length);
  p.set(f['field.wiretype'], type, p.at, 1);
  p.skip(tag.length);
  const shown = readValue(p, type, level);
  if (shown !== undefined) p.labelNode(heading, `Field(${number}): ${shown}`);
  p.close(outer);
  return shown !== undefined;
}

/** A value and the likeliest readings of it; gives what the heading says, undefined when there is no value. */
function readValue(p: Cursor, type: number, level: number): string | undefined {
  switch (type) {
    case VARINT: {
      const number = varint(p.bytes, p.at, p.end);
      if (number === undefined) break;
      p.show(f['field.value'], number.length);
      p.set(f['field.value.uint64'], number.value, p.at, number.length);
      p.skip(number.length);
      return `${number.value} (varint)`;
    }
    case SIXTY_FOUR: {
      if (p.available < 8) break;
      p.show(f['field.value'], 8);
      const double = p.show(f['field.value.double']);
      const integer = p.take(f['field.value.int64']);
      return `${integer} or ${double} (64-bit)`;
    }
    case THIRTY_TWO: {
      if (p.available < 4) break;
      p.show(f['field.value'], 4);
      const float = p.show(f['field.value.float']);
      p.show(f['field.value.uint32']);
      const integer = p.take(f['field.value.int32']);
      return `${integer} or ${float} (32-bit)`;
    }
    case LENGTH_DELIMITED:
      return readDelimited(p, level);
    default:
      p.expert(f['field.wiretype.invalid']);
      return undefined;
  }
  p.expert(f['field.failed_parse_field']);
  return undefined;
}

/** Text, another message, or bytes: told apart by what is in it. */
function readDelimited(p: Cursor, level: number): string | undefined {
  const length = varint(p.bytes, p.at, p.end);
  if (length === undefined || length.value > BigInt(p.available - length.length)) {
    p.expert(f['field.failed_parse_field']);
    return undefined;
  }
  p.set(f['field.value.length'], length.value, p.at, length.length);
  p.skip(length.length);
  const size = Number(length.value), end = p.at + size;
  if (size > 0) p.show(f['field.value'], size);
  if (size > 0 && isText(p.bytes, p.at, end)) {
    const string = p.take(f['field.value.string'], size);
    return `"${string.length > 60 ? `${string.slice(0, 60)}…` : string}"`;
  }
  if (size > 1 && level < DEEPEST && isMessage(p.bytes, p.at, end)) {
    readMessage(p.within(size), level + 1);
    return `a message of ${size} bytes`;
  }
  p.skip(size);
  return `${size} byte${size === 1 ? '' : 's'}`;
}
