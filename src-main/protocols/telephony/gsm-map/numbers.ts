/** Numbers in MAP: of subscribers and of exchanges, 3GPP TS 29.002 §17.7.8. */
import { type Cursor, type Field, bits, flag, text, u16 } from '../../../dissect/index.ts';
import { subscriber } from '../../tunnels/gtp/elements.ts';
import { TELEPHONE_COUNTRIES, countryCode } from '../countries.ts';
import { telephoneDigits } from '../digits.ts';
import { NATURES, PLANS } from './names.ts';

const byte = { hex: true, size: 1 } as const;

export const NUMBER_FIELDS = {
  extension: flag('Extension', 0x80, { id: 'gsm_map.extension', as: ['No Extension', 'Extension'] }),
  nature: bits('Nature of number', 0x70, { ...byte, id: 'gsm_map.nature_of_number', values: NATURES }),
  plan: bits('Number plan', 0x0f, { ...byte, id: 'gsm_map.number_plan', values: PLANS }),
  digits: text('Address digits', { id: 'gsm_map.address.digits' }),
  equipment: text('TBCD digits', { id: 'gsm_map.tbcd_digits' }),
  msisdn: text('E.164 number (MSISDN)', { id: 'e164.msisdn' }),
  country: u16('Country Code', { id: 'e164.country_code', values: TELEPHONE_COUNTRIES }),
} as const;

const f = NUMBER_FIELDS;
const TELEPHONY = 1, INTERNATIONAL = 1;

/** AddressString: nature, plan, and the digits. */
export function takeNumber(p: Cursor): void {
  const { at } = p, first = p.u8(), nature = (first >> 4) & 7;
  p.show(f.extension);
  p.show(f.nature);
  p.take(f.plan);
  const { remaining } = p, digits = telephoneDigits(p.peekBytes(remaining)), isTelephony = (first & 15) === TELEPHONY;
  p.takeAs(isTelephony ? f.msisdn : f.digits, digits, remaining);
  const country = isTelephony && nature === INTERNATIONAL ? countryCode(digits) : undefined;
  if (country === undefined) return;
  const outer = p.under();
  p.set(f.country, country, at + 1, Math.min(remaining, 2));
  p.close(outer);
}

/** IMSI: its bytes for filters, its digits for people. */
export function takeSubscriber(p: Cursor, field: Field): void {
  p.hide(field as Field<void>, p.peekBytes(p.remaining), p.at, p.remaining);
  subscriber(p);
}

/** IMEI: the digits of a phone's own number. */
export function takeEquipment(p: Cursor): void {
  p.takeAs(f.equipment, telephoneDigits(p.peekBytes(p.remaining)), p.remaining);
}
