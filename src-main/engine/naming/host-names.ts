/**
 * Names of IP addresses: from files in the form of hosts(5), a capture's name resolution
 * blocks, and its DNS answers. The name given last counts; the network is never asked.
 */
import { parseIpv4, parseIpv6 } from '../../bytes/address-bytes.ts';
import { ipv4Text, ipv6Text } from '../../bytes/address-text.ts';
import { printable } from '../../dissect/index.ts';
import type { Turn } from '../../statistics/packets.ts';
import type { OpenCapture } from '../open-capture.ts';
import { namedInBlocks, readAnswers } from './answered-hosts.ts';

/** Addresses whose names are kept. */
const MOST_ADDRESSES = 400_000;

/** Characters, RFC 1035 §2.3.4: lists and trees show names whole. */
export const LONGEST_NAME = 255;

/** A name as rows and lines may have it: one that ends lines could make up others, and a block has room for 64 KB. */
const shown = (name: string): string => printable(name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name);

export class HostNames {
  readonly #ipv4 = new Map<number, string>();
  /** By the address's text. */
  readonly #ipv6 = new Map<string, string>();

  /** `most`: addresses that are kept. */
  constructor(private readonly most = MOST_ADDRESSES) {}

  ipv4(address: number): string | undefined {
    return this.#ipv4.get(address);
  }

  /** `address` as it is written: `2001:db8::1`. */
  ipv6(address: string): string | undefined {
    return this.#ipv6.size === 0 ? undefined : this.#ipv6.get(address);
  }

  /** Calls an address so from now on; empty: no longer by a name. False where `address` is none, or there is no room for more. */
  name(address: string, name: string): boolean {
    const parsed = parseIpv4(address) ?? parseIpv6(address);
    if (parsed === undefined) return false;
    if (name !== '') return this.#add(name, parsed);
    if (typeof parsed === 'number') this.#ipv4.delete(parsed);
    else this.#ipv6.delete(ipv6Text(parsed));
    return true;
  }

  /** IPv4 addresses first, each version in the order in which its hosts were named. */
  *entries(): Generator<{ readonly version: 4 | 6; readonly address: string; readonly name: string }> {
    for (const [address, name] of this.#ipv4) yield { version: 4, address: ipv4Text(address), name };
    for (const [address, name] of this.#ipv6) yield { version: 6, address, name };
  }

  /** A file as hosts(5) describes it: an address and its names on each line. Others are passed over. */
  readList(text: string): void {
    for (const line of text.split('\n')) {
      const [address = '', name] = line.replace(/#.*/s, '').trim().split(/\s+/);
      if (name === undefined) continue;
      const parsed = parseIpv4(address) ?? parseIpv6(address);
      if (parsed !== undefined) this.#add(name, parsed);
    }
  }

  readBlocks(capture: OpenCapture): void {
    for (const { address, names: [name] } of namedInBlocks(capture)) this.#add(name, address);
  }

  async readAnswers(capture: OpenCapture, turn: Turn): Promise<void> {
    await readAnswers(capture, turn, (name, address) => this.#add(name, address));
  }

  /** False where there is no room for another address; those that have names may have others. */
  #add(given: string, address: number | Uint8Array): boolean {
    const isFull = this.#ipv4.size + this.#ipv6.size >= this.most;
    if (typeof address === 'number') {
      if (isFull && !this.#ipv4.has(address)) return false;
      this.#ipv4.set(address, shown(given));
    } else {
      const text = ipv6Text(address);
      if (isFull && !this.#ipv6.has(text)) return false;
      this.#ipv6.set(text, shown(given));
    }
    return true;
  }
}
