import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { MOST_UNREAD, socketPort } from './socket-port.ts';

it('lets go of a window that asks and does not read, and of no other', async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
  await once(server, 'listening');
  const served: WebSocket[] = [];
  server.on('connection', socket => served.push(socket));
  const window = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await once(window, 'open');
  window.pause();
  const [socket] = served, port = socketPort(socket), answer = { bytes: new Uint8Array(1 << 25) };
  const closed = once(socket, 'close');
  for (let sent = 0; sent <= MOST_UNREAD; sent += answer.bytes.length) {
    expect(socket.readyState).toBe(socket.OPEN);
    port.send(answer);
  }
  port.send(answer);
  port.send(answer);
  await closed;
  window.terminate();
  server.close();
});
