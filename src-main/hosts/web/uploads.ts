import { createWriteStream } from 'node:fs';
import { mkdir, rm, statfs } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UserError } from '../../api/index.ts';
import { safeFileName } from '../file-names.ts';

/** Files that the page uploads and files that it saves lie in one private folder, which is removed when the host ends. */

/** Largest upload in bytes: 32 GiB is beyond any capture that is looked at packet by packet. */
const largestUpload = 32 * 2 ** 30;
/** Bytes that an upload leaves free on the disk of the folder: 512 MiB. */
const spared = 512 * 2 ** 20;

export interface PrivateFolder {
  /** Takes the body of a request as a file of this name; resolves to its path once it is whole. */
  receive(request: IncomingMessage, name: string): Promise<string>;
  /** A path for a file that will be saved under this name. */
  target(name: string): Promise<string>;
}

/** Hands out paths in `folder`: each file in a folder of its own, so that it can keep its name. */
export function privateFolder(folder: string): PrivateFolder {
  let files = 0;
  const place = async (kind: string, name: string, fallback: string) => {
    const own = join(folder, `${kind}-${++files}`);
    await mkdir(own, { mode: 0o700 });
    return { own, path: join(own, safeFileName(name, fallback)) };
  };

  return {
    target: async (name) => (await place('save', name, 'export')).path,
    async receive(request, name) {
      const { bavail, bsize } = await statfs(folder);
      let left = Math.min(largestUpload, bavail * bsize - spared);
      const tooLarge = () => new UserError('There is not enough room in the temporary folder to take this file.');
      if (Number(request.headers['content-length'] ?? 0) > left) throw tooLarge();
      const { own, path } = await place('upload', name, 'capture');
      const limit = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          left -= chunk.length;
          done(left < 0 ? tooLarge() : null, chunk);
        },
      });
      try {
        await pipeline(request, limit, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      } catch (error) {
        await rm(own, { recursive: true, force: true });
        throw error;
      }
      return path;
    },
  };
}
