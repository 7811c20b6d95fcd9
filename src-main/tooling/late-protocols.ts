/**
 * A part of the build of a program that is to start fast: the modules of protocols run when they are first needed (`dissect/late-protocol.ts`).
 * The lists of protocols become lists of what stands in for them; what must be known of each is asked of the protocols themselves, which are
 * built and run for that.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Plugin, type Rolldown, build } from 'vite';
import type { Protocol, ProtocolFacts, Registry, factsOf } from '../dissect/index.ts';

/** Entries of a list of protocols, and the modules that they come from; one that the list's own file imports from elsewhere has none. */
export interface ListEntry {
  readonly name: string;
  readonly module: string | undefined;
}

export interface ProtocolList {
  readonly name: string;
  readonly entries: readonly ListEntry[];
}

/** Reads the text of a list: imports, a comment, and `export const NAME: readonly Protocol[] = [a, ...b];`. Throws where it is another text. */
export function readList(code: string): ProtocolList {
  const list = /^export const (\w+): readonly Protocol\[\] = \[([^\]]*)\];$/m.exec(code);
  if (list === null) throw new Error('there is no list of protocols');
  const modules = new Map<string, string>();
  for (const [, names, module] of code.matchAll(/^import \{([^}]*)\} from '(\.\/[^']*)';$/gm)) {
    for (const name of names.split(',')) modules.set(name.trim(), module);
  }
  const entries = Array.from(list[2].matchAll(/\w+/g), ([name]) => ({ name, module: modules.get(name) }));
  return { name: list[1], entries };
}

/**
 * The modules of the protocols that an entry of `count` protocols holds, one by one, where its module is a list of just these; else its own for all.
 * `read` gives the text of a module.
 */
export function modulesOf({ name, module }: ListEntry, count: number, read: (module: string) => string): readonly (string | undefined)[] {
  const own = Array.from({ length: count }, () => module);
  if (module === undefined || count < 2) return own;
  const code = read(module);
  // How many protocols a list within a list has, its text does not tell.
  if (!code.includes(`export const ${name}: readonly Protocol[] = [`) || code.includes('...')) return own;
  const modules = readList(code).entries.map(entry => entry.module && `./${posix.join(posix.dirname(module), entry.module)}`);
  return modules.length === count ? modules.map(found => found ?? module) : own;
}

/** The text of a list of what stands in for its protocols. `factsByEntry` has what each entry is, or holds; `read` as of `modulesOf`. */
export function lateList(
  { name, entries }: ProtocolList, factsByEntry: Readonly<Record<string, readonly ProtocolFacts[]>>, read: (module: string) => string = () => '',
): string {
  const items = entries.flatMap(entry => {
    const facts = factsByEntry[entry.name], modules = modulesOf(entry, facts.length, read);
    return facts.map((known, i) =>
      `  lateProtocol(${JSON.stringify(known)}, () => ${modules[i] === undefined ? entry.name : `require(${JSON.stringify(modules[i])})`}),\n`);
  });
  const here = entries.filter(({ module }) => module === undefined).map(entry => entry.name);
  return `import { ${['lateProtocol', ...here].join(', ')} } from '../dissect/index.ts';\nexport const ${name} = [\n${items.join('')}];\n`;
}

const LISTS = ['carriers', 'applications'] as const, LIST_FILES = new RegExp(`[\\\\/]src-main[\\\\/]protocols[\\\\/](?:${LISTS.join('|')})\\.ts$`);
const ENTRY = 'virtual:protocol-facts';

/** `root` has the sources. */
export function lateProtocols(root: string): Plugin {
  let facts: Promise<FactsByList>;
  return {
    name: 'late-protocols',
    enforce: 'pre',
    buildStart() {
      facts = factsByList(root);
    },
    transform: {
      filter: { id: LIST_FILES },
      handler: async (code, id) => {
        const list = readList(code), read = (module: string): string => readFileSync(join(dirname(id), module), 'utf8');
        return { code: lateList(list, (await facts)[list.name.toLowerCase()], read), map: null };
      },
    },
  };
}

/** What the built lists export beside themselves. */
interface Whole {
  readonly factsOf: typeof factsOf;
  readonly createRegistry: () => Registry;
  readonly carriers: Readonly<Record<string, readonly Protocol[]>>;
  readonly applications: Readonly<Record<string, readonly Protocol[]>>;
}

/** By list and by entry: two lists may have different protocols under one name. */
type FactsByList = Readonly<Record<string, Readonly<Record<string, readonly ProtocolFacts[]>>>>;

/** What is known of the protocols that each entry of the lists is, or holds. */
async function factsByList(root: string): Promise<FactsByList> {
  const whole = await run<Whole>(root), registry = whole.createRegistry();
  const factsOf = (entries: Readonly<Record<string, readonly Protocol[]>>) => Object.fromEntries(
    Object.entries(entries).map(([name, protocols]) => [name, protocols.map(protocol => whole.factsOf(protocol, registry))]),
  );
  return { carriers: factsOf(whole.carriers), applications: factsOf(whole.applications) };
}

async function run<Exports>(root: string): Promise<Exports> {
  const result = await build({
    configFile: false, root, logLevel: 'error', plugins: [withEntries(root)], ssr: { noExternal: true },
    build: { ssr: true, write: false, target: 'node20', rolldownOptions: { input: ENTRY, output: { codeSplitting: false } } },
  });
  const [{ code }] = (result as Rolldown.RolldownOutput).output, folder = mkdtempSync(join(tmpdir(), 'netloupe-protocols-'));
  try {
    const file = join(folder, 'protocols.mjs');
    writeFileSync(file, code);
    return (await import(pathToFileURL(file).href)) as Exports;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Has the lists export their entries by name, and makes a module that exports these and what is to be asked of them. */
function withEntries(root: string): Plugin {
  const path = (file: string) => JSON.stringify(join(root, 'src-main', file));
  return {
    name: 'protocol-entries',
    enforce: 'pre',
    resolveId: id => (id === ENTRY ? `\0${ENTRY}` : undefined),
    load: id => (id !== `\0${ENTRY}` ? undefined : [
      ...LISTS.map(list => `export { ENTRIES as ${list} } from ${path(`protocols/${list}.ts`)};`),
      `export { createRegistry } from ${path('protocols/index.ts')};`, `export { factsOf } from ${path('dissect/index.ts')};`,
    ].join('\n')),
    transform: {
      filter: { id: LIST_FILES },
      handler: code => {
        const entries = readList(code).entries.map(({ name }) => `${name}: [${name}].flat()`);
        return { code: `${code}\nexport const ENTRIES = { ${entries.join(', ')} };\n`, map: null };
      },
    },
  };
}
