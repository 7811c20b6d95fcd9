/** Controls of messages, RFC 4511 §4.1.11. */
import type { Cursor } from '../../../dissect/index.ts';
import { element } from '../../ber-reader.ts';
import { count, string, truth } from './elements.ts';
import { takeControl } from './extensions.ts';
import { LDAP_FIELDS } from './fields.ts';
import { oidLabel } from './oid-names.ts';

const f = LDAP_FIELDS;

export function controls(p: Cursor): void {
  const { content } = element(p, 'controls');
  content.set(f.controls, count(content), content.at, content.remaining);
  const outer = content.under();
  while (content.more) {
    const control = element(content, 'Control').content;
    const inner = control.open(f.Control_element, control.remaining);
    const type = string(control, f.controlType);
    control.addLabel(oidLabel(type));
    if (control.more && control.u8() === 0x01) truth(control, f.criticality);
    if (control.more) {
      const value = element(control, 'controlValue').content;
      takeControl(value, type, f.controlValue);
    }
    control.close(inner);
  }
  content.close(outer);
}
