/** The packet table: columns in chunks of 64 Ki rows, and the tables of what the columns name by number. */
import { AddressTable } from './addresses.ts';
import { CHUNK_MASK, CHUNK_ROWS, CHUNK_SHIFT, type ChunkMemory, ChunkRoom, type PacketColumns, columnsOver } from './columns.ts';
import { ConversationTable } from './conversations.ts';
import { LinkTable } from './links.ts';
import { StackTable } from './stacks.ts';

/**
 * Append-only: a row that is published keeps its values, but for what later packets tell of it (stack, message, next, verdicts).
 * Row r is frame r + 1. A loop over a column:
 *
 *     for (let chunk = 0; chunk < table.chunkCount; chunk++) {
 *       const { sourcePort } = table.chunks[chunk], rows = table.rowsIn(chunk);
 *       for (let i = 0; i < rows; i++) if (sourcePort[i] === 443) found(chunk * CHUNK_ROWS + i);
 *     }
 */
export class PacketTable {
  readonly chunks: PacketColumns[] = [];
  /** The chunks' memory, which other threads may share. */
  readonly memory: ChunkMemory[] = [];
  readonly addresses = new AddressTable();
  readonly links = new LinkTable(this.addresses);
  readonly stacks = new StackTable();
  readonly conversations = new ConversationTable();
  /** No packet is older than the one before it; as far as the table reaches. */
  timesAscend = true;
  readonly #room = new ChunkRoom();
  readonly #published = new Uint32Array(new SharedArrayBuffer(4));

  /** Rows that can be read. */
  get rows(): number {
    return this.#published[0];
  }

  /** Makes the rows before `rows` readable; they are whole. */
  publish(rows: number): void {
    Atomics.store(this.#published, 0, rows);
  }

  /** Chunks that have readable rows. */
  get chunkCount(): number {
    return (this.rows + CHUNK_MASK) >>> CHUNK_SHIFT;
  }

  /** Readable rows of a chunk. */
  rowsIn(chunk: number): number {
    return Math.min(CHUNK_ROWS, Math.max(0, this.rows - chunk * CHUNK_ROWS));
  }

  /** The chunk that holds a row, made where it is the next one; the row's entries are at `row & CHUNK_MASK`. */
  chunkFor(row: number): PacketColumns {
    const chunk = row >>> CHUNK_SHIFT;
    if (chunk === this.chunks.length) this.adopt(this.#room.next(chunk === 0));
    return this.chunks[chunk];
  }

  /** Makes a chunk, which another thread may have begun to fill, the table's last. */
  adopt(memory: ChunkMemory): void {
    this.memory.push(memory);
    this.chunks.push(columnsOver(memory));
  }

  /** One value; for loops over many rows take the chunks' arrays: looking a column up by its name costs ten times as much as the value. */
  get(column: keyof PacketColumns, row: number): number {
    return this.chunks[row >>> CHUNK_SHIFT][column][row & CHUNK_MASK];
  }

  set(column: keyof PacketColumns, row: number, value: number): void {
    this.chunks[row >>> CHUNK_SHIFT][column][row & CHUNK_MASK] = value;
  }

  /** Offset of the packet's bytes in the (unpacked) file. */
  offset(row: number): number {
    const chunk = this.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
    return chunk.offsetHigh[i] * 0x100000000 + chunk.offsetLow[i];
  }

  /** Whole seconds since 1970. */
  seconds(row: number): number {
    const chunk = this.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
    return chunk.secondsHigh[i] * 0x100000000 + chunk.secondsLow[i];
  }

  nanoseconds(row: number): number {
    return this.chunks[row >>> CHUNK_SHIFT].nanoseconds[row & CHUNK_MASK];
  }

  /** `nanoseconds` is below a second. */
  setTime(row: number, seconds: number, nanoseconds: number): void {
    const chunk = this.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK, high = Math.floor(seconds / 0x100000000);
    chunk.secondsHigh[i] = high;
    chunk.secondsLow[i] = seconds - high * 0x100000000;
    chunk.nanoseconds[i] = nanoseconds;
  }

  /** From one row's time to another's, in nanoseconds; exact up to 104 days. */
  nanosecondsBetween(from: number, to: number): number {
    return (this.seconds(to) - this.seconds(from)) * 1e9 + this.nanoseconds(to) - this.nanoseconds(from);
  }

  /** Rows of a conversation in order. */
  *rowsOf(conversation: number): Generator<number, void, undefined> {
    const { rows, first } = this.conversations;
    let row = first[conversation];
    for (let left = rows[conversation]; left > 0; left--) {
      yield row;
      row = this.get('next', row);
    }
  }
}
