/**
 * Messages that Wireshark saved without the packets that carried them (File → Export PDUs), LINKTYPE_WIRESHARK_UPPER_PDU: what was known of each in
 * tags (https://www.tcpdump.org/linktypes/LINKTYPE_WIRESHARK_UPPER_PDU.html), then its bytes.
 */
import {
  type Cursor, type Field, MARKS, type Protocol, i32, ipv4, ipv6, octets, printable, protocol, text, u16, u32, u8,
} from '../../dissect/index.ts';

const END = 0, PROTOCOL = 12, HEURISTIC = 13, TABLE = 14, IPV4_SOURCE = 20, IPV4_DESTINATION = 21, IPV6_SOURCE = 22, IPV6_DESTINATION = 23;
const PORT_TYPE = 24, SOURCE_PORT = 25, DESTINATION_PORT = 26, POINT_FROM = 28, POINT_TO = 29, FRAME = 30, CARD_EVENT = 31;
const TABLE_VALUE = 32, COLUMN = 33, TCP_DATA = 34, DIRECTION = 35;
const TAGS = {
  [END]: 'End-of-options', 10: 'Total length of the options excluding this TLV', 11: 'Linktype value', [PROTOCOL]: 'PDU content dissector name',
  [HEURISTIC]: 'PDU content heuristic dissector name', [TABLE]: 'PDU content dissector table name', [IPV4_SOURCE]: 'IPv4 Source Address',
  [IPV4_DESTINATION]: 'IPv4 Destination Address', [IPV6_SOURCE]: 'IPv6 Source Address', [IPV6_DESTINATION]: 'IPv6 Destination Address',
  [PORT_TYPE]: 'Port Type', [SOURCE_PORT]: 'Source Port', [DESTINATION_PORT]: 'Destination Port', [POINT_FROM]: 'SS7 OPC', [POINT_TO]: 'SS7 DPC',
  [FRAME]: 'Original Frame number', [CARD_EVENT]: 'DVB-CI event', [TABLE_VALUE]: 'Dissector table value', [COLUMN]: 'Column Protocol String',
  [TCP_DATA]: 'TCP Dissector Data', [DIRECTION]: 'P2P direction',
};
const PORT_TYPES = {
  0: 'NONE', 1: 'SCTP', 2: 'TCP', 3: 'UDP', 4: 'DCCP', 5: 'IPX', 6: 'NCP', 7: 'FC EXCHG', 8: 'DDP', 9: 'FICON SBCCS', 10: 'IDP', 11: 'TIPC',
  12: 'USB', 13: 'I2C', 14: 'IBQP', 15: 'BLUETOOTH', 16: 'TDMOP', 17: 'IWARP_MPA',
};
/** IP protocol numbers by type of port. */
const TRANSPORTS: Readonly<Record<number, number>> = { 1: 132, 2: 6, 3: 17, 4: 33 };
const DIRECTIONS = { 0: 'Sent', 1: 'Received', [-1]: 'Unknown' };
const CARD_EVENTS = {
  0xff: 'data transfer CAM -> Host', 0xfe: 'data transfer Host -> CAM', 0xfd: 'read the Card Information Structure (CIS)',
  0xfc: 'write into the Configuration Option Register (COR)', 0xfb: 'hardware event',
};
const LINK_TYPE = 252;

export const exportedPdu = protocol({
  name: 'exported_pdu',
  title: 'EXPORTED_PDU',
  short: 'Exported PDU',
  on: { wtap_encap: [LINK_TYPE] },
  fields: {
    tag: u16('Tag', { values: TAGS }),
    tag_len: u16('Length'),
    'unknown_tag.val': octets('Unknown tags value'),
    prot_name: text('Protocol Name'),
    heur_prot_name: text('Heuristic Protocol Name'),
    dis_table_name: text('Dissector Table Name'),
    p2p_dir: i32('P2P direction', { values: DIRECTIONS }),
    dissector_data: octets('Dissector Data'),
    ipv4_src: ipv4('IPv4 Src', { also: ['ip.addr', 'ip.src'] }),
    ipv4_dst: ipv4('IPv4 Dst', { also: ['ip.addr', 'ip.dst'] }),
    ipv6_src: ipv6('IPv6 Src', { also: ['ipv6.addr', 'ipv6.src'] }),
    ipv6_dst: ipv6('IPv6 Dst', { also: ['ipv6.addr', 'ipv6.dst'] }),
    port_type: u32('Port Type', { values: PORT_TYPES }),
    src_port: u32('Src Port'),
    dst_port: u32('Dst Port'),
    ss7_opc: u32('SS7 OPC'),
    ss7_dpc: u32('SS7 DPC'),
    orig_fno: u32('Original Frame Number'),
    'dvb-ci.event': u8('DVB-CI event', { hex: true, values: CARD_EVENTS }),
    exported_pdu: octets('Exported PDU'),
    dis_table_val: u32('Value to use when calling dissector table'),
    col_proto_str: text('Column protocol string'),
  },
  dissect(p, f) {
    const known: Known = {};
    while (takeTag(p, f, known) !== END);
    leaveAddresses(p, known);
    p.show(f.exported_pdu, p.remaining);
    // Other protocols' names are the program's own, which lists write as they are.
    if (known.column !== undefined) p.column(printable(known.column));
    const carried = carriedBy(p, known);
    if (carried === undefined) p.data();
    else p.call(carried);
  },
});

