/** Parts of messages that are fields in a row. */
import type { Cursor, Field } from '../dissect/index.ts';

/** Reads these fields, one behind the other. */
export const takeEach = (...fields: readonly Field[]) => (p: Cursor): void => {
  for (const field of fields) p.take(field);
};
