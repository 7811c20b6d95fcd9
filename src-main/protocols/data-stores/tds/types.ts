/** Data types of TDS: what describes them, and values of each, [MS-TDS] §2.2.5. */
import { hex } from '../../../bytes/hexadecimal.ts';
import {
  type Cursor, LIMITS, bits, bool, f32, flag, guid, i64, i8, none, octets, text, absoluteTime, relativeTime, u32, u8,
} from '../../../dissect/index.ts';
import { joined } from '../../../bytes/joined.ts';

const LITTLE = { little: true } as const;
const COLLATION = { size: 4, little: true, as: ['True', 'False'] } as const;

/** How the length of a value is told. */
type Length = 'fixed' | 'byte' | 'short' | 'long';
type Meaning = 'int' | 'bit' | 'float' | 'money' | 'time' | 'decimal' | 'guid' | 'text' | 'wide' | 'bytes' | 'date' | 'clock' | 'null';

interface Kind {
  readonly name: string;
  readonly length: Length;
  readonly meaning: Meaning;
  /** Of fixed ones. */
  readonly size?: number;
}

const kind = (name: string, length: Length, meaning: Meaning, size?: number): Kind =>
  ({ name, length, meaning, ...(size === undefined ? {} : { size }) });

export const KINDS: Readonly<Record<number, Kind>> = {
  0x1f: kind('NULLTYPE - Null (no data associated with this type)', 'fixed', 'null', 0),
  0x30: kind('INT1TYPE - TinyInt (1 byte data representation)', 'fixed', 'int', 1),
  0x32: kind('BITTYPE - Bit (1 byte data representation)', 'fixed', 'bit', 1),
  0x34: kind('INT2TYPE - SmallInt (2 byte data representation)', 'fixed', 'int', 2),
  0x38: kind('INT4TYPE - Int (4 byte data representation)', 'fixed', 'int', 4),
  0x3a: kind('DATETIM4TYPE - SmallDateTime (4 byte data representation)', 'fixed', 'time', 4),
  0x3b: kind('FLT4TYPE - Real (4 byte data representation)', 'fixed', 'float', 4),
  0x3c: kind('MONEYTYPE - Money (8 byte data representation)', 'fixed', 'money', 8),
  0x3d: kind('DATETIMETYPE - DateTime (8 byte data representation)', 'fixed', 'time', 8),
  0x3e: kind('FLT8TYPE - Float (8 byte data representation)', 'fixed', 'float', 8),
  0x7a: kind('MONEY4TYPE - SmallMoney (4 byte data representation)', 'fixed', 'money', 4),
  0x7f: kind('INT8TYPE - BigInt (8 byte data representation)', 'fixed', 'int', 8),
  0x24: kind('GUIDTYPE - UniqueIdentifier', 'byte', 'guid'), 0x26: kind('INTNTYPE', 'byte', 'int'),
  0x37: kind('DECIMALTYPE - Decimal (legacy support)', 'byte', 'decimal'),
  0x3f: kind('NUMERICTYPE - Numeric (legacy support)', 'byte', 'decimal'), 0x68: kind('BITNTYPE', 'byte', 'bit'),
  0x6a: kind('DECIMALNTYPE - Decimal', 'byte', 'decimal'), 0x6c: kind('NUMERICNTYPE - Numeric', 'byte', 'decimal'),
  0x6d: kind('FLTNTYPE', 'byte', 'float'), 0x6e: kind('MONEYNTYPE', 'byte', 'money'), 0x6f: kind('DATETIMNTYPE', 'byte', 'time'),
  0x28: kind('DATENTYPE (introduced in TDS 7.3)', 'byte', 'date'), 0x29: kind('TIMENTYPE (introduced in TDS 7.3)', 'byte', 'clock'),
  0x2a: kind('DATETIME2NTYPE (introduced in TDS 7.3)', 'byte', 'clock'), 0x2b: kind('DATETIMEOFFSETNTYPE (introduced in TDS 7.3)', 'byte', 'clock'),
  0x2f: kind('CHARTYPE - Char (legacy support)', 'byte', 'text'), 0x27: kind('VARCHARTYPE - VarChar (legacy support)', 'byte', 'text'),
  0x2d: kind('BINARYTYPE - Binary (legacy support)', 'byte', 'bytes'), 0x25: kind('VARBINARYTYPE - VarBinary (legacy support)', 'byte', 'bytes'),
  0xa5: kind('BIGVARBINTYPE - VarBinary', 'short', 'bytes'), 0xa7: kind('BIGVARCHRTYPE - VarChar', 'short', 'text'),
  0xad: kind('BIGBINARYTYPE - Binary', 'short', 'bytes'), 0xaf: kind('BIGCHARTYPE - Char', 'short', 'text'),
  0xe7: kind('NVARCHARTYPE - NVarChar', 'short', 'wide'), 0xef: kind('NCHARTYPE - NChar', 'short', 'wide'),
  0x22: kind('IMAGETYPE - Image', 'long', 'bytes'), 0x23: kind('TEXTTYPE - Text', 'long', 'text'), 0x63: kind('NTEXTTYPE - NText', 'long', 'wide'),
  0x62: kind('SSVARIANTTYPE - Sql_Variant (introduced in TDS 7.2)', 'long', 'bytes'),
};

