/** Attributes with their values, RFC 4511 §4.1.7. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { element } from '../../ber-reader.ts';
import { count, string } from './elements.ts';
import { LDAP_FIELDS } from './fields.ts';
import { takeValue } from './values.ts';

const f = LDAP_FIELDS;

/** A name and its values. */
export function attribute(p: Cursor, heading: Field<void>): void {
  const { content } = element(p, 'attribute');
  const outer = content.open(heading, content.remaining);
  const node = content.tree.current;
  const type = string(content, f.type);
  const values = element(content, 'vals').content;
  values.set(f.vals, count(values), values.at, values.remaining);
  const inner = values.under();
  while (values.more) takeValue(element(values, 'AttributeValue').content, type);
  values.close(inner);
  content.labelNode(node, `${heading.title} ${type}`);
  content.close(outer);
}

export function attributes(p: Cursor, item: Field<void>): void {
  const { content } = element(p, 'attributes');
  content.set(f.attributes, count(content), content.at, content.remaining);
  const outer = content.under();
  while (content.more) attribute(content, item);
  content.close(outer);
}
