import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readProtoFiles, searchPath } from './proto-files.ts';
import { readCommand } from './read-options.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'netloupe-proto-'));
  mkdirSync(join(folder, 'shop'));
  writeFileSync(join(folder, 'shop', 'order.proto'), 'message Order {}');
  writeFileSync(join(folder, 'shop', 'notes.txt'), 'no description');
  writeFileSync(join(folder, 'top.proto'), '');
});

afterEach(() => rmSync(folder, { recursive: true }));

const paths = (...given: string[]): string[] => readProtoFiles(given).map(({ path }) => path);

it('a folder gives all files below it, as they import each other', () => {
  expect(paths(folder)).toEqual(['shop/order.proto', 'top.proto']);
  expect(readProtoFiles([join(folder, 'shop', 'order.proto')])).toEqual([{ path: 'order.proto', text: 'message Order {}' }]);
});

it('a link that leads around ends', () => {
  symlinkSync(folder, join(folder, 'shop', 'around'));
  expect(paths(folder)).toContain('shop/around/top.proto');
});

it('what is not there is told', () => expect(() => readProtoFiles([join(folder, 'none')])).toThrow(/none" cannot be read/));

it('folders are named as tshark has them, or with --proto', () => {
  expect(searchPath('protobuf_search_paths:"/a b","TRUE"')).toBe('/a b');
  expect(() => searchPath('protobuf_search_paths:x')).toThrow('Invalid -o flag');
  const command = readCommand(['-r', 'f', '--proto', 'x.proto', '-o', 'uat:protobuf_search_paths:"/a","TRUE"', '--proto=y']);
  expect(command).toMatchObject({ protoPaths: ['/a', 'x.proto', 'y'] });
});
