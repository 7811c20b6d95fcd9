/** What is known of the verdicts and endpoint states of a capture's TCP segments beside their columns, and the words for both. */
import type { TcpFacts } from '../dissect/index.ts';
import { grown, roomBeyond } from '../index/index.ts';
import { stateName } from './states/names.ts';
import type { JudgeLedger } from './tcp-judge.ts';
import { SHOWN_BY } from './verdict/needless-resends.ts';
import { CAUSE_NAMES, CONFIDENCE_NAMES, EVIDENCE_TEXTS, NEEDLESS_TEXTS, VERDICT, VERDICT_NAMES } from './verdict/words.ts';

/** The verdict column: the verdict in bits 0 to 2, its cause in bits 3 to 5, how sure it is in bits 6 and 7. */
export const verdictOf = (column: number): number => column & 7;
export const causeOf = (column: number): number => (column >> 3) & 7;
export const confidenceOf = (column: number): number => column >> 6;

/**
 * Places in the 5 numbers kept of a noteworthy segment: its row; `EVIDENCE`; row of the
 * first transmission; row that shows that it was not needed, or no resend, and how (`SHOWN_BY`).
 */
const ROW = 0, KIND = 1, ORIGINAL = 2, SHOWN = 3, SHOWN_HOW = 4;
const NUMBERS = 5;

export class TcpJudgement implements JudgeLedger {
  /** Connections that were given up while they might have gone on. */
  forgotten = 0;
  /** In the order of their rows. */
  #grounds = new Int32Array(64 * NUMBERS);
  #count = 0;

  grounds(row: number, evidence: number, originalRow: number): void {
    const at = NUMBERS * this.#count++;
    if (at === this.#grounds.length) this.#grounds = grown(this.#grounds, roomBeyond(at));
    this.#grounds.set([row, evidence, originalRow, -1, 0], at);
  }

  needless(row: number, by: number, shownBy: number): void {
    const at = this.#place(row);
    if (at < 0) return;
    this.#grounds[at + SHOWN] = by;
    this.#grounds[at + SHOWN_HOW] = shownBy;
  }

  gaveUp(): void {
    this.forgotten++;
  }

  /** Forgets what was told of a row and those behind it, which are to be judged again, and what they showed of earlier ones. */
  forgetFrom(row: number): void {
    const grounds = this.#grounds;
    while (this.#count > 0 && grounds[NUMBERS * (this.#count - 1) + ROW] >= row) this.#count--;
    for (let at = 0; at < NUMBERS * this.#count; at += NUMBERS) {
      if (grounds[at + SHOWN] >= row) grounds[at + SHOWN] = -1;
    }
  }

  /** Words for a row's verdict column. */
  verdict(row: number, column: number): TcpFacts['verdict'] {
    const verdict = verdictOf(column);
    if (verdict === VERDICT.none) return undefined;
    const cause = CAUSE_NAMES[causeOf(column)];
    return {
      name: VERDICT_NAMES[verdict],
      confidence: CONFIDENCE_NAMES[confidenceOf(column)],
      ...(cause === '' ? {} : { cause }),
      ...this.#groundsOf(row),
    };
  }

  /** Words for the state columns. */
  states(client: number, server: number): { client: string; server: string } | undefined {
    return client === 0 && server === 0 ? undefined : { client: stateName(client), server: stateName(server) };
  }

  /** What the numbers in the table's columns say, by field name: the way for filters to answer from the columns alone. */
  words(): Readonly<Record<string, (column: number) => string | undefined>> {
    const nameIn = (names: readonly string[], code: number): string | undefined => names[code] || undefined;
    return {
      'tcp.verdict': (column) => nameIn(VERDICT_NAMES, verdictOf(column)),
      'tcp.verdict.cause': (column) => nameIn(CAUSE_NAMES, causeOf(column)),
      'tcp.verdict.confidence': (column) => nameIn(CONFIDENCE_NAMES, confidenceOf(column)),
      'tcp.state.client': (column) => stateName(column) || undefined,
      'tcp.state.server': (column) => stateName(column) || undefined,
    };
  }

  #groundsOf(row: number): Pick<NonNullable<TcpFacts['verdict']>, 'evidence' | 'needlessFrame' | 'originalFrame'> {
    const at = this.#place(row), grounds = this.#grounds;
    if (at < 0) return {};
    const evidence = EVIDENCE_TEXTS[grounds[at + KIND]], original = grounds[at + ORIGINAL], shown = grounds[at + SHOWN];
    return {
      evidence: shown < 0 ? evidence : `${evidence}; ${NEEDLESS_TEXTS[grounds[at + SHOWN_HOW]]}`,
      ...(shown < 0 || grounds[at + SHOWN_HOW] >= SHOWN_BY.laterResend ? {} : { needlessFrame: shown + 1 }),
      ...(original < 0 || original === row ? {} : { originalFrame: original + 1 }),
    };
  }

  /** Where the numbers of a row begin, -1 for none. */
  #place(row: number): number {
    let low = 0, high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#grounds[NUMBERS * middle + ROW] < row) low = middle + 1;
      else high = middle;
    }
    return low < this.#count && this.#grounds[NUMBERS * low + ROW] === row ? NUMBERS * low : -1;
  }
}
