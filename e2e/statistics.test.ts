/** Statistics in the window: dialogs that count what is shown, and lead back to its packets. */
import { samplePath } from '../src-main/tooling/samples.ts';
import { expect, test } from './web-window.ts';

test.beforeEach(async ({ open, page }) => {
  await open(samplePath('lossy-download.pcap'));
  await expect(page.locator('.ag-row').first()).toBeVisible();
});

test('counts who sent how much, and shows the packets of one end', async ({ page }) => {
  await page.getByRole('menuitem', { name: 'Statistics' }).click();
  await page.getByRole('menuitem', { name: 'Endpoints' }).click();
  const dialog = page.getByRole('dialog', { name: 'Endpoints' });
  await expect(dialog.getByText('2 endpoints')).toBeVisible();
  await dialog.getByRole('radio', { name: 'TCP' }).click();
  await dialog.getByRole('gridcell', { name: '198.51.100.2', exact: true }).dblclick();
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel('Display filter')).toContainText('(ip.src == 198.51.100.2 && tcp.srcport ==');
});

test('lists what dissectors remark, the worst first, and shows the packets that have it', async ({ page }) => {
  await page.getByRole('menuitem', { name: 'Analyze' }).click();
  await page.getByRole('menuitem', { name: 'Expert information' }).click();
  const dialog = page.getByRole('dialog', { name: 'Expert information' });
  await expect(dialog.locator('.ag-row[row-index="0"]')).toContainText('Warning');
  await dialog.getByText('This frame is a (suspected) retransmission').dblclick();
  await expect(page.getByLabel('Display filter')).toContainText('_ws.expert.message == "This frame is a (suspected) retransmission"');
  await expect(page.locator('.row-selected')).toContainText('TCP');
});

