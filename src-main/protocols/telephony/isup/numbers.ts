/** Numbers of ISUP's parties: what they are, and two digits an octet, the first in its lower half (ITU-T Q.763 §3.9 to §3.11, §3.26). */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { NUMBER_FIELDS } from '../gsm-map/numbers.ts';
import { TELEPHONE_COUNTRIES, countryCode } from '../countries.ts';
import { addressSignals } from '../digits.ts';
import { ISUP_FIELDS as f } from './fields.ts';

const ODD = 0x80, PLAN = 0x70, TELEPHONY = 0x10, NATURE = 0x7f, INTERNATIONAL = 4;

const FROM = [f.calling_party_odd_address_signal_digit, f.calling_party_even_address_signal_digit] as const;
const TO = [f.called_party_odd_address_signal_digit, f.called_party_even_address_signal_digit] as const;

interface Kind {
  readonly digits: Field<string>;
  /** Whose digits they are: those of who calls may not end with the signal that no more are sent. */
  readonly signals: readonly [odd: Field<number>, even: Field<number>];
  /** Bit fields of each octet before the digits. */
  readonly octets: readonly (readonly Field[])[];
  /** How the number is called where its plan is that of telephony. */
  readonly world?: Field<string>;
  /** An octet before all these says what the number is for. */
  readonly qualified?: boolean;
}

const first = (nature: Field): readonly Field[] => [f.isdn_odd_even_indicator, nature];
const FROM_NATURE = first(f.calling_party_nature_of_address_indicator), TO_NATURE = first(f.called_party_nature_of_address_indicator);
const PLAN_ONLY = [f.numbering_plan_indicator], INN = [f.inn_indicator, ...PLAN_ONLY], NI = [f.ni_indicator, ...PLAN_ONLY];
const PRESENTED = [f.address_presentation_restricted_indicator], SCREENED = [...PRESENTED, f.screening_indicator];
const ENHANCED = [...PRESENTED, f.screening_indicator_enhanced];

/** By the parameter's number. */
const KINDS: Readonly<Record<number, Kind>> = {
  4: { digits: f.called, signals: TO, octets: [TO_NATURE, INN], world: f['e164.called'] },
  5: { digits: f.subsequent_number, signals: TO, octets: [[f.isdn_odd_even_indicator]] },
  10: { digits: f.calling, signals: FROM, octets: [FROM_NATURE, [...NI, ...SCREENED]], world: f['e164.calling'] },
  11: { digits: f.redirecting, signals: FROM, octets: [FROM_NATURE, [...PLAN_ONLY, ...PRESENTED]] },
  12: { digits: f.redirection_number, signals: TO, octets: [TO_NATURE, INN] },
  33: { digits: f.connected_number, signals: FROM, octets: [FROM_NATURE, [...PLAN_ONLY, ...SCREENED]] },
  35: { digits: f.transit_network_selection, signals: FROM,
    octets: [[f.isdn_odd_even_indicator, f.type_of_network_identification, f.network_identification_plan]] },
  40: { digits: f.original_called_number, signals: FROM, octets: [FROM_NATURE, [...PLAN_ONLY, ...PRESENTED]] },
  63: { digits: f.location_number, signals: FROM, octets: [FROM_NATURE, [...INN, ...SCREENED]] },
  69: { digits: f.call_transfer_number, signals: FROM, octets: [FROM_NATURE, [...PLAN_ONLY, ...ENHANCED]] },
  111: { digits: f.called_in_number, signals: FROM, octets: [FROM_NATURE, [...PLAN_ONLY, ...PRESENTED]] },
  192: { digits: f.generic_number, signals: FROM, octets: [FROM_NATURE, [...NI, ...ENHANCED]], qualified: true },
};

/** All fields that numbers have, for others whose numbers are coded as these. */
export const ISUP_NUMBER_FIELDS: readonly Field[] = [...new Set([
  f.number_qualifier_indicator, f.empty_number,
  ...Object.values(KINDS).flatMap(({ digits, signals, octets }) => [digits, ...signals, ...octets.flat()]),
  ...Object.values(KINDS).flatMap(({ world }) => (world === undefined ? [] : [world])),
])];

export function isNumber(parameter: number): boolean {
  return Object.hasOwn(KINDS, parameter);
}

/** Reads the parameter's number and gives what its line says of it. */
export function takeNumber(p: Cursor, parameter: number): string {
  const { digits, signals, octets, world, qualified = false } = KINDS[parameter];
  if (qualified) p.take(f.number_qualifier_indicator);
  const isOdd = (p.u8() & ODD) !== 0, nature = p.u8() & NATURE;
  const plan = octets.length > 1 && p.remaining > 1 ? p.u8(1) & PLAN : -1;
  for (const fields of octets) {
    for (const field of fields) p.show(field, 1);
    p.skip(1);
  }
  const { at, remaining } = p;
  if (remaining === 0) {
    p.expert(f.empty_number);
    return ': (empty)';
  }
  let text = addressSignals(p.peekBytes(remaining));
  if (isOdd) text = text.slice(0, -1);
  p.set(digits, text, at, remaining);
  const outer = p.under();
  for (let i = 0; i < text.length; i++) {
    p.show(signals[i % 2]);
    if (i % 2 === 1 || i === text.length - 1) p.skip(1);
  }
  if (world !== undefined && plan === TELEPHONY) {
    p.set(world, text, at, remaining);
    if (nature === INTERNATIONAL) p.set(f.msisdn, text, at, remaining);
  }
  p.close(outer);
  if (qualified && plan === TELEPHONY && nature === INTERNATIONAL) country(p, text, at, remaining);
  return `: ${text}`;
}

function country(p: Cursor, digits: string, at: number, length: number): void {
  const code = countryCode(digits);
  if (code !== undefined && TELEPHONE_COUNTRIES(code) !== undefined) p.set(NUMBER_FIELDS.country, code, at, Math.min(length, 2));
}
