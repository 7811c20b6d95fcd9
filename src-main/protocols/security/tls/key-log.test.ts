import { describe, expect, it } from 'vitest';
import { KeyLog, SESSION_ID } from './key-log.ts';

const log = (...lines: readonly string[]): KeyLog => new KeyLog([new TextEncoder().encode(lines.join('\r\n'))]);
const random = 'a1'.repeat(32), secret = 'b2'.repeat(48);
const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex');

describe('a key log', () => {
  it('gives secrets by label and random, in small letters or capitals', () => {
    const keys = log('# a comment', '', `CLIENT_RANDOM ${random.toUpperCase()} ${secret}`, `SERVER_TRAFFIC_SECRET_0 ${random} ${'c3'.repeat(32)}`);
    expect(keys.secret('CLIENT_RANDOM', bytes(random))?.toString('hex')).toBe(secret);
    expect(keys.secret('SERVER_TRAFFIC_SECRET_0', bytes(random))?.length).toBe(32);
    expect(keys.secret('CLIENT_TRAFFIC_SECRET_0', bytes(random))).toBeUndefined();
    expect([keys.size, keys.unknownLines, keys.hasPremasters]).toEqual([2, 0, false]);
  });

  it('may hold premaster secrets and sessions by their id', () => {
    const keys = log(`RSA ${'d4'.repeat(8)} ${secret}`, `RSA Session-ID:${'e5'.repeat(16)} Master-Key:${secret}`);
    expect(keys.secret('RSA', bytes('d4'.repeat(8)))?.toString('hex')).toBe(secret);
    expect(keys.secret(SESSION_ID, bytes('e5'.repeat(16)))?.toString('hex')).toBe(secret);
    expect(keys.hasPremasters).toBe(true);
  });

  it('counts lines that it does not understand', () => {
    expect(log('hello', `CLIENT_RANDOM ${random} ${secret}0`, `CLIENT_RANDOM ${random}`, 'x'.repeat(5000)).unknownLines).toBe(4);
  });
});
