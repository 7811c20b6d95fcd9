/**
 * Protocol Buffers by name: `.proto` files given in the dialog, what is wrong with them, and what they change. Screenshots lie in
 * the test results.
 */
import { fileURLToPath } from 'node:url';
import { expect, test } from './web-window.ts';

const recording = (name: string): string => fileURLToPath(new URL(`../src-main/protocols/web/grpc/recordings/${name}`, import.meta.url));

test('messages have names as soon as files are given, and in the next run', async ({ open }, information) => {
  const page = await open(recording('orders.pcap'));
  const receipt = page.getByText(/\(PROTOBUF\) shop\.v1\.Receipt/).first();
  await expect(page.getByText(/\(PROTOBUF\)/).first()).toBeVisible();
  await expect(receipt).toBeHidden();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await page.getByRole('menuitem', { name: 'Protocol Buffers …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Protocol Buffers' });
  const files = dialog.getByLabel('.proto files', { exact: true });
  await files.setInputFiles(recording('shop/orders.proto'));
  await expect(dialog.getByText('“shop/money.proto” is imported, and not among the files')).toBeVisible();
  await page.screenshot({ path: information.outputPath('proto-problems.png') });
  await files.setInputFiles(recording('shop/money.proto'));
  await expect(dialog.getByRole('status')).toHaveText('2 files: 6 messages, 1 service');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await receipt.click();
  await expect(page.getByRole('treeitem', { name: /^Protocol Buffers: \/shop\.v1\.Orders\/Place,response/ })).toBeVisible();
  await page.screenshot({ path: information.outputPath('proto-names.png') });
  await page.reload();
  await expect(receipt).toBeVisible();
});
