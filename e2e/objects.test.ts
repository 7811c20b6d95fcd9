/** What messages carry: HTTP and HTTP/2 followed, and their bodies listed, looked into and saved. Screenshots lie in the test results. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { samplePath } from '../src-main/tooling/samples.ts';
import { expect, test } from './web-window.ts';

const recording = (name: string): string => fileURLToPath(new URL(`../src-main/protocols/web/http/recordings/${name}`, import.meta.url));

test('follows HTTP without chunks and codings', async ({ open }, information) => {
  const page = await open(recording('http1.pcap'));
  await page.getByText('GET /text.gzip').first().click({ button: 'right' });
  // What can be followed is known a moment after the menu is there.
  await expect(page.getByRole('menuitem', { name: 'Follow' })).toBeEnabled();
  await page.getByRole('menuitem', { name: 'Follow' }).press('ArrowRight');
  await page.screenshot({ path: information.outputPath('follow-menu.png') });
  await page.getByRole('menuitem', { name: 'HTTP stream' }).press('Enter');
  const stream = page.getByRole('complementary', { name: 'HTTP stream 0' });
  await expect(stream.getByText('This is line 0 of a text that repeats itself.').first()).toBeVisible();
  await page.screenshot({ path: information.outputPath('follow-http.png') });
});

test('follows the streams of an HTTP/2 connection', async ({ open }, information) => {
  const page = await open(recording('http2.pcap'));
  await page.getByText('GET /text.txt').first().click();
  await page.getByRole('menuitem', { name: 'Analyze' }).click();
  await page.getByRole('menuitem', { name: 'Follow' }).hover();
  await page.getByRole('menuitem', { name: 'Follow HTTP/2 stream' }).click();
  const stream = page.getByRole('complementary', { name: 'HTTP/2 connection 0' });
  await expect(stream.getByText(':path: /text.txt')).toBeVisible();
  await page.screenshot({ path: information.outputPath('follow-http2.png') });
  await stream.getByRole('button', { name: 'Next stream of the connection' }).click();
  await expect(stream.getByText(':path: /data.json')).toBeVisible();
  await stream.getByRole('button', { name: "Show only this stream's packets" }).click();
  await expect(page.getByRole('textbox', { name: 'Display filter' })).toHaveText('tcp.stream == 0 && http2.streamid == 15');
});

test('lists what HTTP carries, shows pictures and text, saves one and all', async ({ open }, information) => {
  const page = await open(samplePath('http.pcapng'));
  await page.getByRole('menuitem', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Export objects …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export objects' });
  await dialog.getByText('style.css').click();
  await expect(dialog.getByRole('region', { name: 'Preview' }).locator('pre')).toContainText('{');
  await page.screenshot({ path: information.outputPath('objects-text.png') });
  await dialog.getByText('dot.png').click();
  await expect(dialog.getByRole('img', { name: 'dot.png' })).toBeVisible();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: information.outputPath('objects-picture-dark.png') });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save …', exact: true }).click();
  const picture = await download;
  expect(picture.suggestedFilename()).toBe('dot.png');
  expect(readFileSync(await picture.path()).subarray(1, 4).toString()).toBe('PNG');
  await dialog.getByLabel('Narrow by host, type or name').fill('css');
  const all = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save all …' }).click();
  expect(readFileSync(await (await all).path()).subarray(0, 2).toString()).toBe('PK');
});

test('says so where nothing is carried', async ({ open }) => {
  const page = await open(samplePath('dns.pcap'));
  await expect(page.locator('.row-selected')).toBeVisible();
  await page.getByRole('menuitem', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Export objects …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export objects' });
  await expect(dialog.getByText('No objects in this capture.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save all …' })).toBeDisabled();
});

test('tells in a tooltip what has no room in its column', async ({ open }) => {
  const page = await open(samplePath('http.pcapng'));
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.getByRole('menuitem', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Export objects …' }).click();
  const cell = page.getByRole('gridcell', { name: 'application/x-www-form-urlencoded' });
  await expect(cell).toBeVisible();
  await expect(cell).not.toHaveAttribute('title');
  await cell.hover();
  await expect(cell).toHaveAttribute('title', 'application/x-www-form-urlencoded');
  await page.getByRole('gridcell', { name: 'text/css' }).hover();
  await expect(cell).not.toHaveAttribute('title');
  await expect(page.getByRole('gridcell', { name: 'text/css' })).not.toHaveAttribute('title');
});
