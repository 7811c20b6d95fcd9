/** What is known of the verdicts and endpoint states of a capture's TCP segments beside their columns, and the words for both. */
import type { TcpFacts } from '../dissect/index.ts';
import { stateName } from './states/names.ts';
import type { JudgeLedger } from './tcp-judge.ts';
import { CAUSE_NAMES, CONFIDENCE_NAMES, EVIDENCE_TEXTS, NEEDLESS_TEXTS, VERDICT, VERDICT_NAMES } from './verdict/words.ts';

/** The verdict column: the verdict in bits 0 to 2, its cause in bits 3 to 5, how sure it is in bits 6 and 7. */
export const verdictOf = (column: number): number => column & 7;
export const causeOf = (column: number): number => (column >> 3) & 7;
export const confidenceOf = (column: number): number => column >> 6;

/** What is known of one noteworthy segment. */
interface Grounds {
  readonly evidence: number;
  /** Row of the first transmission, -1 when it is not known. */
  readonly originalRow: number;
  /** Row that shows that a resend was not needed, -1 for none, and how (`SHOWN_BY`). */
  shownRow: number;
  shownBy: number;
}

export class TcpJudgement implements JudgeLedger {
  /** Connections that were given up while they might have gone on. */
  forgotten = 0;
  readonly #grounds = new Map<number, Grounds>();

  grounds(row: number, evidence: number, originalRow: number): void {
    this.#grounds.set(row, { evidence, originalRow, shownRow: -1, shownBy: 0 });
  }

  needless(row: number, by: number, shownBy: number): void {
    const grounds = this.#grounds.get(row);
    if (grounds === undefined) return;
    grounds.shownRow = by;
    grounds.shownBy = shownBy;
  }

  gaveUp(): void {
    this.forgotten++;
  }

  /** Words for a row's verdict column. */
  verdict(row: number, column: number): TcpFacts['verdict'] {
    const verdict = verdictOf(column);
    if (verdict === VERDICT.none) return undefined;
    const cause = CAUSE_NAMES[causeOf(column)], grounds = this.#grounds.get(row);
    return {
      name: VERDICT_NAMES[verdict],
      confidence: CONFIDENCE_NAMES[confidenceOf(column)],
      ...(cause === '' ? {} : { cause }),
      ...(grounds === undefined ? {} : { evidence: evidenceText(grounds) }),
      ...(grounds === undefined || grounds.shownRow < 0 ? {} : { needlessFrame: grounds.shownRow + 1 }),
      ...(grounds === undefined || grounds.originalRow < 0 || grounds.originalRow === row ? {} : { originalFrame: grounds.originalRow + 1 }),
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
}

function evidenceText({ evidence, shownBy }: Grounds): string {
  return shownBy === 0 ? EVIDENCE_TEXTS[evidence] : `${EVIDENCE_TEXTS[evidence]}; ${NEEDLESS_TEXTS[shownBy]}`;
}
