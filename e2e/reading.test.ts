/** Reading a capture in the window as a person does: a packet, a field and its bytes, a filter, a stream. Screenshots lie in the test results. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { samplePath } from '../src-main/tooling/samples.ts';
import { expect, test } from './web-window.ts';

test('marks the bytes of the selected field, and selects the field of a byte', async ({ open }, information) => {
  const page = await open(samplePath('http.pcapng'));
  await page.getByText('GET /style.css').first().click();
  const tree = page.getByRole('tree');
  await tree.getByRole('treeitem', { name: 'Hypertext Transfer Protocol' }).click();
  await page.keyboard.press('ArrowRight');
  await tree.getByRole('treeitem', { name: 'Host: www.example.com' }).click();
  // `Host: www.example.com` and its line end are 23 bytes from byte 91 of the frame.
  await expect(page.getByText('23 bytes at 91')).toBeVisible();
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('Hosthttp.host');
  await expect(page.locator('#byte-91')).toHaveClass(/marked/);
  await expect(page.locator('#byte-113')).toHaveClass(/marked/);
  await expect(page.locator('#byte-114')).not.toHaveClass(/marked/);
  await page.screenshot({ path: information.outputPath('selected-field.png') });

  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+Shift+X');
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('packet-8-http.host.bin');
  expect(await readFile(await saved.path(), 'utf8')).toBe('Host: www.example.com\r\n');

  await page.locator('#byte-4').click();
  await expect(tree.getByRole('treeitem', { selected: true })).toContainText('02:00:5e:00:53:02');
});

test('filters while the text is typed, and says what is wrong with it', async ({ open }, information) => {
  const page = await open(samplePath('lossy-download.pcap'));
  await expect(page.getByText('[SYN] Seq=0').first()).toBeVisible();
  await page.keyboard.press('Control+/');
  await page.keyboard.type('tcp.verdict == "retransmission"');
  await expect(page.getByText('Shown: 6')).toBeVisible();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: information.outputPath('filtered-dark.png') });

  await page.keyboard.press('Control+A');
  await page.keyboard.type('tcp.prot == 80 and tcp');
  await expect(page.getByText('did you mean', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('Shown: 6')).toBeVisible();
});

test('shows IPv6 addresses in full where Info can spare the room', async ({ open, page }, information) => {
  await mkdir(information.outputDir, { recursive: true });
  const capture = information.outputPath('long-addresses.pcap');
  // One packet of link type 101, raw IP, without anything after its header.
  const addresses = ['20010db8111122223333444455556666', '20010db8aaaabbbbccccddddeeeeffff'].join('');
  await writeFile(
    capture,
    Buffer.from(`d4c3b2a1020004000000000000000000ffff000065000000${'00'.repeat(8)}28000000280000006000000000003b40${addresses}`, 'hex'),
  );
  await page.setViewportSize({ width: 1600, height: 860 });
  await open(capture);
  for (const address of ['2001:db8:1111:2222:3333:4444:5555:6666', '2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff']) {
    const cell = page.locator('.packet-list .ag-cell').filter({ hasText: address }).first();
    await expect(cell).toBeVisible();
    await expect.poll(() => cell.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  }
  await page.screenshot({ path: information.outputPath('long-addresses.png') });
});

test('selects the nearest packet when a filter hides the selected one, and that one again afterwards', async ({ open, page }) => {
  await open(samplePath('lossy-download.pcap'));
  await page.locator('.ag-row').filter({ hasText: 'GET /random.bin' }).click();
  await expect(page.locator('.row-selected')).toContainText('GET /random.bin');
  await page.keyboard.press('Control+/');
  await page.keyboard.type('tcp.analysis.flags');
  await expect(page.locator('.row-selected [col-id=number]')).toHaveText('68');
  await expect(page.getByRole('tree', { name: 'Layers of packet 68' })).toBeVisible();
  await page.keyboard.press('Control+Alt+x');
  await expect(page.locator('.row-selected')).toContainText('GET /random.bin');
});

test('hides, renames and resizes columns by their headings, and remembers it', async ({ open, page }, information) => {
  await open(samplePath('http.pcapng'));
  const heading = (name: string) => page.getByRole('columnheader', { name, exact: true });
  await expect(page.locator('.ag-row').first()).toBeVisible();
  await heading('Length').click({ button: 'right' });
  await page.screenshot({ path: information.outputPath('heading-menu.png') });
  await page.getByRole('menuitem', { name: 'Hide column' }).click();
  await expect(heading('Length')).toHaveCount(0);
  await heading('Protocol').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Rename column …' }).click();
  await page.getByLabel('Heading').fill('Spoken');
  await page.keyboard.press('Enter');
  await expect(heading('Spoken')).toBeVisible();
  await heading('Source').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Align' }).click();
  await page.getByRole('menuitemradio', { name: 'Right' }).click();
  await expect(page.locator('.ag-row [col-id=source]').first()).toHaveCSS('text-align', 'right');
  const width = () => heading('Source').evaluate(({ clientWidth }) => clientWidth);
  const before = await width();
  await page.keyboard.press('Control+Shift+R');
  await expect.poll(width).toBeLessThan(before);

  await page.reload();
  await expect(heading('Spoken')).toBeVisible();
  await expect(page.locator('.ag-row [col-id=source]').first()).toHaveCSS('text-align', 'right');
  await expect(heading('Length')).toHaveCount(0);
  await heading('Spoken').click({ button: 'right' });
  await page.getByRole('menuitemcheckbox', { name: 'Length' }).click();
  await expect(heading('Length')).toBeVisible();
});

test('writes times in each of the forms that Wireshark has', async ({ open, page }) => {
  await open(samplePath('http.pcapng'));
  const time = page.locator('.ag-row').nth(2).locator('[col-id=time]');
  await expect(time).toHaveText('0.000044417');
  for (const [digit, text] of [
    ['1', '2026-11-21 01:57:29.884192312'], ['2', '01:57:29.884192312'], ['3', '1795226249.884192312'], ['8', '01:57:29.884192312'],
    ['5', '0.000018478'], ['6', '0.000018478'],
  ]) {
    await page.keyboard.press(`Control+Alt+${digit}`);
    await expect(time).toHaveText(text);
  }
  await page.keyboard.press('Control+/');
  await page.keyboard.type('frame.number in {1, 3}');
  await expect(page.locator('.ag-row').nth(1).locator('[col-id=time]')).toHaveText('0.000044417');
  await page.keyboard.press('Control+Alt+5');
  await expect(page.locator('.ag-row').nth(1).locator('[col-id=time]')).toHaveText('0.000018478');

  const choose = async (role: 'menuitemcheckbox' | 'menuitemradio', name: string) => {
    await page.getByRole('menuitem', { name: 'View' }).click();
    await page.getByRole('menuitem', { name: 'Time', exact: true }).click();
    await page.getByRole(role, { name }).click();
  };
  await choose('menuitemcheckbox', 'Seconds with hours and minutes');
  await expect(page.locator('.ag-row').nth(1).locator('[col-id=time]')).toHaveText('0.000018478s');
  await choose('menuitemradio', 'UTC year, day of the year and time of day');
  await choose('menuitemradio', 'Hundredths of a second');
  await expect(page.locator('.ag-row').nth(1).locator('[col-id=time]')).toHaveText('2026/325 01:57:29.88');
});

test('grows with the size of its text, tables and icons too', async ({ open, page }) => {
  await open(samplePath('lossy-download.pcap'));
  await expect(page.locator('.ag-row').first()).toBeVisible();
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+=');
  await expect.poll(() => page.locator('.filter-icon svg').evaluate((icon) => icon.clientWidth)).toBe(21);
  await page.getByRole('menuitem', { name: 'Statistics' }).click();
  await page.getByRole('menuitem', { name: 'Conversations' }).click();
  const address = page.getByRole('dialog').getByRole('gridcell', { name: '198.51.100.1', exact: true });
  await expect(address).toBeVisible();
  await expect.poll(() => address.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
});

test('sorts by a heading, around with the next click, and in the order of the file with the third', async ({ open, page }, information) => {
  await open(samplePath('http.pcapng'));
  const heading = page.getByRole('columnheader', { name: 'Length', exact: true });
  const first = page.locator('.ag-row[row-index="0"]');
  await page.locator('.ag-row').filter({ hasText: 'GET /style.css' }).click();
  await heading.click();
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  // The selected packet stays selected and on screen.
  await expect(page.locator('.row-selected')).toContainText('GET /style.css');
  await page.locator('.row-selected').click();
  await page.keyboard.press('Home');
  await expect(first.locator('[col-id=length]')).toHaveText('66');
  await heading.click();
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  await page.keyboard.press('Home');
  await expect(page.locator('.row-selected')).toHaveAttribute('row-index', '0');
  await page.screenshot({ path: information.outputPath('sorted.png') });
  await expect(first.locator('[col-id=length]')).not.toHaveText('66');
  const longest = Number(await first.locator('[col-id=length]').textContent());
  await page.keyboard.press('Control+/');
  await page.keyboard.type('http');
  await expect(page.getByText('Shown: ')).toBeVisible();
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  const lengths = (await page.locator('.ag-row [col-id=length]').allTextContents()).map(Number);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(longest);
  await page.keyboard.press('Control+Alt+x');
  await heading.click();
  await expect(heading).not.toHaveAttribute('aria-sort');
  await page.keyboard.press('Control+Home');
  await expect(first.locator('[col-id=number]')).toHaveText('1');
});

test('keeps the packets where they are on screen when a connection is shown beside them', async ({ open, page }) => {
  await open(samplePath('lossy-download.pcap'));
  await expect(page.locator('.ag-row').first()).toBeVisible();
  await page.locator('[data-pane=list]').focus();
  await page.keyboard.press('End');
  const selected = page.locator('.row-selected'), source = page.getByRole('columnheader', { name: 'Source', exact: true });
  await expect(selected.locator('[col-id=number]')).toHaveText('250');
  await expect(selected).toBeInViewport({ ratio: 1 });
  const before = (await selected.boundingBox())!, width = await source.evaluate(({ clientWidth }) => clientWidth);
  await page.keyboard.press('Control+Alt+Shift+L');
  await expect(page.getByRole('complementary', { name: 'TCP connection 0' })).toBeVisible();
  await expect.poll(async () => (await selected.boundingBox())?.y).toBe(before.y);
  // Columns leave room for Info, and have their widths again afterwards.
  await expect.poll(() => source.evaluate(({ clientWidth }) => clientWidth)).toBeLessThan(width);
  await page.keyboard.press('Escape');
  await expect.poll(() => source.evaluate(({ clientWidth }) => clientWidth)).toBe(width);
  // The horizontal scroll bar has come and gone.
  await expect.poll(async () => Math.abs((await selected.boundingBox())!.y - before.y)).toBeLessThan(22);
});

test('holds a packet beside the others to compare it with them', async ({ open, page }, information) => {
  await open(samplePath('http.pcapng'));
  const row = (text: string) => page.locator('.ag-row').filter({ hasText: text }).first();
  await row('GET /style.css').dblclick();
  const held = page.getByRole('complementary', { name: 'Packet 8' });
  await expect(held.getByRole('tree', { name: 'Layers of packet 8' })).toBeFocused();
  await row('GET /dot.png').click();
  await expect(page.getByRole('tree', { name: 'Layers of packet 10' })).toBeVisible();
  await held.getByRole('treeitem', { name: /^Internet Protocol Version 4/ }).click();
  await expect(held.locator('.marked').first()).toBeVisible();
  // What is selected in the one is not in the other.
  await expect(page.getByRole('tree', { name: 'Layers of packet 10' }).locator('.selected')).toHaveCount(0);
  await page.screenshot({ path: information.outputPath('held-packet.png') });
  await held.getByRole('button', { name: 'Go to this packet' }).click();
  await expect(page.locator('.row-selected')).toContainText('GET /style.css');
  await held.getByRole('tree').focus();
  await page.keyboard.press('Escape');
  await expect(held).toHaveCount(0);
  await expect(page.locator('[data-pane=list]')).toBeFocused();
});

test('gives the keyboard back to the pane that had it when a dialog closes', async ({ open, page }) => {
  await open(samplePath('http.pcapng'));
  await expect(page.locator('.ag-row').first()).toBeVisible();
  for (const pane of ['list', 'detail', 'bytes']) {
    for (const keys of ['F1', 'Control+g', 'Control+Shift+p']) {
      await page.locator(`[data-pane=${pane}]`).focus();
      await page.keyboard.press(keys);
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.locator(`[data-pane=${pane}]`)).toBeFocused();
    }
  }
  await page.getByRole('menuitem', { name: 'Statistics' }).click();
  await page.getByRole('menuitem', { name: 'Conversations' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-pane=list]')).toBeFocused();
});

test('goes through many captures with Ctrl+Tab, and shows the tab of each', async ({ open, page }) => {
  await page.setViewportSize({ width: 700, height: 700 });
  await open(
    ...['arp.pcap', 'dhcp.pcap', 'dns.pcap', 'http.pcapng', 'https.pcapng', 'ipv6.pcapng', 'ping.pcap', 'lossy-download.pcap'].map(
      samplePath,
    ),
  );
  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  await expect(tab('lossy-download.pcap')).toHaveAttribute('aria-selected', 'true');
  await expect(tab('lossy-download.pcap')).toBeInViewport();
  await page.keyboard.press('Control+Tab');
  await expect(tab('arp.pcap')).toHaveAttribute('aria-selected', 'true');
  await expect(tab('arp.pcap')).toBeInViewport();
  await expect(page.locator('[data-pane=list]')).toBeFocused();
  await page.keyboard.press('Control+Shift+Tab');
  await expect(tab('lossy-download.pcap')).toBeInViewport({ ratio: 1 });
});

test('has room for everything in a narrow window', async ({ open, page }, information) => {
  await page.setViewportSize({ width: 420, height: 760 });
  await open(samplePath('lossy-download.pcap'));
  await expect(page.locator('.ag-row').first()).toBeVisible();
  const rightOf = async (name: string) => {
    const box = await page.getByRole('menuitem', { name }).boundingBox();
    return box!.x + box!.width;
  };
  expect(await rightOf('Help')).toBeLessThanOrEqual(420);
  await expect(page.getByText('Packet 1', { exact: true })).toBeVisible();
  for (let row = 1; row < 13; row++) await page.keyboard.press('ArrowDown');
  await expect(page.getByText('Packet 13', { exact: true })).toBeVisible();
  // What stands beside the packets elsewhere stands under them.
  await page.keyboard.press('Control+Alt+Shift+G');
  const graph = page.getByRole('complementary', { name: 'TCP connection 0' }), list = page.getByRole('group', { name: 'Packet list' });
  await expect(graph.getByRole('application')).toBeVisible();
  await expect.poll(async () => (await graph.boundingBox())!.width).toBe(420);
  expect((await graph.boundingBox())!.y).toBeGreaterThan((await list.boundingBox())!.y);
  // The selected one stays in sight, with less room for the list.
  const bottomOf = async (part: typeof list) => {
    const box = await part.boundingBox();
    return box!.y + box!.height;
  };
  const listBottom = await bottomOf(list);
  await expect.poll(() => bottomOf(page.locator('.ag-row[row-index="12"]'))).toBeLessThanOrEqual(listBottom);
  await page.screenshot({ path: information.outputPath('narrow.png') });
  for (const [menu, command] of [
    ['View', 'Colour rules'], ['Statistics', 'I/O graph'], ['File', 'Export objects'], ['Edit', 'Preferences'],
  ] as const) {
    await page.getByRole('menuitem', { name: menu, exact: true }).click();
    await page.getByRole('menuitem', { name: command }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    const outside = await dialog.evaluate((element) => {
      const { left, right } = element.getBoundingClientRect();
      const controls = [...element.querySelectorAll('button, input, select')].filter(one => one.getClientRects().length > 0);
      return controls
        .filter(one => one.getBoundingClientRect().left < left || one.getBoundingClientRect().right > right)
        .map(one => one.textContent);
    });
    expect([command, outside]).toEqual([command, []]);
    // The buttons at the foot stand off the line that says that there is more above them.
    const gaps = await dialog.evaluate((element) => {
      const bottom = element.querySelector('.dialog-body')!.getBoundingClientRect().bottom;
      return [...element.querySelectorAll('.dialog-foot > button')].map(one => one.getBoundingClientRect().top - bottom);
    });
    expect(Math.min(...gaps, Infinity)).toBeGreaterThanOrEqual(8);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});

test('shows the last line of a long tree whole', async ({ open, page }) => {
  await open(samplePath('http.pcapng'));
  await expect(page.locator('.row-selected')).toBeVisible();
  await page.getByRole('tree').focus();
  await page.keyboard.press('End');
  const last = page.getByRole('treeitem', { selected: true });
  await expect(last).toContainText('Community ID');
  const below = () => last.evaluate((line) => line.closest('[role=tree]')!.getBoundingClientRect().bottom - line.getBoundingClientRect().bottom);
  await expect.poll(below).toBeGreaterThanOrEqual(0);
});

test('moves the bar between list and tree as far as the pointer goes, however fast', async ({ open, page }) => {
  await open(samplePath('http.pcapng'));
  await expect(page.getByRole('treeitem', { name: 'Frame 1' })).toBeVisible();
  const bar = page.getByRole('separator', { name: 'Height of the packet list' }), place = async () => Math.round((await bar.boundingBox())!.y);
  const begin = await place();
  await page.mouse.move(400, begin + 0.5);
  await page.mouse.down();
  // The first step alone leaves a field of the tree where the button was pressed, which must not be dragged instead.
  for (const target of [begin - 40, begin - 100, begin - 200]) {
    await page.mouse.move(400, target);
    await expect.poll(async () => Math.abs((await place()) - target)).toBeLessThan(3);
  }
  await page.mouse.up();
  await expect(bar).toBeFocused();
});
