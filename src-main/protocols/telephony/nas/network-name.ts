/** What a network is called and what time it is there, and numbers of telephones: 3GPP TS 24.008 §10.5.3.5a to §10.5.3.12 and §10.5.4. */
import { type Cursor, type Field, absoluteTime, below, bits, flag, octets, text, u8 } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { quarters } from '../../tunnels/gtp/elements.ts';
import { telephoneDigits } from '../digits.ts';
import { gsmText, septets } from '../gsm-alphabet.ts';
import { AUTHENTICATION_FIELDS } from './authentication.ts';
import { type Read, elementsOf } from './elements.ts';
import { SHARED } from './shared.ts';

const id = below('gsm_a.dtap');
const SEVEN_BITS = 0, UCS2 = 1;
const TIME_OCTETS = 6;

export const NAME_FIELDS = {
  scheme: bits('Coding Scheme', 0x70, id('coding_scheme', { values: { [SEVEN_BITS]: 'GSM default alphabet', [UCS2]: 'UCS2 (16 bit)' } })),
  initials: flag('Add CI', 0x08,
    id('add_ci', { as: ["The country's initials go before the text", "The country's initials do not go before the text"] })),
  spareBits: bits('Number of spare bits in last octet', 0x07, id('number_of_spare_bits')),
  text: text('Text String', id('text_string')),
  coded: octets('Text', { id: 'gsm_a.dtap.text', own: true }),
  zone: u8('Timezone', id('timezone', { hex: true })),
  time: absoluteTime('Time', id('time_zone_time')),
  daylight: bits('DST Adjustment', 0x03, id('dst_adjustment', {
    values: [
      'No adjustment for Daylight Saving Time', '+1 hour adjustment for Daylight Saving Time', '+2 hours adjustment for Daylight Saving Time',
      'Reserved',
    ],
  })),
  caller: text('Calling Party BCD Number', id('clg_party_bcd_num')),
  called: text('Called Party BCD Number', id('cld_party_bcd_num')),
  presentation: bits('Presentation indicator', 0x60, id('present_ind', { hex: true })),
  screening: bits('Screening indicator', 0x03, id('screening_ind', { hex: true })),
} as const;
const f = NAME_FIELDS;
const dtap = elementsOf(AUTHENTICATION_FIELDS.dtapId);

/** §10.5.3.5a */
const name: Read = p => {
  p.show(SHARED.extension);
  const scheme = p.show(f.scheme);
  p.show(f.initials);
  const spare = p.take(f.spareBits), { remaining } = p;
  if (remaining === 0) return;
  const bytes = p.peekBytes(remaining);
  if (scheme === SEVEN_BITS) p.takeAs(f.text, gsmText(septets(bytes).subarray(0, Math.floor((8 * remaining - spare) / 7))), remaining);
  else if (scheme === UCS2) p.takeAs(f.text, decodeText(bytes, 0, remaining, 'utf16be'), remaining);
  else p.take(f.coded, remaining);
};

/** §10.5.3.8: quarters of an hour, the lower digit in the upper half, and a sign. */
export function takeZone(p: Cursor, field: Field<number>): void {
  const byte = p.u8(), value = 10 * (byte & 0x07) + (byte >> 4);
  p.takeAs(field, value, 1);
  p.label(`Timezone: ${quarters((byte & 0x08) !== 0 ? -value : value)}`);
}
const zone: Read = p => takeZone(p, f.zone);

/** §10.5.3.9: two digits each of the year, month, day, hour, minute and second, the lower half first. */
const time = (p: Cursor): void => {
  const [year, month, day, hour, minute, second] = Array.from(p.peekBytes(TIME_OCTETS), byte => 10 * (byte & 0x0f) + (byte >> 4));
  p.takeAs(f.time, { seconds: Date.UTC(2000 + year, month - 1, day, hour, minute, second) / 1000, nanoseconds: 0 }, TIME_OCTETS);
};

/** §10.5.4.7 */
const number = (field: typeof f.caller): Read => p => {
  const first = p.u8();
  p.show(SHARED.extension);
  p.show(SHARED.numberType);
  p.take(SHARED.numberPlan);
  if ((first & 0x80) === 0 && p.more) {
    p.show(SHARED.extension);
    p.show(f.presentation);
    p.take(f.screening);
  }
  const digits = telephoneDigits(p.peekBytes(p.remaining));
  p.takeAs(field, digits, p.remaining);
  return `(${digits})`;
};

export const NETWORK_NAME = dtap('Network Name', name);
export const ZONE = dtap('Time Zone', zone);
export const ZONE_AND_TIME = dtap('Time Zone and Time', time, zone);
export const DAYLIGHT = dtap('Daylight Saving Time', [SHARED.spareSix, f.daylight]);
export const CALLING_NUMBER = dtap('Calling Party BCD Number', number(f.caller));
export const CALLED_NUMBER = dtap('Called Party BCD Number', number(f.called));
