/** The command line: `netloupe read …`, `summary …`, `import …`, help and version. Opening the window is for the script that starts this. */
import type { HelperThread } from '../../engine/read/scan-helper.ts';
import { runImport } from './import-command.ts';
import { runRead } from './read-command.ts';
import { runSummary } from './summary-command.ts';
import { writeOut } from './standard-output.ts';
import { HELP, VERSION } from './texts.ts';

const print = (text: string): void => writeOut(new TextEncoder().encode(text));

/** `helper`: a thread that was started before (`early-helper.ts`). */
export async function main([command, ...args]: readonly string[], helper?: HelperThread): Promise<number> {
  switch (command) {
    case 'read': return runRead(args, helper);
    case 'summary': return runSummary(args);
    case 'import': return runImport(args);
    case '--version':
    case '-v':
      print(`${VERSION}\n`);
      return 0;
    case '--help':
    case '-h':
    case 'help':
    case undefined:
      print(HELP);
      return 0;
    default:
      process.stderr.write(`netloupe: there is no command ${JSON.stringify(command)}\n\n${HELP}`);
      return 1;
  }
}
