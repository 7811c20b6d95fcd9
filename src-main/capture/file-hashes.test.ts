import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileHashes } from './file-hashes.ts';

describe('the hashes of a file', () => {
  let folder: string;
  const nothing = () => Promise.resolve();
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'netloupe-hashes-')); });
  afterEach(() => rmSync(folder, { recursive: true }));
  const file = (bytes: string | Uint8Array): string => {
    const path = join(folder, 'file');
    writeFileSync(path, bytes);
    return path;
  };

  // FIPS 180-2, appendix B.1 (SHA-256) and A.1 (SHA-1).
  it('are those of FIPS 180-2 for "abc"', async () => {
    expect(await fileHashes(file('abc'), nothing)).toEqual({
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      sha1: 'a9993e364706816aba3e25717850c26c9cd0d89d',
    });
  });

  it('are those of a million "a", which is read in one piece, and of more in several', async () => {
    // FIPS 180-2, appendix B.3.
    const path = file(new Uint8Array(1_000_000).fill(0x61));
    expect((await fileHashes(path, nothing))?.sha256).toBe('cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0');
    const told: number[] = [];
    await fileHashes(file(new Uint8Array(2_500_000)), async done => void told.push(done));
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toBe(2_500_000);
  });

  it('are none of what is no file, or not there', async () => {
    expect(await fileHashes(folder, nothing)).toBeUndefined();
    expect(await fileHashes(join(folder, 'not there'), nothing)).toBeUndefined();
  });

  it('end with what the caller throws', async () => {
    await expect(fileHashes(file('abc'), () => Promise.reject(new Error('enough')))).rejects.toThrow('enough');
  });
});
