/**
 * Leaves the compiled code of the command line beside it, so that it need not be compiled at each start (`hosts/cli/kept-code.mjs`): reads the
 * captures given, and keeps what ran. For the build.
 */
import { fileURLToPath } from 'node:url';
import { runKept } from '../hosts/cli/kept-code.mjs';

const { exports, keep } = runKept(fileURLToPath(new URL('../../out/main/program.cjs', import.meta.url)));
const { main } = /** @type {typeof import('../hosts/cli/program.ts')} */ (exports);
for (const path of process.argv.slice(2)) await main(['read', '-r', path]);
keep();
