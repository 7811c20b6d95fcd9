/** `collectd,tree`: measurements by what they are of. */
import type { PacketFields } from '../packet-fields.ts';
import { StatTree } from '../stat-tree.ts';

const COUNT = 'collectd.data.valcnt';
const GROUPS = [['By type', 'collectd.data.type'], ['By plugin', 'collectd.data.plugin'], ['By host', 'collectd.data.host']] as const;
export const COLLECTD_FIELDS: readonly string[] = [COUNT, ...GROUPS.map(([, name]) => name)];

export class CollectdValues {
  readonly tree = new StatTree();
  readonly #packets = this.tree.node(this.tree.root, 'Packets');
  readonly #values = this.tree.node(this.tree.root, 'Values');
  readonly #groups = GROUPS.map(([name]) => this.tree.node(this.#values, name));

  /** One packet, whose parts hold for those behind them until they are told again. */
  add(fields: PacketFields, packet: number): void {
    this.tree.tick(this.#packets);
    const told = new Map<string, string>();
    for (const { name, value } of fields.inOrder(COLLECTD_FIELDS, packet)) {
      if (name !== COUNT) {
        told.set(name, value.text);
        continue;
      }
      this.tree.tick(this.#values);
      GROUPS.forEach(([, field], place) => {
        this.tree.tick(this.#groups[place]);
        this.tree.count(this.#groups[place], told.get(field) ?? '(null)');
      });
    }
  }
}
