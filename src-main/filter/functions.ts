/** The functions of the language: what they take and give, and what each does to values. */
import { oidText, guidText, etherText, ipv4Text, ipv6Text } from '../bytes/address-text.ts';
import { type Field, type Moment, absoluteText, durationText, nameOf } from '../dissect/index.ts';
import { compareValues } from './compare.ts';
import { specialName } from './special-addresses.ts';
import type { Family, FunctionName, Value } from './typed.ts';

export interface FunctionFacts {
  /** As completion and error messages show it. */
  readonly usage: string;
  readonly description: string;
  /** Most parameters; the least is 1. */
  readonly most: number;
  readonly takes: readonly Family[];
  /** Family of the result; `same` as the parameters'. */
  readonly gives: Family | 'same';
  /** Parameters must be fields, not values computed of them. */
  readonly fieldsOnly?: boolean;
}

const ALL: readonly Family[] = ['integer', 'float', 'text', 'bytes', 'ipv4', 'ipv6', 'moment', 'span', 'none'];
const NUMBERS: readonly Family[] = ['integer', 'float', 'moment', 'span'];

export const FUNCTIONS: Readonly<Record<FunctionName, FunctionFacts>> = {
  len: { usage: 'len(field)', description: 'Length in bytes', most: 1, takes: ['text', 'bytes', 'ipv4', 'ipv6', 'integer'], gives: 'integer' },
  count: { usage: 'count(field)', description: 'How often the field occurs in the packet', most: 1, takes: ALL, gives: 'integer', fieldsOnly: true },
  upper: { usage: 'upper(text)', description: 'The text in upper case', most: 1, takes: ['text'], gives: 'text' },
  lower: { usage: 'lower(text)', description: 'The text in lower case', most: 1, takes: ['text'], gives: 'text' },
  string: {
    usage: 'string(field)', description: 'The value as text', most: 1,
    takes: ALL.filter(family => family !== 'none' && family !== 'text'), gives: 'text',
  },
  vals: { usage: 'vals(field)', description: 'The name of the value', most: 1, takes: ['integer'], gives: 'text', fieldsOnly: true },
  dec: { usage: 'dec(field)', description: 'The number as decimal text', most: 1, takes: ['integer'], gives: 'text', fieldsOnly: true },
  hex: {
    usage: 'hex(field)', description: 'The number as hexadecimal text, with all digits', most: 1, takes: ['integer'],
    gives: 'text', fieldsOnly: true,
  },
  max: {
    usage: 'max(field, …)', description: 'The largest of all values', most: 100,
    takes: ['integer', 'float', 'ipv4', 'ipv6', 'moment', 'span', 'text', 'bytes'], gives: 'same',
  },
  min: {
    usage: 'min(field, …)', description: 'The smallest of all values', most: 100,
    takes: ['integer', 'float', 'ipv4', 'ipv6', 'moment', 'span', 'text', 'bytes'], gives: 'same',
  },
  abs: { usage: 'abs(field)', description: 'The value without its sign', most: 1, takes: ['integer', 'float', 'span'], gives: 'same' },
  float: {
    usage: 'float(field)', description: 'The number, or the time in seconds, as floating point of single precision', most: 1,
    takes: NUMBERS, gives: 'float',
  },
  double: {
    usage: 'double(field)', description: 'The number, or the time in seconds, as floating point of double precision', most: 1,
    takes: NUMBERS, gives: 'float',
  },
  ip_linklocal: {
    usage: 'ip_linklocal(address)', description: 'Whether the address is link-local', most: 1, takes: ['ipv4', 'ipv6'],
    gives: 'integer',
  },
  ip_multicast: {
    usage: 'ip_multicast(address)', description: 'Whether the address is multicast', most: 1, takes: ['ipv4', 'ipv6'],
    gives: 'integer',
  },
  ip_rfc1918: {
    usage: 'ip_rfc1918(address)', description: 'Whether the address is for private use (RFC 1918)', most: 1, takes: ['ipv4'],
    gives: 'integer',
  },
  ip_special_name: {
    usage: 'ip_special_name(address)', description: 'What the address is reserved for (RFC 6890)', most: 1, takes: ['ipv4', 'ipv6'],
    gives: 'text',
  },
  ip_ula: {
    usage: 'ip_ula(address)', description: 'Whether the address is unique-local (RFC 4193)', most: 1, takes: ['ipv6'],
    gives: 'integer',
  },
};

const encoder = new TextEncoder();

