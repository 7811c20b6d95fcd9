/** `http2,tree`: frames of HTTP/2 by type (RFC 9113 §6). */
import { type Registry, nameOf } from '../../dissect/index.ts';
import type { PacketFields } from '../packet-fields.ts';
import { StatTree } from '../stat-tree.ts';

const TYPE = 'http2.type';
export const HTTP2_FIELDS: readonly string[] = [TYPE];

export class Http2Frames {
  readonly tree = new StatTree();
  readonly #all = this.tree.node(this.tree.root, 'HTTP2');
  readonly #types = this.tree.node(this.#all, 'Type');
  readonly #registry: Registry;

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  /** One layer, which may be of several frames. */
  add(fields: PacketFields, layer: number): void {
    for (const { number } of fields.values(TYPE, layer)) {
      this.tree.tick(this.#all);
      this.tree.tick(this.#types);
      this.tree.count(this.#types, nameOf(this.#registry.field(TYPE)?.options.values, number) ?? `Unknown type (${number})`);
    }
  }
}
