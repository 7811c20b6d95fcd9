/** Statements that a MySQL server has prepared: their parameters and columns, by which executions and rows in binary form are read. */
import { sizeAt, valueAt } from './lengths.ts';

/** A column's or parameter's type; 0x8000 of `flags` or `unsigned` says that it has no sign. */
export interface Column {
  readonly type: number;
  readonly unsigned: boolean;
}

export interface Execution {
  readonly parameters?: number;
  readonly columns?: readonly Column[];
  readonly sentAhead?: ReadonlySet<number>;
}

interface Statement {
  readonly parameters: number;
  columns: Column[];
  /** Types of the parameters, as they were bound last. */
  bound: readonly Column[];
  /** Numbers of parameters whose values were sent ahead of the execution. */
  sentAhead: Set<number>;
}

/** MariaDB's clients say so of a statement that they execute before the server has numbered it. */
const LAST_PREPARED = 0xffff_ffff;
/** More than servers allow in one connection by default (`max_prepared_stmt_count`). */
const MOST_STATEMENTS = 16_384;
/** Texts of a column's definition: catalog, schema, table, original table, name, original name. */
const TEXTS = 6;
const UNSIGNED_COLUMN = 0x20, UNSIGNED_PARAMETER = 0x80;
/** Command, statement, flags, iterations. */
const BEHIND_ITERATIONS = 14;

export class Statements {
  readonly #byNumber = new Map<number, Statement>();
  #last: Statement | undefined;
  /** Columns that the preparation that is being answered promises. */
  announced = 0;

  prepare(number: number, parameters: number, columns: number): void {
    this.#last = { parameters, columns: [], bound: [], sentAhead: new Set() };
    this.announced = columns;
    if (this.#byNumber.size >= MOST_STATEMENTS) this.#byNumber.clear();
    this.#byNumber.set(number, this.#last);
  }

  describe(columns: Column[]): void {
    if (this.#last !== undefined) this.#last.columns = columns;
  }

  close(number: number): void {
    this.#byNumber.delete(number);
  }

  reset(number: number): void {
    const statement = this.#of(number);
    if (statement !== undefined) statement.sentAhead = new Set();
  }

  sendAhead(number: number, parameter: number): void {
    this.#of(number)?.sentAhead.add(parameter);
  }

  columns(number: number): Column[] {
    return this.#of(number)?.columns ?? [];
  }

  /** What an execution's bytes can be read by; keeps the types that it binds (`binds` where it may do so as `COM_STMT_EXECUTE` does). */
  execute(number: number, bytes: Uint8Array, binds: boolean, attributed: boolean): Execution {
    const statement = this.#of(number);
    if (statement === undefined) return {};
    const { sentAhead, parameters } = statement;
    if (binds && !attributed) statement.bound = boundTypes(bytes, parameters) ?? statement.bound;
    statement.sentAhead = new Set();
    return { parameters, columns: statement.bound, sentAhead };
  }

  #of(number: number): Statement | undefined {
    return number === LAST_PREPARED ? this.#last : this.#byNumber.get(number);
  }
}

/** The types behind the NULL bits, where the statement binds parameters anew. */
function boundTypes(bytes: Uint8Array, parameters: number): Column[] | undefined {
  const at = BEHIND_ITERATIONS + ((parameters + 7) >> 3);
  if (parameters === 0 || bytes[at] !== 1 || at + 1 + 2 * parameters > bytes.length) return undefined;
  return Array.from({ length: parameters }, (_, i) =>
    ({ type: bytes[at + 1 + 2 * i], unsigned: (bytes[at + 2 + 2 * i] & UNSIGNED_PARAMETER) !== 0 }));
}

/** Type and sign of the column that is defined in a packet's body at `at`. */
export function columnOf(bytes: Uint8Array, at: number, extended: boolean): Column {
  for (let i = 0; i < TEXTS + (extended ? 1 : 0); i++) at += sizeAt(bytes, at) + valueAt(bytes, at);
  // Behind the length of what follows, the collation (2 bytes) and the width (4).
  return { type: bytes[at + 7] ?? 0, unsigned: ((bytes[at + 8] ?? 0) & UNSIGNED_COLUMN) !== 0 };
}

/** Whether columns follow their count, as MariaDB says behind it. */
export function definesColumns(bytes: Uint8Array, at: number): boolean {
  return bytes[at + sizeAt(bytes, at)] !== 0;
}
