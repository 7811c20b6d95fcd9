import { afterEach, describe, expect, it, vi } from 'vitest';
import { connectEngine } from '../api/transport/connect.ts';
import { startEngineWorker } from './start.ts';
import type { EngineWorker } from './start.ts';

/** A worker that answers every call with its method's name, and crashes when it is asked to `close`. */
const entry = new URL(`data:text/javascript,${encodeURIComponent(`
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', (port) => port.on('message', ({ id, method }) => {
    if (method === 'close') setImmediate(() => { throw new Error('out of luck'); });
    else port.postMessage({ type: 'result', id, value: method });
  }));
`)}`);

let worker: EngineWorker | undefined;
afterEach(() => worker?.stop());

describe('the engine worker', () => {
  it('serves several ports', async () => {
    worker = startEngineWorker(() => {}, entry);
    const [one, two] = [connectEngine(worker.connect()), connectEngine(worker.connect())];
    expect(await Promise.all([one.info(1), two.checkFilter('')])).toEqual(['info', 'checkFilter']);
  });

  it('tells of a crash, rejects what waits at every port, and starts again', async () => {
    const crashed = vi.fn();
    worker = startEngineWorker(crashed, entry);
    const [one, two] = [connectEngine(worker.connect()), connectEngine(worker.connect())];
    await two.info(1);
    await expect(one.close(1)).rejects.toThrow('analysis engine has stopped');
    await vi.waitFor(() => expect(crashed).toHaveBeenCalledWith(expect.objectContaining({ message: 'out of luck' })));
    await vi.waitFor(() => expect(two.info(1)).rejects.toThrow('analysis engine has stopped'));
    expect(await connectEngine(worker.connect()).info(1)).toBe('info');
  });
});
