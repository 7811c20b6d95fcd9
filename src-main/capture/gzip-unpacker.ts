/** gzip (RFC 1952) by node's zlib, which checks the sums and takes members one after another; the work is done off this thread. */
import { constants, createGunzip, type Gunzip } from 'node:zlib';
import type { WriteUnpacked } from '../bytes/decoding.ts';
import type { Unpacker } from './unpacker.ts';

/** Unpacked bytes that come at once. */
const OUTPUT_BYTES = 1 << 18;
/** Packed bytes given to zlib at once: what they and damaged data after them become together is lost. */
const INPUT_BYTES = 1 << 14;

export class GzipUnpacker implements Unpacker {
  readonly #gunzip: Gunzip;
  readonly #ended: Promise<void>;
  #failure: NodeJS.ErrnoException | undefined;

  constructor(write: WriteUnpacked) {
    const gunzip = createGunzip({ chunkSize: OUTPUT_BYTES, finishFlush: constants.Z_FINISH });
    this.#gunzip = gunzip;
    this.#ended = new Promise((resolve) => {
      gunzip.on('end', resolve);
      gunzip.on('close', resolve);
    });
    gunzip.on('data', (bytes: Uint8Array) => {
      try {
        if (!this.#failure) write(bytes);
      } catch (failure) {
        this.#failure = failure as Error;
        gunzip.destroy();
      }
    });
    gunzip.on('error', (failure: Error) => {
      this.#failure ??= failure;
    });
  }

  async push(chunk: Uint8Array): Promise<void> {
    for (let at = 0; at < chunk.length; at += INPUT_BYTES) await this.#push(chunk.subarray(at, at + INPUT_BYTES));
  }

  async #push(chunk: Uint8Array): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#gunzip.once('close', resolve);
      this.#gunzip.write(chunk, () => {
        this.#gunzip.off('close', resolve);
        resolve();
      });
    });
    if (this.#failure) throw this.#failure;
  }

  async end(): Promise<boolean> {
    this.#gunzip.end();
    await this.#ended;
    const failure = this.#failure;
    if (failure?.code === 'Z_BUF_ERROR') return false;
    if (failure) throw failure;
    return true;
  }
}
