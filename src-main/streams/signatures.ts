/** Protocols that are known by their looks, for each first byte those that it may be of: of 40 over TCP mostly fewer than ten are asked. */
import { type Protocol, mayBeginWith } from '../dissect/index.ts';

export class Signatures {
  readonly #protocols: readonly Protocol[];
  readonly #byFirst: (readonly Protocol[] | undefined)[] = new Array<undefined>(256).fill(undefined);

  /** `protocols`: those to be asked first come first. */
  constructor(protocols: readonly Protocol[]) {
    this.#protocols = protocols;
  }

  has(protocol: Protocol): boolean {
    return this.#protocols.includes(protocol);
  }

  /** Whose the bytes of a stream or datagram are; undefined where no signature fits. */
  find(bytes: Uint8Array, at: number, end: number): Protocol | undefined {
    if (at >= end) return undefined;
    const first = bytes[at];
    for (const protocol of this.#byFirst[first] ??= this.#protocols.filter(known => mayBeginWith(known, first))) {
      if (protocol.recognise!(bytes, at, end)) return protocol;
    }
    return undefined;
  }
}
