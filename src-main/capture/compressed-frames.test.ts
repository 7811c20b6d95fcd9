import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { decodeFrames } from './compressed-frames.ts';
import { CoroutineUnpacker } from './coroutine-unpacker.ts';
import { PACKED, manyLines, requestLines } from './packed-samples.ts';

/** What `packed` becomes when it arrives in chunks of `chunk` bytes, and whether it was whole. */
async function unpack(packed: Uint8Array, chunk = packed.length || 1): Promise<{ bytes: Buffer; whole: boolean }> {
  const parts: Buffer[] = [];
  const unpacker = new CoroutineUnpacker(decodeFrames, (bytes) => parts.push(Buffer.from(bytes)));
  for (let at = 0; at < packed.length; at += chunk) await unpacker.push(packed.subarray(at, at + chunk));
  return { bytes: Buffer.concat(parts), whole: await unpacker.end() };
}

async function failure(...bytes: readonly number[]): Promise<string> {
  return unpack(Uint8Array.from(bytes)).then(
    ({ bytes: { length }, whole }) => `${length} bytes, ${whole}`,
    (cause: Error) => cause.message,
  );
}

const packed = (name: keyof typeof PACKED) => Buffer.from(PACKED[name], 'base64');
const ZSTD = [0x28, 0xb5, 0x2f, 0xfd];
const LZ4 = [0x04, 0x22, 0x4d, 0x18];
const SKIPPED = [0x53, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 9, 9, 9];

describe('compressed frames', () => {
  it.each(['zstdFast', 'zstdBest', 'lz4'] as const)('%s gives its text, however it arrives', async (name) => {
    for (const chunk of [1, 7, 100, 5000]) expect(await unpack(packed(name), chunk)).toEqual({ bytes: Buffer.from(requestLines()), whole: true });
  });

  it.each(['zstdBlocks', 'lz4Linked'] as const)('%s refers to earlier blocks', async (name) => {
    const { bytes, whole } = await unpack(packed(name));
    expect([bytes.toString() === manyLines(), whole]).toEqual([true, true]);
  });

  it('follow one another, of both kinds and with frames to be skipped', async () => {
    const { bytes, whole } = await unpack(
      Buffer.concat([Buffer.from(SKIPPED), packed('lz4'), packed('zstdFast'), Buffer.from(SKIPPED), packed('lz4')]),
    );
    expect([bytes.toString(), whole]).toEqual([requestLines().repeat(3), true]);
  });

  it('that are cut give the beginning of what is in them, and are told from whole ones', async () => {
    for (const name of ['zstdFast', 'zstdBlocks', 'lz4', 'lz4Linked'] as const) {
      const all = packed(name),
        text = name === 'zstdFast' || name === 'lz4' ? requestLines() : manyLines();
      for (let length = 1; length < all.length; length += 53) {
        const { bytes, whole } = await unpack(all.subarray(0, length));
        expect(whole).toBe(false);
        expect(text.startsWith(bytes.toString())).toBe(true);
      }
    }
  });

  it('hold raw and repeated blocks', async () => {
    const { bytes } = await unpack(Uint8Array.from([...ZSTD, 0, 0x00, 3 << 3, 0, 0, 65, 66, 67, (4 << 3) | 2 | 1, 0, 0, 68]));
    expect(bytes.toString()).toBe('ABCDDDD');
    const lz4 = await unpack(Uint8Array.from([...LZ4, 0x60, 0x40, 0, 2, 0, 0, 0x80, 65, 66, 4, 0, 0, 0, 0x11, 67, 1, 0, 0, 0, 0, 0]));
    expect(lz4.bytes.toString()).toBe('ABCCCCCC');
  });

  it('with a large window move no more bytes than they have', async () => {
    let moved = 0;
    const spy = vi.spyOn(Uint8Array.prototype, 'copyWithin').mockImplementation(function (this: Uint8Array, target, start, end = this.length) {
      moved += end - start;
      this.set(this.slice(start, end), target);
      return this;
    });
    // A window of 15 MiB, and 400 blocks that repeat one byte.
    const blocks = Array.from({ length: 400 }, (_, i) => [(2 + Number(i === 399)) & 3, 0x00, 0x10, i & 255]).flat();
    const { bytes, whole } = await unpack(Uint8Array.from([...ZSTD, 0, 0x6f, ...blocks]));
    spy.mockRestore();
    expect([bytes.length, bytes[bytes.length - 1], whole]).toEqual([400 << 17, 399 & 255, true]);
    expect(moved).toBeLessThanOrEqual(bytes.length);
  });

  it('that are wrong say what is wrong', async () => {
    expect(await failure(1, 2, 3, 4)).toBe('a frame begins with 0x04030201');
    expect(await failure(...ZSTD, 0x08)).toBe('the frame header has its reserved bit set');
    expect(await failure(...ZSTD, 0x00, 0x90)).toBe('the frame asks for a window of 268435456 bytes');
    expect(await failure(...ZSTD, 0xe0, 0, 0, 0, 0, 0, 1, 0, 0)).toBe('the frame asks for a window of 1099511627776 bytes');
    expect(await failure(...ZSTD, 0x01, 0x00, 7)).toBe('the frame needs a dictionary');
    expect(await failure(...ZSTD, 0x00, 0x00, 7, 0, 0)).toBe('a block has a wrong type or length');
    expect(await failure(...ZSTD, 0x20, 9, (2 << 3) | 1, 0, 0, 65, 66)).toBe('the frame says that it has 9 bytes, but has 2');
    expect(await failure(...LZ4, 0x20)).toBe('0 bytes, false');
    expect(await failure(...LZ4, 0x20, 0x40)).toBe('the frame is of version 0');
    expect(await failure(...LZ4, 0x60, 0x10)).toBe('the frame has blocks of a reserved size');
    expect(await failure(...LZ4, 0x60, 0x40, 0, 1, 0, 1, 0)).toBe('a block says that it has 65537 bytes');
    expect(await failure(...LZ4, 0x60, 0x40, 0, 4, 0, 0, 0, 0x10, 65, 2, 0)).toBe('a block refers to before its beginning');
    expect(await failure(...LZ4, 0x60, 0x40, 0, 1, 0, 0, 0, 0xf0)).toBe('a length is cut');
  });

  it('that are mutated end in bytes or in an error of ours, bounded by the blocks there are', async () => {
    const names = ['zstdFast', 'zstdBest', 'zstdBlocks', 'lz4', 'lz4Linked'] as const;
    let damaged = 0;
    const change = fc.record({ at: fc.nat(), xor: fc.integer({ min: 1, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.array(change, { minLength: 1, maxLength: 4 }), async (name, changes) => {
        const bytes = packed(name);
        for (const { at, xor } of changes) bytes[at % bytes.length] ^= xor;
        try {
          // A block holds 128 KiB at most, and takes 4 bytes at least.
          expect((await unpack(bytes)).bytes.length).toBeLessThan(bytes.length * 32768);
        } catch (cause) {
          damaged++;
          expect((cause as Error).constructor).toBe(Error);
        }
      }),
      { numRuns: 700 },
    );
    expect(damaged).toBeGreaterThan(50);
  });
});
