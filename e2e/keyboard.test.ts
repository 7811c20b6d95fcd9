/** The keyboard is always somewhere, can be seen there, and gets everywhere. */
import { samplePath } from '../src-main/tooling/samples.ts';
import { expect, test } from './web-window.ts';

test('has the start page after the last capture, and after what cannot be opened', async ({ open, page }) => {
  // Long before the key: until the browser has heard of it, it cancels its own dialog at once.
  const choosing = page.waitForEvent('filechooser');
  await open(samplePath('dns.pcap'));
  const list = page.getByRole('group', { name: 'Packet list' }),
    start = page.getByRole('button', { name: 'Open a capture' });
  await expect(list).toBeFocused();
  await page.keyboard.press('Control+w');
  await expect(start).toBeFocused();
  await page.keyboard.press('Enter');
  await (await choosing).setFiles({ name: 'empty.pcap', mimeType: 'application/octet-stream', buffer: Buffer.alloc(0) });
  await expect(page.getByRole('alert')).toContainText('empty.pcap is empty');
  await expect(start).toBeFocused();
  // From the titles of the menus, and from a menu's dialog, it is back.
  await page.keyboard.press('F10');
  await expect(page.getByRole('menuitem', { name: 'File' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(start).toBeFocused();
  await page.keyboard.press('Alt+h');
  await expect(page.getByRole('menu')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Keyboard shortcuts' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(start).toBeFocused();
});

test('scrolls a long text that has nothing to press', async ({ open, page }) => {
  await open();
  await expect(page.getByRole('button', { name: 'ARP' })).toBeVisible();
  await page.keyboard.press('F1');
  const last = page.getByRole('dialog').getByText('Go to the menus');
  await expect(last).toBeAttached();
  await expect(last).not.toBeInViewport();
  await page.keyboard.press('End');
  await expect(last).toBeInViewport();
});

test('goes through fields without choosing what they belong to', async ({ open, page }) => {
  await open(samplePath('dns.pcap'));
  await expect(page.getByRole('contentinfo')).toContainText(/Packet 1.*Loaded in/);
  await page.keyboard.press('Control+Shift+t');
  const dialog = page.getByRole('dialog', { name: 'Time shift' });
  await expect(dialog.getByLabel('Length of time')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog.getByLabel('Time of the packet')).toBeFocused();
  await expect(dialog.getByRole('radio', { name: 'Come later by' })).toBeChecked();
  await page.keyboard.type('2');
  await expect(dialog.getByRole('radio', { name: 'Come later by' })).not.toBeChecked();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+p');
  const numbers = page.getByLabel('Numbers of packets');
  await expect(page.getByRole('radio', { name: 'All packets' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(numbers).toBeFocused();
  await expect(page.getByRole('radio', { name: 'All packets' })).toBeChecked();
  await page.keyboard.type('3');
  await expect(page.getByRole('radio', { name: /^Packets/ })).toBeChecked();
});

test('is in the states of a connection, goes from a change to its packet, and closes them from the list too', async ({ open, page }) => {
  await open(samplePath('http.pcapng'));
  const states = page.getByRole('region', { name: 'States of both ends' });
  await expect(page.getByRole('contentinfo')).toContainText(/Packet 1.*Loaded in/);
  await page.keyboard.press('Control+Alt+Shift+k');
  await expect(states).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Go to packet 3' }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('contentinfo')).toContainText('Packet 3');
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await expect(page.getByRole('group', { name: 'Packet list' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(states).toHaveCount(0);
});

test('goes from packet to packet from the bytes too, and says why a key does nothing', async ({ open, page }) => {
  await open(samplePath('dns.pcap'));
  const foot = page.getByRole('contentinfo'),
    bytes = page.getByRole('grid', { name: /^Bytes/ });
  await expect(foot).toContainText(/Packet 1.*Loaded in/);
  await bytes.focus();
  await expect(bytes).toBeFocused();
  await page.keyboard.press('Control+ArrowDown');
  await expect(foot).toContainText('Packet 2');
  await expect(bytes).toBeFocused();
  await page.keyboard.press('Control+Alt+Shift+l');
  await expect(page.getByText('Ladder of the TCP connection: the selected packet carries no TCP.')).toBeVisible();
});

test('leaves what lies behind a menu or a dialog alone, whatever key is pressed', async ({ open, page }) => {
  await open(samplePath('http.pcapng'));
  const rows = page.locator('.ag-row'), selected = page.locator('.row-selected'), menu = page.getByRole('menu');
  await rows.nth(4).click();
  await expect(selected).toHaveAttribute('row-index', '4');
  await rows.nth(8).click({ button: 'right' });
  await expect(menu).toHaveCount(1);
  await expect(selected).toHaveAttribute('row-index', '8');
  for (const key of ['Control+g', 'Control+.', 'Alt+ArrowLeft', 'Control+t', 'Alt+f', 'F1', 'Control+p']) await page.keyboard.press(key);
  await expect(menu).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(selected).toHaveAttribute('row-index', '8');
  await expect(selected).not.toContainText('*REF*');

  await page.keyboard.press('Alt+f');
  await expect(page.getByRole('menuitem', { name: 'Open …' })).toBeVisible();
  await page.keyboard.press('Alt+g');
  await expect(page.getByRole('menuitem', { name: 'Go to packet …' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);

  await page.keyboard.press('Control+g');
  await expect(page.getByRole('dialog', { name: 'Go to packet' })).toBeVisible();
  for (const key of ['Control+.', 'Alt+ArrowLeft', 'Control+t', 'Control+Tab', 'F1']) await page.keyboard.press(key);
  // How large texts are is seen in the dialog, too.
  await page.keyboard.press('Control+=');
  await expect(page.locator('html')).toHaveAttribute('style', /--zoom: ?1\.1/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(selected).toHaveAttribute('row-index', '8');
  await expect(selected).not.toContainText('*REF*');
});
