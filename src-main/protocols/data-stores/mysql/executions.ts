/** Executions of prepared statements, COM_STMT_EXECUTE and MariaDB's COM_STMT_BULK_EXECUTE, and the rows that answer them. */
import type { Cursor } from '../../../dissect/index.ts';
import { MYSQL_FIELDS as f } from './fields.ts';
import { lengthText, payload, takeLength } from './lengths.ts';
import type { Known } from './session.ts';
import { BULK_FLAGS } from './statement-fields.ts';
import { statementValue } from './statement-values.ts';
import type { Column } from './statements.ts';

const UNSIGNED = 0x80;
/** Of an execution's flags: how many parameters there are is said. */
const COUNTED = 0x08;
const SENDS_TYPES = 0x80;
/** The NULL bits of rows begin with two that are never set. */
const BITS_BEFORE_COLUMNS = 2;

export function execute(p: Cursor, known: Known | undefined): void {
  p.take(f.stmt_id);
  if (p.remaining < 5) return;
  const flags = p.take(f.exec_flags);
  p.take(f.exec_iter);
  if (known?.parameters === undefined) return;
  const isAttributed = known.settled.attributed;
  const count = isAttributed && (flags & COUNTED) !== 0 ? Math.max(0, takeLength(p).value) : known.parameters;
  if (count === 0 || !p.more) return;
  if (count > p.remaining * 8) p.malformed(`${count} parameters`);
  const nulls = p.peekBytes((count + 7) >> 3);
  p.skip(nulls.length);
  const isBound = p.take(f.new_parameter_bound_flag) === 1;
  if (!isBound && known.columns?.length !== count) return;
  if (isBound && count * 2 > p.remaining) p.malformed(`${count} parameters`);
  const types = isBound && isAttributed ? namedTypes(p, count) : undefined;
  const at = p.at;
  if (isBound && types === undefined) p.skip(2 * count);
  for (let i = 0; i < count; i++) {
    const outer = p.open(f.exec_param);
    const column = types?.[i] ?? (isBound ? typeAt(p, at + 2 * i) : known.columns![i]);
    if (!isNull(nulls, i) && known.sentAhead?.has(i) !== true) statementValue(p, column);
    p.close(outer);
  }
}

function isNull(nulls: Uint8Array, bit: number): boolean {
  return ((nulls[bit >> 3] >> (bit & 7)) & 1) !== 0;
}

/** A parameter's type, which stands ahead of all values. */
function typeAt(p: Cursor, at: number): Column {
  const type = p.bytes[at], unsigned = p.bytes[at + 1];
  p.set(f['field.type'], type, at, 1);
  p.set(f['exec.unsigned'], unsigned >> 7, at + 1, 1);
  return { type, unsigned: (unsigned & UNSIGNED) !== 0 };
}

/** Types with the names of what they are of, as clients with query attributes send them. */
function namedTypes(p: Cursor, count: number): Column[] {
  return Array.from({ length: count }, () => {
    const column = takeType(p);
    if (p.more && p.u8() === 0) p.skip(1);
    else lengthText(p, f.query_attr_name);
    return column;
  });
}

function takeType(p: Cursor): Column {
  const column = typeAt(p, p.at);
  p.skip(2);
  return column;
}

/** Rows of parameters, each with an indicator ahead. */
export function executeBulk(p: Cursor, known: Known | undefined): void {
  p.take(f.stmt_id);
  const flags = p.bits(f.bulk_flags, BULK_FLAGS);
  const count = known?.parameters ?? 0;
  if (count === 0 || ((flags & SENDS_TYPES) !== 0 && count * 2 > p.remaining)) return;
  const types = (flags & SENDS_TYPES) !== 0 ? bulkTypes(p, count) : known?.columns;
  if (types?.length !== count) return;
  for (let row = 1; p.more; row++) {
    const outer = p.open(f.bulk_row);
    p.label(`[${row}. Dataset]`);
    for (const column of types) {
      if (p.take(f.bulk_indicator) === 0) statementValue(p, column);
    }
    p.close(outer);
  }
}

function bulkTypes(p: Cursor, count: number): Column[] {
  const outer = p.open(f.bulk_types);
  const types = Array.from({ length: count }, () => takeType(p));
  p.close(outer);
  return types;
}

/** A row in binary form: which columns are NULL, then the others. */
export function binaryRow(p: Cursor, columns: readonly Column[]): void {
  p.take(f.response_code);
  if (columns.length === 0) {
    payload(p);
    return;
  }
  const nulls = p.takeBytes(f['row.nullbuffer'], (columns.length + 7 + BITS_BEFORE_COLUMNS) >> 3);
  columns.forEach((column, i) => {
    if (isNull(nulls, i + BITS_BEFORE_COLUMNS)) p.set(f['exec.field.null'], undefined, p.at, 0);
    else statementValue(p, column);
  });
}
