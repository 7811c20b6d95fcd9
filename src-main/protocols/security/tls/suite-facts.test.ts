import { getCiphers } from 'node:crypto';
import { expect, it } from 'vitest';
import { CIPHER_SUITES } from './cipher-suites.ts';
import { suiteFacts } from './suite-facts.ts';

it('knows of no suite whose cipher it does not have', () => {
  const ciphers = new Set(Object.keys(CIPHER_SUITES).map(suite => suiteFacts(Number(suite))?.cipher).filter(cipher => cipher !== undefined));
  const available = new Set(['', ...getCiphers()]);
  expect(ciphers.size).toBeGreaterThan(12);
  expect([...ciphers].filter(cipher => !available.has(cipher) && !available.has(`id-${cipher.replace('-', '')}`))).toEqual([]);
  expect([suiteFacts(0xc02f)?.cipher, suiteFacts(0xc07a), suiteFacts(0x0005)?.mode, suiteFacts(0x0003)])
    .toEqual(['aes-128-gcm', undefined, 'rc4', undefined]);
});
