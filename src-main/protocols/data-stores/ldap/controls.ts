/** Controls of messages, RFC 4511 §4.1.11. */
import type { Cursor } from '../../../dissect/index.ts';
import { element } from '../../ber-reader.ts';
import { list, truth } from './elements.ts';
import { takeControl } from './extensions.ts';
import { LDAP_FIELDS } from './fields.ts';
import { oidLabel } from './oid-names.ts';

const f = LDAP_FIELDS;

export function controls(p: Cursor): void {
  list(element(p, 'controls').content, f.controls, control);
}

function control(each: Cursor): void {
  const p = element(each, 'Control').content;
  const outer = p.open(f.Control_element, p.remaining);
  const { content } = element(p, 'controlType');
  const type = content.take(f.controlType, content.remaining);
  content.addLabel(oidLabel(type));
  if (p.more && p.u8() === 0x01) truth(p, f.criticality);
  if (p.more) takeControl(element(p, 'controlValue').content, type, f.controlValue);
  p.close(outer);
}
