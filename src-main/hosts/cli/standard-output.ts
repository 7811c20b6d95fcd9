/** Writing to standard output without losing or delaying bytes: synchronously, whatever is at the other end. */
import { writeSync } from 'node:fs';
import { UserError } from '../../api/index.ts';
import { harmlessBytes } from './harmless-bytes.ts';

const STDOUT = 1;

/**
 * `colours`: whether the text has colours of its own, which stay. On a terminal the rest of what commands one
 * is shown as text, because values of fields come as they are in packets; pipes and files get every byte.
 */
export function terminalOut(colours: boolean): (chunk: Uint8Array) => void {
  return process.stdout.isTTY ? chunk => writeOut(harmlessBytes(chunk, colours)) : writeOut;
}

/** Writes all of the chunk. Ends the process quietly when nobody reads any more (`netloupe read … | head`). */
export function writeOut(chunk: Uint8Array): void {
  let done = 0;
  while (done < chunk.length) {
    try {
      done += writeSync(STDOUT, chunk, done, chunk.length - done);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') process.exit(0);
      if (code !== 'EAGAIN') {
        throw new UserError(`Standard output cannot be written: ${code === 'ENOSPC' ? 'the disk is full' : message}.`, { cause: error });
      }
      // A pipe that another program made non-blocking is full: give its reader a millisecond.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}
