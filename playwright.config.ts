/** Whole-app tests: the built web host, and the built Electron bundles over a stand-in, in a headless Chromium. */
import { defineConfig } from '@playwright/test';
import { launchOptions } from './src-main/tooling/chromium.mjs';

export default defineConfig({
  testDir: 'e2e',
  // For what hangs, not for what is slow: machines may be starved.
  timeout: 240_000,
  expect: { timeout: 40_000 },
  workers: 1,
  forbidOnly: Boolean(process.env['CI']),
  outputDir: 'test-results',
  use: {
    viewport: { width: 1280, height: 860 },
    colorScheme: 'light',
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    launchOptions: launchOptions(),
  },
});
