/** Starts the command line. */
import { fileURLToPath } from 'node:url';
import { earlyHelper } from './early-helper.ts';
import { runKept } from './kept-code.mjs';
import type { main } from './program.ts';

const args = process.argv.slice(2), helper = earlyHelper(args);
const program = runKept(fileURLToPath(new URL('./program.cjs', import.meta.url))).exports as { readonly main: typeof main };
process.exitCode = await program.main(args, helper);
