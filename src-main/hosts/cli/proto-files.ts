/** `.proto` files for `netloupe read`: named one by one, by folder, or as tshark's preference for its search paths does. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type ProtoFile, UserError } from '../../api/index.ts';
import { readBounded } from './bounded-file.ts';
import { OptionError } from './options.ts';

/** Folders inside folders; links that lead around end here. */
const DEEPEST = 16;
/** Files of all folders. */
const MOST_FILES = 10_000;
/** Bytes of one file. */
const LONGEST = 1 << 24;

/**
 * The folder of `protobuf_search_paths:"folder","TRUE"`; undefined for one whose files
 * are only read where others import them, or for another table. Throws `OptionError`.
 */
export function searchPath(value: string): string | undefined {
  const [, row] = /^protobuf_search_paths:(.*)$/s.exec(value) ?? [];
  if (row === undefined) return undefined;
  const [folder = ''] = [...row.matchAll(/"([^"]*)"/g)].map(([, cell]) => cell);
  if (folder === '') throw new OptionError(`Invalid -o flag "uat:${value}"`);
  return folder;
}

/** The files, those of a folder with all that are below it. Throws `UserError` for what cannot be read. */
export function readProtoFiles(paths: readonly string[]): readonly ProtoFile[] {
  const files: ProtoFile[] = [];
  for (const path of paths) {
    if (isFolder(path)) addFolder(path, '', files, 0);
    else files.push({ path: basename(path), text: contents(path) });
  }
  return files;
}

function addFolder(folder: string, below: string, files: ProtoFile[], depth: number): void {
  if (depth > DEEPEST) return;
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name), shown = below === '' ? entry.name : `${below}/${entry.name}`;
    const followed = entry.isSymbolicLink();
    if (entry.isDirectory() || (followed && isFolder(path))) {
      addFolder(path, shown, files, depth + 1);
    } else if (entry.name.endsWith('.proto') && (entry.isFile() || followed)) {
      if (files.length === MOST_FILES) throw new UserError(`There are more than ${MOST_FILES} .proto files in "${folder}".`);
      files.push({ path: shown, text: contents(path) });
    }
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    throw unreadable(folder, cause);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function contents(path: string): string {
  try {
    return readBounded(path, LONGEST).toString('utf8');
  } catch (cause) {
    throw cause instanceof UserError ? cause : unreadable(path, cause);
  }
}

function unreadable(path: string, cause: unknown): UserError {
  return new UserError(`"${path}" cannot be read: ${(cause as Error).message}.`, { cause });
}
