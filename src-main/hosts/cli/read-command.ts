/** `netloupe read`. */
import { constants } from 'node:os';
import { type CaptureOutput, type ReadRequest, STANDARD_INPUT, read, saveFile, writeGlossary } from '../../engine/read/read.ts';
import type { HelperThread } from '../../engine/read/scan-helper.ts';
import { complain, orComplain } from './complaint.ts';
import { readProtoFiles } from './proto-files.ts';
import { type ReadCommand, readCommand } from './read-options.ts';
import { readSecrets } from './secret-files.ts';
import { terminalOut, writeOut } from './standard-output.ts';
import { READ_HELP, VERSION } from './texts.ts';

/** `helper`: see `read`. */
export function runRead(args: readonly string[], helper?: HelperThread): Promise<number> {
  return orComplain(async () => {
    const command = readCommand(args);
    if (typeof command === 'string') {
      if (command === 'help' || command === 'version') writeOut(new TextEncoder().encode(command === 'help' ? READ_HELP : `${VERSION}\n`));
      else writeGlossary(command, writeOut);
      return 0;
    }
    for (const warning of command.warnings) complain(warning);
    const { write } = command;
    const colours = command.request.colours === undefined ? undefined : showsColours() ? 'terminal' as const : 'named' as const;
    const request = fromStandardInput({
      ...command.request, colours, secrets: readSecrets(command.secretFiles), protoFiles: readProtoFiles(command.protoPaths), warn: complain,
    });
    const out = terminalOut(colours === 'terminal');
    const whole = await (write === undefined ? read(request, out, helper) : readAndWrite(request, write, out, helper));
    return whole ? 0 : 2;
  });
}

/** Whether standard output is a terminal that says to have all colours. */
function showsColours(): boolean {
  return process.stdout.isTTY && ['truecolor', '24bit'].includes(process.env['COLORTERM'] ?? '');
}

function fromStandardInput(request: ReadRequest): ReadRequest {
  return request.path === '-' ? { ...request, path: STANDARD_INPUT } : request;
}

/** The packets go into a file, which appears when it is whole, or to standard output; what is printed goes to standard output, too. */
async function readAndWrite(
  request: ReadRequest, { path, type }: NonNullable<ReadCommand['write']>, out: (chunk: Uint8Array) => void, helper?: HelperThread,
): Promise<boolean> {
  const format = type === 'pcapng' ? 'pcapng' : 'pcap';
  const output = (to: CaptureOutput['out']): CaptureOutput => ({ format, nanoseconds: type === 'nsecpcap', out: to });
  if (path === '-') return read({ ...request, capture: output(writeOut) }, writeOut, helper);
  let whole = true;
  // Begun and then ended by a signal, the file would be left where nobody looks for it; a second signal ends the process however busy it is.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(128 + constants.signals[signal]));
  await saveFile(path, async write => {
    whole = await read({ ...request, capture: output(write) }, out, helper);
  });
  return whole;
}
