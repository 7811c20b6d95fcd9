import { describe, expect, it } from 'vitest';
import { ntpNanoseconds, ntpSeconds } from './moments.ts';

describe('moments of NTP', () => {
  it('count from 1900, and from 2036 where their first bit is clear', () => {
    // RFC 5905 figure 4: the first day of UNIX, and the first of era 1.
    expect(ntpSeconds(2_208_988_800)).toBe(0);
    expect(new Date(ntpSeconds(0) * 1000).toISOString()).toBe('2036-02-07T06:28:16.000Z');
  });

  it('have parts of a second', () => expect(ntpNanoseconds(0x80000000)).toBe(500_000_000));
});
