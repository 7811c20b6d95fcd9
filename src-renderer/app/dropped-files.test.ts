/** Which of the files that are dropped are keys. */
import { expect, test } from 'vitest';
import { keysIn } from './dropped-files.ts';

const log = `# keys\nCLIENT_RANDOM ${'5f'.repeat(32)} ${'c0'.repeat(48)}\n`;

test('the whole of a key log is given, however long it is', async () => {
  const long = log.repeat(200);
  expect(await keysIn(new File([long], 'keys.txt'))).toBe(long);
});

test('captures, other texts and what cannot be read are none', async () => {
  expect(await keysIn(new File([new Uint8Array([0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0])], 'a.pcap'))).toBeUndefined();
  expect(await keysIn(new File([`Notes: ${log}`], 'notes.txt'))).toBeUndefined();
  const folder = new File([], 'captures');
  folder.slice = () => Object.assign(new Blob(), { text: () => Promise.reject(new DOMException('not found', 'NotFoundError')) });
  expect(await keysIn(folder)).toBeUndefined();
});
