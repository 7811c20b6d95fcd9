/** Electron's program: where it is, and how it is fetched. `require('electron')` would download it without a time limit, so it is never called. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Milliseconds without a new byte after which a download is dead. */
const longestSilence = 5000;

/**
 * Path of the program; undefined when it is not there.
 * @param {string} root
 */
export function electronProgram(root) {
  const folder = join(root, 'node_modules/electron');
  try {
    const program = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), readFileSync(join(folder, 'path.txt'), 'utf8'));
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Bytes in all files below a folder.
 * @param {string} folder
 */
function size(folder) {
  let sum = 0;
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) sum += statSync(join(entry.parentPath, entry.name)).size;
    }
  } catch {
    // A file was moved on while it was looked at; the next look counts it.
  }
  return sum;
}

/**
 * Fetches the program if its host answers, and gives up when no bytes arrive any more.
 * @param {string} root
 * @param {import('./network.mjs').Network} network
 * @param {(line: string) => void} say
 * @returns {Promise<string | undefined>} its path
 */
export async function fetchElectron(root, network, say) {
  const mirror = process.env['npm_config_electron_mirror'] ?? process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/';
  if (!URL.canParse(mirror) || !(await network.reaches(mirror))) return undefined;
  say('Fetching Electron…');
  const scratch = mkdtempSync(join(tmpdir(), 'netloupe-electron-'));
  const installer = spawn(process.execPath, [join(root, 'node_modules/electron/install.js')], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: scratch, TEMP: scratch, TMP: scratch },
  });
  await new Promise((resolve) => {
    let seen = -1, since = performance.now();
    const watch = setInterval(() => {
      const now = size(scratch) + size(join(root, 'node_modules/electron/dist'));
      if (now !== seen) [seen, since] = [now, performance.now()];
      else if (performance.now() - since > longestSilence) installer.kill('SIGKILL');
    }, 500);
    installer.once('close', () => {
      clearInterval(watch);
      resolve(undefined);
    });
    installer.once('error', resolve);
  });
  rmSync(scratch, { recursive: true, force: true });
  return electronProgram(root);
}
