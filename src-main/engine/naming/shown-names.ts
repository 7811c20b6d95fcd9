/**
 * The names that a window shows, of all its open captures together: a host that one of them names is called so in all. What the user
 * calls it goes before what captures tell.
 */
import { NO_NAMES, type Registry } from '../../dissect/index.ts';
import type { OpenCapture } from '../open-capture.ts';
import type { Turns } from '../turns.ts';
import { HostNames } from './host-names.ts';
import { NameBook, type NameChoice } from './name-book.ts';

export class ShownNames {
  readonly #registry: Registry;
  /** By the captures that tell of them. */
  readonly #hosts = new Map<OpenCapture, HostNames>();
  /** By the captures in which the user gave them. */
  readonly #given = new Map<OpenCapture, HostNames>();
  #wantsHosts = false;

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  /** Hosts have the names that are learned by now, and later those that are learned then. */
  choose(choice: NameChoice): void {
    const { macs, hosts, ports } = choice;
    this.#wantsHosts = hosts;
    this.#registry.names = macs || hosts || ports ? new NameBook(this.#registry, choice, this) : NO_NAMES;
  }

  /** Reads the hosts that a whole capture names, once and where they are shown. */
  async learn(capture: OpenCapture, turns: Turns): Promise<void> {
    if (!this.#wantsHosts || this.#hosts.has(capture)) return;
    const hosts = new HostNames();
    this.#hosts.set(capture, hosts);
    hosts.readBlocks(capture);
    try {
      await hosts.readAnswers(capture, turns);
    } catch (error) {
      // A capture that was closed meanwhile is forgotten, and needs no names.
      if (this.#hosts.delete(capture)) throw error;
    }
  }

  /** Calls a host so for as long as the capture is open; empty: as captures tell. False where `address` is none. */
  give(capture: OpenCapture, address: string, name: string): boolean {
    const given = this.#given.get(capture) ?? new HostNames();
    this.#given.set(capture, given);
    return given.name(address, name);
  }

  /** What the user calls hosts of the capture. */
  givenIn(capture: OpenCapture): HostNames {
    return this.#given.get(capture) ?? new HostNames();
  }

  /** The capture is closed. */
  forget(capture: OpenCapture): void {
    this.#given.delete(capture);
    this.#hosts.delete(capture);
  }

  ipv4(address: number): string | undefined {
    return this.#first(hosts => hosts.ipv4(address));
  }

  ipv6(address: string): string | undefined {
    return this.#first(hosts => hosts.ipv6(address));
  }

  #first(nameIn: (hosts: HostNames) => string | undefined): string | undefined {
    for (const told of [this.#given, this.#hosts]) {
      for (const hosts of told.values()) {
        const name = nameIn(hosts);
        if (name !== undefined) return name;
      }
    }
    return undefined;
  }
}
