import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runKept } from './kept-code.mjs';

let folder: string, program: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'netloupe-kept-'));
  program = join(folder, 'program.cjs');
  writeFileSync(
    program,
    `const { basename } = require('node:path'); exports.add = (a, b) => a + b; exports.file = basename(__filename); exports.folder = basename(__dirname);`,
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Program { readonly add: (a: number, b: number) => number; readonly file: string; readonly folder: string }

function expectToWork(exports: unknown): void {
  const { add, file, folder: where } = exports as Program;
  expect([add(1, 2), file, where]).toEqual([3, 'program.cjs', basename(folder)]);
}

it('runs without kept code, keeps it, and runs with it', () => {
  const { exports, keep } = runKept(program);
  expectToWork(exports);
  keep();
  expect(statSync(join(folder, 'program.code')).size).toBeGreaterThan(100);
  expectToWork(runKept(program).exports);
});

it.each([
  ['no code', (code: Buffer) => code.fill(7)],
  ['cut', (code: Buffer) => code.subarray(0, 40)],
  ['empty', (code: Buffer) => code.subarray(0, 0)],
])('does without kept code that is %s', (_what, spoil) => {
  runKept(program).keep();
  const kept = join(folder, 'program.code');
  writeFileSync(kept, spoil(readFileSync(kept)));
  expectToWork(runKept(program).exports);
});

it('does not take the code of an older source, though it be as long', () => {
  runKept(program).keep();
  writeFileSync(program, readFileSync(program, 'utf8').replace('a + b', 'a - b'));
  utimesSync(program, new Date(), new Date(Date.now() + 2000));
  expect((runKept(program).exports as Program).add(1, 2)).toBe(-1);
});
