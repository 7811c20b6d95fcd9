import { type Stats, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RecentFile } from '../../api/index.ts';
import { stored } from './stored.ts';

/** How many files are remembered. */
const most = 15;

export interface RecentFiles {
  /** Newest first, also those that are gone. */
  list(): readonly RecentFile[];
  add(path: string): void;
}

/** Undefined for what is gone, and for what can no longer be looked at. */
function foundAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The captures that were opened last, remembered in `folder`. */
export function recentFiles(folder: string): RecentFiles {
  const paths = stored<readonly string[]>(join(folder, 'recent.json'), [], (content) =>
    Array.isArray(content) && content.every((path) => typeof path === 'string') ? content.slice(0, most) : undefined,
  );
  return {
    list: () =>
      paths.read().map((path) => {
        const found = foundAt(path);
        return { path, name: basename(path), size: found?.size ?? 0, exists: found?.isFile() ?? false };
      }),
    add: (path) => paths.write([path, ...paths.read().filter((other) => other !== path)].slice(0, most)),
  };
}
