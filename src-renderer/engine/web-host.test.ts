/** The browser's window as its web host answers it. */
import { afterEach, expect, test, vi } from 'vitest';
import { webHost } from './web-host.ts';

afterEach(() => vi.unstubAllGlobals());

/** A web host that takes every file, and what it was sent. */
function answering(): readonly string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address.replace(/^.host.(\w+).*/, '$1'));
    return Response.json(address.includes('admit') ? '/tmp/given.pcap' : null);
  });
  return asked;
}

test('a dropped file is handed to the host, also an empty one', async () => {
  const asked = answering(), host = await webHost({ search: '?token=1' });
  expect(await host.admit(new File([], 'empty.pcap'))).toBe('/tmp/given.pcap');
  expect(asked).toEqual(['reason', 'admit']);
});

test('of a dropped folder it is said that it cannot be read, not that the host has gone', async () => {
  const asked = answering(), host = await webHost({ search: '?token=1' });
  // What Chromium gives for a folder: a File of which no byte can be read.
  const folder = new File([], 'captures');
  folder.slice = () => Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new DOMException('not found', 'NotFoundError')) });
  await expect(host.admit(folder)).rejects.toThrow('captures cannot be read: it is a folder, or no longer there.');
  expect(asked).toEqual(['reason']);
});
