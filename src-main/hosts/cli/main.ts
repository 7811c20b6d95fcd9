/** The command line: `netloupe read …`. */
import { ReadError, read } from '../../engine/read.ts';
import { OptionError } from './options.ts';
import { readCommand } from './read-options.ts';
import { writeOut } from './standard-output.ts';

function complain(text: string): void {
  process.stderr.write(`netloupe: ${text}\n`);
}

async function main(args: readonly string[]): Promise<number> {
  try {
    const command = readCommand(args.slice(1));
    if (command === 'help' || command === 'version') return 0;
    for (const warning of command.warnings) complain(warning);
    await read(command.request, writeOut);
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
