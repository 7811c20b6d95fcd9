/** What `netloupe read` is asked for and prints, for tests. */
import { type ReadRequest, read } from '../engine/read/read.ts';
import { readCommand } from '../hosts/cli/read-options.ts';

/** What the options ask for, without the files that they name. */
export function requestOf(options: readonly string[]): ReadRequest {
  const command = readCommand(options);
  if (typeof command === 'string') throw new Error(command);
  return command.request;
}

export async function outputOf(request: ReadRequest): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  await read(request, chunk => (text += decoder.decode(chunk, { stream: true })));
  return text;
}
