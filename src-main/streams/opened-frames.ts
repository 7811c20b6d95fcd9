/** Wireless frames that keys open: which of a capture's rows they are, and what is in them. Found by the scan, opened again on demand. */
import { firstFrom } from '../bytes/ascending.ts';
import { grown } from '../index/index.ts';
import { openFrame } from '../protocols/link/wlan/decryption/ciphers.ts';
import { frameLayout } from '../protocols/link/wlan/decryption/frame-layout.ts';
import type { WirelessKeys } from '../protocols/link/wlan/decryption/key-lines.ts';
import { type KnownKey, WirelessNetworks } from '../protocols/link/wlan/decryption/networks.ts';

export interface FrameContents {
  /** Where the frame begins in its packet. */
  readonly at: number;
  readonly bytes: Uint8Array;
  readonly key: KnownKey;
}

/** Most significant bit of a length: the header is padded. */
const PADDED = 0x8000_0000;

export class OpenedFrames {
  readonly networks: WirelessNetworks;
  /** In the order of rows; of each: its row, where the frame begins in the packet, its length, the number of its key. */
  count = 0;
  #row = new Uint32Array(16);
  #at = new Uint32Array(16);
  #length = new Uint32Array(16);
  #key = new Uint32Array(16);
  readonly #keys: KnownKey[] = [];
  readonly #numbers = new Map<KnownKey, number>();
  #lastRow = -1;
  #last: FrameContents | undefined;

  constructor(readonly keys: WirelessKeys) {
    this.networks = new WirelessNetworks(keys);
  }

  /**
   * The scan has come to a whole frame, `bytes[at…end)` of a packet that begins at `begin`: what is in it, where it is encrypted and a key opens it.
   */
  see(row: number, bytes: Uint8Array, begin: number, at: number, end: number, padded: boolean): Uint8Array | undefined {
    const opened = this.networks.see(bytes, at, end, padded);
    if (opened === undefined) return undefined;
    const entry = this.count++;
    if (entry === this.#row.length) {
      this.#row = grown(this.#row, 2 * entry);
      this.#at = grown(this.#at, 2 * entry);
      this.#length = grown(this.#length, 2 * entry);
      this.#key = grown(this.#key, 2 * entry);
    }
    this.#row[entry] = row;
    this.#at[entry] = at - begin;
    this.#length[entry] = opened.end - at + (padded ? PADDED : 0);
    this.#key[entry] = this.#numberOf(opened.key);
    return opened.bytes;
  }

  /** What is in the frame of a row, whose packet is `packet`; undefined where it stayed closed. */
  contents(row: number, packet: () => Uint8Array): FrameContents | undefined {
    if (row === this.#lastRow) return this.#last;
    const entry = firstFrom(this.#row, row, this.count);
    if (entry === this.count || this.#row[entry] !== row) return undefined;
    const bytes = packet(), at = this.#at[entry], length = this.#length[entry], key = this.#keys[this.#key[entry]];
    const end = at + (length & ~PADDED), layout = frameLayout(bytes, at, end, (length & PADDED) !== 0);
    const opened = layout === undefined ? undefined : openFrame(key, bytes, at, end, layout);
    this.#lastRow = row;
    this.#last = opened === undefined ? undefined : { at, bytes: opened, key };
    return this.#last;
  }

  #numberOf(key: KnownKey): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#keys.length);
    return this.#keys.push(key) - 1;
  }
}
