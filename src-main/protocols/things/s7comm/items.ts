/** Variables that S7 controllers are asked for: where they lie, in the ways that controllers, drives and numeric controls have. */
import { type Cursor, bits, none, u16, u24, u32, u8 } from '../../../dissect/index.ts';

const AREAS: Readonly<Record<number, string>> = {
  0x03: 'System info of 200 family', 0x05: 'System flags of 200 family', 0x06: 'Analog inputs of 200 family', 0x07: 'Analog outputs of 200 family',
  0x1c: 'S7 counters (C)', 0x1d: 'S7 timers (T)', 0x80: 'Direct peripheral access (P)', 0x81: 'Inputs (I)', 0x82: 'Outputs (Q)', 0x83: 'Flags (M)',
  0x84: 'Data blocks (DB)', 0x85: 'Instance data blocks (DI)', 0x86: 'Local data (L)',
};
const SHORT_AREAS: Readonly<Record<number, string>> = {
  0x03: 'SI200', 0x05: 'SF200', 0x06: 'AI200', 0x07: 'AQ200', 0x1c: 'C', 0x1d: 'T', 0x80: 'P', 0x81: 'I', 0x82: 'Q', 0x83: 'M', 0x84: 'DB',
  0x85: 'DI', 0x86: 'L',
};
const SYNTAXES: Readonly<Record<number, string>> = {
  0x10: 'S7ANY', 0x13: 'PBC-R_ID', 0x15: 'ALARM_LOCKFREE', 0x16: 'ALARM_IND', 0x19: 'ALARM_ACK', 0x1a: 'ALARM_QUERYREQ', 0x1c: 'NOTIFY_IND',
  0x82: 'NCK', 0x83: 'NCK_M', 0x84: 'NCK_I', 0xa2: 'DRIVEESANY', 0xb0: 'DBREAD', 0xb2: '1200SYM',
};
const TYPES: Readonly<Record<number, string>> = {
  1: 'BIT', 2: 'BYTE', 3: 'CHAR', 4: 'WORD', 5: 'INT', 6: 'DWORD', 7: 'DINT', 8: 'REAL', 10: 'TOD', 11: 'TIME', 12: 'S5TIME', 15: 'DATE_AND_TIME',
  28: 'COUNTER', 29: 'TIMER', 30: 'IEC TIMER', 31: 'IEC COUNTER', 32: 'HS COUNTER',
};
const NCK_AREAS: Readonly<Record<number, string>> = {
  0: 'N - NCK', 1: 'B - Mode group', 2: 'C - Channel', 3: 'A - Axis', 4: 'T - Tool', 5: 'V - Feed drive', 6: 'M - Main drive', 7: 'M - MMC',
};
const ROOTS: Readonly<Record<number, string>> = { 0x0000: 'IQMCT', 0x8a0e: 'DB' };
const MEMORIES: Readonly<Record<number, string>> = {
  0x50: 'Inputs (I)', 0x51: 'Outputs (Q)', 0x52: 'Flags (M)', 0x53: 'Counter (C)', 0x54: 'Timer (T)',
};
const STEPS: Readonly<Record<number, string>> = {
  2: 'Encapsulated LID', 3: 'Encapsulated Index', 4: 'Obtain by LID', 5: 'Obtain by Index', 6: 'Part Start Address', 7: 'Part Length',
};
const ANY = 0x10, NCK = 0x82, NCK_LAST = 0x84, DRIVE = 0xa2, DB_READ = 0xb0, SYMBOL = 0xb2;
const COUNTER = 0x1c, TIMER = 0x1d, DATA_BLOCK = 0x84, INSTANCE = 0x85;
const SYMBOL_DB = 0x8a0e;

export const ITEM_FIELDS = {
  'param.item': none('Item'),
  'param.item.varspec': u8('Variable specification', { hex: true }),
  'param.item.varspec_length': u8('Length of following address specification'),
  'param.item.syntaxid': u8('Syntax Id', { hex: true, values: SYNTAXES }),
  'param.item.transp_size': u8('Transport size', { values: TYPES }),
  'param.item.length': u16('Length'),
  'param.item.db': u16('DB number'),
  'param.item.area': u8('Area', { hex: true, values: AREAS }),
  'param.item.address': u24('Address', { hex: true }),
  'param.item.address.byte': bits('Byte Address', 0x07fff8),
  'param.item.address.bit': bits('Bit Address', 0x000007, { size: 3 }),
  'param.item.address.number': bits('Number (T/C/BLOCK)', 0x00ffff, { size: 3 }),
  'param.subitem': none('Subitem'),
  'param.item.dbread.numareas': u8('Number of areas'),
  'param.item.dbread.length': u8('Bytes to read'),
  'param.item.dbread.db': u16('DB number'),
  'param.item.dbread.startaddress': u16('Start address'),
  'param.item.driveesany.unknown1': u8('DriveES Unknown 1'),
  'param.item.driveesany.unknown2': u16('DriveES Unknown 2'),
  'param.item.driveesany.unknown3': u16('DriveES Unknown 3', { hex: true }),
  'param.item.driveesany.parameternr': u16('DriveES Parameter number'),
  'param.item.driveesany.parameteridx': u16('DriveES Parameter index'),
  'param.item.nck.area_unit': u8('NCK Area/Unit', { hex: true }),
  'param.item.nck.area': bits('NCK Area', 0xe0, { values: NCK_AREAS }),
  'param.item.nck.unit': bits('NCK Unit', 0x1f),
  'param.item.nck.column': u16('NCK Column number'),
  'param.item.nck.line': u16('NCK Line number'),
  'param.item.nck.module': u8('NCK Module', { hex: true }),
  'param.item.nck.linecount': u8('NCK Linecount'),
  'tiap.item.reserved1': u8('1200 sym Reserved', { hex: true }),
  'tiap.item.area1': u16('1200 sym root area 1', { hex: true, values: ROOTS }),
  'tiap.item.area2': u16('1200 sym root area 2', { hex: true, values: MEMORIES }),
  'tiap.item.dbnumber': u16('1200 sym root DB number'),
  'tiap.item.crc': u32('1200 sym CRC', { hex: true }),
  'tiap.item.substructure': none('Substructure'),
  'tiap.item.lid_flags': bits('LID flags', 0xf0, { values: STEPS }),
  'tiap.item.value': bits('Value', 0x0fffffff),
} as const;

