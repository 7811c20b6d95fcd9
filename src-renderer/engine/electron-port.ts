/** The port that Electron's preload hands to the page. */
import type { Port } from '../../src-main/api/index.ts';

/** Asks for the port until it comes: the preload may listen later than the page speaks. */
export function electronPort(page: Window): Promise<Port> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent) => {
      if (event.source !== page || (event.data as { type?: unknown } | null)?.type !== 'netloupe-port' || !event.ports[0]) return;
      page.removeEventListener('message', receive);
      resolve(messagePort(event.ports[0]));
    };
    page.addEventListener('message', receive);
    page.postMessage({ type: 'netloupe-port-wanted' }, page.location.origin);
  });
}

function messagePort(port: MessagePort): Port {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.addEventListener('message', ({ data }) => listener(data));
      port.start();
    },
    onClose: (listener) => port.addEventListener('close', listener),
    close: () => port.close(),
  };
}
