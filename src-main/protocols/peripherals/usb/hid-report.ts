/** Report descriptors of human interface devices, as lists of items: Device Class Definition for HID 1.11 §6.2.2. */
import { type Cursor, type Field, type FieldOptions, below, bits, flag, i32, octets, u8 } from '../../../dissect/index.ts';
import { readUint } from '../../../dissect/read.ts';

const id = (name: string): FieldOptions => below('usbhid.item')(name, { little: true });
const SIZES = [0, 1, 2, 4];
const MAIN = 0, GLOBAL = 1, LOCAL = 2;
const TAGS: readonly Readonly<Record<number, string>>[] = [
  { 8: 'Input', 9: 'Output', 10: 'Collection', 11: 'Feature', 12: 'End Collection' },
  {
    0: 'Usage Page', 1: 'Logical Minimum', 2: 'Logical Maximum', 3: 'Physical Minimum', 4: 'Physical Maximum', 5: 'Unit Exponent', 6: 'Unit',
    7: 'Report Size', 8: 'Report ID', 9: 'Report Count', 10: 'Push', 11: 'Pop',
  },
  {
    0: 'Usage', 1: 'Usage Minimum', 2: 'Usage Maximum', 3: 'Designator Index', 4: 'Designator Minimum', 5: 'Designator Maximum', 7: 'String Index',
    8: 'String Minimum', 9: 'String Maximum', 10: 'Delimiter',
  },
];
const COLLECTIONS: Readonly<Record<number, string>> = {
  0: 'Physical', 1: 'Application', 2: 'Logical', 3: 'Report', 4: 'Named array', 5: 'Usage switch', 6: 'Usage modifier',
};
/** HID Usage Tables 1.12. */
const PAGES: Readonly<Record<number, string>> = {
  1: 'Generic Desktop Controls', 2: 'Simulation Controls', 3: 'VR Controls', 4: 'Sport Controls', 5: 'Game Controls', 6: 'Generic Device Controls',
  7: 'Keyboard/Keypad', 8: 'LED', 9: 'Button', 10: 'Ordinal', 11: 'Telephony', 12: 'Consumer', 13: 'Digitizer', 15: 'Physical Interface Device (PID)',
  16: 'Unicode', 20: 'Alphanumeric Display', 32: 'Sensor', 64: 'Medical Instruments', 0x8c: 'Bar Code Scanner', 0x8d: 'Scale',
  0x8e: 'Magnetic Stripe Reader (MSR)', 0x90: 'Camera Control', 0x91: 'Arcade',
};
const DESKTOP: Readonly<Record<number, string>> = {
  1: 'Pointer', 2: 'Mouse', 4: 'Joystick', 5: 'Game Pad', 6: 'Keyboard', 7: 'Keypad', 8: 'Multi-axis Controller', 0x30: 'X', 0x31: 'Y', 0x32: 'Z',
  0x33: 'Rx', 0x34: 'Ry', 0x35: 'Rz', 0x36: 'Slider', 0x37: 'Dial', 0x38: 'Wheel', 0x39: 'Hat switch', 0x80: 'System Control',
};

const size = bits('bSize', 0x03, { values: { 0: '0 bytes', 1: '1 byte', 2: '2 bytes', 3: '4 bytes' }, ...id('bSize') });
const type = bits('bType', 0x0c, { values: { 0: 'Main', 1: 'Global', 2: 'Local', 3: 'Long item' }, ...id('bType') });
const tags = TAGS.map(values => bits('bTag', 0xf0, { hex: true, values, ...id('bTag') }));
const longTag = bits('bTag', 0xf0, { hex: true, ...id('bTag') });
const f = {
  collection: u8('Collection type', { hex: true, values: COLLECTIONS, ...id('main.colltype') }),
  page: u8('Usage Page', { hex: true, values: PAGES, ...id('global.usage') }),
  longSize: u8('bDataSize', id('bDataSize')),
  longTag: u8('bTag', { hex: true, ...id('bLongItemTag') }),
  data: octets('Item data', id('data')),
};
const GLOBALS: Readonly<Record<number, Field<number>>> = {
  1: i32('Logical minimum', id('global.log_min')), 2: i32('Logical maximum', id('global.log_max')), 3: i32('Physical minimum', id('global.phy_min')),
  4: i32('Physical maximum', id('global.phy_max')), 5: u8('Unit exponent', id('global.unit_exp')), 7: u8('Report size', id('global.report_size')),
  8: u8('Report ID', { hex: true, ...id('global.report_id') }), 9: u8('Report count', id('global.report_count')),
  10: u8('Push', { hex: true, ...id('global.push') }), 11: u8('Pop', { hex: true, ...id('global.pop') }),
};
const LOCALS: Readonly<Record<number, Field<number>>> = {
  0: u8('Usage', { hex: true, ...id('local.usage') }), 1: u8('Usage minimum', { hex: true, ...id('local.usage_min') }),
  2: u8('Usage maximum', { hex: true, ...id('local.usage_max') }), 3: u8('Designator index', { hex: true, ...id('local.desig_index') }),
  4: u8('Designator minimum', { hex: true, ...id('local.desig_min') }), 5: u8('Designator maximum', { hex: true, ...id('local.desig_max') }),
  7: u8('String index', { hex: true, ...id('local.string_index') }), 8: u8('String minimum', { hex: true, ...id('local.string_min') }),
  9: u8('String maximum', { hex: true, ...id('local.string_max') }), 10: u8('Delimiter', { hex: true, ...id('local.delimiter') }),
};
const mainBit = (title: string, mask: number, yes: string, no: string, name: string): Field<boolean> =>
  flag(title, mask, { as: [yes, no], ...id(`main.${name}`) });
