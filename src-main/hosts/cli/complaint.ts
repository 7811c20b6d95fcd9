/** Errors that the user can mend: a sentence on standard error and an exit status. Anything else is a bug and stays an exception. */
import { ReadError } from '../../engine/read/read.ts';
import { UserError } from '../../api/index.ts';
import { harmless } from './harmless-bytes.ts';
import { OptionError } from './options.ts';

/** Files' names and contents may hold what commands a terminal or is not seen there. */
export function complain(text: string): void {
  process.stderr.write(`netloupe: ${harmless(text)}\n`);
}

/** Runs a command; gives the exit status. */
export async function orComplain(run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof OptionError) && !(error instanceof UserError)) throw error;
    complain(error.message);
    if (error instanceof OptionError) return 1;
    return error instanceof ReadError ? error.status : 2;
  }
}
