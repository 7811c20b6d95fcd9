/** Messages: fields one after another, by name where their type is known, else by number and wire type. */
import { type Cursor, LIMITS } from '../../../dissect/index.ts';
import { FIELDS as f } from './fields.ts';
import { guessNumber } from './guessed-values.ts';
import { messageText } from './message-texts.ts';
import { FIELD_TYPES, type MessageField, type MessageType, type Schema } from './schema.ts';
import { readPacked, readScalar, readText, wireOf } from './typed-values.ts';
import { END_GROUP, LENGTH_DELIMITED, SIXTY_FOUR, START_GROUP, THIRTY_TWO, VARINT, isMessage, isText, varint } from './wire.ts';

/** Levels of messages that are taken apart: each is two subtrees, and a value a third. What is deeper stays bytes. */
const DEEPEST = LIMITS.depth / 2 - 2;

const ANY = 'google.protobuf.Any';

/** A message as far as it was read. */
interface Reading {
  readonly schema: Schema | undefined;
  readonly level: number;
  readonly type: MessageType | undefined;
  /** Numbers of the known fields that came. */
  readonly seen: Set<number>;
  /** Of a group: the number of its field, which ends it. */
  readonly group?: bigint;
  /** Of an Any: the type of the message in it. */
  content?: MessageType | undefined;
}

/** What became of a field: the next one follows, it ended the group, or nothing behind it can be read. */
type Outcome = 'more' | 'end' | 'lost';

/** Reads all that the cursor has. */
export function readMessage(p: Cursor, schema: Schema | undefined, type: MessageType | undefined, level = 0): void {
  const outer = openMessage(p, type, p.available);
  const reading: Reading = { schema, level, type, seen: new Set() };
  const { at, end } = p;
  while (p.available > 0) if (readField(p, reading) === 'lost') break;
  const isWhole = p.available === p.remaining;
  if (p.available > 0) p.skip(p.available);
  if (isWhole) closeMessage(p, reading, at, end);
  p.close(outer);
}

function openMessage(p: Cursor, type: MessageType | undefined, length?: number): number {
  const outer = p.open(f.message, length);
  const name = type?.name ?? '<UNKNOWN> Message Type';
  p.label(`Message: ${name}`);
  p.hide(f['message.name'], name, p.at, length ?? 0);
  return outer;
}

function closeMessage(p: Cursor, { type, seen }: Reading, at: number, end: number): void {
  if (type === undefined) return;
  const text = messageText(type.name, p.bytes, at, end);
  if (text !== undefined) p.close(p.open(`[Message Value: ${text}]`));
  for (const { number, name } of type.required) {
    if (!seen.has(number)) p.expert(f['message.missing_required_field'], `The required field ${name} is missing`);
  }
}

function readField(p: Cursor, reading: Reading): Outcome {
  const tag = varint(p.bytes, p.at, p.end);
  if (tag === undefined || tag.value >> 3n === 0n) {
    p.expert(f.failed_parse_tag);
    return 'lost';
  }
  const number = tag.value >> 3n, wire = Number(tag.value & 7n);
  if (wire === END_GROUP && number === reading.group) {
    p.skip(tag.length);
    return 'end';
  }
  const known = reading.type?.fields.get(Number(number));
  const outer = p.open(f.field);
  const heading = p.lastNode;
  const title = `Field(${number}):${known === undefined ? '' : ` ${known.name}`}`;
  p.labelNode(heading, known === undefined ? `${title} <UNKNOWN>` : title);
  const { at } = p;
  p.hide(f['field.name'], known?.name ?? '<UNKNOWN>', at, tag.length);
  if (known === undefined) {
    p.set(f['field.number'], number, at, tag.length);
    p.set(f['field.wiretype'], wire, at, 1);
  } else {
    reading.seen.add(known.number);
    p.hide(f['field.type'], FIELD_TYPES[known.type], at, tag.length);
    p.hide(f['field.number'], number, at, tag.length);
    p.hide(f['field.wiretype'], wire, at, 1);
  }
  p.skip(tag.length);
  const shown = known === undefined ? unknownValue(p, reading, number, wire) : knownValue(p, reading, known, wire);
  if (shown !== undefined) p.labelNode(heading, title + shown);
  p.close(outer);
  return shown === undefined ? 'lost' : 'more';
}

