/** From a fresh clone to an open window: packages, build, shell. What `npm start` and `netloupe FILE…` do. */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureBuild } from './build.mjs';
import { electronProgram, fetchElectron } from './electron-program.mjs';
import { network } from './network.mjs';
import { ensurePackages, Refusal } from './packages.mjs';
import { chooseShell, notFetched, notStarted, readWords } from './shell-choice.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** An Electron that ends with an error within this many milliseconds never showed a window. */
const startingTime = 5000;

/** @param {string} line */
const say = (line) => void process.stderr.write(`${line}\n`);

/**
 * Runs Electron until it ends. Resolves to the reason when it did not come up.
 * @param {string} program
 * @param {readonly string[]} files
 * @returns {Promise<string | undefined>}
 */
function runElectron(program, files) {
  const started = performance.now();
  const child = spawn(program, [root, ...files], { stdio: ['ignore', 'inherit', 'inherit'] });
  // Ctrl+C reaches Electron too; this process waits for it to end.
  const wait = () => {};
  process.on('SIGINT', wait);
  return new Promise((resolve) => {
    child.once('error', () => resolve(notStarted(null)));
    child.once('exit', (status, signal) => {
      process.off('SIGINT', wait);
      const failed = status !== 0 && signal !== 'SIGINT' && signal !== 'SIGTERM';
      if (failed && performance.now() - started < startingTime) resolve(notStarted(status));
      else {
        process.exitCode = status ?? 1;
        resolve(undefined);
      }
    });
  });
}

/**
 * Runs the web host in this process.
 * @param {readonly string[]} options
 * @param {readonly string[]} files
 * @param {string} reason
 */
async function runWebHost(options, files, reason) {
  const script = join(root, 'out/main/web.js');
  say(reason);
  process.argv = [process.execPath, script, ...options, '--reason', reason, '--', ...files];
  await import(pathToFileURL(script).href);
}

/**
 * Installs and builds what is missing; ends the process with one sentence where it can't.
 * @returns {Promise<import('./network.mjs').Network>} the network, with the patience that is left
 */
export async function prepare() {
  const net = network();
  try {
    await ensurePackages(root, net, say);
    ensureBuild(root, say);
    return net;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(error.message);
    // A name that is still being looked up on a dead network would keep the process for many seconds.
    process.exit(1);
  }
}

/**
 * Opens the window on the files that `words` name.
 * @param {readonly string[]} words
 */
export async function openWindow(words) {
  const read = readWords(words);
  if ('wrong' in read) {
    say(read.wrong);
    process.exitCode = 2;
    return;
  }
  const files = read.files.map((file) => resolve(file));
  const net = await prepare();
  const machine = {
    platform: process.platform,
    environment: process.env,
    root: process.getuid?.() === 0,
    program: electronProgram(root) !== undefined,
    browser: read.browser,
  };
  const choice = chooseShell(machine);
  if (choice.shell === 'web') return await runWebHost(read.options, files, choice.reason);
  const program = electronProgram(root) ?? (await fetchElectron(root, net, say));
  const reason = program === undefined ? notFetched : await runElectron(program, files);
  if (reason !== undefined) await runWebHost(read.options, files, reason);
}