export const KIND_NAMES = (type: number): string | undefined => KINDS[type]?.name;
const DECIMALS: ReadonlySet<number> = new Set([0x37, 0x3f, 0x6a, 0x6c]);
const TEXTUAL: ReadonlySet<number> = new Set([0xa7, 0xaf, 0xe7, 0xef, 0x23, 0x63]);
/** Values of these have a pointer before them, and their columns the table's name. */
export const BLOBS: ReadonlySet<number> = new Set([0x22, 0x23, 0x63]);
const DATE = 0x28, TIME = 0x29, DATETIME2 = 0x2a, OFFSET = 0x2b;
const NONE = 0xffff, LONG_NONE = 0xffffffff;
/** A value of up to 2 GB comes in chunks. */
const IN_CHUNKS = 0xffff;

export const TYPE_FIELDS = {
  type_info: none('Type info'),
  'type_info.type': u8('Type', { hex: true, values: KIND_NAMES }),
  'type_info.varlen': u32('Maximal length', LITTLE),
  'type_info.precision': u8('Precision'),
  'type_info.scale': u8('Scale'),
  'type_info.collation': none('Collation'),
  'type_info.collation.lcid': bits('LCID', 0xfffff, { ...LITTLE, size: 4, hex: true }),
  'type_info.collation.ignore_case': flag('Ignore case', 0x100000, COLLATION),
  'type_info.collation.ignore_accent': flag('Ignore accent', 0x200000, COLLATION),
  'type_info.collation.ignore_kana': flag('Ignore kana', 0x400000, COLLATION),
  'type_info.collation.ignore_width': flag('Ignore width', 0x800000, COLLATION),
  'type_info.collation.binary': flag('Binary', 0x1000000, COLLATION),
  'type_info.collation.version': bits('Version', 0xf0000000, { ...LITTLE, size: 4 }),
  'type_info.collation.sortid': u8('SortId'),
  'type_varbyte.length': u32('Length', LITTLE),
  'type_varbyte.data.null': none('Data: NULL'),
  'type_varbyte.data.bool': bool('Data'),
  'type_varbyte.data.int': i8('Data', LITTLE),
  'type_varbyte.data.int64': i64('Data', LITTLE),
  'type_varbyte.data.float': f32('Data', LITTLE),
  'type_varbyte.data.bytes': octets('Data'),
  'type_varbyte.data.guid': guid('Data', LITTLE),
  'type_varbyte.data.string': text('Data'),
  'type_varbyte.data.string wide': text('Data', { id: 'tds.type_varbyte.data.string', encoding: 'utf16le' }),
  'type_varbyte.data.datetime': absoluteTime('Data', { size: 8 }),
  'type_varbyte.data.time': relativeTime('Time', { size: 5 }),
  'type_varbyte.data.sign': bool('Sign'),
  'type_varbyte.textptr_len': u8('Data Textptr Len'),
  'type_varbyte.data.textptr': octets('Data Textptr'),
  'type_varbyte.data.text_ts': octets('Data Text timestamp'),
  'type_varbyte.plp_len': i64('PLP length', LITTLE),
  'type_varbyte.plp_chunk_len': u32('PLP chunk length', LITTLE),
  'type_varbyte.plp_chunk': octets('PLP chunk'),
};

const f = TYPE_FIELDS;

/** What a value is read after. */
export interface DataType {
  readonly type: number;
  /** Most bytes that a value may have; 0 for types of one length. */
  readonly longest: number;
  readonly scale: number;
}

/** Where a type's description puts its parts: procedures and columns show them under other names. */
export interface DescriptionFields {
  readonly longest: (p: Cursor, size: 1 | 2 | 4) => number;
  readonly precision: (p: Cursor) => void;
  readonly scale: (p: Cursor) => number;
  readonly collation: (p: Cursor) => void;
}

