import { closeSync, openSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { TestFolder } from '../../capture/read-all.ts';
import { readBounded, readOpenBounded } from './bounded-file.ts';

const folder = new TestFolder();
afterAll(() => folder.remove());

describe('a file beside a capture', () => {
  it('is read whole up to its limit', () => {
    const bytes = Buffer.alloc(2_500_000, 'secret ');
    expect(readBounded(folder.file(bytes), bytes.length).equals(bytes)).toBe(true);
    expect(readBounded(folder.file([]))).toHaveLength(0);
  });

  it('is refused beyond', () => {
    const path = folder.file(Buffer.alloc(11));
    expect(() => readBounded(path, 10)).toThrow(`"${path}" is longer than 10 bytes.`);
    if (process.platform !== 'win32') expect(() => readBounded('/dev/zero', 5_000_000)).toThrow('"/dev/zero" is longer than 5000000 bytes.');
  });

  it('may be open already', () => {
    const descriptor = openSync(folder.file(Buffer.from('0000 01')), 'r');
    expect(readOpenBounded(descriptor, 'The text').toString()).toBe('0000 01');
    closeSync(descriptor);
  });

  it('that cannot be read says why', () => {
    expect(() => readBounded(`${folder.path}/none`)).toThrow('ENOENT');
    expect(() => readBounded(folder.path)).toThrow('EISDIR');
  });
});
