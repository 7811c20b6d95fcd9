/** Starts the command line. */
import { fileURLToPath } from 'node:url';
import { runKept } from './kept-code.mjs';
import type { main } from './program.ts';

const program = runKept(fileURLToPath(new URL('./program.cjs', import.meta.url))).exports as { readonly main: typeof main };
process.exitCode = await program.main(process.argv.slice(2));
