/**
 * Parameters of HCI as tables tell of them: names of fields in their order, `name:16` with a length, `name:rest` for all that is left.
 * `&prefix` stands for the fields below a prefix, which share their bytes; `%prefix` for flags that fill one byte after the other;
 * `name{ … }` repeats what is in braces as often as the number before says; `@advertising` is advertising data, as long as the number
 * before says, `@inquiry` all that is left of it; `@class` a class of device. Where a field has others below its name, these are its bits.
 */
import { type Cursor, type Field } from '../../../../dissect/index.ts';
import { fieldsBelow } from '../../../bit-names.ts';
import { takeAdvertising, takeClass } from '../advertising.ts';
import { reversed } from '../addresses.ts';

type Fields = Readonly<Record<string, Field>>;

interface Part {
  readonly kind: 'field' | 'group' | 'run' | 'repeat' | 'advertising' | 'class';
  readonly fields: readonly Field[];
  /** Bytes; -1 for all that is left. */
  readonly size: number;
  readonly parts?: readonly Part[];
}

export type Layouts = ReadonlyMap<number, readonly Part[]>;

/** Layouts by their hexadecimal numbers, several numbers with commas between them. */
export function layoutsOf(table: Readonly<Record<string, string>>, fields: Fields): Layouts {
  const layouts = new Map<number, readonly Part[]>();
  for (const [numbers, layout] of Object.entries(table)) {
    const words = layout.split(' ').filter(word => word !== '');
    const parts = partsOf(words, fields);
    for (const number of numbers.split(',')) layouts.set(parseInt(number, 16), parts);
  }
  return layouts;
}

/** Takes words up to a closing brace. */
function partsOf(words: string[], fields: Fields): Part[] {
  const parts: Part[] = [];
  for (let word = words.shift(); word !== undefined && word !== '}'; word = words.shift()) {
    if (word === '@advertising' || word === '@inquiry') parts.push({ kind: 'advertising', fields: [], size: word === '@inquiry' ? -1 : 0 });
    else if (word === '@class') parts.push({ kind: 'class', fields: [], size: 3 });
    else if (word.startsWith('&')) {
      const group = fieldsBelow(fields, word.slice(1));
      parts.push({ kind: 'group', fields: group, size: group[0].size });
    } else if (word.startsWith('%')) parts.push({ kind: 'run', fields: fieldsBelow(fields, word.slice(1)), size: 0 });
    else if (word.endsWith('{')) {
      parts.push(single(word.slice(0, -1), fields), { kind: 'repeat', fields: [], size: 0, parts: partsOf(words, fields) });
    } else parts.push(single(word, fields));
  }
  return parts;
}

function single(word: string, fields: Fields): Part {
  const [name, size] = word.split(':');
  const field = fields[name];
  if (field === undefined) throw new Error(`no parameter ${name}`);
  const children = field.size > 0 && field.kind === 'uint' ? fieldsBelow(fields, `${name}.`) : [];
  return { kind: 'field', fields: [field, ...children], size: size === 'rest' ? -1 : size === undefined ? field.size : Number(size) };
}

/** Reads them; gives the last number that was read. */
export function takeParameters(p: Cursor, parts: readonly Part[], before = 0): number {
  let last = before;
  for (const part of parts) {
    if (part.kind === 'repeat') {
      for (let i = 0; i < last && p.more; i++) takeParameters(p, part.parts!, 0);
    } else if (part.kind === 'advertising') {
      takeAdvertising(p.within(part.size < 0 ? p.remaining : Math.min(last, p.remaining)));
    } else if (part.kind === 'class') {
      takeClass(p);
    } else if (part.kind === 'group') {
      for (const field of part.fields) p.show(field);
      p.skip(part.size);
    } else if (part.kind === 'run') {
      takeRun(p, part.fields);
    } else {
      last = takeField(p, part, last);
    }
  }
  return last;
}

function takeField(p: Cursor, { fields: [field, ...children], size }: Part, last: number): number {
  if (field.kind === 'ether') {
    p.takeAs(field as Field<void>, reversed(p.peekBytes(6)), 6);
    return last;
  }
  const length = size < 0 ? p.remaining : size;
  if (size < 0 && length === 0) return last;
  const value: unknown = children.length > 0 && field.size <= 6 ? p.bits(field as Field<number>, children) : p.take(field, length);
  if (children.length > 0 && field.size > 6) showBelow(p, children, length);
  return typeof value === 'number' ? value : last;
}

/** Bits of a number of eight bytes. */
function showBelow(p: Cursor, children: readonly Field[], length: number): void {
  const outer = p.under();
  for (const child of children) if (child.mask < 2 ** 48) p.show(child, child.size, -length);
  p.close(outer);
}

/** Flags of one byte after the other: a new byte begins where the bits begin again. */
function takeRun(p: Cursor, fields: readonly Field[]): void {
  let mask = 0;
  for (const field of fields) {
    if (field.mask < mask) p.skip(1);
    mask = field.mask;
    p.show(field);
  }
  p.skip(1);
}
