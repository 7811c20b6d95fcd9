/** Why something was done: Q.931 §4.5.12, with the diagnostics of Q.850. */
import type { Cursor } from '../../../dissect/index.ts';
import { FIELDS as f } from './fields.ts';
import { LAST, STANDARD, octet } from './octets.ts';

const REJECTED = 21, TIMER = 102;
/** Causes whose diagnostics say how long the condition lasts, which elements, or which message is meant. */
const CONDITIONS = [1, 3, 49], ELEMENTS = [43, 88, 96, 99, 100], MESSAGES = [97, 101];
const USER_SPECIFIC = 0x00, MISSING = 0x04, INSUFFICIENT = 0x08;

export function cause(p: Cursor): void {
  const head = octet(p, f.cause_location, f.coding_standard, f.extension_ind);
  if ((head & STANDARD) !== 0) {
    p.takeRest(f['cause.data']);
    return;
  }
  if ((head & LAST) === 0 && p.more) octet(p, f['cause.recommendation'], f.extension_ind);
  if (!p.more) return;
  const value = octet(p, f.cause_value, f.extension_ind) & 0x7f;
  if (p.more) diagnostics(p, value);
}

function diagnostics(p: Cursor, value: number): void {
  if (CONDITIONS.includes(value)) octet(p, f.network_service, f.extension_condition_type, f.extension_condition);
  else if (value === REJECTED) rejected(p);
  else if (ELEMENTS.includes(value)) while (p.more) p.take(f.information_element);
  else if (MESSAGES.includes(value)) p.take(f['cause_call.message_type']);
  else if (value === TIMER) p.takeRest(f['cause_call.rec_timer']);
  p.takeRest(f['cause.data']);
}

function rejected(p: Cursor): void {
  const head = octet(p, f['cause_call.rejection_reason'], f['cause_call.condition']), reason = head & 0x7c;
  if (!p.more) return;
  if (reason === MISSING) p.take(f.missing_info_element);
  else if (reason === INSUFFICIENT) p.take(f.insufficient_info_element);
  else p.takeRest(reason === USER_SPECIFIC && (head & LAST) === 0 ? f['cause_call.user_specific_diagnostic'] : f['cause_call.diagnostic']);
}
