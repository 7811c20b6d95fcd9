import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { UserError } from '../../api/index.ts';
import type { Host, RecentFile, Sample } from '../../api/index.ts';
import type { AllowedPaths } from '../allowed-paths.ts';
import { pathsOfSet, setFiles } from '../file-set.ts';
import type { Downloads } from './downloads.ts';
import type { PrivateFolder } from './uploads.ts';

/** The methods of `Host` that the page calls as `POST /host/<name>` with its arguments as a JSON array; the answer is JSON. */

/** What the methods stand on. */
export interface HostSurroundings {
  /** Files that the command line named, as absolute paths. */
  readonly files: readonly string[];
  readonly samples: readonly Sample[];
  /** Why the window is in a browser. */
  readonly reason: string | undefined;
  readonly paths: AllowedPaths;
  readonly folder: PrivateFolder;
  readonly downloads: Downloads;
}

export type HostMethods = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

/** Longest suggested file name that is looked at. */
const longestName = 1000;

/** A file as the list of recent ones shows it. */
async function recentFile(path: string): Promise<RecentFile> {
  const found = await stat(path).catch(() => undefined);
  return { path, name: basename(path), size: found?.size ?? 0, exists: found?.isFile() ?? false };
}

/** Of those that were given more than once, under one name, the newest; none of the name of `path`. */
function otherNames(path: string, sources: readonly string[]): Iterable<string> {
  const byName = new Map(sources.map((source) => [basename(source), source]));
  byName.delete(basename(path));
  return byName.values();
}

/** The methods by name. Files of earlier runs are not among `recent`: this host opens only what this run was given. */
export function hostMethods({ files, samples, reason, paths, folder, downloads }: HostSurroundings): HostMethods {
  const recent: string[] = [];
  const methods = {
    opened: () => files,
    reason: () => reason ?? null,
    samples: () => samples,
    recent: () => Promise.all(recent.map(recentFile)),
    addRecent: (named: unknown) => {
      const path = paths.openable(named);
      recent.splice(0, recent.length, path, ...recent.filter((other) => other !== path));
    },
    /** Among what this run was given: what lies beside it on disk was not. */
    fileSet: (named: unknown) => {
      const path = paths.openable(named);
      return setFiles(pathsOfSet(path, [path, ...otherNames(path, paths.sources())]));
    },
    chooseTarget: async (name: unknown) => {
      if (typeof name !== 'string' || name.length > longestName) throw new UserError('This is not a file name.');
      const path = await folder.target(name);
      paths.allowTarget(path);
      return path;
    },
    deliver: (path: unknown) => {
      if (!paths.isTarget(path)) throw new UserError('This file was not saved in this window.');
      return downloads.offer(path);
    },
  } satisfies { readonly [Method in keyof Host | 'opened']?: unknown };
  return methods;
}
