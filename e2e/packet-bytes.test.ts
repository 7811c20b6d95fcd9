/** Packet bytes in other forms: pictures as such, text decoded. */
import { samplePath } from '../src-main/tooling/samples.ts';
import { expect, test } from './web-window.ts';

test('shows the selected bytes as a picture, as text and in other forms', async ({ open, page }, information) => {
  await open(samplePath('http.pcapng'));
  await page.locator('.ag-row').filter({ hasText: '(PNG)' }).first().click();
  await page.getByRole('treeitem', { name: /^Portable Network Graphics/ }).click();
  await page.keyboard.press('Control+Shift+o');
  const dialog = page.getByRole('dialog', { name: 'Packet bytes' });
  await expect(dialog.getByRole('img', { name: 'The selected bytes as a picture' })).toBeVisible();
  await page.screenshot({ path: information.outputPath('picture.png') });
  await dialog.getByLabel('Show as').selectOption('Hex dump');
  await expect(dialog.getByLabel('Bytes', { exact: true })).toContainText('89 50 4e 47');
  await page.keyboard.press('Escape');

  await page.locator('.ag-row').filter({ hasText: 'GET /style.css' }).first().click();
  await page.getByRole('treeitem', { name: 'Host: www.example.com' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Show packet bytes …' }).click();
  await expect(dialog.getByLabel('Bytes', { exact: true })).toHaveText('Host: www.example.com');
  await dialog.getByLabel('Decode').selectOption('ROT13');
  await expect(dialog.getByLabel('Bytes', { exact: true })).toHaveText('Ubfg: jjj.rknzcyr.pbz');
  await dialog.getByLabel('Decode').selectOption('From gzip');
  await expect(dialog.getByRole('status')).toContainText('these bytes are not compressed with gzip');
  await page.screenshot({ path: information.outputPath('not-compressed.png') });
});
