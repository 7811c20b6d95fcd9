/** Builds the app (`npm run build`), and knows whether what is built is of the sources that are there. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from './packages.mjs';

const inputs = ['src-main', 'src-renderer', 'electron.vite.config.ts', 'program.vite.config.ts', 'package.json', 'package-lock.json'];

/** What a build leaves behind at least. */
const outputs = [
  'main/web.js', 'main/cli.js', 'main/program.cjs', 'main/worker.js', 'main/electron.js', 'preload/preload.cjs',
  'renderer/index.html',
];

/** Captures that the command line reads once, so that the code which reads them is kept. */
const WARMED_BY = ['dns.pcap', 'http.pcapng', 'https.pcapng'];

/** @param {string} root */
const stampPath = (root) => join(root, 'out/sources.sha256');

/**
 * A digest of everything that the build is made of: paths and contents, tests left out.
 * @param {string} root
 */
export function sourcesDigest(root) {
  const digest = createHash('sha256');
  for (const input of inputs) {
    const path = join(root, input);
    if (!existsSync(path)) continue;
    const files = input.includes('.')
      ? [path]
      : readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
          .map((entry) => join(entry.parentPath, entry.name))
          .toSorted();
    for (const file of files) digest.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return digest.digest('hex');
}

/**
 * True when `out/` holds a whole build of the present sources.
 * @param {string} root
 */
export function isBuilt(root) {
  const stamp = stampPath(root);
  return outputs.every((output) => existsSync(join(root, 'out', output))) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesDigest(root);
}

/**
 * Builds everything; true when it went well. What the bundler says goes to standard error.
 * @param {string} root
 */
export function build(root) {
  // Taken first: what is edited while the bundler runs makes the build stale.
  const digest = sourcesDigest(root);
  rmSync(stampPath(root), { force: true });
  /** @type {(out: 2 | 'ignore', script: string, ...args: string[]) => boolean} */
  const run = (out, script, ...args) =>
    spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: ['ignore', out, 2] }).status === 0;
  const isWhole =
    run(2, 'node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn') &&
    run(2, 'node_modules/vite/bin/vite.js', 'build', '--config', 'program.vite.config.ts', '--logLevel', 'warn') &&
    run('ignore', 'src-main/tooling/keep-code.mjs', ...WARMED_BY.map((sample) => join(root, 'samples', sample)));
  if (!isWhole) return false;
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stampPath(root), digest);
  return true;
}

/**
 * Builds when what is built is stale. Throws a `Refusal` when it can't be.
 * @param {string} root
 * @param {(line: string) => void} say
 */
export function ensureBuild(root, say) {
  if (isBuilt(root)) return;
  say('Building…');
  if (!build(root)) throw new Refusal('The build failed; the messages above say where.');
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !build(fileURLToPath(new URL('../..', import.meta.url)))) process.exitCode = 1;
