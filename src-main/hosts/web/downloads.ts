import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Saved files on their way to the browser: each has an address that works once. */
export interface Downloads {
  /** The number under which this file can be fetched, one time. */
  offer(path: string): string;
  /** Sends the file of this number and removes it; false when there is none. */
  send(number: string, response: ServerResponse): Promise<boolean>;
}

/** `attachment` with a name of any characters, RFC 6266 section 4.3. */
function attachment(name: string): string {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename*=UTF-8''${encoded}`;
}

export function downloads(): Downloads {
  const offered = new Map<string, string>();
  return {
    offer(path) {
      const number = randomBytes(16).toString('hex');
      offered.set(number, path);
      return number;
    },
    async send(number, response) {
      const path = offered.get(number);
      if (path === undefined) return false;
      offered.delete(number);
      const { size } = await stat(path);
      response.writeHead(200, {
        'Content-Type': 'application/octet-stream', 'Content-Length': size, 'Content-Disposition': attachment(basename(path)),
      });
      // The browser may give up in the middle; the file has served its time either way.
      await pipeline(createReadStream(path), response).catch(() => {});
      await rm(path, { force: true });
      return true;
    },
  };
}
