import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../../api/index.ts';
import { allowedPaths } from '../allowed-paths.ts';
import type { Downloads } from './downloads.ts';
import { hostMethods } from './host-methods.ts';
import { privateFolder } from './uploads.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'netloupe-set-'))));
afterAll(() => rm(folder, { recursive: true }));

/** A host that was given files of these names, each in a folder of its own, as uploads are. */
async function given(...names: readonly string[]) {
  const paths = allowedPaths(), files = names.map((name, place) => join(folder, `${place}`, name));
  for (const [place, file] of files.entries()) {
    await mkdir(join(folder, `${place}`), { recursive: true });
    await writeFile(file, 'xyz');
    paths.allowSource(file);
  }
  const { fileSet } = hostMethods({ files: [], samples: [], reason: undefined, paths, folder: privateFolder(folder), downloads: {} as Downloads });
  return { files, set: async (path: string) => ((await fileSet!(path)) as readonly { readonly path: string }[]).map((file) => file.path) };
}

describe('a file set in the browser', () => {
  it('is of the files that this run was given, of each name the newest', async () => {
    const { files, set } = await given('lan.pcap1', 'lan.pcap', 'lan.pcap1', 'wan.pcap');
    expect(await set(files[1]!)).toEqual([files[1], files[2]]);
    expect(await set(files[0]!)).toEqual([files[1], files[0]]);
  });

  it('has nothing that it was not given', async () => {
    const { files: [first], set } = await given('lan.pcap1');
    await writeFile(join(folder, '0', 'lan.pcap2'), 'xyz');
    expect(await set(first!)).toEqual([first]);
    await expect(set('/etc/passwd')).rejects.toThrow(UserError);
  });
});
