/** What FINS' commands and their responses say, each a row of fields (OMRON W342, sections 5-3-1 to 5-3-56). */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { fieldsBelow } from '../../bit-names.ts';
import { FIELDS as f } from './fields.ts';

export type Step = (p: Cursor) => void;

const one = (field: Field<number>): Step => (p) => void p.take(field);
const text = (field: Field, length: number): Step => (p) => void p.take(field, length);
const rest = (field: Field): Step => (p) => {
  if (!p.more) return;
  if (field.kind === 'none') {
    p.close(p.open(field, p.remaining));
    p.skip(p.remaining);
  } else p.takeRest(field);
};
/** Over and over, as long as there is room for the shortest. */
const many = (least: number, ...steps: readonly Step[]): Step => (p) => {
  while (p.remaining >= least) for (const step of steps) step(p);
};
const group = (title: string, ...steps: readonly Step[]): Step => (p) => {
  const outer = p.open(title);
  for (const step of steps) step(p);
  p.close(outer);
};
/** Fields that may be left out at the end. */
const perhaps = (...steps: readonly Step[]): Step => (p) => {
  if (p.more) for (const step of steps) step(p);
};
const bitsOf = (field: Field<number>, children: readonly Field[]): Step => p => void p.bits(field, children);

const area: Step = (p) => {
  const number = p.take(f['memory.area.read']), known = f['memory.area.read'].options.values as Readonly<Record<number, string>>;
  if (known[number] === undefined) p.expertUnder(f['memory.area.read.unknown'], `Unknown Memory-Area-Code (${number})`);
};
const address: readonly Step[] = [area, one(f['memory.address']), one(f['memory.address.bits'])];
const items = one(f['memory.numitems']), written = rest(f['command.data']), read = rest(f['response.data']);
const parameter: readonly Step[] = [one(f.parameter_area_code), one(f.word), one(f.numwords)];
const program: readonly Step[] = [one(f.program_number), one(f['word.begin']), one(f.numwords)];
const protection: readonly Step[] = [one(f.program_number), one(f.protect_code), one(f['word.begin']), one(f['word.last']), text(f.password, 4)];
const disk = one(f.disk_no), file: Step = text(f['file_data.filename'], 12);
const moment: readonly Step[] = [one(f.year), one(f.month), one(f.date), one(f.hour), one(f.minute)];
const blockType = bitsOf(f.data_type, [f.data_type_type, f.data_type_rv, f.data_type_protected, f.data_type_end]);
const messages = fieldsBelow(f, 'message.no_'), reserved = fieldsBelow(f, 'message.rv_');
const link = group(
  'Block Record', p => void p.show(f['block_record.node_num_status']), one(f['block_record.node_num_num_nodes']), one(f['block_record.cio_area']),
  one(f['block_record.kind_of_dm']), one(f['block_record.dm_area_first_word']), one(f['block_record.no_of_total_words']),
);

/** §5-3-21: of messages, or of one failure when its number is asked for. */
const said: Step = (p) => {
  if (p.remaining === FAILURE) {
    p.take(f.fals);
    p.take(f.error_message, FAILURE - 2);
    return;
  }
  p.bits(f.message, [...messages, ...reserved]);
  rest(f.read_message)(p);
};
const FAILURE = 18;

