/** A file that appears under its name only when it is whole: written beside it under another name, then renamed. */
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../api/index.ts';

export class AtomicFile {
  /** Bytes written so far. */
  size = 0;
  readonly #path: string;
  readonly #partPath: string;
  readonly #descriptor: number;
  #open = true;

  /** Throws `UserError` when no file can be made there. */
  constructor(path: string) {
    this.#path = path;
    this.#partPath = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.part`);
    // Exclusive: a link that somebody laid under this name is not followed.
    this.#descriptor = orSay(path, () => openSync(this.#partPath, 'wx'));
  }

  write(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) done += orSay(this.#path, () => writeSync(this.#descriptor, bytes, done, bytes.length - done));
    this.size += bytes.length;
  }

  /** Gives the file its name, in place of any that had it. */
  commit(): void {
    this.#close();
    try {
      orSay(this.#path, () => renameSync(this.#partPath, this.#path));
    } catch (error) {
      rmSync(this.#partPath, { force: true });
      throw error;
    }
  }

  /** Leaves nothing behind. */
  abandon(): void {
    if (!this.#open) return;
    this.#close();
    rmSync(this.#partPath, { force: true });
  }

  #close(): void {
    this.#open = false;
    closeSync(this.#descriptor);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist', ENOTDIR: 'its folder does not exist', EACCES: 'permission is missing', EPERM: 'permission is missing',
  EROFS: 'the disk is read-only', ENOSPC: 'the disk is full', EDQUOT: 'the disk quota is used up', EISDIR: 'it is a folder', ENAMETOOLONG: 'its name is too long',
};

/** What the system refuses becomes a sentence about `path`. */
function orSay<Result>(path: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new UserError(`${path} cannot be written: ${REASONS[code] ?? message}.`, { cause: error });
  }
}
