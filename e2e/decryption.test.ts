/** Keys given in the window open what a capture that is already shown has encrypted. */
import { mkdir, writeFile } from 'node:fs/promises';
import { TestNetwork, wirelessCapture } from '../src-main/tooling/wireless-frames.ts';
import { PASSPHRASE, exchange } from '../src-main/tooling/wireless-traffic.ts';
import { samplePath } from '../src-main/tooling/samples.ts';
import { expect, test } from './web-window.ts';

test('the passphrase of a wireless network opens the frames of the capture that is shown', async ({ open }, information) => {
  await mkdir(information.outputDir, { recursive: true });
  const capture = information.outputPath('wireless.pcap');
  await writeFile(capture, wirelessCapture(exchange(new TestNetwork({ cipher: 'CCMP' }))));
  const page = await open(capture);
  await expect(page.getByText('Key (Message 3 of 4)')).toBeVisible();
  await expect(page.getByText('GET / HTTP/1.1')).toHaveCount(0);

  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await page.getByRole('menuitem', { name: 'Decryption keys' }).click();
  await page.getByLabel('Key log lines and private keys').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Decrypt' }).click();
  await expect(page.getByText('GET / HTTP/1.1').first()).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('Control+/');
  await page.keyboard.type('tcp.stream == 0 && wlan');
  await expect(page.getByText('Shown: 5')).toBeVisible();
  await page.screenshot({ path: information.outputPath('opened.png') });
});

test('the dialog says when the capture brings secrets of its own', async ({ open }) => {
  const page = await open(samplePath('https-decrypted.pcapng'));
  const dialog = page.getByRole('dialog');
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await page.getByRole('menuitem', { name: 'Decryption keys' }).click();
  await expect(dialog).toContainText(/https-decrypted\.pcapng brings \d+ secrets of its own/);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});
