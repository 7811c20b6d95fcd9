/** `netloupe import`: a hex dump written as a capture, as text2pcap does it. */
import { type HexDumpSummary, UserError } from '../../api/index.ts';
import { importHexDump, writeHexDump } from '../../engine/hex-dump/hex-dump.ts';
import { readBounded, readOpenBounded } from './bounded-file.ts';
import { complain, orComplain } from './complaint.ts';
import { type ImportRequest, importRequest } from './import-options.ts';
import { writeOut } from './standard-output.ts';
import { IMPORT_HELP } from './texts.ts';

const STANDARD_INPUT = 0;

export function runImport(args: readonly string[]): Promise<number> {
  return orComplain(async () => {
    const request = importRequest(args);
    if (request.help) {
      writeOut(new TextEncoder().encode(IMPORT_HELP));
      return 0;
    }
    const summary = await imported(request, textOf(request.input));
    for (const { line, text } of summary.remarks) complain(`line ${line}: ${text}`);
    if (summary.further > 0) complain(`${summary.further} further lines are left out or end a packet early`);
    if (!request.quiet) complain(`${summary.packets} ${summary.packets === 1 ? 'packet' : 'packets'} of ${summary.bytes} bytes`);
    return 0;
  });
}

async function imported({ output, form, format }: ImportRequest, text: string): Promise<HexDumpSummary> {
  if (output === '-') return writeHexDump(text, form, Date.now(), writeOut, format);
  return (await importHexDump(text, form, Date.now(), output, format)).summary;
}

function textOf(path: string): string {
  try {
    return (path === '-' ? readOpenBounded(STANDARD_INPUT, 'The text') : readBounded(path)).toString('utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof UserError || code === undefined) throw error;
    const reason = code === 'ENOENT' ? 'it does not exist' : code === 'EISDIR' ? 'it is a folder' : message;
    throw new UserError(`${path} cannot be read: ${reason}.`, { cause: error });
  }
}
