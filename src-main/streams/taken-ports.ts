/**
 * Which connection had the ports of a new one before it, of those that the judge knows: what is left of that may still come (RFC 9293 §3.6.1).
 *
 * Ends are told by a hash of 30 bits, so that connections with others may be taken for such ones: whoever asks compares segments, too.
 */
import { grown, roomBeyond } from '../index/growing.ts';

export interface PortsMemory {
  /** By slot, its two ends as one number. */
  readonly ends: Int32Array;
  /** By two ends, that side of the newest connection between them which is the lower end. */
  readonly newest: Map<number, number>;
}

export class TakenPorts {
  #ends: Int32Array;
  readonly #newest: Map<number, number>;

  /** Begins with nothing, or with what another knows. */
  constructor({ ends, newest }: PortsMemory = { ends: new Int32Array(64), newest: new Map() }) {
    this.#ends = ends;
    this.#newest = newest;
  }

  get memory(): PortsMemory {
    return { ends: this.#ends, newest: this.#newest };
  }

  /**
   * A connection begins with a segment of `side`, from address `source` to `destination`. Gives the side that was the same end before; -1 for none.
   */
  begin(side: number, source: number, sourcePort: number, destination: number, destinationPort: number): number {
    const slot = side >> 1, from = 0x10000 * source + sourcePort, to = 0x10000 * destination + destinationPort;
    const isLower = from < to, lower = isLower ? side : side ^ 1;
    const ends = isLower ? hashOf(source, sourcePort, destination, destinationPort) : hashOf(destination, destinationPort, source, sourcePort);
    if (slot >= this.#ends.length) this.#ends = grown(this.#ends, Math.max(roomBeyond(this.#ends.length), slot + 1));
    this.#ends[slot] = ends;
    const before = this.#newest.get(ends);
    this.#newest.set(ends, lower);
    return before === undefined || before >> 1 === slot ? -1 : lower === side ? before : before ^ 1;
  }

  /** The connection in a slot is not known any more. */
  giveUp(slot: number): void {
    const newest = this.#newest.get(this.#ends[slot]);
    if (newest !== undefined && newest >> 1 === slot) this.#newest.delete(this.#ends[slot]);
  }
}

/** 30 bits, which a map takes without making an object of them. */
function hashOf(address: number, port: number, otherAddress: number, otherPort: number): number {
  const one = Math.imul(address, 0x9e3779b1) ^ Math.imul(port, 0x85ebca6b);
  const other = Math.imul(otherAddress, 0xc2b2ae35) ^ Math.imul(otherPort, 0x27d4eb2f);
  const mixed = Math.imul(one ^ (one >>> 15), 31) + other;
  return (mixed ^ (mixed >>> 13)) & 0x3fffffff;
}
