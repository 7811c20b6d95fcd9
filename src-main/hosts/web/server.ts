/**
 * The window over HTTP on 127.0.0.1, for one user and one run. Every request but the first page's carries the token that this page knows:
 *
 *     GET  /?token=T                  the window; its files have addresses below /T/
 *     GET  /start/CODE                the same, once: what is handed to the browser on its command line, which others can read
 *     POST /host/METHOD?token=T       methods of Host: JSON array of arguments → JSON, or status 422 with {"message"} for the user
 *     POST /host/admit?token=T        a file as the body, its name percent-encoded in X-File-Name → JSON path
 *     GET  /download/NUMBER           a saved file, once; `deliver` resolves to this address
 *     /engine?token=T                 WebSocket: messages of the wire, encoded by api/transport
 *
 * Browsers note with a saved file where it came from: the address of a download says nothing but a number that is of no more use.
 *
 * Nothing opens a file from outside while the window lives, so the page asks for `opened` once.
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Port, Sample } from '../../api/index.ts';
import { allowedPaths } from '../allowed-paths.ts';
import { windowHeaders } from '../window-files.ts';
import { end, refuse } from './answers.ts';
import { downloads } from './downloads.ts';
import { EngineSockets } from './engine-sockets.ts';
import { gate, ownHosts } from './gate.ts';
import { HostCalls } from './host-calls.ts';
import { hostMethods } from './host-methods.ts';
import { Pages } from './pages.ts';
import { privateFolder } from './uploads.ts';

export interface WebHostOptions {
  /** Folder of the built window. */
  readonly window: string;
  /** Private folder for uploads and saved files; the caller removes it. */
  readonly folder: string;
  readonly files: readonly string[];
  readonly samples: readonly Sample[];
  readonly reason?: string;
  /** The first of these that is free; 0, or none given: any free one. */
  readonly ports?: readonly number[];
  /** A new port to the engine. */
  readonly connect: () => Port;
}

export interface WebHost {
  /** Address of the window, token included. */
  readonly address: string;
  /** Address that leads to the window one time. */
  readonly startAddress: string;
  close(): Promise<void>;
}

/** Starts the host; resolves once it listens. */
export async function startWebHost({ window, folder, files, samples, reason, ports = [0], connect }: WebHostOptions): Promise<WebHost> {
  const token = randomBytes(32).toString('base64url');
  const paths = allowedPaths(), saved = downloads(), uploads = privateFolder(folder);
  for (const path of [...files, ...samples.map(sample => sample.path)]) paths.allowSource(path);
  const methods = hostMethods({ files, samples, reason, paths, folder: uploads, downloads: saved });

  const server = createServer();
  await listen(server, ports);
  const listening = (server.address() as AddressInfo).port;
  const hosts = ownHosts(listening), [origin] = hosts.map(host => `http://${host}`), door = gate(token, listening);
  const pages = new Pages(window, token, door, saved), calls = new HostCalls(methods, uploads, paths, door);
  const sockets = new EngineSockets(door, paths, connect);
  const headers = windowHeaders(["'self'", ...hosts.map(host => `ws://${host}`)].join(' '));

  answerWith(server, async (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const url = addressOf(request, hosts);
    if (url === undefined) return refuse(response);
    const [first, method, ...more] = url.pathname.slice(1).split('/');
    if (first === 'host' && method !== undefined && more.length === 0) return calls.answer(request, response, url, method);
    return pages.answer(request, response, url);
  });
  server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head, addressOf(request, hosts)));

  return {
    address: `${origin}/?token=${token}`,
    startAddress: origin + pages.startPath,
    async close() {
      sockets.close();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Rejects as `Server.listen` does where the last of them cannot be had either. */
async function listen(server: Server, [port, ...others]: readonly number[]): Promise<void> {
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    if (others.length === 0) throw error;
    await listen(server, others);
  }
}

function answerWith(server: Server, answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>): void {
  // A large file takes longer than the 5 minutes that Node allows a request; its headers must still come within one.
  server.requestTimeout = 0;
  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // The page went away in the middle of an upload.
      if (request.destroyed && !request.complete) return;
      // The cause stays here: what a bug says may hold paths.
      process.stderr.write(`netloupe: ${error instanceof Error ? error.stack : String(error)}\n`);
      end(response, 500, 'text/plain', 'Internal error');
    });
  });
}

/** Undefined for what is no address, or one of another host: requests may name their host twice (RFC 9112 section 3.2.2). */
function addressOf({ url = '/' }: IncomingMessage, hosts: readonly string[]): URL | undefined {
  const origins = hosts.map(host => `http://${host}`), address = URL.canParse(url, origins[0]) ? new URL(url, origins[0]) : undefined;
  return address !== undefined && origins.includes(address.origin) ? address : undefined;
}
