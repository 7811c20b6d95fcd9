/** Diameter's attributes by vendor and number, and the fields that their values are. */
import {
  type Field, type Moment, type ValueNames, absoluteTime, f32, f64, i32, i64, ipv4, ipv6, octets, text, u16, u32, u64,
} from '../../../dissect/index.ts';
import { BASE } from './attributes/base.ts';
import { CISCO } from './attributes/cisco.ts';
import { MAKERS } from './attributes/makers.ts';
import { MOBILE } from './attributes/mobile.ts';
import type { AttributeTable, Kind } from './attributes/table.ts';
import { namesIn } from '../../name-lists.ts';
import { hasFlags, partFields } from './flags.ts';
import { VALUES } from './names.ts';
import { valueList } from './value-lists.ts';

interface Named {
  readonly name: string;
}

export type Attribute = Named & (
  | { readonly kind: 'text'; readonly field: Field<string> }
  | { readonly kind: 'number' | 'choice' | 'single' | 'double'; readonly field: Field<number> }
  | { readonly kind: 'long' | 'signed'; readonly field: Field<bigint> }
  | { readonly kind: 'time'; readonly field: Field<Moment> }
  | { readonly kind: 'group' | 'octets'; readonly field: Field<void> }
  | { readonly kind: 'address'; readonly field: Field<void>; readonly parts: AddressFields }
);

export interface AddressFields {
  readonly family: Field<number>;
  readonly ipv4: Field<number>;
  readonly ipv6: Field<void>;
  readonly number: Field<string>;
  readonly other: Field<void>;
}

const FAMILIES: Readonly<Record<number, string>> = {
  1: 'IPv4', 2: 'IPv6', 3: 'NSAP', 4: 'HDLC', 5: 'BBN', 6: 'IEEE-802', 7: 'E-163', 8: 'E.164', 9: 'F-69', 10: 'X-121', 11: 'IPX', 12: 'Appletalk',
  13: 'Decnet4', 14: 'Vines', 15: 'E-164-NSAP', 16: 'DNS', 17: 'DistinguishedName', 18: 'AS', 19: 'XTPoIPv4', 20: 'XTPoIPv6', 21: 'XTPNative',
  22: 'FibrePortName', 23: 'FibreNodeName', 24: 'GWID',
};

/** 3GPP's enterprise number. */
export const MOBILE_VENDOR = 10415;

interface Dictionary {
  readonly byVendor: Readonly<Record<number, ReadonlyMap<number, Attribute>>>;
  /** A field for each attribute, named after it; addresses have some for their parts. */
  readonly fields: Readonly<Record<string, Field>>;
}

let known: Dictionary | undefined;

/** Almost three thousand attributes: made when the first message of Diameter is met, or the first of their fields asked for. */
export function dictionary(): Dictionary {
  if (known !== undefined) return known;
  const fields: Record<string, Field> = {};
  const byVendor = Object.fromEntries(Object.entries({ ...MAKERS, ...CISCO, [MOBILE_VENDOR]: MOBILE, 0: BASE }).map(([vendor, table]) =>
    [vendor, attributesOf(table, fields, Number(vendor) === MOBILE_VENDOR ? hasFlags : () => false)]));
  return (known = { byVendor, fields: { ...fields, ...partFields() } });
}

/** What is known of the attribute; `vendor` is 0 where it has none. */
export function attributeOf(vendor: number, code: number): Attribute | undefined {
  return dictionary().byVendor[vendor]?.get(code);
}

/** `isParted`: what is shown by its parts alone. */
function attributesOf(table: AttributeTable, fields: Record<string, Field>, isParted: (code: number) => boolean): ReadonlyMap<number, Attribute> {
  const attributes = new Map<number, Attribute>();
  for (const [kind, names] of Object.entries(table) as [Kind, string][]) {
    let number = 0;
    for (const word of names.split(' ')) {
      const start = Number(word);
      if (Number.isNaN(start)) attributes.set(number, made(word, kind, fields, isParted(number++)));
      else number = start;
    }
  }
  return attributes;
}

function valuesOf(name: string): ValueNames | undefined {
  const list = valueList(name);
  return list === undefined ? VALUES[name] : namesIn(list);
}

function made(name: string, kind: Kind, fields: Record<string, Field>, hidden: boolean): Attribute {
  const values = valuesOf(name), named = values === undefined ? { hidden } : { values, hidden };
  const kept = <F extends Field<unknown>>(key: string, field: F): F => {
    fields[key] = field;
    return field;
  };
  switch (kind) {
    case 'text': return { name, kind, field: kept(name, text(name)) };
    case 'number': return { name, kind, field: kept(name, u32(name, name === 'Vendor-Id' ? { ...named, also: 'diameter.vendorId' } : named)) };
    case 'choice': return { name, kind, field: kept(name, i32(name, named)) };
    case 'long': return { name, kind, field: kept(name, u64(name)) };
    case 'signed': return { name, kind, field: kept(name, i64(name)) };
    case 'single': return { name, kind, field: kept(name, f32(name)) };
    case 'double': return { name, kind, field: kept(name, f64(name)) };
    case 'time': return { name, kind, field: kept(name, absoluteTime(name)) };
    case 'address': {
      const title = `${name} Address`;
      const parts = {
        family: kept(`${name}.addr_family`, u16(`${title} Family`, { values: FAMILIES })), ipv4: kept(`${name}.IPv4`, ipv4(title)),
        ipv6: kept(`${name}.IPv6`, ipv6(title)), number: kept(`${name}.E164`, text(title)), other: kept(`${name}.Bytes`, octets(title)),
      };
      return { name, kind, field: kept(name, octets(name)), parts };
    }
    default: return { name, kind, field: kept(name, octets(name)) };
  }
}
