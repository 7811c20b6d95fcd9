/** The messages of OpenFlow 1.3 by their type: OpenFlow 1.3.5 §7.3 to §7.5. */
import { type Cursor, type Field, bits, ether, octets, text, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import { actions } from './actions.ts';
import { matches } from './matches.ts';
import { multiparts } from './multiparts.ts';
import {
  ERRORS, FLOW_COMMANDS, FRAGMENTS, GROUP_COMMANDS, GROUP_TYPES, HELLOS, METER_COMMANDS, PORT_REASONS, REMOVED_REASONS, ROLES,
  SENT_REASONS, TYPES, buffer, codes, group, length, meter, plain, port, table,
} from './names.ts';
import { type Declare, HEX, type Part, type Version, flagged, headed, pad, takePadding, takeParts, unread } from './parts.ts';
import { METER_FLAGS, PORT_CONFIG, groups, meters, portFeatures, portParts, queues } from './structures.ts';
import { FLOW_FLAGS } from './tables.ts';

const EXPERIMENTER = 0xffff;
/** What begins each message. */
const HEADER = 8;
const VERSION = 4;
const ETHERNET = 1;
const HELLO_FAILED = 0;

export function version13(): Version {
  const fields: Record<string, Field> = {};
  const declare: Declare = (name, field) => {
    fields[name] = field;
    return field;
  };
  const header = {
    version: declare('version', u8('Version', { ...HEX, values: { [VERSION]: '1.3' } })), type: declare('type', u8('Type', { values: TYPES })),
    length: declare('length', u16('Length')), xid: declare('xid', u32('Transaction ID')),
  };
  const unknown = unread(declare, 'message.undecoded', 'Unknown message body.')();
  const message = (p: Cursor): number => {
    p.take(header.version);
    const type = p.take(header.type);
    p.take(header.length);
    p.take(header.xid);
    takeParts(p, bodies[type] ?? [unknown]);
    return type;
  };
  const bodies = messages(declare, message);
  return { fields, message };
}

type Bodies = Readonly<Record<number, readonly Part[]>>;

function messages(declare: Declare, message: (p: Cursor) => number): Bodies {
  const matching = matches(declare), acting = actions(declare, matching.oneField), { match } = matching;
  const parts = { ports: portParts(declare), queues: queues(declare), groups: groups(declare, acting.buckets), meters: meters(declare) };
  const { request, reply } = multiparts(declare, matching, acting, parts);
  const echoed = declare('echo.data', octets('Data')), echo: readonly Part[] = [p => p.takeRest(echoed)];
  const config = switchConfig(declare), bare: readonly Part[] = [];
  const asynchronous = asyncConfig(declare);
  return {
    0: [hello(declare)], 1: errors(declare, message), 2: echo, 3: echo, 4: experimenter(declare), 5: bare, 6: features(declare), 7: bare,
    8: config, 9: config, 10: packetIn(declare, match), 11: flowRemoved(declare, match),
    12: [declare('port_status.reason', u8('Reason', { values: PORT_REASONS })), pad(declare, 'port_status.pad', 7), headed('Port', parts.ports)],
    13: packetOut(declare, acting.actions), 14: flowMod(declare, match, acting.instructions),
    15: [
      declare('groupmod.command', u16('Command', { values: GROUP_COMMANDS })), declare('groupmod.type', u8('Type', { values: GROUP_TYPES })),
      pad(declare, 'groupmod.pad', 1), declare('groupmod.group_id', u32('Group ID', { text: group })), acting.buckets,
    ],
    16: portMod(declare),
    17: [
      declare('tablemod.table_id', u8('Table ID', { text: table })), pad(declare, 'tablemod.pad', 3),
      declare('tablemod.config', octets('Config', { size: 4 })),
    ],
    18: request, 19: reply, 20: bare, 21: bare,
    22: [declare('queue_get_config_request.port', u32('Port', { text: port })), pad(declare, 'queue_get_config_request.pad', 4)],
    23: [
      declare('queue_get_config_reply.port', u32('Port', { text: port })), pad(declare, 'queue_get_config_reply.pad', 4), parts.queues.described,
    ],
    24: role(declare, 'role_request'), 25: role(declare, 'role_reply'), 26: bare, 27: asynchronous, 28: asynchronous,
    29: [
      declare('metermod.command', u16('Command', { values: METER_COMMANDS })), flagged(declare, 'metermod.flags', u16('Flags', HEX), METER_FLAGS),
      declare('metermod.meter_id', u32('Meter ID', { text: meter })), parts.meters.bands,
    ],
  };
}

/** §7.5.1: elements, filled up to eight bytes. */
function hello(declare: Declare): Part {
  const type = declare('hello_element.type', u16('Type', { values: HELLOS })), size = declare('hello_element.length', u16('Length'));
  const bitmap = declare('hello_element.version.bitmap', octets('Bitmap')), padding = declare('hello_element.pad', octets('Pad'));
  const unknown = unread(declare, 'hello_element.undecoded', 'Unknown hello element body.')();
  return p => {
    while (p.more) {
      const outer = p.open('Element'), kind = p.take(type), all = p.take(size);
      if (all < 4) p.malformed(`an element of ${all} bytes`);
      const part = p.within(all - 4);
      if (kind === 1) part.takeRest(bitmap);
      else takeParts(part, [unknown]);
      takePadding(p, padding, all);
      p.close(outer);
    }
  };
}

/** §7.4.4: a text of what failed in the greeting, or at least 64 bytes of the message that was wrong. */
function errors(declare: Declare, message: (p: Cursor) => number): readonly Part[] {
  const type = declare('error.type', u16('Type', { values: ERRORS })), code = declare('error.code', u16('Code', { text: plain }));
  const said = declare('error.data', text('Data')), body = declare('error.data.body', octets('Body'));
  const maker = declare('error.experimenter', u32('Experimenter', HEX)), unknown = unread(declare, 'error.undecoded', 'Unknown error data.');
  return [p => {
    const kind = p.take(type), number = p.take(code), name = codes()[kind]?.[number];
    if (name !== undefined) p.label(`Code: ${name} (${number})`);
    if (kind === EXPERIMENTER) takeParts(p, [maker, unknown('Experimenter error body.')]);
    else if (kind === HELLO_FAILED) p.takeRest(said);
    else if (p.more) {
      p.show(body, p.remaining);
      const outer = p.under(), part = p.within(p.remaining);
      // What is quoted may be cut off anywhere.
      if (part.available >= HEADER && part.u8() === VERSION) part.contain(() => void message(part));
      p.close(outer);
    }
  }];
}

const experimenter = (declare: Declare): readonly Part[] => [
  declare('experimenter.experimenter', u32('Experimenter', HEX)), declare('experimenter.exp_type', u32('Experimenter type')),
  unread(declare, 'experimenter.undecoded', 'Unknown experimenter body.')('Experimenter body.'),
];

/** §7.3.1. */
const features = (declare: Declare): readonly Part[] => [
  declare('switch_features.datapath_id', u64('datapath_id', HEX)), declare('switch_features.n_buffers', u32('n_buffers')),
  declare('switch_features.n_tables', u8('n_tables')), declare('switch_features.auxiliary_id', u8('auxiliary_id')),
  declare('switch_features.pad', u16('Pad')),
  flagged(declare, 'switch_features.capabilities', u32('capabilities', HEX), {
    flow_stats: ['OFPC_FLOW_STATS', 0x1], table_stats: ['OFPC_TABLE_STATS', 0x2], port_stats: ['OFPC_PORT_STATS', 0x4],
    group_stats: ['OFPC_GROUP_STATS', 0x8], ip_reasm: ['OFPC_IP_REASM', 0x20], queue_stats: ['OFPC_QUEUE_STATS', 0x40],
    port_blocked: ['OFPC_PORT_BLOCKED', 0x100],
  }),
  declare('switch_features_reserved', u32('Reserved', HEX)),
];

/** §7.3.2. */
const switchConfig = (declare: Declare): readonly Part[] => [
  [declare('switch_config.flags', u16('Flags', HEX)), declare('switch_config.flags.fragments', bits('IP Fragments', 0x0003, { values: FRAGMENTS }))],
  declare('switch_config.miss_send_len', u16('Miss send length', { text: length })),
];

const packet = (p: Cursor): void => {
  if (p.more) headed('Data', [data => data.quote('wtap_encap', ETHERNET)])(p);
};

/** §7.4.1. */
const packetIn = (declare: Declare, match: Part): readonly Part[] => [
  declare('packet_in.buffer_id', u32('Buffer ID', { text: buffer })), declare('packet_in.total_len', u16('Total length')),
  declare('packet_in.reason', u8('Reason', { values: SENT_REASONS })), declare('packet_in.table_id', u8('Table ID')),
  declare('packet_in.cookie', u64('Cookie', HEX)), match, pad(declare, 'packet_in.pad', 2), packet,
];

/** §7.3.7. */
function packetOut(declare: Declare, list: Part): readonly Part[] {
  const size = declare('packet_out.acts_len', u16('Actions length')), padding = pad(declare, 'packet_out.pad', 6);
  return [
    declare('packet_out.buffer_id', u32('Buffer ID', { text: buffer })), declare('packet_out.in_port', u32('In port', { text: port })),
    p => {
      const all = p.take(size);
      p.take(padding);
      takeParts(p.within(all), [list]);
    },
    packet,
  ];
}

/** §7.4.2. */
const flowRemoved = (declare: Declare, match: Part): readonly Part[] => [
  declare('flow_removed.cookie', u64('Cookie', HEX)), declare('flow_removed.priority', u16('Priority')),
  declare('flow_removed.reason', u8('Reason', { values: REMOVED_REASONS })), declare('flow_removed.table_id', u8('Table ID')),
  declare('flow_removed.duration_sec', u32('Duration sec')), declare('flow_removed.duration_nsec', u32('Duration nsec')),
  declare('flow_removed.idle_timeout', u16('Idle timeout')), declare('flow_removed.hard_timeout', u16('Hard timeout')),
  declare('flow_removed.packet_count', u64('Packet count')), declare('flow_removed.byte_count', u64('Byte count')), match,
];

/** §7.3.4.1. */
const flowMod = (declare: Declare, match: Part, instructions: Part): readonly Part[] => [
  declare('flowmod.cookie', u64('Cookie', HEX)), declare('flowmod.cookie_mask', u64('Cookie mask', HEX)),
  declare('flowmod.table_id', u8('Table ID', { text: table })), declare('flowmod.command', u8('Command', { values: FLOW_COMMANDS })),
  declare('flowmod.idle_timeout', u16('Idle timeout')), declare('flowmod.hard_timeout', u16('Hard timeout')),
  declare('flowmod.priority', u16('Priority')),
  declare('flowmod.buffer_id', u32('Buffer ID', { text: buffer })), declare('flowmod.out_port', u32('Out port', { text: port })),
  declare('flowmod.out_group', u32('Out group', { text: group })), flagged(declare, 'flowmod.flags', u16('Flags', HEX), FLOW_FLAGS),
  pad(declare, 'flowmod.pad', 2), match, instructions,
];

/** §7.3.4.3. */
const portMod = (declare: Declare): readonly Part[] => [
  declare('portmod.port_no', u32('Port no', { text: port })), pad(declare, 'portmod.pad', 4), declare('portmod.hw_addr', ether('Hw addr')),
  pad(declare, 'portmod.pad2', 2), flagged(declare, 'portmod.config', u32('Config', HEX), PORT_CONFIG),
  flagged(declare, 'portmod.mask', u32('Mask', HEX), PORT_CONFIG),
  flagged(declare, 'portmod.advertise', u32('Advertise', HEX), portFeatures('100_gb_fd')), pad(declare, 'portmod.pad3', 4),
];

/** §7.3.9. */
const role = (declare: Declare, name: string): readonly Part[] => [
  declare(`${name}.role`, u32('Role', { ...HEX, values: ROLES })), pad(declare, `${name}.pad`, 4),
  declare(`${name}.generation_id`, u64('Generation ID', HEX)),
];

/** §7.3.10: what a controller is told unasked, as the one in charge and as one that stands by. */
function asyncConfig(declare: Declare): readonly Part[] {
  const masks = [
    ['packet_in_mask', 'Packet_in mask', { no_match: ['OFPR_NO_MATCH', 0x1], action: ['OFPR_ACTION', 0x2], invalid_ttl: ['OFPR_INVALID_TTL', 0x4] }],
    ['port_status_mask', 'Port status mask', { add: ['OFPPR_ADD', 0x1], delete: ['OFPPR_DELETE', 0x2], modify: ['OFPPR_MODIFY', 0x4] }],
    ['flow_removed_mask', 'Flow removed mask', {
      idle_timeout: ['OFPRR_IDLE_TIMEOUT', 0x1], hard_timeout: ['OFPRR_HARD_TIMEOUT', 0x2], delete: ['OFPRR_DELETE', 0x4],
      group_delete: ['OFPRR_GROUP_DELETE', 0x8],
    }],
  ] as const;
  return masks.flatMap(([key, title, flags]) => ['master', 'slave'].map(who =>
    flagged(declare, `async_config.${key}.${who}`, u32(`${title} (${who})`, HEX), flags)));
}
