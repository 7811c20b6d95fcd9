/** Fields: what a protocol can hold, declared once with Wireshark's name, type and display. */
import type { Transport } from './names.ts';

/** A field's type, after Wireshark's FT_ types. */
export type Kind =
  | 'uint' | 'int' | 'bool' | 'float' | 'string' | 'bytes' | 'ipv4' | 'ipv6' | 'ether' | 'eui64' | 'fcwwn' | 'oid' | 'guid'
  | 'abstime' | 'reltime' | 'framenum' | 'none' | 'protocol';

/**
 * How numbers are written: `decHex` is `80 (0x50)`, `hexDec` is `0x50 (80)`, `name` the value's
 * name alone, `char` a letter in quotes; `oct` is for the tree alone, as a value it is decimal.
 */
export type Base = 'dec' | 'hex' | 'oct' | 'decHex' | 'hexDec' | 'name' | 'char';

/** Names of values: a table, or a function for ranges. */
export type ValueNames = Readonly<Record<number, string>> | ((value: number) => string | undefined);

/** Where a field's value comes from: a column of the table, the packet's own bytes, or other packets of the conversation. */
export type FieldSource = 'column' | 'packet' | 'conversation';

export type Severity = 'comment' | 'chat' | 'note' | 'warning' | 'error';

/** Wireshark's expert groups, as `_ws.expert.group` names them. */
export type ExpertGroup =
  | 'Checksum' | 'Sequence' | 'Response' | 'Request' | 'Undecoded' | 'Reassemble' | 'Malformed' | 'Debug' | 'Protocol' | 'Security' | 'Comment'
  | 'Decryption' | 'Assumption' | 'Deprecated';

export type TextEncoding = 'ascii' | 'utf8' | 'latin1' | 'utf16be' | 'utf16le';

export interface FieldOptions {
  readonly hex?: boolean;
  readonly base?: Base;
  readonly values?: ValueNames;
  /** How the tree writes a number that says more than itself: `20 bytes (160 bits)`. */
  readonly text?: (value: number) => string;
  /** Written behind the number: `20 bytes`. The singular is made by dropping the final s. */
  readonly unit?: string;
  /** Full names of fields that get the same value as hidden items: `ip.addr` for `ip.src`. They must be declared as well. */
  readonly also?: string | readonly string[];
  readonly little?: boolean;
  /** Texts for true and false; default `True` and `False`, for flags `Set` and `Not set`. */
  readonly as?: readonly [string, string];
  readonly encoding?: TextEncoding;
  /** For texts: all that there are. */
  readonly words?: readonly string[];
  readonly source?: FieldSource;
  /** The field's full name where it does not begin with its protocol's. */
  readonly id?: string;
  /** For times: the text where the protocol's bytes say that there is none. */
  readonly unset?: string;
  /** Hidden from the tree but there for filters and `-e`. */
  readonly hidden?: boolean;
  /** Unknown to Wireshark: what is printed in its formats leaves the field out unless it is asked for. */
  readonly own?: boolean;
  /** Bytes that `take` reads (bit fields), default as few as hold the mask. */
  readonly size?: number;
  /** Moments are written in the local time zone, not in UTC. */
  readonly local?: boolean;
  /** For bytes: colons between them wherever the value is written. */
  readonly colons?: boolean;
  /** Whose port the number is, for those that are shown with the names of services. */
  readonly portOf?: Transport;
  /** For IPv4 addresses that are none: no host is called by a mask. */
  readonly netmask?: boolean;
  /** Bits drawn in the tree for a bit field, where fewer than its bytes have: 12 for TCP's flags. */
  readonly width?: number;
}

/** `V` is what `take` gives for the field. */
export interface Field<V = unknown> {
  /** Full name, such as `ip.ttl`; set by `protocol()`. */
  name: string;
  /** Number in its registry, dense from 0; set by the registry. */
  index: number;
  /** Fields that repeat this one's value, resolved by the registry from `options.also`. */
  also: readonly Field[];
  /** One of the same name in which larger numbers fit: `dnp3.al.size` has 8, 16 or 32 bits; set by the registry. */
  wider: Field | undefined;
  readonly title: string;
  readonly kind: Kind;
  /** Bytes that `take` reads; 0 when the length is given or the field has none. */
  readonly size: number;
  readonly base: Base;
  /** Bits of the number that belong to the field; 0 for all. */
  readonly mask: number;
  readonly shift: number;
  readonly little: boolean;
  readonly options: FieldOptions;
  /**
   * `options.hidden`, `options.own` and `options.encoding`: every field has the same
   * shape, options do not, and looking into many shapes is 5 times slower.
   */
  readonly hidden: boolean;
  readonly own: boolean;
  readonly encoding: TextEncoding;
  /** True for fields whose text is all they say: protocols, headings, lines of text. */
  readonly heading: boolean;
  readonly expert: { readonly severity: Severity; readonly group: ExpertGroup } | undefined;
  readonly _value?: V;
}

/** What `also` is of the many fields that repeat in no other; one for all, so that the registry need not look into each one's options. */
export const REPEATS_NONE: readonly Field[] = [];

function field<V>(kind: Kind, title: string, size: number, options: FieldOptions = {}, mask = 0, expert?: Field['expert']): Field<V> {
  return {
    name: options.id ?? '', index: -1, also: options.also === undefined ? REPEATS_NONE : [], wider: undefined, title, kind, size, mask,
    shift: trailingZeros(mask),
    little: options.little ?? false, base: options.base ?? (options.hex ? 'hex' : 'dec'), options, hidden: options.hidden ?? false,
    own: options.own ?? false, encoding: options.encoding ?? 'utf8',
    heading: kind === 'none' || kind === 'protocol', expert,
  };
}

