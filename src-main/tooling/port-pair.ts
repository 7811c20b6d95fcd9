import type { Port } from '../api/index.ts';

/** Two ports in one thread, for tests: what one sends the other hears in a later microtask, cloned as a real port would. */
export function portPair(): readonly [Port, Port] {
  const ends = [0, 1].map(() => ({ message: [] as ((message: unknown) => void)[], close: [] as (() => void)[] }));
  let open = true;
  const port = (mine: number): Port => ({
    send(message) {
      const copy: unknown = structuredClone(message);
      if (open) queueMicrotask(() => open && ends[1 - mine].message.forEach((listener) => listener(copy)));
    },
    onMessage: (listener) => void ends[mine].message.push(listener),
    onClose: (listener) => void ends[mine].close.push(listener),
    close() {
      if (!open) return;
      open = false;
      for (const { close } of ends) close.forEach((listener) => queueMicrotask(listener));
    },
  });
  return [port(0), port(1)];
}
