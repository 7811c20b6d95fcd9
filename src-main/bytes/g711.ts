/**
 * G.711: speech at 8000 samples a second, eight bits each (ITU-T G.711; RFC 3551 §4.5.14). A byte has a sign, an exponent of three bits and a
 * mantissa of four; samples are given as signed numbers of 16 bits.
 */

/** What makes the µ-law's steps meet at their borders: 33 of its 14 bits. */
const BIAS = 33 << 2;

/** Its bits are sent inverted; the sign is set for what is negative once they are turned back. */
function muLaw(sent: number): number {
  const code = ~sent & 0xff, exponent = (code >> 4) & 7, magnitude = ((((code & 15) << 3) + BIAS) << exponent) - BIAS;
  return code & 0x80 ? -magnitude : magnitude;
}

/** Every second bit is sent inverted; the sign is set for what is positive. The two lowest exponents have steps of one size. */
function aLaw(sent: number): number {
  const code = sent ^ 0x55, exponent = (code >> 4) & 7, step = ((code & 15) << 4) + 8;
  const magnitude = exponent === 0 ? step : (step + 0x100) << (exponent - 1);
  return code & 0x80 ? magnitude : -magnitude;
}

/** The sample of each byte. */
export const MU_LAW: Int16Array = Int16Array.from({ length: 256 }, (_, sent) => muLaw(sent));
export const A_LAW: Int16Array = Int16Array.from({ length: 256 }, (_, sent) => aLaw(sent));
