/** Lists that are higher than the browser can place rows exactly. */
import { writeFile } from 'node:fs/promises';
import { expect, test } from './web-window.ts';

/** Packets of raw IP (link type 101) with one byte each. */
function manyPackets(count: number): Buffer {
  const head = Buffer.from('d4c3b2a1020004000000000000000000ffff000065000000', 'hex'),
    record = Buffer.from('000000000000000001000000010000000a', 'hex');
  return Buffer.concat([head, Buffer.alloc(count * record.length, record)]);
}

test('places the rows of long lists exactly, and scrolls slowly under slow fingers', async ({ open, page }, information) => {
  const capture = information.outputPath('many.pcap'),
    count = 200_000;
  await writeFile(capture, manyPackets(count));
  await open(capture);
  await expect(page.getByText('Packets: 200,000')).toBeVisible();
  for (let step = 0; step < 10; step++) await page.keyboard.press('Control++');
  const row = page.locator('.ag-row').first();
  // Twice as high as usual: 44 pixels, 8.8 million in all, and 32-bit floats know half a pixel up to 2^23.
  await expect.poll(async () => (await row.boundingBox())?.height).toBe(44);
  await expect.poll(() => page.locator('.ag-grid-scrolling-container').evaluate(({ clientHeight }) => clientHeight)).toBe(8_000_000);

  await page.keyboard.press('Control+End');
  await expect(page.locator('.row-selected')).toHaveAttribute('row-index', String(count - 1));
  const viewport = page.locator('.ag-grid-viewport'),
    place = () => viewport.evaluate(({ scrollTop }) => scrollTop);
  // It hovers when the list has come to rest.
  await page.locator('.row-selected').hover();
  const before = await place();
  for (let step = 0; step < 33; step++) await page.mouse.wheel(0, -1);
  // The list is 1.1 times as high as what is scrolled: 33 pixels of it are 30.
  await expect.poll(async () => Math.abs(before - (await place()) - 30)).toBeLessThanOrEqual(1);
});

test('shows the numbers of protocols that lie deep, as below hundreds of MPLS labels', async ({ open, page }, information) => {
  const capture = information.outputPath('labels.pcap'), labels = 300;
  const packet = Buffer.from(`0200000000020200000000018847${'00010040'.repeat(labels - 1)}00010140`, 'hex'), record = Buffer.alloc(16);
  record.writeUInt32LE(packet.length, 8);
  record.writeUInt32LE(packet.length, 12);
  await writeFile(capture, Buffer.concat([Buffer.from('d4c3b2a1020004000000000000000000ffff000001000000', 'hex'), record, packet]));
  await open(capture);
  await page.getByRole('menuitem', { name: 'Statistics' }).click();
  await page.getByRole('menuitem', { name: 'Protocol hierarchy' }).click();
  const rows = page.getByRole('dialog', { name: 'Protocol hierarchy' }).locator('tbody tr');
  await expect(rows).toHaveCount(labels + 1);
  // The share of packets of the deepest one.
  await rows.last().scrollIntoViewIfNeeded();
  await expect(rows.last().locator('td').nth(2)).toBeInViewport({ ratio: 1 });
});
