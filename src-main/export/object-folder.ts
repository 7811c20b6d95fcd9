/** A folder that objects are saved into, each as a file of its own that appears when it is whole. Files that are there are left alone. */
import { lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../api/index.ts';
import { saveBytes } from './atomic-file.ts';
import { NameList } from './object-names.ts';

export class ObjectFolder {
  readonly #names: NameList;

  /** Throws `UserError` when there is no such folder and none can be made. */
  constructor(private readonly folder: string) {
    try {
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'Not a directory' : (error as Error).message;
      throw new UserError(`Failed to create export objects output directory "${folder}": ${reason}`, { cause: error });
    }
    this.#names = new NameList(name => lstatSync(join(folder, name), { throwIfNoEntry: false }) !== undefined);
  }

  /** Gives the name that the file got. */
  save(name: string, bytes: Uint8Array): string {
    const given = this.#names.take(name);
    saveBytes(join(this.folder, given), bytes);
    return given;
  }
}
