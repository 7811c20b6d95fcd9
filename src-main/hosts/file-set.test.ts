import { describe, expect, it } from 'vitest';
import { pathsOfSet } from './file-set.ts';

describe('files of one set', () => {
  it.each([
    ['of dumpcap', ['lan_00002_20250131120500.pcapng', 'lan_00001_20250131120000.pcapng', 'lan_00003_20250131121000.pcapng'], [1, 0, 2]],
    ['with the time first', ['lan_20250131120500_00002.pcapng', 'lan_20250131120000_00001.pcapng'], [1, 0]],
    ['of dumpcap that was started again', ['lan_00001_20250201000000.pcap', 'lan_00007_20250131235900.pcap'], [1, 0]],
    ['whose numbers begin anew', ['lan_00000_20250131120500.pcap', 'lan_99999_20250131120000.pcap'], [1, 0]],
    ['of tcpdump', ['lan.pcap10', 'lan.pcap', 'lan.pcap9', 'lan.pcap1'], [1, 3, 2, 0]],
    ['of tcpdump with -W, compressed', ['lan.pcap1.gz', 'lan.pcap0.gz'], [1, 0]],
  ])('%s are in the order in which they were begun', (_what, names, order) => {
    const paths = names.map((name) => `/captures/${name}`);
    for (const path of paths) expect(pathsOfSet(path, paths)).toEqual(order.map((place) => paths[place]));
  });

  it.each([
    ['lan_00001_20250131120000.pcapng', 'wan_00002_20250131120500.pcapng'],
    ['lan_00001_20250131120000.pcapng', 'lan_00002_20250131120500.pcap'],
    ['lan_00001_20250131120000.pcapng', 'lan_00002_2025013112.pcapng'],
    ['lan_00001_20250131120000.pcapng', 'lan_20250131120500_00002.txt'],
    ['lan.pcap', 'lan.pcapng'],
    ['lan.pcap', 'lan.pcap.old'],
    ['lan1.pcap', 'lan2.pcap'],
    ['lan.pcap', 'lan.pcap1.gz'],
  ])('are not %s and %s', (one, other) => {
    expect(pathsOfSet(one, [one, other])).toEqual([one]);
  });

  it('are those around the file, of very many', () => {
    const paths = Array.from({ length: 12_000 }, (_, number) => `/captures/lan.pcap${number + 1}`);
    const places = (place: number) => {
      const found = pathsOfSet(paths[place]!, paths);
      return [found.length, paths.indexOf(found[0]!)];
    };
    expect([0, 5000, 6000, 11_999].map(places)).toEqual([[10_000, 0], [10_000, 0], [10_000, 1000], [10_000, 2000]]);
  });

  it('are one alone where the name has no number', () => {
    expect(pathsOfSet('/a/notes.txt', ['/a/notes.txt', '/a/notes.txt1'])).toEqual(['/a/notes.txt']);
  });
});
