/** What is asked of a switch in parts, and its answers: OpenFlow 1.3.5 §7.3.5. */
import { type Field, bits, text, u16, u32 } from '../../../dissect/index.ts';
import type { Actions } from './actions.ts';
import type { Matches } from './matches.ts';
import { MULTIPARTS, group, meter, port, queue } from './names.ts';
import { type Declare, HEX, type Part, each, pad, takeParts, unread } from './parts.ts';
import { type groups, type meters, portStatistics, type queues } from './structures.ts';
import { aggregateStatistics, flowRequest, flowStatistics, tableFeatures, tableStatistics } from './tables.ts';

const EXPERIMENTER = 0xffff;

export interface Described {
  readonly ports: readonly Part[];
  readonly queues: ReturnType<typeof queues>;
  readonly groups: ReturnType<typeof groups>;
  readonly meters: ReturnType<typeof meters>;
}

type Bodies = Readonly<Record<number, readonly Part[]>>;

export function multiparts(
  declare: Declare, matching: Matches, acting: Actions, described: Described,
): { readonly request: readonly Part[]; readonly reply: readonly Part[] } {
  const features = tableFeatures(declare, matching, acting);
  return {
    request: multipart(declare, 'multipart_request', 'OFPMPF_REQ_MORE', 'Unknown multipart request body.',
      requests(declare, matching.match, features)),
    reply: multipart(declare, 'multipart_reply', 'OFPMPF_REPLY_MORE', 'Unknown multipart reply body.',
      replies(declare, matching, acting, described, features)),
  };
}

/** Type and flags, then the type's body; the line in the list says the type. */
function multipart(declare: Declare, name: string, more: string, text: string, bodies: Bodies): readonly Part[] {
  const type = declare(`${name}.type`, u16('Type', { values: MULTIPARTS })), unknown = unread(declare, `${name}.undecoded`, text);
  const flags: readonly [Field<number>, Field] = [
    declare(`${name}.flags`, u16('Flags', HEX)), declare(`${name}.flags.more`, bits(more, 0x0001, { ...HEX, size: 2 })),
  ];
  const padding = pad(declare, `${name}.pad`, 4);
  const experimenter: readonly Part[] = [
    declare(`${name}.experimenter.experimenter`, u32('Experimenter', HEX)), declare(`${name}.experimenter.exp_type`, u32('Experimenter type')),
    unknown('Experimenter multipart body.'),
  ];
  return [p => {
    const kind = p.take(type);
    p.addInfo(() => `, ${MULTIPARTS[kind] ?? `Unknown (${kind})`}`);
    takeParts(p, [flags, padding, ...kind === EXPERIMENTER ? experimenter : bodies[kind] ?? [unknown()]]);
  }];
}

const requests = (declare: Declare, match: Part, features: Part): Bodies => ({
  0: [], 1: flowRequest(declare, 'flow_stats_request', match), 2: flowRequest(declare, 'aggregate_stats_request', match), 3: [],
  4: [declare('port_stats_request.port_no', u32('Port number', { text: port })), pad(declare, 'port_stats_request.pad', 4)],
  5: [
    declare('queue_stats_request.port_no', u32('Port number', { text: port })),
    declare('queue_stats_request.queue_id', u32('Queue ID', { text: queue })),
  ],
  6: [declare('group_stats_request.group_id', u32('Group ID', { text: group })), pad(declare, 'group_stats_request.pad', 4)], 7: [], 8: [],
  9: [declare('meter_stats_request.meter_id', u32('Meter ID', { text: meter })), pad(declare, 'meter_stats_request.pad', 4)],
  10: [declare('meter_config_request.meter_id', u32('Meter ID', { text: meter })), pad(declare, 'meter_config_request.pad', 4)],
  11: [], 12: [features], 13: [],
});

const replies = (declare: Declare, { match }: Matches, { instructions }: Actions, { ports, queues, groups, meters }: Described,
  features: Part): Bodies => ({
  0: description(declare), 1: [flowStatistics(declare, match, instructions)], 2: aggregateStatistics(declare), 3: [tableStatistics(declare)],
  4: [each('Port stats', portStatistics(declare))], 5: [each('Queue stats', queues.statistics)], 6: [groups.statistics], 7: [groups.described],
  8: groups.features, 9: [meters.statistics], 10: [meters.described], 11: meters.features, 12: [features], 13: [each('Port', ports)],
});

/** §7.3.5.1. */
function description(declare: Declare): readonly Part[] {
  const lengths = [
    ['mfr_desc', 'Manufacturer desc.', 256], ['hw_desc', 'Hardware desc.', 256], ['sw_desc', 'Software desc.', 256], ['serial_num', 'Serial no.', 32],
    ['dp_desc', 'Datapath desc.', 256],
  ] as const;
  return lengths.map(([key, title, length]) => {
    const field = declare(`switch_description.${key}`, text(title));
    return p => p.take(field, length);
  });
}
