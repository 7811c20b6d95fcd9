/** What OpenFlow 1.3 tells of tables and the flows in them: OpenFlow 1.3.5 §7.3.5.2 to §7.3.5.5. */
import { type Cursor, octets, text, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import type { Actions } from './actions.ts';
import type { Matches } from './matches.ts';
import { TABLE_PROPERTIES, group, port, table } from './names.ts';
import { type Declare, type Flags, HEX, type Part, each, flagged, pad, structures, takePadding, takeParts, unread } from './parts.ts';

const TABLE_NAME = 32;
/** Type and length of a property. */
const HEADER = 4;

export const FLOW_FLAGS: Flags = {
  send_flow_rem: ['Send flow removed', 0x1], check_overlap: ['Check overlap', 0x2], reset_counts: ['Reset counts', 0x4],
  no_packet_counts: ["Don't count packets", 0x8], no_byte_counts: ["Don't count bytes", 0x10],
};

/** §7.3.5.2 and §7.3.5.3: the flows that are asked for. */
export const flowRequest = (declare: Declare, name: string, match: Part): readonly Part[] => [
  declare(`${name}.table_id`, u8('Table ID', { text: table })), pad(declare, `${name}.pad`, 3),
  declare(`${name}.out_port`, u32('Out port', { text: port })),
  declare(`${name}.out_group`, u32('Out group', { text: group })), pad(declare, `${name}.pad2`, 4), declare(`${name}.cookie`, u64('Cookie', HEX)),
  declare(`${name}.cookie_mask`, u64('Cookie mask', HEX)), match,
];

export const flowStatistics = (declare: Declare, match: Part, instructions: Part): Part => structures('Flow stats', 0, 56, [
  declare('flow_stats.length', u16('Length')), declare('flow_stats.table_id', u8('Table ID')), pad(declare, 'flow_stats.pad', 1),
  declare('flow_stats.duration_sec', u32('Duration sec')), declare('flow_stats.duration_nsec', u32('Duration nsec')),
  declare('flow_stats.priority', u16('Priority')), declare('flow_stats.idle_timeout', u16('Idle timeout')),
  declare('flow_stats.hard_timeout', u16('Hard timeout')), flagged(declare, 'flow_stats.flags', u16('Flags', HEX), FLOW_FLAGS),
  pad(declare, 'flow_stats.pad2', 4), declare('flow_stats.cookie', u64('Cookie', HEX)), declare('flow_stats.packet_count', u64('Packet count')),
  declare('flow_stats.byte_count', u64('Byte count')), match, instructions,
]);

export const aggregateStatistics = (declare: Declare): readonly Part[] => [
  declare('aggregate_stats.packet_count', u64('Packet count')), declare('aggregate_stats.byte_count', u64('Byte count')),
  declare('aggregate_stats.flow_count', u32('Flow count')), pad(declare, 'aggregate_stats.pad', 4),
];

export const tableStatistics = (declare: Declare): Part => each('Table stats', [
  declare('table_stats.table_id', u8('Table ID', { text: table })), pad(declare, 'table_stats.pad', 3),
  declare('table_stats.active_count', u32('Active count')),
  declare('table_stats.lookup_count', u64('Lookup count')), declare('table_stats.match_count', u64('Match count')),
]);

/** §7.3.5.5.1. */
export const tableFeatures = (declare: Declare, { fields }: Matches, ids: Actions): Part => {
  const name = declare('table_features.name', text('Name')), config = declare('table_features.config', octets('Config', { size: 4 }));
  return structures('Table features', 0, 64, [
    declare('table_features.length', u16('Length')), declare('table_features.table_id', u8('Table ID')), pad(declare, 'table_features.pad', 5),
    p => p.take(name, TABLE_NAME), declare('table_features.metadata_match', u64('Metadata match', HEX)),
    declare('table_features.metadata_write', u64('Metadata write', HEX)), config, declare('table_features.max_entries', u32('Max entries')),
    properties(declare, fields('OXM ID'), ids),
  ]);
};

/** §7.3.5.5.2: their lengths leave out the zeros behind them. */
function properties(declare: Declare, oxms: Part, { actionIds, instructionIds }: Actions): Part {
  const type = declare('table_feature_prop.type', u16('Type', { values: TABLE_PROPERTIES }));
  const size = declare('table_feature_prop.length', u16('Length')), padding = declare('table_feature_prop.pad', octets('Pad'));
  const next = declare('table_feature_prop.next_tables.next_table_id', u8('Next table ID'));
  const unknown = unread(declare, 'table_feature_prop.undecoded', 'Unknown table feature property body.');
  const nexts = (p: Cursor): void => {
    while (p.more) p.take(next);
  };
  const experimenter: readonly Part[] = [
    declare('table_feature_prop.experimenter.experimenter', u32('Experimenter', HEX)),
    declare('table_feature_prop.experimenter.exp_type', u32('Experimenter type')), unknown('Experimenter table feature property body.'),
  ];
  const bodies: Readonly<Record<number, readonly Part[]>> = {
    0: [instructionIds], 1: [instructionIds], 2: [nexts], 3: [nexts], 4: [actionIds], 5: [actionIds], 6: [actionIds], 7: [actionIds],
    8: [oxms], 10: [oxms], 12: [oxms], 13: [oxms], 14: [oxms], 15: [oxms], 0xfffe: experimenter, 0xffff: experimenter,
  };
  return p => {
    while (p.more) {
      const outer = p.open('Table feature property'), kind = p.take(type), length = p.take(size);
      if (length < HEADER) p.malformed(`a property of ${length} bytes`);
      const part = p.within(length - HEADER);
      p.contain(() => takeParts(part, bodies[kind] ?? [unknown()]));
      takePadding(p, padding, length);
      p.close(outer);
    }
  };
}
