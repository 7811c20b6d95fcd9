/** Label stacks in LSP ping, RFC 8029 §3.3, §3.4.1.2 and §3.7. */
import type { Cursor, Field } from '../../../dissect/index.ts';

/** One label; its last byte is a time to live, or who gave it. */
export interface Entry {
  readonly label: number;
  readonly trafficClass: number;
  readonly bottom: number;
  readonly last: number;
}
export type EntryFields = { readonly [name in keyof Entry]: Field<number> };

/** Reads labels of four bytes each as far as there are any; `heading` says one, by its number from 1. */
export function takeLabels(p: Cursor, fields: EntryFields, heading: (number: number, entry: Entry) => string): void {
  for (let number = 1; p.remaining >= 4; number++) {
    const word = p.u24(), at = p.at;
    const entry = { label: word >>> 4, trafficClass: word >> 1 & 7, bottom: word & 1, last: p.u8(3) };
    const outer = p.open(heading(number, entry), 4);
    p.set(fields.label, entry.label, at, 3);
    p.set(fields.trafficClass, entry.trafficClass, at + 2, 1);
    p.set(fields.bottom, entry.bottom, at + 2, 1);
    p.skip(3);
    p.take(fields.last);
    p.close(outer);
  }
}
