/** The main process and the preload as they are built, over the stand-in: what they let a page do, and what they refuse. */
import { basename, dirname } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { samplePath } from '../src-main/tooling/samples.ts';
import { expect, test } from './electron-window.ts';
import type { ElectronWindow } from './electron-window.ts';

const http = samplePath('http.pcapng');

/** Sends one message to the engine as a page may, over a port of its own, and gives the answer. */
function callEngine({ page }: ElectronWindow, method: string, ...args: readonly unknown[]): Promise<{ type: string; message?: string }> {
  return page.evaluate(
    ([name, values]) =>
      new Promise((resolve) => {
        window.addEventListener('message', function take({ data, ports }) {
          if (data?.type !== 'netloupe-port') return;
          window.removeEventListener('message', take);
          ports[0].onmessage = (event) => event.data.type !== 'progress' && resolve(event.data);
          ports[0].postMessage({ type: 'call', id: 1, method: name, args: values, wantsProgress: false });
        });
        window.postMessage({ type: 'netloupe-port-wanted' }, '*');
      }),
    [method, args] as const,
  );
}

test('opens the files of the command line and shows their packets', async ({ launch }) => {
  const { page, electron } = await launch({ files: [http] });
  await expect(page.getByText('[SYN] Seq=0').first()).toBeVisible();
  await expect.poll(() => electron.seen.titles.at(-1)).toContain('http.pcapng');
  await expect.poll(() => electron.seen.recentDocuments).toEqual([http]);
});

test('opens files that a second start brings', async ({ launch }) => {
  const { page, electron } = await launch();
  await expect(page.getByText('A lossy download')).toBeVisible();
  electron.app.emit('second-instance', {}, [], '', { files: [http] });
  await expect(page.getByText('[SYN] Seq=0').first()).toBeVisible();
});

test('opens what the dialog gives', async ({ launch }) => {
  const { page, electron } = await launch();
  electron.answers.open.push([http]);
  await expect(page.getByText('A lossy download')).toBeVisible();
  await page.keyboard.press('Control+O');
  await expect(page.getByText('[SYN] Seq=0').first()).toBeVisible();
});

test('opens and writes only what the user chose', async ({ launch }) => {
  const launched = await launch({ dropped: dirname(http) });
  expect(await callEngine(launched, 'open', '/etc/passwd')).toMatchObject({
    type: 'failure',
    message: expect.stringContaining('not chosen'),
  });
  expect(await callEngine(launched, 'export', 1, 'csv', '/tmp/anywhere.csv')).toMatchObject({
    type: 'failure',
    message: expect.stringContaining('not chosen'),
  });
  await launched.page.evaluate(name => window.netloupeHost?.admit(new File(['x'], name)), basename(http));
  expect(await callEngine(launched, 'open', http)).toMatchObject({ type: 'result' });
});

test('tells the page nothing when the caller is not the page', async ({ launch }) => {
  const { electron } = await launch();
  const { webContents } = electron.BrowserWindow.latest!;
  const own = { sender: webContents, senderFrame: webContents.mainFrame };
  const call = (event: object, ...args: readonly unknown[]) => electron.invoke('netloupe:host', event, ...args);
  expect(await call(own, 'samples', [])).toMatchObject({ value: expect.anything() });
  const refused = { error: 'Refused' };
  expect(await call({ ...own, sender: {} }, 'samples', [])).toEqual(refused);
  expect(await call({ ...own, senderFrame: { url: 'netloupe://window/index.html' } }, 'samples', [])).toEqual(refused);
  expect(await call({ ...own, senderFrame: null }, 'samples', [])).toEqual(refused);
  webContents.mainFrame.url = 'https://evil.example/';
  expect(await call(own, 'samples', [])).toEqual(refused);
  webContents.mainFrame.url = 'netloupe://window/index.html';
  expect(await call(own, 'constructor', [])).toEqual(refused);
  expect(await call(own, 'samples', 'no list')).toEqual(refused);
  expect(await call(own, 'admit', [{ path: '/etc/passwd' }])).toEqual({ error: 'This is not a name.' });
  expect(await call(own, 'addRecent', ['/etc/passwd'])).toEqual({ error: 'This file was not opened in this window.' });
});

test('refuses navigation, new windows, webviews, permissions and requests to elsewhere', async ({ launch }) => {
  const { page, electron } = await launch();
  await page.evaluate(() => {
    window.location.href = 'http://evil.example/navigation';
  });
  await expect.poll(() => electron.seen.refused).toContain('http://evil.example/navigation');
  expect(page.url()).toBe('http://netloupe.localhost/index.html');

  await page.evaluate(() => window.open('http://evil.example/window'));
  await expect.poll(() => page.context().pages().length).toBe(1);

  const { webContents } = electron.BrowserWindow.latest!;
  for (const kind of ['will-attach-webview', 'will-navigate', 'will-redirect', 'will-frame-navigate']) {
    let prevented = false;
    webContents.emit(kind, { preventDefault: () => (prevented = true) });
    expect(prevented, kind).toBe(true);
  }

  electron.asked.permission(webContents, 'media', (granted) => expect(granted).toBe(false));
  expect(electron.asked.check()).toBe(false);
  for (const url of ['https://evil.example/', 'file:///etc/passwd', 'netloupe://other/index.html']) {
    electron.asked.request({ url }, ({ cancel }) => expect(cancel, url).toBe(true));
  }
  expect(await page.evaluate(() => fetch('http://evil.example/').then(() => 'reached', () => 'refused'))).toBe('refused');
});

test('asks Electron for a sandboxed page without Node', async ({ launch }) => {
  const { page, electron } = await launch();
  expect(electron.BrowserWindow.latest?.options.webPreferences).toMatchObject({
    contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false,
  });
  expect(await page.evaluate(() => ['require', 'process', 'ipcRenderer'].filter(name => name in window))).toEqual([]);
});

test('says so when the engine crashes, and goes on with another', async ({ launch }) => {
  const started = new Promise<Worker>((resolve) => process.once('worker', resolve));
  const { page, electron } = await launch({ files: [http] });
  await expect(page.getByText('[SYN] Seq=0').first()).toBeVisible();
  // What the worker does not expect of its own process is a bug, and ends it.
  (await started).postMessage('not a port');
  await expect.poll(() => electron.seen.messages).toEqual(['The analysis engine has stopped, so the open captures are closed.']);
  await page.getByText('A lossy download').click();
  await expect(page.getByText('[SYN] Seq=0').first()).toBeVisible();
});
