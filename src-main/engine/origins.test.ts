import { expect, it } from 'vitest';
import { finestDigits } from './origins.ts';

const digits = (...resolutions: readonly string[]) =>
  finestDigits({
    interfaces: resolutions.map(resolution => (
      { resolution, linkType: 1, linkTypeName: '', snapLength: 0, section: 0, id: 0, comments: [], timeOffset: 0 }
    )),
  });

it('times have the digits of the finest clock, nine at most and where its parts are no power of ten', () => {
  expect(digits()).toBe(6);
  expect(digits('10^-0')).toBe(0);
  expect(digits('10^-3', '10^-6')).toBe(6);
  expect(digits('10^-9', '10^-6')).toBe(9);
  expect(digits('10^-12')).toBe(9);
  expect(digits('2^-10')).toBe(9);
});
