/**
 * What a judge in another thread tells the ledger, three numbers for each entry: it is
 * sent once for each stretch, as most segments are not worth a word.
 */
import type { JudgeLedger } from '../streams/tcp-judge.ts';

/** Places in an entry: the row; `EVIDENCE`, or `SHOWN_BY` below zero, or 0 for a connection given up; the other row. */
const ROW = 0, KIND = 1, OTHER = 2;
const NUMBERS = 3;

export class SentGrounds implements JudgeLedger {
  #numbers: number[] = [];

  grounds(row: number, evidence: number, originalRow: number): void {
    this.#numbers.push(row, evidence, originalRow);
  }

  needless(row: number, by: number, shownBy: number): void {
    this.#numbers.push(row, -shownBy, by);
  }

  gaveUp(): void {
    this.#numbers.push(0, 0, 0);
  }

  /** What was told since the last call; undefined for nothing. */
  take(): Int32Array | undefined {
    if (this.#numbers.length === 0) return undefined;
    const numbers = Int32Array.from(this.#numbers);
    this.#numbers = [];
    return numbers;
  }
}

/** Tells a ledger what another thread's judge has told. */
export function tellGrounds(numbers: Int32Array, ledger: JudgeLedger): void {
  for (let at = 0; at < numbers.length; at += NUMBERS) {
    const row = numbers[at + ROW], kind = numbers[at + KIND], other = numbers[at + OTHER];
    if (kind > 0) ledger.grounds(row, kind, other);
    else if (kind < 0) ledger.needless(row, other, -kind);
    else ledger.gaveUp();
  }
}
