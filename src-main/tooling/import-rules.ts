/** Finds the imports of the sources and those among them that break a rule of `rooms.ts`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { packages, rooms } from './rooms.ts';

/** One import of a file. Paths are relative to the project's folder, with forward slashes. */
export interface Import {
  readonly from: string;
  /** Project path, or the name of a package. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const stringOrComment = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|\/\*[\s\S]*?\*\/|(?<!\\)\/\/[^\n]*/g;
const importForms = [
  /\b(?:import|export)(\s+type)?\b[^'"`;=()]*?\bfrom\s*['"]([^'"\n]+)['"]/g,
  /\bimport(\s+)?['"]([^'"\n]+)['"]/g,
  /\b(?:import|require)\(()\s*['"]([^'"\n]+)['"]/g,
];

/** The imports that `text`, the source at project path `from`, has: static, dynamic, for types and for values. */
export function importsOf(from: string, text: string): readonly Import[] {
  const code = text.replace(stringOrComment, (match) => (match.startsWith('/') ? ' ' : match));
  return importForms.flatMap((form) =>
    [...code.matchAll(form)].map(([, type, name]) => ({
      from,
      to: name.startsWith('.') ? posix.join(posix.dirname(from), name) : name,
      typeOnly: type?.trim() === 'type',
    })),
  );
}

/** The room that a project path belongs to: the longest folder of the table that holds it. */
export function roomOf(path: string): string | undefined {
  let folder = posix.dirname(path);
  while (folder !== '.' && !(folder in rooms)) folder = posix.dirname(folder);
  if (folder === '.') return path.startsWith('src-renderer/') ? 'src-renderer/app' : undefined;
  return folder;
}

/** The pane that a path of `src-renderer/panes` belongs to: its folder there, or the file itself. */
function paneOf(path: string): string {
  return path.split('/')[2].replace(/\.tsx?$/, '');
}

/** Why this import is not allowed, or undefined. */
export function offence({ from, to, typeOnly }: Import): string | undefined {
  const home = packages.find(({ pattern, only }) => pattern.test(to) && !only.test(from));
  if (home !== undefined) return home.why;
  if (!/^src-(?:main|renderer)\//.test(to)) return undefined;
  const room = roomOf(from), target = roomOf(to);
  // Rooms outside the table are tooling and the whole-app tests: they may import anything, and nothing of the product may import them.
  if (room === undefined) return undefined;
  if (target === undefined) return 'tooling is not part of the product';
  if (room === target) {
    const crosses = room === 'src-renderer/panes' && paneOf(from) !== paneOf(to);
    return crosses ? rooms[room].why : undefined;
  }
  const { may, types = [], why } = rooms[room];
  if (may.includes(target)) return undefined;
  if (types.includes(target)) return typeOnly ? undefined : `${target} is imported for its types only here (import type); ${why}`;
  return why;
}

/** A chain of rooms that leads back to its start, or undefined. */
export function cycleOf(edges: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | undefined {
  const finished = new Set<string>();
  const walk = (room: string, trail: readonly string[]): readonly string[] | undefined => {
    const start = trail.indexOf(room);
    if (start >= 0) return [...trail.slice(start), room];
    if (finished.has(room)) return undefined;
    for (const next of edges.get(room) ?? []) {
      const cycle = walk(next, [...trail, room]);
      if (cycle !== undefined) return cycle;
    }
    finished.add(room);
    return undefined;
  };
  for (const room of edges.keys()) {
    const cycle = walk(room, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

/** A source file: its project path and text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Every source under `folders` of the project folder `root`. */
export function readSources(root: string, folders: readonly string[]): readonly Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs|css)$/.test(entry.name))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return { path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') };
      }),
  );
}
