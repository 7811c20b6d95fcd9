/** What tells one capture file from all others: the hashes of its bytes as they lie on disk, packed or not. */
import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';

/** Bytes that are read at once. */
const CHUNK = 1 << 20;

export interface HashesOfFile {
  readonly sha256: string;
  readonly sha1: string;
}

/**
 * `between` is waited for after each part of the file, with the bytes that were read so far.
 * Undefined for what is no file, as a pipe, and for one that cannot be read.
 */
export async function fileHashes(path: string, between: (done: number) => Promise<void>): Promise<HashesOfFile | undefined> {
  const long = createHash('sha256'), short = createHash('sha1');
  let done = 0;
  try {
    if (!statSync(path).isFile()) return undefined;
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Uint8Array>) {
      long.update(chunk);
      short.update(chunk);
      await between((done += chunk.length));
    }
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return undefined;
    throw error;
  }
  return { sha256: long.digest('hex'), sha1: short.digest('hex') };
}
