/** Ethernet addresses by name: of groups and services that are agreed on, otherwise the maker's with the rest of the number (`Cisco_12:34:56`). */
import { hexText } from '../../../bytes/address-text.ts';
import type { Registry } from '../../../dissect/index.ts';
import { shortName } from './short-names.ts';
import { readVendors } from './vendors.ts';
import { type WellKnown, wellKnownAddresses } from './well-known.ts';

/** Bits that tell the maker. */
const MAKER = 24;
/** It hands its numbers on in smaller pieces, whose owners are other registries' business. */
const HANDED_ON = 'IEEE Registration Authority';

/** Zeros stand for no address more often than for their owner. */
const NOBODY = '00:00:00';

export class EtherNames {
  /** The one of a registry: its tables are large. */
  static shared(registry: Registry): EtherNames {
    return registry.shared('names of Ethernet addresses', () => new EtherNames(registry));
  }

  readonly #vendors: ReadonlyMap<number, string>;
  readonly #wellKnown: readonly WellKnown[] = wellKnownAddresses();

  constructor(registry: Registry) {
    this.#vendors = registry.shared('vendors', readVendors);
  }

  /** Undefined for an address that nobody has registered. */
  of(bytes: Uint8Array): string | undefined {
    const address = bytes.reduce((number, byte) => 256 * number + byte, 0);
    return this.#agreed(address, bytes, MAKER, 48) ?? this.#made(bytes) ?? this.#agreed(address, bytes, 0, MAKER - 1);
  }

  /** Names whose addresses have `least` to `most` bits in common. */
  #agreed(address: number, bytes: Uint8Array, least: number, most: number): string | undefined {
    for (const { bits, names } of this.#wellKnown) {
      if (bits < least || bits > most) continue;
      const name = names.get(Math.floor(address / 2 ** (48 - bits)));
      if (name !== undefined) return bits === 48 ? name : `${name}_${rest(bytes, bits)}`;
    }
    return undefined;
  }

  #made(bytes: Uint8Array): string | undefined {
    const number = (bytes[0] << 16) | (bytes[1] << 8) | bytes[2], maker = this.#vendors.get(number);
    if (maker === undefined || maker === HANDED_ON) return undefined;
    return `${number === 0 ? NOBODY : shortName(maker)}_${hexText(bytes.subarray(3), ':')}`;
  }
}

/** What is behind the common bits, without the zeros that it begins with. */
function rest(bytes: Uint8Array, bits: number): string {
  const part = bytes.slice(bits >>> 3);
  part[0] &= 0xff >>> (bits & 7);
  const first = part.findIndex(byte => byte !== 0);
  return hexText(first < 0 ? part.subarray(-1) : part.subarray(first), ':');
}
