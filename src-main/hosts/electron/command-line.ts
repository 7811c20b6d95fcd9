import { resolve } from 'node:path';

/** The files that a command line names, as absolute paths: what follows the program (and in development the app's folder), options left out. */
export function namedFiles(argv: readonly string[], folder: string, development: boolean): readonly string[] {
  const words = argv.slice(development ? 2 : 1);
  const end = words.indexOf('--');
  const options = end < 0 ? words : words.slice(0, end);
  const files = [...options.filter((word) => !word.startsWith('-')), ...(end < 0 ? [] : words.slice(end + 1))];
  return files.map((file) => resolve(folder, file));
}

/** The same from another instance, which sends them as data: absolute paths or nothing. */
export function sentFiles(data: unknown): readonly string[] {
  const { files } = (data ?? {}) as { files?: unknown };
  return Array.isArray(files) && files.every((file) => typeof file === 'string') ? files : [];
}
