import { type EngineMethod, type FromEngine, UserError } from '../api/index.ts';

/**
 * The files that a window may name. The engine opens and writes whatever path it is given; a page must not be able to choose one by
 * itself, so a host passes on only the paths that came from the command line, a dialog, a drop, an upload or its own lists.
 */
export interface AllowedPaths {
  /** From now on the window may open this file. */
  allowSource(path: string): void;
  /** From now on the window may write this file, and open what it has written. */
  allowTarget(path: string): void;
  /** In the order in which they were allowed. */
  sources(): readonly string[];
  isSource(path: unknown): path is string;
  isTarget(path: unknown): path is string;
  /** The path as it is given; throws a `UserError` where the window may not open it. */
  openable(path: unknown): string;
  /** The answer to a message that names a path which is not allowed; undefined for every other message. */
  refusal(message: unknown): FromEngine | undefined;
}

/** Where in the arguments of a method its path stands, and what the path is for. */
const pathArguments: { readonly [Method in EngineMethod]?: { readonly index: number; readonly use: 'source' | 'target' } } = {
  open: { index: 0, use: 'source' },
  export: { index: 2, use: 'target' },
  followSave: { index: 4, use: 'target' },
  merge: { index: 2, use: 'target' },
  importHexDump: { index: 2, use: 'target' },
  objectSave: { index: 2, use: 'target' },
  objectsSave: { index: 2, use: 'target' },
  connectionSvg: { index: 4, use: 'target' },
};

const reasons = {
  source: 'This file was not chosen in this window. Open it with the dialog or drop it here.',
  target: 'This file was not chosen as a target in this window.',
};

/** Nothing is allowed at first. */
export function allowedPaths(): AllowedPaths {
  const sources = new Set<string>(), targets = new Set<string>();
  const isTarget = (path: unknown): path is string => targets.has(path as string);
  const isSource = (path: unknown): path is string => sources.has(path as string) || isTarget(path);
  return {
    allowSource: (path) => void sources.add(path),
    allowTarget: (path) => void targets.add(path),
    sources: () => [...sources],
    isSource,
    isTarget,
    openable(path) {
      if (!isSource(path)) throw new UserError('This file was not opened in this window.');
      return path;
    },
    refusal(message) {
      const { id, method, args } = (message ?? {}) as { id?: unknown; method?: unknown; args?: unknown };
      if (typeof method !== 'string' || !Object.hasOwn(pathArguments, method) || typeof id !== 'number') return undefined;
      const { index, use } = pathArguments[method as EngineMethod]!;
      const path: unknown = Array.isArray(args) ? args[index] : undefined;
      if (use === 'source' ? isSource(path) : isTarget(path)) return undefined;
      return { type: 'failure', id, name: 'UserError', message: reasons[use] };
    },
  };
}
