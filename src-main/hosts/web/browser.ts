/** Opens an address in the user's browser, where there is one. */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What can show an address on Unix, the user's own choice first. */
const unixBrowsers = ['xdg-open', 'x-www-browser', 'chromium', 'google-chrome', 'firefox'];

/**
 * The command that opens `address` on this platform; undefined when there is no display or no browser. `installed` says whether a program is in PATH.
 */
export function browserCommand(
  address: string,
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  installed: (program: string) => boolean,
): readonly [string, ...string[]] | undefined {
  if (platform === 'darwin') return ['open', address];
  // `start` is a built-in of cmd, which would take & apart; the address has none.
  if (platform === 'win32') return ['cmd', '/c', 'start', '', address];
  if (!environment['DISPLAY'] && !environment['WAYLAND_DISPLAY']) return undefined;
  const browser = unixBrowsers.find(installed);
  return browser === undefined ? undefined : [browser, address];
}

function inPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Opens the address; resolves to false when there is no browser, or when it could not be started. */
export function openBrowser(address: string): Promise<boolean> {
  const command = browserCommand(address, process.platform, process.env, inPath);
  if (command === undefined) return Promise.resolve(false);
  const [program, ...args] = command;
  return new Promise((resolve) => {
    const browser = spawn(program, args, { detached: true, stdio: 'ignore' });
    browser.once('error', () => resolve(false));
    browser.once('spawn', () => {
      browser.unref();
      resolve(true);
    });
  });
}
