/** Paths to what a CIP service is asked of: The CIP Networks Library, volume 1, appendix C. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, bits, octets, text, u16, u8 } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { CLASSES } from './names.ts';

const KINDS: Readonly<Record<number, string>> = {
  0: 'Port Segment', 1: 'Logical Segment', 2: 'Network Segment', 3: 'Symbolic Segment', 4: 'Data Segment', 5: 'Constructed Data Type',
  6: 'Elementary Data Type', 7: 'Reserved',
};
const LOGICAL: Readonly<Record<number, string>> = {
  0: 'Class ID', 1: 'Instance ID', 2: 'Member ID', 3: 'Connection Point', 4: 'Attribute ID', 5: 'Special', 6: 'Service ID', 7: 'Extended Logical',
};
const FORMATS: Readonly<Record<number, string>> = {
  0: '8-bit Logical Segment', 1: '16-bit Logical Segment', 2: '32-bit Logical Segment', 3: 'Reserved',
};
const PORT = 0, LOGICAL_SEGMENT = 1, SYMBOL = 3, DATA = 4;
const ANSI_SYMBOL = 17, SPECIAL = 5;
const LITTLE = { little: true } as const;

export const PATH_FIELDS = {
  request_path_size: u8('Request Path Size'),
  epath: octets('EPath'),
  path_segment: u8('Path Segment', { hex: true }),
  'path_segment.type': bits('Path Segment Type', 0xe0, { values: KINDS }),
  'logical_segment.type': bits('Logical Segment Type', 0x1c, { values: LOGICAL }),
  'logical_segment.format': bits('Logical Segment Format', 0x03, { values: FORMATS }),
  class: u8('Class', { ...LITTLE, hex: true, values: CLASSES }),
  instance: u8('Instance', { ...LITTLE, hex: true }),
  member: u8('Member', { ...LITTLE, hex: true }),
  connpoint: u8('Connection Point', { ...LITTLE, hex: true }),
  attribute: u8('Attribute', LITTLE),
  serviceid: u8('Service ID', { hex: true }),
  port: bits('Port', 0x0f, { values: { 1: 'Backplane' } }),
  'linkaddress.byte': u8('Link Address'),
  linkaddress_size: u8('Link Address Size'),
  'linkaddress.string': text('Link Address'),
  'data_segment.type': bits('Data Segment Type', 0x1f, { values: { 0: 'Simple Data Segment', 17: 'ANSI Extended Symbol Segment' } }),
  'data_segment.size': u8('Data Size'),
  'data_segment.data': octets('Data'),
  symbol: text('ANSI Symbol'),
  'symbol.size': bits('Symbolic Symbol Size', 0x1f),
  'ekey.format': u8('Key Format', { hex: true }),
  'ekey.vendor': u16('Vendor ID', { ...LITTLE, hex: true }),
  'ekey.devtype': u16('Device Type', { ...LITTLE, hex: true }),
  'ekey.product_code': u16('Product Code', { ...LITTLE, hex: true }),
  'ekey.compatibility': u8('Compatibility', { hex: true }),
  'ekey.minor_rev': u8('Minor Revision'),
};

const f = PATH_FIELDS;

/** What a path says, for the Info column and for whoever has to know the class. */
export interface Path {
  readonly classId: number | undefined;
  /** What stands before the service in the Info column: the name of the class, or of the symbol. */
  readonly subject: string;
}

/** Reads a path of so many bytes. */
export function takePath(p: Cursor, length: number, heading: string): Path {
  const outer = p.open(heading, length), node = p.tree.current;
  const part = p.within(length);
  part.show(f.epath, length);
  const words: string[] = [];
  let classId: number | undefined, symbol = '';
  while (part.more) {
    const first = part.u8(), kind = first >> 5;
    const { at } = part;
    part.take(f.path_segment);
    const inner = part.under();
    part.at = at;
    part.show(f['path_segment.type']);
    let word = '';
    if (kind === LOGICAL_SEGMENT) {
      const { id, text: said } = logical(part);
      word = said;
      if (((first >> 2) & 7) === 0) classId ??= id;
    } else if (kind === PORT) {
      word = port(part);
    } else if (kind === DATA) {
      word = data(part);
      symbol = symbol === '' ? word : symbol;
    } else if (kind === SYMBOL) {
      const size = part.take(f['symbol.size']);
      word = part.take(f.symbol, Math.min(size, part.remaining));
      symbol = symbol === '' ? word : symbol;
    } else {
      // Of other kinds the length is in words, in the next byte.
      part.skip(1);
      if (part.more) part.skip(Math.min(part.remaining, 1 + 2 * part.u8()));
    }
    part.close(inner);
    if (word !== '') words.push(word);
  }
  p.labelNode(node, `${heading}: ${words.join(', ')}`);
  p.close(outer);
  return { classId, subject: subjectOf(classId, symbol) };
}

