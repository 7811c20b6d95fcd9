/** Messages and attributes of netlink, linux/netlink.h: numbers are in the byte order of the machine that they were captured on. */
import { type Cursor, type Field, flag, i32, nameOf, octets, u16, u32 } from '../../../dissect/index.ts';
import { hex } from '../../../bytes/hexadecimal.ts';
import { readInt, readUint } from '../../../dissect/read.ts';

const bit = (title: string, mask: number, name: string): Field<boolean> =>
  flag(title, mask, { size: 2, as: ['1', '0'], id: `netlink.hdr_flags.${name}` });
const attribute = (title: string, mask: number): Field<boolean> => flag(title, mask, { size: 2, as: ['True', 'False'] });

/** Bits beside an attribute's type. */
const NESTED = 0x8000, NETWORK_ORDER = 0x4000;

export const MESSAGE_FIELDS = {
  hdr_len: u32('Length'),
  hdr_type: u16('Message type', { hex: true, values: { 1: 'Nothing', 2: 'Error', 3: 'End of a dump', 4: 'Data lost' } }),
  hdr_flags: u16('Flags', { hex: true }),
  request: bit('Request', 0x01, 'request'), multi: bit('Multipart message', 0x02, 'multi'), ack: bit('Ack', 0x04, 'ack'),
  echo: bit('Echo', 0x08, 'echo'), dump_intr: bit('Dump inconsistent', 0x10, 'dump_intr'), dump_filtered: bit('Dump filtered', 0x20, 'dump_filtered'),
  root: bit('Specify tree root', 0x100, 'root'), match: bit('Return all matching', 0x200, 'match'), atomic: bit('Atomic', 0x400, 'atomic'),
  replace: bit('Replace', 0x100, 'replace'), excl: bit('Excl', 0x200, 'excl'), create: bit('Create', 0x400, 'create'),
  append: bit('Append', 0x800, 'append'),
  hdr_seq: u32('Sequence'),
  hdr_pid: u32('Port ID'),
  error: i32('Error code'),
  attr_len: u16('Len'),
  attr_type: u16('Type', { hex: true }),
  'attr_type.nested': attribute('Nested', NESTED),
  'attr_type.net_byteorder': attribute('Network byte order', NETWORK_ORDER),
  attr_data: octets('Data'),
};
const f = MESSAGE_FIELDS;

export const HEADER = 16, ALIGNMENT = 4;
const ATTRIBUTE_HEADER = 4, TYPE_BITS = 0x3fff;
/** Requests to get are the third of their group of four, RTM_GETLINK; those to make the first, RTM_NEWLINK. */
const KIND_BITS = 3, NEW = 0, GET = 2;
const EVERY = [f.request, f.multi, f.ack, f.echo, f.dump_intr, f.dump_filtered];
const OF_GET = [f.root, f.match, f.atomic], OF_NEW = [f.replace, f.excl, f.create, f.append];

/** Whether the message that begins here has its lowest bytes first: else its length would be far beyond the packet. */
export const isLittle = (p: Cursor): boolean => p.little32() <= p.u32();

/** Reads a number in the order of the machine, and gives it. */
export function takeNumber(p: Cursor, field: Field<number>, little: boolean): number {
  const bytes = p.peekBytes(field.size), value = (field.kind === 'int' ? readInt : readUint)(bytes, 0, field.size, little);
  p.takeAs(field, value, field.size);
  return value;
}

/** Reads the header; gives its type. `typeField`: that of the protocol, with its names. */
export function readHeader(p: Cursor, little: boolean, typeField: Field<number> = f.hdr_type): number {
  const type = readUint(p.peekBytes(2, 4), 0, 2, little), name = nameOf(typeField.options.values, type) ?? 'Unknown';
  const outer = p.open(`Netlink message header (type: ${name})`, HEADER);
  takeNumber(p, f.hdr_len, little);
  takeNumber(p, typeField, little);
  const at = p.at, flags = takeNumber(p, f.hdr_flags, little), inner = p.under();
  const kind = type & KIND_BITS;
  for (const field of [...EVERY, ...(flags > 0xff && kind === GET ? OF_GET : flags > 0xff && kind === NEW ? OF_NEW : [])]) {
    p.set(field, (flags & field.mask) !== 0, at, 2);
  }
  p.close(inner);
  takeNumber(p, f.hdr_seq, little);
  takeNumber(p, f.hdr_pid, little);
  p.close(outer);
  return type;
}

/** Reads what is in an attribute of a type, and gives what its heading says behind the name; undefined where nobody knows the type. */
export type ReadAttribute = (p: Cursor, type: number) => string | undefined;

/** Attributes to the end: length, type and value, filled up to four bytes. */
export function readAttributes(p: Cursor, little: boolean, typeField: Field<number> | undefined, read: ReadAttribute): void {
  while (p.remaining >= ATTRIBUTE_HEADER) {
    const length = readUint(p.peekBytes(2), 0, 2, little), whole = readUint(p.peekBytes(2, 2), 0, 2, little), type = whole & TYPE_BITS;
    if (length < ATTRIBUTE_HEADER) p.malformed(`an attribute of ${length} bytes`);
    const name = typeField === undefined ? String(type) : nameOf(typeField.options.values, type) ?? `Unknown (${type})`;
    const outer = p.open(`Attribute: ${name}`, length), node = p.lastNode;
    takeNumber(p, f.attr_len, little);
    takeType(p, whole, type, name, little, typeField);
    const value = p.within(length - ATTRIBUTE_HEADER), said = value.more ? read(value, type) : undefined;
    value.takeRest(f.attr_data);
    if (said !== undefined && said !== '') p.labelNode(node, `Attribute: ${name}: ${said}`);
    p.skip(Math.min(p.fillOf(length, ALIGNMENT), p.available));
    p.close(outer);
  }
}

function takeType(p: Cursor, whole: number, type: number, name: string, little: boolean, typeField: Field<number> | undefined): void {
  const { at } = p;
  takeNumber(p, f.attr_type, little);
  const isNested = (whole & NESTED) !== 0;
  p.label(() => `Type: ${hex(whole, 4)}, ${isNested ? 'Nested, ' : ''}${name}${typeField === undefined ? '' : ` (${type})`}`);
  const inner = p.under();
  p.set(f['attr_type.nested'], isNested, at, 2);
  p.set(f['attr_type.net_byteorder'], (whole & NETWORK_ORDER) !== 0, at, 2);
  if (typeField !== undefined) p.set(typeField, type, at, 2);
  p.close(inner);
}
