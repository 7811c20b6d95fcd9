/** Edit > Preferences: each setting works at once, by the keyboard too, and is remembered. Screenshots lie in the test results. */
import { samplePath } from '../src-main/tooling/samples.ts';
import { expect, test } from './web-window.ts';

test('settings work at once and are there again in the next run', async ({ open, page }, information) => {
  await open(samplePath('http.pcapng'));
  const dialog = page.getByRole('dialog', { name: 'Preferences' });
  const heading = (name: string) => page.getByRole('columnheader', { name, exact: true });
  const first = page.locator('.ag-row[row-index="0"]');
  await expect(first).toContainText('Seq=0');

  await page.keyboard.press('Control+Shift+P');
  await expect(dialog.getByRole('tab', { name: 'Appearance' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog.getByLabel('Theme')).toBeFocused();
  await page.keyboard.type('Dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await dialog.getByLabel('Text size').selectOption('110 %');
  await expect(page.locator('html')).toHaveCSS('font-size', '14.3px');
  await page.screenshot({ path: information.outputPath('appearance.png') });

  await dialog.getByRole('tab', { name: 'Appearance' }).focus();
  await page.keyboard.press('ArrowDown');
  await dialog.getByLabel('Show Length').uncheck();
  await dialog.getByRole('button', { name: 'Move Time up' }).click();
  await dialog.getByLabel('Heading of Protocol').fill('Spoken');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Field of a new column').fill('ip.tll');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('ip.ttl');
  await dialog.getByLabel('Field of a new column').fill('ip.ttl');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Heading of ip.ttl')).toBeVisible();
  await page.screenshot({ path: information.outputPath('columns.png') });

  await dialog.getByRole('tab', { name: 'Time' }).click();
  await dialog.getByLabel('Format').selectOption('Seconds since 1970-01-01');
  await dialog.getByLabel('Precision').selectOption('Milliseconds');
  await dialog.getByRole('tab', { name: 'Protocols' }).click();
  await dialog.getByLabel('Relative sequence numbers').uncheck();
  await page.screenshot({ path: information.outputPath('protocols.png') });
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  for (const run of ['this', 'the next']) {
    await expect(first, run).toContainText(/Seq=\d{5}/);
    await expect(first.locator('[col-id=time]')).toHaveText(/^\d{10}\.\d{3}$/);
    await expect(heading('Spoken')).toBeVisible();
    await expect(heading('Length')).toHaveCount(0);
    const place = (id: string) => page.locator(`.ag-header-cell[col-id="${id}"]`).evaluate((cell) => cell.getBoundingClientRect().left);
    expect(await place('time')).toBeLessThan(await place('mark'));
    await expect(first.locator('[col-id="field:ip.ttl"]')).toHaveText('64');
    if (run === 'this') await page.reload();
  }
});

test('names are shown from the menu and from the preferences, and again in the next run', async ({ open, page }, information) => {
  await open(samplePath('dns.pcap'));
  const first = page.locator('.ag-row[row-index="0"]'), tree = page.getByRole('tree');
  await expect(first.locator('[col-id=destination]')).toHaveText('192.0.2.2');
  await page.getByRole('menuitem', { name: 'View' }).click();
  await page.getByRole('menuitem', { name: 'Name resolution' }).hover();
  await page.getByRole('menuitemcheckbox', { name: 'Hosts' }).click();
  await expect(first.locator('[col-id=destination]')).toHaveText('www.example.com');
  await page.keyboard.press('Control+Shift+P');
  await page.getByRole('tab', { name: 'Names' }).click();
  await page.getByLabel('Ports').check();
  await page.screenshot({ path: information.outputPath('names.png') });
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(first.locator('[col-id=destination]')).toHaveText('www.example.com');
  await first.click();
  await expect(tree).toContainText('Dst Port: domain (53)');
  await page.screenshot({ path: information.outputPath('named.png') });
});

test('a host is called as the user likes, also when the file is read again', async ({ open, page }, information) => {
  await open(samplePath('dns.pcap'));
  const first = page.locator('.ag-row[row-index="0"]'), dialog = page.getByRole('dialog', { name: 'Edit resolved name' });
  const ask = async (column: string) => {
    await first.locator(`[col-id=${column}]`).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Edit resolved name …' }).click();
  };
  await ask('destination');
  await expect(dialog.getByLabel('Address')).toHaveValue('192.0.2.2');
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await page.keyboard.type('the resolver');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toHaveText('A name has no spaces and no control characters.');
  await dialog.getByLabel('Name').fill('resolver');
  await page.screenshot({ path: information.outputPath('host-name.png') });
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(first.locator('[col-id=destination]')).toHaveText('resolver');
  const earlier = await first.elementHandle();
  await page.keyboard.press('Control+r');
  await expect.poll(() => earlier!.evaluate(({ isConnected }) => isConnected)).toBe(false);
  await expect(first.locator('[col-id=destination]')).toHaveText('resolver');
  await ask('destination');
  await expect(dialog.getByLabel('Name')).toHaveValue('resolver');
  await dialog.getByLabel('Name').fill('');
  await page.keyboard.press('Enter');
  await expect(first.locator('[col-id=destination]')).toHaveText('www.example.com');
});

test('keeps columns and colours of each profile by themselves', async ({ open, page }, information) => {
  await open(samplePath('http.pcapng'));
  await expect(page.locator('.ag-row').first()).toBeVisible();
  const heading = (name: string) => page.getByRole('columnheader', { name, exact: true });
  await page.keyboard.press('Control+Shift+a');
  const dialog = page.getByRole('dialog', { name: 'Profiles' });
  await dialog.getByRole('button', { name: 'New from Default' }).click();
  await dialog.getByLabel('Name').nth(1).fill('Web');
  await dialog.getByLabel('Name').nth(1).press('Enter');
  await expect(dialog.getByLabel('Use Web')).toBeChecked();
  await page.screenshot({ path: information.outputPath('profiles.png') });
  await dialog.getByRole('button', { name: 'Done' }).click();
  await heading('Length').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Hide column' }).click();
  await expect(heading('Length')).toHaveCount(0);
  await page.getByRole('button', { name: 'Profile: Web' }).click();
  await page.getByRole('menuitemradio', { name: 'Default' }).click();
  await expect(heading('Length')).toBeVisible();
  await page.getByRole('button', { name: 'Profile: Default' }).click();
  await page.getByRole('menuitemradio', { name: 'Web' }).click();
  await expect(heading('Length')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Profile: Web' })).toBeVisible();
  await expect(heading('Source')).toBeVisible();
  await expect(heading('Length')).toHaveCount(0);
});

test('shifts the times of all packets, and takes it back', async ({ open, page }, information) => {
  await open(samplePath('http.pcapng'));
  const time = (row: number) => page.locator('.ag-row').nth(row).locator('[col-id=time]');
  await expect(time(0)).toHaveText('0.000000000');
  await page.keyboard.press('Control+Alt+7');
  await expect(time(0)).toContainText(/^20\d\d-/);
  await expect(time(1)).toContainText(/^20\d\d-/);
  const before = await time(1).textContent();
  const shift = async () => {
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await page.getByRole('menuitem', { name: 'Time shift …' }).click();
    return page.getByRole('dialog', { name: 'Time shift' });
  };
  const dialog = await shift();
  await dialog.getByLabel('Length of time').fill('an hour');
  await expect(dialog.getByRole('status')).toHaveText('This is no length of time.');
  await expect(dialog.getByRole('button', { name: 'Shift' })).toBeDisabled();
  await expect(dialog.getByLabel('Time of the packet')).toHaveValue(/\.\d{9}$/);
  await page.screenshot({ path: information.outputPath('time-shift.png') });
  await dialog.getByLabel('Time of the packet').fill('2030-01-02 03:04:05.25');
  await page.keyboard.press('Enter');
  await expect(time(0)).toHaveText('2030-01-02 03:04:05.250000000');
  await (await shift()).getByLabel('Length of time').fill('-1:00:00');
  await page.keyboard.press('Enter');
  await expect(time(0)).toHaveText('2030-01-02 02:04:05.250000000');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+Alt+4');
  await expect(time(0)).toHaveText('0.000000000');
  await page.keyboard.press('Control+Alt+7');
  await (await shift()).getByRole('radio', { name: 'Have the times of the file again' }).check();
  await dialog.getByRole('button', { name: 'Shift' }).click();
  await expect(time(1)).toHaveText(before!);
});

test('shows the tree, the bytes or the list alone', async ({ open, page }) => {
  await open(samplePath('http.pcapng'));
  const tree = page.getByRole('tree'),
    bytes = page.locator('[data-pane=bytes]');
  await expect(tree).toBeVisible();
  await expect(bytes).toBeVisible();
  const choose = async (layout: string) => {
    await page.getByRole('menuitem', { name: 'View' }).click();
    await page.getByRole('menuitem', { name: 'Panes' }).press('ArrowRight');
    await page.getByRole('menuitemradio', { name: layout }).press('Enter');
  };
  await choose('Tree alone');
  await expect(bytes).toHaveCount(0);
  await expect(tree).toBeVisible();
  await choose('List alone');
  await expect(tree).toHaveCount(0);
  await page.reload();
  await expect(page.locator('.ag-row').first()).toBeVisible();
  await expect(bytes).toHaveCount(0);
  await choose('Bytes alone');
  await expect(bytes).toBeVisible();
  await expect(tree).toHaveCount(0);
});
