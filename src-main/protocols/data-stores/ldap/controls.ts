/** Controls of messages, RFC 4511 §4.1.11; paged results, RFC 2696. */
import type { Cursor } from '../../../dissect/index.ts';
import { element, takeInteger } from '../../ber-reader.ts';
import { bytes, count, string, truth } from './elements.ts';
import { LDAP_FIELDS } from './fields.ts';

const PAGED_RESULTS = '1.2.840.113556.1.4.319';

const f = LDAP_FIELDS;

export function controls(p: Cursor): void {
  const { content } = element(p, 'controls');
  content.set(f.controls, count(content), content.at, content.remaining);
  const outer = content.under();
  while (content.more) {
    const control = element(content, 'Control').content;
    const inner = control.open(f.Control_element, control.remaining);
    const type = string(control, f.controlType);
    if (control.more && control.u8() === 0x01) truth(control, f.criticality);
    if (control.more) {
      const value = element(control, 'controlValue').content;
      if (type === PAGED_RESULTS && value.more) paged(value);
      else value.take(f.controlValue, value.remaining);
    }
    control.close(inner);
  }
  content.close(outer);
}

function paged(p: Cursor): void {
  const outer = p.open(f.SearchControlValue_element);
  const { content } = element(p, 'SearchControlValue');
  takeInteger(content, f.size);
  bytes(content, f.cookie);
  p.close(outer);
}
