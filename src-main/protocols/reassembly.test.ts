/** Of a message that was put together, each piece marks the bytes that it brought, in the tab of the whole. */
import { expect, it } from 'vitest';
import { dissectAll, openSample } from '../tooling/open-sample.ts';
import { createRegistry } from './index.ts';

it.each([
  ['fragments.pcap.gz', 'ip.fragments', 'ip.fragment', 'Reassembled IPv4'],
  ['http.pcapng', 'tcp.segments', 'tcp.segment', 'Reassembled TCP'],
])('%s: %s', async (sample, all, one, tab) => {
  const capture = await openSample(sample, createRegistry());
  let seen = 0;
  dissectAll(capture, {}, ({ tree }) => {
    for (let list = 0; list < tree.count; list++) {
      if (tree.fields[list].name !== all) continue;
      seen++;
      const { name, bytes, pieces } = tree.sources[tree.source[list]];
      expect(name).toContain(tab);
      expect([tree.start[list], tree.length[list]]).toEqual([0, bytes.length]);
      const marked: number[][] = [];
      for (let node = tree.first[list]; node >= 0; node = tree.next[node]) {
        if (tree.fields[node].name === one) marked.push([tree.numbers[node], tree.start[node], tree.length[node]]);
      }
      expect(marked.length).toBeGreaterThan(1);
      expect(marked).toEqual([...pieces!].sort((a, b) => a.offset - b.offset).map(({ frame, offset, length }) => [frame, offset, length]));
      expect(tree.sources.filter(source => source.name === name)).toHaveLength(1);
    }
  });
  expect(seen).toBeGreaterThan(0);
  capture.file.close();
});
