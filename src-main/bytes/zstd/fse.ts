/** Finite State Entropy tables of zstd (RFC 8878 §4.1). */

/** What a decoder in each state does: gives a symbol, reads so many bits, and goes to `base` plus these. */
export interface FseTable {
  /** Bits of a state. */
  readonly log: number;
  readonly symbol: Uint8Array;
  readonly bits: Uint8Array;
  readonly base: Uint16Array;
}

/** The table that always gives `symbol` and reads nothing. */
export function singleSymbolTable(symbol: number): FseTable {
  return { log: 0, symbol: Uint8Array.of(symbol), bits: new Uint8Array(1), base: new Uint16Array(1) };
}

/** Position of the highest bit that is set; `value` is above 0. */
export function highestBit(value: number): number {
  return 31 - Math.clz32(value);
}

/**
 * The table described from byte `at` on (§4.1.1), which may have symbols up to `lastSymbol` and states of `largestLog` bits, and where its
 * description ends. `bytes` has 4 bytes of zeros after `end`.
 */
export function readFseTable(bytes: Uint8Array, at: number, end: number, largestLog: number, lastSymbol: number): { table: FseTable; next: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const limit = end * 8;
  let position = at * 8;
  const peek = (count: number) => {
    if (position > limit) throw new Error('a table is cut');
    return (view.getUint32(position >> 3, true) >>> (position & 7)) & ((1 << count) - 1);
  };
  const log = peek(4) + 5;
  position += 4;
  if (log > largestLog) throw new Error(`a table has states of ${log} bits`);
  const probabilities: number[] = [];
  let remaining = 1 << log;
  while (remaining > 0) {
    if (probabilities.length > lastSymbol) throw new Error('a table has too many symbols');
    // The value is between 0 and remaining + 1; small ones take a bit less.
    const count = highestBit(remaining + 1) + 1,
      lower = (1 << (count - 1)) - 1,
      threshold = (1 << count) - 2 - remaining;
    let value = peek(count);
    if ((value & lower) < threshold) {
      value &= lower;
      position += count - 1;
    } else {
      if (value > lower) value -= threshold;
      position += count;
    }
    const probability = value - 1;
    remaining -= Math.abs(probability);
    probabilities.push(probability);
    if (probability !== 0) continue;
    let repeat: number;
    do {
      repeat = peek(2);
      position += 2;
      for (let i = 0; i < repeat; i++) probabilities.push(0);
    } while (repeat === 3 && probabilities.length <= lastSymbol);
  }
  if (remaining < 0 || probabilities.length > lastSymbol + 1 || position > limit) throw new Error('a table is wrong');
  return { table: fseTable(probabilities, log), next: (position + 7) >> 3 };
}

/** The table for symbols of these probabilities, in 1 / 2^log; -1 stands for less than one (§4.1.1). */
export function fseTable(probabilities: readonly number[], log: number): FseTable {
  const size = 1 << log;
  const symbol = new Uint8Array(size),
    bits = new Uint8Array(size),
    base = new Uint16Array(size);
  const uses = probabilities.map((probability) => Math.abs(probability));
  let high = size;
  probabilities.forEach((probability, which) => {
    if (probability === -1) symbol[--high] = which;
  });
  const step = (size >> 1) + (size >> 3) + 3;
  let at = 0;
  probabilities.forEach((probability, which) => {
    for (let i = 0; i < probability; i++) {
      symbol[at] = which;
      do at = (at + step) & (size - 1);
      while (at >= high);
    }
  });
  for (let state = 0; state < size; state++) {
    const next = uses[symbol[state]]++;
    bits[state] = log - highestBit(next);
    base[state] = (next << bits[state]) - size;
  }
  return { log, symbol, bits, base };
}
