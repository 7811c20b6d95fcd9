/** `npm test`: type check, lint, unit tests, build and end-to-end tests, after installing what they need. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { network } from './network.mjs';
import { ensurePackages, Refusal } from './packages.mjs';
import { playwrightCounts, single, summary, vitestCounts } from './test-counts.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'netloupe-reports-'));
/** @type {{ name: string, counts: import('./test-counts.mjs').Counts, seconds: number }[]} */
const steps = [];

/** @param {string} line */
const say = (line) => void process.stdout.write(`${line}\n`);

/**
 * Runs the script of a package and gives its exit status, null when it was killed.
 * @param {string} script below node_modules
 * @param {readonly string[]} args
 * @param {Record<string, string>} environment
 */
function run(script, args, environment = {}) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  return status;
}

/**
 * @param {string} name
 * @param {() => import('./test-counts.mjs').Counts | Promise<import('./test-counts.mjs').Counts>} work
 */
async function step(name, work) {
  say(`\n── ${name}`);
  const started = performance.now();
  const counts = await work();
  steps.push({ name, counts, seconds: (performance.now() - started) / 1000 });
}

/** @param {string} name */
function report(name) {
  try {
    return JSON.parse(readFileSync(join(reports, name), 'utf8'));
  } catch {
    return undefined;
  }
}

/** The end-to-end tests on what was built. */
async function endToEnd() {
  const chromium = await ensureChromium(root, network(), say);
  if (chromium === undefined) {
    say('There is no Chromium for the end-to-end tests, and none could be installed.');
    return single(false);
  }
  const status = run('@playwright/test/cli.js', ['test', '--reporter=line,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'e2e.json') });
  return playwrightCounts(report('e2e.json'), status);
}

try {
  await ensurePackages(root, network(), say);
  await step('type check', () => single(run('typescript/bin/tsc', ['--noEmit']) === 0));
  await step('lint', () => single(run('oxlint/bin/oxlint', []) === 0));
  await step('unit tests', () => {
    const status = run('vitest/vitest.mjs', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${join(reports, 'unit.json')}`]);
    return vitestCounts(report('unit.json'), status);
  });
  await step('build', () => single(build(root)));
  await step('end to end', endToEnd);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  say(error.message);
  steps.push({ name: 'packages', counts: single(false), seconds: 0 });
} finally {
  rmSync(reports, { recursive: true, force: true });
}

const { lines, failed } = summary(steps);
say('');
for (const line of lines) say(line);
process.exit(failed === 0 ? 0 : 1);