/** Applies a function to the values of its parameters. `field`: the only parameter's, where it is one. */
export function applyFunction(name: FunctionName, parameters: readonly (readonly Value[])[], family: Family, field: Field | undefined): Value[] {
  const values = parameters[0];
  switch (name) {
    case 'len': return values.map(value => lengthOf(value, family, field));
    case 'count': return values.length === 0 ? [] : [values.length];
    case 'upper': return values.map(value => (value as string).toUpperCase());
    case 'lower': return values.map(value => (value as string).toLowerCase());
    case 'string': return values.map(value => stringOf(value, family, field));
    case 'vals': return values.flatMap(value => valueName(Number(value), field) ?? []);
    case 'dec': return values.map(value => (value as number | bigint).toString());
    case 'hex': return values.map(value => `0x${(value as number | bigint).toString(16).padStart(2 * (field?.size ?? 0), '0')}`);
    case 'max': return extreme(parameters, 1);
    case 'min': return extreme(parameters, -1);
    case 'abs': return values.map(absolute);
    case 'float': return values.map(value => Math.fround(numberOf(value)));
    case 'double': return values.map(numberOf);
    case 'ip_linklocal': return values.map(value => inBlocks(value, [[0xa9fe, 16]], [0xfe80, 10]));
    case 'ip_multicast': return values.map(value => inBlocks(value, [[0xe000, 4]], [0xff00, 8]));
    case 'ip_rfc1918': return values.map(value => inBlocks(value, [[0x0a00, 8], [0xac10, 12], [0xc0a8, 16]]));
    case 'ip_special_name': return values.flatMap(value => specialName(value as number | Uint8Array) ?? []);
    case 'ip_ula': return values.map(value => inBlocks(value, [], [0xfc00, 7]));
  }
}

/** In bytes; a number has the length of its field. */
function lengthOf(value: Value, family: Family, field: Field | undefined): number {
  if (typeof value === 'string') return encoder.encode(value).length;
  if (value instanceof Uint8Array) return value.length;
  return family === 'ipv4' ? 4 : (field?.size ?? 0);
}

function numberOf(value: Value): number {
  if (typeof value !== 'object') return Number(value);
  const { seconds, nanoseconds } = value as Moment;
  return seconds + nanoseconds / 1e9;
}

/** 1 when the first 16 bits of an address are in a block, given as 16 bits and the number of those that count; else 0. */
function inBlocks(value: Value, ipv4: readonly (readonly [number, number])[], ...ipv6: readonly (readonly [number, number])[]): number {
  const first = typeof value === 'number' ? value >>> 16 : ((value as Uint8Array)[0] << 8) | (value as Uint8Array)[1];
  return (typeof value === 'number' ? ipv4 : ipv6).some(([block, bits]) => first >> (16 - bits) === block >> (16 - bits)) ? 1 : 0;
}

function extreme(parameters: readonly (readonly Value[])[], sign: 1 | -1): Value[] {
  let best: Value | undefined;
  for (const values of parameters) {
    for (const value of values) if (best === undefined || sign * compareValues(value, best) > 0) best = value;
  }
  return best === undefined ? [] : [best];
}

function absolute(value: Value): Value {
  if (typeof value === 'number') return Math.abs(value);
  if (typeof value === 'bigint') return value < 0n ? -value : value;
  const { seconds, nanoseconds } = value as Moment;
  return { seconds: Math.abs(seconds), nanoseconds: Math.abs(nanoseconds) };
}

/** The name that a field gives a number. */
export function valueName(number: number, field: Field | undefined): string | undefined {
  if (field === undefined) return undefined;
  if (field.kind === 'bool') return (field.options.as ?? ['True', 'False'])[number === 0 ? 1 : 0];
  return nameOf(field.options.values, number);
}

/** A value as text: integers in decimal, whatever the field's base. */
function stringOf(value: Value, family: Family, field: Field | undefined): string {
  switch (family) {
    case 'ipv4': return ipv4Text(value as number);
    case 'ipv6': return ipv6Text(value as Uint8Array);
    case 'moment': return absoluteText(value as Moment);
    case 'span': return durationText(value as Moment);
    case 'integer': return field?.kind === 'bool' ? valueName(Number(value), { ...field, options: {} })! : (value as number | bigint).toString();
    case 'bytes': return field?.kind === 'guid' ? guidText(value as Uint8Array, field.little) : field?.kind === 'oid' ? oidText(value as Uint8Array) : etherText(value as Uint8Array);
    case 'float': return (value as number).toString();
    case 'text':
    case 'none': return value as string;
  }
}
