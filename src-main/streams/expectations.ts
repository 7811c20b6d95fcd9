/** Conversations that messages have announced and that are still to come: from its message on, an announcement holds for the rest of the capture. */
import { RecentMap } from '../bytes/recent-map.ts';
import type { Announcement } from '../dissect/index.ts';
import type { AddressTable } from '../index/index.ts';

/** Announcements that are kept, half of them the latest. A gateway with 10,000 calls at once has 40,000. */
const LIMIT = 1 << 18;

/** What is expected at an address and port. */
export interface Expectation {
  readonly protocol: string;
  /** Row of the message that announced it. */
  readonly row: number;
  /** Id of the only other address that it holds for, 0 for any. */
  readonly peer: number;
  readonly about: unknown;
}

export class Expectations {
  readonly #addresses: AddressTable;
  /** By address id and port; the latest announcement counts. */
  readonly #expected = new RecentMap<number, Expectation>(LIMIT);

  constructor(addresses: AddressTable) {
    this.#addresses = addresses;
  }

  get isEmpty(): boolean {
    return this.#expected.size === 0;
  }

  add({ protocol, address, port, peer, about }: Announcement, row: number): void {
    this.#expected.set(keyOf(this.#idOf(address), port), { protocol, row, peer: peer === undefined ? 0 : this.#idOf(peer), about });
  }

  /** What is expected of a conversation between two ends. */
  find(address: number, port: number, otherAddress: number, otherPort: number): Expectation | undefined {
    return this.#at(address, port, otherAddress) ?? this.#at(otherAddress, otherPort, address);
  }

  #at(address: number, port: number, other: number): Expectation | undefined {
    const found = this.#expected.get(keyOf(address, port));
    return found === undefined || (found.peer !== 0 && found.peer !== other) ? undefined : found;
  }

  #idOf(address: Uint8Array): number {
    if (address.length === 16) return this.#addresses.ipv6(address, 0);
    return this.#addresses.ipv4((address[0] << 24) | (address[1] << 16) | (address[2] << 8) | address[3]);
  }
}

const keyOf = (address: number, port: number): number => address * 0x10000 + port;
