import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { UserError } from '../../api/index.ts';
import type { Port, Sample } from '../../api/index.ts';
import { longestMessage } from '../../api/transport/encoding.ts';
import { relay } from '../../worker/ports.ts';
import { allowedPaths } from '../allowed-paths.ts';
import { windowFile, windowHeaders } from '../window-files.ts';
import { downloads } from './downloads.ts';
import { gate, ownHosts } from './gate.ts';
import { hostMethods } from './host-methods.ts';
import { socketPort } from './socket-port.ts';
import { privateFolder } from './uploads.ts';

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
export interface WebHostOptions {
  /** Folder of the built window. */
  readonly window: string;
  /** Private folder for uploads and saved files; the caller removes it. */
  readonly folder: string;
  readonly files: readonly string[];
  readonly samples: readonly Sample[];
  readonly reason?: string;
  /** 0 or absent: any free one. */
  readonly port?: number;
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

/** Longest JSON body, in bytes: arguments are names and paths. */
const longestBody = 2 ** 20;
/** Windows on one engine. */
const mostWindows = 16;

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > longestBody) throw new UserError('This request is too long.');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString()) as unknown;
}

/** Starts the host; resolves once it listens. */
export async function startWebHost({ window, folder, files, samples, reason, port = 0, connect }: WebHostOptions): Promise<WebHost> {
  const token = randomBytes(32).toString('base64url');
  let startCode: string | undefined = randomBytes(16).toString('base64url');

  const paths = allowedPaths();
  for (const path of [...files, ...samples.map((sample) => sample.path)]) paths.allowSource(path);
  const saved = downloads();
  const uploads = privateFolder(folder);
  const methods = hostMethods({ files, samples, reason, paths, folder: uploads, downloads: saved });

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // The page went away in the middle of an upload.
      if (request.destroyed && !request.complete) return;
      // The cause stays here: what a bug says may hold paths.
      process.stderr.write(`netloupe: ${error instanceof Error ? error.stack : String(error)}\n`);
      end(response, 500, 'text/plain', 'Internal error');
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const listening = (server.address() as AddressInfo).port;
  const hosts = ownHosts(listening), origins = hosts.map((host) => `http://${host}`), [origin] = origins;
  const door = gate(token, listening);
  const headers = windowHeaders(["'self'", ...hosts.map((host) => `ws://${host}`)].join(' '));
  // A large file takes longer than the 5 minutes that Node allows a request; its headers must still come within one.
  server.requestTimeout = 0;

  function end(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
    if (response.headersSent) return void response.destroy();
    response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) });
    response.end(body);
  }
  /** Undefined for what is no address, or one of another host: requests may name their host twice (RFC 9112 section 3.2.2). */
  const addressOf = ({ url = '/' }: IncomingMessage) => {
    const address = URL.canParse(url, origin) ? new URL(url, origin) : undefined;
    return address !== undefined && origins.includes(address.origin) ? address : undefined;
  };
  const refuse = (response: ServerResponse) => end(response, 403, 'text/plain', 'Forbidden');
  const json = (response: ServerResponse, status: number, value: unknown) => end(response, status, 'application/json', JSON.stringify(value ?? null));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const url = addressOf(request);
    if (url === undefined) return refuse(response);
    const [first, ...rest] = url.pathname.slice(1).split('/');
    if (first === 'host' && rest.length === 1) return answerHost(request, response, url, rest[0]);
    if (request.method !== 'GET') return refuse(response);
    if (first === 'start' && startCode !== undefined && rest[0] === startCode && door.admits(request, token)) {
      startCode = undefined;
      response.writeHead(303, { Location: `/?token=${token}` }).end();
      return;
    }
    if (url.pathname === '/') {
      if (!door.admits(request, url.searchParams.get('token'))) return refuse(response);
      const page = await windowFile(window, 'index.html');
      if (page === undefined) return end(response, 500, 'text/plain', 'The window is not built: run npm run build.');
      // Relative addresses of the page then carry the token too.
      const html = new TextDecoder().decode(page.bytes).replace('<head>', `<head><base href="/${token}/">`);
      return end(response, 200, page.type, html);
    }
    if (first === 'download') {
      // The number is as hard to guess as the token.
      if (!door.admits(request, token)) return refuse(response);
      if (!(await saved.send(rest[0] ?? '', response))) end(response, 404, 'text/plain', 'This file was fetched already.');
      return;
    }
    if (!door.admits(request, first)) return refuse(response);
    const file = await windowFile(window, rest.join('/'));
    if (file === undefined) return end(response, 404, 'text/plain', 'Not found');
    end(response, 200, file.type, file.bytes);
  }

  async function answerHost(request: IncomingMessage, response: ServerResponse, url: URL, method: string): Promise<void> {
    if (request.method !== 'POST' || !door.admitsScript(request, url.searchParams.get('token'))) return refuse(response);
    try {
      if (method === 'admit') {
        const path = await uploads.receive(request, decodeURIComponent(String(request.headers['x-file-name'] ?? '')));
        paths.allowSource(path);
        return json(response, 200, path);
      }
      const args = await readBody(request);
      if (!Object.hasOwn(methods, method) || !Array.isArray(args)) return json(response, 404, { message: 'There is no such method.' });
      const value = await methods[method](...(args as readonly unknown[]));
      json(response, 200, method === 'deliver' ? `/download/${String(value)}` : value);
    } catch (error) {
      if (!(error instanceof UserError || error instanceof SyntaxError || error instanceof URIError)) throw error;
      json(response, 422, { message: error.message });
    }
  }

  const sockets = new WebSocketServer({ noServer: true, maxPayload: longestMessage, perMessageDeflate: false });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const url = addressOf(request);
    if (url?.pathname !== '/engine' || !door.admitsScript(request, url.searchParams.get('token')) || sockets.clients.size >= mostWindows) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      // A broken frame closes the socket; the close is what counts.
      opened.on('error', () => {});
      relay(socketPort(opened), connect(), (message) => paths.refusal(message));
    });
  });

  return {
    address: `${origin}/?token=${token}`,
    startAddress: `${origin}/start/${startCode}`,
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
