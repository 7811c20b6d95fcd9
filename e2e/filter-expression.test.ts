/** A comparison made of a field that is looked for, an operator and one of its values. */
import { fileURLToPath } from 'node:url';
import { expect, test } from './web-window.ts';

const http = fileURLToPath(new URL('../samples/http.pcapng', import.meta.url));

test('makes a filter of a field, a relation and a value, by the keyboard', async ({ open, page }, information) => {
  await open(http);
  await expect(page.locator('.ag-row').first()).toBeVisible();
  await page.getByRole('menuitem', { name: 'Analyze' }).click();
  await page.getByRole('menuitem', { name: 'Filter expression …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Filter expression' });
  const fields = dialog.getByRole('listbox', { name: 'Fields' });
  await expect(dialog.getByText(/^[\d,]+ protocols\. Double-click one for its fields\.$/)).toBeVisible();
  await page.screenshot({ path: information.outputPath('protocols.png') });
  await page.keyboard.type('tcp flags syn');
  await expect(fields.getByRole('option', { name: 'tcp.flags.syn', exact: false }).first()).toBeVisible();
  await fields.getByRole('option', { name: 'tcp.flags.syn', exact: false }).first().click();
  await expect(dialog.getByText('2 known values')).toBeVisible();
  await dialog.getByRole('listbox', { name: 'Known values' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('status').last()).toHaveText('tcp.flags.syn == 1');
  await page.screenshot({ path: information.outputPath('value.png') });
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('Shown: ')).toBeVisible();

  await page.getByRole('menuitem', { name: 'Analyze' }).click();
  await page.getByRole('menuitem', { name: 'Filter expression …' }).click();
  await expect(dialog.getByLabel('Field', { exact: true })).toBeFocused();
  await page.keyboard.type('tcp.port');
  await expect(fields.getByRole('option', { selected: true })).toContainText('tcp.port');
  await dialog.getByLabel('Relation').selectOption('in');
  await dialog.getByLabel('Values and ranges').fill('1..100000');
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeDisabled();
  await page.screenshot({ path: information.outputPath('wrong.png') });
  await dialog.getByLabel('Values and ranges').fill('80, 8000..8100');
  await dialog.getByRole('button', { name: 'Put into the bar' }).click();
  await expect(page.locator('.cm-content')).toHaveText('(tcp.flags.syn == 1) && (tcp.port in {80, 8000..8100})');
});
