/** Between whom a layer of a packet goes: the network and transport layers right outside it. */
import type { PacketFields } from './packet-fields.ts';

export interface EndsOutside {
  readonly source: string;
  readonly destination: string;
  readonly sourcePort: number;
  readonly destinationPort: number;
}

/** Fields that are read of a packet for it. */
export const ENDS_FIELDS: readonly string[] = [
  'ip.src', 'ip.dst', 'ipv6.src', 'ipv6.dst', 'udp.srcport', 'udp.dstport', 'tcp.srcport', 'tcp.dstport',
];

/** `layer`: its node; undefined for a layer outside of any. */
export function endsOutside(fields: PacketFields, layer: number): EndsOutside | undefined {
  const nearest = (names: readonly string[]): { name: string; node: number } | undefined => {
    const outside = names.flatMap(name => fields.layers(name).map(node => ({ name, node }))).filter(({ node }) => node < layer);
    return outside.toSorted((one, other) => other.node - one.node)[0];
  };
  const network = nearest(['ip', 'ipv6']), transport = nearest(['udp', 'tcp']);
  if (network === undefined || transport === undefined) return undefined;
  const address = (end: string): string => fields.first(`${network.name}.${end}`, network.node)?.text ?? '';
  const port = (end: string): number => fields.first(`${transport.name}.${end}`, transport.node)?.number ?? 0;
  return { source: address('src'), destination: address('dst'), sourcePort: port('srcport'), destinationPort: port('dstport') };
}
