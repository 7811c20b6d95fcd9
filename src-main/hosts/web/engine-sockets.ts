/** The ways from windows to the engine: WebSockets, relayed to its ports. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Port } from '../../api/index.ts';
import { longestMessage } from '../../api/transport/encoding.ts';
import { MOST_WINDOWS, WELCOME } from '../../api/transport/welcome.ts';
import { relay } from '../../worker/ports.ts';
import type { AllowedPaths } from '../allowed-paths.ts';
import type { Gate } from './gate.ts';
import { socketPort } from './socket-port.ts';

/** A close that says: later perhaps (RFC 6455 §7.4.2). */
const tryAgainLater = 1013;

export class EngineSockets {
  readonly #sockets = new WebSocketServer({
    noServer: true, maxPayload: longestMessage, perMessageDeflate: false,
    handleProtocols: offered => [this.#isFull ? WELCOME.full : WELCOME.engine].find(one => offered.has(one)) ?? false,
  });
  readonly #door: Gate;
  readonly #paths: AllowedPaths;
  readonly #connect: () => Port;

  /** `connect`: gives a new port to the engine. */
  constructor(door: Gate, paths: AllowedPaths, connect: () => Port) {
    this.#door = door;
    this.#paths = paths;
    this.#connect = connect;
  }

  /** `url`: what the request asks for, undefined for what is none of ours. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, url: URL | undefined): void {
    socket.on('error', () => socket.destroy());
    const isOwn = url?.pathname === '/engine' && this.#door.admitsScript(request, url.searchParams.get('token'));
    // One more is told that there are enough; who does not listen is not heard either.
    const isFull = this.#isFull;
    if (!isOwn || this.#sockets.clients.size > MOST_WINDOWS) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    this.#sockets.handleUpgrade(request, socket, head, opened => {
      // A broken frame closes the socket; the close is what counts.
      opened.on('error', () => {});
      if (isFull) {
        opened.close(tryAgainLater);
        return;
      }
      relay(socketPort(opened), this.#connect(), message => this.#paths.refusal(message));
    });
  }

  get #isFull(): boolean {
    return this.#sockets.clients.size >= MOST_WINDOWS;
  }

  close(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
  }
}
