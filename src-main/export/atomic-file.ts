/**
 * A file that appears under its name only when it is whole: written beside it under
 * another name, then renamed. A process that ends itself before leaves nothing.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../api/index.ts';

export class AtomicFile {
  /** Bytes written so far. */
  size = 0;
  readonly #path: string;
  /** Undefined for a device or pipe, which is written itself: nothing may take its place. */
  readonly #partPath: string | undefined;
  readonly #descriptor: number;
  #open = true;
  readonly #abandon = (): void => this.abandon();

  /** Throws `UserError` when no file can be made there. */
  constructor(path: string) {
    // The file that a link leads to is replaced, not the link; a pipe behind one (`/dev/stdout`) has no path of its own.
    this.#path = isSpecial(path) ? path : (existing(path) ?? path);
    const part = join(dirname(this.#path), `.${basename(this.#path).slice(0, 100)}.${randomBytes(6).toString('hex')}.part`);
    this.#partPath = isSpecial(this.#path) ? undefined : part;
    // Exclusive: a link that somebody laid under this name is not followed.
    this.#descriptor = orSay(path, () => (this.#partPath === undefined ? openSync(this.#path, 'w') : openSync(this.#partPath, 'wx')));
    process.on('exit', this.#abandon);
  }

  write(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) done += orSay(this.#path, () => writeSync(this.#descriptor, bytes, done, bytes.length - done));
    this.size += bytes.length;
  }

  /** Gives the file its name, in place of any that had it. */
  commit(): void {
    this.#close();
    const part = this.#partPath;
    if (part === undefined) return;
    try {
      orSay(this.#path, () => renameSync(part, this.#path));
    } catch (error) {
      rmSync(part, { force: true });
      throw error;
    }
  }

  /** Leaves nothing behind. */
  abandon(): void {
    if (!this.#open) return;
    this.#close();
    if (this.#partPath !== undefined) rmSync(this.#partPath, { force: true });
  }

  #close(): void {
    this.#open = false;
    process.off('exit', this.#abandon);
    closeSync(this.#descriptor);
  }
}

/** Writes a file of these bytes. */
export function saveBytes(path: string, bytes: Uint8Array): void {
  const file = new AtomicFile(path);
  try {
    file.write(bytes);
    file.commit();
  } finally {
    file.abandon();
  }
}

/** Has `fill` write a file. Whatever ends that early leaves no file. Resolves to the file's size in bytes. */
export async function saveFile(path: string, fill: (write: (bytes: Uint8Array) => void) => Promise<void>): Promise<number> {
  const file = new AtomicFile(path);
  try {
    await fill(bytes => file.write(bytes));
    file.commit();
    return file.size;
  } finally {
    file.abandon();
  }
}

/** The path without links; undefined when there is nothing there. */
function existing(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** Whether there is something that is neither a file nor a folder. */
function isSpecial(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && !stat.isFile() && !stat.isDirectory();
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist', ENOTDIR: 'its folder does not exist', EACCES: 'permission is missing', EPERM: 'permission is missing',
  EROFS: 'the disk is read-only', ENOSPC: 'the disk is full', EDQUOT: 'the disk quota is used up', EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is too long',
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