const MAIN_BITS = [
  mainBit('Data/constant', 0x01, 'Constant', 'Data', 'readonly'), mainBit('Data type', 0x02, 'Variable', 'Array', 'variable'),
  mainBit('Coordinates', 0x04, 'Relative', 'Absolute', 'relative'), mainBit('Min/max wraparound', 0x08, 'Wrap', 'No Wrap', 'wrap'),
  mainBit('Physical relationship to data', 0x10, 'Non Linear', 'Linear', 'nonlinear'),
  mainBit('Preferred state', 0x20, 'No Preferred', 'Preferred State', 'no_preferred_state'),
  mainBit('Has null position', 0x40, 'Null state', 'No Null position', 'nullstate'),
];
const RESERVED = mainBit('[Reserved]', 0x80, 'True', 'False', 'reserved');
const VOLATILE = mainBit('(Non)-volatile', 0x80, 'Volatile', 'Non Volatile', 'volatile');
const BUFFERED = flag('Bits or bytes', 0x01, { as: ['Buffered Bytes', 'Bit Field'], ...id('main.buffered_bytes') });
export const REPORT_FIELDS: readonly Field[] = [
  size, type, ...tags, longTag, ...Object.values(f), ...Object.values(GLOBALS), ...Object.values(LOCALS), ...MAIN_BITS, RESERVED, VOLATILE, BUFFERED,
];

const INPUT = 8, COLLECTION = 10, END = 12, LONG = 0xfe;

/** Items until the end, those of a collection below it. */
export function takeReportDescriptor(p: Cursor): void {
  const outers: number[] = [];
  let page = 0;
  while (p.more) {
    const first = p.u8();
    if (first === LONG) {
      takeLong(p);
      continue;
    }
    const kind = (first >> 2) & 3, tag = first >> 4, length = SIZES[first & 3];
    const name = TAGS[kind]?.[tag] ?? 'Unknown';
    const opens = kind === MAIN && tag === COLLECTION;
    const outer = p.open(name, opens ? 0 : 1 + length);
    const heading = p.lastNode;
    takeHeader(p, kind);
    if (length > 0) p.labelNode(heading, `${name} (${takeData(p, kind, tag, length, page)})`);
    if (kind === GLOBAL && tag === 0 && length > 0) page = readUint(p.bytes, p.at - length, length, true);
    if (opens) outers.push(outer);
    else p.close(outer);
    if (kind === MAIN && tag === END && outers.length > 0) p.close(outers.pop()!);
  }
  while (outers.length > 0) p.close(outers.pop()!);
}

function takeHeader(p: Cursor, kind: number): void {
  const outer = p.open('Header', 1);
  p.show(size);
  p.show(type);
  p.show(tags[kind] ?? longTag);
  p.skip(1);
  p.close(outer);
}

/** Gives what the item's heading says of its value. */
function takeData(p: Cursor, kind: number, tag: number, length: number, page: number): string {
  if (kind === MAIN) {
    if (tag === COLLECTION) return COLLECTIONS[p.take(f.collection, length)] ?? 'Vendor';
    if (tag >= INPUT && tag < END) return takeMain(p, tag, length);
  } else if (kind === GLOBAL && tag === 0) {
    return PAGES[p.take(f.page, length)] ?? 'Unknown';
  } else if (kind === GLOBAL || kind === LOCAL) {
    const field = (kind === GLOBAL ? GLOBALS : LOCALS)[tag];
    if (field !== undefined) {
      const value = p.take(field, length);
      if (kind === GLOBAL) return String(value);
      const hex = `0x${value.toString(16).padStart(2, '0')}`;
      if (tag !== 0) return hex;
      const known = page === 1 ? DESKTOP[value] : undefined;
      if (known !== undefined) p.label(`Usage: ${known} (${hex})`);
      return known ?? hex;
    }
  }
  p.take(f.data, length);
  return 'data';
}

function takeMain(p: Cursor, tag: number, length: number): string {
  const value = p.u8();
  for (const field of MAIN_BITS) p.show(field);
  p.show(tag === INPUT ? RESERVED : VOLATILE);
  if (length > 1) {
    p.show(BUFFERED, 1, 1);
  } else {
    p.set(BUFFERED, false, p.at, 0);
    p.label('Bits or bytes: Buffered bytes (default, no second byte present)');
  }
  p.skip(length);
  return [(value & 1) !== 0 ? 'Const' : 'Data', (value & 2) !== 0 ? 'Var' : 'Array', (value & 4) !== 0 ? 'Rel' : 'Abs'].join(',');
}

/** §6.2.2.3. */
function takeLong(p: Cursor): void {
  const outer = p.open('Long item');
  takeHeader(p, 3);
  const length = p.take(f.longSize);
  p.take(f.longTag);
  if (length > 0) p.take(f.data, length);
  p.close(outer);
}
