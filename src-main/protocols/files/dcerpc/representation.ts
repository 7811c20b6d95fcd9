/** How the numbers and characters of a DCE RPC packet are written, C706 §14.1. */
import { type Cursor, nameOf } from '../../../dissect/index.ts';
import { LITTLE_ENDIAN } from './association.ts';
import { DCERPC_FIELDS } from './fields.ts';

const f = DCERPC_FIELDS;

/** Reads the label of `length` bytes, 4 or 3; gives whether numbers have their low byte first. */
export function takeRepresentation(p: Cursor, length: number): boolean {
  p.show(f.drep, length);
  const [numbers, floats] = p.peekBytes(2), order = numbers >>> 4, character = numbers & 0x0f;
  const named = (field: (typeof f)['drep.fp' | 'drep.byteorder'], value: number): string => nameOf(field.options.values, value) ?? 'Unknown';
  const orderName = named(f['drep.byteorder'], order), characterName = named(f['drep.character'], character);
  p.addLabel(` (Order: ${orderName}, Char: ${characterName}, Float: ${named(f['drep.fp'], floats)})`);
  const outer = p.under();
  p.show(f['drep.byteorder']);
  p.label(`Byte order: ${orderName} (${order})`);
  p.take(f['drep.character']);
  p.label(`Character: ${characterName} (${character})`);
  p.take(f['drep.fp']);
  p.skip(length - 2);
  p.close(outer);
  return (numbers & 0xf0) === LITTLE_ENDIAN;
}
