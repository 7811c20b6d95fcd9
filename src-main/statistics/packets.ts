/** What statistics need of a capture: its table, and any packet with what surrounds it. */
import type { PacketRecord, Registry, Surroundings } from '../dissect/index.ts';
import type { PacketTable } from '../index/index.ts';

export interface Packets {
  readonly registry: Registry;
  readonly table: PacketTable;
  record(row: number): PacketRecord;
  /** Good until it is asked for another row. */
  around(row: number): Surroundings;
}

/** Rows that are counted, ascending. */
export interface RowList {
  readonly shown: number;
  row(index: number): number;
}

/** Long counts are done in turns: when one is over, others run, and a cancel is thrown. */
export interface Turn {
  readonly over: boolean;
  /** `done`: how much is done, where that is known. */
  next(done?: number): Promise<void>;
}

/** Shows one row after another to `see`, in turns. */
export async function eachRow(rows: RowList, turn: Turn, see: (row: number) => void): Promise<void> {
  for (let index = 0; index < rows.shown; index++) {
    see(rows.row(index));
    if (turn.over) await turn.next(index + 1);
  }
}
