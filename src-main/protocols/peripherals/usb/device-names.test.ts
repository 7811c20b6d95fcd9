import { expect, it } from 'vitest';
import { productName, vendorName } from './device-names.ts';

it.each([
  [0x046d, 'Logitech, Inc.'], [0x0781, 'SanDisk Corp.'], [0x1d6b, 'Linux Foundation'], [0x0000, undefined], [0xfffe, undefined],
])('vendor %i is %s', (vendor, name) => {
  expect(vendorName(vendor)).toBe(name);
});

it.each([
  [0x1d6b, 0x0002, '2.0 root hub'], [0x1d6b, 0x0003, '3.0 root hub'], [0x046d, 0xc077, 'Mouse'],
  // The same number of another vendor.
  [0x0781, 0xc077, undefined],
])('of vendor %i product %i is %s', (vendor, product, name) => {
  expect(productName(vendor, product)).toBe(name);
});
