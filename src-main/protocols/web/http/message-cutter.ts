/** Cuts the bytes of a stream that lies inside another protocol's frames into messages: gRPC's, WebSocket's and capsules in HTTP's DATA. */
import { MORE } from '../../../dissect/index.ts';

/** What a message costs beside its bytes: a body may have many empty ones. */
const OVERHEAD = 64;

export interface Cut {
  /** Whole messages, each with its head. */
  readonly messages: Uint8Array[];
  /** One that begins here is passed over because of its size. */
  readonly tooLarge: boolean;
}

export class MessageCutter {
  readonly #smallest: number;
  readonly #frame: (bytes: Uint8Array, at: number, end: number) => number;
  #parts: Uint8Array[] = [];
  #length = 0;
  /** Bytes that are needed before there is anything to tell. */
  #wanted: number;
  #isSized = false;
  /** Bytes of a message that is too large to be kept. */
  #skipped = 0;

  /** `frame` tells a message's length from its head, as a protocol's does; no head is shorter than `smallest` bytes. */
  constructor(smallest: number, frame: (bytes: Uint8Array, at: number, end: number) => number) {
    this.#smallest = this.#wanted = smallest;
    this.#frame = frame;
  }

  /** Messages that the part completes. `keep` says whether there is room for so many bytes. */
  add(part: Uint8Array, keep: (size: number) => boolean): Cut {
    const messages: Uint8Array[] = [];
    let tooLarge = false, at = 0;
    while (at < part.length) {
      if (this.#skipped > 0) {
        const skipped = Math.min(this.#skipped, part.length - at);
        this.#skipped -= skipped;
        at += skipped;
        continue;
      }
      const taken = part.slice(at, at + this.#wanted - this.#length);
      at += taken.length;
      this.#parts.push(taken);
      this.#length += taken.length;
      if (this.#length < this.#wanted) break;
      const bytes = this.#joined();
      const size = this.#isSized ? this.#length : this.#frame(bytes, 0, this.#length);
      if (size === MORE) {
        this.#parts = [bytes];
        this.#wanted++;
      } else if (!this.#isSized && !keep(size + OVERHEAD)) {
        tooLarge = true;
        this.#skipped = size - this.#length;
        this.#begin();
      } else if (size > this.#length) {
        this.#parts = [bytes];
        this.#wanted = size;
        this.#isSized = true;
      } else {
        messages.push(bytes);
        this.#begin();
      }
    }
    return { messages, tooLarge };
  }

  #joined(): Uint8Array {
    return this.#parts.length === 1 ? this.#parts[0] : Uint8Array.from(Buffer.concat(this.#parts));
  }

  #begin(): void {
    this.#parts = [];
    this.#length = 0;
    this.#wanted = this.#smallest;
    this.#isSized = false;
  }
}
