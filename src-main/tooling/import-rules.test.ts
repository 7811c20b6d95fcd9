import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cycleOf, importsOf, offence, readSources, roomOf } from './import-rules.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = readSources(root, ['src-main', 'src-renderer', 'e2e', 'bin']);
const imports = sources.filter(({ path }) => !/\.test\.tsx?$/.test(path)).flatMap(({ path, text }) => importsOf(path, text));

describe('the sources', () => {
  it('import only what their room may', () => {
    const offences = imports.flatMap((one) => {
      const why = offence(one);
      return why === undefined ? [] : [`${one.from} imports ${one.to}: ${why}`];
    });
    expect(offences).toEqual([]);
  });

  it('have no cycle between rooms', () => {
    const edges = new Map<string, Set<string>>();
    for (const { from, to } of imports) {
      const room = roomOf(from), target = roomOf(to);
      if (room === undefined || target === undefined || room === target) continue;
      edges.set(room, (edges.get(room) ?? new Set()).add(target));
    }
    expect(cycleOf(edges)?.join(' → ')).toBeUndefined();
  });

  it('have no file of more than 500 lines', () => {
    const long = sources.filter(({ text }) => text.split('\n').length > 501);
    expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length - 1} lines; split it by idea`)).toEqual([]);
  });
});

describe('the rules', () => {
  const refused = (from: string, source: string) => importsOf(from, source).map((one) => offence(one) !== undefined);

  it('see every form of import', () => {
    const source = `
      import { a } from './a.ts'; import type { B } from "./b.ts"; import './c.ts'; export * from './d.ts';
      export type { E } from './e.ts'; const f = await import('./f.ts'); type G = typeof import('./g.ts');
      import h, {
        i,
      } from './h.ts';
      // import './no.ts'
      /* import './no.ts' */ const url = 'http://x'; import './j.ts';`;
    const found = importsOf('src-main/api/x.ts', source).map(({ to, typeOnly }) => `${to.slice(13)}${typeOnly ? ' type' : ''}`);
    expect(found.toSorted()).toEqual(['a.ts', 'b.ts type', 'c.ts', 'd.ts', 'e.ts type', 'f.ts', 'g.ts', 'h.ts', 'j.ts']);
  });

  it('refuse what points upwards, type imports too', () => {
    expect(refused('src-main/bytes/hex.ts', `import type { Row } from '../api/rows.ts';`)).toEqual([true]);
    expect(refused('src-main/dissect/cursor.ts', `import { tcp } from '../protocols/transport/tcp.ts';`)).toEqual([true]);
    expect(
      refused('src-main/worker/main.ts', `import { serve } from './serve.ts'; import { createEngine } from '../engine/index.ts';`),
    ).toEqual([false, false]);
  });

  it('keep hosts apart, and the product apart from its tooling', () => {
    expect(refused('src-main/hosts/web/main.ts', `import { x } from '../electron/window.ts';`)).toEqual([true]);
    expect(refused('src-main/hosts/web/main.ts', `import { x } from '../../tooling/samples.ts';`)).toEqual([true]);
    expect(refused('src-main/hosts/web/main.ts', `import { x } from '../samples.ts';`)).toEqual([false]);
  });

  it('keep panes apart', () => {
    expect(refused('src-renderer/panes/packet-list/list.tsx', `import { x } from '../packet-bytes/hex.tsx';`)).toEqual([true]);
    expect(refused('src-renderer/panes/packet-list/list.tsx', `import { x } from './columns.ts';`)).toEqual([false]);
  });

  it('let parts and panes take types of the contract, not values', () => {
    expect(refused('src-renderer/parts/table.tsx', `import type { Row } from '../../src-main/api/index.ts';`)).toEqual([false]);
    expect(refused('src-renderer/parts/table.tsx', `import { UserError } from '../../src-main/api/index.ts';`)).toEqual([true]);
  });

  it('give electron, files and Node their homes', () => {
    expect(refused('src-main/engine/index.ts', `import { app } from 'electron';`)).toEqual([true]);
    expect(refused('src-main/protocols/dns.ts', `import { readFile } from 'node:fs/promises';`)).toEqual([true]);
    expect(refused('src-main/capture/file.ts', `import { openSync } from 'node:fs';`)).toEqual([false]);
    expect(refused('src-renderer/app/main.tsx', `import { join } from 'node:path';`)).toEqual([true]);
  });

  it('find a cycle', () => {
    expect(cycleOf(new Map([['a', new Set(['b'])], ['b', new Set(['c'])], ['c', new Set(['b'])]]))).toEqual(['b', 'c', 'b']);
    expect(cycleOf(new Map([['a', new Set(['b', 'c'])], ['b', new Set(['c'])]]))).toBeUndefined();
  });
});
