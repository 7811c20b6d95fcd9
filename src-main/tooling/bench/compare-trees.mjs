/** Full trees of every packet, as JSON and as text, beside tshark's: whole processes whose output goes nowhere. */
import { spawn } from 'node:child_process';

/**
 * Seconds of the best run; undefined where the command cannot be run.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {number} runs
 * @returns {Promise<number | undefined>}
 */
async function bestOf(command, args, runs) {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    const status = await new Promise((resolve) => spawn(command, args, { stdio: 'ignore' }).on('error', () => resolve(-1)).on('close', resolve));
    if (status !== 0) return undefined;
    best = Math.min(best, (performance.now() - began) / 1000);
  }
  return best;
}

/**
 * @param {string} netloupe script of the command line
 * @param {string} path capture
 * @param {{ readonly ours: number, readonly tshark: number }} runs
 * @param {(line: string) => void} say
 */
export async function compareTrees(netloupe, path, runs, say) {
  for (const format of [['-T', 'json'], ['-V']]) {
    const args = ['-n', '-r', path, ...format], name = format.join(' ');
    const ours = await bestOf(process.execPath, [netloupe, 'read', ...args], runs.ours);
    if (ours === undefined) throw new Error(`netloupe read ${args.join(' ')} failed`);
    const theirs = await bestOf('tshark', args, runs.tshark);
    say(
      `${name} of ${path}: best ${ours.toFixed(2)} s${theirs === undefined ? '' : `; tshark ${theirs.toFixed(2)} s; ratio ${(theirs / ours).toFixed(1)}`}`,
    );
  }
}
