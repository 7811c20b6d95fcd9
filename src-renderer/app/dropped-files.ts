/** Files that are dropped on the window: captures are opened, and with keys among them all captures are decrypted. */
import { setSecrets } from '../state/reading-choices.ts';
import { isSecrets, withSecrets } from '../state/secrets.ts';
import type { Workspace } from '../state/workspace.ts';

/** Bytes that are looked at of each, and bytes of the longest key log that is read: a browser's of weeks. */
const looked = 4096,
  longestKeys = 1 << 25;

type Dropped = Pick<File, 'name' | 'size' | 'slice' | 'text'>;

/** Adds the keys among the files to those that are given, and opens the others. */
export async function takeFiles(workspace: Workspace, files: readonly File[]): Promise<void> {
  const texts = await Promise.all(files.map(keysIn));
  const given = texts.flatMap((text) => text ?? []);
  if (given.length > 0) setSecrets(workspace, withSecrets(workspace.secrets, given));
  await workspace.admitAndOpen(files.filter((_, index) => texts[index] === undefined));
}

/** The text of a file with keys; undefined for others, also for those that cannot be read: who opens them says why. */
export async function keysIn(file: Dropped): Promise<string | undefined> {
  if (file.size > longestKeys) return undefined;
  try {
    return isSecrets(await file.slice(0, looked).text()) ? await file.text() : undefined;
  } catch {
    return undefined;
  }
}
