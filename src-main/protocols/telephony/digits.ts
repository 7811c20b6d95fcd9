/**
 * Digits of telephone numbers: BCD numbers of 3GPP TS 24.008 §10.5.4.7, TBCD-STRING of 3GPP TS 29.002 §17.7.8, address signals
 * of ITU-T Q.713 §3.4.2.3 and Q.763 §3.9.
 */

const DIGITS = '0123456789*#abc', SIGNALS = '0123456789ABCDEF';

/** A digit in each half byte, the lower one first; 15 is none. Of the halves only the first `most` count. */
export function telephoneDigits(bytes: Uint8Array, most = 2 * bytes.length): string {
  return Array.from(bytes).flatMap(byte => [byte & 15, byte >> 4]).slice(0, most).map(digit => DIGITS[digit] ?? '').join('');
}

/** An address signal in each half byte, the lower one first; all sixteen are some. */
export function addressSignals(bytes: Uint8Array): string {
  let signals = '';
  for (const byte of bytes) signals += SIGNALS[byte & 15] + SIGNALS[byte >> 4];
  return signals;
}
