/** The web host as it is built and run: the window it shows, and who it refuses. */
import { readdirSync } from 'node:fs';
import { samplePath } from '../src-main/tooling/samples.ts';
import { expect, test } from './web-window.ts';

test('opens a sample and lists its packets', async ({ open }) => {
  const page = await open(samplePath('http.pcapng'));
  await expect(page.getByText('[SYN] Seq=0').first()).toBeVisible();
  await expect(page).toHaveTitle(/http\.pcapng/);
});

test('takes a file that is chosen in the browser', async ({ open }) => {
  const page = await open();
  const chooser = page.waitForEvent('filechooser');
  await expect(page.getByText('A lossy download')).toBeVisible();
  await page.keyboard.press('Control+O');
  await (await chooser).setFiles(samplePath('dns.pcap'));
  await expect(page.getByText('Standard query', { exact: false }).first()).toBeVisible();
});

test('is as it was when the page is loaded anew', async ({ open }) => {
  const page = await open(samplePath('lossy-download.pcap'), samplePath('dns.pcap'));
  await page.getByRole('tab', { name: 'lossy-download.pcap' }).click();
  await page.keyboard.press('Control+/');
  await page.keyboard.type('tcp.analysis.retransmission');
  await expect(page.getByTestId('shown')).toBeVisible();
  await expect(page.locator('.row-selected')).toContainText('TCP');
  await page.keyboard.press('Control+Alt+Shift+G');
  await expect(page.getByRole('application')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('application')).toBeVisible();
  await expect(page.getByLabel('Display filter')).toHaveText('tcp.analysis.retransmission');
  await expect(page.getByTestId('shown')).toBeVisible();
  await expect(page.getByRole('tab')).toHaveCount(2);
  await expect(page.getByRole('tab', { name: 'lossy-download.pcap' })).toHaveAttribute('aria-selected', 'true');
});

test('says why a file cannot be opened until Esc is pressed', async ({ open }) => {
  const page = await open(samplePath('dns.pcap'), samplePath('https.keys'));
  await expect(page.getByRole('alert')).toContainText('https.keys');
  await page.getByText('Standard query').first().click();
  await page.keyboard.press('Control+/');
  await page.keyboard.press('Escape');
  // The first one left the filter.
  await expect(page.getByRole('alert')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('answers only its own token, origin and host', async ({ host, request }) => {
  const { address } = await host();
  const { origin, searchParams } = new URL(address);
  const token = searchParams.get('token')!;
  const status = async (path: string, headers: Record<string, string> = {}) =>
    (await request.get(origin + path, { headers, maxRedirects: 0 })).status();
  expect(await status(`/?token=${token}`)).toBe(200);
  expect(await status('/')).toBe(403);
  expect(await status('/?token=guess')).toBe(403);
  expect(await status(`/?token=${token}`, { host: 'evil.example' })).toBe(403);
  expect(await status(`/?token=${token}`, { origin: 'http://evil.example' })).toBe(403);
  const post = async (headers: Record<string, string>) =>
    (await request.post(`${origin}/host/samples?token=${token}`, { headers, data: [] })).status();
  expect(await post({ origin })).toBe(200);
  expect(await post({ origin: 'http://evil.example' })).toBe(403);
});

test('shows a page from elsewhere nothing, not even to a script that knows the token', async ({ host, page }) => {
  const { address } = await host();
  const { origin, searchParams } = new URL(address);
  await page.route('http://evil.example/', (route) => route.fulfill({ contentType: 'text/html', body: '<p>evil</p>' }));
  await page.goto('http://evil.example/');
  const [fetched, socket] = await page.evaluate(
    async ([host, token]) => [
      await fetch(`${host}/host/samples?token=${token}`, { method: 'POST', body: '[]' }).then(() => 'answered', () => 'refused'),
      await new Promise((resolve) => {
        const tried = new WebSocket(`${host.replace('http', 'ws')}/engine?token=${token}`);
        tried.onopen = () => resolve('open');
        tried.onerror = () => resolve('refused');
      }),
    ],
    [origin, searchParams.get('token')!] as const,
  );
  expect([fetched, socket]).toEqual(['refused', 'refused']);
});

test('ends at Ctrl+C and leaves nothing behind', async ({ host }) => {
  const { stop, temporary } = await host();
  expect(readdirSync(temporary)).toHaveLength(1);
  expect(await stop()).toBe(0);
  expect(readdirSync(temporary)).toEqual([]);
});
