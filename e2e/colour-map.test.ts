/** The map of colours beside the list: what it shows of which rows, and where a click leads. */
import { writeFile } from 'node:fs/promises';
import { samplePath } from '../src-main/tooling/samples.ts';
import { expect, test } from './web-window.ts';

test('shows problems in the colour that their rows have', async ({ open, page }) => {
  await open(samplePath('lossy-download.pcap'));
  await expect(page.getByText('Loaded in')).toBeVisible();
  // Wireshark's red of Bad TCP.
  const reds = () =>
    page.locator('.colour-map canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(Math.floor(canvas.width / 2), 0, 1, canvas.height);
      return Array.from({ length: canvas.height }, (_, y) => data.slice(4 * y, 4 * y + 3).join()).filter((colour) => colour === '247,135,135').length;
    });
  await expect.poll(reds).toBeGreaterThan(0);
  await page.getByRole('menuitem', { name: 'View' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Map of colours' }).click();
  await expect(page.locator('.colour-map')).toHaveCount(0);
});

test('leads to the rows that are clicked on', async ({ open, page }, information) => {
  const capture = information.outputPath('long.pcap'),
    head = Buffer.from('d4c3b2a1020004000000000000000000ffff000065000000', 'hex'),
    record = Buffer.from('000000000000000001000000010000000a', 'hex');
  await writeFile(capture, Buffer.concat([head, Buffer.alloc(5000 * record.length, record)]));
  await open(capture);
  await expect(page.getByText('Packets: 5,000')).toBeVisible();
  // The list goes to its first row when that is selected.
  await expect(page.getByText('Packet 1', { exact: true })).toBeVisible();
  const map = page.locator('.colour-map'),
    { width, height } = (await map.boundingBox())!;
  await map.click({ position: { x: width / 2, y: height - 20 } });
  // A row a pixel: the row that many pixels down is in sight now.
  await expect(page.locator(`.ag-row[row-index="${Math.floor(height) - 21}"]`)).toBeInViewport();
  await expect(page.getByText('Packet 1', { exact: true })).toBeVisible();
});