/** §C-1.4.2: a class, an instance, an attribute, …, in one, two or four bytes; the longer ones begin at an even place. */
function logical(p: Cursor): { readonly id: number; readonly text: string } {
  const kind = p.show(f['logical_segment.type']), format = p.take(f['logical_segment.format']);
  if (kind === SPECIAL) return key(p);
  const size = format === 0 ? 1 : format === 1 ? 2 : 4;
  if (size > 1) p.skip(1);
  const field = [f.class, f.instance, f.member, f.connpoint, f.attribute, f.attribute, f.serviceid, f.instance][kind];
  const id = p.take(field, size);
  switch (kind) {
    case 0: return { id, text: CLASSES[id] ?? `Class: ${hex(id, 2)}` };
    case 1: return { id, text: `Instance: ${hex(id, 2)}` };
    case 2: return { id, text: `Member: ${hex(id, 2)}` };
    case 3: return { id, text: `Connection Point: ${hex(id, 2)}` };
    case 4: return { id, text: `Attribute: ${id}` };
    default: return { id, text: '' };
  }
}

/** §C-1.4.2.3: which kind of device it has to be. */
function key(p: Cursor): { readonly id: number; readonly text: string } {
  p.take(f['ekey.format']);
  for (const field of [f['ekey.vendor'], f['ekey.devtype'], f['ekey.product_code'], f['ekey.compatibility'], f['ekey.minor_rev']]) p.take(field);
  return { id: 0, text: 'Electronic Key' };
}

function port(p: Cursor): string {
  const number = p.show(f.port), isLong = (p.u8() & 0x10) !== 0;
  p.skip(1);
  const size = isLong ? p.take(f.linkaddress_size) : 0;
  if (number === 15) p.skip(2);
  const name = number === 1 ? 'Backplane' : String(number);
  if (!isLong) return `Port: ${name}, Address: ${p.take(f['linkaddress.byte'])}`;
  const address = p.take(f['linkaddress.string'], Math.min(size, p.remaining));
  if (size % 2 !== 0 && p.more) p.skip(1);
  return `Port: ${name}, Address: ${address}`;
}

/** §C-1.4.5: words, or the name of a tag. */
function data(p: Cursor): string {
  const kind = p.take(f['data_segment.type']), size = p.take(f['data_segment.size']);
  if (kind !== ANSI_SYMBOL) {
    if (size > 0) p.take(f['data_segment.data'], Math.min(2 * size, p.remaining));
    return 'Data';
  }
  const name = p.take(f.symbol, Math.min(size, p.remaining));
  if (size % 2 !== 0 && p.more) p.skip(1);
  return name;
}

/** The class of a path and how the Info column calls what it leads to, for paths that are not in this packet. */
export function pathIn(bytes: Uint8Array): Path {
  let classId: number | undefined, symbol = '';
  for (let at = 0; at + 1 < bytes.length; ) {
    const first = bytes[at], kind = first >> 5, format = first & 3;
    if (kind === LOGICAL_SEGMENT && ((first >> 2) & 7) !== SPECIAL) {
      const place = format === 0 ? at + 1 : at + 2;
      if (((first >> 2) & 7) === 0) classId ??= format === 0 ? bytes[place] : bytes[place] | (bytes[place + 1] << 8);
      at = place + (format === 0 ? 1 : format === 1 ? 2 : 4);
    } else if (kind === DATA) {
      const size = bytes[at + 1];
      if ((first & 0x1f) === ANSI_SYMBOL && symbol === '') symbol = decodeText(bytes, at + 2, Math.min(bytes.length, at + 2 + size), 'latin1');
      at += 2 + ((first & 0x1f) === ANSI_SYMBOL ? size + (size % 2) : 2 * size);
    } else if (kind === PORT && (first & 0x10) === 0) {
      at += 2;
    } else {
      break;
    }
  }
  return { classId, subject: subjectOf(classId, symbol) };
}

function subjectOf(classId: number | undefined, symbol: string): string {
  return symbol !== '' ? `'${symbol}'` : classId === undefined ? '' : (CLASSES[classId] ?? `Class (${hex(classId, 2)})`);
}
