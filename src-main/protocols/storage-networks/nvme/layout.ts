/**
 * Structures of fixed places, as NVM Express draws its own: a line a field, indented below the field that it is a part of.
 *
 *     76+1 x cmic | Controller Multi-Path I/O and Namespace Sharing Capabilities (CMIC)
 *       76+1&1 b .mp | Multiple Ports Support
 *
 * is a byte 76 bytes into the structure in hexadecimal (`d` decimal, `b` a truth value, `y` bytes, `s` text, `u` a number of 128 bits, `n` a
 * heading), and its lowest bit. A name that begins with a dot goes on that of the field above it, one that begins with `nvme.` is whole.
 * `x4`: as wide as four bytes, however many there are. `=NAMES` are names of values, `~style` is one of `STYLES`. `76+4*16` is there 16 times, one
 * behind the other; a second title is then that of each, with its number from 0 for `%`.
 */
import {
  type Cursor, type Field, type FieldOptions, type ValueNames, bits, bool, flag, none, octets, text, u16, u24, u32, u40, u48, u56, u64, u8,
} from '../../../dissect/index.ts';
import { readBigInt } from '../../../dissect/read.ts';
import { STYLES } from './styles.ts';

export interface Item {
  readonly at: number;
  readonly span: number;
  readonly field: Field;
  readonly parts: Item[];
  /** A number of 128 bits: it is written out behind the title. */
  readonly isLong: boolean;
  readonly times: number;
  readonly each: string | undefined;
}

const LINE = /^( *)(\d+)\+(\d+)(?:\*(\d+))?(?:&([0-9a-f]+))? ([a-z])(\d?)(?:=(\w+))?(?:~(\w+))? (\S+) \| ([^|]*)(?: \| (.*))?$/;
const NUMBERS = [u8, u8, u16, u24, u32, u40, u48, u56, u64];

/** `prefix` is put before the names of fields: `nvme.cmd.identify.ctrl.`. Throws where a line is none of these, which the first test finds. */
export function layout(prefix: string, lines: string, names: Readonly<Record<string, ValueNames>> = {}): readonly Item[] {
  const top: Item[] = [], above: Item[] = [];
  for (const line of lines.split('\n')) {
    if (line === '') continue;
    const [, indent, at, span, times, mask, kind, wide, values, style, name, title, each] = LINE.exec(line)!;
    const depth = indent.length / 2, outer = above[depth - 1] as Item | undefined;
    const options: FieldOptions = {
      id: name.startsWith('.') ? outer!.field.options.id! + name : name.startsWith('nvme.') ? name : prefix + name,
      little: true,
      ...(kind === 'x' ? { hex: true } : {}),
      ...(values === undefined ? {} : { values: names[values] }),
      ...(style === undefined ? {} : { text: STYLES[style] }),
    };
    const item: Item = {
      at: Number(at), span: Number(span), parts: [], isLong: kind === 'u', times: Number(times ?? 1), each,
      field: declare(kind, title, mask === undefined ? 0 : parseInt(mask, 16), Number(span), Number(wide), options),
    };
    (outer?.parts ?? top).push(item);
    above[depth] = item;
  }
  return top;
}

function declare(kind: string, title: string, mask: number, span: number, wide: number, options: FieldOptions): Field {
  switch (kind) {
    case 'y':
    case 'u':
      return octets(title, options);
    case 's':
      return text(title, options);
    case 'n':
      return none(title, options);
    case 'b':
      return mask === 0 ? bool(title, options) : flag(title, mask, { size: span, as: ['True', 'False'], ...options });
    default:
      if (mask !== 0) return bits(title, mask, { size: span, ...options });
      return NUMBERS[wide || span](title, options);
  }
}

/** All its fields, with those below them. */
export function fieldsOf(items: readonly Item[]): Field[] {
  return items.flatMap(({ field, parts }) => [field, ...fieldsOf(parts)]);
}

/** Shows what of the structure lies in the bytes from here on, the first of which is its byte number `from`, `length` of them in all. */
export function showLayout(p: Cursor, items: readonly Item[], length = p.remaining, from = 0): void {
  for (const item of items) {
    for (let i = 0; i < item.times; i++) {
      const at = item.at + i * item.span - from;
      if (at < 0 || at + item.span > length) continue;
      showItem(p, item, at);
      const { each } = item;
      if (each !== undefined) p.label(() => each.replaceAll('%', String(i)));
      if (item.parts.length === 0) continue;
      const outer = p.under();
      showLayout(p, item.parts, length, from - i * item.span);
      p.close(outer);
    }
  }
}

function showItem(p: Cursor, { field, span, isLong }: Item, ahead: number): void {
  const at = p.at + ahead;
  if (span === 8 && field.mask !== 0) {
    p.need(ahead + 8);
    const part = (readBigInt(p.bytes, at, 8, true, false) & BigInt(field.mask)) >> BigInt(field.shift);
    p.set(field, field.kind === 'bool' ? part !== 0n : Number(part), at, 8);
    return;
  }
  p.show(field, span, ahead);
  if (isLong) p.label(() => `${field.title} (${readBigInt(p.bytes, at, span, true, false)})`);
}
