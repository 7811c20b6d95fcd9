/** Whether a file that is open is still what was opened: others may write to it, or cut it, while its packets are looked at. */
import { fstatSync } from 'node:fs';
import type { ByteFile } from './file-window.ts';

/** Milliseconds between two looks at the file. */
const BETWEEN = 250;

/** `shorter`: it has fewer bytes than it had; `rewritten`: as many, and it was written to. One that has grown is what programs write that capture. */
export type FileChange = 'shorter' | 'rewritten';

export class ChangedFile {
  readonly #descriptor: number;
  readonly #size: number;
  readonly #written: number;
  #lookedAt = -Infinity;
  #change: FileChange | undefined;

  constructor({ descriptor, size }: ByteFile) {
    this.#descriptor = descriptor;
    this.#size = size;
    this.#written = fstatSync(descriptor).mtimeMs;
  }

  /** What has become of it since it was opened, a quarter of a second ago at most. */
  get change(): FileChange | undefined {
    const now = performance.now();
    if (now - this.#lookedAt < BETWEEN) return this.#change;
    this.#lookedAt = now;
    const { size, mtimeMs } = fstatSync(this.#descriptor);
    if (size < this.#size) this.#change = 'shorter';
    else if (size === this.#size && mtimeMs !== this.#written) this.#change ??= 'rewritten';
    return this.#change;
  }
}