/** Reads what stands behind a type's number: its greatest length, precision, scale and collation. */
export function description(p: Cursor, type: number, into: DescriptionFields): DataType {
  const known = KINDS[type];
  if (known === undefined) return p.malformed(`data of type ${hex(type)}`);
  if (known.length === 'fixed' || type === DATE) return { type, longest: 0, scale: 0 };
  if (type === TIME || type === DATETIME2 || type === OFFSET) return { type, longest: 0, scale: into.scale(p) };
  const longest = into.longest(p, known.length === 'byte' ? 1 : known.length === 'short' ? 2 : 4);
  let scale = 0;
  if (DECIMALS.has(type)) {
    into.precision(p);
    scale = into.scale(p);
  }
  if (TEXTUAL.has(type)) into.collation(p);
  return { type, longest, scale };
}

/** Five bytes: the language, how texts are compared, and the order. */
export function collation(p: Cursor): void {
  const outer = p.open(f['type_info.collation'], 5);
  for (const field of [f['type_info.collation.ignore_case'], f['type_info.collation.ignore_accent'], f['type_info.collation.ignore_kana'],
    f['type_info.collation.ignore_width'], f['type_info.collation.binary']]) p.show(field);
  p.show(f['type_info.collation.lcid']);
  p.take(f['type_info.collation.version']);
  p.take(f['type_info.collation.sortid']);
  p.close(outer);
}

/** How a parameter's type is shown. */
export const PARAMETER_TYPE: DescriptionFields = {
  longest: (p, size) => p.take(f['type_info.varlen'], size),
  precision: p => p.take(f['type_info.precision']),
  scale: p => p.take(f['type_info.scale']),
  collation,
};

/** Reads a value and gives its text for headings, empty where it says little in one line. */
export function value(p: Cursor, { type, longest, scale }: DataType): string {
  const { length: form, size = 0, meaning } = KINDS[type];
  if (form === 'fixed') return content(p, meaning, size, scale);
  if (form === 'short' && longest === IN_CHUNKS) return inChunks(p, meaning);
  if (BLOBS.has(type)) return blob(p, meaning);
  const width = form === 'byte' ? 1 : form === 'short' ? 2 : 4;
  const length = p.take(f['type_varbyte.length'], width);
  if (form === 'byte' ? length === 0 : length === (form === 'short' ? NONE : LONG_NONE) || (form === 'long' && length === 0)) {
    p.set(f['type_varbyte.data.null'], undefined);
    return '';
  }
  return content(p, meaning, length, scale);
}

/** Texts and images of old have a pointer and a timestamp before them. */
function blob(p: Cursor, meaning: Meaning): string {
  const pointer = p.take(f['type_varbyte.textptr_len']);
  if (pointer === 0) {
    p.set(f['type_varbyte.data.null'], undefined);
    return '';
  }
  p.take(f['type_varbyte.data.textptr'], pointer);
  p.take(f['type_varbyte.data.text_ts'], 8);
  return content(p, meaning, p.take(f['type_varbyte.length'], 4), 0);
}

function content(p: Cursor, meaning: Meaning, length: number, scale: number): string {
  switch (meaning) {
    case 'null': return '';
    case 'int':
      if (length > 8) break;
      return String(length > 6 ? p.take(f['type_varbyte.data.int64'], length) : p.take(f['type_varbyte.data.int'], length));
    case 'bit': p.take(f['type_varbyte.data.bool'], length); return '';
    case 'float':
      if (length !== 4 && length !== 8) break;
      p.take(f['type_varbyte.data.float'], length);
      return '';
    case 'text': return p.take(f['type_varbyte.data.string'], length);
    case 'wide': return p.take(f['type_varbyte.data.string wide'], length);
    case 'guid':
      if (length !== 16) break;
      p.take(f['type_varbyte.data.guid']);
      return '';
    case 'money': return money(p, length);
    case 'time': return moment(p, length);
    case 'decimal': return decimal(p, length, scale);
    case 'date':
      if (length !== 3) break;
      p.takeAs(f['type_varbyte.data.datetime'], { seconds: dayOf(p, 0), nanoseconds: 0 }, 3);
      return '';
    case 'clock': return clock(p, length, scale);
    case 'bytes': break;
  }
  p.take(f['type_varbyte.data.bytes'], length);
  return '';
}

