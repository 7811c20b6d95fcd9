/** Captures put together into one, as a person does it. */
import { samplePath } from '../src-main/tooling/samples.ts';
import { expect, test } from './web-window.ts';

test('merges the open captures by time or one after the other, and opens what comes of it', async ({ open, page }, information) => {
  await open(samplePath('dns.pcap'), samplePath('http.pcapng'));
  await expect(page.getByRole('tab')).toHaveCount(2);
  const count = async () => Number((await page.getByTestId('packets').locator('b').textContent())!.replace(/\D/g, ''));
  await page.getByRole('tab', { name: 'dns.pcap' }).click();
  await expect(page.getByRole('contentinfo')).toContainText(/Packet 1.*Loaded in/);
  const dns = await count();
  await page.getByRole('menuitem', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Merge …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge captures' });
  await expect(dialog.getByRole('status')).toHaveText(`${dns + 67} packets`);
  await dialog.getByRole('checkbox', { name: /http/ }).uncheck();
  await expect(dialog.getByRole('button', { name: 'Merge …' })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: /http/ }).check();
  await dialog.getByRole('radio', { name: /One capture after the other/ }).check();
  await dialog.getByRole('button', { name: 'Move http.pcapng up' }).click();
  await page.screenshot({ path: information.outputPath('merge.png') });
  await dialog.getByRole('button', { name: 'Merge …' }).click();
  await expect(page.getByRole('tab', { name: 'merged.pcapng', selected: true })).toBeVisible();
  await expect.poll(count).toBe(dns + 67);
  await expect(page.locator('.ag-row').first()).toContainText('[SYN]');
  await page.keyboard.press('Control+End');
  await expect(page.locator('.row-selected')).toContainText('44843 → 53 [ACK]');
});
