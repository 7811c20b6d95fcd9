/** A hex dump becomes a capture: pasted, looked at while its form is chosen, and opened. */
import { expect, test } from './web-window.ts';

const dump = [
  'I 10:00:01.5', '0000  47 45 54 20 2f 20 48 54 54 50 2f 31 2e 31 0d 0a  GET / HTTP/1.1..', '0010  0d 0a  ..',
  'O 10:00:01.75', '0000  48 54 54 50 2f 31 2e 31 20 32 30 34 20 4e 6f 0d  HTTP/1.1 204 No.', '0010  0a 0d 0a  ...',
].join('\n');

test('makes a capture of pasted text', async ({ open, page }, information) => {
  await open();
  await page.getByRole('menuitem', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Import from hex dump …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import from hex dump' });
  const take = dialog.getByRole('button', { name: 'Import …' });
  await expect(take).toBeDisabled();
  await dialog.getByLabel('Hex dump', { exact: true }).fill(`0000 01\n0008 02\n${dump}`);
  const remark = 'Line 2: offset 0008 where 0001 is expected: the rest of the packet is left out';
  await expect(dialog.getByRole('status')).toHaveText(`3 packets of 38 bytes. ${remark}`);
  await dialog.getByLabel('Hex dump', { exact: true }).fill(dump);
  await expect(dialog.getByRole('status')).toHaveText('2 packets of 37 bytes');
  await dialog.getByLabel('I or O says the direction').check();
  await dialog.getByLabel('Times').selectOption('19:04:57.25 of today');
  await dialog.getByLabel('They are').selectOption('What TCP carries');
  await dialog.getByLabel('Source', { exact: true }).fill('2001:db8::1');
  await expect(dialog.getByRole('status')).toHaveText('Both addresses are needed, or none.');
  await dialog.getByLabel('Destination', { exact: true }).fill('2001:db8::2');
  await expect(dialog.getByRole('status')).toHaveText('2 packets of 37 bytes');
  await page.screenshot({ path: information.outputPath('dialog.png') });
  await take.click();
  const rows = page.locator('.ag-row');
  await expect(rows.nth(0)).toContainText(/0\.000000.*2001:db8::1.*2001:db8::2.*HTTP.*GET \/ HTTP\/1\.1/);
  await expect(rows.nth(1)).toContainText(/0\.250000.*2001:db8::2.*2001:db8::1.*HTTP.*HTTP\/1\.1 204 No/);
  await page.screenshot({ path: information.outputPath('opened.png') });
});