function trailingZeros(mask: number): number {
  let shift = 0;
  while (mask !== 0 && mask % 2 === 0) {
    mask /= 2;
    shift++;
  }
  return shift;
}

function bytesFor(mask: number): number {
  let size = 1;
  while (mask >= 2 ** (8 * size)) size++;
  return size;
}

/** The largest number without a sign that fits in the field; Infinity where its size is not fixed. */
export function greatestIn({ mask, shift, size }: Field): number | bigint {
  if (mask !== 0) return mask / 2 ** shift;
  if (size === 0) return Infinity;
  return size <= 6 ? 2 ** (8 * size) - 1 : (1n << BigInt(8 * size)) - 1n;
}

/** A field whose number may be as large as one of another size. */
export const withRoom = <V>(named: Field<V>, declare: Declare<unknown>): Field<V> => Object.assign(named, { wider: declare(named.title) });

/** Fields that several protocols declare: the full name of each that has none is made of its key, whoever of them runs first. */
export function fullyNamed<F extends Readonly<Record<string, Field>>>(prefix: string, fields: F): F {
  for (const [key, named] of Object.entries(fields)) {
    const { options } = named, id = options.id ?? `${prefix}.${key}`;
    Object.assign(named, { name: id, options: { ...options, id } });
  }
  return fields;
}

/** Options of fields that are declared apart from their protocol: `const id = below('lldp.dcbx')` puts their names below its own. */
export const below = (prefix: string) => (name: string, options: FieldOptions = {}): FieldOptions => ({ ...options, id: `${prefix}.${name}` });

type Declare<V> = (title: string, options?: FieldOptions) => Field<V>;
const sized = <V>(kind: Kind, size: number): Declare<V> => (title, options) => field<V>(kind, title, size, options);

/** Unsigned integers in network byte order (or `little: true`). Up to 48 bits they are numbers, 56 and 64 bits are bigints. */
export const u8 = sized<number>('uint', 1);
export const u16 = sized<number>('uint', 2);
export const u24 = sized<number>('uint', 3);
export const u32 = sized<number>('uint', 4);
export const u40 = sized<number>('uint', 5);
export const u48 = sized<number>('uint', 6);
export const u56 = sized<bigint>('uint', 7);
export const u64 = sized<bigint>('uint', 8);
/** Signed integers, two's complement. */
export const i8 = sized<number>('int', 1);
export const i16 = sized<number>('int', 2);
export const i24 = sized<number>('int', 3);
export const i32 = sized<number>('int', 4);
export const i64 = sized<bigint>('int', 8);
export const f32 = sized<number>('float', 4);
export const f64 = sized<number>('float', 8);
/** A whole byte (or `size` bytes) as a truth value. */
export const bool: Declare<boolean> = (title, options) => field('bool', title, options?.size ?? 1, options);
/** One bit of its parent (see `Cursor.bits`), or of `size` bytes of its own. */
export const flag = (title: string, mask: number, options: FieldOptions = {}): Field<boolean> =>
  field('bool', title, options.size ?? bytesFor(mask), { as: ['Set', 'Not set'], ...options }, mask);
/** Several bits of its parent, or of `size` bytes of its own, shifted down. */
export const bits = (title: string, mask: number, options: FieldOptions = {}): Field<number> =>
  field('uint', title, options.size ?? bytesFor(mask), options, mask);
/** Several bits as a signed number, two's complement. */
export const signedBits = (title: string, mask: number, options: FieldOptions = {}): Field<number> =>
  field('int', title, options.size ?? bytesFor(mask), options, mask);

/** Text whose length is given to `take`; what follows the first NUL stays out of the value. Default encoding: UTF-8. */
export const text: Declare<string> = (title, options) => field('string', title, 0, options);
/** Bytes whose length is given to `take`. They are read from the packet when somebody looks: `take` gives nothing (see `Cursor.bytes`). */
export const octets: Declare<void> = (title, options) => field('bytes', title, options?.size ?? 0, options);
/** An IPv4 address; its value is the 32-bit number. */
export const ipv4 = sized<number>('ipv4', 4);
export const ipv6 = sized<void>('ipv6', 16);
export const ether = sized<void>('ether', 6);
export const eui64 = sized<void>('eui64', 8);
export const fcwwn = sized<void>('fcwwn', 8);
export const guid = sized<void>('guid', 16);
/** An object identifier in BER content octets, length given to `take`. */
export const oid: Declare<void> = (title, options) => field('oid', title, 0, options);
/** A moment, value in seconds since 1970 as given to `set` or `generate` (see `Moment`). */
export const absoluteTime: Declare<Moment> = (title, options) => field('abstime', title, options?.size ?? 0, options);
/** A span of time, value in seconds and nanoseconds. */
export const relativeTime: Declare<Moment> = (title, options) => field('reltime', title, options?.size ?? 0, options);
/** The number of another frame; the tree links to it. */
export const frameNumber: Declare<number> = (title, options) => field('framenum', title, 0, options);
/** A heading or mark without value. */
export const none: Declare<void> = (title, options) => field('none', title, 0, options);
/** A remark of the analyzer with its severity and group; `text` is what it says unless the dissector says more. */
export const expert = (text: string, severity: Severity, group: ExpertGroup, options: FieldOptions = {}): Field<void> =>
  field('none', text, 0, options, 0, { severity, group });
/** The field that stands for a protocol itself. */
export const protocolField = (name: string, title: string): Field<void> => field('protocol', title, 0, { id: name });

/** Seconds and nanoseconds: of a moment since 1970, or of a span (both negative or zero then when it is negative). */
export interface Moment {
  readonly seconds: number;
  readonly nanoseconds: number;
}
