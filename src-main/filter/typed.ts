/** A filter whose fields and types are known: what checking makes of the syntax, and planning and evaluation read. */
import type { Field, Kind, Moment } from '../dissect/index.ts';
import type { ArithmeticOperator, Comparison, Quantifier, Range, Span } from './syntax.ts';

/** Types that compare and compute alike. `moment` is an absolute time, `span` a difference of two. */
export type Family = 'integer' | 'float' | 'text' | 'bytes' | 'ipv4' | 'ipv6' | 'moment' | 'span' | 'none';

/**
 * By family: integers are numbers, or bigints beyond 2^53; floats are numbers; IPv4 addresses 32-bit numbers; IPv6 addresses 16 bytes.
 */
export type Value = number | bigint | string | Uint8Array | Moment;

export const FAMILIES: Readonly<Record<Kind, Family>> = {
  uint: 'integer', int: 'integer', bool: 'integer', framenum: 'integer', float: 'float', string: 'text',
  bytes: 'bytes', ether: 'bytes', eui64: 'bytes', fcwwn: 'bytes', oid: 'bytes', guid: 'bytes', protocol: 'bytes',
  ipv4: 'ipv4', ipv6: 'ipv6', abstime: 'moment', reltime: 'span', none: 'none',
};

/** Types as the manual names them. */
export const TYPE_NAMES: Readonly<Record<Kind, string>> = {
  uint: 'Unsigned integer', int: 'Signed integer', bool: 'Boolean', framenum: 'Frame number', float: 'Floating point', string: 'Character string',
  bytes: 'Byte sequence', ether: 'Ethernet or other MAC address', eui64: 'EUI64 address', fcwwn: 'Fibre Channel WWN', oid: 'ASN.1 object identifier',
  guid: 'Globally Unique Identifier', protocol: 'Protocol', ipv4: 'IPv4 address', ipv6: 'IPv6 address', abstime: 'Date and time',
  reltime: 'Time offset',
  none: 'Label',
};

export const FAMILY_NAMES: Readonly<Record<Family, string>> = {
  integer: 'an integer', float: 'a floating point number', text: 'a text', bytes: 'a byte sequence', ipv4: 'an IPv4 address', ipv6: 'an IPv6 address',
  moment: 'a date and time', span: 'a time offset', none: 'a label without value',
};

export interface Constant extends Span {
  readonly form: 'constant';
  readonly family: Family;
  readonly value: Value;
  /** Length in bits of an address's network, where fewer than all count. */
  readonly prefix?: number;
}

export type FunctionName = 'len' | 'count' | 'upper' | 'lower' | 'string' | 'vals' | 'dec' | 'hex' | 'max' | 'min' | 'abs' | 'float' | 'double'
  | 'ip_linklocal' | 'ip_multicast' | 'ip_rfc1918' | 'ip_special_name' | 'ip_ula';

export interface FieldOperand extends Span {
  readonly form: 'field';
  readonly family: Family;
  readonly field: Field;
  readonly layers: readonly Range[] | undefined;
  /** Compare the bytes that the field was read from. */
  readonly raw: boolean;
}

export type TypedOperand =
  | Constant
  | FieldOperand
  /** The values that the field has in the selected packet. */
  | (Span & { readonly form: 'reference'; readonly family: Family; readonly of: FieldOperand })
  | (Span & { readonly form: 'slice'; readonly family: 'text' | 'bytes'; readonly of: TypedOperand; readonly ranges: readonly Range[] })
  | (Span & { readonly form: 'call'; readonly family: Family; readonly name: FunctionName; readonly parameters: readonly TypedOperand[] })
  | (Span & { readonly form: 'negative'; readonly family: Family; readonly of: TypedOperand })
  | (Span & {
      readonly form: 'arithmetic';
      readonly family: Family;
      readonly operator: ArithmeticOperator;
      readonly left: TypedOperand;
      readonly right: TypedOperand;
    })
  /** A text as UTF-8, an IPv4 address as its four bytes, for comparisons with bytes. */
  | (Span & { readonly form: 'encoded'; readonly family: 'bytes'; readonly of: TypedOperand })
  /** A protocol's bytes with all that it carries, as searches want them. */
  | (Span & { readonly form: 'extent'; readonly family: 'bytes'; readonly of: FieldOperand });

export interface TypedMember {
  readonly low: TypedOperand;
  /** Inclusive; undefined for a single value. */
  readonly high: TypedOperand | undefined;
}

export type TypedTest =
  | { readonly form: 'logic'; readonly operator: 'and' | 'or' | 'xor'; readonly parts: readonly TypedTest[] }
  | { readonly form: 'not'; readonly of: TypedTest }
  | { readonly form: 'exists'; readonly operand: TypedOperand }
  /** Some value is not zero, not empty. */
  | { readonly form: 'truth'; readonly operand: TypedOperand }
  | {
      readonly form: 'compare';
      readonly operator: Comparison;
      readonly quantifier: Quantifier;
      readonly left: TypedOperand;
      readonly right: TypedOperand;
    }
  | { readonly form: 'contains'; readonly quantifier: Quantifier; readonly left: TypedOperand; readonly right: TypedOperand }
  | { readonly form: 'matches'; readonly quantifier: Quantifier; readonly left: TypedOperand; readonly pattern: Uint8Array; readonly at: Span }
  /** `outside`: the values are wanted that are in no member. */
  | {
      readonly form: 'in';
      readonly quantifier: Quantifier;
      readonly outside: boolean;
      readonly left: TypedOperand;
      readonly members: readonly TypedMember[];
    };
