/** The thread that helps to read a large capture, started before the program is loaded, which takes as long as the thread's own start. */
import { statSync } from 'node:fs';
import { HELPED_BYTES, type HelperThread, startHelper } from '../../engine/read/scan-helper.ts';

/** Undefined where it is not seen at once that a large capture is to be read to its end: the scan then starts its helper itself. */
export function earlyHelper(args: readonly string[], start = () => startHelper(new URL('./ahead.js', import.meta.url))): HelperThread | undefined {
  const path = args[args.indexOf('-r') + 1];
  if (args[0] !== 'read' || !args.includes('-r') || path === undefined || args.includes('-c')) return undefined;
  return isLarge(path) ? start() : undefined;
}

function isLarge(path: string): boolean {
  try {
    const facts = statSync(path, { throwIfNoEntry: false });
    return facts?.isFile() === true && facts.size >= HELPED_BYTES;
  } catch {
    // Who reads it says what is wrong with it.
    return false;
  }
}
