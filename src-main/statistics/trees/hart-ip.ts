/** `hart_ip,tree`: messages of HART-IP by their kind and what they are about. */
import { type Registry, nameOf } from '../../dissect/index.ts';
import type { PacketFields } from '../packet-fields.ts';
import { StatTree } from '../stat-tree.ts';

const KIND = 'hart_ip.message_type', ID = 'hart_ip.message_id';
export const HART_IP_FIELDS: readonly string[] = [KIND, ID];
/** By the number of the kind; errors have two, that of HCF's specification and that of its first devices. */
const KINDS: Readonly<Record<number, string>> = {
  0: 'Request Packets', 1: 'Response Packets', 2: 'Publish Packets', 3: 'Error Packets', 15: 'Error Packets',
};

export class HartMessages {
  readonly tree = new StatTree();
  readonly #all = this.tree.node(this.tree.root, 'Total HART_IP Packets');
  readonly #registry: Registry;

  constructor(registry: Registry) {
    this.#registry = registry;
    for (const name of Object.values(KINDS)) this.tree.node(this.#all, name);
  }

  /** Messages of no known sense are not counted. */
  isCounted(fields: PacketFields, message: number): boolean {
    return this.#kindOf(fields, message) !== undefined && this.#nameOf(fields, message) !== undefined;
  }

  /** One message. */
  add(fields: PacketFields, message: number): void {
    const kind = this.#kindOf(fields, message), name = this.#nameOf(fields, message);
    if (kind === undefined || name === undefined) return;
    this.tree.tick(this.#all);
    this.tree.count(this.tree.count(this.#all, kind), name);
  }

  #kindOf(fields: PacketFields, message: number): string | undefined {
    return KINDS[fields.first(KIND, message)?.number ?? -1];
  }

  #nameOf(fields: PacketFields, message: number): string | undefined {
    return nameOf(this.#registry.field(ID)?.options.values, fields.first(ID, message)?.number ?? -1);
  }
}
