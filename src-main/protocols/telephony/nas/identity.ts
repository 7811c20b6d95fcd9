/** Who a mobile station is: 3GPP TS 24.008 §10.5.1.4, TS 24.301 §9.9.3.12. */
import { type Cursor, bits, flag, text } from '../../../dissect/index.ts';
import { networkDigits } from '../../tunnels/gtp/elements.ts';
import { type Read, elementsOf } from './elements.ts';
import { SHARED as shared } from './shared.ts';

const IMSI = 1, IMEI = 2, IMEISV = 3, TEMPORARY = 4;
const KINDS = {
  0: 'No Identity', [IMSI]: 'IMSI', [IMEI]: 'IMEI', [IMEISV]: 'IMEISV', [TEMPORARY]: 'TMSI/P-TMSI/M-TMSI',
  5: 'TMGI and optional MBMS Session Identity',
} as const;
const ODD = 0x08;

export const IDENTITY_FIELDS = {
  identityKind: bits('Mobile Identity Type', 0x07, { id: 'gsm_a.ie.mobileid.type', values: KINDS }),
  firstDigit: bits('Identity Digit 1', 0xf0, { id: 'gsm_a.id_dig_1' }),
  odd: flag('Odd/even indication', ODD, { id: 'gsm_a.oddevenind', as: ['Odd number of identity digits', 'Even number of identity digits'] }),
  unused: bits('Unused', 0xf0, { id: 'gsm_a.unused', hex: true }),
  filler: bits('Filler', 0xf0, { id: 'gsm_a.filler', hex: true }),
  imei: text('IMEI', { id: 'gsm_a.imei' }),
  imeisv: text('IMEISV', { id: 'gsm_a.imeisv' }),
} as const;
const f = IDENTITY_FIELDS;

/** Digits of what is left: the first in the upper half of the first octet, the others lower half first; 15 fills. */
export function identityDigits(p: Cursor): string {
  const [first, ...others] = p.peekBytes(p.remaining), halves = [first >> 4, ...others.flatMap(byte => [byte & 0x0f, byte >> 4])];
  if ((first & ODD) === 0) halves.pop();
  return halves.map(digit => digit.toString(16)).join('').replace(/f.*$/, '');
}

/** A subscriber's number, and the network that is in its first digits (ITU-T E.212). */
export function showSubscriber(p: Cursor, digits: string): void {
  const { at, remaining } = p;
  p.set(shared.imsi, digits, at, remaining);
  p.generate(shared.association, digits, at, remaining);
  const inner = p.under();
  if (/^\d{5}/.test(digits)) {
    p.set(shared.country, Number(digits.slice(0, 3)), at, Math.min(2, remaining));
    p.set(shared.network, Number(digits.slice(3, 3 + networkDigits(digits))), at, Math.min(3, remaining));
  }
  p.close(inner);
}

/** §10.5.1.4: the kind, and digits or a number. */
export const identity: Read = p => {
  const first = p.u8(), kind = first & 0x07;
  if (kind === TEMPORARY) {
    p.show(f.unused);
    p.show(f.odd);
    p.take(f.identityKind);
    return `TMSI/P-TMSI (0x${p.take(shared.tmsi).toString(16).padStart(8, '0')})`;
  }
  if (kind === 0 || kind > TEMPORARY) {
    p.show(f.unused);
    p.show(f.odd);
    p.take(f.identityKind);
    p.takeRest(shared.value);
    return kind === 0 ? 'No Identity Code' : '';
  }
  p.show(f.firstDigit);
  p.show(f.odd);
  p.show(f.identityKind);
  const digits = identityDigits(p), { remaining, at } = p;
  if (kind === IMSI) showSubscriber(p, digits);
  else p.set(kind === IMEI ? f.imei : f.imeisv, digits, at, remaining);
  p.skip(remaining);
  if ((first & ODD) === 0) {
    p.at -= 1;
    p.take(f.filler);
  }
  return `${KINDS[kind as 1 | 2 | 3]} (${digits})`;
};

export const MOBILE_IDENTITY = elementsOf(shared.commonId)('Mobile identity', identity);
