/** Addresses by number: each Ethernet, IPv4 and IPv6 address that the capture holds, once. */
import { etherText, ipv4Text, ipv6Text } from '../bytes/address-text.ts';
import { grown, mix } from './growing.ts';

export const ADDRESS_KIND = { none: 0, ether: 1, ipv4: 4, ipv6: 6 } as const;

export class AddressTable {
  /** Ids in use, from 0 (no address) on. */
  count = 1;
  /** `ADDRESS_KIND` of each id. */
  kinds = new Uint8Array(1024);
  /** Four words an id: an IPv4 address in the first; Ethernet addresses in the first two, the higher bytes first; IPv6 in all. */
  words = new Int32Array(4 * 1024);
  #slots = new Int32Array(2048);
  /** Unknown to whoever made the capture, so that no capture is made of addresses that all fall into one slot. */
  readonly #seed = (Math.random() * 0x100000000) | 0;

  /** The id of an IPv4 address given as a 32-bit number; two of them for each packet, at about 4 ns. */
  ipv4(address: number): number {
    const slots = this.#slots, mask = slots.length - 1;
    let slot = hash(this.#seed, address, 0, 0, 0) & mask;
    for (let id = slots[slot]; id !== 0; id = slots[slot = (slot + 1) & mask]) {
      if (this.words[4 * id] === address && this.kinds[id] === ADDRESS_KIND.ipv4) return id;
    }
    return this.#add(slot, ADDRESS_KIND.ipv4, address, 0, 0, 0);
  }

  /** The id of the Ethernet address in six bytes at `at`. */
  ether(bytes: Uint8Array, at: number): number {
    const high = word(bytes, at), low = (bytes[at + 4] << 8) | bytes[at + 5];
    return this.#find(ADDRESS_KIND.ether, high, low, 0, 0);
  }

  /** The id of the IPv6 address in 16 bytes at `at`. */
  ipv6(bytes: Uint8Array, at: number): number {
    return this.#find(ADDRESS_KIND.ipv6, word(bytes, at), word(bytes, at + 4), word(bytes, at + 8), word(bytes, at + 12));
  }

  /** The id of an address in network order (4 bytes: IPv4, 6: Ethernet, 16: IPv6), or -1 when the capture does not hold it. */
  lookup(bytes: Uint8Array): number {
    const w = [0, 0, 0, 0];
    if (bytes.length === 6) {
      w[0] = word(bytes, 0);
      w[1] = (bytes[4] << 8) | bytes[5];
    } else {
      for (let i = 0; i < bytes.length >> 2; i++) w[i] = word(bytes, 4 * i);
    }
    const kind = bytes.length === 4 ? ADDRESS_KIND.ipv4 : bytes.length === 6 ? ADDRESS_KIND.ether : ADDRESS_KIND.ipv6;
    const slot = this.#slotOf(kind, w[0], w[1], w[2], w[3]);
    return this.#slots[slot] === 0 ? -1 : this.#slots[slot];
  }

  /** The address's bytes in network order; none for id 0. */
  bytes(id: number): Uint8Array {
    const kind = this.kinds[id];
    const length = kind === ADDRESS_KIND.ipv4 ? 4 : kind === ADDRESS_KIND.ether ? 6 : kind === ADDRESS_KIND.ipv6 ? 16 : 0;
    const bytes = new Uint8Array(length);
    for (let i = 0; i < length; i++) {
      const w = this.words[4 * id + (i >> 2)];
      // The second word of an Ethernet address holds 16 bits.
      bytes[i] = length === 6 && i >= 4 ? w >> (8 * (5 - i)) : w >> (24 - 8 * (i & 3));
    }
    return bytes;
  }

  /** As people read it; empty for id 0. */
  text(id: number): string {
    switch (this.kinds[id]) {
      case ADDRESS_KIND.ipv4: return ipv4Text(this.words[4 * id] >>> 0);
      case ADDRESS_KIND.ether: return etherText(this.bytes(id));
      case ADDRESS_KIND.ipv6: return ipv6Text(this.bytes(id));
      default: return '';
    }
  }

  #find(kind: number, a: number, b: number, c: number, d: number): number {
    const slot = this.#slotOf(kind, a, b, c, d);
    const id = this.#slots[slot];
    return id !== 0 ? id : this.#add(slot, kind, a, b, c, d);
  }

  /** The slot that holds the address, or the free one where it would go. */
  #slotOf(kind: number, a: number, b: number, c: number, d: number): number {
    const slots = this.#slots, mask = slots.length - 1, words = this.words;
    let slot = hash(this.#seed, a, b, c, d) & mask;
    for (let id = slots[slot]; id !== 0; id = slots[slot = (slot + 1) & mask]) {
      const w = 4 * id;
      if (words[w] === a && words[w + 1] === b && words[w + 2] === c && words[w + 3] === d && this.kinds[id] === kind) break;
    }
    return slot;
  }

  #add(slot: number, kind: number, a: number, b: number, c: number, d: number): number {
    const id = this.count++;
    if (id === this.kinds.length) {
      this.kinds = grown(this.kinds, 2 * id);
      this.words = grown(this.words, 8 * id);
    }
    this.kinds[id] = kind;
    this.words.set([a, b, c, d], 4 * id);
    this.#slots[slot] = id;
    if (2 * id > this.#slots.length) this.#rehash();
    return id;
  }

  #rehash(): void {
    const slots = new Int32Array(2 * this.#slots.length), mask = slots.length - 1, words = this.words;
    for (let id = 1; id < this.count; id++) {
      let slot = hash(this.#seed, words[4 * id], words[4 * id + 1], words[4 * id + 2], words[4 * id + 3]) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.#slots = slots;
  }
}

function word(bytes: Uint8Array, at: number): number {
  return (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
}

function hash(seed: number, a: number, b: number, c: number, d: number): number {
  let h = mix(seed, a);
  if ((b | c | d) !== 0) h = mix(mix(mix(h, b), c), d);
  return h;
}
