import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../dissect/index.ts';
import { fromHex } from '../../../tooling/packets.ts';
import { isCoded, soundPart, withoutCodings } from './content-codings.ts';

const plain = new TextEncoder().encode('hello zstd\n'.repeat(20));
/** Made by zstd 1.5.4 of the same. */
const ZSTD = fromHex('28b52ffd04589500005868656c6c6f207a7374640a01004e53c50b5ef40593');
const text = (decoded: Uint8Array | string): string => (typeof decoded === 'string' ? decoded : new TextDecoder().decode(decoded));

const payer = () => ({ decoded: 0 });

describe('content codings', () => {
  it.each([
    ['gzip', gzipSync(plain)], ['x-gzip', gzipSync(plain)], ['deflate', deflateSync(plain)], ['deflate', deflateRawSync(plain)],
    ['br', brotliCompressSync(plain)], ['zstd', ZSTD], ['gzip, br', brotliCompressSync(gzipSync(plain))], ['identity', plain],
  ])('%s is undone', (encoding, bytes) => expect(text(withoutCodings(encoding, bytes, payer()))).toBe(text(plain)));

  it('what is cut short is given as far as it goes', () => {
    const long = Uint8Array.from({ length: 300_000 }, (_, i) => (i * i) >> 7);
    expect((withoutCodings('gzip', gzipSync(long).subarray(0, 100_000), payer()) as Uint8Array).length).toBeGreaterThan(10_000);
    expect(withoutCodings('zstd', ZSTD.subarray(0, 12), payer())).toHaveLength(0);
  });

  it('what breaks in the middle is given up to there', () => {
    const long = Uint8Array.from({ length: 300_000 }, (_, i) => (i * i) >> 7), packed = gzipSync(long), wrong = gzipSync(plain);
    packed.fill(0xff, 50_000);
    wrong[wrong.length - 5] ^= 1;
    const sound = soundPart('gzip', packed, payer());
    expect(sound.length).toBeGreaterThan(5_000);
    expect(Buffer.compare(sound, long.subarray(0, sound.length))).toBe(0);
    // Only the checksum is wrong.
    expect(text(soundPart('gzip', wrong, payer()))).toBe(text(plain));
    expect(soundPart('gzip', plain, payer())).toHaveLength(0);
  });

  it('what few bytes stand for is not undone again and again to find where they break', () => {
    // Only the checksum is wrong.
    const packed = gzipSync(Buffer.alloc(48 << 20));
    packed[packed.length - 5] ^= 1;
    const { length } = soundPart('gzip', packed, payer());
    expect([length > 32 << 20, length < 47 << 20]).toEqual([true, true]);
  });

  it('says why where it cannot be undone', () => {
    expect([withoutCodings('compress', plain, payer()), withoutCodings('gzip', plain, payer()), withoutCodings('zstd', plain, payer())]).toEqual([
      'unknown', 'broken', 'broken',
    ]);
    expect(withoutCodings('gzip, gzip, gzip, gzip, gzip', plain, payer())).toBe('too many');
    expect(withoutCodings('constructor', plain, payer())).toBe('unknown');
  });

  it('does not become more than the limit', () => {
    const bomb = new Uint8Array(LIMITS.decoded + 1);
    expect(withoutCodings('gzip', gzipSync(bomb, { level: 1 }), payer())).toBe('too large');
    // A frame whose blocks repeat one byte 128 KB long, 513 times.
    const blocks = Buffer.concat([...Array(513).keys()].map(i => Buffer.from([i === 512 ? 0x03 : 0x02, 0, 0x10, 0x41])));
    expect(withoutCodings('zstd', Buffer.concat([fromHex('28b52ffd0038'), blocks]), payer())).toBe('too large');
  });

  it('together do not make more of one packet than the limit', () => {
    const bomb = brotliCompressSync(new Uint8Array(LIMITS.decoded - 1)), one = payer();
    expect(bomb.length).toBeLessThan(200);
    const made = Array.from({ length: 5 }, () => withoutCodings('br', bomb, one));
    expect(made.map(plain => (typeof plain === 'string' ? plain : plain.length))).toEqual([
      LIMITS.decoded - 1, LIMITS.decoded - 1, LIMITS.decoded - 1, 'too much', 'too much',
    ]);
  });

  it('cost what was made of them, where they break or are too large, too', () => {
    const large = brotliCompressSync(new Uint8Array(LIMITS.decoded + 1)), broken = brotliCompressSync(new Uint8Array(LIMITS.decoded - 1));
    broken[broken.length - 1] ^= 0xff;
    const cost = (bytes: Uint8Array): unknown[] => {
      const one = payer();
      return [withoutCodings('br', bytes, one), one.decoded];
    };
    expect([cost(large), cost(broken), cost(plain)]).toEqual([['too large', LIMITS.decoded], ['broken', LIMITS.decoded], ['broken', 1 << 18]]);
  });

  it('cost something each, however small they are', () => {
    const one = payer(), small = gzipSync(plain);
    let undone = 0;
    while (withoutCodings('gzip', small, one) !== 'too much') undone++;
    expect(undone).toBe(2048);
  });

  it('none is named by an empty value, or by identity', () => {
    expect([undefined, '', 'identity', ' , identity', 'gzip', 'identity, br'].map(isCoded)).toEqual([false, false, false, false, true, true]);
  });
});
