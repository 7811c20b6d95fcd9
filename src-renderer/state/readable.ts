/** Whether a file can be opened, asked before what is open of it is given up. */
import type { Engine } from '../engine/api.ts';
import { isAbort } from './failure.ts';

/** Rejects with the engine's reason where the file is gone, or does not begin as a capture. It is not read further than that. */
export async function checkReadable(engine: Pick<Engine, 'open' | 'close'>, path: string): Promise<void> {
  const abort = new AbortController();
  let begun: number | undefined;
  try {
    const { capture } = await engine.open(path, {
      signal: abort.signal,
      progress: ({ capture: known }) => {
        begun = known;
        abort.abort();
      },
    });
    begun = capture;
  } catch (error) {
    if (!isAbort(error)) throw error;
  } finally {
    // It may have come to its end all the same.
    if (begun !== undefined) await engine.close(begun).catch(() => {});
  }
}
