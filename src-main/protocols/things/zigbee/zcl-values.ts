/** Values of attributes by their type, Zigbee Cluster Library R8 §2.6.2. */
import { hexText } from '../../../bytes/address-text.ts';
import { hex } from '../../../bytes/hexadecimal.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { ZCL_FIELDS } from './zcl-fields.ts';

const f = ZCL_FIELDS;
/** Seconds from 1970 to the year 2000, from which Zigbee counts. */
const FIRST_SECOND = 946_684_800;
const DAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** Values within values within values. */
const DEEPEST = 15;
const INVALID_LENGTH = 0xff, INVALID_LONG_LENGTH = 0xffff;

/** Takes a value. Gives what a heading says of it. */
type Take = (p: Cursor, depth: number) => string;

const number = (field: Field<number>, name: string): Take => p => `${name}: ${p.take(field)}`;
const large = (field: Field<bigint>, name: string, length: number): Take => p => {
  const signed = field.kind === 'int', read = p.peekBytes(length).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const value = signed ? BigInt.asIntN(8 * length, read) : read;
  p.takeAs(field, value, length);
  return `${name}: ${value}`;
};
const bitmap = (field: Field<number>): Take => p => `Bitmap: ${hex(p.take(field), 2 * field.size).slice(2)}`;
const largeBitmap = (field: Field<bigint>, length: number): Take => p => {
  const bytes = p.peekBytes(length);
  large(field, '', length)(p, 0);
  return `Bitmap: ${hexText(bytes.toReversed())}`;
};
const plain = (length: number): Take => p => {
  p.take(f['attr.bytes'], length);
  return '';
};

function string(lengthBytes: 1 | 2, isText: boolean): Take {
  const invalid = lengthBytes === 1 ? INVALID_LENGTH : INVALID_LONG_LENGTH;
  return p => {
    const told = lengthBytes === 1 ? p.u8() : p.little16(), length = lengthBytes + (told === invalid ? 0 : told);
    const bytes = p.peekBytes(length).subarray(lengthBytes);
    if (!isText) {
      p.takeAs(f['attr.ostr'], bytes, length);
      return `Octets: ${hexText(bytes, ':')}`;
    }
    const words = decodeText(bytes, 0, bytes.length, 'utf8');
    p.takeAs(f['attr.str'], words, length);
    return `String: ${words}`;
  };
}

/** §2.6.2.16 to §2.6.2.19: elements of one type. */
function several(kind: 'array' | 'set' | 'bag'): Take {
  return (p, depth) => {
    const type = p.take(f[`attr.${kind}.elements_type`]), count = p.take(f[`attr.${kind}.elements_num`]);
    for (let i = 0; count !== INVALID_LONG_LENGTH && i < count; i++) {
      const before = p.at, heading = kind === 'array' ? `Element #${i + 1}` : 'Element';
      const outer = p.open(heading), node = p.lastNode;
      const told = takeValue(p, type, depth + 1);
      if (told !== '') p.labelNode(node, `${heading}, ${told}`);
      p.close(outer);
      if (p.at === before) break;
    }
    return '';
  };
}

function structure(p: Cursor, depth: number): string {
  const count = p.take(f['attr.array.elements_num']);
  for (let i = 0; count !== INVALID_LONG_LENGTH && i < count; i++) {
    const outer = p.open(`Element #${i + 1}`);
    takeValue(p, p.take(f['attr.data.type']), depth + 1);
    p.close(outer);
  }
  return '';
}

function timeOfDay(p: Cursor): string {
  const hours = p.take(f['attr.hours']), minutes = p.take(f['attr.mins']), seconds = p.take(f['attr.secs']), hundredths = p.take(f['attr.csecs']);
  return `Time: ${hours}:${minutes}:${seconds}.${hundredths}`;
}

function date(p: Cursor): string {
  const year = p.take(f['attr.yy']), month = p.take(f['attr.mm']), day = p.take(f['attr.md']), weekday = p.take(f['attr.wd']);
  return `Date: ${1900 + year}/${month}/${day} ${DAYS[weekday] ?? 'Invalid'}`;
}

const TAKERS: Readonly<Record<number, Take | undefined>> = {
  0x08: plain(1), 0x09: plain(2), 0x0a: plain(3), 0x0b: plain(4), 0x0c: plain(5), 0x0d: plain(6), 0x0e: plain(7), 0x0f: plain(8),
  0x10: p => `Boolean: ${p.take(f['attr.boolean']) ? '0x01' : '0x00'}`,
  0x18: bitmap(f['attr.bitmap8']), 0x19: bitmap(f['attr.bitmap16']), 0x1a: bitmap(f['attr.bitmap24']), 0x1b: bitmap(f['attr.bitmap32']),
  0x1c: largeBitmap(f['attr.bitmap40'], 5), 0x1d: largeBitmap(f['attr.bitmap48'], 6), 0x1e: largeBitmap(f['attr.bitmap56'], 7),
  0x1f: largeBitmap(f['attr.bitmap64'], 8),
  0x20: number(f['attr.uint8'], 'Uint8'), 0x21: number(f['attr.uint16'], 'Uint16'), 0x22: number(f['attr.uint24'], 'Uint24'),
  0x23: number(f['attr.uint32'], 'Uint32'), 0x24: large(f['attr.uint40'], 'Uint', 5), 0x25: large(f['attr.uint48'], 'Uint', 6),
  0x26: large(f['attr.uint56'], 'Uint', 7), 0x27: large(f['attr.uint64'], 'Uint', 8),
  0x28: number(f['attr.int8'], 'Int8'), 0x29: number(f['attr.int16'], 'Int16'), 0x2a: number(f['attr.int24'], 'Int24'),
  0x2b: number(f['attr.int32'], 'Int32'), 0x2c: large(f['attr.int64'], 'Int', 5), 0x2d: large(f['attr.int64'], 'Int', 6),
  0x2e: large(f['attr.int64'], 'Int', 7), 0x2f: large(f['attr.int64'], 'Int', 8),
  0x30: number(f['attr.uint8'], 'Enum8'), 0x31: number(f['attr.uint16'], 'Enum16'),
  0x38: plain(2), 0x39: number(f['attr.float'], 'Float'), 0x3a: number(f['attr.double'], 'Double'),
  0x41: string(1, false), 0x42: string(1, true), 0x43: string(2, false), 0x44: string(2, true),
  0x48: several('array'), 0x4c: structure, 0x50: several('set'), 0x51: several('bag'),
  0xe0: timeOfDay,
  0xe1: date,
  0xe2(p) {
    p.takeAs(f['attr.utc'], { seconds: FIRST_SECOND + p.little32(), nanoseconds: 0 }, 4);
    return 'UTC';
  },
  0xe8(p) {
    p.take(f['attr.cid']);
    return '';
  },
  0xe9(p) {
    p.take(f['attr.id']);
    return '';
  },
  0xea: plain(4), 0xf0: plain(8), 0xf1: plain(16),
};

/** Takes a value of a type, nothing where the type is not known. Gives what a heading says of it. */
export function takeValue(p: Cursor, type: number, depth = 0): string {
  if (depth > DEEPEST) p.malformed(`more than ${DEEPEST} values within each other`);
  return TAKERS[type]?.(p, depth) ?? '';
}
