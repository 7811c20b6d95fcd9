/** The names that a window shows, of all its captures together: a host that one of them names is called so in all. */
import { NO_NAMES, type Registry } from '../../dissect/index.ts';
import type { OpenCapture } from '../open-capture.ts';
import type { Turns } from '../turns.ts';
import { HostNames } from './host-names.ts';
import { NameBook, type NameChoice } from './name-book.ts';

export class ShownNames {
  readonly #registry: Registry;
  readonly #hosts = new HostNames();
  readonly #learned = new WeakSet<OpenCapture>();
  #wantsHosts = false;

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  /** `captures`: those that are open. */
  async choose(choice: NameChoice, captures: Iterable<OpenCapture>, turns: Turns): Promise<void> {
    const { macs, hosts, ports } = choice;
    this.#wantsHosts = hosts;
    for (const capture of captures) if (capture.loading === undefined) await this.learn(capture, turns);
    this.#registry.names = macs || hosts || ports ? new NameBook(this.#registry, choice, this.#hosts) : NO_NAMES;
  }

  /** Reads the hosts that a capture names, once it is read and where they are shown. */
  async learn(capture: OpenCapture, turns: Turns): Promise<void> {
    if (!this.#wantsHosts || this.#learned.has(capture)) return;
    this.#learned.add(capture);
    this.#hosts.readBlocks(capture);
    await this.#hosts.readAnswers(capture, turns);
  }
}
