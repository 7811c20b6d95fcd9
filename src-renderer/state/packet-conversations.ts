/** The conversations that a packet is part of, one for each of its layers that has two ends: also those around and within tunnels. */
import type { PacketTree } from '../engine/api.ts';

export interface PacketConversation {
  /** `IPv4 10.0.0.1 ↔ 10.0.0.2`, `UDP stream 3` */
  readonly title: string;
  readonly filter: string;
}

/** A layer's two ends are the fields `source` and `destination` of it, of which either may be what `either` is. */
const pairs = {
  wlan: { title: 'Wi-Fi', source: 'wlan.sa', destination: 'wlan.da', either: 'wlan.addr' },
  eth: { title: 'Ethernet', source: 'eth.src', destination: 'eth.dst', either: 'eth.addr' },
  ip: { title: 'IPv4', source: 'ip.src', destination: 'ip.dst', either: 'ip.addr' },
  ipv6: { title: 'IPv6', source: 'ipv6.src', destination: 'ipv6.dst', either: 'ipv6.addr' },
} as const;

/** Layers whose conversations are numbered. */
const numbered = {
  tcp: { title: 'TCP stream', number: 'tcp.stream' },
  udp: { title: 'UDP stream', number: 'udp.stream' },
  sctp: { title: 'SCTP association', number: 'sctp.assoc_index' },
  dccp: { title: 'DCCP stream', number: 'dccp.stream' },
} as const;

/** The innermost first; none twice, and none whose filter is `told` elsewhere. */
export function packetConversations(
  { nodes }: Pick<PacketTree, 'nodes'>, told: readonly (string | undefined)[] = [],
): readonly PacketConversation[] {
  const starts = nodes.flatMap(({ depth, field }, index) => (depth === 0 && (field in pairs || field in numbered) ? [index] : []));
  const found = starts.reverse().flatMap((start) => conversationOf(nodes, start) ?? []);
  return found.filter(({ filter }, index) => !told.includes(filter) && found.findIndex((other) => other.filter === filter) === index);
}

/** The filter for the TCP or UDP stream that the packet itself belongs to: one around a tunnel with something else inside is not its own. */
export function ownStream(tree: Pick<PacketTree, 'nodes'>): string | undefined {
  const [innermost] = packetConversations(tree);
  return innermost !== undefined && /^(tcp|udp)\.stream/.test(innermost.filter) ? innermost.filter : undefined;
}

/** That of the layer that begins with a node; undefined where it names no ends, as a cut packet. */
function conversationOf(nodes: PacketTree['nodes'], start: number): PacketConversation | undefined {
  /** What the filter for a field of this layer compares it with. Parts of the layer lie one deeper, and no quoted packet's do. */
  const valueOf = (wanted: string): string | undefined => {
    for (let index = start + 1; index < nodes.length && nodes[index].depth > 0; index++) {
      const { depth, field, filter } = nodes[index];
      if (depth === 1 && field === wanted && filter?.startsWith(`${wanted} == `)) return filter.slice(wanted.length + 4);
    }
    return undefined;
  };
  const { field } = nodes[start];
  if (field in numbered) {
    const { title, number } = numbered[field as keyof typeof numbered], stream = valueOf(number);
    return stream === undefined ? undefined : { title: `${title} ${stream}`, filter: `${number} == ${stream}` };
  }
  const { title, source, destination, either } = pairs[field as keyof typeof pairs];
  const from = valueOf(source), to = valueOf(destination);
  if (from === undefined || to === undefined) return undefined;
  return { title: `${title} ${from} ↔ ${to}`, filter: `${either} == ${from} && ${either} == ${to}` };
}
