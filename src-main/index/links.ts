/** Pairs of Ethernet addresses by number: who sent to whom on the link. */
import type { AddressTable } from './addresses.ts';
import { grown } from './growing.ts';

/** Pairs that are found without a look into the table: nearly all of a capture's. */
const RECENT = 256;

export class LinkTable {
  /** Ids in use, from 0 (no link addresses) on. */
  count = 1;
  /** Ids of the addresses. */
  source = new Uint32Array(256);
  destination = new Uint32Array(256);
  readonly #addresses: AddressTable;
  readonly #ids = new Map<number, Map<number, number>>();
  /** The twelve bytes as three words and the id, in a cache with one place for each hash. */
  readonly #recent = new Int32Array(4 * RECENT);

  constructor(addresses: AddressTable) {
    this.#addresses = addresses;
  }

  /** The id of the pair in the six bytes at `destinationAt` and the six at `sourceAt`. */
  find(bytes: Uint8Array, destinationAt: number, sourceAt: number): number {
    const a = (bytes[destinationAt] << 24) | (bytes[destinationAt + 1] << 16) | (bytes[destinationAt + 2] << 8) | bytes[destinationAt + 3];
    const b = (bytes[destinationAt + 4] << 24) | (bytes[destinationAt + 5] << 16) | (bytes[sourceAt] << 8) | bytes[sourceAt + 1];
    const c = (bytes[sourceAt + 2] << 24) | (bytes[sourceAt + 3] << 16) | (bytes[sourceAt + 4] << 8) | bytes[sourceAt + 5];
    const recent = this.#recent;
    const place = 4 * ((Math.imul(a ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35), 0x9e3779b1) >>> 15) & (RECENT - 1));
    if (recent[place] === a && recent[place + 1] === b && recent[place + 2] === c && recent[place + 3] !== 0) return recent[place + 3];
    const id = this.#intern(this.#addresses.ether(bytes, sourceAt), this.#addresses.ether(bytes, destinationAt));
    recent[place] = a;
    recent[place + 1] = b;
    recent[place + 2] = c;
    recent[place + 3] = id;
    return id;
  }

  #intern(source: number, destination: number): number {
    let of = this.#ids.get(source);
    if (of === undefined) this.#ids.set(source, (of = new Map()));
    const known = of.get(destination);
    if (known !== undefined) return known;
    const id = this.count++;
    if (id === this.source.length) {
      this.source = grown(this.source, 2 * id);
      this.destination = grown(this.destination, 2 * id);
    }
    this.source[id] = source;
    this.destination[id] = destination;
    of.set(destination, id);
    return id;
  }
}
