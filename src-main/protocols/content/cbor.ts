/** Concise Binary Object Representation, RFC 8949; sequences of it, RFC 8742. */
import { type Cursor, protocol } from '../../dissect/index.ts';
import { mediaTypeOf } from '../web/http/media-types.ts';
import { CBOR_FIELDS as f } from './cbor/fields.ts';
import { SIMPLE, TAGS } from './cbor/names.ts';

const BYTES = 2, TEXT = 3, TAG = 6, OTHER = 7;
/** §3: where the low five bits say how long the argument is, or that there is none. */
const ONE_BYTE = 24, HALF = 25, SINGLE = 26, DOUBLE = 27, INDEFINITE = 31;
const BREAK = 0xff;

type Argument = number | bigint;

export const cbor = protocol({
  name: 'cbor',
  title: 'Concise Binary Object Representation',
  short: '',
  on: {
    media_type: [
      'application/cbor', 'application/cbor-seq', 'application/senml+cbor', 'application/sensml+cbor', 'application/senml-etch+cbor',
      'application/dots+cbor',
    ],
  },
  fields: f,
  dissect(p) {
    const { type } = mediaTypeOf(p);
    readItem(p);
    if (type.endsWith('-seq')) while (p.more) readItem(p);
    p.takeRest(f.rest);
  },
});

const HEADINGS = [f.unsignedItem, f.negativeItem, f.bytesItem, f.textItem, f.arrayItem, f.mapItem, f.tagItem, f.otherItem];
const SHORT = [f.unsigned, undefined, f.length, f.length, f.items, f.pairs, f.tag];
const LONG = [f.longUnsigned, undefined, f.longLength, f.longLength, f.longItems, f.longPairs, f.longTag];

function readItem(p: Cursor): void {
  const head = p.u8(), major = head >> 5, low = head & 0x1f;
  const outer = p.open(HEADINGS[major]), node = p.lastNode;
  p.show(f.major);
  const told = major === OTHER ? readOther(p, low) : readArgued(p, major, low, node);
  if (told !== '') p.labelNode(node, told);
  p.close(outer);
}

/** What has an argument: a number, how long something is, or what follows means. Gives the heading. */
function readArgued(p: Cursor, major: number, low: number, node: number): string {
  if (low === INDEFINITE && major >= BYTES && major < TAG) return readIndefinite(p, major, node);
  const argument = takeArgument(p, major, low);
  switch (major) {
    case 0: return `Unsigned Integer: ${argument}`;
    case 1: return `Negative Integer: ${typeof argument === 'bigint' ? -1n - argument : -1 - argument}`;
    case BYTES: return readBytes(p, argument);
    case TEXT: return `Text String: ${p.take(f.text, Number(argument))}`;
    case TAG: {
      const told = `Tag: ${TAGS[Number(argument)] ?? 'Unknown'} (${argument})`;
      p.labelNode(node, told);
      readItem(p);
      return told;
    }
    default: return readMany(p, major, argument, node);
  }
}

function readBytes(p: Cursor, length: Argument): string {
  p.take(f.bytes, Number(length));
  return `Byte String: (${length} byte${Number(length) === 1 ? '' : 's'})`;
}

/** §3.1: up to 23 in the first byte, or in 1, 2, 4 or 8 bytes behind it. Moves behind it. */
function takeArgument(p: Cursor, major: number, low: number): Argument {
  if (low < ONE_BYTE) {
    const field = SHORT[major];
    if (field === undefined) p.takeAs(f.negative, BigInt(-1 - low), 1);
    else p.take(field);
    return low;
  }
  p.take(f.size);
  if (low > DOUBLE) p.malformed(`an argument of kind ${low}`);
  const size = 1 << (low - ONE_BYTE), field = LONG[major];
  if (field !== undefined) return p.take<Argument>(field, size);
  const argument = argumentAt(p, size);
  p.takeAs(f.negative, -1n - argument, size);
  return argument;
}

function argumentAt(p: Cursor, size: number): bigint {
  let value = 0n;
  for (const byte of p.peekBytes(size)) value = value * 256n + BigInt(byte);
  return value;
}

/** Arrays, and maps with their keys before their values. */
function readMany(p: Cursor, major: number, count: Argument, node: number): string {
  const isMap = major === 5, one = isMap ? 'pair' : 'item';
  const told = `${isMap ? 'Map' : 'Array'}: (${count} ${one}${Number(count) === 1 ? '' : 's'})`;
  p.labelNode(node, told);
  for (let left = BigInt(count) * (isMap ? 2n : 1n); left > 0n; left--) readItem(p);
  return told;
}

/** §3.2: items up to a break; strings come in parts of their own kind, each with its length. */
function readIndefinite(p: Cursor, major: number, node: number): string {
  const told = `${HEADINGS[major].title}: (indefinite length)`;
  p.labelNode(node, told);
  p.take(f.size);
  if (major === BYTES || major === TEXT) {
    const outer = p.open(major === BYTES ? f.bytesInParts : f.textInParts);
    while (p.u8() !== BREAK) {
      if (p.u8() >> 5 !== major || (p.u8() & 0x1f) === INDEFINITE) p.malformed('a part of a string that is none');
      readItem(p);
    }
    readItem(p);
    p.close(outer);
    return told;
  }
  let count = 0;
  for (; p.u8() !== BREAK; count++) readItem(p);
  if (major === 5 && count % 2 === 1) p.malformed('a key without a value');
  readItem(p);
  return told;
}

/** §3.3: simple values, floating-point numbers, and the break. */
function readOther(p: Cursor, low: number): string {
  if (low < ONE_BYTE) return simple(p.take(f.simple));
  p.take(f.floatType);
  switch (low) {
    case ONE_BYTE: return simple(Number(p.take(f.longSimple, 1)));
    case HALF: {
      const value = halfPrecision(p.u16());
      p.takeAs(f.float16, value, 2);
      return float(value);
    }
    case SINGLE: return float(p.take(f.float32));
    case DOUBLE: return float(p.take(f.float64));
    case INDEFINITE: return 'Break indefinite length (31)';
    default: return p.malformed(`a simple value of kind ${low}`);
  }
}

const simple = (value: number): string => `Simple: ${SIMPLE[value] ?? 'Unknown'} (${value})`;
const float = (value: number): string => `Float: ${String(value).replace('Infinity', 'inf').replace('NaN', 'nan')}`;

/** IEEE 754's binary16: a sign, five bits of exponent, ten of significand (appendix D). */
function halfPrecision(word: number): number {
  const exponent = (word >> 10) & 0x1f, significand = word & 0x3ff, sign = word >= 0x8000 ? -1 : 1;
  if (exponent === 0) return sign * significand * 2 ** -24;
  if (exponent === 0x1f) return significand === 0 ? sign * Infinity : NaN;
  return sign * (1024 + significand) * 2 ** (exponent - 25);
}
