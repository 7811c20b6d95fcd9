/** Paths to what a CIP service is asked of: The CIP Networks Library, volume 1, appendix C. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, type Field, bits, flag, octets, text, u16, u8 } from '../../../dissect/index.ts';
import { readUint } from '../../../dissect/read.ts';
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
const PORT = 0, LOGICAL_SEGMENT = 1, NETWORK = 2, SYMBOL = 3, DATA = 4;
const ANSI_SYMBOL = 17, SPECIAL = 5, CLASS = 0, INSTANCE = 1, ATTRIBUTE = 4;
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
  ex_linkaddress: flag('Extended Link Address', 0x10, { as: ['True', 'False'] }),
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
  'ekey.comp_bit': bits('Compatibility', 0x80, { hex: true }),
  'ekey.major_rev': bits('Major Revision', 0x7f),
  'ekey.minor_rev': u8('Minor Revision'),
};

const f = PATH_FIELDS;

/** What a path says, for the Info column and for whoever has to know the class. */
export interface Path {
  readonly classId: number | undefined;
  readonly instance: number | undefined;
  readonly attribute: number | undefined;
  /** What stands before the service in the Info column: the name of the class, or of the symbol. */
  readonly subject: string;
}

/** Where the values of a path go: beside their bytes, or, for those of an earlier packet, as what the analyzer concludes. */
interface Sink {
  put<V>(field: Field<V>, value: V, at: number, size: number): void;
}

/** Reads a path of so many bytes. */
export function takePath(p: Cursor, length: number, heading: string): Path {
  const outer = p.open(heading, length), node = p.tree.current, begin = p.at;
  const part = p.within(length);
  part.show(f.epath, length);
  const path = segments(p, part.peekBytes(length), { put: (field, value, at, size) => p.set(field, value, begin + at, size) });
  p.labelNode(node, `${heading}: ${path.words.join(', ')}`);
  p.close(outer);
  return path;
}

/** Shows the path of an earlier packet. */
export function showPath(p: Cursor, bytes: Uint8Array, size: Field<number>, heading: string): void {
  p.generate(size, bytes.length >> 1);
  p.label(`[${heading} Size: ${bytes.length >> 1} words]`);
  const outer = p.open(heading, 0), node = p.tree.current;
  const { words } = segments(p, bytes, { put: (field, value) => p.generate(field, value) });
  p.labelNode(node, `[${heading}: ${words.join(', ')}]`);
  p.close(outer);
}

function segments(p: Cursor | undefined, bytes: Uint8Array, sink: Sink): Path & { readonly words: readonly string[] } {
  const words: string[] = [];
  const ids: (number | undefined)[] = [];
  let symbol = '';
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at], kind = first >> 5;
    sink.put(f.path_segment, first, at, 1);
    const inner = p?.under();
    sink.put(f['path_segment.type'], kind, at, 1);
    const segment = READERS[kind]?.(bytes, at, sink) ?? { text: '', size: kind === NETWORK ? networkSize(bytes, at) : bytes.length - at };
    if (inner !== undefined) p?.close(inner);
    if (segment.id !== undefined) ids[segment.kind!] ??= segment.id;
    if (segment.isSymbol && symbol === '') symbol = segment.text;
    if (segment.text !== '') words.push(segment.text);
    at += Math.max(1, segment.size);
  }
  return { classId: ids[CLASS], instance: ids[INSTANCE], attribute: ids[ATTRIBUTE], subject: subjectOf(ids[CLASS], symbol), words };
}

interface Segment {
  readonly text: string;
  readonly size: number;
  /** What kind of number it has, and that. */
  readonly kind?: number;
  readonly id?: number;
  readonly isSymbol?: boolean;
}
type Reader = (bytes: Uint8Array, at: number, sink: Sink) => Segment;

/** §C-1.4.3: from the subtype 16 on the length is told, in words. */
const networkSize = (bytes: Uint8Array, at: number): number => ((bytes[at] & 0x10) === 0 ? 2 : 2 + 2 * (bytes[at + 1] ?? 0));

/** Bytes of the electronic key behind its two, in its only format. */
const KEY = 8;

/** §C-1.4.2: a class, an instance, an attribute, …, in one, two or four bytes; the longer ones begin at an even place. */
const logical: Reader = (bytes, at, sink) => {
  const first = bytes[at], kind = (first >> 2) & 7, format = first & 3;
  sink.put(f['logical_segment.type'], kind, at, 1);
  if (kind === SPECIAL) return key(bytes, at, sink);
  sink.put(f['logical_segment.format'], format, at, 1);
  const size = format === 0 ? 1 : format === 1 ? 2 : 4, place = at + (size > 1 ? 2 : 1);
  if (place + size > bytes.length) return { text: '', size: bytes.length - at };
  const field = [f.class, f.instance, f.member, f.connpoint, f.attribute, f.attribute, f.serviceid, f.instance][kind];
  const id = readUint(bytes, place, size, true), length = { size: place + size - at, kind, id };
  sink.put(field, id, place, size);
  switch (kind) {
    case 0: return { text: CLASSES[id] ?? `Class: ${hex(id, 2)}`, ...length };
    case 1: return { text: `Instance: ${hex(id, 2)}`, ...length };
    case 2: return { text: `Member: ${hex(id, 2)}`, ...length };
    case 3: return { text: `Connection Point: ${hex(id, 2)}`, ...length };
    case 4: return { text: `Attribute: ${id}`, ...length };
    default: return { text: '', ...length };
  }
};

