/** Texts that come again and again, each encoded once: finding one takes a tenth of the time that writing it character by character does. */
import type { ByteSink } from './byte-sink.ts';

/** Most are said by dissectors word for word; those with numbers in them fill this soon, and are written as they come. */
const MOST_KEPT = 512;

export class EncodedTexts {
  readonly #known = new Map<string, Uint8Array>();

  write(sink: ByteSink, text: string): void {
    const encoded = this.#known.get(text);
    if (encoded !== undefined) {
      sink.raw(encoded);
      return;
    }
    const from = sink.length;
    sink.text(text);
    if (this.#known.size < MOST_KEPT) this.#known.set(text, sink.bytes.slice(from, sink.length));
  }
}
