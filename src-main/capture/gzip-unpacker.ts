/** gzip (RFC 1952) by node's zlib, which checks the sums and takes members one after another; the work is done off this thread. */
import { constants, createGunzip, type Gunzip } from 'node:zlib';
import type { WriteUnpacked } from '../bytes/decoding.ts';
import type { Unpacker } from './unpacker.ts';

/** Unpacked bytes that come at once. */
const OUTPUT_BYTES = 1 << 18;
/** Packed bytes given to zlib at once: what they and damaged data after them become together, it gives to nobody. */
const INPUT_BYTES = 1 << 14;

export class GzipUnpacker implements Unpacker {
  readonly #gunzip: Gunzip;
  readonly #ended: Promise<void>;
  readonly #singlyFrom: number;
  #failure: NodeJS.ErrnoException | undefined;
  /** Packed bytes in pieces that zlib took. */
  #taken = 0;
  /** The last member has ended, and zeros follow, with which tapes are filled up. */
  #over = false;

  /** From the packed byte `singlyFrom` on, bytes are given to zlib one by one, so that nothing is lost that lies before damaged data. */
  constructor(write: WriteUnpacked, singlyFrom = Infinity) {
    this.#singlyFrom = singlyFrom;
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

  /** Unpacks from the beginning what this one failed at, and gives all that lies before the damage; to be given the same bytes again. */
  again(write: WriteUnpacked): Unpacker {
    return new GzipUnpacker(write, this.#taken);
  }

  async push(chunk: Uint8Array): Promise<void> {
    for (let at = 0; at < chunk.length;) {
      const piece = chunk.subarray(at, at + this.#pieceBytes());
      at += piece.length;
      if (this.#over) refuseOthers(piece);
      else await this.#push(piece);
      this.#taken += piece.length;
    }
  }

  #pieceBytes(): number {
    return this.#taken < this.#singlyFrom ? Math.min(INPUT_BYTES, this.#singlyFrom - this.#taken) : 1;
  }

  async #push(piece: Uint8Array): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#gunzip.once('close', resolve);
      this.#gunzip.write(piece, () => {
        this.#gunzip.off('close', resolve);
        resolve();
      });
    });
    if (this.#failure) throw this.#failure;
    const left = this.#taken + piece.length - this.#gunzip.bytesWritten;
    if (left === 0) return;
    this.#over = true;
    refuseOthers(piece.subarray(piece.length - left));
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

function refuseOthers(padding: Uint8Array): void {
  if (padding.some((byte) => byte !== 0)) throw new Error('something else follows the zeros behind them');
}
