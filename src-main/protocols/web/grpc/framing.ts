/** Messages in a gRPC body: one byte of flags, four of length, then the message. */
import { readUint } from '../../../dissect/read.ts';

export const GRPC_PREFIX = 5;

/** What a message costs beside its bytes: a body may have many empty ones. */
const OVERHEAD = 64;

/** Puts messages together out of a body that comes in parts. */
export class MessageJoiner {
  #parts: Uint8Array[] = [];
  /** Bytes of the parts, and of the whole message once its prefix is there. */
  #length = 0;
  #whole = GRPC_PREFIX;
  /** Bytes of a message that is too large to be kept. */
  #skipped = 0;

  /** Messages that the part completes, each with its prefix, and whether one that begins in it is passed over because `keep` says no to its size. */
  add(part: Uint8Array, keep: (size: number) => boolean): { readonly messages: Uint8Array[]; readonly tooLarge: boolean } {
    const messages: Uint8Array[] = [];
    let tooLarge = false, at = 0;
    while (at < part.length) {
      if (this.#skipped > 0) {
        const skipped = Math.min(this.#skipped, part.length - at);
        this.#skipped -= skipped;
        at += skipped;
        continue;
      }
      const taken = part.slice(at, at + this.#whole - this.#length);
      at += taken.length;
      this.#parts.push(taken);
      this.#length += taken.length;
      if (this.#length < this.#whole) break;
      if (this.#whole === GRPC_PREFIX) {
        const prefix = this.#joined();
        const size = readUint(prefix, 1, 4, false);
        if (!keep(size + OVERHEAD)) {
          tooLarge = true;
          this.#skipped = size;
          this.#begin();
          continue;
        }
        this.#parts = [prefix];
        this.#whole += size;
        if (size > 0) continue;
      }
      messages.push(this.#joined());
      this.#begin();
    }
    return { messages, tooLarge };
  }

  #joined(): Uint8Array {
    return this.#parts.length === 1 ? this.#parts[0] : Uint8Array.from(Buffer.concat(this.#parts));
  }

  #begin(): void {
    this.#parts = [];
    this.#length = 0;
    this.#whole = GRPC_PREFIX;
  }
}
