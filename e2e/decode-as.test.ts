/** Decode as: the packets of a port are read as the protocol that the user names. */
import { samplePath } from '../src-main/tooling/samples.ts';
import { expect, test } from './web-window.ts';

test('reads the packets of the selected port as what is chosen, until it is taken back', async ({ open }, information) => {
  const page = await open(samplePath('dns.pcap'));
  const rows = page.locator('.ag-row'), protocol = rows.first().locator('[col-id=protocol]');
  await expect(protocol).toHaveText('DNS');
  await rows.first().click();
  await expect(page.getByRole('treeitem', { name: /Domain Name System/ })).toBeVisible();
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
  await page.keyboard.press('Control+Shift+U');
  await dialog.getByRole('button', { name: 'Remove the rule of port 53' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(protocol).toHaveText('DNS');
});
