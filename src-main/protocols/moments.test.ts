import { describe, expect, it } from 'vitest';
import { momentOf, ntpNanoseconds, ntpSeconds } from './moments.ts';

describe('moments of NTP', () => {
  it('count from 1900, and from 2036 where their first bit is clear', () => {
    // RFC 5905 figure 4: the first day of UNIX, and the first of era 1.
    expect(ntpSeconds(2_208_988_800)).toBe(0);
    expect(new Date(ntpSeconds(0) * 1000).toISOString()).toBe('2036-02-07T06:28:16.000Z');
  });

  it('have parts of a second', () => expect(ntpNanoseconds(0x80000000)).toBe(500_000_000));
});

describe('parts of a second since 1970', () => {
  it('are whole seconds and nanoseconds', () => expect(momentOf(1_500_001n, 1_000_000n)).toEqual({ seconds: 1, nanoseconds: 500_001_000 }));
  it('count forward before it, too', () => expect(momentOf(-1n, 1000n)).toEqual({ seconds: -1, nanoseconds: 999_000_000 }));
});
