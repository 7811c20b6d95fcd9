/** What PFCP's information elements are made of, 3GPP TS 29.244 §8.2: fields one after another, some of them only where a flag says so. */
import { ipv4Text, ipv6Text } from '../../../bytes/address-text.ts';
import { type Cursor, type Field, type Moment, absoluteText, bits, nameOf } from '../../../dissect/index.ts';
import { ntpSeconds } from '../../moments.ts';

/** What was read of an element, by field. */
export type Values = Map<Field, unknown>;
/** A field; several that lie in the same bytes; or what reads more, and may give words for the element's line. */
export type Part = Field | readonly Field[] | ((p: Cursor, values: Values) => string | void);

export interface Element {
  readonly parts: readonly Part[];
  /** The value is elements again. */
  readonly grouped: boolean;
  /** For groups: type of the element that tells which rule is meant. */
  readonly identifier?: number | undefined;
  /** What the element's line says of its values. */
  readonly says?: (values: Values) => string;
}

export type Elements = Readonly<Record<number, Element>>;

const spareBits = (name: string, mask: number): Field<number> => bits('Spare', mask, { id: `pfcp.spare_${name}` });

/** Bits without a meaning, from the seventh down to the one named. */
export const spare = {
  b7: spareBits('b7', 0x80), b7_b6: spareBits('b7_b6', 0xc0), b7_b5: spareBits('b7_b5', 0xe0), b7_b4: spareBits('b7_b4', 0xf0),
  b7_b3: spareBits('b7_b3', 0xf8),
  b7_b2: spareBits('b7_b2', 0xfc), b7_b1: spareBits('b7_b1', 0xfe), b6: spareBits('b6', 0x40), b5: spareBits('b5', 0x20), b4: spareBits('b4', 0x10),
  b3: spareBits('b3', 0x08), b2: spareBits('b2', 0x04), h0: spareBits('h0', 0x0f), h1: spareBits('h1', 0xf0),
} as const;

export const present = { as: ['Present', 'Not Present'] } as const, supported = { as: ['Supported', 'Not supported'] } as const;
export const yes = { as: ['True', 'False'] } as const;

// ---- kinds of elements ----

export const plain = (...parts: Part[]): Element => ({ parts, grouped: false });
export const group = (identifier?: number): Element => ({ parts: [], grouped: true, identifier });

const lastOf = (part: Part): Field => (Array.isArray(part) ? part[part.length - 1] : part as Field);

/** The line says the number. */
export const said = (part: Part, unit = ''): Element => ({
  parts: [part], grouped: false, says: values => `${String(values.get(lastOf(part)))}${unit}`,
});

/** The line says what the number is called. */
export const named = (part: Part, ...more: Part[]): Element => ({
  parts: [part, ...more], grouped: false, says: values => nameOf(lastOf(part).options.values, Number(values.get(lastOf(part)))) ?? 'Unknown',
});

/** §8.2.74 and others: rules are made by the control plane, or known to the user plane beforehand. */
export const dynamic = (parts: readonly [Field<boolean>, Field<number>]): Element => ({
  parts: [parts], grouped: false, says: values => ruleName(values.get(parts[0]) === true, Number(values.get(parts[1]))),
});

export const ruleName = (predefined: boolean, number: number): string => `${predefined ? 'Predefined by UP' : 'Dynamic by CP'} ${number}`;

/** Seconds since 1900, as NTP's; zero for none. */
export const time = (field: Field<Moment>): Element => plain(p => {
  const seconds = p.u32();
  if (seconds === 0) {
    p.take(field, 4);
    return field.options.unset;
  }
  const moment = { seconds: ntpSeconds(seconds), nanoseconds: 0 };
  p.takeAs(field, moment, 4);
  return absoluteText(moment);
});

// ---- parts ----

/** Parts that are there where the flag is set. */
export const when = (flag: Field<boolean>, ...parts: Part[]): Part => (p, values) => (values.get(flag) === true ? readParts(p, parts, values) : '');
export const unless = (flag: Field<boolean>, ...parts: Part[]): Part => (p, values) => (values.get(flag) === true ? '' : readParts(p, parts, values));
/** A part that older releases did not have. */
export const lately = (...parts: Part[]): Part => (p, values) => (p.more ? readParts(p, parts, values) : '');
/** A value with its length in bytes before it. */
export const sized = (length: Field<number>, value: Field): Part => p => void p.take(value, p.take(length));
/** Parts with the length of them all before them. */
export const inside = (length: Field<number>, ...parts: Part[]): Part => (p, values) => readParts(p.within(p.take(length)), parts, values);
/** Bytes or text to the end. */
export const rest = (field: Field): Part => p => p.takeRest(field);
export const six = (field: Field<void>): Part => p => p.take(field, 6);

/** A number of parts that are alike. */
export const counted = (count: Field<number>, part: Part): Part => (p, values) => {
  for (let left = p.take(count); left > 0 && p.more; left--) readParts(p, [part], values);
};

export const each = (field: Field<number>): Part => p => {
  while (p.more) p.take(field);
};

/** A number as long as the element. */
export function whole(p: Cursor, field: Field<number>): string {
  const { remaining } = p;
  if (remaining > 4) return '';
  return String(p.take(field, remaining));
}

/** Bytes, and as text where all of them are printable. */
export const content = (bytes: Field<void>, words: Field<string>): Part => p => {
  if (p.peekBytes(p.remaining).every(byte => byte >= 0x20 && byte < 0x7f)) return p.take(words, p.remaining);
  p.takeRest(bytes);
  return '';
};

/** A name of labels as in DNS (RFC 1035 §3.1), or as it is where its first byte is no length of one. */
export function name(p: Cursor, field: Field<string>): string {
  const bytes = p.peekBytes(p.remaining), labels: string[] = [];
  let at = 0;
  while (at < bytes.length && at + 1 + bytes[at] <= bytes.length && bytes[at] > 0) {
    labels.push(String.fromCharCode(...bytes.subarray(at + 1, at + 1 + bytes[at])));
    at += 1 + bytes[at];
  }
  const text = at === bytes.length ? labels.join('.') : String.fromCharCode(...bytes);
  p.takeAs(field, text, bytes.length);
  return text;
}

/** An address whose length says which kind it is. */
export const address = (four: Field<number>, long: Field<void>): Part => p =>
  (p.remaining >= 16 ? ipv6Text(p.takeBytes(long, 16)) : ipv4Text(p.take(four)));

/** Reads the parts, and gives the words of those that have some. */
export function readParts(p: Cursor, parts: readonly Part[], values: Values): string {
  let said = '';
  parts.forEach((part, i) => {
    // Flags that a later release added to an element are not there in what earlier ones send (§8.2.1).
    if (Array.isArray(part) && i > 0 && !p.more) return;
    if (typeof part === 'function') said += part(p, values) ?? '';
    else for (const field of Array.isArray(part) ? part : [part as Field]) {
      const last = !Array.isArray(part) || field === part[part.length - 1];
      values.set(field, last ? p.take(field) : p.show(field, lastOf(part).size));
    }
  });
  return said;
}
