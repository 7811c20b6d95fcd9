import { describe, expect, it } from 'vitest';
import { readVendors } from './vendors.ts';

describe('vendors', () => {
  const vendors = readVendors();

  it.each([
    [0x00000c, 'Cisco Systems, Inc'], [0x080027, 'PCS Computer Systems GmbH'], [0x00105a, '3Com'], [0xfcfbfb, 'Cisco Systems, Inc'],
  ])('%i is %s', (number, name) => {
    expect(vendors.get(number)).toBe(name);
  });

  it('are as many as the registry had', () => {
    expect(vendors.size).toBeGreaterThan(32_000);
  });

  it('are none for locally administered addresses', () => {
    expect(vendors.get(0x020000)).toBeUndefined();
  });
});
