import { describe, expect, it } from 'vitest';
import { PiecedFiles } from './pieced-files.ts';

const part = (text: string, at?: number, key = '1', protocol = 'smb') => ({
  protocol,
  key,
  file: `file ${key}`,
  at,
  bytes: new TextEncoder().encode(text),
});
const textsOf = (files: PiecedFiles) =>
  [...files.all()].map(({ row, object: { bytes, trouble } }) => ({
    row, text: Buffer.from(bytes).toString(), ...(trouble !== undefined && { trouble }),
  }));

describe('a file in several packets', () => {
  it('is put together in any order, each of its conversation and key', () => {
    const files = new PiecedFiles();
    files.add(3, 0, part('world', 6), 0);
    files.add(4, 0, part('hello ', 0), 0);
    files.add(5, 1, part('other', 0), 0);
    files.add(6, 0, part('third', 0, '2'), 0);
    expect(textsOf(files)).toEqual([{ row: 4, text: 'hello world' }, { row: 5, text: 'other' }, { row: 6, text: 'third' }]);
    expect(files.endingAt(4).map(({ file }) => file)).toEqual(['file 1']);
    expect(files.endingAt(3)).toEqual([]);
  });

  it('lies in a stream of TCP where its segments do, what was sent again once', () => {
    const files = new PiecedFiles();
    for (const [row, text, position] of [
      [0, 'bcd', 0xfffffffe], [1, 'efg', 1], [2, 'a', 0xfffffffd], [3, 'efg', 1],
    ] as const)
      files.add(row, 0, part(text, undefined, '1', 'ftp-data'), position);
    expect(textsOf(files)).toEqual([{ row: 3, text: 'abcdefg' }]);
  });

  it('has the bytes of a stream that came first, and of places that are written over those that came last', () => {
    const stream = new PiecedFiles(), share = new PiecedFiles();
    for (const [row, text, position] of [[0, 'abc', 10], [1, '\0', 12], [2, 'de', 13]] as const) {
      stream.add(row, 0, part(text, undefined, '1', 'ftp-data'), position);
      share.add(row, 0, part(text, position - 10), 0);
    }
    expect(textsOf(stream)).toEqual([{ row: 2, text: 'abcde' }]);
    expect(textsOf(share)).toEqual([{ row: 2, text: 'ab\0de' }]);
  });

  it('tells what lacks, and ends before holes that no file has', () => {
    const files = new PiecedFiles();
    files.add(0, 0, part('end', 4), 0);
    files.add(1, 0, part('begin', 0, '2'), 0);
    files.add(2, 0, part('far', 2 ** 40, '2'), 0);
    expect(textsOf(files)).toEqual([
      { row: 0, text: '\0\0\0\0end', trouble: '4 of its bytes are not in the capture: they are zeros here.' },
      { row: 2, text: 'begin', trouble: 'It is larger than what is put together: its end lacks.' },
    ]);
  });
});
