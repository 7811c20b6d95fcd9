/** The messages of OpenFlow 1.0: OpenFlow 1.0.0, §5. */
import { type Cursor, type Field, below, bits, ether, expert, flag, ipv4, octets, text, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import { type Part, type Version, takeParts } from './parts.ts';

const FIRST_TYPES = [
  'HELLO', 'ERROR', 'ECHO_REQUEST', 'ECHO_REPLY', 'VENDOR', 'FEATURES_REQUEST', 'FEATURES_REPLY', 'GET_CONFIG_REQUEST', 'GET_CONFIG_REPLY',
  'SET_CONFIG', 'PACKET_IN', 'FLOW_REMOVED', 'PORT_STATUS', 'PACKET_OUT', 'FLOW_MOD', 'PORT_MOD', 'STATS_REQUEST', 'STATS_REPLY',
  'BARRIER_REQUEST', 'BARRIER_REPLY', 'QUEUE_GET_CONFIG_REQUEST', 'QUEUE_GET_CONFIG_REPLY',
];
export const typeName = (type: number): string | undefined => (FIRST_TYPES[type] === undefined ? undefined : `OFPT_${FIRST_TYPES[type]}`);
const REASONS = { 0: 'No matching flow (table-miss flow entry)', 1: 'Action explicitly output to controller', 2: 'Packet has invalid TTL' };
const COMMANDS = [
  'New flow', 'Modify all matching flows', 'Modify entry strictly matching wildcards', 'Delete all matching flows',
  'Strictly match wildcards and priority',
];
const ACTIONS: Readonly<Record<number, string>> = {
  0: 'Output to switch port', 1: 'Set the 802.1q VLAN id', 2: 'Set the 802.1q priority', 3: 'Strip the 802.1q header', 4: 'Ethernet source address',
  5: 'Ethernet destination address', 6: 'IP source address', 7: 'IP destination address', 8: 'TCP/UDP source port', 9: 'TCP/UDP destination port',
  0xffff: 'Vendor specific action',
};
const OUTPUT = 0;
const STATISTICS: Readonly<Record<number, string>> = {
  0: 'OFPST_DESC', 1: 'OFPST_FLOW', 2: 'OFPST_AGGREGATE', 3: 'OFPST_TABLE', 4: 'OFPST_PORT', 5: 'OFPST_QUEUE', 0xffff: 'OFPST_VENDOR',
};
const DESCRIPTION = 0, FLOWS = 1, AGGREGATE = 2;
const TYPE = {
  hello: 0, echoRequest: 2, echoReply: 3, featuresRequest: 5, features: 6, configRequest: 7, config: 8, setConfig: 9, packetIn: 10, packetOut: 13,
  flowMod: 14, statisticsRequest: 16, statisticsReply: 17,
} as const;
/** Types whose messages are a header alone. */
const BARE: ReadonlySet<number> = new Set([TYPE.hello, TYPE.featuresRequest, TYPE.configRequest, 18, 19]);
const ECHOES: ReadonlySet<number> = new Set([TYPE.echoRequest, TYPE.echoReply]);
const HEX = { hex: true } as const, ETHERNET = 1, PORT_NAME = 16, LEAST_ACTION = 8;
const VERSIONS = { 1: '1.0' };
const id = below('openflow');

const switchBit = (name: string, title: string, mask: number): Field<boolean> => flag(title, mask, id(name, { as: ['True', 'False'], size: 4 }));

/** §5.3.1. */
const capabilities = () => [
  switchBit('flow_stats', 'Flow statistics', 0x1), switchBit('table_stats', 'Table statistics', 0x2), switchBit('port_stats', 'Port statistics', 0x4),
  switchBit('group_stats', 'Group statistics', 0x8), switchBit('ip_reasm', 'Can reassemble IP fragments', 0x20),
  switchBit('queue_stats', 'Queue statistics', 0x40), switchBit('port_blocked', 'Switch will block looping ports', 0x100),
];
const actionBits = () => [
  switchBit('output', 'Output to switch port', 0x1), switchBit('set_vlan_vid', 'Set the 802.1q VLAN id', 0x2),
  switchBit('set_vlan_pcp', 'Set the 802.1q priority', 0x4), switchBit('strip_vlan', 'Strip the 802.1q header', 0x8),
  switchBit('set_dl_src', 'Ethernet source address', 0x10), switchBit('set_dl_ds', 'Ethernet destination address', 0x20),
  switchBit('set_nw_src', 'IP source address', 0x40), switchBit('set_nw_ds', 'IP destination address', 0x80),
  switchBit('set_nw_tos', 'IP ToS (DSCP field, 6 bits)', 0x100), switchBit('set_tp_src', 'TCP/UDP source port', 0x200),
  switchBit('set_tp_dst', 'TCP/UDP destination port', 0x400), switchBit('enqueue', 'Output to queue', 0x800),
];
/** §5.2.1. */
const portConfig = () => [
  switchBit('port_down', 'Port is administratively down', 0x1), switchBit('no_stp', 'Disable 802.1D spanning tree on port', 0x2),
  switchBit('no_recv', 'Drop all packets except 802.1D spanning tree packets', 0x4),
  switchBit('no_recv_stp', 'Drop received 802.1D STP packets', 0x8),
  switchBit('no_flood', 'Do not include this port when flooding', 0x10), switchBit('no_fwd', 'Drop packets forwarded to port', 0x20),
  switchBit('no_packet_in', 'Do not send packet-in msgs for port', 0x40),
];
const portFeatures = () => [
  switchBit('10mb_hd', '10 Mb half-duplex rate support', 0x1), switchBit('10mb_fd', '10 Mb full-duplex rate support', 0x2),
  switchBit('100mb_hd', '100 Mb half-duplex rate support', 0x4), switchBit('100mb_0fd', '100 Mb full-duplex rate support', 0x8),
  switchBit('1gb_hd', '1 Gb half-duplex rate support', 0x10), switchBit('1gb_fd', '1 Gb full-duplex rate support', 0x20),
  switchBit('10gb_fd', '10 Gb full-duplex rate support', 0x40), switchBit('copper', 'Copper medium', 0x80), switchBit('fiber', 'Fiber medium', 0x100),
  switchBit('autoneg', 'Auto-negotiation', 0x200), switchBit('pause', 'Pause', 0x400), switchBit('pause_asym', 'Asymmetric pause', 0x800),
];

/** Fields whose names begin otherwise than the others'. */
export const TYPE_FIELDS = {
  type: u8('Type', { values: typeName, id: 'openflow_1_0.type' }),
  undecoded: expert('Message data not dissected yet', 'warning', 'Undecoded', { id: 'openflow_1_0.type.undecoded' }),
} as const;

/** Every other field that is read below. */
const declared = () => ({
  version: bits('Version', 0x7f, id('version', { hex: true, values: VERSIONS })),
  length: u16('Length', id('length')), xid: u32('Transaction ID', id('xid')),
  datapath: u64('Datapath unique ID', id('datapath_id', HEX)), implementer: u16('Implementers part', id('datapath_imp', HEX)),
  mac: ether('MAC addr', id('datapath_mac')), buffers: u32('n_buffers', id('n_buffers')), tables: u8('n_tables', id('n_tables')),
  featuresPad: octets('Pad', id('features_reply.pad', { size: 3 })), capabilities: u32('capabilities', id('capabilities', HEX)),
  actions: u32('actions', id('actions', HEX)),
  portNumber: u16('Port number', id('port_no')), hardware: ether('HW Address', id('hw_add')), portName: text('Port Name', id('port_name')),
  portConfig: u32('Config flags', id('port_config', HEX)), portState: u32('State flags', id('port_state', HEX)),
  linkDown: switchBit('link_down', 'No physical link present', 0x1), current: u32('Current features', id('port_curr', HEX)),
  advertised: u32('Advertised features', id('port_advertised', HEX)), supported: u32('Features supported', id('port_supported', HEX)),
  peer: u32('Features advertised by peer', id('port_peer', HEX)),
  configFlags: u16('Config flags', id('config_flags', HEX)), missLength: u16('Max bytes of packet', id('miss_send_len', HEX)),
  buffer: u32('Buffer Id', id('buffer_id', HEX)), total: u16('Total length', id('total_len')), inPort: u16('In port', id('in_port')),
  reason: u8('Reason', id('reason', { values: REASONS })), pad: octets('Pad', id('ofp_match.pad')),
  sentPad: octets('Pad', id('pkt_in.pad', { size: 1 })), actionsLength: u16('Actions length', id('actions_len')),
  action: u16('Actions type', id('action_typ', { values: ACTIONS })), actionLength: u16('Action length', id('action_len')),
  outputPort: u16('Output port', id('output_port')), most: u16('Max length', id('max_len')),
  actionUndecoded: expert('Action not dissected yet', 'warning', 'Undecoded', id('action_typ.undecoded')),
  wildcards: u32('Wildcards', id('wildcards')), source: ether('Ethernet source address', id('eth_src')),
  destination: ether('Ethernet destination address', id('eth_dst')), vlan: u16('Input VLAN id', id('dl_vlan')),
  priorityCode: u8('Input VLAN priority', id('dl_vlan_pcp')), etherType: u16('Dl type', id('ofp_match.dl_type')),
  tos: u8('IP ToS', id('ofp_match.tos')),
  protocol: u8('IP protocol', id('ofp_match.nw_proto')), from: ipv4('Source Address', id('ofp_match.source_addr')),
  to: ipv4('Destination Address', id('ofp_match.dest_addr')), sourcePort: u16('Source Port', id('ofp_match.source_port')),
  destinationPort: u16('Destination Port', id('ofp_match.dest_port')), cookie: u64('Cookie', id('cookie', HEX)),
  command: u16('Command', id('command', { values: { ...COMMANDS } })), idle: u16('Idle time-out', id('idle_timeout')),
  hard: u16('hard time-out', id('hard_timeout')), priority: u16('Priority', id('priority')), outPort: u16('Out port', id('out_port')),
  flags: u16('Flags', id('flags')), statistics: u16('Type', id('stats.type', { values: STATISTICS })), table: u8('Table Id', id('table_id')),
  requestPad: u8('Pad', id('stats.request_pad')),
});

type Fields = ReturnType<typeof declared>;

const { type: typeField, undecoded } = TYPE_FIELDS;

export function version10(): Version {
  const f = declared(), groups = [capabilities(), actionBits(), portConfig(), portFeatures()] as const;
  const all = [...Object.values(f), ...groups.flat()];
  const bodies = messages(f, groups);
  return {
    // Named in full, each: what they are called here is their place alone.
    fields: Object.fromEntries(all.map((field, i) => [String(i), field])),
    message(p) {
      p.take(f.version);
      const type = p.take(typeField), body = bodies[type];
      if (body === undefined && !BARE.has(type) && !ECHOES.has(type) && p.remaining > 6) p.expertUnder(undecoded);
      p.take(f.length);
      p.take(f.xid);
      takeParts(p, body ?? []);
      return type;
    },
  };
}

function messages(f: Fields, [can, acts, config, features]: readonly (readonly Field[])[]): Readonly<Record<number, readonly Part[]>> {
  const match: readonly Part[] = [
    f.wildcards, f.inPort, f.source, f.destination, f.vlan, f.priorityCode, p => p.take(f.pad, 1), f.etherType, f.tos, f.protocol,
    p => p.take(f.pad, 2), f.from, f.to, f.sourcePort, f.destinationPort,
  ];
  const port: readonly Part[] = [
    f.portNumber, f.hardware, p => void p.take(f.portName, PORT_NAME), [f.portConfig, ...config], [f.portState, f.linkDown], [f.current, ...features],
    f.advertised, f.supported, f.peer,
  ];
  const configuration: readonly Part[] = [f.configFlags, f.missLength];
  const packet = (p: Cursor): void => {
    if (p.remaining > 0) p.quote('wtap_encap', ETHERNET);
  };
  const actions = (p: Cursor): void => {
    while (p.more) takeAction(p, f);
  };
  const statistics = (request: boolean): Part => p => {
    const kind = p.take(f.statistics), isRead = request && (kind === FLOWS || kind === AGGREGATE);
    if (kind !== DESCRIPTION && !isRead) p.expertUnder(undecoded);
    p.take(f.flags);
    if (isRead) takeParts(p, [...match, f.table, f.requestPad, f.outPort]);
  };
  return {
    [TYPE.features]: [
      p => takeDatapath(p, f), f.buffers, f.tables, f.featuresPad, [f.capabilities, ...can], [f.actions, ...acts], p => takePorts(p, port),
    ],
    [TYPE.config]: configuration, [TYPE.setConfig]: configuration,
    [TYPE.packetIn]: [f.buffer, f.total, f.inPort, f.reason, f.sentPad, packet],
    [TYPE.packetOut]: [f.buffer, f.inPort, p => actions(p.within(p.take(f.actionsLength))), packet],
    [TYPE.flowMod]: [...match, f.cookie, f.command, f.idle, f.hard, f.priority, f.buffer, f.outPort, f.flags, actions],
    [TYPE.statisticsRequest]: [statistics(true)], [TYPE.statisticsReply]: [statistics(false)],
  };
}

function takeDatapath(p: Cursor, f: Fields): void {
  p.show(f.datapath);
  const outer = p.under();
  p.take(f.implementer);
  p.take(f.mac);
  p.close(outer);
}

function takePorts(p: Cursor, port: readonly Part[]): void {
  for (let nth = 1; p.more; nth++) {
    const outer = p.open(`Port data ${nth}`);
    takeParts(p, port);
    p.close(outer);
  }
}

/** §5.2.4. */
function takeAction(p: Cursor, f: Fields): void {
  const kind = p.u16(), length = p.u16(2);
  p.take(f.action);
  if (kind !== OUTPUT) p.expertUnder(f.actionUndecoded);
  p.take(f.actionLength);
  if (length < LEAST_ACTION) p.malformed(`an action of ${length} bytes`);
  const rest = p.within(length - 4);
  if (kind === OUTPUT) takeParts(rest, [f.outputPort, f.most]);
  rest.skip(rest.remaining);
}
