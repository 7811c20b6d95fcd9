/** The sample captures that the start page offers. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sample } from '../api/index.ts';

/**
 * The samples that `index.json` in `folder` lists (`[{ "file", "title", "description" }]`), with absolute paths; none when it is not there,
 * as in a package that leaves them out.
 */
export async function readSamples(folder: string): Promise<readonly Sample[]> {
  const text = await readFile(join(folder, 'index.json'), 'utf8').catch(() => '[]');
  const entries = JSON.parse(text) as readonly { readonly file: string; readonly title: string; readonly description: string }[];
  return entries.map(({ file, title, description }) => ({ path: join(folder, file), title, description }));
}
