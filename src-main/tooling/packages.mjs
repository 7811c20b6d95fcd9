/** Installs the project's packages when they are missing or are not those of the lock file. Runs without any package. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An error whose message is all that the user needs to see. */
export class Refusal extends Error {}

/** A connection on which nothing comes for so many milliseconds is dead. */
const longestSilence = 5000;
/** Times that a live but poor network may fail an installation; what was fetched stays in npm's cache, so each gets further. */
const attempts = 5;

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/**
 * Folders of packages that the lock file asks for and that are not installed in that version. Optional ones may be missing: they are
 * for other platforms.
 * @param {Lock} wanted
 * @param {Lock} installed
 */
export function missingPackages(wanted, installed) {
  return Object.entries(wanted.packages ?? {})
    .filter(([folder, { version, optional, devOptional }]) => {
      if (folder === '' || version === installed.packages?.[folder]?.version) return false;
      return !(optional || devOptional) || installed.packages?.[folder] !== undefined;
    })
    .map(([folder]) => folder);
}

/**
 * @param {string} path
 * @returns {Lock}
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}

/**
 * True when every package of the lock file lies in `node_modules`; npm notes there what it has installed.
 * @param {string} root the project's folder
 */
export function packagesInstalled(root) {
  return missingPackages(readLock(join(root, 'package-lock.json')), readLock(join(root, 'node_modules/.package-lock.json'))).length === 0;
}

/**
 * Runs npm, the one that started this process where there is one.
 * @param {string} root
 * @param {readonly string[]} args
 * @param {'inherit' | 'pipe'} output
 */
export function npm(root, args, output) {
  const script = process.env['npm_execpath'];
  const stream = output === 'inherit' ? 2 : 'pipe';
  /** @type {import('node:child_process').SpawnSyncOptionsWithStringEncoding} */
  const options = { cwd: root, stdio: ['ignore', stream, stream], encoding: 'utf8' };
  // On Windows npm is a command file, which only a shell runs.
  return script?.endsWith('.js')
    ? spawnSync(process.execPath, [script, ...args], options)
    : spawnSync('npm', [...args], { ...options, shell: process.platform === 'win32' });
}

/**
 * Installs what is missing. Throws a `Refusal` when it is not there and can't be fetched.
 * @param {string} root
 * @param {import('./network.mjs').Network} network
 * @param {(line: string) => void} say
 */
export async function ensurePackages(root, network, say) {
  if (packagesInstalled(root)) return;
  say('Installing packages…');
  const registry = npm(root, ['config', 'get', 'registry'], 'pipe').stdout?.trim() ?? '';
  if (!/^https?:\/\//.test(registry))
    throw new Refusal('npm does not say where packages come from; `npm config get registry` should give an address.');
  const address = new URL('-/ping', registry.endsWith('/') ? registry : `${registry}/`).href;
  if (!(await network.reaches(address))) {
    // All of it may lie in npm's cache.
    npm(root, ['ci', '--offline', '--no-audit', '--no-fund'], 'pipe');
    if (packagesInstalled(root)) return;
    throw new Refusal(
      `Netloupe's packages are not installed, and the package registry (${registry}) does not answer: connect to the network and start again.`,
    );
  }
  for (let attempt = 1; attempt <= attempts && (attempt === 1 || (await network.reaches(address))); attempt++) {
    npm(root, ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=0', `--fetch-timeout=${longestSilence}`], 'inherit');
    if (packagesInstalled(root)) return;
  }
  throw new Refusal('The packages could not be installed; npm says why above.');
}
