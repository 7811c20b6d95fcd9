import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { UserError } from '../api/index.ts';
import { ObjectFolder } from './object-folder.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'netloupe-objects-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('makes the folder, and leaves what is there alone, links too', () => {
  const target = join(folder, 'deep', 'er');
  new ObjectFolder(target).save('a.txt', bytes('first'));
  writeFileSync(join(folder, 'outside'), 'mine');
  symlinkSync(join(folder, 'outside'), join(target, 'b'));
  symlinkSync(join(folder, 'nowhere'), join(target, 'c'));
  const objects = new ObjectFolder(target);
  expect(['a.txt', 'a.txt', 'b', 'c'].map(name => objects.save(name, bytes('new')))).toEqual(['a(1).txt', 'a(2).txt', 'b(1)', 'c(1)']);
  expect([join(target, 'a.txt'), join(folder, 'outside')].map(path => readFileSync(path, 'utf8'))).toEqual(['first', 'mine']);
  expect(readdirSync(folder).toSorted()).toEqual(['deep', 'outside']);
});

it('says so where there can be no folder', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => new ObjectFolder(join(folder, 'file'))).toThrow(
    new UserError(`Failed to create export objects output directory "${join(folder, 'file')}": Not a directory`),
  );
});
