/**
 * A program of one CommonJS file, run with the machine code's forerunner that an earlier run has left beside it: V8 then neither parses nor
 * compiles what that run needed, which is half of the time that the command line takes to start. Code of another version of V8, or of other
 * sources, is refused by V8 and does no harm.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** @param {string} path */
const keptPath = (path) => path.replace(/\.cjs$/, '.code');

/**
 * Where whole packets are read some 400 functions are hot at once, not the few that compilers are tuned for: V8 inlines up to 920 bytes of its
 * code into a function; with a third of that it compiles faster what runs as fast. And nobody waits for a frame here: marking the heap step by
 * step, which begins with the first packets, only takes time from them. Kept code is good for the same flags only, so that they are set here,
 * before any.
 */
function tune() {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
  setFlagsFromString('--no-incremental-marking');
}

/**
 * What was kept of the program as it is now: V8 itself would take code of another source of the same length.
 * @param {string} path
 */
function keptFor(path) {
  const kept = keptPath(path), written = statSync(kept, { throwIfNoEntry: false });
  return written !== undefined && written.mtimeMs >= statSync(path).mtimeMs ? readFileSync(kept) : undefined;
}

/**
 * Runs the program at `path` and gives what it exports. `keep` leaves the code of all functions that have run by then for the next time.
 * @param {string} path
 * @returns {{ exports: unknown, keep: () => void }}
 */
export function runKept(path) {
  tune();
  const cachedData = keptFor(path);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'latin1')}\n})`, {
    filename: path,
    cachedData,
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path));
  return { exports: module.exports, keep: () => writeFileSync(keptPath(path), script.createCachedData()) };
}
