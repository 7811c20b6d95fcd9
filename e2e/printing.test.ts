/** Packets on paper: what the dialog offers, and what the browser is given to print. */
import { samplePath } from '../src-main/tooling/samples.ts';
import { expect, test } from './web-window.ts';

test('prints the chosen packets with their lines, fields and bytes, and nothing of the window', async ({ open }, information) => {
  const page = await open(samplePath('http.pcapng'));
  // The browser's own dialog is none of the page.
  await page.evaluate(() => (window.print = () => document.body.setAttribute('data-printed', 'yes')));
  await page.getByText('GET /style.css').first().click();
  await page.keyboard.press('Control+P');
  const dialog = page.getByRole('dialog', { name: 'Print' });
  await dialog.getByRole('textbox', { name: 'Numbers of packets' }).fill('4, 8');
  await expect(dialog.getByText('2 packets')).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Bytes' }).check();
  await dialog.getByRole('combobox', { name: 'Details' }).selectOption('All fields');
  await dialog.getByRole('button', { name: 'Print …' }).click();
  await expect(page.locator('body[data-printed]')).toHaveCount(1);

  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.window')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'http.pcapng – 2 packets' })).toBeVisible();
  const pieces = page.locator('.print-sheet pre');
  await expect(pieces).toHaveCount(2);
  const text = await pieces.nth(1).textContent();
  expect(text).toMatch(/^No\. +Time +Source +Destination +Protocol +Length +Info\n +8 +0\.000776048 .* GET \/style\.css HTTP\/1\.1\n/);
  expect(text).toContain('Hypertext Transfer Protocol\n    GET /style.css HTTP/1.1\\r\\n\n');
  expect(text).toContain('\n        Request Method: GET\n');
  expect(text).toContain('\n\n00000000  02 00 5e 00 53 02 02 00  5e 00 53 01 08 00 45 00');
  await page.pdf({ path: information.outputPath('printed.pdf') });

  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.print-sheet')).toHaveCount(0);
});
