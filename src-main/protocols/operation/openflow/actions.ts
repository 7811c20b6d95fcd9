/** What is done with packets: OpenFlow 1.3.5 §7.2.3 and §7.2.4, instructions and the actions in them; §7.3.4.2, a group's buckets. */
import { type Cursor, type Field, octets, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import { ETHER_TYPES } from '../../link/ethertype.ts';
import { ACTIONS, INSTRUCTIONS, group, length, meter, port } from './names.ts';
import { type Declare, HEX, type Part, pad, structures, takeParts, unread } from './parts.ts';

const EXPERIMENTER = 0xffff;
const SET_FIELD = 25;

export interface Actions {
  readonly actions: Part;
  readonly instructions: Part;
  readonly buckets: Part;
  /** Without what they act with. */
  readonly actionIds: Part;
  readonly instructionIds: Part;
}

/** Type and length, and behind them what the type has. */
function chosen(type: Field<number>, size: Field<number>, bodies: Readonly<Record<number, readonly Part[]>>, unknown: Part): Part {
  return p => {
    const kind = p.take(type);
    p.take(size);
    takeParts(p, bodies[kind] ?? [unknown]);
  };
}

/** An experimenter's types have a number of their own behind their length. */
const identifier = (type: Field<number>, size: Field<number>, experimenter: Field<number>): Part => (p: Cursor) => {
  const kind = p.take(type);
  p.take(size);
  if (kind === EXPERIMENTER && p.more) p.take(experimenter);
};

export function actions(declare: Declare, oneField: Part): Actions {
  const type = declare('action.type', u16('Type', { values: ACTIONS })), size = declare('action.length', u16('Length'));
  const experimenter = declare('action_experimenter.experimenter', u32('Experimenter', HEX));
  const etherType = (name: string): readonly Part[] => [
    declare(`action.${name}.ethertype`, u16('Ethertype', { ...HEX, values: ETHER_TYPES })), pad(declare, `action.${name}.pad`, 2),
  ];
  const bare = (name: string): readonly Part[] => [pad(declare, `action.${name}.pad`, 4)];
  const hops = (name: string): readonly Part[] => [declare(`action.${name}.ttl`, u8('TTL')), pad(declare, `action.${name}.pad`, 3)];
  const unknown = unread(declare, 'action.undecoded', 'Unknown action body.');
  const rest = declare('action.set_field.pad', octets('Pad'));
  const bodies: Readonly<Record<number, readonly Part[]>> = {
    0: [
      declare('action.output.port', u32('Port', { text: port })), declare('action.output.max_len', u16('Max length', { text: length })),
      pad(declare, 'action.output.pad', 6),
    ],
    11: bare('copy_ttl_out'), 12: bare('copy_ttl_in'), 15: hops('set_mpls_ttl'), 16: bare('dec_mpls_ttl'), 17: etherType('push_vlan'),
    18: bare('pop_vlan'),
    19: etherType('push_mpls'), 20: etherType('pop_mpls'), 21: [declare('action.set_queue.queue_id', u32('Queue ID'))],
    22: [declare('action.group.group_id', u32('Group ID', { text: group }))], 23: hops('set_nw_ttl'), 24: bare('dec_nw_ttl'),
    [SET_FIELD]: [oneField, p => p.takeRest(rest)], 26: etherType('push_pbb'), 27: bare('pop_pbb'),
    [EXPERIMENTER]: [experimenter, unknown('Experimenter action body.')],
  };
  const one = chosen(type, size, bodies, unknown());
  const all = structures('Action', 2, 8, [one]);
  const { one: instruction, id: instructionId } = instructions(declare, all);
  return {
    actions: all, instructions: structures('Instruction', 2, 4, [instruction]), buckets: buckets(declare, all),
    actionIds: structures('Action ID', 2, 4, [identifier(type, size, experimenter)]),
    instructionIds: structures('Instruction ID', 2, 4, [instructionId]),
  };
}

function instructions(declare: Declare, all: Part): { readonly one: Part; readonly id: Part } {
  const type = declare('instruction.type', u16('Type', { values: INSTRUCTIONS })), size = declare('instruction.length', u16('Length'));
  const experimenter = declare('instruction_experimenter.experimenter', u32('Experimenter', HEX));
  const unknown = unread(declare, 'instruction.undecoded', 'Unknown instruction body.');
  const acting: readonly Part[] = [pad(declare, 'instruction.actions.pad', 4), all];
  const bodies: Readonly<Record<number, readonly Part[]>> = {
    1: [declare('instruction.goto_table.table_id', u8('Table ID')), pad(declare, 'instruction.goto_table.pad', 3)],
    2: [
      pad(declare, 'instruction.write_metadata.pad', 4), declare('instruction.write_metadata.value', u64('Value', HEX)),
      declare('instruction.write_metadata.mask', u64('Mask', HEX)),
    ],
    3: acting, 4: acting, 5: acting, 6: [declare('instruction.meter.meter_id', u32('Meter ID', { text: meter }))],
    [EXPERIMENTER]: [experimenter, unknown('Experimenter instruction body.')],
  };
  return { one: chosen(type, size, bodies, unknown()), id: identifier(type, size, experimenter) };
}

function buckets(declare: Declare, all: Part): Part {
  return structures('Bucket', 0, 16, [
    declare('bucket.length', u16('Length')), declare('bucket.weight', u16('Weight')), declare('bucket.watch_port', u32('Watch port', { text: port })),
    declare('bucket.watch_group', u32('Watch group', { text: group })), pad(declare, 'bucket.pad', 4), all,
  ]);
}