/** By the command: what it has, and what answers it behind the response code. */
export const COMMANDS: Readonly<Record<number, readonly [command: readonly Step[], response: readonly Step[]]>> = {
  0x0101: [[...address, items], [read]],
  0x0102: [[...address, items, written], []],
  0x0103: [[...address, items, written], []],
  0x0104: [[many(4, ...address)], [read]],
  0x0105: [[...address, ...address, items], []],
  0x0201: [parameter, [...parameter, read]],
  0x0202: [[...parameter, written], []],
  0x0203: [[...parameter, written], []],
  0x0220: [[one(f.word), one(f.numwords)], [one(f.no_of_link_nodes), many(8, link)]],
  0x0221: [[rest(f['command.data'])], []],
  0x0304: [protection, []],
  0x0305: [protection, []],
  0x0306: [program, [...program, read]],
  0x0307: [[...program, written], program],
  0x0308: [[one(f.program_number), one(f.clearcode)], []],
  0x0401: [[one(f.program_number), p => (p.more ? void p.take(f.mode_code) : p.close(p.open(f.mode_code_default_monitor, 0)))], []],
  0x0402: [[], []],
  0x0403: [[], []],
  0x0501: [[written], [
    text(f['controller.model'], 20), text(f['controller.version'], 20), text(f['system.use'], 40),
    group(
      'Area Data', one(f['area_data.program_area_size']), one(f['area_data.iom_size']), one(f['area_data.dm_words']), one(f['area_data.timer_size']),
      one(f['area_data.dm_size']), one(f['area_data.num_steps']), one(f['area_data.memory_card']), one(f['area_data.memory_card.size']),
    ),
    read,
  ]],
  0x0502: [[one(f.unit_address), one(f.unit_nums)], [one(f.unit_nums), many(21, one(f.unit_address), text(f.model_number, 20))]],
  0x0601: [[], [
    one(f.status), one(f.mode_code), bitsOf(f.fatal_error_data, fieldsBelow(f, 'fatal.')),
    bitsOf(f.nonFatalErrorData, fieldsBelow(f, 'non_fatal.')),
    bitsOf(f.message, [...messages, ...reserved]), one(f.fals), rest(f.error_message),
  ]],
  0x0602: [[], [read]],
  0x0603: [[], [read]],
  0x0620: [[one(f.parameter)], [perhaps(one(f.avg_cycle_time), one(f.max_cycle_time), one(f.min_cycle_time))]],
  0x0701: [[], [...moment, one(f.second), one(f.day)]],
  0x0702: [[...moment, perhaps(one(f.second)), perhaps(one(f.day))], []],
  0x0801: [[rest(f.data)], [rest(f.data)]],
  0x0802: [[], [one(f.num_receptions)]],
  0x0803: [[rest(f.data)], []],
  0x0920: [[said], [said]],
  0x0c01: [[one(f.program_number)], [perhaps(one(f.unit_address), one(f.node_number), one(f.network_address))]],
  0x0c02: [[one(f.program_number)], []],
  0x0c03: [[one(f.program_number)], []],
  0x2101: [[one(f.error_reset_fals_no)], []],
  0x2102: [[one(f.beginning_record_no), one(f.no_of_records)], [
    one(f.max_no_of_stored_records), one(f.no_stored_records), one(f.no_of_records),
    many(10, group(
      'Error log data', one(f.error_reset_fals_no), one(f.error_reset_fals_no), one(f.minute), one(f.second), one(f.day), one(f.hour), one(f.year),
      one(f.month),
    )),
  ]],
  0x2103: [[], []],
  0x2201: [[disk, one(f.beginning_file_position), one(f.no_of_files)], [read]],
  0x2202: [[disk, file, one(f.file_position), one(f.data_length)], [
    one(f['file_data.file_capacity']), one(f.file_position), one(f.data_length), rest(f.file_data),
  ]],
  0x2203: [[disk, one(f.file_parameter_code), file, one(f.file_position), one(f.data_length), rest(f.file_data)], []],
  0x2204: [[disk], []],
  0x2205: [[disk, one(f['disk_data.no_files']), many(12, file)], [one(f['disk_data.no_files'])]],
  0x2206: [[disk, one(f.volume_parameter_code), perhaps(text(f['disk_data.volume_label'], 12))], []],
  0x2207: [[disk, file, disk, file], []],
  0x2208: [[disk, file, file], []],
  0x2209: [[disk, file], []],
  0x220a: [[one(f.transfer_parameter_code), area, one(f.transfer_beginning_address), items, disk, file], [items]],
  0x220b: [
    [one(f.transfer_parameter_code), one(f.parameter_area_code), one(f['memory.address']), one(f.numwords), disk, file], [one(f.numwords)],
  ],
  0x220c: [
    [one(f.transfer_parameter_code), one(f.program_number), one(f['word.begin']), one(f.number_of_bytes), disk, file], [one(f.number_of_bytes)],
  ],
  0x220f: [[one(f.beginning_block_num), one(f.num_blocks)], [
    one(f.num_blocks_remaining), one(f.total_num_blocks), one(f.type), many(2, blockType, one(f.control_data)),
  ]],
  0x2210: [[one(f.block_num)], [blockType, one(f.control_data), rest(f.data)]],
  0x2211: [[blockType, one(f.control_data), one(f.block_num), rest(f.data)], []],
  0x2301: [[one(f.number_of_bits_flags), many(6, one(f.set_reset_specification), area, one(f.bit_flag))], []],
  0x2302: [[], []],
  0x230a: [
    [many(6, area, one(f.transfer_beginning_address), one(f.num_unit_uint16))],
    [many(6, area, one(f.transfer_beginning_address), one(f.num_unit_uint16), rest(f.data))],
  ],
  0x2601: [[rest(f.name_data)], []],
  0x2602: [[], []],
  0x2603: [[], [rest(f.name_data)]],
};
