import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameList, fileObjectName, numberedName, objectName } from './object-names.ts';

describe('the name of an object', () => {
  // Each of these is tshark 4.0's, but for the last eight, which it leaves as they are.
  it.each([
    ['http://h/dir/name.txt', 'name.txt'], ['/name.txt?again', 'name.txt%3fagain'], ['/escape?to=/../../etc/passwd', 'passwd'],
    ['http://h/dir/', 'dir'], ['http://h/', '%2f'],
    ['/..%2f..%2fescape.txt', '..%2f..%2fescape.txt'], ['/a<b>c:d"e|f*g', 'a%3cb%3ec%3ad%22e%7cf%2ag'], ['/a\\b', 'a%5cb'],
    ['/a\x00b\x1f', 'a%00b%1f'],
    [`/${'n'.repeat(300)}.txt`, `${'n'.repeat(251)}.txt`], ['', 'object7.image%2fpng'],
    ['/..', '%2e%2e'], ['/.', '%2e'], ['/CON.txt', '_CON.txt'], ['/con .txt', '_con .txt'], ['/a. .', 'a%2e%20%2e'], ['/\xe2\x80\xaefdp.exe', '%e2%80%aefdp.exe'],
    ['/\xff.txt', '%ff.txt'], ['/a\x7f', 'a%7f'],
  ])('%j: %j', (uri, name) => expect(objectName(uri, 7, 'image/png; q=1')).toBe(name));

  it('keeps letters of all languages', () => expect(objectName(`/${Buffer.from('größe.txt').toString('latin1')}`, 1, '')).toBe('größe.txt'));

  it('is found behind any number of slashes', () => expect(objectName(`/a${'/'.repeat(500_000)}b${'/'.repeat(500_000)}`, 1, '')).toBe('b'));

  it('is one part of a path, whatever was asked for', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), fc.integer({ min: 0, max: 1200 }), (bytes, nth) => {
      const name = numberedName(objectName(Buffer.from(bytes).toString('latin1'), 1, ''), nth);
      expect(name).not.toMatch(/[/\\\p{Cc}]|^\.{1,2}$|^$/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    }));
  });
});

describe('the name of a file that has one', () => {
  it.each([
    ['\\share\\a.txt', '%5cshare%5ca.txt'], ['pub/../b', 'pub%2f..%2fb'], ['..', '%2e%2e'], ['Größe: 1.eml', 'Größe%3a 1.eml'],
    ['', 'object'],
  ])('%j: %j', (file, name) => {
    expect(fileObjectName(file)).toBe(name);
  });
});

describe('names that are given out', () => {
  it('get a number where they come again, before their extension', () => {
    const names = new NameList();
    expect(['a.txt', 'a.txt', 'A.TXT', 'b', 'b', 'a(1).txt'].map(name => names.take(name))).toEqual([
      'a.txt', 'a(1).txt', 'A(2).TXT', 'b', 'b(1)', 'a(1)(1).txt',
    ]);
  });
  it('are none that are there', () => {
    const names = new NameList(name => name === 'a.txt' || name === 'a(1).txt');
    expect(['a.txt', 'A.txt'].map(name => names.take(name))).toEqual(['a(2).txt', 'A.txt']);
  });
  it('are told apart as the least exact of systems would', () => {
    const names = new NameList();
    expect(['\u00e9.txt', 'e\u0301.txt'].map(name => names.take(name).length)).toEqual([5, 9]);
  });
  it('are found at once, however many long ones are alike where a number cuts them', () => {
    let asked = 0;
    const there = new Set<string>();
    const names = new NameList((name) => {
      asked++;
      return there.has(name);
    });
    const twice = Array.from({ length: 2000 }, (_, index) => `${'n'.repeat(251)}${1000 + (index >> 1)}`);
    for (const name of twice) there.add(names.take(name));
    expect(there.size).toBe(twice.length);
    expect(asked).toBeLessThan(3 * twice.length);
  });
});
