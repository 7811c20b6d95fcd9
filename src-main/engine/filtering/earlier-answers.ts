/** Answers of filters that ran to their end, so that a filter which only asks for more of them is tested on those packets alone. */
import { conjuncts } from '../../filter/index.ts';
import type { OpenCapture } from '../open-capture.ts';
import type { View } from '../views.ts';

/** Answers that are kept: those of the filters that one is likely to refine or to come back to. */
const MOST_ANSWERS = 8;
/** Bytes that they may take. */
const MOST_BYTES = 1 << 26;

interface Answer {
  readonly capture: OpenCapture;
  /** Packets that the capture had. */
  readonly total: number;
  readonly parts: ReadonlySet<string>;
  readonly rows: Uint32Array;
}

/** The packets that can pass a filter, and the filter that is left to test on them; empty when nothing is. */
export interface Narrowed {
  readonly among: Uint32Array;
  readonly rest: string;
}

export class EarlierAnswers {
  /** The one used last at the end. */
  #answers: Answer[] = [];
  /** How often some of them were no longer true. */
  #forgotten = 0;

  /** What packets say, or which filters mean what, has changed. */
  forget(capture?: OpenCapture): void {
    this.#forgotten++;
    this.#answers = capture === undefined ? [] : this.#answers.filter(answer => answer.capture !== capture);
  }

  /** The smallest earlier answer that has all of the filter's packets; undefined when there is none. */
  narrowed(capture: OpenCapture, filter: string): Narrowed | undefined {
    const parts = conjuncts(filter);
    if (parts === undefined) return undefined;
    const wanted = new Set(parts);
    let best: Answer | undefined;
    for (const answer of this.#answers) {
      if (answer.capture !== capture || answer.total !== capture.rows || (best !== undefined && best.rows.length <= answer.rows.length)) continue;
      if ([...answer.parts].every(part => wanted.has(part))) best = answer;
    }
    if (best === undefined) return undefined;
    this.#answers = [...this.#answers.filter(answer => answer !== best), best];
    const { parts: known, rows } = best;
    return { among: rows, rest: parts.filter(part => !known.has(part)).map(part => `(${part})`).join(' and ') };
  }

  /**
   * To be called when a filter begins. What it gives is to be called with its view when that is complete, so that its rows change no more;
   * they are not kept where packets began to say something else meanwhile.
   */
  keeper(): (view: View) => void {
    const begun = this.#forgotten;
    return view => {
      if (begun === this.#forgotten) this.#keep(view);
    };
  }

  #keep(view: View): void {
    const parts = conjuncts(view.filter);
    if (parts === undefined || view.total !== view.capture.rows) return;
    this.#answers.push({ capture: view.capture, total: view.total, parts: new Set(parts), rows: view.rows });
    let bytes = this.#answers.reduce((sum, { rows }) => sum + rows.buffer.byteLength, 0);
    while (this.#answers.length > MOST_ANSWERS || bytes > MOST_BYTES) bytes -= this.#answers.shift()!.rows.buffer.byteLength;
  }
}
