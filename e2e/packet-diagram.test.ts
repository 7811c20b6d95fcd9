/** The diagram of a packet: its fields drawn at their bits, with the tree and the keyboard. */
import { readFile } from 'node:fs/promises';
import { samplePath } from '../src-main/tooling/samples.ts';
import { expect, test } from './web-window.ts';

test('draws headers as RFCs do, and goes with the tree', async ({ open }, information) => {
  const page = await open(samplePath('http.pcapng'));
  await page.getByText('GET /style.css').first().click();
  await page.getByRole('menuitem', { name: 'View' }).click();
  await page.getByRole('menuitem', { name: 'Panes' }).click();
  await page.getByRole('menuitemradio', { name: 'Tree and diagram' }).click();
  const diagram = page.getByRole('listbox', { name: 'Diagram of packet 8' }),
    internet = diagram.getByRole('group', { name: 'Internet Protocol Version 4' });
  // RFC 791 §3.1: version, header length, type of service and total length are the first row.
  await expect(internet.getByRole('option').nth(1)).toHaveAccessibleName(/Header Length: 20 bytes/);
  expect(await internet.getByRole('option').evaluateAll((cells) => cells.slice(0, 4).map((cell) => cell.getAttribute('d'))))
    .toEqual(['M0 0H4V1H0Z', 'M4 0H8V1H4Z', 'M8 0H16V1H8Z', 'M16 0H32V1H16Z']);

  await internet.getByRole('option', { name: /Time to Live/ }).click();
  await expect(page.getByRole('treeitem', { name: 'Time to Live: 64' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('treeitem', { name: 'Protocol: TCP (6)' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('treeitem', { name: /Identification/ })).toHaveAttribute('aria-selected', 'true');

  // What is open in the tree is drawn in its parts.
  await internet.getByRole('option', { name: /Flags/ }).dblclick();
  await expect(internet.getByRole('option', { name: /Don't fragment/ })).toHaveAttribute('d', 'M17 1H18V2H17Z');
  await page.screenshot({ path: information.outputPath('diagram.png') });
});

test('the diagram is saved as a drawing', async ({ open, page }) => {
  await open(samplePath('dns.pcap'));
  await page.getByRole('menuitem', { name: 'View' }).click();
  await page.getByRole('menuitem', { name: 'Panes' }).click();
  await page.getByRole('menuitemradio', { name: 'Tree and diagram' }).click();
  await page.getByRole('listbox', { name: 'Diagram of packet 1' }).click({ button: 'right', position: { x: 300, y: 8 } });
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Save the diagram …' }).click();
  expect((await download).suggestedFilename()).toBe('packet-1.svg');
  const svg = await readFile(await (await download).path(), 'utf8');
  expect(svg).toContain('>Destination Port</text>');
  expect(svg).toContain('>Domain Name System</text>');
});
