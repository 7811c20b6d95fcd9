/** Messages of DHCP by type (RFC 2132 §9.6 and later ones), and each client's. */
import { MESSAGE_TYPES } from '../../protocols/names/dhcp/option-fields.ts';
import type { PacketFields } from '../packet-fields.ts';
import { StatTree } from '../stat-tree.ts';

const TYPE = 'dhcp.option.dhcp', CLIENT = 'dhcp.hw.mac_addr', GIVEN = 'dhcp.ip.your';
export const DHCP_FIELDS: readonly string[] = [TYPE, CLIENT, GIVEN];

/** The type of the message that gives an address away, RFC 2131 §3.1. */
const ACKNOWLEDGMENT = 5, NO_ADDRESS = '0.0.0.0';

export class DhcpMessages {
  readonly tree = new StatTree();
  readonly #types = this.tree.node(this.tree.root, 'Messages by type');
  readonly #clients = this.tree.node(this.tree.root, 'Messages by client');
  readonly #addresses = this.tree.node(this.tree.root, 'Addresses acknowledged');

  /** Messages without a type are BOOTP's, RFC 951. */
  add(fields: PacketFields, layer: number): void {
    const { tree } = this, type = fields.first(TYPE, layer)?.number;
    const name = type === undefined ? 'BOOTP' : MESSAGE_TYPES[type] ?? `Type ${type}`;
    const client = fields.first(CLIENT, layer)?.text ?? 'Other than Ethernet';
    tree.tick(this.#types);
    tree.count(this.#types, name);
    tree.tick(this.#clients);
    tree.count(tree.count(this.#clients, client), name);
    const given = fields.first(GIVEN, layer)?.text ?? NO_ADDRESS;
    if (type !== ACKNOWLEDGMENT || given === NO_ADDRESS) return;
    tree.tick(this.#addresses);
    tree.count(tree.count(this.#addresses, given), client);
  }
}
