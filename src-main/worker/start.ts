import { MessageChannel, Worker } from 'node:worker_threads';
import type { Port } from '../api/index.ts';
import { threadPort } from './ports.ts';

/** Starts the engine in a worker thread of its own, so that no capture can block or take down the shell. */

/**
 * Ceilings of the worker's JavaScript heap, in MB. The packet table lives outside of it; a capture that
 * makes trees and texts beyond it ends the worker with a clear error, not the process. V8 gives what is
 * newly allocated 33 MB and never takes them back; in half of that a filter that dissects is 4 % slower.
 */
export const ENGINE_HEAP = { maxOldGenerationSizeMb: 4096, maxYoungGenerationSizeMb: 24 };

export interface EngineWorker {
  /** A new port to the engine, one for each window. Starts the worker when there is none: the first time, and after a crash. */
  connect(): Port;
  /** Ends the worker; every port closes. */
  stop(): Promise<void>;
}

/**
 * A worker that serves an engine over as many ports as are asked for. When it crashes its ports close, `crashed` hears why,
 * and the next `connect` starts another.
 */
export function startEngineWorker(crashed: (reason: Error) => void, entry = new URL('./worker.js', import.meta.url)): EngineWorker {
  let worker: Worker | undefined;

  const start = () => {
    const started = new Worker(entry, { resourceLimits: ENGINE_HEAP });
    started.on('error', (error) => {
      if (worker === started) worker = undefined;
      crashed(error instanceof Error ? error : new Error(String(error)));
    });
    started.on('exit', () => {
      if (worker === started) worker = undefined;
    });
    // The shell decides when the process ends; the worker does not keep it alive.
    started.unref();
    return started;
  };

  return {
    connect() {
      worker ??= start();
      const { port1, port2 } = new MessageChannel();
      worker.postMessage(port2, [port2]);
      return threadPort(port1);
    },
    async stop() {
      await worker?.terminate();
    },
  };
}
