/** RC4 (RFC 6229 has its vectors), the cipher of WEP, TKIP and old suites of TLS, which Node's library no longer has. */

/** `bytes` enciphered or deciphered with `key`, the first `skipped` bytes of the key stream left out. */
export function rc4(key: Uint8Array, bytes: Uint8Array, skipped = 0): Uint8Array {
  return new Rc4Stream(key).apply(bytes, skipped);
}

/** Bytes between two places that are kept, each of 258 bytes: one in 250 of what goes over the connection. */
const SPACING = 0x10000;

/** The state before a byte of the key stream. */
interface Place {
  readonly state: Uint8Array;
  readonly i: number;
  readonly j: number;
  readonly at: number;
}

/** One key's stream, which can be gone back to: records of a connection share it, and are looked at in any order. */
export class Rc4Stream {
  readonly #places: Place[] = [];
  /** Where the last call ended: what follows in order needs no way back. */
  #last: Place;

  constructor(key: Uint8Array) {
    const state = Uint8Array.from({ length: 256 }, (_, i) => i);
    for (let i = 0, j = 0; i < 256; i++) {
      const held = state[i];
      j = (j + held + key[i % key.length]) & 255;
      state[i] = state[j];
      state[j] = held;
    }
    this.#last = { state, i: 0, j: 0, at: 0 };
    this.#places.push(this.#last);
  }

  /** `bytes` enciphered or deciphered, the first of them with byte `from` of the stream. */
  apply(bytes: Uint8Array, from: number): Uint8Array {
    const place = this.#before(from), state = place.state.slice(), given = new Uint8Array(bytes.length), end = from + bytes.length;
    let { i, j, at } = place;
    while (at < end) {
      if (at === this.#places.length * SPACING) this.#places.push({ state: state.slice(), i, j, at });
      i = (i + 1) & 255;
      const held = state[i];
      j = (j + held) & 255;
      state[i] = state[j];
      state[j] = held;
      if (at >= from) given[at - from] = bytes[at - from] ^ state[(state[i] + held) & 255];
      at++;
    }
    this.#last = { state, i, j, at };
    return given;
  }

  /** The nearest place at or before a byte. */
  #before(at: number): Place {
    const kept = this.#places[Math.min(this.#places.length - 1, Math.floor(at / SPACING))];
    return this.#last.at <= at && this.#last.at > kept.at ? this.#last : kept;
  }
}
