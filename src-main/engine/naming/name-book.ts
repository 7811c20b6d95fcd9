/** What is shown with names, and the names: of makers, hosts and services. */
import { etherText, ipv4Text, ipv6Text } from '../../bytes/address-text.ts';
import type { Names, Registry, Transport } from '../../dissect/index.ts';
import { EtherNames } from '../../protocols/link/vendors/ether-names.ts';
import { readServices } from '../../protocols/transport/services/services.ts';
import type { HostNames } from './host-names.ts';

export interface NameChoice {
  readonly macs: boolean;
  readonly hosts: boolean;
  readonly ports: boolean;
}

/** Names of IP addresses, where these have any. */
type NamesOfHosts = Pick<HostNames, 'ipv4' | 'ipv6'>;

/** Names of Ethernet addresses that are kept, some of which cost a search. */
const MOST_KEPT = 10_000;

export class NameBook implements Names {
  readonly #choice: NameChoice;
  readonly #hosts: NamesOfHosts;
  readonly #registry: Registry;
  readonly #ethers = new Map<string, string>();

  constructor(registry: Registry, choice: NameChoice, hosts: NamesOfHosts) {
    this.#registry = registry;
    this.#choice = choice;
    this.#hosts = hosts;
  }

  ether(bytes: Uint8Array, at: number): string | undefined {
    if (!this.#choice.macs) return undefined;
    const address = bytes.subarray(at, at + 6), text = etherText(address);
    const known = this.#ethers.get(text);
    if (known !== undefined || address.length < 6) return known ?? text;
    const name = EtherNames.shared(this.#registry).of(address) ?? text;
    if (this.#ethers.size < MOST_KEPT) this.#ethers.set(text, name);
    return name;
  }

  ipv4(address: number): string | undefined {
    return this.#choice.hosts ? this.#hosts.ipv4(address) ?? ipv4Text(address) : undefined;
  }

  ipv6(bytes: Uint8Array, at: number): string | undefined {
    if (!this.#choice.hosts) return undefined;
    const text = ipv6Text(bytes, at);
    return this.#hosts.ipv6(text) ?? text;
  }

  port(transport: Transport, port: number): string | undefined {
    return this.#choice.ports ? this.#registry.shared('services', readServices)[transport].get(port) ?? String(port) : undefined;
  }
}
