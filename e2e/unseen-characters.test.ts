/** Characters that cannot be seen, or turn text around, are written out wherever a name may bring them. */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samplePath } from '../src-main/tooling/samples.ts';
import { expect, test } from './web-window.ts';

/** RIGHT-TO-LEFT OVERRIDE: what follows is drawn from the right. */
const turning = '\u202e';

test('names of files, columns and profiles, and filters turn nothing around', async ({ open, page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'netloupe-e2e-'));
  const file = join(folder, `http${turning}gpj.pcap`);
  await copyFile(samplePath('dns.pcap'), file);
  await open(file, samplePath('arp.pcap'));
  await page.getByRole('tab', { name: 'gpj.pcap' }).click();
  await expect(page.getByRole('tab', { name: 'gpj.pcap' })).toHaveText(String.raw`http\u202Egpj.pcap`);
  await expect(page.getByRole('contentinfo')).toContainText('Loaded in');
  await rm(folder, { recursive: true });
  await expect(page).toHaveTitle(String.raw`http\u202Egpj.pcap – Netloupe`);

  await page.getByRole('columnheader', { name: 'Source' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await expect(page.getByLabel('Heading')).toBeFocused();
  await page.keyboard.insertText(`From${turning}whom`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: String.raw`From\u202Ewhom` })).toBeVisible();

  await page.keyboard.press('Control+Shift+a');
  await page.getByRole('button', { name: 'New from Default' }).click();
  await page.getByRole('dialog').getByRole('textbox').last().fill(`For${turning}work`);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('contentinfo')).toContainText(String.raw`Profile: For\u202Ework`);

  await page.keyboard.press('Control+/');
  // With an invisible operator and a tag, which no typeface draws.
  await page.keyboard.insertText(`dns.qry.name == "${turning}m\u2062o\u{e0041}c"`);
  await expect(page.getByLabel('Display filter')).toContainText(String.raw`"\u202Em\u2062o\U000E0041c"`);
  // Nothing else of the window, and no tooltip, holds it either.
  expect(await page.content()).not.toContain(turning);
});
