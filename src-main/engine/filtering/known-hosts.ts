/**
 * Addresses of the hosts that a capture tells of: in its name resolution blocks, and in
 * the answers of its DNS packets. Nothing is asked of the network.
 */
import type { Hosts, NamedHost } from '../../filter/index.ts';
import { namedInBlocks, readAnswers } from '../naming/answered-hosts.ts';
import type { OpenCapture } from '../open-capture.ts';
import type { Turns } from '../turns.ts';

/** Names that are kept, as many as a large site has. */
const MOST_NAMES = 100_000;

export class KnownHosts implements Hosts {
  readonly #hosts = new Map<string, { readonly ipv4: number[]; readonly ipv6: Uint8Array[] }>();

  /** Names are compared without regard to case. */
  find(name: string): NamedHost | undefined {
    return this.#hosts.get(name.toLowerCase());
  }

  /** Reads what the capture has by now. */
  static async of(capture: OpenCapture, turns: Turns): Promise<KnownHosts> {
    const known = new KnownHosts();
    for (const { address, names } of namedInBlocks(capture)) for (const name of names) known.#add(name, address);
    await readAnswers(capture, turns, (name, address) => known.#add(name, address));
    return known;
  }

  /** False where there is no room for more. */
  #add(name: string, address: number | Uint8Array): boolean {
    const key = name.toLowerCase();
    const host = this.#hosts.get(key) ?? { ipv4: [], ipv6: [] };
    this.#hosts.set(key, host);
    if (typeof address === 'number') {
      if (!host.ipv4.includes(address)) host.ipv4.push(address);
    } else if (!host.ipv6.some(other => other.every((byte, i) => byte === address[i]))) host.ipv6.push(address.slice());
    return this.#hosts.size < MOST_NAMES;
  }
}
