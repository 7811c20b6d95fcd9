/** Starting the thread that helps the scan (`read-ahead.ts`), which may be done before what it will be of help with is known. */
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { stretchesMemory } from './stretches.ts';

/** What the thread is started with. */
export interface AheadData {
  readonly memory: SharedArrayBuffer;
  readonly port: MessagePort;
}

export interface HelperThread extends AheadData {
  readonly worker: Worker;
  /** Why the thread died; undefined as long as it lives. */
  readonly death: () => string | undefined;
}

/** Bytes of a file from which on the thread is worth its start: 30 ms and 15 MB. */
export const HELPED_BYTES = 1 << 25;

/** Of the thread's own heap, in MB: what it allocates is mostly kept. How much that is the judge bounds, by connections and holes. */
const HEAP = { maxYoungGenerationSizeMb: 4 };

/** `entry`: the thread's script. It does not keep the process alive. */
export function startHelper(entry: URL): HelperThread {
  const memory = stretchesMemory(), { port1, port2 } = new MessageChannel(), data: AheadData = { memory, port: port2 };
  const worker = new Worker(entry, { workerData: data, transferList: [port2], resourceLimits: HEAP });
  let death: string | undefined;
  worker.on('error', ({ message }) => death ??= message).on('exit', () => death ??= 'it ended').unref();
  port1.unref();
  return { worker, memory, port: port1, death: () => death };
}
