/** Reads the values of Diameter's attributes, RFC 6733 §4.2 to §4.4. */
import { type Cursor, expert, nameOf, octets } from '../../../dissect/index.ts';
import { ipv4Text, ipv6Text } from '../../../bytes/address-text.ts';
import { ntpSeconds } from '../../moments.ts';
import type { AddressFields, Attribute } from './attributes.ts';

export const VALUE_FIELDS = {
  'avp.unknown': octets('Value'),
  'avp.invalid-data': octets('Data'),
  'avp.invalid-len': expert('The length is not that of the value\'s type', 'warning', 'Malformed'),
};

const V = VALUE_FIELDS;
const FAMILY_IPV4 = 1, FAMILY_IPV6 = 2, FAMILY_E164 = 8;

/** Bytes of the kinds that have always as many. */
const LENGTHS: Readonly<Partial<Record<Attribute['kind'], number>>> = { number: 4, choice: 4, long: 8, signed: 8, single: 4, double: 8, time: 4 };

/** Reads what is left as the attribute's value, and gives it as text where it is short. A group's contents are left for the caller. */
export function takeValue(p: Cursor, attribute: Attribute | undefined): string {
  const length = p.remaining;
  if (attribute === undefined) {
    p.takeRest(V['avp.unknown']);
    return '';
  }
  if (length !== (LENGTHS[attribute.kind] ?? length)) {
    p.takeRest(V['avp.invalid-data']);
    p.expertUnder(V['avp.invalid-len']);
    return '';
  }
  switch (attribute.kind) {
    case 'text': return p.take(attribute.field, length);
    case 'number':
    case 'choice': {
      const number = p.take(attribute.field), name = nameOf(attribute.field.options.values, number);
      return name === undefined ? String(number) : `${name} (${number})`;
    }
    case 'long':
    case 'signed': return String(p.take(attribute.field));
    case 'single':
    case 'double': return String(p.take(attribute.field));
    case 'time': p.takeAs(attribute.field, { seconds: ntpSeconds(p.u32()), nanoseconds: 0 }, 4); break;
    case 'group': p.show(attribute.field, length); break;
    case 'octets': p.takeRest(attribute.field); break;
    case 'address':
      p.show(attribute.field, length);
      return address(p, attribute.parts);
  }
  return '';
}

/** §4.3.1; attributes that come from RADIUS have no family (RFC 7155 §4.4.10.5.1). */
function address(p: Cursor, f: AddressFields): string {
  const outer = p.under(), { remaining } = p;
  const family = remaining === 4 ? FAMILY_IPV4 : remaining === 16 ? FAMILY_IPV6 : p.take(f.family);
  let words = '';
  if (family === FAMILY_IPV4 && p.remaining === 4) {
    words = ipv4Text(p.take(f.ipv4));
  } else if (family === FAMILY_IPV6 && p.remaining === 16) {
    if (p.available >= 16) words = ipv6Text(p.bytes, p.at);
    p.take(f.ipv6);
  } else if (family === FAMILY_E164) {
    words = p.take(f.number, p.remaining);
  } else {
    p.takeRest(f.other);
  }
  p.close(outer);
  return words;
}
