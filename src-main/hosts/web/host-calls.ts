/** Methods of `Host` that the page calls over HTTP. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { UserError } from '../../api/index.ts';
import type { AllowedPaths } from '../allowed-paths.ts';
import { json, refuse } from './answers.ts';
import type { Gate } from './gate.ts';
import type { HostMethods } from './host-methods.ts';
import type { PrivateFolder } from './uploads.ts';

/** Longest JSON body, in bytes: arguments are names and paths. */
const longestBody = 2 ** 20;

export class HostCalls {
  readonly #methods: HostMethods;
  readonly #uploads: PrivateFolder;
  readonly #paths: AllowedPaths;
  readonly #door: Gate;

  constructor(methods: HostMethods, uploads: PrivateFolder, paths: AllowedPaths, door: Gate) {
    this.#methods = methods;
    this.#uploads = uploads;
    this.#paths = paths;
    this.#door = door;
  }

  async answer(request: IncomingMessage, response: ServerResponse, url: URL, method: string): Promise<void> {
    if (request.method !== 'POST' || !this.#door.admitsScript(request, url.searchParams.get('token'))) return refuse(response);
    try {
      if (method === 'admit') json(response, 200, await this.#admit(request));
      else await this.#call(request, response, method);
    } catch (error) {
      if (!(error instanceof UserError || error instanceof SyntaxError || error instanceof URIError)) throw error;
      json(response, 422, { message: error.message });
    }
  }

  /** The path of a file that is the request's body. */
  async #admit(request: IncomingMessage): Promise<string> {
    const path = await this.#uploads.receive(request, decodeURIComponent(String(request.headers['x-file-name'] ?? '')));
    this.#paths.allowSource(path);
    return path;
  }

  async #call(request: IncomingMessage, response: ServerResponse, method: string): Promise<void> {
    const args = await readBody(request);
    if (!Object.hasOwn(this.#methods, method) || !Array.isArray(args)) return json(response, 404, { message: 'There is no such method.' });
    const value = await this.#methods[method](...(args as readonly unknown[]));
    json(response, 200, method === 'deliver' ? `/download/${String(value)}` : value);
  }
}

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
