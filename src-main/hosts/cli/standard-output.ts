/** Writing to standard output without losing or delaying bytes: synchronously, whatever is at the other end. */
import { writeSync } from 'node:fs';
import { UserError } from '../../api/index.ts';

const STDOUT = 1;

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
