/** Streams of UDP to groups (RFC 5771 and RFC 4291 §2.7): by group and port, then by sender; what is averaged is bytes of payload. */
import { endText } from '../../index/index.ts';
import type { PacketFields } from '../packet-fields.ts';
import { StatTree } from '../stat-tree.ts';

const SOURCE_PORT = 'udp.srcport', DESTINATION_PORT = 'udp.dstport', LENGTH = 'udp.length';
export const MULTICAST_FIELDS: readonly string[] = [SOURCE_PORT, DESTINATION_PORT, LENGTH];

/** RFC 768. */
const HEADER = 8;

export class MulticastStreams {
  readonly tree = new StatTree();
  readonly #all = this.tree.node(this.tree.root, 'UDP datagrams to groups', { averaged: 'integers' });

  add(fields: PacketFields, layer: number, source: string, destination: string): void {
    if (!isMulticast(destination)) return;
    const { tree } = this, payload = Math.max(0, (fields.first(LENGTH, layer)?.number ?? 0) - HEADER);
    const end = (address: string, port: string): string => endText(address, fields.first(port, layer)?.number ?? 0);
    tree.tick(this.#all, payload);
    const group = tree.node(this.#all, end(destination, DESTINATION_PORT), { averaged: 'integers' });
    tree.tick(group, payload);
    tree.tick(tree.node(group, `From ${end(source, SOURCE_PORT)}`, { averaged: 'integers' }), payload);
  }
}

/** 224.0.0.0/4 and ff00::/8. */
export function isMulticast(address: string): boolean {
  if (address.includes(':')) return /^ff[0-9a-f]{2}:/i.test(address);
  const first = Number.parseInt(address, 10);
  return first >= 224 && first <= 239;
}