test('draws packets over time, by filters too, and shows those of a span', async ({ page }, information) => {
  await page.getByRole('menuitem', { name: 'Statistics' }).click();
  await page.getByRole('menuitem', { name: 'I/O graph' }).click();
  const dialog = page.getByRole('dialog', { name: 'I/O graph' });
  const chart = dialog.getByRole('img', { name: 'Packets over time: All packets, TCP errors' });
  await expect(chart.locator('.chart-curve')).toHaveCount(1);
  await expect(chart.locator('.chart-bars')).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Add a graph' }).click();
  await dialog.getByLabel('Filter').nth(2).fill('tcp.len >');
  await expect(dialog.getByText('Not counted')).toBeVisible();
  await dialog.getByLabel('Filter').nth(2).fill('tcp.len > 0');
  await expect(chart.or(dialog.getByRole('img')).locator('.chart-curve')).toHaveCount(2);
  const { x, y, width, height } = (await dialog.locator('.chart').boundingBox())!;
  await page.mouse.move(x + width / 3, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
  await page.mouse.up();
  await information.attach('graph', { body: await page.screenshot(), contentType: 'image/png' });
  // The part of the time that was chosen fills the chart; a span of it is still told by the capture's times.
  await expect(dialog.getByRole('button', { name: 'Whole capture' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Zoom in' }).click();
  await expect(dialog.getByRole('button', { name: 'Whole capture' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Show its packets' })).toBeDisabled();
  await expect(chart.or(dialog.getByRole('img')).locator('.chart-curve')).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Copy or save the graph' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Save as SVG …' }).click();
  expect((await saved).suggestedFilename()).toBe('io-graph.svg');
  await page.mouse.move(x + width / 3, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(dialog.getByRole('button', { name: 'Show its packets' })).toBeEnabled();
  await information.attach('zoomed', { body: await page.screenshot({ path: information.outputPath('zoomed.png') }), contentType: 'image/png' });
  await dialog.getByRole('button', { name: 'Show its packets' }).click();
  await expect(page.getByLabel('Display filter')).toContainText(/frame\.time_relative >= \d\.\d{6} && frame\.time_relative < \d/);
});

test('counts in trees, which open and close, those packets that are shown', async ({ page }, information) => {
  await page.keyboard.press('Control+/');
  await page.keyboard.type('tcp.len > 0');
  await expect(page.getByTestId('shown')).toBeVisible();
  await page.getByRole('menuitem', { name: 'Statistics' }).click();
  await page.getByRole('menuitem', { name: 'Packet lengths' }).click();
  const dialog = page.getByRole('dialog', { name: 'Packet lengths' }), tree = dialog.getByRole('treegrid');
  await expect(dialog.getByText('Packets shown by tcp.len > 0.')).toBeVisible();
  const whole = Number((await page.getByTestId('shown').locator('b').textContent())!.replace(/\D/g, ''));
  await expect(tree.getByRole('row').first()).toContainText(`Packet Lengths${whole}100%`);
  await expect(tree.getByRole('row', { name: '1280-2559' })).toBeVisible();
  await page.screenshot({ path: information.outputPath('packet-lengths.png') });
  await tree.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(tree.getByRole('row')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await expect(tree.locator('[aria-selected=true]')).toContainText('5120 and greater');
  await page.keyboard.press('Escape');
  await page.getByRole('menuitem', { name: 'Statistics' }).click();
  await page.getByRole('menuitem', { name: 'HTTP' }).click();
  await page.getByRole('menuitem', { name: 'Load distribution' }).click();
  await expect(page.getByRole('dialog', { name: 'HTTP: Load distribution' }).getByRole('row', { name: '198.51.100.2' }).first()).toBeVisible();
});

test('filters by a line with the right mouse button, in one direction too, and copies tables', async ({ page, context }, information) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('menuitem', { name: 'Statistics' }).click();
  await page.getByRole('menuitem', { name: 'Conversations' }).click();
  const cell = page.getByRole('dialog').getByRole('gridcell', { name: '198.51.100.1', exact: true });
  await cell.click({ button: 'right' });
  await page.screenshot({ path: information.outputPath('conversation-menu.png') });
  await page.getByRole('menuitem', { name: 'Copy table as CSV' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^"Address A","Port A",.*\n"198\.51\.100\.1","38390","198\.51\.100\.2","8080","250"/);
  await cell.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Show A → B' }).click();
  await expect(page.getByLabel('Display filter')).toHaveText('tcp.stream == 0 && ip.src == 198.51.100.1 && tcp.srcport == 38390');
  await expect(page.getByTestId('shown')).toHaveText(/Shown: 107/);
});

test('copies a table as it is sorted', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('menuitem', { name: 'Statistics' }).click();
  await page.getByRole('menuitem', { name: 'Endpoints' }).click();
  const dialog = page.getByRole('dialog', { name: 'Endpoints' }), heading = dialog.getByRole('columnheader', { name: 'Address' });
  await heading.click();
  await heading.click();
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  await dialog.getByRole('gridcell', { name: '198.51.100.1', exact: true }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Copy table as CSV' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^"Address",.*\n"198\.51\.100\.2",.*\n"198\.51\.100\.1",/);
});

test('lists what addresses are called', async ({ open, page }) => {
  await open(samplePath('dns.pcap'));
  await expect(page.locator('.ag-row').first()).toBeVisible();
  await page.getByRole('menuitem', { name: 'Statistics' }).click();
  await page.getByRole('menuitem', { name: 'Resolved addresses' }).click();
  const dialog = page.getByRole('dialog', { name: 'Resolved addresses' });
  await dialog.getByLabel('Address or name').fill('www.example.com');
  await dialog.getByRole('gridcell', { name: '192.0.2.2', exact: true }).dblclick();
  await expect(page.getByLabel('Display filter')).toHaveText('ip.addr == 192.0.2.2');
});

test('draws what the values of a field were over time', async ({ page }, information) => {
  await page.getByRole('menuitem', { name: 'Statistics' }).click();
  await page.getByRole('menuitem', { name: 'I/O graph' }).click();
  const dialog = page.getByRole('dialog', { name: 'I/O graph' });
  await dialog.getByLabel('Value').first().selectOption('Greatest');
  await expect(dialog.getByText('Which field?')).toBeVisible();
  await dialog.getByLabel('Field').fill('ip.src');
  await expect(dialog.getByText('Not counted')).toHaveAttribute('title', '"ip.src" is no field with numbers.');
  await dialog.getByLabel('Field').fill('tcp.window_size');
  await dialog.getByLabel('Name').first().fill('');
  await expect(dialog.getByRole('img', { name: /Greatest tcp\.window_size/ })).toBeVisible();
  await page.screenshot({ path: information.outputPath('field-graph.png') });
});

test('shows the protocols of a capture, filters by one with the right mouse button, and copies them', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('menuitem', { name: 'Statistics' }).click();
  await page.getByRole('menuitem', { name: 'Protocol hierarchy' }).click();
  const dialog = page.getByRole('dialog', { name: 'Protocol hierarchy' });
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^"Protocol","Packets","Bytes","End packets","End bytes"\n"eth","250","218243","0","0"\n"eth:ip","250",/);
  await page.keyboard.press('Shift+Tab');
  for (const protocol of ['Internet Protocol Version 4', 'Transmission Control Protocol']) {
    await page.keyboard.press('ArrowDown');
    await expect(dialog.getByRole('row', { name: protocol })).toBeFocused();
  }
  await dialog.getByRole('row', { name: /Transmission Control Protocol/ }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Apply as filter' }).hover();
  await page.getByRole('menuitem', { name: 'Not selected', exact: true }).click();
  await expect(page.getByLabel('Display filter')).toHaveText('!(tcp)');
});

test('follows a conversation and draws its ladder from its line', async ({ page }) => {
  const choose = async (item: string) => {
    await page.getByRole('menuitem', { name: 'Statistics' }).click();
    await page.getByRole('menuitem', { name: 'Conversations' }).click();
    await page.getByRole('dialog', { name: 'Conversations' }).locator('.ag-row').click({ button: 'right' });
    await page.getByRole('menuitem', { name: item }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await choose('Follow stream');
  await expect(page.getByText('GET /random.bin HTTP/1.1').first()).toBeVisible();
  await choose('Ladder');
  await expect(page.getByText('250 segments in 244.1 ms')).toBeVisible();
});

test('counts the conversations of the protocols that there are', async ({ open, page }, information) => {
  await open(samplePath('ping.pcap'));
  await expect(page.locator('.ag-row').first()).toBeVisible();
  await page.getByRole('menuitem', { name: 'Statistics' }).click();
  await page.getByRole('menuitem', { name: 'Conversations' }).click();
  const kinds = page.getByRole('dialog', { name: 'Conversations' }).getByRole('radio');
  await expect(kinds).toHaveText(['UDP', 'IPv4', 'Ethernet']);
  await expect(kinds.first()).toBeChecked();
  await page.screenshot({ path: information.outputPath('conversations-of-ping.png') });
});

test('tells how long servers take, and shows the answers', async ({ open }, information) => {
  const page = await open(samplePath('dns.pcap'));
  await expect(page.locator('.ag-row').first()).toBeVisible();
  await page.getByRole('menuitem', { name: 'Statistics' }).click();
  await page.getByRole('menuitem', { name: 'Service response times' }).click();
  const dialog = page.getByRole('dialog', { name: 'Service response times' });
  const aaaa = dialog.locator('.ag-row').filter({ hasText: /^AAAA/ });
  await expect(aaaa).toHaveText(/^AAAA \(IPv6 Address\)\d+\.\d{3}/);
  await page.screenshot({ path: information.outputPath('times.png') });
  await aaaa.dblclick();
  await expect(page.locator('.cm-content')).toHaveText('dns.qry.type == 28 && dns.time');
  await expect(page.getByText(/^Shown: [1-9]/)).toBeVisible();
});