/** A value of a known type; gives what the heading says of it, undefined when it cannot be read. */
function knownValue(p: Cursor, reading: Reading, field: MessageField, wire: number): string | undefined {
  const { type, message } = field;
  if (wire !== wireOf(type)) {
    // Parsers must take both forms of repeated numbers, whatever the file says.
    if (wire === LENGTH_DELIMITED && wireOf(type) !== START_GROUP) {
      const size = takeLength(p, true);
      return size === undefined ? undefined : readPacked(p, field, size);
    }
    p.expert(f['field.other_wiretype']);
    const shown = unknownValue(p, reading, BigInt(field.number), wire);
    return shown === undefined ? undefined : ` =${shown}`;
  }
  if (type === 'group') return readGroup(p, reading, BigInt(field.number), message) ? '  (group)' : undefined;
  if (wire !== LENGTH_DELIMITED) {
    const text = readScalar(p, field);
    if (text === undefined) p.expert(f['field.failed_parse_field']);
    return text === undefined ? undefined : `${text} (${type})`;
  }
  const size = takeLength(p, true);
  if (size === undefined) return undefined;
  const { at } = p;
  if (type === 'string') {
    const text = `${readText(p, size)} (string)`;
    if (reading.type?.name === ANY && field.number === 1) reading.content = anyContent(reading.schema, p.bytes, at, p.at);
    return text;
  }
  if (type === 'bytes') {
    if (reading.type?.name === ANY && field.number === 2 && reading.content !== undefined) return readInner(p, reading, reading.content, size);
    if (size > 0) p.take(f['field.value'], size);
    return '  (bytes)';
  }
  if (message === undefined) p.expert(f['field.message_type_not_found']);
  return readInner(p, reading, message, size);
}

/** The message whose name stands behind the last slash of an Any's type. */
function anyContent(schema: Schema | undefined, bytes: Uint8Array, at: number, end: number): MessageType | undefined {
  const url = new TextDecoder('latin1').decode(bytes.subarray(at, end));
  return schema?.message(url.slice(url.lastIndexOf('/') + 1));
}

function readInner(p: Cursor, { schema, level }: Reading, type: MessageType | undefined, size: number): string {
  p.hide(f['field.value'], undefined, p.at, size);
  const { at } = p;
  if (level < DEEPEST) {
    readMessage(p.within(size), schema, type, level + 1);
  } else {
    p.expert(f['field.too_deep']);
    p.skip(size);
  }
  const text = type === undefined ? undefined : messageText(type.name, p.bytes, at, p.at);
  return text === undefined ? '  (message)' : ` = ${text} (message)`;
}

/** Fields up to the tag that ends the group; false when that does not come. */
function readGroup(p: Cursor, { schema, level }: Reading, group: bigint, type: MessageType | undefined): boolean {
  if (level >= DEEPEST) {
    p.expert(f['field.too_deep']);
    return false;
  }
  const outer = openMessage(p, type);
  const reading: Reading = { schema, level: level + 1, type, seen: new Set(), group };
  let outcome: Outcome = 'more';
  const { at } = p;
  while (outcome === 'more') {
    if (p.available > 0) {
      outcome = readField(p, reading);
    } else {
      p.expert(f['field.failed_parse_field'], 'The group does not end');
      outcome = 'lost';
    }
  }
  if (outcome === 'end') closeMessage(p, reading, at, p.at);
  p.close(outer);
  return outcome === 'end';
}

/** A value that nothing is known of but its wire type. */
function unknownValue(p: Cursor, reading: Reading, number: bigint, wire: number): string | undefined {
  switch (wire) {
    case VARINT:
    case SIXTY_FOUR:
    case THIRTY_TWO: {
      const text = guessNumber(p, wire);
      if (text === undefined) p.expert(f['field.failed_parse_field']);
      return text === undefined ? undefined : ` ${text}`;
    }
    case START_GROUP:
      return readGroup(p, reading, number, undefined) ? ' a group' : undefined;
    case LENGTH_DELIMITED:
      return guessDelimited(p, reading);
    default:
      p.expert(f['field.wiretype.invalid']);
      return undefined;
  }
}

/** The length of a value, which the bytes that are left have room for. */
function takeLength(p: Cursor, hidden: boolean): number | undefined {
  const length = varint(p.bytes, p.at, p.end);
  if (length === undefined || length.value > BigInt(p.available - length.length)) {
    p.expert(f['field.failed_parse_length_delimited_field']);
    return undefined;
  }
  if (hidden) p.hide(f['field.value.length'], length.value, p.at, length.length);
  else p.set(f['field.value.length'], length.value, p.at, length.length);
  p.skip(length.length);
  return Number(length.value);
}

/** Text, another message, or bytes: told apart by what is in it. */
function guessDelimited(p: Cursor, { schema, level }: Reading): string | undefined {
  const size = takeLength(p, false);
  if (size === undefined) return undefined;
  const end = p.at + size;
  if (size > 0) p.show(f['field.value'], size);
  if (size > 0 && isText(p.bytes, p.at, end)) {
    const value = p.under();
    const string = p.take(f['field.value.string'], size);
    p.close(value);
    return ` "${string.length > 60 ? `${string.slice(0, 60)}…` : string}"`;
  }
  if (size > 1 && level < DEEPEST && isMessage(p.bytes, p.at, end)) {
    readMessage(p.within(size), schema, undefined, level + 1);
    return ` a message of ${size} bytes`;
  }
  p.skip(size);
  return ` ${size} byte${size === 1 ? '' : 's'}`;
}
