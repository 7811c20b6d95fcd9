/** Filters of searches, RFC 4511 §4.5.1.7. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { element } from '../../ber-reader.ts';
import { list, take } from './elements.ts';
import { LDAP_FIELDS } from './fields.ts';
import { takeAsserted } from './values.ts';

const f = LDAP_FIELDS;
const AND = 0, OR = 1, NOT = 2, EQUALITY = 3, SUBSTRINGS = 4, GREATER = 5, LESS = 6, PRESENT = 7, APPROXIMATE = 8, EXTENSIBLE = 9;
const ASSERTIONS: Readonly<Record<number, Field<void>>> = {
  [EQUALITY]: f.equalityMatch_element, [GREATER]: f.greaterOrEqual_element, [LESS]: f.lessOrEqual_element, [APPROXIMATE]: f.approxMatch_element,
};
const SIMPLE: Readonly<Record<number, readonly [
  field: Field<string>, sign: string,
]>> = { [EQUALITY]: [f.assertionValue, '='], [GREATER]: [f.assertionValue, '>='],
  [LESS]: [f.assertionValue, '<='], [APPROXIMATE]: [f.assertionValue, '~='] };

/** Reads the filter here as `field` (its kind). Gives it as RFC 4515 writes it. */
export function takeFilter(p: Cursor, field: Field<number>): string {
  const kind = p.u8() & 0x1f;
  p.set(field, kind, p.at, 1);
  const node = p.lastNode;
  const outer = p.under();
  const { content } = element(p, 'filter');
  const words = parts(content, kind);
  p.labelNode(node, `${field.title}: ${words}`);
  p.close(outer);
  return words;
}

function parts(p: Cursor, kind: number): string {
  switch (kind) {
    case AND: return joined(p, f.and, f.and_item, '&');
    case OR: return joined(p, f.or, f.or_item, '|');
    case NOT: return `(!${takeFilter(p, f.not)})`;
    case PRESENT: return `(${p.take(f.present, p.remaining)}=*)`;
    case SUBSTRINGS: return substrings(p);
    case EXTENSIBLE: return extensible(p);
  }
  const assertion = ASSERTIONS[kind];
  if (assertion === undefined) p.malformed(`a filter of kind ${kind}`);
  const outer = p.open(assertion);
  const name = take(p, f.attributeDesc);
  const value = takeAsserted(element(p, 'assertionValue').content, f.assertionValue, name);
  p.close(outer);
  return `(${name}${SIMPLE[kind][1]}${value})`;
}

function joined(p: Cursor, field: Field<number>, item: Field<number>, sign: string): string {
  let words = '';
  list(p, field, each => (words += takeFilter(each, item)));
  return `(${sign}${words})`;
}

function substrings(p: Cursor): string {
  const outer = p.open(f.substrings_element);
  const name = take(p, f.type);
  let words = '';
  list(element(p, 'substrings').content, f.substrings, content => {
    const kind = content.u8() & 0x1f;
    content.set(f.substrings_item, kind, content.at, 1);
    const item = content.under();
    const value = take(content, kind === 0 ? f.initial : kind === 1 ? f.any : f.final);
    words += kind === 0 ? value : `*${value}`;
    if (kind !== 2 && !content.more) words += '*';
    content.close(item);
  });
  p.close(outer);
  return `(${name}=${words})`;
}

function extensible(p: Cursor): string {
  const outer = p.open(f.extensibleMatch_element);
  let [rule, type, value, names] = ['', '', '', ''];
  while (p.more) {
    switch (p.u8() & 0x1f) {
      case 1: rule = `:${take(p, f.matchingRule)}`; break;
      case 2: type = take(p, f.type); break;
      case 3: value = take(p, f.matchValue); break;
      case 4: if (element(p, 'dnAttributes').content.take(f.dnAttributes)) names = ':dn'; break;
      default: element(p, 'extensibleMatch');
    }
  }
  p.close(outer);
  return `(${type}${names}${rule}:=${value})`;
}
