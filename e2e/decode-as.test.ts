/** Decode as: the packets of a port are read as the protocol that the user names. */
import { samplePath } from '../src-main/tooling/samples.ts';
import { expect, test } from './web-window.ts';

test('reads the packets of the selected port as what is chosen, until it is taken back', async ({ open }, information) => {
  const page = await open(samplePath('dns.pcap'));
  const rows = page.locator('.ag-row'), protocol = rows.first().locator('[col-id=protocol]');
  await expect(protocol).toHaveText('DNS');
  await rows.first().click();
  await expect(page.getByRole('treeitem', { name: /Domain Name System/ })).toBeVisible();
  await page.keyboard.press('Control+M');
  await page.keyboard.press('Control+Shift+U');
  const dialog = page.getByRole('dialog', { name: 'Decode as' });
  await expect(dialog.getByRole('textbox', { name: 'Port' })).toHaveValue('53');
  await dialog.getByRole('combobox', { name: 'Protocol' }).selectOption('syslog');
  await information.attach('dialog', { body: await page.screenshot(), contentType: 'image/png' });
  await dialog.getByRole('textbox', { name: 'Port' }).fill('70000');
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Port' }).fill('53');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(protocol).toHaveText('Syslog');
  // Read anew, it is still marked.
  await expect(rows.first()).toHaveAttribute('data-marking', 'marked');
  await page.keyboard.press('Control+Shift+U');
  await dialog.getByRole('button', { name: 'Remove the rule of port 53' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(protocol).toHaveText('DNS');
});

test('reads packets as no protocol that is switched off', async ({ open, page }, information) => {
  await open(samplePath('dns.pcap'));
  const protocol = page.locator('.ag-row').first().locator('[col-id=protocol]');
  await expect(protocol).toHaveText('DNS');
  await page.keyboard.press('Control+Shift+E');
  const dialog = page.getByRole('dialog', { name: 'Enabled protocols' });
  await expect(dialog.getByRole('checkbox').nth(100)).toBeAttached();
  await page.screenshot({ path: information.outputPath('all.png') });
  await page.keyboard.type('Domain name');
  await dialog.getByRole('checkbox', { name: /Domain Name System dns/ }).uncheck();
  await page.screenshot({ path: information.outputPath('protocols.png') });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(protocol).toHaveText('UDP');
  await page.reload();
  await expect(protocol).toHaveText('UDP');
  await page.keyboard.press('Control+Shift+E');
  await dialog.getByRole('button', { name: 'Switch on all' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(protocol).toHaveText('DNS');
});
