/** Filters and what is built on them, as a person uses them. Screenshots lie in the test results. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { samplePath } from '../src-main/tooling/samples.ts';
import { expect, test } from './web-window.ts';

const packets = (page: Page) => page.locator('.ag-row');
const packet = (page: Page, info: string) => packets(page).filter({ hasText: info }).first();

async function filter(page: Page, text: string): Promise<void> {
  await expect(packets(page).first()).toBeVisible();
  await page.keyboard.press('Control+/');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

test('completes fields and values while the filter is typed', async ({ open }, information) => {
  const page = await open(samplePath('http.pcapng'));
  await expect(packet(page, '[SYN]')).toBeVisible();
  await filter(page, 'http.request.meth');
  await expect(page.getByRole('option', { name: /http\.request\.method/ }).first()).toBeVisible();
  await page.screenshot({ path: information.outputPath('completion.png') });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Display filter' })).toHaveText('http.request.method');
  await page.keyboard.type(' == "GET"');
  await expect(page.getByText('Shown: 8 ')).toBeVisible();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('http.request.method == "GET" &&');
  // What is not finished leaves the list as it is.
  await expect(page.locator('.filter-bar')).toHaveAttribute('data-condition', 'unfinished');
  await expect(page.getByText('Shown: 8 ')).toBeVisible();
  // Left so, it is not what is shown.
  await page.keyboard.press('Escape');
  await expect(page.locator('.filter-bar')).toHaveAttribute('data-condition', 'invalid');
});

test('completes for those who press Tab before the list is there', async ({ open }) => {
  const page = await open(samplePath('http.pcapng')), bar = page.getByRole('textbox', { name: 'Display filter' });
  await filter(page, 'http.request.meth');
  await page.keyboard.press('Tab');
  await expect(bar).toHaveText('http.request.method');
  await page.keyboard.type(' == "GET"');
  await expect(page.getByText('Shown: 8 ')).toBeVisible();
  await expect(bar).toBeFocused();
});

test('keeps bookmarks, buttons and macros for the next time', async ({ open }, information) => {
  const page = await open(samplePath('http.pcapng'));
  await filter(page, 'http.request');
  await expect(page.getByText('Shown: 9 ')).toBeVisible();
  await page.getByRole('button', { name: 'Bookmarks' }).click();
  await page.getByRole('menuitem', { name: 'Make it a button' }).click();
  await page.getByRole('button', { name: 'Bookmarks' }).click();
  await page.getByRole('menuitem', { name: 'Bookmark this filter' }).click();
  await page.getByRole('button', { name: 'Bookmarks' }).click();
  await page.getByRole('menuitem', { name: 'Bookmarks, buttons and macros …' }).click();
  await page.getByLabel('Name').last().fill('Requests');
  await page.getByRole('radio', { name: 'Macros' }).click();
  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByLabel('Name').fill('talk');
  await page.getByLabel('Text').fill('tcp.stream == $1');
  await page.screenshot({ path: information.outputPath('macros.png') });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await filter(page, '${talk:0}');
  await expect(page.getByText('Shown: 14 ')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'http.request' }).click();
  await expect(page.getByText('Shown: 9 ')).toBeVisible();
  await page.getByRole('button', { name: 'http.request' }).click();
  await expect(page.getByText('Shown: ')).toHaveCount(0);
  await page.getByRole('button', { name: 'Bookmarks' }).click();
  await page.getByRole('menuitem', { name: /Requests/ }).click();
  await expect(page.getByText('Shown: 9 ')).toBeVisible();
});

test('makes filters and columns of what is under the right mouse button', async ({ open }, information) => {
  const page = await open(samplePath('http.pcapng'));
  await packet(page, 'GET /style.css').click();
  const tree = page.getByRole('tree');
  await tree.getByRole('treeitem', { name: 'Hypertext Transfer Protocol' }).click();
  await page.keyboard.press('ArrowRight');
  const host = tree.getByRole('treeitem', { name: 'Host: www.example.com' });
  await host.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Apply as column' }).click();
  await expect(page.getByRole('columnheader', { name: 'http.host' })).toBeVisible();
  await expect(packet(page, 'GET /style.css').getByRole('gridcell', { name: 'www.example.com', exact: true })).toBeVisible();
  await page.screenshot({ path: information.outputPath('field-column.png') });

  await host.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Apply as filter' }).hover();
  await page.getByRole('menuitem', { name: 'Selected', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Display filter' })).toHaveText('http.host == "www.example.com"');
  await expect(packets(page).first()).toContainText('GET /');
  await packets(page).first().locator('[col-id=source]').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Prepare as filter' }).hover();
  await page.getByRole('menuitem', { name: '… and not selected' }).click();
  await expect(page.getByRole('textbox', { name: 'Display filter' })).toContainText('&& !(ip.src ==');

  // A cell of a field's column stands for its value, one of Info for its text.
  const bar = page.getByRole('textbox', { name: 'Display filter' });
  await expect(packets(page).first().locator('[col-id="field:http.host"]')).toHaveText('www.example.com');
  await packets(page).first().locator('[col-id="field:http.host"]').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Apply as filter' }).hover();
  await page.getByRole('menuitem', { name: 'Selected', exact: true }).click();
  await expect(bar).toHaveText('http.host == "www.example.com"');
  await packet(page, 'GET /style.css').locator('[col-id=info]').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Apply as filter' }).press('ArrowRight');
  await page.getByRole('menuitem', { name: 'Selected', exact: true }).press('Enter');
  await expect(bar).toHaveText('_ws.col.info == "GET /style.css HTTP/1.1 "');
  await expect(page.getByText('Shown: 1 ')).toBeVisible();

  await page.getByRole('columnheader', { name: 'http.host' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Remove column' }).click();
  await expect(page.getByRole('columnheader', { name: 'http.host' })).toHaveCount(0);
});

test('filters the conversation of the selected packet from the menu', async ({ open }) => {
  const page = await open(samplePath('http.pcapng')),
    bar = page.getByRole('textbox', { name: 'Display filter' });
  await packet(page, 'GET /style.css').click();
  for (const [item, filter, shown] of [
    ['TCP or UDP stream', 'tcp.stream == 0', /: 14 /], ['Both addresses', 'ip.addr == 192.0.2.1 && ip.addr == 192.0.2.2', /: 67 /],
    [/^Ethernet/, /^eth\.addr == \S+ && eth\.addr == \S+$/, /: 67 /],
  ] as const) {
    await page.getByRole('menuitem', { name: 'Analyze' }).click();
    await page.getByRole('menuitem', { name: 'Conversation filter' }).press('ArrowRight');
    await page.getByRole('menuitem', { name: item }).press('Enter');
    await expect(bar).toHaveText(filter);
    await expect(page.getByTestId('shown')).toHaveText(shown);
    await expect(page.locator('.row-selected')).toContainText('GET /style.css');
  }
});

test('colours conversations by the keys, and steps through one', async ({ open, page }, information) => {
  await open(samplePath('http.pcapng'));
  await packet(page, 'GET /style.css').click();
  await expect(page.locator('.row-selected')).toContainText('GET /style.css');
  await page.keyboard.press('Control+3');
  await expect(packets(page).nth(0)).toHaveAttribute('data-rule', 'own');
  await expect(packets(page).nth(15)).not.toHaveAttribute('data-rule', 'own');
  await page.screenshot({ path: information.outputPath('conversation-colour.png') });
  await page.keyboard.press('Control+.');
  await expect(page.locator('.row-selected [col-id=number]')).toHaveText('9');
  await page.keyboard.press('Control+Space');
  await expect(packets(page).nth(0)).not.toHaveAttribute('data-rule', 'own');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.locator('.row-selected [col-id=number]')).toHaveText('8');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.locator('.row-selected [col-id=number]')).toHaveText('9');
  await page.keyboard.press('F6');
  await expect(page.getByRole('tree')).toBeFocused();
});

test('finds text, bytes and filters, forwards, backwards and around', async ({ open }, information) => {
  const page = await open(samplePath('http.pcapng'));
  await expect(packet(page, '[SYN]')).toBeVisible();
  await page.keyboard.press('Control+F');
  await expect(page.getByLabel('What to find')).toBeFocused();
  await page.keyboard.type('style.css');
  await page.keyboard.press('Enter');
  const selected = page.locator('.row-selected');
  await expect(selected).toContainText('GET /style.css');
  await page.screenshot({ path: information.outputPath('find.png') });
  await page.getByRole('radio', { name: 'Hex' }).click();
  await page.getByLabel('What to find').fill('48 54 54 50 2f');
  await page.keyboard.press('Enter');
  await expect(page.locator('.byte.caret')).toHaveText('48');
  await page.getByRole('radio', { name: 'Filter' }).click();
  await page.getByLabel('What to find').fill('tcp.flags.fin == 1');
  await page.keyboard.press('Shift+Enter');
  await expect(selected).toContainText('FIN');
  await page.getByLabel('What to find').fill('tcp.port == 1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('What to find')).toHaveCount(0);
});

test('marks packets, ignores them, and counts times from a reference', async ({ open }, information) => {
  const page = await open(samplePath('http.pcapng'));
  const choose = async (row: number) => {
    await packets(page).nth(row).click();
    await expect(packets(page).nth(row)).toHaveClass(/row-selected/);
  };
  await choose(3);
  await page.keyboard.press('Control+M');
  await expect(packets(page).nth(3)).toHaveAttribute('data-marking', 'marked');
  await choose(5);
  await page.keyboard.press('Control+D');
  await expect(packets(page).nth(5)).toContainText('<Ignored>');
  await choose(6);
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await page.getByRole('menuitem', { name: 'Set or unset time reference' }).click();
  await expect(packets(page).nth(6).locator('[col-id=time]')).toHaveText('*REF*');
  await page.screenshot({ path: information.outputPath('marks.png') });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: information.outputPath('marks-dark.png') });
  await filter(page, 'frame.marked == 1 or frame.ignored == 1');
  await expect(page.getByText('Shown: 2 ')).toBeVisible();
});

test('chooses several packets, and marks, copies, exports and comments on all of them', async ({ open, page, context }, information) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(samplePath('http.pcapng'));
  await packets(page).nth(2).click();
  await expect(packets(page).nth(2)).toHaveClass(/row-selected/);
  await packets(page).nth(4).click({ modifiers: ['Shift'] });
  await expect(page.locator('.row-picked')).toHaveCount(3);
  await packets(page).nth(7).click({ modifiers: ['Control'] });
  await expect(page.locator('.row-picked')).toHaveCount(4);
  await expect(page.getByText('4 packets selected')).toBeVisible();
  await page.screenshot({ path: information.outputPath('several.png') });
  await page.keyboard.press('Control+M');
  await expect(page.locator('[data-marking=marked]')).toHaveCount(4);
  await page.keyboard.press('Control+C');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(async () => (await copied()).split('\n').map((line) => line.split('\t')[0])).toEqual(['3', '4', '5', '8']);
  await packets(page).nth(3).click({ button: 'right' });
  await expect(packets(page).nth(3)).toHaveClass(/row-selected/);
  await page.getByRole('menuitem', { name: 'Comments …' }).click();
  await page.getByRole('dialog', { name: 'Comments on 4 packets' }).getByRole('textbox', { name: 'Comment' }).fill('Seen together');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.locator('[data-verdict=comment]')).toHaveCount(4);
  await page.getByRole('menuitem', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Export specified packets …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export specified packets' });
  await expect(dialog.getByRole('radio', { name: 'Selected packets' })).toBeChecked();
  await expect(dialog.getByRole('status')).toHaveText('4 packets');
  await dialog.getByLabel('Format').selectOption('csv');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save …' }).click();
  expect((await readFile(await (await download).path(), 'utf8')).trim().split('\n')).toHaveLength(5);

  await page.locator('[data-pane=list]').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.locator('.row-picked')).toHaveCount(3);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.row-picked')).toHaveCount(0);
  await page.keyboard.press('Control+A');
  await expect(page.getByText('packets selected')).toBeVisible();
});

test('colours rows by the rules of the user, and gives them out as Wireshark reads them', async ({ open }, information) => {
  const page = await open(samplePath('http.pcapng'));
  await expect(packet(page, '[SYN]')).toHaveAttribute('data-rule', 'http');
  await page.getByRole('menuitem', { name: 'View' }).click();
  await page.getByRole('menuitem', { name: 'Colour rules …' }).click();
  await page.getByRole('button', { name: 'Add rule' }).click();
  await page.getByLabel('Name of the rule').first().fill('Handshakes');
  await page.getByLabel('Filter of Handshakes').fill('tcp.flags.syn = 1');
  await expect(page.getByLabel('Filter of Handshakes')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Filter of Handshakes').fill('tcp.flags.syn == 1');
  await expect(page.getByLabel('Filter of Handshakes')).toHaveAttribute('aria-invalid', 'false');
  await page.screenshot({ path: information.outputPath('colour-rules.png') });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export …' }).click();
  const written = await readFile(await (await download).path(), 'utf8');
  expect(written).toContain('@Handshakes@tcp.flags.syn == 1@[65535,62451,45232][4626,10023,11822]\n');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(packet(page, '[SYN]')).toHaveAttribute('data-rule', 'own');

  await page.getByRole('menuitem', { name: 'View' }).click();
  await page.getByRole('menuitem', { name: 'Colour rules …' }).click();
  await page
    .getByLabel('Colour rules file')
    .setInputFiles({
      name: 'colorfilters', mimeType: 'text/plain',
      buffer: Buffer.from('!@TCP off@tcp@[0,0,0][65535,65535,65535]\n@New@nosuch.field == 1@[1,2,3][4,5,6]\n@Web@http@[0,65535,0][0,0,0]\n'),
    });
  await expect(page.getByRole('status').getByText('3 rules read. A filter is wrong and colours nothing: New.')).toBeVisible();
  await expect(page.getByLabel('Name of the rule')).toHaveCount(3);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(packet(page, '[SYN]')).not.toHaveAttribute('data-rule', /./);
  await expect(packet(page, 'GET /')).toHaveAttribute('data-rule', 'own');
});

test('opens the menus of the selected packet and field with the key for menus', async ({ open, page }) => {
  await open(samplePath('http.pcapng'));
  await packet(page, 'GET /style.css').click();
  await page.keyboard.press('ContextMenu');
  await expect(page.getByRole('menuitem', { name: 'Conversation filter' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('treeitem', { name: 'Hypertext Transfer Protocol' }).click();
  await page.keyboard.press('ContextMenu');
  await expect(page.getByRole('menuitem', { name: 'Apply as column' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menuitem', { name: 'Apply as column' })).toBeHidden();
  await page.keyboard.press('F10');
  for (const menu of ['Edit', 'View']) {
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('menuitem', { name: menu, exact: true })).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Sort by' }).hover();
  await page.getByRole('menuitemradio', { name: 'Length' }).click();
  await expect(page.getByRole('columnheader', { name: 'Length' })).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('Alt+s');
  await expect(page.getByRole('menuitem', { name: 'Conversations' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Capture file properties' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('group', { name: 'Packet list' })).toBeFocused();
});

test('takes fields of the tree that are dragged: as conditions, and as columns', async ({ open, page }) => {
  await open(samplePath('http.pcapng'));
  await page.getByText('GET /style.css').first().click();
  const host = page.getByRole('treeitem', { name: 'Host: www.example.com' });
  await host.dragTo(page.getByLabel('Display filter'));
  await expect(page.getByLabel('Display filter')).toHaveText('http.host == "www.example.com"');
  await page.getByRole('treeitem', { name: 'Accept: */*' }).dragTo(page.getByLabel('Display filter'));
  await expect(page.getByLabel('Display filter')).toHaveText('(http.host == "www.example.com") && (http.accept == "*/*")');
  await expect(page.getByTestId('shown')).toBeVisible();
  await host.dragTo(page.getByRole('columnheader', { name: 'Destination' }));
  await expect(page.getByRole('columnheader', { name: 'http.host' })).toBeVisible();
});

test('the arrows go through the recent filters and back to what is written', async ({ open, page }) => {
  await open(samplePath('http.pcapng'));
  const bar = page.getByLabel('Display filter');
  await page.keyboard.press('Control+/');
  for (const [filter, first] of [['tcp.flags.syn == 1', '[SYN]'], ['http.request', 'GET /']]) {
    await bar.fill(filter);
    await page.keyboard.press('Enter');
    await expect(packets(page).first()).toContainText(first);
    await expect(page.getByTestId('shown')).toBeVisible();
  }
  await bar.fill('dns');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+/');
  await page.keyboard.press('ArrowDown');
  await expect(bar).toHaveText('http.request');
  await page.keyboard.press('ArrowDown');
  await expect(bar).toHaveText('tcp.flags.syn == 1');
  await expect(page.locator('.ag-row').first()).toContainText('[SYN]');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(bar).toHaveText('dns');
  await expect(bar).toBeFocused();
});
