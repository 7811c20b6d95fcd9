/** What an S7 controller tells of itself: partial lists of its system status, by their numbers (SZL). */
import { type Cursor, type Field, bits, flag, none, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { takeEntry } from './diagnostics.ts';

const LISTS: Readonly<Record<number, string>> = {
  0x00: 'List of all the SZL-IDs of a module', 0x11: 'Module identification', 0x12: 'CPU characteristics', 0x13: 'User memory areas',
  0x14: 'System areas', 0x15: 'Block types', 0x16: 'Priority classes', 0x17: 'List of the permitted SDBs with a number < 1000',
  0x18: 'Maximum S7-300 I/O configuration', 0x19: 'Status of the module LEDs', 0x1c: 'Component Identification',
  0x21: 'Interrupt / error assignment', 0x22: 'Interrupt status', 0x23: 'Priority classes', 0x24: 'Modes',
  0x25: 'Assignment between process image partitions and OBs', 0x31: 'Communication capability parameters', 0x32: 'Communication status data',
  0x33: 'Diagnostics: device logon list', 0x37: 'Ethernet - Details of a Module', 0x71: 'H CPU group information',
  0x74: 'Status of the module LEDs', 0x75: 'Switched DP slaves in the H-system', 0x81: 'Start information list', 0x82: 'Start event list',
  0x90: 'DP Master System Information', 0x91: 'Module status information', 0x92: 'Rack / station status information',
  0x94: 'Rack / station status information', 0x95: 'Extended DP master system information',
  0x96: 'Module status information, PROFINET IO and PROFIBUS DP', 0xa0: 'Diagnostic buffer of the CPU',
  0xb1: 'Module diagnostic information (data record 0)', 0xb2: 'Module diagnostic information (data record 1), geographical address',
  0xb3: 'Module diagnostic information (data record 1), logical address', 0xb4: 'Diagnostic data of a DP slave',
};
const LIGHTS: Readonly<Record<number, string>> = {
  1: 'SF (group error)', 2: 'INTF (internal error)', 3: 'EXTF (external error)', 4: 'RUN', 5: 'STOP', 6: 'FRCE (force)', 7: 'CRST (cold restart)',
  8: 'BAF (battery fault/overload, short circuit of battery voltage on bus)', 9: 'USR (user-defined)', 10: 'USR1 (user-defined)',
  11: 'BUS1F (bus error interface 1)', 12: 'BUS2F (bus error interface 2)', 13: 'REDF (redundancy error)', 14: 'MSTR (master)',
  15: 'RACK0 (rack number 0)', 16: 'RACK1 (rack number 1)', 17: 'RACK2 (rack number 2)', 18: 'IFM1F (interface error interface module 1)',
  19: 'IFM2F (interface error interface module 2)', 20: 'BUS3F (bus fault interface 3)', 21: 'MAINT (maintenance demand)', 22: 'DC24V',
};
const MODES: Readonly<Record<number, string>> = {
  1: 'STOP (update)', 2: 'STOP (memory reset)', 3: 'STOP (self initialization)', 4: 'STOP (internal)', 5: 'Startup (complete restart)',
  7: 'Restart', 8: 'RUN', 10: 'HOLD', 13: 'DEFECT',
};
const MODULES: Readonly<Record<number, string>> = {
  0x01: 'Identification of the module', 0x06: 'Identification of the basic hardware', 0x07: 'Identification of the basic firmware',
  0x81: 'Identification of the firmware-extension',
};
const COMPONENTS: Readonly<Record<number, string>> = {
  1: 'Name of the automation system', 2: 'Name of the module', 3: 'Plant designation of the module', 4: 'Copyright entry',
  5: 'Serial number of the module', 7: 'Module type name', 8: 'Serial number of the memory card',
  9: 'Manufacturer and profile of a CPU module', 10: 'OEM ID of a module', 11: 'Location ID of a module',
};
const MEMORY_KINDS: Readonly<Record<number, string>> = {
  1: 'volatile memory (RAM)', 2: 'non-volatile memory (FEPROM)', 3: 'mixed memory (RAM + FEPROM)',
};
const MEMORIES: Readonly<Record<number, string>> = {
  1: 'Work memory', 2: 'Load memory integrated', 3: 'Load memory plugged in', 4: 'Maximum plug-in load memory', 5: 'Size of the backup memory',
  6: 'Size of the memory reserved by the system for CFBs',
};
const BLOCKS: Readonly<Record<number, string>> = { 0x0800: 'OB', 0x0a00: 'DB', 0x0b00: 'SDB', 0x0c00: 'FC', 0x0e00: 'FB' };
const TRUTH = { as: ['True', 'False'] } as const;

export const LIST_FIELDS = {
  'data.userdata.szl_id': u16('SZL-ID', { hex: true }),
  'data.userdata.szl_id.diag_type': bits('Diagnostic type', 0xf000, { hex: true, values: { 0: 'CPU', 4: 'IM', 8: 'FM', 12: 'CP' } }),
  'data.userdata.szl_id.partlist_ex': u16('Number of the partial list extract', { hex: true }),
  'data.userdata.szl_id.partlist_num': bits('Number of the partial list', 0x00ff, { hex: true, size: 2, values: LISTS }),
  'data.userdata.szl_index': u16('SZL-Index', { hex: true }),
  'data.userdata.szl_id.partlist_len': u16('SZL partial list length in bytes'),
  'data.userdata.szl_id.partlist_cnt': u16('SZL partial list count'),
  'data.userdata.szl_data_tree': none('SZL data tree'),
  'param.userdata.szl_part_list': octets('SZL partial list data'),
  'szl.0000.0000.szl_id': u16('SZL ID that exists', { hex: true }),
  'szl.xy11.0001.index': u16('Index', { hex: true, values: MODULES }),
  'szl.xy11.0001.anz': text('MlfB (Order number of the module)'),
  'szl.xy11.0001.bgtyp': u16('BGTyp (Module type ID)', { hex: true }),
  'szl.xy11.0001.ausbg': u16('Ausbg (Version of the module or release of the operating system)'),
  'szl.xy11.0001.ausbe': u16('Ausbe (Release of the PG description file)'),
  'szl.xy12.0x00.charac': u16('Characteristic', { hex: true }),
  'szl.0013.0000.index': u16('Index', { hex: true, values: MEMORIES }),
  'szl.0013.0000.code': u16('Code (Memory type)', { hex: true, values: MEMORY_KINDS }),
  'szl.0013.0000.size': u32('Size (Total size of the selected memory, total of area 1 and area 2)'),
  'szl.0013.0000.mode': u16('Mode (Logical mode of the memory)'),
  'szl.0013.0000.mode.vol_mem': flag('Volatile memory area', 0x01, TRUTH),
  'szl.0013.0000.mode.nvol_mem': flag('Non-volatile memory area', 0x02, TRUTH),
  'szl.0013.0000.mode.mixed_mem': flag('Mixed memory area', 0x04, TRUTH),
  'szl.0013.0000.mode.cd_sep': flag('Code and data separate (for work memory)', 0x08, TRUTH),
  'szl.0013.0000.mode.cd_tog': flag('Code and data together (for work memory)', 0x10, TRUTH),
  'szl.0013.0000.granu': u16('Granu', { hex: true }),
  'szl.0013.0000.ber1': u32('ber1 (Size of the volatile memory area in bytes)'),
  'szl.0013.0000.belegt1': u32('belegt1 (Size of the volatile memory area being used)'),
  'szl.0013.0000.block1': u32('block1 (Largest free block in the volatile memory area)'),
  'szl.0013.0000.ber2': u32('ber2 (Size of the non-volatile memory area in bytes)'),
  'szl.0013.0000.belegt2': u32('belegt2 (Size of the non-volatile memory area being used)'),
  'szl.0013.0000.block2': u32('block2 (Largest free block in the non-volatile memory area)'),
  'szl.xy14.000x.index': u16('Index', { hex: true }),
  'szl.xy14.000x.code': u16('Code (Memory type)', { hex: true }),
  'szl.xy14.000x.quantity': u16('Quantity (Number of elements of the system area)'),
  'szl.xy14.000x.reman': u16('Reman (Number of retentive elements)'),
  'szl.xy15.000x.index': u16('Index', { hex: true, values: BLOCKS }),
  'szl.xy15.000x.maxanz': u16('MaxAnz (Maximum number of blocks of the type)'),
  'szl.xy15.000x.maxlng': u16('MaxLng (Maximum total size of the object to be loaded in Kbytes)'),
  'szl.xy15.000x.maxabl': u32('MaxAbl (Maximum length of the work memory part of a block in bytes)'),
  'szl.001c.000x.index': u16('Index', { hex: true, values: COMPONENTS }),
  'szl.001c.000x.res': octets('Reserved'),
  'szl.001c.0001.name': text('Name (Name of the PLC)'),
  'szl.001c.0002.name': text('Name (Name of the module)'),
  'szl.001c.0003.tag': text('Tag (Plant identification of the module)'),
  'szl.001c.0004.copyright': text('Copyright'),
  'szl.001c.0005.serialn': text('Serialn (Serialnumber of the module)'),
  'szl.001c.0007.cputypname': text('Cputypname (Module type namee)'),
  'szl.001c.0008.snmcmmc': text('Sn_mc/mmc (Serial number of the Memory Card/Micro Memory Card)'),
  'szl.xy74.0000.cpu_led_id': u16('cpu_led_id', { hex: true }),
  'szl.xy74.0000.cpu_led_id.rackno': bits('Bits 0, 1, 2: Rack number', 0x0700),
  'szl.xy74.0000.cpu_led_id.cputype': bits('Bit 3: CPU Type (0=Standby, 1=Master)', 0x0800),
  'szl.xy74.0000.cpu_led_id.id': bits('Byte 1: LED ID', 0x00ff, { size: 2, values: LIGHTS }),
  'szl.xy74.0000.led_on': u8('Status of the LED', { values: { 0: 'Off', 1: 'On' } }),
  'szl.xy74.0000.led_blink': u8('Flashing status of the LED', {
    values: { 0: 'Not flashing', 1: 'Flashing normally (2 Hz)', 2: 'Flashing slowly (0.5 Hz)' },
  }),
  'szl.0424.0000.ereig': u16('ereig', { hex: true }),
  'szl.0424.0000.ae': u8('ae', { hex: true }),
  'szl.0424.0000.bzu_id': u8('bzu-id', { hex: true }),
  'szl.0424.0000.bzu_id.req': bits('Requested mode', 0x0f, { hex: true, values: MODES }),
  'szl.0424.0000.bzu_id.pre': bits('Previous mode', 0xf0, { hex: true, values: MODES }),
  'szl.0424.0000.res': octets('res (Reserved)'),
  'szl.0424.0000.anlinfo1': u8('anlinfo1', { hex: true }),
  'szl.0424.0000.anlinfo2': u8('anlinfo2', { hex: true }),
  'szl.0424.0000.anlinfo3': u8('anlinfo3', { hex: true }),
  'szl.0424.0000.anlinfo4': u8('anlinfo4', { hex: true }),
  'szl.0424.0000.time': octets('time'),
} as const;

const f = LIST_FIELDS;

/** Names of 24 bytes, or 32, by their index, and reserved bytes behind them. */
const COMPONENT_TEXTS: Readonly<Record<number, readonly [Field<string>, number]>> = {
  1: [f['szl.001c.0001.name'], 24], 2: [f['szl.001c.0002.name'], 24], 3: [f['szl.001c.0003.tag'], 32], 4: [f['szl.001c.0004.copyright'], 26],
  5: [f['szl.001c.0005.serialn'], 24], 7: [f['szl.001c.0007.cputypname'], 32], 8: [f['szl.001c.0008.snmcmmc'], 32],
};

function component(p: Cursor): void {
  const [field, length] = COMPONENT_TEXTS[p.take(f['szl.001c.000x.index'])] ?? [];
  if (field !== undefined && length !== undefined) p.take(field, length);
  if (field !== undefined && p.more) p.take(f['szl.001c.000x.res'], p.remaining);
}

function light(p: Cursor): void {
  p.bits(f['szl.xy74.0000.cpu_led_id'], []);
  const at = p.at - 2, word = (p.bytes[at] << 8) | p.bytes[at + 1];
  p.set(f['szl.xy74.0000.cpu_led_id.rackno'], (word >> 8) & 7, at, 2);
  p.set(f['szl.xy74.0000.cpu_led_id.cputype'], (word >> 11) & 1, at, 2);
  p.set(f['szl.xy74.0000.cpu_led_id.id'], word & 0xff, at, 2);
  p.take(f['szl.xy74.0000.led_on']);
  p.take(f['szl.xy74.0000.led_blink']);
}

const numbers = (...fields: readonly Field<number>[]) => (p: Cursor): void => {
  for (const field of fields) p.take(field);
};

function memory(p: Cursor): void {
  numbers(f['szl.0013.0000.index'], f['szl.0013.0000.code'], f['szl.0013.0000.size'], f['szl.0013.0000.mode'])(p);
  const at = p.at - 1, byte = p.bytes[at];
  const flags = ['vol_mem', 'nvol_mem', 'mixed_mem', 'cd_sep', 'cd_tog'] as const;
  flags.forEach((name, bit) => p.set(f[`szl.0013.0000.mode.${name}`], ((byte >> bit) & 1) === 1, at, 1));
  numbers(f['szl.0013.0000.granu'], f['szl.0013.0000.ber1'], f['szl.0013.0000.belegt1'], f['szl.0013.0000.block1'], f['szl.0013.0000.ber2'],
    f['szl.0013.0000.belegt2'], f['szl.0013.0000.block2'])(p);
}

function module(p: Cursor): void {
  p.take(f['szl.xy11.0001.index']);
  p.take(f['szl.xy11.0001.anz'], 20);
  numbers(f['szl.xy11.0001.bgtyp'], f['szl.xy11.0001.ausbg'], f['szl.xy11.0001.ausbe'])(p);
}

function mode(p: Cursor): void {
  p.take(f['szl.0424.0000.ereig']);
  p.take(f['szl.0424.0000.ae']);
  takeNamedBits(p, f['szl.0424.0000.bzu_id'], [f['szl.0424.0000.bzu_id.req'], f['szl.0424.0000.bzu_id.pre']]);
  p.take(f['szl.0424.0000.res'], 4);
  numbers(f['szl.0424.0000.anlinfo1'], f['szl.0424.0000.anlinfo2'], f['szl.0424.0000.anlinfo3'], f['szl.0424.0000.anlinfo4'])(p);
  p.take(f['szl.0424.0000.time'], 8);
}

/** Records by the number of their list. */
const RECORDS: Readonly<Record<number, (p: Cursor) => void>> = {
  0x00: numbers(f['szl.0000.0000.szl_id']), 0x11: module, 0x12: numbers(f['szl.xy12.0x00.charac']), 0x13: memory,
  0x14: numbers(f['szl.xy14.000x.index'], f['szl.xy14.000x.code'], f['szl.xy14.000x.quantity'], f['szl.xy14.000x.reman']),
  0x15: numbers(f['szl.xy15.000x.index'], f['szl.xy15.000x.maxanz'], f['szl.xy15.000x.maxlng'], f['szl.xy15.000x.maxabl']),
  0x19: light, 0x1c: component, 0x24: mode, 0x74: light, 0xa0: p => takeEntry(p, false),
};

/** Reads what is asked of a list, and its records where they follow. */
export function takeList(p: Cursor, isResponse: boolean): void {
  const identifier = p.u16();
  p.bits(f['data.userdata.szl_id'], []);
  const outer = p.under(), at = p.at - 2;
  p.set(f['data.userdata.szl_id.diag_type'], identifier >> 12, at, 2);
  p.set(f['data.userdata.szl_id.partlist_ex'], identifier, at, 2);
  p.set(f['data.userdata.szl_id.partlist_num'], identifier & 0xff, at, 2);
  p.close(outer);
  const index = p.take(f['data.userdata.szl_index']), four = (value: number): string => value.toString(16).padStart(4, '0');
  p.addInfo(` ID=0x${four(identifier)} Index=0x${four(index)}`);
  if (!isResponse || p.remaining < 4) return;
  const size = p.take(f['data.userdata.szl_id.partlist_len']), count = p.take(f['data.userdata.szl_id.partlist_cnt']);
  for (let i = 1; i <= count && size > 0 && p.remaining >= size; i++) {
    const inner = p.open(f['data.userdata.szl_data_tree'], size), record = p.within(size);
    p.labelNode(p.tree.current, `SZL data tree (list count no. ${i})`);
    RECORDS[identifier & 0xff]?.(record);
    record.takeRest(f['param.userdata.szl_part_list']);
    p.close(inner);
  }
}
