/** What the browser gets: the window's page and its files, and what was saved. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { windowFile } from '../window-files.ts';
import { end, refuse } from './answers.ts';
import type { Downloads } from './downloads.ts';
import type { Gate } from './gate.ts';

export class Pages {
  readonly #folder: string;
  readonly #token: string;
  readonly #door: Gate;
  readonly #saved: Downloads;
  /** Undefined once it was used. */
  #startCode: string | undefined = randomBytes(16).toString('base64url');

  /** `folder`: of the built window. */
  constructor(folder: string, token: string, door: Gate, saved: Downloads) {
    this.#folder = folder;
    this.#token = token;
    this.#door = door;
    this.#saved = saved;
  }

  /** Path that leads to the window one time. */
  get startPath(): string {
    return `/start/${this.#startCode}`;
  }

  async answer(request: IncomingMessage, response: ServerResponse, { pathname, searchParams }: URL): Promise<void> {
    if (request.method !== 'GET') return refuse(response);
    const [first, ...rest] = pathname.slice(1).split('/');
    if (first === 'start' && this.#isStart(rest[0]) && this.#door.admits(request, this.#token)) return this.#start(response);
    if (pathname === '/') return this.#door.admits(request, searchParams.get('token')) ? this.#page(response) : refuse(response);
    // A download's number is as hard to guess as the token.
    if (first === 'download') return this.#door.admits(request, this.#token) ? this.#download(response, rest[0] ?? '') : refuse(response);
    return this.#door.admits(request, first) ? this.#file(response, rest.join('/')) : refuse(response);
  }

  #isStart(code: string | undefined): boolean {
    return this.#startCode !== undefined && code === this.#startCode;
  }

  #start(response: ServerResponse): void {
    this.#startCode = undefined;
    response.writeHead(303, { Location: `/?token=${this.#token}` }).end();
  }

  async #page(response: ServerResponse): Promise<void> {
    const page = await windowFile(this.#folder, 'index.html');
    if (page === undefined) return end(response, 500, 'text/plain', 'The window is not built: run npm run build.');
    // Relative addresses of the page then carry the token too.
    const html = new TextDecoder().decode(page.bytes).replace('<head>', `<head><base href="/${this.#token}/">`);
    end(response, 200, page.type, html);
  }

  async #download(response: ServerResponse, number: string): Promise<void> {
    if (!(await this.#saved.send(number, response))) end(response, 404, 'text/plain', 'This file was fetched already.');
  }

  async #file(response: ServerResponse, path: string): Promise<void> {
    const file = await windowFile(this.#folder, path);
    if (file === undefined) return end(response, 404, 'text/plain', 'Not found');
    end(response, 200, file.type, file.bytes);
  }
}
