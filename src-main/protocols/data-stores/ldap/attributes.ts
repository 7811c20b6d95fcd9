/** Attributes with their values, RFC 4511 §4.1.7. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { element } from '../../ber-reader.ts';
import { list, take } from './elements.ts';
import { LDAP_FIELDS } from './fields.ts';
import { takeValue } from './values.ts';

const f = LDAP_FIELDS;

/** A name and its values. */
export function attribute(p: Cursor, heading: Field<void>): void {
  const { content } = element(p, 'attribute');
  const outer = content.open(heading, content.remaining);
  const node = content.tree.current;
  const type = take(content, f.type);
  const values = element(content, 'vals').content;
  list(values, f.vals, item => takeValue(element(item, 'AttributeValue').content, type));
  content.labelNode(node, `${heading.title} ${type}`);
  content.close(outer);
}

export function attributes(p: Cursor, item: Field<void>): void {
  list(element(p, 'attributes').content, f.attributes, each => attribute(each, item));
}
