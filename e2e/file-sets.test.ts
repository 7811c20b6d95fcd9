/** Files of a ring buffer, gone through as a person does it. */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samplePath } from '../src-main/tooling/samples.ts';
import { expect, test } from './electron-window.ts';

test('goes through the files of a set in one tab, with the filter, by the menu, the keys and the list', async ({ launch }, information) => {
  const folder = await mkdtemp(join(tmpdir(), 'netloupe-set-'));
  const names = ['lan_00001_20250131120000.pcapng', 'lan_00002_20250131120500.pcapng', 'lan_00003_20250131121000.pcapng'];
  const paths = names.map((name) => join(folder, name));
  for (const [place, sample] of ['ipv6.pcapng', 'http.pcapng', 'https.pcapng'].entries()) await copyFile(samplePath(sample), paths[place]!);
  const { page, electron } = await launch({ files: [paths[1]!] });
  const shown = (place: number) => expect.poll(() => electron.seen.titles.at(-1)).toContain(names[place]);
  const entry = async (name: string) => {
    await page.getByRole('menuitem', { name: 'File', exact: true }).click();
    await page.getByRole('menuitem', { name: 'File set' }).click();
    return page.getByRole('menuitem', { name });
  };
  await shown(1);
  await page.keyboard.press('Control+/');
  await page.keyboard.type('tcp.flags.syn == 1');
  await expect(page.getByTestId('shown')).toBeVisible();

  await (await entry('Next file')).click();
  await shown(2);
  await expect(page.getByTestId('shown')).toBeVisible();
  await expect(page.getByText('→ 443 [SYN]').first()).toBeVisible();
  await expect(await entry('Next file')).toBeDisabled();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);

  await page.keyboard.press('Control+Alt+PageUp');
  await shown(1);
  await expect(page.getByTestId('shown')).toBeVisible();
  await (await entry('List of files …')).click();
  const dialog = page.getByRole('dialog', { name: 'File set' });
  await expect(dialog.getByRole('option')).toHaveCount(3);
  await expect(dialog.getByText('File 2 of 3')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Open' })).toBeDisabled();
  await page.screenshot({ path: information.outputPath('file-set.png') });
  await expect(dialog.getByRole('listbox')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(dialog.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await shown(0);
  await rm(folder, { recursive: true });
});
