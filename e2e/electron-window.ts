/** The window as Electron shows it, over the stand-in: each test imports the built main bundle afresh. */
import { mkdtemp, rm } from 'node:fs/promises';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import type * as StandIn from './electron-stand-in.mjs';

register('./electron-hook.mjs', import.meta.url);
const main = new URL('../out/main/electron.js', import.meta.url).href;

export interface ElectronWindow {
  readonly page: Page;
  /** What the app sees of `electron`. */
  readonly electron: typeof StandIn;
}

/** A test with `launch`, which starts the app as `netloupe FILE…` does. `dropped` is the folder that dropped files come from. */
export const test = base.extend<{ launch: (options?: { files?: readonly string[]; dropped?: string }) => Promise<ElectronWindow> }>({
  launch: async ({ page }, provide) => {
    const userData = await mkdtemp(join(tmpdir(), 'netloupe-e2e-'));
    const argv = process.argv;
    await provide(async ({ files = [], dropped = '' } = {}) => {
      const launch = `?launch=${userData.slice(-6)}`;
      const electron = (await import(new URL(`./electron-stand-in.mjs${launch}`, import.meta.url).href)) as typeof StandIn;
      Object.assign(electron.setting, { page, userData, dropped });
      process.argv = ['netloupe', ...files];
      await import(main + launch);
      await page.waitForURL('http://netloupe.localhost/**');
      return { page, electron };
    });
    process.argv = argv;
    await page.close();
    await rm(userData, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';
