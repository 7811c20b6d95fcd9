import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fastDivisor, remainderOf, secondsOf, splitExactly, timeUnit } from './pcapng-time.ts';

const word = fc.oneof(fc.integer({ min: 0, max: 0xffffffff }), fc.constantFrom(0, 1, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff));

describe('times of pcapng', () => {
  it('are split by doubles exactly as by big integers, for every 64-bit count', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(6, 7, 8, 9), (high, low, exponent) => {
        const unit = timeUnit(exponent),
          divisor = fastDivisor(unit);
        const seconds = secondsOf(high, low, divisor);
        expect({ seconds, nanoseconds: (remainderOf(low, seconds, divisor) * 1e9) / divisor }).toEqual(splitExactly(high, low, unit));
      }),
      { numRuns: 5000 },
    );
  });

  it('count whole units around each second', () => {
    for (const seconds of [0, 1, 1700000000, 4294967295, 4294967296]) {
      for (const step of [-1n, 0n, 1n]) {
        const ticks = BigInt(seconds) * 1_000_000_000n + step;
        if (ticks < 0n) continue;
        const whole = secondsOf(Number(ticks >> 32n), Number(ticks & 0xffffffffn), 1e9);
        expect([whole, remainderOf(Number(ticks & 0xffffffffn), whole, 1e9)]).toEqual(step < 0n ? [seconds - 1, 999999999] : [seconds, Number(step)]);
      }
    }
  });

  it('have units of ten and of two, from a second to 10^-127 of it', () => {
    expect(splitExactly(0, 5, timeUnit(0))).toEqual({ seconds: 5, nanoseconds: 0 });
    expect(splitExactly(0, 5500, timeUnit(3))).toEqual({ seconds: 5, nanoseconds: 500000000 });
    expect(splitExactly(0, 0x18000, timeUnit(0x80 | 16))).toEqual({ seconds: 1, nanoseconds: 500000000 });
    expect(splitExactly(3, 0x80000000, timeUnit(0x80 | 32))).toEqual({ seconds: 3, nanoseconds: 500000000 });
    expect(splitExactly(0xffffffff, 0xffffffff, timeUnit(0xff))).toEqual({ seconds: 0, nanoseconds: 0 });
    expect(splitExactly(0xffffffff, 0xffffffff, timeUnit(127))).toEqual({ seconds: 0, nanoseconds: 0 });
  });
});
