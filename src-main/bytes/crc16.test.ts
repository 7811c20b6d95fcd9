import { expect, it } from 'vitest';
import { crc16 } from './crc16.ts';

it('has the check values of X.25 and of Kermit', () => {
  const digits = new TextEncoder().encode('123456789');
  expect([crc16(digits, 0, 9, 0xffff) ^ 0xffff, crc16(digits, 0, 9, 0)]).toEqual([0x906e, 0x2189]);
});
