import { expect, it, vi } from 'vitest';
import type { Engine } from '../engine/api.ts';
import { checkReadable } from './readable.ts';

const engineThat = (open: unknown) => {
  const close = vi.fn(async () => Promise.reject(new Error('known no more')));
  return { engine: { open, close } as unknown as Pick<Engine, 'open' | 'close'>, close };
};

it('opens a file no further than to its begin', async () => {
  const { engine, close } = engineThat(async (_path: string, call: { signal: AbortSignal; progress: (told: unknown) => void }) => {
    call.progress({ capture: 7 });
    call.signal.throwIfAborted();
  });
  await checkReadable(engine, '/long.pcap');
  expect(close).toHaveBeenCalledExactlyOnceWith(7);
});

it('closes a file that is read to its end at once', async () => {
  const { engine, close } = engineThat(async () => ({ capture: 8 }));
  await checkReadable(engine, '/short.pcap');
  expect(close).toHaveBeenCalledExactlyOnceWith(8);
});

it('passes on why there is none', async () => {
  const { engine, close } = engineThat(() => Promise.reject(new Error('gone.pcap does not exist.')));
  await expect(checkReadable(engine, '/gone.pcap')).rejects.toThrow('gone.pcap does not exist.');
  expect(close).not.toHaveBeenCalled();
});
