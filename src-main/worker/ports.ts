import type { MessagePort } from 'node:worker_threads';
import type { Port } from '../api/index.ts';

/** Ports of this process: a thread's end of a `MessageChannel`, and a relay between two ports. */

/** A thread's message port as a `Port`. It closes when either end does, also when the thread at the other end dies. */
export function threadPort(port: MessagePort): Port {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', listener),
    onClose: (listener) => void port.on('close', listener),
    close: () => port.close(),
  };
}

/**
 * Passes everything between two ports, and closes each when the other closes. `toEngine` sees what goes from `outer` to `inner`
 * and may answer in the engine's place: the message passes when it returns undefined.
 */
export function relay(outer: Port, inner: Port, toEngine: (message: unknown) => unknown = () => undefined): void {
  outer.onMessage((message) => {
    const answer = toEngine(message);
    if (answer === undefined) inner.send(message);
    else outer.send(answer);
  });
  inner.onMessage((message) => outer.send(message));
  outer.onClose(() => inner.close());
  inner.onClose(() => outer.close());
}
