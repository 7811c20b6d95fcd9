/** The statistics trees that can be asked for by name. */
import type { StatTreeName } from '../api/index.ts';
import { PacketFields } from './packet-fields.ts';
import { type Packets, type RowList, type Turn, eachRow } from './packets.ts';
import type { StatTree } from './stat-tree.ts';
import { ADDRESS_FIELDS, ADDRESS_TREES, type AddressTree, AddressPackets } from './trees/addresses.ts';
import { BACNET_FIELDS, type BacnetOrder, BacnetPackets } from './trees/bacnet.ts';
import { COLLECTD_FIELDS, CollectdValues } from './trees/collectd.ts';
import { DHCP_FIELDS, DhcpMessages } from './trees/dhcp.ts';
import { DNS_FIELDS, DnsPackets } from './trees/dns.ts';
import { HART_IP_FIELDS, HartMessages } from './trees/hart-ip.ts';
import { HTTP_FIELDS, HttpPackets, HttpRequests, HttpServers } from './trees/http.ts';
import { HTTP2_FIELDS, Http2Frames } from './trees/http2.ts';
import { HTTP_SEQUENCE_FIELDS, HttpSequences } from './trees/http-sequences.ts';
import { MULTICAST_FIELDS, MulticastStreams } from './trees/multicast.ts';
import { PacketLengths } from './trees/packet-lengths.ts';
import { RTSP_FIELDS, RTSP_MEDIA, RtspPackets } from './trees/rtsp.ts';
import { ISUP_FIELDS, IsupMessages, NGAP_FIELDS, NgapMessages, SMPP_FIELDS, SmppCommands } from './trees/signalling.ts';
import { SOMEIP_ENTRY_FIELDS, SOMEIP_FIELDS, SomeipEntries, SomeipMessages } from './trees/someip.ts';
import { WLAN_FIELDS, WlanTraffic } from './trees/wlan.ts';

export type { StatTreeName } from '../api/index.ts';

/** A tree that is being counted. */
interface Counting {
  readonly tree: StatTree;
  /** Whether a layer counts, even as time that passes; all do where this is absent. */
  isCounted?(fields: PacketFields, node: number): boolean;
  /** One layer, or one packet where the tree counts these: then `node` is -1. */
  add(fields: PacketFields, node: number, packets: Packets, row: number): void;
}

interface StatTreeKind {
  /** What it is called where it is printed. */
  readonly title: string;
  /** The protocol whose layers are counted; empty where packets are. */
  readonly layer: string;
  /** Fields that are asked of each packet; none where the table tells all. */
  readonly fields: readonly string[];
  /** Layers with this field are not counted. */
  readonly without?: string;
  readonly begin: (packets: Packets) => Counting;
}