const f = ITEM_FIELDS;

/** Reads the address of a variable. */
export function takeItem(p: Cursor, number: number): void {
  const outer = p.open(f['param.item']), node = p.tree.current;
  p.labelNode(node, `Item [${number}]`);
  p.take(f['param.item.varspec']);
  const spec = p.within(p.take(f['param.item.varspec_length'])), syntax = spec.take(f['param.item.syntaxid']);
  const words = address(spec, syntax);
  if (words !== undefined) p.labelNode(node, `Item [${number}]: ${words}`);
  p.close(outer);
  // Addresses begin at even places.
  if (spec.reported % 2 !== spec.begin % 2 && p.remaining > 1) p.skip(1);
}

function address(p: Cursor, syntax: number): string | undefined {
  if (syntax === ANY && p.remaining >= 9) return anyPointer(p);
  if (syntax === SYMBOL && p.remaining >= 9) return symbol(p);
  if (syntax >= NCK && syntax <= NCK_LAST && p.remaining >= 7) return numericControl(p);
  if (syntax === DB_READ && p.remaining >= 6) return blockParts(p);
  if (syntax === DRIVE && p.remaining >= 9) return drive(p);
  return undefined;
}

/** How many of which type, and where they begin, counted in bits; of counters and timers their number. */
function anyPointer(p: Cursor): string {
  const type = p.take(f['param.item.transp_size']), count = p.take(f['param.item.length']), block = p.take(f['param.item.db']);
  const area = p.take(f['param.item.area']), place = p.u24();
  const isNumber = area === COUNTER || area === TIMER;
  p.bits(f['param.item.address'], isNumber ? [f['param.item.address.number']] : [f['param.item.address.byte'], f['param.item.address.bit']]);
  const short = SHORT_AREAS[area] ?? 'Unknown area', at = `${place >> 3}.${place & 7}`, size = `${TYPES[type] ?? 'Unknown transport size'} ${count}`;
  if (isNumber) return `(${short} ${place & 0xffff})`;
  if (area === DATA_BLOCK) return `(DB ${block}.DBX ${at} ${size})`;
  if (area === INSTANCE) return `(DI ${block}.DIX ${at} ${size})`;
  return `(${short} ${at} ${size})`;
}

/** Names of a 1200's program stand for numbers, level by level. */
function symbol(p: Cursor): string {
  p.take(f['tiap.item.reserved1']);
  const root = p.take(f['tiap.item.area1']);
  const isBlock = root === SYMBOL_DB, place = p.take(isBlock ? f['tiap.item.dbnumber'] : f['tiap.item.area2']);
  p.take(f['tiap.item.crc']);
  for (let level = 1; p.remaining >= 4; level++) {
    const outer = p.open(f['tiap.item.substructure'], 4), node = p.tree.current;
    const step = p.u8() >> 4, value = p.u32() % 2 ** 28;
    p.set(f['tiap.item.lid_flags'], step, p.at, 1);
    p.set(f['tiap.item.value'], value, p.at, 4);
    p.skip(4);
    p.labelNode(node, `Substructure [${level}]: ${STEPS[step] ?? `Unknown flags: 0x0${step.toString(16)}`}, Value: ${value}`);
    p.close(outer);
  }
  const memory = MEMORIES[place] ?? `Unknown IQMCT Area: 0x${place.toString(16).padStart(4, '0')}`;
  return `1200 symbolic address - Accessing ${isBlock ? `DB${place}` : memory}`;
}

function numericControl(p: Cursor): string {
  const first = p.take(f['param.item.nck.area_unit']), { at } = p, area = first >> 5, unit = first & 0x1f;
  p.set(f['param.item.nck.area'], area, at - 1, 1);
  p.set(f['param.item.nck.unit'], unit, at - 1, 1);
  const column = p.take(f['param.item.nck.column']), line = p.take(f['param.item.nck.line']), part = p.take(f['param.item.nck.module']);
  p.take(f['param.item.nck.linecount']);
  return `(NCK Area:${area} Unit:${unit} Column:${column} Line:${line} Module:0x${part.toString(16).padStart(2, '0')})`;
}

function blockParts(p: Cursor): string {
  const count = p.take(f['param.item.dbread.numareas']);
  for (let i = 1; i <= count && p.remaining >= 5; i++) {
    const outer = p.open(f['param.subitem'], 5), node = p.tree.current;
    const length = p.take(f['param.item.dbread.length']), block = p.take(f['param.item.dbread.db']);
    const place = p.take(f['param.item.dbread.startaddress']);
    p.labelNode(node, `Subitem [${i}]: (DB${block}.DBB ${place} BYTE ${length})`);
    p.close(outer);
  }
  return `(${count} Data-Areas of Syntax-Id DBREAD)`;
}

function drive(p: Cursor): string {
  p.take(f['param.item.driveesany.unknown1']);
  p.take(f['param.item.driveesany.unknown2']);
  p.take(f['param.item.driveesany.unknown3']);
  const number = p.take(f['param.item.driveesany.parameternr']), index = p.take(f['param.item.driveesany.parameteridx']);
  return `(DriveES Parameter: ${number}[${index}])`;
}
