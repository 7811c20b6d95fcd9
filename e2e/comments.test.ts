/** Comments in the window: written on a packet and on the capture, seen in list and tree, found, saved with the packets, and not lost unasked. */
import { readFile } from 'node:fs/promises';
import { samplePath } from '../src-main/tooling/samples.ts';
import { expect, test } from './web-window.ts';

test('writes comments on packets and the capture, and saves them as pcapng', async ({ open, page }, information) => {
  await open(samplePath('lossy-download.pcap'));
  await page.locator('.ag-row').filter({ hasText: 'GET /random.bin' }).click();
  await expect(page.locator('.row-selected')).toContainText('GET /random.bin');
  await page.keyboard.press('Control+Alt+c');
  const dialog = page.getByRole('dialog', { name: 'Comments on packet 4' });
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('This is where it begins');
  await page.screenshot({ path: information.outputPath('comment.png') });
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(page.locator('.row-selected').getByRole('img', { name: 'Comment: This is where it begins' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'Comments are not saved' })).toBeVisible();
  await page.getByRole('treeitem', { name: /^Frame 4/ }).click();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('treeitem', { name: /This is where it begins/ }).first()).toBeVisible();
  await page.keyboard.press('Control+/');
  await page.keyboard.type('frame.comment contains "begins"');
  await expect(page.getByTestId('shown')).toHaveText(/Shown: 1/);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+Alt+Shift+C');
  await page.getByRole('button', { name: 'Add a comment …' }).click();
  await page.getByRole('textbox', { name: 'Comment' }).fill('A lossy line');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('Control+w');
  await page.getByRole('dialog', { name: 'Comments are not saved' }).getByRole('button', { name: 'Save as …' }).click();
  const save = page.getByRole('dialog', { name: 'Save as' });
  await expect(save.getByText('250 packets')).toBeVisible();
  await page.screenshot({ path: information.outputPath('save-as.png') });
  const download = page.waitForEvent('download');
  await save.getByRole('button', { name: 'Save …' }).click();
  const saved = await download, path = information.outputPath('again.pcapng');
  expect(saved.suggestedFilename()).toBe('lossy-download.pcapng');
  await saved.saveAs(path);
  expect((await readFile(path)).includes('This is where it begins')).toBe(true);
  await expect(page.getByRole('img', { name: 'Comments are not saved' })).toHaveCount(0);

  await open(path);
  await expect(page.getByRole('img', { name: 'Comment: This is where it begins' })).toBeVisible();
  await page.keyboard.press('Control+Alt+Shift+C');
  await expect(page.getByText('A lossy line')).toBeVisible();
});

test('exports the packets that are said', async ({ open, page }, information) => {
  await open(samplePath('http.pcapng'));
  await expect(page.locator('.ag-row').first()).toBeVisible();
  for (const index of [2, 7]) {
    await page.locator(`.ag-row[row-index="${index}"]`).click();
    await expect(page.locator('.row-selected')).toHaveAttribute('row-index', `${index}`);
    await page.keyboard.press('Control+m');
  }
  await expect(page.locator('.ag-row[data-marking=marked]')).toHaveCount(2);
  await page.keyboard.press('Control+/');
  await page.keyboard.type('http');
  await expect(page.getByTestId('shown')).toBeVisible();
  await page.getByRole('menuitem', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Export specified packets …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export specified packets' });
  await expect(dialog.getByLabel('Only those that the filter shows')).toBeChecked();
  await dialog.getByLabel('Only those that the filter shows').uncheck();
  await dialog.getByLabel('From the first to the last marked one').check();
  await expect(dialog.getByText('6 packets')).toBeVisible();
  await dialog.getByLabel('Numbers of packets').fill('2-4, 7');
  await expect(dialog.getByText('4 packets')).toBeVisible();
  await page.screenshot({ path: information.outputPath('export-packets.png') });
  await dialog.getByLabel('Format').selectOption('csv');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save …' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text.trim().split('\n').map((line) => line.split(',')[0].replaceAll('"', ''))).toEqual(['No.', '2', '3', '4', '7']);
});
