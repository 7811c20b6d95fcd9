/** How the value of a DHCPv6 option is read (RFC 8415 §21.1), for the tables of options by their code. */
import type { Cursor, Field } from '../../../dissect/index.ts';

/** What an option may hold again. */
export interface Nested {
  readonly options: (p: Cursor) => void;
  /** The type of the message that has the option. */
  readonly type: number;
  /** What a relay carries. */
  readonly message: (p: Cursor) => void;
}

/** Reads an option's value up to the cursor's end. */
export type ReadValue = (p: Cursor, nested: Nested) => void;
export type ReadByCode = Readonly<Record<number, ReadValue>>;

/** A value of one field, as long as that is. */
export const one = (field: Field<unknown>): ReadValue => p => void p.take(field);
/** A value of one field, up to its end. */
export const rest = (field: Field<unknown>): ReadValue => p => void p.take(field, p.remaining);
/** Options and nothing else. */
export const container: ReadValue = (p, { options }) => options(p);