const KINDS: Readonly<Record<StatTreeName, StatTreeKind>> = {
  plen: { title: 'Packet Lengths', layer: '', fields: [], begin: lengths },
  dns: { title: 'DNS', layer: 'dns', fields: DNS_FIELDS, begin: messages },
  http: { title: 'HTTP/Packet Counter', layer: 'http', fields: HTTP_FIELDS, begin: () => new HttpPackets() },
  http_req: { title: 'HTTP/Requests', layer: 'http', fields: HTTP_FIELDS, begin: () => new HttpRequests() },
  http_srv: { title: 'HTTP/Load Distribution', layer: 'http', fields: HTTP_FIELDS, begin: () => betweenEnds(new HttpServers()) },
  http_seq: { title: 'HTTP/Request Sequences', layer: 'http', fields: HTTP_SEQUENCE_FIELDS, begin: () => new HttpSequences() },
  http2: { title: 'HTTP2', layer: 'http2', fields: HTTP2_FIELDS, begin: ({ registry }) => new Http2Frames(registry) },
  rtsp: { title: 'RTSP/Packet Counter', layer: 'rtsp', fields: RTSP_FIELDS, without: RTSP_MEDIA, begin: () => new RtspPackets() },
  ip_hosts: addresses('ip_hosts', 'IPv4 Statistics/All Addresses'),
  ip_srcdst: addresses('ip_srcdst', 'IPv4 Statistics/Source and Destination Addresses'),
  ptype: addresses('ptype', 'IPv4 Statistics/IP Protocol Types'),
  dests: addresses('dests', 'IPv4 Statistics/Destinations and Ports'),
  ipv6_hosts: addresses('ipv6_hosts', 'IPv6 Statistics/All Addresses'),
  ipv6_srcdst: addresses('ipv6_srcdst', 'IPv6 Statistics/Source and Destination Addresses'),
  ipv6_ptype: addresses('ipv6_ptype', 'IPv6 Statistics/IP Protocol Types'),
  ipv6_dests: addresses('ipv6_dests', 'IPv6 Statistics/Destinations and Ports'),
  bacapp_ip: bacnet('ip', 'IP'),
  bacapp_service: bacnet('service', 'Service'),
  bacapp_objectid: bacnet('object', 'Object Type'),
  bacapp_instanceid: bacnet('instance', 'Instance ID'),
  collectd: { title: 'Collectd', layer: 'collectd', fields: COLLECTD_FIELDS, begin: () => new CollectdValues() },
  hart_ip: { title: 'HART-IP', layer: 'hart_ip', fields: HART_IP_FIELDS, begin: ({ registry }) => new HartMessages(registry) },
  someip_messages: {
    title: 'SOME/IP Messages', layer: 'someip', fields: SOMEIP_FIELDS, begin: () => betweenEnds(new SomeipMessages()),
  },
  someipsd_entries: { title: 'SOME/IP-SD Entries', layer: 'someipsd', fields: SOMEIP_ENTRY_FIELDS, begin: () => betweenEnds(new SomeipEntries()) },
  dhcp: { title: 'DHCP', layer: 'dhcp', fields: DHCP_FIELDS, begin: () => new DhcpMessages() },
  wlan: { title: 'WLAN Traffic', layer: 'wlan', fields: WLAN_FIELDS, begin: () => new WlanTraffic() },
  multicast: { title: 'UDP Multicast Streams', layer: 'udp', fields: MULTICAST_FIELDS, begin: () => betweenEnds(new MulticastStreams()) },
  isup_msg: { title: '_ISUP Messages', layer: 'isup', fields: ISUP_FIELDS, begin: () => new IsupMessages() },
  ngap: { title: 'NGAP', layer: 'ngap', fields: NGAP_FIELDS, begin: () => new NgapMessages() },
  smpp_commands: { title: 'SM_PP Operations', layer: 'smpp', fields: SMPP_FIELDS, begin: ({ registry }) => new SmppCommands(registry) },
};

function lengths(): Counting {
  const counted = new PacketLengths();
  return { tree: counted.tree, add: (_fields, _node, { table }, row) => counted.add(table.get('original', row)) };
}

function messages({ registry }: Packets): Counting {
  const counted = new DnsPackets(registry);
  return { tree: counted.tree, add: (fields, node) => counted.add(fields, node, fields.tree.length[node]) };
}

function bacnet(order: BacnetOrder, by: string): StatTreeKind {
  return {
    title: `BACnet/Packets sorted by ${by}`, layer: 'bacapp', fields: BACNET_FIELDS,
    begin: ({ registry }) => betweenEnds(new BacnetPackets(registry, order)),
  };
}

/** What counts a layer by the addresses of its packet's network layer. */
interface EndsCounting {
  readonly tree: StatTree;
  isCounted?(fields: PacketFields, node: number): boolean;
  add(fields: PacketFields, node: number, source: string, destination: string): void;
}

function betweenEnds(counted: EndsCounting): Counting {
  return {
    tree: counted.tree,
    isCounted: (fields, node) => counted.isCounted?.(fields, node) !== false,
    add: (fields, node, { table }, row) => {
      const text = (column: 'source' | 'destination'): string => table.addresses.text(table.get(column, row));
      counted.add(fields, node, text('source'), text('destination'));
    },
  };
}

function addresses(name: AddressTree, title: string): StatTreeKind {
  return { title, layer: ADDRESS_TREES[name].layer, fields: ADDRESS_FIELDS, begin: () => new AddressPackets(name) };
}

/** What each is called where it is printed. */
export function statTreeTitle(name: StatTreeName): string {
  return KINDS[name].title;
}

/** The protocol whose layers a tree counts; empty where it counts packets. */
export function layerOf(name: StatTreeName): string {
  return KINDS[name].layer;
}

export async function statTree(packets: Packets, rows: RowList, name: StatTreeName, turn: Turn): Promise<StatTree> {
  const { table } = packets, { layer, fields: asked, without, begin } = KINDS[name], counting = begin(packets), { tree } = counting;
  const fields = new PacketFields(packets, without === undefined ? asked : [...asked, without]);
  await eachRow(rows, turn, row => {
    if (layer !== '') fields.read(row);
    const layers = layer === '' ? [-1] : fields.layers(layer);
    const nodes = layers.filter(node =>
      (without === undefined || fields.first(without, node) === undefined) && counting.isCounted?.(fields, node) !== false);
    if (nodes.length > 0) tree.at(table.nanosecondsBetween(0, row) / 1e6);
    for (const node of nodes) counting.add(fields, node, packets, row);
  });
  return tree;
}
