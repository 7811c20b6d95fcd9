/** Digits of telephone numbers: BCD numbers of 3GPP TS 24.008 §10.5.4.7, TBCD-STRING of 3GPP TS 29.002 §17.7.8. */

const DIGITS = '0123456789*#abc';

/** A digit in each half byte, the lower one first; 15 is none. Of the halves only the first `most` count. */
export function telephoneDigits(bytes: Uint8Array, most = 2 * bytes.length): string {
  return Array.from(bytes).flatMap(byte => [byte & 15, byte >> 4]).slice(0, most).map(digit => DIGITS[digit] ?? '').join('');
}
