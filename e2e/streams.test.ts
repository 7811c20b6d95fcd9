/**
 * Streams and connections beside the packets: followed in all forms, found in, saved; the ladder and the states of both ends.
 * Screenshots lie in the test results.
 */
import { readFileSync } from 'node:fs';
import { samplePath } from '../src-main/tooling/samples.ts';
import { expect, test } from './web-window.ts';

test('follows a TCP stream in every form, one direction alone, from stream to stream', async ({ open }, information) => {
  const page = await open(samplePath('http.pcapng'));
  await page.getByText('GET /style.css').first().click();
  await expect(page.locator('.row-selected')).toContainText('GET /style.css');
  await page.keyboard.press('Control+Alt+Shift+T');
  const stream = page.getByRole('complementary', { name: 'TCP stream 0' }),
    lines = stream.getByRole('log');
  await expect(lines.getByText('GET / HTTP/1.1')).toBeVisible();
  await expect(lines.getByText('HTTP/1.1 200 OK').first()).toBeVisible();
  await page.screenshot({ path: information.outputPath('follow.png') });
  for (const [form, text] of [
    ['utf-8', 'GET / HTTP/1.1'], ['hex', '00000000  47 45 54 20'], ['raw', '474554202f2048'], ['c', 'unsigned char peer0_0[]'],
    ['base64', 'R0VUIC8gSFRUUC8x'], ['yaml', '- packet: 4'],
  ] as const) {
    await stream.getByLabel('Form').selectOption(form);
    await expect(lines.getByText(text).first()).toBeVisible();
  }
  await stream.getByLabel('Form').selectOption('ascii');
  await stream.getByLabel('Direction').selectOption('1');
  await expect(lines.getByText('HTTP/1.1 200 OK').first()).toBeVisible();
  await expect(lines.getByText('GET / HTTP/1.1')).toHaveCount(0);
  await stream.getByRole('button', { name: 'Next stream' }).click();
  await expect(page.getByRole('complementary', { name: 'TCP stream 1' }).getByRole('log')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toHaveCount(0);
});

test('copies a whole stream by the keys of any text, and leaves the packets behind it alone', async ({ open, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await open(samplePath('http.pcapng'));
  await page.getByText('GET /style.css').first().click();
  await expect(page.locator('.row-selected')).toHaveCount(1);
  await page.keyboard.press('Control+Alt+Shift+T');
  const lines = page.getByRole('complementary', { name: 'TCP stream 0' }).getByRole('log');
  await expect(lines.getByText('GET / HTTP/1.1')).toBeVisible();
  await lines.focus();
  await expect(lines).toBeFocused();
  await page.keyboard.press('Control+a');
  await expect.poll(() => page.evaluate(() => getSelection()?.isCollapsed)).toBe(false);
  await page.keyboard.press('Control+c');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(async () => (await copied()).startsWith('GET / HTTP/1.1')).toBe(true);
  await expect(page.locator('.row-selected')).toHaveCount(1);
  // It is what the button copies: lines that are not drawn, too.
  const byKeys = await copied();
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.getByRole('complementary').getByRole('button', { name: 'Copy' }).click();
  await expect.poll(copied).toBe(byKeys);
});

test('finds in a stream, goes to the packet of a line, and saves', async ({ open }, information) => {
  const page = await open(samplePath('lossy-download.pcap'));
  await expect(page.locator('.row-selected')).toContainText('[SYN] Seq=0');
  await page.keyboard.press('Control+Alt+Shift+T');
  const stream = page.getByRole('complementary', { name: 'TCP stream 0' });
  await expect(stream.getByText('GET /random.bin HTTP/1.1')).toBeVisible();
  await page.keyboard.press('Control+F');
  await stream.getByLabel('Find in the stream').fill('content-');
  await expect(stream.getByText('1 of 2')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(stream.getByText('2 of 2')).toBeVisible();
  await expect(stream.locator('mark')).toHaveText('Content-');
  await page.screenshot({ path: information.outputPath('found.png') });
  await stream.getByRole('radio', { name: 'Bytes' }).click();
  await stream.getByLabel('Find in the stream').fill('0d 0');
  await expect(stream.getByText('Not hex digits')).toBeVisible();
  await page.keyboard.press('Escape');
  await stream.getByText('HTTP/1.0 200 OK').click();
  await expect(page.getByText('Packet 6', { exact: true })).toBeVisible();

  const download = page.waitForEvent('download');
  await stream.getByLabel('Direction').selectOption('0');
  await stream.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('menuitem', { name: 'Save the bytes' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('tcp-stream-0-side-0.bin');
  expect(readFileSync(await saved.path(), 'latin1')).toMatch(/^GET \/random\.bin HTTP\/1\.1\r\n[^]*\r\n\r\n$/);
});

test('follows a UDP stream', async ({ open }) => {
  const page = await open(samplePath('dns.pcap'));
  await page.getByText('Standard query', { exact: false }).first().click();
  await expect(page.locator('.row-selected')).toContainText('Standard query');
  await page.keyboard.press('Control+Alt+Shift+U');
  await expect(page.getByRole('complementary', { name: 'UDP stream 0' }).getByText('www·example·com', { exact: false }).first()).toBeVisible();
});

test('marks what was retransmitted in the list', async ({ open }) => {
  const page = await open(samplePath('lossy-download.pcap'));
  await expect(page.getByText('[SYN] Seq=0').first()).toBeVisible();
  await page.keyboard.press('Control+/');
  await page.keyboard.type('tcp.verdict == "retransmission"');
  await expect(page.getByText('Shown: 6')).toBeVisible();
  await expect(page.locator('.packet-mark')).toHaveCount(6);
  await expect(page.locator('.packet-mark').first()).toHaveAttribute('title', /^Retransmission, .*\. .+\.$/);
});

test('shows the ladder, which goes with the selection both ways, and saves it', async ({ open }, information) => {
  const page = await open(samplePath('lossy-download.pcap'));
  await expect(page.locator('.row-selected')).toContainText('[SYN] Seq=0');
  await page.keyboard.press('Control+Alt+Shift+L');
  const connection = page.getByRole('complementary', { name: 'TCP connection 0' }),
    selected = connection.getByRole('status'),
    ladder = connection.getByRole('application', { name: 'Ladder diagram' });
  await expect(connection.getByText('250 segments')).toBeVisible();
  await expect(selected).toContainText('Packet 1,');
  await page.keyboard.press('Control+G');
  await expect(page.getByLabel('Packet number')).toBeFocused();
  await page.keyboard.type('131');
  await page.keyboard.press('Enter');
  await expect(selected).toContainText('Retransmission');
  await page.screenshot({ path: information.outputPath('ladder.png') });
  // Rows are 30 pixels: the next one, and the one after by the keyboard.
  // What is drawn follows the theme of the system at once.
  const drawn = () => connection.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  let light = '';
  await expect(async () => {
    light = await drawn();
    await page.waitForTimeout(300);
    expect(await drawn()).toBe(light);
  }).toPass();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(drawn).not.toBe(light);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(drawn).toBe(light);

  const before = await ladder.evaluate((element) => element.scrollTop),
    box = (await ladder.boundingBox())!;
  await page.mouse.click(box.x + 200, box.y + 131 * 30 - before + 15);
  await expect(page.getByText('Packet 132', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('Packet 133', { exact: true })).toBeVisible();
  await connection.getByRole('button', { name: 'All', exact: true }).click();
  await page.screenshot({ path: information.outputPath('ladder-all.png') });

  const download = page.waitForEvent('download');
  await connection.getByRole('button', { name: 'Save as SVG' }).click();
  await page.getByRole('menuitem', { name: 'Save the whole ladder' }).click();
  const svg = readFileSync(await (await download).path(), 'utf8');
  expect(svg.match(/marker-end/g)).toHaveLength(250);
  expect(
    await page.evaluate(
      text => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')?.textContent ?? '',
      svg,
    ),
  ).toBe('');
});

test('shows the states of both ends at the selected packet', async ({ open }, information) => {
  const page = await open(samplePath('lossy-download.pcap'));
  await expect(page.locator('.row-selected')).toContainText('[SYN] Seq=0');
  await page.keyboard.press('Control+Alt+Shift+K');
  const connection = page.getByRole('complementary', { name: 'TCP connection 0' });
  await expect(connection.getByRole('img', { name: 'State of the client: SYN-SENT' })).toBeVisible();
  await expect(connection.getByText('With a three-way handshake.')).toBeVisible();
  await expect(connection.getByText('The server.', { exact: true })).toBeVisible();
  await connection.getByRole('row', { name: /server ESTABLISHED → FIN-WAIT-1/ }).click();
  await expect(connection.getByRole('img', { name: 'State of the server: FIN-WAIT-1' })).toBeVisible();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: information.outputPath('states-dark.png') });
  await page.keyboard.press('Escape');
  await expect(connection).toHaveCount(0);
});

test('draws a connection over time, which goes with the selection both ways', async ({ open }, information) => {
  const page = await open(samplePath('lossy-download.pcap'));
  await page.getByText('GET /random.bin').first().click();
  await expect(page.locator('.row-selected')).toContainText('GET /random.bin');
  await page.keyboard.press('Control+Alt+Shift+G');
  const graph = page.getByRole('application', { name: 'Sequence numbers over time, from the server' });
  await expect(graph).toBeFocused();
  await page.getByLabel('Direction').selectOption('client');
  const fromClient = page.getByRole('application', { name: 'Sequence numbers over time, from the client' });
  const selected = page.locator('.row-selected [col-id=number]');
  // The client's first segment is at the bottom left, above the numbers; its segments may still be on their way.
  const { x, y, height } = (await fromClient.boundingBox())!;
  await expect(async () => {
    await page.mouse.click(x + 57, y + height - 30);
    await expect(selected).toHaveText('1', { timeout: 1000 });
  }).toPass();
  await fromClient.focus();
  await page.keyboard.press('ArrowRight');
  await expect(selected).toHaveText('2');
  await page.keyboard.press('+');
  await expect(page.getByRole('button', { name: 'All', exact: true })).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('0');
  await information.attach('graph', { body: await page.screenshot(), contentType: 'image/png' });
  await page.getByRole('radio', { name: 'Round trip' }).click();
  await expect(page.getByRole('application', { name: 'Round-trip times over time, from the client' })).toBeVisible();
  await page.getByLabel('Direction').selectOption('server');
  for (const [choice, name] of [['Throughput', 'Bits a second'], ['Window', 'Window and bytes in flight']]) {
    await page.getByRole('radio', { name: choice }).click();
    await expect(page.getByRole('application', { name: `${name} over time, from the server` })).toBeVisible();
    await page.screenshot({ path: information.outputPath(`${choice}.png`) });
  }
});

test('tells which connection it is also where there is little room', async ({ open, page }) => {
  await page.setViewportSize({ width: 800, height: 600 });
  await open(samplePath('lossy-download.pcap'));
  await page.getByText('GET /random.bin').first().click();
  await expect(page.locator('.row-selected')).toContainText('GET /random.bin');
  await page.keyboard.press('Control+Alt+Shift+K');
  const heading = page.getByRole('complementary', { name: 'TCP connection 0' }).getByRole('heading');
  await expect(heading).toContainText('of 1');
  await expect.poll(() => heading.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
});