type Fields = typeof exportedPdu.fields;

/** Of which version of IP an address is, and where it begins. */
interface Address {
  readonly network: 4 | 6;
  readonly at: number;
}

/** What tags say of the message, for those who read it: names, a number, and addresses. */
interface Known {
  protocol?: string;
  heuristic?: string;
  table?: string;
  value?: number;
  column?: string;
  source?: Address;
  destination?: Address;
}

/** Reads a tag, and gives its type. */
function takeTag(p: Cursor, f: Fields, known: Known): number {
  const type = p.take(f.tag), outer = p.under(), length = p.take(f.tag_len), { at } = p;
  takeValue(p.within(length), f, type, at, known);
  p.close(outer);
  return type;
}

function takeValue(p: Cursor, f: Fields, type: number, at: number, known: Known): void {
  const name = (field: Field<string>): string => p.take(field, p.remaining).replace(/(?<!\0)\0+$/, '');
  switch (type) {
    case END: break;
    case PROTOCOL: known.protocol = name(f.prot_name); break;
    case HEURISTIC: known.heuristic = name(f.heur_prot_name); break;
    case TABLE: known.table = name(f.dis_table_name); break;
    case IPV4_SOURCE: p.take(f.ipv4_src); known.source = { network: 4, at }; break;
    case IPV4_DESTINATION: p.take(f.ipv4_dst); known.destination = { network: 4, at }; break;
    case IPV6_SOURCE: p.take(f.ipv6_src); known.source = { network: 6, at }; break;
    case IPV6_DESTINATION: p.take(f.ipv6_dst); known.destination = { network: 6, at }; break;
    case SOURCE_PORT: p.packet.sourcePort = p.take(f.src_port); break;
    case DESTINATION_PORT: p.packet.destinationPort = p.take(f.dst_port); break;
    case TABLE_VALUE: known.value = p.take(f.dis_table_val); break;
    case COLUMN: known.column = name(f.col_proto_str); break;
    case PORT_TYPE: p.packet.ipProtocol = TRANSPORTS[p.take(f.port_type)] ?? 0; break;
    case POINT_FROM: p.take(f.ss7_opc); break;
    case POINT_TO: p.take(f.ss7_dpc); break;
    case FRAME: p.take(f.orig_fno); break;
    case CARD_EVENT: p.take(f['dvb-ci.event']); break;
    case TCP_DATA: p.take(f.dissector_data, p.remaining); break;
    case DIRECTION: p.take(f.p2p_dir); break;
    default: p.take(f['unknown_tag.val'], p.remaining);
  }
}

/** For the columns, and for layers above. Of two versions of IP nothing is left: nobody reads such a pair. */
function leaveAddresses(p: Cursor, { source, destination }: Known): void {
  if (source === undefined || destination?.network !== source.network) return;
  const { packet, bytes } = p;
  packet.network = source.network;
  packet.networkBytes = bytes;
  packet.sourceAt = source.at;
  packet.destinationAt = destination.at;
  p.columns.setAddresses(source.network === 4 ? 'ipv4' : 'ipv6', bytes, source.at, destination.at);
}

/** The protocol of the message: by its name, by that of a guess of it over a transport (`dns_udp`), or by a number in one of the tables. */
function carriedBy({ dissector: { registry } }: Cursor, { protocol: name, heuristic, table, value }: Known): Protocol | undefined {
  // The core's own remarks stand among the protocols by name, and read nothing.
  const named = (wanted: string): Protocol | undefined => (wanted === MARKS.name ? undefined : registry.protocol(wanted));
  if (name !== undefined) return named(name);
  if (heuristic !== undefined) return named(heuristic) ?? named(heuristic.replace(/_[^_]*$/, ''));
  return table === undefined || value === undefined ? undefined : registry.lookup(table, value);
}
