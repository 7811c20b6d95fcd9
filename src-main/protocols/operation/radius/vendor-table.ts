/**
 * Tables of attributes and what they come to: for each kind of value a list of names, in which a number sets what the
 * next name's attribute is; further names are those of the numbers that follow.
 */
import { type Field, type FieldOptions, absoluteTime, ether, i32, ipv4, ipv6, octets, text, u32, u64, u8, withRoom } from '../../../dissect/index.ts';

/**
 * `secret` values are encrypted (RFC 2865 §5.2), tagged ones may begin with a byte that groups them (RFC 2868 §3), `tlv` hold attributes again
 * (RFC 6929 §2.3), `extended` ones have a second type (§2.1).
 */
export type Kind =
  | 'text' | 'number' | 'network' | 'signed' | 'octets' | 'ipv4' | 'ipv6' | 'address' | 'prefix' | 'ether' | 'time'
  | 'secret' | 'tlv' | 'taggedText' | 'taggedNumber' | 'taggedSecret' | 'extended';

export interface AttributeTable extends Readonly<Partial<Record<Kind, string>>> {
  /** What lies inside attributes that hold others. */
  readonly parts?: Readonly<Record<number, AttributeTable>>;
  /** Names of values, by the attribute's name: `0=Off On 7=Automatic`, a name without number being that of the number that follows. */
  readonly values?: Readonly<Record<string, string>>;
}

/** By the vendor's number. */
export type VendorTable = Readonly<Record<number, AttributeTable>>;

export interface Attribute {
  readonly name: string;
  readonly kind: Kind;
  readonly field: Field<unknown>;
  readonly tag: Field<number> | undefined;
  /** Of what is encrypted: the field of what it hides. */
  readonly hidden: Field<string> | undefined;
  readonly parts: Attributes;
}

export type Attributes = ReadonlyMap<number, Attribute>;

type Make = (title: string, options?: FieldOptions) => Field<unknown>;

/** An IPX network's number is written in hexadecimal. */
const hexadecimal: Make = title => u32(title, { hex: true });

/** Numbers of eight bytes are known, too (RFC 5447 §4.2.5). */
const number: Make = (title, options) => withRoom(u32(title, options), u64);

const MAKERS: Readonly<Record<Kind, Make>> = {
  // An address is of either version: as text it is one field.
  text, number, network: hexadecimal, signed: i32, octets, ipv4, ipv6, address: text, prefix: octets, ether, time: absoluteTime, secret: octets,
  tlv: octets, taggedText: text, taggedNumber: u32, taggedSecret: octets, extended: octets,
};

type Values = Readonly<Record<string, string>>;

/** Makes the attributes of a table, and puts a field for each into `fields`, named after it with underscores. */
export function attributesOf(table: AttributeTable, fields: Record<string, Field>, values: Values = table.values ?? {}): Attributes {
  const attributes = new Map<number, Attribute>();
  for (const kind of Object.keys(MAKERS) as Kind[]) {
    let number = 0;
    for (const word of table[kind]?.split(' ') ?? []) {
      const start = Number(word);
      if (!Number.isNaN(start)) {
        number = start;
        continue;
      }
      const parts = table.parts?.[number];
      attributes.set(number, attributeOf(word, kind, parts === undefined ? NOTHING : attributesOf(parts, fields, values), fields, values[word]));
      number++;
    }
  }
  return attributes;
}

const NOTHING: Attributes = new Map();

function valuesOf(packed: string): Readonly<Record<number, string>> {
  const names: Record<number, string> = {};
  let number = 0;
  for (const word of packed.split(' ')) {
    const numbered = /^(\d+)=(.*)$/.exec(word);
    if (numbered !== null) number = Number(numbered[1]);
    names[number++] = numbered === null ? word : numbered[2];
  }
  return names;
}

/** Wireshark writes these with hyphens. */
const HYPHENATED: ReadonlySet<string> = new Set(['Framed-IP-Address', 'Login-IP-Host', 'Framed-IPX-Network']);

function attributeOf(name: string, kind: Kind, parts: Attributes, fields: Record<string, Field>, values?: string): Attribute {
  const isSecret = kind === 'secret' || kind === 'taggedSecret';
  const plain = HYPHENATED.has(name) ? name : name.replaceAll('-', '_').replace('/', '_');
  const key = isSecret ? `${plain}_encrypted` : plain;
  // Vendors may give attributes the same name: they are one field.
  const field = (fields[key] ??= MAKERS[kind](isSecret ? `${name} (encrypted)` : name, values === undefined ? {} : { values: valuesOf(values) }));
  const tag = kind.startsWith('tagged') ? (fields[`${plain}.tag`] ??= u8('Tag', { hex: true })) as Field<number> : undefined;
  const hidden = isSecret ? (fields[plain] ??= text(name)) as Field<string> : undefined;
  return { name, kind, field, tag, hidden, parts };
}
