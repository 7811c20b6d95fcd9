/** Times of pcapng (draft-ietf-opsawg-pcapng §4.2): a 64-bit count of units, whose size and offset each interface tells. */

/** Option `if_tsresol`: power of ten, or with the highest bit of two, that divides a second. */
export interface TimeUnit {
  readonly base: 2 | 10;
  readonly exponent: number;
}

export const MICROSECONDS: TimeUnit = { base: 10, exponent: 6 };

export function timeUnit(resolution: number): TimeUnit {
  return { base: resolution & 0x80 ? 2 : 10, exponent: resolution & 0x7f };
}

/** `CaptureInterface.resolution` of a unit, and back. */
export function resolutionText({ base, exponent }: TimeUnit): string {
  return `${base}^-${exponent}`;
}

export function unitOf(resolution: string): TimeUnit {
  const [base, exponent] = resolution.split('^-').map(Number);
  return { base: base === 2 ? 2 : 10, exponent };
}

/** Units in a second where `splitTicks` is exact, from 10^6 to 10^9; 0 where big integers are needed. */
export function fastDivisor({ base, exponent }: TimeUnit): number {
  return base === 10 && exponent >= 6 && exponent <= 9 ? 10 ** exponent : 0;
}

/**
 * Whole seconds of `high * 2^32 + low` units and what remains of them, exact for every 64-bit count although a double holds only 53 bits:
 * the quotient by doubles is wrong by one at most, and the remainder modulo 2^32 says in which direction.
 * Gives the seconds; the remainder is `remainderOf` of the same arguments and the seconds.
 */
export function secondsOf(high: number, low: number, divisor: number): number {
  const quotient = Math.floor((high * 4294967296 + low) / divisor);
  const remainder = remainderOf(low, quotient, divisor);
  return remainder < 0 ? quotient - 1 : remainder >= divisor ? quotient + 1 : quotient;
}

/** `low - seconds * divisor` modulo 2^32, as a signed number: exact because it lies between -10^9 and 2 * 10^9. */
export function remainderOf(low: number, seconds: number, divisor: number): number {
  return (low - Math.imul(seconds, divisor)) | 0;
}

/** Seconds and nanoseconds (rounded down) for any unit. */
export function splitExactly(high: number, low: number, { base, exponent }: TimeUnit): { seconds: number; nanoseconds: number } {
  const ticks = (BigInt(high) << 32n) | BigInt(low);
  const perSecond = BigInt(base) ** BigInt(exponent);
  return { seconds: Number(ticks / perSecond), nanoseconds: Number(((ticks % perSecond) * 1_000_000_000n) / perSecond) };
}
