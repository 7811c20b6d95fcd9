/** Rows of a result, with what describes their columns: the native protocol's specification, version 4, §4.2.5.2 and §6. */
import { type Cursor, type Field, LIMITS } from '../../../dissect/index.ts';
import { CQL_FIELDS } from './fields.ts';

const f = CQL_FIELDS;
const GLOBAL = 0x01, MORE_PAGES = 0x02, NO_METADATA = 0x04;
const LIST = 32, MAP = 33, SET = 34, RECORD = 48, TUPLE = 49;
const DEEPEST = LIMITS.depth / 2 - 6;

/** What a value is read after. */
export interface ColumnType {
  readonly type: number;
  /** Types of what it is made of. */
  readonly parts: readonly ColumnType[];
}

const BYTES: ColumnType = { type: 3, parts: [] };

/** Text with its length in two bytes before it. */
export function shortString(p: Cursor, field: Field<string> = f.string): string {
  const length = p.u16();
  p.takeAs(f.string_length, length, 2);
  return p.take(field, length);
}

/** Columns, and how many of them; none where the client had said that it knows them. */
export function metadata(p: Cursor, isPrepared = false): readonly ColumnType[] {
  const outer = p.open('Metadata');
  const flags = p.bits(f['result.rows.flags'], [
    f['result.rows.flags.global_tables'], f['result.rows.flags.has_more_pages'], f['result.rows.flags.no_metadata'],
  ]);
  const count = p.take(f['result.rows.column_count']);
  if (count < 0) p.malformed(`${count} columns`);
  if (isPrepared) {
    const keys = p.u32();
    p.skip(4);
    for (let left = keys; left > 0 && p.more; left--) p.skip(2);
  }
  if ((flags & MORE_PAGES) !== 0) {
    const length = p.take(f['bytes_length.int']);
    if (length > 0) p.take(f.paging_state, length);
  }
  const columns: ColumnType[] = [];
  if ((flags & NO_METADATA) === 0) {
    if ((flags & GLOBAL) !== 0 && count > 0) table(p);
    for (let i = 0; i < count && p.more; i++) {
      const inner = p.open('Column');
      const node = p.lastNode;
      if ((flags & GLOBAL) === 0) table(p);
      p.labelNode(node, `Column: ${shortString(p, f['result.rows.column_name'])}`);
      columns.push(columnType(p, 0));
      p.close(inner);
    }
  } else {
    for (let i = 0; i < Math.min(count, LIMITS.messages); i++) columns.push(BYTES);
  }
  p.close(outer);
  return columns;
}

function table(p: Cursor): void {
  shortString(p, f['result.rows.keyspace_name']);
  shortString(p, f['result.rows.table_name']);
}

function columnType(p: Cursor, depth: number): ColumnType {
  if (depth > DEEPEST) p.malformed('types nested too deeply');
  const type = p.take(f.data_type);
  const parts: ColumnType[] = [];
  const add = (): void => {
    parts.push(columnType(p, depth + 1));
  };
  switch (type) {
    case 0: shortString(p); break;
    case LIST: case SET: add(); break;
    case MAP:
      add();
      add();
      break;
    case RECORD: {
      shortString(p, f['result.rows.keyspace_name']);
      shortString(p, f['result.rows.udt_name']);
      for (let left = p.take(f['result.rows.udt_size']); left > 0; left--) {
        shortString(p, f['result.rows.udt_field_name']);
        add();
      }
      break;
    }
    case TUPLE:
      for (let left = p.take(f['result.rows.tuple_size']); left > 0; left--) add();
      break;
    default: break;
  }
  return { type, parts };
}

export function rows(p: Cursor): void {
  const columns = metadata(p);
  const outer = p.open('Rows', p.remaining);
  const count = p.take(f['result.rows.row_count']);
  for (let i = 0; i < count && p.more && columns.length > 0; i++) {
    const inner = p.open('Data (Columns)');
    for (const column of columns) value(p, column, 0);
    p.close(inner);
  }
  p.close(outer);
}

/** A value with its length in four bytes before it; a negative one says that there is none. */
function value(p: Cursor, column: ColumnType, depth: number): void {
  if (depth > DEEPEST) p.malformed('values nested too deeply');
  const length = p.take(f['bytes_length.int']);
  if (length <= 0) return;
  content(p.within(length), column, depth);
}

/** Elements of a collection, their number first. */
function elements(p: Cursor, { parts }: ColumnType, size: typeof f['result.rows.list_size'], depth: number): void {
  for (let left = p.take(size); left > 0 && p.more; left--) for (const part of parts) value(p, part, depth + 1);
}

function content(p: Cursor, column: ColumnType, depth: number): void {
  const length = p.remaining;
  switch (column.type) {
    case 0: p.take(f.custom, length); break;
    case 1: p.take(f.ascii, length); break;
    case 2: case 5: sized(p, f.bigint); break;
    case 4: sized(p, f.boolean); break;
    case 6:
      if (length >= 4) p.take(f.scale);
      break;
    case 7: sized(p, f.double); break;
    case 8: sized(p, f.float); break;
    case 9: sized(p, f.int); break;
    case 11: sized(p, f['result.timestamp']); break;
    case 12: sized(p, f.uuid); break;
    case 13: p.take(f.varchar, length); break;
    case 15: sized(p, f.timeuuid); break;
    case 16:
      if (length === 4) p.take(f.ipv4);
      else sized(p, f.ipv6);
      break;
    case LIST: elements(p, column, f['result.rows.list_size'], depth); break;
    case SET: elements(p, column, f['result.rows.set_size'], depth); break;
    case MAP: elements(p, column, f['result.rows.map_size'], depth); break;
    case RECORD: case TUPLE:
      for (const part of column.parts) if (p.more) value(p, part, depth + 1);
      break;
    default: break;
  }
  p.takeRest(f.bytes);
}

/** A value of one size; of another one it is shown as bytes. */
function sized(p: Cursor, field: Field): void {
  if (p.remaining === field.size) p.take(field);
}
