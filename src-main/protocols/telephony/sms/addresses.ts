/** Addresses of short messages, 3GPP TS 23.040 §9.1.2.5: how many digits, what they are of, and the digits, or letters of seven bits. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { countryCode } from '../countries.ts';
import { telephoneDigits } from '../digits.ts';
import { gsmText, septets } from '../gsm-alphabet.ts';
import { SMS_FIELDS as f } from './fields.ts';

const INTERNATIONAL = 1, LETTERS = 5, E164 = 1;

/** Takes an address below a heading that has `name` and what the address says; the digits or letters are `field`. */
export function takeAddress(p: Cursor, name: string, field: Field<string>): void {
  const outer = p.open(name), heading = p.lastNode, count = p.take(f['dis_field_addr.length']), size = Math.ceil(count / 2);
  p.show(f['dis_field_addr.extension']);
  const type = p.show(f['dis_field_addr.num_type']);
  const plan = p.take(f['dis_field_addr.num_plan']);
  const bytes = p.peekBytes(size);
  const digits = telephoneDigits(bytes, count);
  const said = type === LETTERS ? gsmText(septets(bytes).subarray(0, Math.floor((4 * count) / 7))) : digits;
  p.takeAs(field, said, size);
  if (type === INTERNATIONAL && plan === E164) showNumber(p, digits, size);
  p.labelNode(heading, `${name} - (${said})`);
  p.close(outer);
}

/** The number right before as one of ITU-T E.164. */
function showNumber(p: Cursor, digits: string, size: number): void {
  p.set(f.msisdn, digits, p.at - size, size);
  const outer = p.under(), code = countryCode(digits);
  if (code !== undefined) p.set(f.country, code, p.at - size, Math.min(2, size));
  p.close(outer);
}
