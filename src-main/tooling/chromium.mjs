/** A Chromium for the end-to-end tests: Playwright's own, the system's, or one that is installed for them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of Playwright's own browser, where it is installed. */
function playwrightChromium() {
  const { chromium } = /** @type {typeof import('@playwright/test')} */ (createRequire(import.meta.url)('@playwright/test'));
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** Path of a browser that can run the tests, or undefined. Needs the project's packages. */
export function findChromium() {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const inPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return playwrightChromium() ?? [...inPath, ...places].find((path) => existsSync(path));
}

const quiet = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** How Playwright launches it. Chromium refuses its sandbox to the superuser, as whom containers run it. */
export function launchOptions() {
  return { executablePath: findChromium(), args: process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet };
}

/**
 * Installs a browser: Playwright's own where its host answers, otherwise Debian's for the superuser.
 * @param {string} root
 * @param {import('./network.mjs').Network} network
 * @param {(line: string) => void} say
 * @returns {Promise<string | undefined>} its path
 */
export async function ensureChromium(root, network, say) {
  const found = findChromium();
  if (found !== undefined) return found;
  say('Installing a Chromium for the end-to-end tests…');
  const run = (/** @type {string} */ program, /** @type {readonly string[]} */ ...args) =>
    spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (await network.reaches(process.env['PLAYWRIGHT_DOWNLOAD_HOST'] ?? 'https://cdn.playwright.dev/')) {
    run(process.execPath, join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium');
  }
  if (findChromium() === undefined && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const limits = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=10', '-o', 'Acquire::https::Timeout=10'];
    run('apt-get', ...limits, '-q', 'update');
    run('apt-get', ...limits, '-q', '-y', '--no-install-recommends', 'install', 'chromium');
  }
  return findChromium();
}
