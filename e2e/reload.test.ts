/** Reading a file again of which something else is on the disk now. */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { samplePath } from '../src-main/tooling/samples.ts';
import { expect, test } from './web-window.ts';

test('keeps what is open of a file that is gone when it is to be read again', async ({ open }, information) => {
  await mkdir(information.outputDir, { recursive: true });
  const path = information.outputPath('gone.pcap');
  await copyFile(samplePath('arp.pcap'), path);
  const page = await open(path), rows = page.locator('.ag-row');
  await expect(page.getByText('Loaded in')).toBeVisible();
  await rows.nth(1).click();
  await expect(rows.nth(1)).toHaveClass(/row-selected/);
  const shown = await rows.count();
  await rm(path);
  await page.keyboard.press('Control+R');
  await expect(page.getByRole('alert').getByText('gone.pcap does not exist.')).toBeVisible();
  await expect(rows).toHaveCount(shown);
  await rows.nth(2).click();
  await expect(page.getByRole('treeitem', { name: /^Frame 3:/ })).toBeVisible();
});
