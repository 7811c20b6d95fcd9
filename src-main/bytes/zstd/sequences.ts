/** Numbers of the sequences section of a zstd block (RFC 8878 §3.1.1.3.2): codes, their extra bits, and the tables that hold by default. */
import { fseTable, readFseTable, singleSymbolTable, type FseTable } from './fse.ts';

/** Numbers that each code begins with, and the bits that say how many more. */
export interface Codes {
  readonly base: Uint32Array;
  readonly bits: Uint8Array;
}

function codes(first: number, plain: number, extraBits: readonly number[]): Codes {
  const bits = Uint8Array.from([...Array.from({ length: plain }, () => 0), ...extraBits]);
  const base = new Uint32Array(bits.length);
  bits.forEach((_, code) => {
    base[code] = code === 0 ? first : base[code - 1] + 2 ** bits[code - 1];
  });
  return { base, bits };
}

export const LITERAL_LENGTHS = codes(0, 16, [1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
export const MATCH_LENGTHS = codes(3, 32, [1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
/** An offset code is its number of bits; 2^31 is beyond every window. */
const LAST_OFFSET_CODE = 31;

export interface SequenceTables {
  readonly literalLengths: FseTable;
  readonly offsets: FseTable;
  readonly matchLengths: FseTable;
}

const DEFAULT_TABLES: SequenceTables = {
  literalLengths: fseTable([4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1, -1, -1], 6),
  offsets: fseTable([1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1], 5),
  matchLengths: fseTable(
    [
      1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1,
      -1, -1, -1, -1, -1, -1,
    ],
    6,
  ),
};

/** The three tables as the byte at `at` says (§3.1.1.3.2.1), and where the sequences' bits begin; `previous` are those of the block before. */
export function readSequenceTables(
  bytes: Uint8Array,
  at: number,
  end: number,
  previous: SequenceTables | undefined,
): { tables: SequenceTables; next: number } {
  if (at >= end) throw new Error('sequences are cut');
  const modes = bytes[at++];
  if (modes & 3) throw new Error('sequences have reserved bits set');
  const read = (mode: number, which: keyof SequenceTables, largestLog: number, lastSymbol: number): FseTable => {
    if (mode === 0) return DEFAULT_TABLES[which];
    if (mode === 3) {
      if (!previous) throw new Error('sequences refer to tables that there are not');
      return previous[which];
    }
    if (mode === 1) {
      const symbol = bytes[at++];
      if (at > end || symbol > lastSymbol) throw new Error('a table has a wrong symbol');
      return singleSymbolTable(symbol);
    }
    const { table, next } = readFseTable(bytes, at, end, largestLog, lastSymbol);
    at = next;
    return table;
  };
  const literalLengths = read(modes >> 6, 'literalLengths', 9, LITERAL_LENGTHS.base.length - 1);
  const offsets = read((modes >> 4) & 3, 'offsets', 8, LAST_OFFSET_CODE);
  const matchLengths = read((modes >> 2) & 3, 'matchLengths', 9, MATCH_LENGTHS.base.length - 1);
  return { tables: { literalLengths, offsets, matchLengths }, next: at };
}
