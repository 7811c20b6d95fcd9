import { expect, it } from 'vitest';
import { companyName } from './company-names.ts';

it.each([
  [0x0000, 'Ericsson AB'], [0x004c, 'Apple, Inc.'], [0x0075, 'Samsung Electronics Co. Ltd.'], [0x00e0, 'Google'],
  [0x0157, 'Anhui Huami Information Technology Co., Ltd.'],
  [0x0499, 'Ruuvi Innovations Ltd.'], [0xfffe, undefined], [0x1_0000, undefined],
])('company %i is %s', (number, name) => {
  expect(companyName(number)).toBe(name);
});
