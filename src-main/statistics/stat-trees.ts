/** The statistics trees that can be asked for by name. */
import type { StatTreeName } from '../api/index.ts';
import { PacketFields } from './packet-fields.ts';
import { type Packets, type RowList, type Turn, eachRow } from './packets.ts';
import type { StatTree } from './stat-tree.ts';
import { ADDRESS_FIELDS, ADDRESS_TREES, AddressPackets } from './trees/addresses.ts';
import { DNS_FIELDS, DnsPackets } from './trees/dns.ts';
import { HTTP_FIELDS, HttpPackets, HttpRequests, HttpServers } from './trees/http.ts';
import { HTTP2_FIELDS, Http2Frames } from './trees/http2.ts';
import { PacketLengths } from './trees/packet-lengths.ts';

export type { StatTreeName } from '../api/index.ts';

/** What each is called where it is printed. */
export const STAT_TREES: Readonly<Record<StatTreeName, string>> = {
  dests: 'IPv4 Statistics/Destinations and Ports', dns: 'DNS', http: 'HTTP/Packet Counter', http_req: 'HTTP/Requests',
  http_srv: 'HTTP/Load Distribution', http2: 'HTTP2', ip_hosts: 'IPv4 Statistics/All Addresses',
  ip_srcdst: 'IPv4 Statistics/Source and Destination Addresses', plen: 'Packet Lengths', ptype: 'IPv4 Statistics/IP Protocol Types',
  ipv6_dests: 'IPv6 Statistics/Destinations and Ports', ipv6_hosts: 'IPv6 Statistics/All Addresses', ipv6_ptype: 'IPv6 Statistics/IP Protocol Types',
  ipv6_srcdst: 'IPv6 Statistics/Source and Destination Addresses',
};

/** A tree that is being counted. */
interface Counting {
  readonly tree: StatTree;
  /** Fields that are asked of each packet; none where the table tells all. */
  readonly fields: readonly string[];
  add(fields: PacketFields, node: number, packets: Packets, row: number): void;
}

function begin(name: StatTreeName, { registry }: Packets): Counting {
  switch (name) {
    case 'plen': {
      const lengths = new PacketLengths();
      return { tree: lengths.tree, fields: [], add: (_fields, _node, { table }, row) => lengths.add(table.get('original', row)) };
    }
    case 'http':
    case 'http_req': {
      const messages = name === 'http' ? new HttpPackets() : new HttpRequests();
      return { tree: messages.tree, fields: HTTP_FIELDS, add: (fields, node) => messages.add(fields, node) };
    }
    case 'http_srv': {
      const messages = new HttpServers();
      return {
        tree: messages.tree, fields: HTTP_FIELDS,
        add: (fields, node, { table }, row) => {
          const { addresses } = table;
          messages.add(fields, node, addresses.text(table.get('source', row)), addresses.text(table.get('destination', row)));
        },
      };
    }
    case 'http2': {
      const frames = new Http2Frames(registry);
      return { tree: frames.tree, fields: HTTP2_FIELDS, add: (fields, node) => frames.add(fields, node) };
    }
    case 'dns': {
      const messages = new DnsPackets(registry);
      return { tree: messages.tree, fields: DNS_FIELDS, add: (fields, node) => messages.add(fields, node, fields.tree.length[node]) };
    }
    default: {
      const addresses = new AddressPackets(name);
      return { tree: addresses.tree, fields: ADDRESS_FIELDS, add: (fields, node) => addresses.add(fields, node) };
    }
  }
}

/** The protocol whose layers a tree counts; empty where it counts packets. */
export function layerOf(name: StatTreeName): string {
  switch (name) {
    case 'plen': return '';
    case 'dns':
    case 'http2': return name;
    case 'http':
    case 'http_req':
    case 'http_srv': return 'http';
    default: return ADDRESS_TREES[name].layer;
  }
}

export async function statTree(packets: Packets, rows: RowList, name: StatTreeName, turn: Turn): Promise<StatTree> {
  const { table } = packets, layer = layerOf(name), counting = begin(name, packets), { tree } = counting;
  const fields = new PacketFields(packets, counting.fields);
  await eachRow(rows, turn, row => {
    if (layer !== '') fields.read(row);
    const nodes = layer === '' ? [-1] : fields.layers(layer);
    if (nodes.length > 0) tree.at(table.nanosecondsBetween(0, row) / 1e6);
    for (const node of nodes) counting.add(fields, node, packets, row);
  });
  return tree;
}
