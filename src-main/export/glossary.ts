/** What can be filtered and printed, as lines for scripts: `tshark -G` describes the format, tabs between columns. */
import type { Field, Kind, Registry } from '../dissect/index.ts';
import { fieldNames } from '../filter/index.ts';
import { columnFormats } from './column-formats.ts';

export const GLOSSARIES = [
  'column-formats', 'decodes', 'dissector-tables', 'fieldcount', 'fields', 'ftypes', 'heuristic-decodes', 'protocols', 'values',
] as const;
export type Glossary = (typeof GLOSSARIES)[number];

export function* glossary(kind: Glossary, registry: Registry): Generator<string> {
  switch (kind) {
    case 'column-formats':
      for (const [format, title] of columnFormats()) yield `${format}\t${title}\n`;
      return;
    case 'decodes':
      for (const table of registry.tableNames)
        for (const key of registry.keys(table)) yield `${table}\t${key}\t${registry.lookup(table, key)!.name}\n`;
      return;
    case 'dissector-tables':
      yield* [...registry.tableNames].toSorted().map(table => tableLine(table, registry));
      return;
    case 'fieldcount': {
      const own = ownFields(registry).length, { length } = registry.protocols;
      yield `There are ${own + length} header fields registered, of which:\n\t0 are deregistered\n\t${length} are protocols\n\t0 have the same name as another field\n`;
      return;
    }
    case 'ftypes':
      for (const [type, title] of FIELD_TYPES) yield `${type}\t${title}\n`;
      return;
    case 'heuristic-decodes':
      for (const { name, recognise, over } of registry.protocols)
        if (recognise !== undefined) for (const transport of over) yield `${transport}\t${name}\tT\n`;
      return;
    case 'protocols':
      for (const { title, short, name } of registry.protocols) yield `${title}\t${short}\t${name}\n`;
      return;
    case 'fields':
      for (const { title, name } of registry.protocols) yield `P\t${title}\t${name}\n`;
      for (const field of ownFields(registry)) yield fieldLine(field, registry.owner(field).name);
      return;
    case 'values':
      for (const field of ownFields(registry)) yield* valueLines(field);
  }
}

/** Numbered tables are told as those of numbers, others as those of texts. */
function tableLine(table: string, registry: Registry): string {
  const isNumbered = registry.keys(table).every(key => typeof key === 'number'), [owner] = table.split('.');
  return `${table}\t${registry.field(table)?.title ?? table}\t${isNumbered ? 'FT_UINT32\tBASE_DEC' : 'FT_STRING'}\t${registry.protocol(owner)?.short ?? owner}\tDecode As supported\n`;
}

/** The types that fields have here. */
const FIELD_TYPES: readonly (readonly [type: string, title: string])[] = [
  ['FT_NONE', 'Label'], ['FT_PROTOCOL', 'Protocol'], ['FT_BOOLEAN', 'Boolean'], ['FT_CHAR', 'Character (1 byte)'],
  ...[1, 2, 3, 4, 5, 6, 7, 8].map(bytes => [`FT_UINT${8 * bytes}`, `Unsigned integer (${bytes} ${bytes === 1 ? 'byte' : 'bytes'})`] as const),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map(bytes => [`FT_INT${8 * bytes}`, `Signed integer (${bytes} ${bytes === 1 ? 'byte' : 'bytes'})`] as const),
  ['FT_FLOAT', 'Floating point (single-precision)'], ['FT_DOUBLE', 'Floating point (double-precision)'],
  ['FT_ABSOLUTE_TIME', 'Date and time'], ['FT_RELATIVE_TIME', 'Time offset'], ['FT_STRING', 'Character string'],
  ['FT_ETHER', 'Ethernet or other MAC address'], ['FT_BYTES', 'Byte sequence'], ['FT_IPv4', 'IPv4 address'], ['FT_IPv6', 'IPv6 address'],
  ['FT_FRAMENUM', 'Frame number'], ['FT_GUID', 'Globally Unique Identifier'], ['FT_OID', 'ASN.1 object identifier'],
  ['FT_EUI64', 'EUI64 address'], ['FT_FCWWN', 'Fibre Channel WWN'],
];

/** All but those that stand for protocols. */
function ownFields(registry: Registry): readonly Field[] {
  return registry.allFields.filter(({ kind }) => kind !== 'protocol');
}

const TYPES: Readonly<Record<Exclude<Kind, 'uint' | 'int' | 'float'>, string>> = {
  bool: 'BOOLEAN', string: 'STRING', bytes: 'BYTES', ipv4: 'IPv4', ipv6: 'IPv6', ether: 'ETHER', eui64: 'EUI64', fcwwn: 'FCWWN',
  oid: 'OID', guid: 'GUID', abstime: 'ABSOLUTE_TIME',
  reltime: 'RELATIVE_TIME', framenum: 'FRAMENUM', none: 'NONE', protocol: 'PROTOCOL',
};

const BASES: Readonly<Record<Field['base'], string>> = {
  dec: 'BASE_DEC', hex: 'BASE_HEX', oct: 'BASE_OCT', decHex: 'BASE_DEC_HEX', hexDec: 'BASE_HEX_DEC', name: 'BASE_NONE',
  char: 'BASE_HEX',
};

/** The seventh column is the mask, the eighth a description, which the title is here. */
function fieldLine({ title, name, kind, size, base, mask, options }: Field, owner: string): string {
  const bytes = size === 0 ? 4 : size;
  switch (kind) {
    case 'uint': return line(base === 'char' ? 'FT_CHAR' : `FT_UINT${8 * bytes}`, BASES[base]);
    case 'int': return line(`FT_INT${8 * bytes}`, BASES[base]);
    case 'float': return line(bytes === 8 ? 'FT_DOUBLE' : 'FT_FLOAT', '');
    // The digits that the tree draws it among.
    case 'bool': return line('FT_BOOLEAN', mask === 0 ? '0' : String(options.width ?? 8 * bytes));
    default: return line(`FT_${TYPES[kind]}`, '');
  }

  function line(type: string, shown: string): string {
    return `F\t${title}\t${name}\t${type}\t${owner}\t${shown}\t0x${mask.toString(16)}\t\n`;
  }
}

/** A field whose names are worked out from its numbers, and differ more often from number to number, has no list of them. */
const MOST_RUNS = 4096;

/** A line for each value, and one for each range of values with the same name. */
function* valueLines(field: Field): Generator<string> {
  const { name, kind, options: { values } } = field;
  if (kind === 'bool') {
    const [yes, no] = field.options.as ?? ['True', 'False'];
    yield `T\t${name}\t${yes}\t${no}\n`;
  } else if (values !== undefined) {
    const runs = runsOfNames(field);
    if (typeof values === 'function' && runs.length > MOST_RUNS) return;
    for (const { from, to, text } of runs)
      yield from === to ? `V\t${name}\t${from}\t${text}\n` : `R\t${name}\t${from}\t${to}\t${text}\n`;
  }
}

/** Neighbours of a table stay apart, as they were written. */
function runsOfNames(field: Field): readonly { readonly from: number; to: number; readonly text: string }[] {
  const runs: { from: number; to: number; text: string }[] = [], joins = typeof field.options.values === 'function';
  for (const [number, text] of fieldNames(field)) {
    const last = runs.at(-1);
    if (joins && last?.text === text && last.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number, text });
  }
  return runs;
}
