import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Protocol, Session } from 'electron';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { confineSession, serveWindow } from './security.ts';

describe('the scheme of the window', () => {
  const root = mkdtempSync(join(tmpdir(), 'netloupe-test-'));
  let answer: (request: Request) => Promise<Response>;
  beforeAll(() => {
    mkdirSync(join(root, 'renderer'));
    writeFileSync(join(root, 'renderer/index.html'), '<p>window</p>');
    writeFileSync(join(root, 'secret.json'), '{}');
    const handle = vi.fn<(scheme: string, handler: typeof answer) => void>();
    serveWindow({ handle } as unknown as Protocol, join(root, 'renderer'));
    answer = handle.mock.calls[0][1];
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('serves the files of its folder with a policy that lets nothing in or out', async () => {
    const response = await answer(new Request('netloupe://window/index.html'));
    expect(await response.text()).toBe('<p>window</p>');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain(`default-src 'none'; script-src 'self'`);
  });

  it.each([
    ['a file that is not there', 'netloupe://window/other.html'],
    ['a file above the folder', 'netloupe://window/..%2fsecret.json'],
    ['a file of another kind', 'netloupe://window/index'],
    ['another host', 'netloupe://elsewhere/index.html'],
    ['a host that begins like ours', 'netloupe://window.evil/index.html'],
  ])('has nothing for %s', async (_what, url) => {
    expect((await answer(new Request(url))).status).toBe(404);
  });

  it('answers no POST', async () => {
    expect((await answer(new Request('netloupe://window/index.html', { method: 'POST' }))).status).toBe(404);
  });
});

describe('the session', () => {
  const session = {
    setPermissionRequestHandler: vi.fn<Session['setPermissionRequestHandler']>(),
    setPermissionCheckHandler: vi.fn<Session['setPermissionCheckHandler']>(),
    setDevicePermissionHandler: vi.fn<Session['setDevicePermissionHandler']>(),
    webRequest: { onBeforeRequest: vi.fn<(listener: (details: { url: string }, callback: (answer: { cancel: boolean }) => void) => void) => void>() },
  };
  confineSession(session as unknown as Session);

  it('grants no permission and no device', () => {
    const granted = vi.fn<(granted: boolean) => void>();
    session.setPermissionRequestHandler.mock.calls[0][0]!({} as never, 'media', granted, {} as never);
    expect(granted).toHaveBeenCalledWith(false);
    expect(session.setPermissionCheckHandler.mock.calls[0][0]!(null, 'media', '', {} as never)).toBe(false);
    expect(session.setDevicePermissionHandler.mock.calls[0][0]!({} as never)).toBe(false);
  });

  it.each([
    ['netloupe://window/assets/index.js', false],
    ['data:image/png;base64,', false],
    ['netloupe://window.evil/', true],
    ['https://example.com/', true],
    ['http://127.0.0.1/', true],
    ['file:///etc/passwd', true],
  ])('lets %s pass or cancels it (%s)', (url, cancel) => {
    const callback = vi.fn();
    session.webRequest.onBeforeRequest.mock.calls[0][0]({ url }, callback);
    expect(callback).toHaveBeenCalledWith({ cancel });
  });
});
