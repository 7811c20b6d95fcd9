/** Traffic of wireless networks (IEEE 802.11): frames of each BSS by type and kind, how many were sent again, and who took part. */
import { FRAME_KINDS, KIND } from '../../protocols/link/wlan/frame-kinds.ts';
import type { PacketFields } from '../packet-fields.ts';
import { type StatNode, StatTree } from '../stat-tree.ts';

const NETWORK = 'wlan.bssid', KIND_FIELD = 'wlan.fc.type_subtype', AGAIN = 'wlan.fc.retry', PROTECTED = 'wlan.fc.protected', NAME = 'wlan.ssid';
const TRANSMITTER = 'wlan.ta', RECEIVER = 'wlan.ra';
export const WLAN_FIELDS: readonly string[] = [NETWORK, KIND_FIELD, AGAIN, PROTECTED, NAME, TRANSMITTER, RECEIVER];

const ANY = 'ff:ff:ff:ff:ff:ff';
/** IEEE 802.11-2020 table 9-1, by the type's two bits. */
const TYPES = ['Management', 'Control', 'Data', 'Extension'];
/** Kinds that tell the name of the network that they belong to; that of a probe request is of any. */
const NAMING: readonly number[] = [KIND.beacon, KIND.probeResponse, KIND.associationRequest, KIND.reassociationRequest];
/** Kinds above this are control frame extensions, IEEE 802.11-2020 table 9-1. */
const LAST_PLAIN = 0x3f;

export class WlanTraffic {
  readonly tree = new StatTree();
  readonly #all = this.tree.node(this.tree.root, 'Frames');
  /** Networks whose names are known. */
  readonly #named = new Set<string>();

  add(fields: PacketFields, layer: number): void {
    const kind = fields.first(KIND_FIELD, layer)?.number;
    if (kind === undefined) return;
    const { tree } = this, network = fields.first(NETWORK, layer)?.text;
    tree.tick(this.#all);
    if (network === undefined || network === ANY) {
      this.#countKind(tree.count(this.#all, network === undefined ? 'No network told' : 'Any network'), kind);
      return;
    }
    const node = tree.count(this.#all, network);
    this.#name(node, network, kind, fields);
    this.#countKind(node, kind);
    if (fields.first(AGAIN, layer)?.number === 1) tree.count(node, 'Retries');
    if (fields.first(PROTECTED, layer)?.number === 1) tree.count(node, 'Protected');
    this.#countStations(node, network, fields, layer);
  }

  #countKind(node: StatNode, kind: number): void {
    const type = TYPES[kind > LAST_PLAIN ? 1 : kind >> 4];
    this.tree.count(this.tree.count(node, type), FRAME_KINDS[kind] ?? `Reserved (0x${kind.toString(16)})`);
  }

  /** Networks that hide their names send none, or as many zeros. */
  #name(node: StatNode, network: string, kind: number, fields: PacketFields): void {
    if (this.#named.has(network) || !NAMING.includes(kind)) return;
    const bytes = fields.bytes(NAME);
    if (bytes === undefined || bytes.every(byte => byte === 0)) return;
    this.#named.add(network);
    this.tree.rename(node, `${new TextDecoder().decode(bytes)} (${network})`);
  }

  /** All but the access point and groups. */
  #countStations(node: StatNode, network: string, fields: PacketFields, layer: number): void {
    for (const [field, does] of [[TRANSMITTER, 'Sent'], [RECEIVER, 'Received']] as const) {
      const address = fields.first(field, layer)?.text;
      if (address === undefined || address === network || isGroup(address)) continue;
      this.tree.count(this.tree.count(this.tree.count(node, 'Stations'), address), does);
    }
  }
}

/** IEEE 802-2014 §8.2.2: the lowest bit of the first byte. */
function isGroup(address: string): boolean {
  return (Number.parseInt(address.slice(0, 2), 16) & 1) === 1;
}
