import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RecentFile, Sample } from '../../api/index.ts';
import { UserError } from '../../api/index.ts';
import type { AllowedPaths } from '../allowed-paths.ts';
import { safeFileName } from '../file-names.ts';
import { pathsOfSet, setFiles } from '../file-set.ts';
import type { RecentFiles } from './recent-files.ts';

/** The methods of `Host` that the preload calls in the main process. Whatever a page sends is checked here. */

/** What the methods stand on; the dialogs are Electron's. */
export interface HostSurroundings {
  readonly paths: AllowedPaths;
  readonly samples: readonly Sample[];
  readonly recent: RecentFiles;
  /** Files that wait for the window, handed out once. */
  readonly takeWaiting: () => readonly string[];
  /** Shows the open dialog; empty when cancelled. */
  readonly chooseFiles: () => Promise<readonly string[]>;
  /** Shows the save dialog. */
  readonly chooseTarget: (name: string) => Promise<string | undefined>;
  readonly setTitle: (title: string) => void;
  /** Tells the system's own list of recent documents. */
  readonly noteRecent: (path: string) => void;
}

export type HostMethods = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

/** Longest text that a page may send here; paths and titles are far shorter. */
const longest = 4096;

function text(value: unknown): string {
  if (typeof value !== 'string' || value.length > longest || value.includes('\0')) throw new UserError('This is not a name.');
  return value;
}

export function hostMethods({ paths, samples, recent, ...shell }: HostSurroundings): HostMethods {
  for (const { path } of samples) paths.allowSource(path);
  const allowed = (files: readonly string[]) => {
    for (const path of files) paths.allowSource(path);
    return files;
  };
  return {
    opened: () => allowed(shell.takeWaiting()),
    chooseFiles: async () => allowed(await shell.chooseFiles()),
    /** The preload found this path for a `File` that the user dropped or picked: a page cannot make one up. */
    admit: (path) => allowed([text(path)])[0],
    chooseTarget: async (name) => {
      const path = await shell.chooseTarget(safeFileName(text(name), 'export'));
      if (path !== undefined) paths.allowTarget(path);
      return path;
    },
    samples: () => samples,
    recent: () => {
      const files: readonly RecentFile[] = recent.list();
      allowed(files.map(({ path }) => path));
      return files;
    },
    addRecent: (named) => {
      const path = paths.openable(named);
      recent.add(path);
      shell.noteRecent(path);
    },
    fileSet: async (named) => {
      const path = paths.openable(named),
        folder = dirname(path),
        names = await readdir(folder).catch(() => []);
      const files = await setFiles(pathsOfSet(path, names.map((name) => join(folder, name))));
      allowed(files.map((file) => file.path));
      return files;
    },
    setTitle: (title) => shell.setTitle(text(title)),
  };
}
