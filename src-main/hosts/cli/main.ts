/** The command line: `netloupe read …`. */
import { ReadError, read } from '../../engine/read.ts';
import { OptionError } from './options.ts';
import { readRequest } from './read-options.ts';
import { writeOut } from './standard-output.ts';

function complain(text: string): void {
  process.stderr.write(`netloupe: ${text}\n`);
}

async function main(args: readonly string[]): Promise<number> {
  try {
    await read(readRequest(args.slice(1)), writeOut);
    return 0;
  } catch (error) {
    if (error instanceof OptionError || error instanceof ReadError) {
      complain(error.message);
      return error instanceof ReadError ? error.status : 1;
    }
    throw error;
  }
}

process.exitCode = await main(process.argv.slice(2));
