/** The command line without kept code, as one bundle of modules. */
import { main } from './program.ts';

process.exitCode = await main(process.argv.slice(2));
