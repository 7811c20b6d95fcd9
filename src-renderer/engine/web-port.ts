/** The port to an engine behind the web host: a WebSocket with one message a frame. */
import type { Port } from '../../src-main/api/index.ts';
import { UserError } from '../../src-main/api/index.ts';
import { decodeMessage, encodeMessage, longestMessage } from '../../src-main/api/transport/encoding.ts';

/** `page` is the address that the host gave, token included. */
export function webPort(page: Pick<Location, 'protocol' | 'host' | 'search'>): Promise<Port> {
  const token = new URLSearchParams(page.search).get('token') ?? '';
  const socket = new WebSocket(`${page.protocol === 'https:' ? 'wss' : 'ws'}://${page.host}/engine?token=${encodeURIComponent(token)}`);
  socket.binaryType = 'arraybuffer';
  return new Promise((resolve, reject) => {
    socket.addEventListener('error', () => reject(new UserError('The engine cannot be reached. Start Netloupe again to get a new address.')), {
      once: true,
    });
    socket.addEventListener('open', () => resolve(socketPort(socket)), { once: true });
  });
}

function socketPort(socket: WebSocket): Port {
  return {
    send(message) {
      const bytes = encodeMessage(message) as Uint8Array<ArrayBuffer>;
      // The host would close the socket, and with it every open capture.
      if (bytes.length > longestMessage) throw new UserError('This is too much for the engine to take at once.');
      socket.send(bytes);
    },
    onMessage: (listener) => socket.addEventListener('message', ({ data }) => listener(decodeMessage(new Uint8Array(data as ArrayBuffer)))),
    onClose: (listener) => socket.addEventListener('close', listener),
    close: () => socket.close(),
  };
}
