/** What OpenFlow 1.3 tells of ports, groups, meters and queues: OpenFlow 1.3.5 §7.2.1, §7.2.5, §7.3.4 and §7.3.5. */
import { ether, text, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import { BANDS, GROUP_TYPES, QUEUE_PROPERTIES, group, leastRate, meter, mostRate, port, queue } from './names.ts';
import { type Declare, type Flags, HEX, type Part, each, flagged, pad, structures, takeParts, unread } from './parts.ts';

const EXPERIMENTER = 0xffff;
const NAME = 16;

/** §7.2.1: what a port is told to do and not to do. */
export const PORT_CONFIG: Flags = {
  port_down: ['OFPPC_PORT_DOWN', 0x1], no_recv: ['OFPPC_NO_RECV', 0x4], no_fwd: ['OFPPC_NO_FWD', 0x20], no_packet_in: ['OFPPC_NO_PACKET_IN', 0x40],
};
const PORT_STATE: Flags = { link_down: ['OFPPS_LINK_DOWN', 0x1], blocked: ['OFPPS_BLOCKED', 0x2], live: ['OFPPS_LIVE', 0x4] };

/** Speeds, media and negotiation; one name is not written alike everywhere. */
export const portFeatures = (hundred: string): Flags => ({
  '10mb_hd': ['OFPPF_10MB_HD', 0x1], '10mb_fd': ['OFPPF_10MB_FD', 0x2], '100mb_hd': ['OFPPF_100MB_HD', 0x4], '100mb_fd': ['OFPPF_100MB_FD', 0x8],
  '1gb_hd': ['OFPPF_1GB_HD', 0x10], '1gb_fd': ['OFPPF_1GB_FD', 0x20], '10gb_fd': ['OFPPF_10_GB_FD', 0x40], '40gb_fd': ['OFPPF_40GB_FD', 0x80],
  [hundred]: [hundred === '100gb_fd' ? 'OFPPF_100GB_FD' : 'OFPPF_100_GB_FD', 0x100], '1tb_fd': ['OFPPF_1TB_FD', 0x200], other: ['OFPPF_OTHER', 0x400],
  copper: ['OFPPF_COPPER', 0x800], fiber: ['OFPPF_FIBER', 0x1000], autoneg: ['OFPPF_AUTONEG', 0x2000], pause: ['OFPPF_PAUSE', 0x4000],
  pause_asym: ['OFPPF_PAUSE_ASYM', 0x8000],
});

/** §7.3.4.5. */
export const METER_FLAGS: Flags = {
  kbps: ['OFPMF_KBPS', 0x1], ptkps: ['OFPMF_PKTPS', 0x2], burst: ['OFPMF_BURST', 0x4], stats: ['OFPMF_STATS', 0x8],
};
const ACTION_FLAGS: Flags = {
  output: ['OFPAT_OUTPUT', 0x1], copy_ttl_out: ['OFPAT_COPY_TTL_OUT', 0x800], copy_ttl_in: ['OFPAT_COPY_TTL_IN', 0x1000],
  set_mpls_ttl: ['OFPAT_SET_MPLS_TTL', 0x8000], dec_mpls_ttl: ['OFPAT_DEC_MPLS_TTL', 0x10000], push_vlan: ['OFPAT_PUSH_VLAN', 0x20000],
  pop_vlan: ['OFPAT_POP_VLAN', 0x40000], push_mpls: ['OFPAT_PUSH_MPLS', 0x80000], pop_mpls: ['OFPAT_POP_MPLS', 0x100000],
  set_queue: ['OFPAT_SET_QUEUE', 0x200000], group: ['OFPAT_GROUP', 0x400000], set_nw_ttl: ['OFPAT_SET_NW_TTL', 0x800000],
  dec_nw_ttl: ['OFPAT_DEC_NW_TTL', 0x1000000], set_field: ['OFPAT_SET_FIELD', 0x2000000], push_pbb: ['OFPAT_PUSH_PBB', 0x4000000],
  pop_pbb: ['OFPAT_POP_PBB', 0x8000000],
};

/** §7.2.1. */
export function portParts(declare: Declare): readonly Part[] {
  const name = declare('port.name', text('Name'));
  const features = (key: string, title: string, hundred = '100gb_fd'): Part =>
    flagged(declare, `port.${key}`, u32(title, HEX), portFeatures(hundred));
  return [
    declare('port.port_no', u32('Port no', { text: port })), pad(declare, 'port.pad', 4), declare('port.hw_addr', ether('Hw addr')),
    pad(declare, 'port.pad2', 2), p => p.take(name, NAME), flagged(declare, 'port.config', u32('Config', HEX), PORT_CONFIG),
    flagged(declare, 'port.sate', u32('State', HEX), PORT_STATE, 'port.state'), features('current', 'Current', '100_gb_fd'),
    features('advertised', 'Advertised'), features('supported', 'Supported'), features('peer', 'Peer'),
    declare('port.curr_speed', u32('Curr speed')), declare('port.max_speed', u32('Max speed')),
  ];
}

/** §7.3.5.6. */
export function portStatistics(declare: Declare): readonly Part[] {
  const count = (key: string, title: string): Part => declare(`port_stats.${key}`, u64(title));
  return [
    declare('port_stats.port_no', u32('Port number', { text: port })), pad(declare, 'port_stats.pad', 4),
    count('rx_packets', 'Rx packets'), count('tx_packets', 'Tx packets'), count('rx_bytes', 'Rx bytes'), count('tx_bytes', 'Tx bytes'),
    count('rx_dropped', 'Rx dropped'), count('tx_dropped', 'Tx dropped'), count('rx_errors', 'Rx errors'), count('tx_errors', 'Tx errors'),
    count('rx_frame_error', 'Rx frame errors'), count('rx_over_error', 'Rx overrun errors'), count('rx_crc_error', 'Rx CRC errors'),
    count('collisions', 'Collisions'), declare('port_stats.duration_sec', u32('Duration sec')),
    declare('port_stats.duration_nsec', u32('Duration nsec')),
  ];
}

/** §7.2.5, §7.3.5.8: what a queue is, and what it did. */
export function queues(declare: Declare): { readonly described: Part; readonly statistics: readonly Part[] } {
  const property = declare('queue_prop.property', u16('Property', { values: QUEUE_PROPERTIES })), size = declare('queue_prop.len', u16('Length'));
  const padding = pad(declare, 'queue_prop.pad', 4), unknown = unread(declare, 'queue_prop.undecoded', 'Unknown queue property body.');
  const bodies: Readonly<Record<number, readonly Part[]>> = {
    1: [declare('queue_prop.min_rate.rate', u16('Rate', { text: leastRate })), pad(declare, 'queue_prop.min_rate.pad', 6)],
    2: [declare('queue_prop.max_rate.rate', u16('Rate', { text: mostRate })), pad(declare, 'queue_prop.max_rate.pad', 6)],
    [EXPERIMENTER]: [
      declare('queue_prop.experimenter.experimenter', u32('Experimenter')), pad(declare, 'queue_prop.experimenter.pad', 4),
      unknown('Experimenter queue property body.'),
    ],
  };
  const properties = structures('Queue property', 2, 8, [p => {
    const kind = p.take(property);
    p.take(size);
    takeParts(p, [padding, ...bodies[kind] ?? [unknown()]]);
  }]);
  return {
    described: structures('Queue', 8, 16, [
      declare('packet_queue.queue_id', u32('Queue ID', { text: queue })), declare('packet_queue.port', u32('Port', { text: port })),
      declare('packet_queue.len', u16('Length')), pad(declare, 'packet_queue.pad', 6), properties,
    ]),
    statistics: [
      declare('queue_stats.port_no', u32('Port number', { text: port })), declare('queue_stats.queue_id', u32('Queue ID', { text: queue })),
      declare('queue_stats.tx_bytes', u64('Tx bytes')), declare('quee_stats.tx_packets', u64('Tx packets')),
      // Wireshark counts them under the port's name.
      declare('tx_errors of queues', u64('Tx errors', { id: 'openflow_v4.port_stats.tx_errors' })),
      declare('queue_stats.duration_sec', u32('Duration sec')), declare('queue_stats.duration_nsec', u32('Duration nsec')),
    ],
  };
}

/** §7.3.5.9 to §7.3.5.11. */
export function groups(declare: Declare, buckets: Part): { readonly statistics: Part; readonly described: Part; readonly features: readonly Part[] } {
  const counter = each('Bucket counter', [
    declare('bucket_counter.packet_count', u64('Packet count')), declare('bucket_counter.byte_count', u64('Byte count')),
  ]);
  const kinds = [['all', 0x1], ['select', 0x2], ['indirect', 0x4], ['ff', 0x8]] as const;
  return {
    statistics: structures('Group stats', 0, 40, [
      declare('group_stats.length', u16('Length')), pad(declare, 'group_stats.pad', 2),
      declare('group_stats.group_id', u32('Group ID', { text: group })), declare('group_stats.ref_count', u32('Ref. count')),
      pad(declare, 'group_stats.pad2', 4), declare('group_stats.packet_count', u64('Packet count')),
      declare('group_stats.byte_count', u64('Byte count')),
      // Wireshark has them under the flow's names.
      declare('seconds of groups', u32('Duration sec', { id: 'openflow_v4.flow_stats.duration_sec' })),
      declare('nanoseconds of groups', u32('Duration nsec', { id: 'openflow_v4.flow_stats.duration_nsec' })), counter,
    ]),
    described: structures('Group description', 0, 8, [
      declare('group_desc.length', u16('Length')), declare('group_desc.type', u8('Type', { values: GROUP_TYPES })),
      pad(declare, 'group_desc.pad2', 1), declare('group_desc.group_id', u32('Group ID', { text: group })), buckets,
    ]),
    features: [
      flagged(declare, 'group_features.types', u32('Types', HEX),
        Object.fromEntries(kinds.map(([key, mask]) => [key, [`OFPGT_${key.toUpperCase()}`, mask]]))),
      flagged(declare, 'group_features.capabilities', u32('Capabilities', HEX), {
        select_weight: ['OFPGFC_SELECT_WEIGHT', 0x1], select_liveness: ['OFPGFC_SELECT_LIVENESS', 0x2], chaining: ['OFPGFC_CHAINING', 0x4],
        chaining_checks: ['OFPGFC_CHAINING_CHECKS', 0x8],
      }),
      ...kinds.map(([key]) => declare(`group_stats.max_groups.${key}`, u32(`Max groups (${key})`))),
      ...kinds.map(([key]) => flagged(declare, `group_features.actions.${key}`, u32(`Actions (${key})`, HEX), ACTION_FLAGS)),
    ],
  };
}

/** §7.3.4.5, §7.3.5.12 to §7.3.5.14. */
export function meters(declare: Declare): Readonly<Record<'bands' | 'statistics' | 'described', Part>> & { readonly features: readonly Part[] } {
  const type = declare('meter_band.type', u16('Type', { values: BANDS })), size = declare('meter_band.length', u16('Length'));
  const rates: readonly Part[] = [declare('meter_band.rate', u32('Rate')), declare('meter_band.burst_size', u32('Burst size'))];
  const unknown = unread(declare, 'meter_band.undecoded', 'Unknown meter band body.');
  const bodies: Readonly<Record<number, readonly Part[]>> = {
    1: [pad(declare, 'meter_band.drop.pad', 4)],
    2: [declare('meter_band.dscp_remark.prec_level', u8('Precedence level')), pad(declare, 'meter_band.dscp_remark.pad', 3)],
    [EXPERIMENTER]: [declare('meter_band.experimenter.experimenter', u32('Experimenter')), unknown('Experimenter meter band body.')],
  };
  const bands = structures('Meter band', 2, 12, [p => {
    const kind = p.take(type);
    p.take(size);
    takeParts(p, [...rates, ...bodies[kind] ?? [unknown()]]);
  }]);
  const bandCounts = each('Meter band stats', [
    declare('meter_band_stats.packet_band_count', u64('Packet count')), declare('meter_band_stats.byte_band_count', u64('Byte count')),
  ]);
  return {
    bands,
    statistics: structures('Meter stats', 4, 40, [
      declare('meter_stats.meter_id', u32('Meter ID', { text: meter })), declare('meter_stats.length', u16('Length')),
      pad(declare, 'meter_stats.pad', 6), declare('meter_stats.flow_count', u32('Flow count')),
      declare('meter_stats.packet_in_count', u64('Packet in count')),
      declare('meter_stats.byte_in_count', u64('Byte in count')), declare('meter_stats.duration_sec', u32('Duration sec')),
      declare('meter_stats.duration_nsec', u32('Duration nsec')), bandCounts,
    ]),
    described: structures('Meter config', 0, 8, [
      declare('meter_config.len', u16('Length')), flagged(declare, 'meter_config.flags', u16('Flags', HEX), METER_FLAGS),
      declare('meter_config.meter_id', u32('Meter ID', { text: meter })), bands,
    ]),
    features: [
      declare('meter_features.max_meter', u32('Max meters')),
      flagged(declare, 'features.band_types', u32('Band types', HEX), {
        drop: ['OFPMBT_DROP', 0x2], dscp_remark: ['OFPMBT_DSCP_REMARK', 0x4],
      }, 'meter_features.band_types'),
      flagged(declare, 'meter_features.capabilities', u32('Capabilities', HEX), METER_FLAGS), declare('meter_features.max_bands', u8('Max bands')),
      declare('meter_features.max_color', u8('Max colors')), pad(declare, 'meter_features.pad', 2),
    ],
  };
}
