/** Pairs of Ethernet addresses by number: who sent to whom on the link. */
import type { AddressTable } from './addresses.ts';
import { grown, mix } from './growing.ts';

export class LinkTable {
  /** Ids in use, from 0 (no link addresses) on. */
  count = 1;
  /** Ids of the addresses. */
  source = new Uint32Array(256);
  destination = new Uint32Array(256);
  readonly #addresses: AddressTable;
  /** The twelve bytes of each pair as three words: destination and source, as they lie in an Ethernet header. */
  #words = new Int32Array(3 * 256);
  #slots = new Int32Array(1024);
  readonly #seed = (Math.random() * 0x100000000) | 0;

  constructor(addresses: AddressTable) {
    this.#addresses = addresses;
  }

  /** The id of the pair in the six bytes at `destinationAt` and the six at `sourceAt`. */
  find(bytes: Uint8Array, destinationAt: number, sourceAt: number): number {
    const a = (bytes[destinationAt] << 24) | (bytes[destinationAt + 1] << 16) | (bytes[destinationAt + 2] << 8) | bytes[destinationAt + 3];
    const b = (bytes[destinationAt + 4] << 24) | (bytes[destinationAt + 5] << 16) | (bytes[sourceAt] << 8) | bytes[sourceAt + 1];
    const c = (bytes[sourceAt + 2] << 24) | (bytes[sourceAt + 3] << 16) | (bytes[sourceAt + 4] << 8) | bytes[sourceAt + 5];
    const slots = this.#slots, mask = slots.length - 1, words = this.#words;
    let slot = hash(this.#seed, a, b, c) & mask;
    for (let id = slots[slot]; id !== 0; id = slots[slot = (slot + 1) & mask]) {
      if (words[3 * id] === a && words[3 * id + 1] === b && words[3 * id + 2] === c) return id;
    }
    return this.#add(slot, a, b, c, this.#addresses.ether(bytes, sourceAt), this.#addresses.ether(bytes, destinationAt));
  }

  #add(slot: number, a: number, b: number, c: number, source: number, destination: number): number {
    const id = this.count++;
    if (id === this.source.length) {
      this.source = grown(this.source, 2 * id);
      this.destination = grown(this.destination, 2 * id);
      this.#words = grown(this.#words, 6 * id);
    }
    this.source[id] = source;
    this.destination[id] = destination;
    this.#words[3 * id] = a;
    this.#words[3 * id + 1] = b;
    this.#words[3 * id + 2] = c;
    this.#slots[slot] = id;
    if (2 * id > this.#slots.length) this.#rehash();
    return id;
  }

  #rehash(): void {
    const slots = new Int32Array(2 * this.#slots.length), mask = slots.length - 1, words = this.#words;
    for (let id = 1; id < this.count; id++) {
      let slot = hash(this.#seed, words[3 * id], words[3 * id + 1], words[3 * id + 2]) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.#slots = slots;
  }
}

function hash(seed: number, a: number, b: number, c: number): number {
  return mix(seed ^ Math.imul(b, 0x9e3779b1), a ^ Math.imul(c, 0xc2b2ae35));
}
