import { closeSync, openSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { PacketReader } from './packet-reader.ts';
import { TestFolder } from './read-all.ts';

describe('bytes read from anywhere in a file', () => {
  const folder = new TestFolder();
  const bytes = new Uint8Array(6 << 20).map((_, i) => (i * 2654435761) >>> 24);
  let descriptor = 0;
  beforeAll(() => {
    descriptor = openSync(folder.file(bytes), 'r');
  });
  afterAll(() => {
    closeSync(descriptor);
    folder.remove();
  });

  it.each([512, 3])('are those that a read without any memory gives, near or far, small or large, with memory for %i pages', (pages) => {
    const reader = new PacketReader(descriptor, pages);
    const place = fc.record({ offset: fc.nat(bytes.length + 100), length: fc.oneof(fc.nat(2000), fc.nat(300_000)) });
    fc.assert(
      fc.property(fc.array(place, { minLength: 100, maxLength: 100 }), (places) => {
        for (const { offset, length } of places) {
          if (!Buffer.from(reader.read(offset, length)).equals(bytes.subarray(offset, offset + length)))
            throw new Error(`${length} bytes at ${offset} differ`);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('stay as they are when others are read after them', () => {
    const reader = new PacketReader(descriptor);
    const first = reader.read(5, 100),
      copy = first.slice();
    for (let offset = 0; offset + 1000 < bytes.length; offset += 30_000) reader.read(offset, 1000);
    expect(first).toEqual(copy);
  });
});
