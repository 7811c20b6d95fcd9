/**
 * Asks tshark, where it is installed, for the count of every filter that the tests of the filter language hold: `node
 * src-main/tooling/verify-counts.mjs`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'netloupe-counts-'));
try {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const built = spawnSync(
    process.execPath, [vite, 'build', '--ssr', 'src-main/filter/counts.examples.ts', '--outDir', folder, '--logLevel', 'error'],
    { cwd: root },
  );
  if (built.status !== 0) throw new Error(String(built.stderr));
  const { COUNTS } = await import(join(folder, 'counts.examples.js'));
  let verified = 0;
  for (const [sample, counts] of Object.entries(COUNTS)) {
    for (const [filter, packets, same] of counts) {
      const found = spawnSync(
        'tshark', ['-2', '-n', '-r', join(root, 'samples', sample), '-Y', same ?? filter, '-T', 'fields', '-e', 'frame.number'],
        { encoding: 'utf8' },
      );
      if (found.error) throw found.error;
      const theirs =
        found.status === 0
          ? found.stdout.split('\n').filter(line => line !== '').length
          : found.stderr.split('\n').find(line => line.startsWith('tshark:'));
      if (theirs === packets) verified++;
      else {
        process.stdout.write(`${sample}: ${same ?? filter} → ${packets}, tshark says ${theirs}\n`);
        process.exitCode = 1;
      }
    }
  }
  process.stdout.write(`${verified} counts are those of tshark.\n`);
} finally {
  rmSync(folder, { recursive: true });
}