/** §C-1.4.2.3: which kind of device it has to be. */
function key(bytes: Uint8Array, at: number, sink: Sink): Segment {
  if (at + 2 + KEY > bytes.length) return { text: 'Electronic Key', size: bytes.length - at };
  sink.put(f['ekey.format'], bytes[at + 1], at + 1, 1);
  sink.put(f['ekey.vendor'], readUint(bytes, at + 2, 2, true), at + 2, 2);
  sink.put(f['ekey.devtype'], readUint(bytes, at + 4, 2, true), at + 4, 2);
  sink.put(f['ekey.product_code'], readUint(bytes, at + 6, 2, true), at + 6, 2);
  sink.put(f['ekey.compatibility'], bytes[at + 8], at + 8, 1);
  sink.put(f['ekey.comp_bit'], bytes[at + 8] >> 7, at + 8, 1);
  sink.put(f['ekey.major_rev'], bytes[at + 8] & 0x7f, at + 8, 1);
  sink.put(f['ekey.minor_rev'], bytes[at + 9], at + 9, 1);
  return { text: 'Electronic Key', size: 2 + KEY };
}

const port: Reader = (bytes, at, sink) => {
  const first = bytes[at], number = first & 0x0f, isLong = (first & 0x10) !== 0;
  sink.put(f.ex_linkaddress, isLong, at, 1);
  sink.put(f.port, number, at, 1);
  const name = number === 1 ? 'Backplane' : String(number);
  let place = at + 1;
  const size = isLong ? bytes[place++] ?? 0 : 1;
  if (isLong && place <= bytes.length) sink.put(f.linkaddress_size, size, place - 1, 1);
  if (number === 15) place += 2;
  if (place + size > bytes.length) return { text: `Port: ${name}`, size: bytes.length - at };
  if (!isLong) {
    sink.put(f['linkaddress.byte'], bytes[place], place, 1);
    return { text: `Port: ${name}, Address: ${bytes[place]}`, size: place + 1 - at };
  }
  const address = decodeText(bytes, place, place + size, 'latin1');
  sink.put(f['linkaddress.string'], address, place, size);
  return { text: `Port: ${name}, Address: ${address}`, size: place + size + (size % 2) - at };
};

/** §C-1.4.5: words, or the name of a tag. */
const data: Reader = (bytes, at, sink) => {
  const kind = bytes[at] & 0x1f, count = bytes[at + 1] ?? 0;
  sink.put(f['data_segment.type'], kind, at, 1);
  if (at + 1 >= bytes.length) return { text: '', size: 1 };
  sink.put(f['data_segment.size'], count, at + 1, 1);
  const isName = kind === ANSI_SYMBOL, size = Math.min(isName ? count : 2 * count, bytes.length - at - 2);
  if (!isName) {
    if (size > 0) sink.put(f['data_segment.data'], bytes.subarray(at + 2, at + 2 + size) as never, at + 2, size);
    return { text: 'Data', size: 2 + size };
  }
  const name = decodeText(bytes, at + 2, at + 2 + size, 'latin1');
  sink.put(f.symbol, name, at + 2, size);
  return { text: name, size: 2 + size + (size % 2), isSymbol: true };
};

const named: Reader = (bytes, at, sink) => {
  const size = Math.min(bytes[at] & 0x1f, bytes.length - at - 1), name = decodeText(bytes, at + 1, at + 1 + size, 'latin1');
  sink.put(f['symbol.size'], bytes[at] & 0x1f, at, 1);
  sink.put(f.symbol, name, at + 1, size);
  return { text: name, size: 1 + size, isSymbol: true };
};

const READERS: Readonly<Record<number, Reader>> = { [PORT]: port, [LOGICAL_SEGMENT]: logical, [SYMBOL]: named, [DATA]: data };

/** What a path that is not in this packet says. */
export const pathIn = (bytes: Uint8Array): Path => segments(undefined, bytes, { put: () => {} });

function subjectOf(classId: number | undefined, symbol: string): string {
  return symbol !== '' ? `'${symbol}'` : classId === undefined ? '' : (CLASSES[classId] ?? `Class (${hex(classId, 2)})`);
}
