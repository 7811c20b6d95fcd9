/** The menus while captures come. */
import { readFile } from 'node:fs/promises';
import { samplePath } from '../src-main/tooling/samples.ts';
import { expect, test } from './web-window.ts';

test('an open menu offers what can be done with a capture as soon as it is there', async ({ open }) => {
  const page = await open();
  await page.getByRole('menuitem', { name: 'File' }).click();
  // It is there with the last packet only.
  const save = page.getByRole('menuitem', { name: 'Save as' });
  await expect(save).toBeDisabled();
  const bytes = await readFile(samplePath('dns.pcap'), 'base64');
  await page.evaluate((text) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([Uint8Array.from(atob(text), (character) => character.charCodeAt(0))], 'dropped.pcap'));
    document.querySelector('.window')!.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: dropped }));
  }, bytes);
  await expect(page).toHaveTitle(/dropped\.pcap/);
  await expect(save).toBeEnabled();
  await save.click();
  await expect(page.getByRole('dialog', { name: 'Save as' })).toBeVisible();
});

test('the keyboard is in the field of a dialog that a menu has opened, and back where it was behind it', async ({ open, page }) => {
  await open(samplePath('dns.pcap'));
  await page.getByRole('treeitem', { name: 'User Datagram Protocol' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Show packet bytes …' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tree')).toBeFocused();
  await page.locator('.ag-row[row-index="0"]').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Comments …' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('group', { name: 'Packet list' })).toBeFocused();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await page.getByRole('menuitem', { name: 'Time shift …' }).click();
  await expect(page.getByLabel('Length of time')).toBeFocused();
});
