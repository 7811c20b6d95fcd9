/** What can be filtered and printed, as lines for scripts: `tshark -G` describes the format, tabs between columns. */
import type { Field, Kind, Registry } from '../dissect/index.ts';

export const GLOSSARIES = ['fields', 'protocols', 'values'] as const;
export type Glossary = (typeof GLOSSARIES)[number];

export function* glossary(kind: Glossary, registry: Registry): Generator<string> {
  switch (kind) {
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

/** All but those that stand for protocols. */
function ownFields(registry: Registry): readonly Field[] {
  return registry.fields.filter(({ kind }) => kind !== 'protocol');
}

const TYPES: Readonly<Record<Exclude<Kind, 'uint' | 'int' | 'float'>, string>> = {
  bool: 'BOOLEAN', string: 'STRING', bytes: 'BYTES', ipv4: 'IPv4', ipv6: 'IPv6', ether: 'ETHER', eui64: 'EUI64', fcwwn: 'FCWWN', oid: 'OID', guid: 'GUID', abstime: 'ABSOLUTE_TIME',
  reltime: 'RELATIVE_TIME', framenum: 'FRAMENUM', none: 'NONE', protocol: 'PROTOCOL',
};

const BASES: Readonly<Record<Field['base'], string>> = { dec: 'BASE_DEC', hex: 'BASE_HEX', oct: 'BASE_OCT', decHex: 'BASE_DEC_HEX', hexDec: 'BASE_HEX_DEC', name: 'BASE_DEC' };

/** The seventh column is the mask, the eighth a description, which the title is here. */
function fieldLine({ title, name, kind, size, base, mask, options }: Field, owner: string): string {
  const bytes = size === 0 ? 4 : size;
  switch (kind) {
    case 'uint': return line(`FT_UINT${8 * bytes}`, BASES[base]);
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

/** Those that are listed; of names that are worked out, as of ranges, there is no end. */
function* valueLines({ name, kind, mask, options: { values, as } }: Field): Generator<string> {
  if (kind === 'bool') {
    const [yes, no] = as ?? (mask === 0 ? ['True', 'False'] : ['Set', 'Not set']);
    yield `T\t${name}\t${yes}\t${no}\n`;
  } else if (typeof values === 'object') {
    for (const [value, text] of Object.entries(values)) yield `V\t${name}\t${value}\t${text}\n`;
  }
}