/** Ten-thousandths, the four higher bytes first. */
function money(p: Cursor, length: number): string {
  if (length !== 4 && length !== 8) p.malformed(`an amount of ${length} bytes`);
  const whole = length === 4 ? BigInt(p.little32() | 0) : (BigInt(p.little32() | 0) << 32n) | BigInt(p.little32(4));
  const digits = (whole < 0n ? -whole : whole).toString().padStart(5, '0');
  p.takeAs(f['type_varbyte.data.float'], Number(whole) / 10_000, length);
  p.label(`Data: ${whole < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`);
  return '';
}

const DAYS_TO_1970 = 25567, DAY = 86400;

/** Days since 1900, and either minutes or three-hundredths of a second. */
function moment(p: Cursor, length: number): string {
  if (length !== 4 && length !== 8) p.malformed(`a time of ${length} bytes`);
  const days = length === 4 ? p.little16() : p.little32() | 0, ticks = length === 4 ? p.little16(2) : p.little32(4);
  const seconds = (days - DAYS_TO_1970) * DAY + (length === 4 ? ticks * 60 : Math.floor(ticks / 300));
  p.takeAs(f['type_varbyte.data.datetime'], { seconds, nanoseconds: length === 4 ? 0 : Math.floor((ticks % 300) * 1e9 / 300) }, length);
  return '';
}

/** Midnight of a day, in seconds since 1970: three bytes count days since the year 1. */
const dayOf = (p: Cursor, ahead: number): number => (p.little16(ahead) + p.u8(ahead + 2) * 0x10000 - 719162) * DAY;

/**
 * Parts of a second since midnight, `scale` digits fine, in three to five bytes; then a day or nothing, and minutes
 * east of Greenwich or nothing (§2.2.5.5.1).
 */
function clock(p: Cursor, length: number, scale: number): string {
  const width = scale < 3 ? 3 : scale < 5 ? 4 : 5;
  if (scale > 7 || (length !== width && length !== width + 3 && length !== width + 5)) p.malformed(`a time of ${length} bytes with ${scale} digits`);
  const ticks = p.peekBytes(length).subarray(0, width).reduceRight((sum, byte) => sum * 256 + byte, 0), second = 10 ** scale;
  const moment = { seconds: Math.floor(ticks / second), nanoseconds: (ticks % second) * 10 ** (9 - scale) };
  if (length === width) p.set(f['type_varbyte.data.time'], moment, p.at, length);
  else p.set(f['type_varbyte.data.datetime'], { ...moment, seconds: moment.seconds + dayOf(p, width) }, p.at, length);
  if (length === width + 5) p.addLabel(`, ${(p.little16(width + 3) << 16) >> 16} minutes east`);
  p.skip(length);
  return '';
}

/** A sign, and the number without its point, lowest byte first. */
function decimal(p: Cursor, length: number, scale: number): string {
  if (length < 1) p.malformed('a decimal number without a sign');
  const isPositive = p.take(f['type_varbyte.data.sign']);
  const number = p.peekBytes(length - 1).reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n).toString().padStart(scale + 1, '0');
  const shown = scale === 0 ? number : `${number.slice(0, -scale)}.${number.slice(-scale)}`;
  p.take(f['type_varbyte.data.bytes'], length - 1);
  p.addLabel(` (${isPositive ? '' : '-'}${shown})`);
  return '';
}

/** Partially length-prefixed: the whole length, or that nobody knows it, and chunks until one is empty (§2.2.5.2.3). */
function inChunks(p: Cursor, meaning: Meaning): string {
  const length = p.take(f['type_varbyte.plp_len']);
  if (length === -1n) {
    p.label('PLP length: -1 (PLP_NULL)');
    return '';
  }
  const chunks: Uint8Array[] = [];
  const start = p.at;
  for (let left: number = LIMITS.messages; left > 0; left--) {
    const size = p.take(f['type_varbyte.plp_chunk_len']);
    if (size === 0) break;
    chunks.push(p.takeBytes(f['type_varbyte.plp_chunk'], size));
  }
  p.label('PLP chunk length: 0 (PLP_TERMINATOR)');
  const whole = joined(chunks);
  if (meaning === 'bytes') {
    p.set(f['type_varbyte.data.bytes'], whole, start, p.at - start);
    return '';
  }
  const words = new TextDecoder(meaning === 'wide' ? 'utf-16le' : 'utf-8').decode(whole);
  p.set(f['type_varbyte.data.string'], words, start, p.at - start);
  return words;
}
