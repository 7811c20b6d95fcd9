/** Bit fields of numbers that have no field of their own. */
import type { Cursor, Field } from '../../../dissect/index.ts';

/** Shows the parts of `value`, which lies `ahead` of where the cursor is; nothing is read. */
export function showParts(p: Cursor, value: number, ahead: number, size: number, fields: readonly Field[]): void {
  for (const field of fields) {
    const width = Math.round(Math.log2(field.mask / 2 ** field.shift + 1));
    const part = Math.floor(value / 2 ** field.shift) % 2 ** width;
    p.set(field, field.kind === 'bool' ? part !== 0 : part, p.at + ahead, size);
  }
}

/** The same for numbers of any size, which begin at the cursor. */
export function showBits(p: Cursor, value: bigint, size: number, fields: readonly Field[]): void {
  for (const field of fields) {
    const most = field.mask / 2 ** field.shift, part = Number((value >> BigInt(field.shift)) & BigInt(most));
    const isNegative = field.kind === 'int' && 2 * part > most;
    p.set(field, field.kind === 'bool' ? part !== 0 : isNegative ? part - most - 1 : part, p.at, size);
  }
}
