import { describe, expect, it } from 'vitest';
import { namedFiles, sentFiles } from './command-line.ts';

describe('files on the command line', () => {
  it.each([
    [['netloupe', 'a.pcap', '/x/b.pcap'], false, ['/here/a.pcap', '/x/b.pcap']],
    [['electron', '.', 'a.pcap'], true, ['/here/a.pcap']],
    [['netloupe', '--no-sandbox', 'a.pcap', '--inspect=1'], false, ['/here/a.pcap']],
    [['netloupe', '--no-sandbox', '--', '-odd.pcap'], false, ['/here/-odd.pcap']],
    [['netloupe'], false, []],
  ])('of %j (development: %j) are %j', (argv, development, files) => {
    expect(namedFiles(argv, '/here', development)).toEqual(files);
  });

  it.each([
    [{ files: ['/a'] }, ['/a']],
    [{ files: [1] }, []],
    [{ files: '/a' }, []],
    [null, []],
  ])('sent by another instance as %j are %j', (data, files) => {
    expect(sentFiles(data)).toEqual(files);
  });
});
