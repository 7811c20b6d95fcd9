import { lstatSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../api/index.ts';
import { AtomicFile } from './atomic-file.ts';

describe('a file written at once', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'netloupe-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const bytes = (text: string) => new TextEncoder().encode(text);

  it('keeps the file that was there until it is whole', () => {
    const path = join(folder, 'out.csv');
    writeFileSync(path, 'before');
    const file = new AtomicFile(path);
    file.write(bytes('af'));
    expect(readFileSync(path, 'utf8')).toBe('before');
    file.write(bytes('ter'));
    file.commit();
    expect(readFileSync(path, 'utf8')).toBe('after');
    expect(file.size).toBe(5);
    expect(readdirSync(folder)).toEqual(['out.csv']);
  });

  it('leaves nothing behind when it is given up', () => {
    const file = new AtomicFile(join(folder, 'out.csv'));
    file.write(bytes('half'));
    file.abandon();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves nothing behind when the process ends itself', () => {
    const before = process.listeners('exit'), file = new AtomicFile(join(folder, 'out.csv'));
    file.write(bytes('half'));
    for (const listener of process.listeners('exit').filter((one) => !before.includes(one))) listener(0);
    expect(readdirSync(folder)).toEqual([]);
    expect(process.listeners('exit')).toEqual(before);
  });

  it('replaces the file that a link leads to, not the link', () => {
    const [target, link] = [join(folder, 'target'), join(folder, 'link')];
    writeFileSync(target, 'before');
    symlinkSync(target, link);
    const file = new AtomicFile(link);
    file.write(bytes('after'));
    file.commit();
    expect(readFileSync(target, 'utf8')).toBe('after');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  it.runIf(process.platform !== 'win32')('writes into a device instead of taking its place', () => {
    const file = new AtomicFile('/dev/null');
    file.write(bytes('gone'));
    file.commit();
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('says in a sentence why it cannot be', () => {
    const path = join(folder, 'none', 'out.csv');
    expect(() => new AtomicFile(path)).toThrow(new UserError(`${path} cannot be written: its folder does not exist.`));
  });

  it('leaves nothing behind when a folder has its name', () => {
    const file = new AtomicFile(folder);
    expect(() => file.commit()).toThrow(UserError);
    expect(readdirSync(join(folder, '..')).filter(name => name.endsWith('.part'))).toEqual([]);
  });
});
