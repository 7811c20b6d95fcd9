/** The port to an engine behind the web host: a WebSocket with one message a frame. */
import type { Port } from '../../src-main/api/index.ts';
import { UserError } from '../../src-main/api/index.ts';
import { decodeMessage, encodeMessage, longestMessage } from '../../src-main/api/transport/encoding.ts';
import { MOST_WINDOWS, WELCOME } from '../../src-main/api/transport/welcome.ts';

/** `page` is the address that the host gave, token included. */
export function webPort(page: Pick<Location, 'protocol' | 'host' | 'search'>): Promise<Port> {
  const token = new URLSearchParams(page.search).get('token') ?? '';
  const address = `${page.protocol === 'https:' ? 'wss' : 'ws'}://${page.host}/engine?token=${encodeURIComponent(token)}`;
  const socket = new WebSocket(address, Object.values(WELCOME));
  socket.binaryType = 'arraybuffer';
  return new Promise((resolve, reject) => {
    socket.addEventListener('error', () => reject(new UserError('The engine cannot be reached. Start Netloupe again to get a new address.')), {
      once: true,
    });
    const welcome = () => {
      if (socket.protocol !== WELCOME.full) resolve(socketPort(socket));
      else reject(new UserError(`${MOST_WINDOWS} windows of this Netloupe are open. Close one, and load this page again.`));
    };
    socket.addEventListener('open', welcome, { once: true });
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
