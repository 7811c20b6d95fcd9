/** `ip_hosts,tree`, `ip_srcdst,tree`, `ptype,tree`, `dests,tree`, and the same of IPv6: packets by address, protocol and port. */
import type { PacketFields } from '../packet-fields.ts';
import { StatTree } from '../stat-tree.ts';

interface AddressKind {
  /** The layer whose headers are counted. */
  readonly layer: 'ip' | 'ipv6';
  readonly by: 'host' | 'end' | 'type' | 'destination';
}

export const ADDRESS_TREES = {
  ip_hosts: { layer: 'ip', by: 'host' }, ip_srcdst: { layer: 'ip', by: 'end' },
  ptype: { layer: 'ip', by: 'type' }, dests: { layer: 'ip', by: 'destination' },
  ipv6_hosts: { layer: 'ipv6', by: 'host' }, ipv6_srcdst: { layer: 'ipv6', by: 'end' },
  ipv6_ptype: { layer: 'ipv6', by: 'type' }, ipv6_dests: { layer: 'ipv6', by: 'destination' },
} as const satisfies Readonly<Record<string, AddressKind>>;

export type AddressTree = keyof typeof ADDRESS_TREES;

/** Those that have ports. */
const TRANSPORTS = ['tcp', 'udp', 'sctp', 'dccp'] as const;
export const ADDRESS_FIELDS: readonly string[] = ['ip.src', 'ip.dst', 'ipv6.src', 'ipv6.dst', ...TRANSPORTS.map(name => `${name}.dstport`)];

/** Nodes that are there when nothing is counted. */
const BEGINNINGS: Readonly<Record<AddressKind['by'], (version: string) => readonly string[]>> = {
  host: () => ['All Addresses'],
  end: version => [`Source ${version} Addresses`, `Destination ${version} Addresses`],
  type: () => ['IP Protocol Types'],
  destination: () => ['Destinations and Ports'],
};

export class AddressPackets {
  readonly tree = new StatTree();
  readonly #kind: AddressKind;
  readonly #beginnings: readonly string[];

  constructor(name: AddressTree) {
    this.#kind = ADDRESS_TREES[name];
    this.#beginnings = BEGINNINGS[this.#kind.by](this.#kind.layer === 'ip' ? 'IPv4' : 'IPv6');
    for (const beginning of this.#beginnings) this.tree.node(this.tree.root, beginning);
  }

  /** One header. */
  add(fields: PacketFields, header: number): void {
    const { tree } = this, { layer, by } = this.#kind, [first, second] = this.#beginnings;
    const transport = TRANSPORTS.find(name => fields.layers(name).length > 0), type = transport?.toUpperCase() ?? 'NONE';
    const text = (name: string, node?: number): string => fields.first(name, node)?.text ?? '',
      source = text(`${layer}.src`, header),
      destination = text(`${layer}.dst`, header);
    const top = tree.count(tree.root, first);
    switch (by) {
      case 'host':
        tree.count(top, source);
        tree.count(top, destination);
        break;
      case 'end':
        tree.count(top, source);
        tree.count(tree.count(tree.root, second), destination);
        break;
      case 'type':
        tree.count(top, type);
        break;
      case 'destination':
        tree.count(tree.count(tree.count(top, destination), type), transport === undefined ? '0' : text(`${transport}.dstport`));
    }
  }
}
