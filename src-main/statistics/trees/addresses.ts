/** `ip_hosts,tree`, `ip_srcdst,tree`, `ptype,tree`, `dests,tree`: IPv4 packets by address, protocol and port. */
import type { PacketFields } from '../packet-fields.ts';
import { StatTree } from '../stat-tree.ts';

export const ADDRESS_FIELDS: readonly string[] = ['ip', 'ip.src', 'ip.dst', 'tcp', 'tcp.dstport', 'udp', 'udp.dstport'];

export type AddressTree = 'ip_hosts' | 'ip_srcdst' | 'ptype' | 'dests';

/** Counts one IP header; `below`: name of the transport behind it and the port it goes to, where it has one. */
type Count = (tree: StatTree, source: string, destination: string, transport: string, port: string) => void;

const ALL = 'All Addresses', SOURCES = 'Source IPv4 Addresses', DESTINATIONS = 'Destination IPv4 Addresses', TYPES = 'IP Protocol Types', PORTS = 'Destinations and Ports';

const COUNTS: Readonly<Record<AddressTree, Count>> = {
  ip_hosts: (tree, source, destination) => {
    const all = tree.count(tree.root, ALL);
    tree.count(all, source);
    tree.count(all, destination);
  },
  ip_srcdst: (tree, source, destination) => {
    tree.count(tree.count(tree.root, SOURCES), source);
    tree.count(tree.count(tree.root, DESTINATIONS), destination);
  },
  ptype: (tree, _source, _destination, transport) => void tree.count(tree.count(tree.root, TYPES), transport),
  dests: (tree, _source, destination, transport, port) => {
    const node = tree.count(tree.count(tree.count(tree.root, PORTS), destination), transport);
    if (port !== '') tree.count(node, port);
  },
};

/** Nodes that are there when nothing is counted. */
const BEGINNINGS: Readonly<Record<AddressTree, readonly string[]>> = { ip_hosts: [ALL], ip_srcdst: [SOURCES, DESTINATIONS], ptype: [TYPES], dests: [PORTS] };

export class AddressPackets {
  readonly tree = new StatTree();
  readonly #count: Count;

  constructor(kind: AddressTree) {
    this.#count = COUNTS[kind];
    for (const name of BEGINNINGS[kind]) this.tree.node(this.tree.root, name);
  }

  /** One IPv4 header. */
  add(fields: PacketFields, header: number): void {
    const transport = ['tcp', 'udp'].find(name => fields.layers(name).length > 0), text = (name: string, node?: number): string => fields.first(name, node)?.text ?? '';
    const port = transport === undefined ? '' : text(`${transport}.dstport`);
    this.#count(this.tree, text('ip.src', header), text('ip.dst', header), transport?.toUpperCase() ?? 'NONE', port);
  }
}
