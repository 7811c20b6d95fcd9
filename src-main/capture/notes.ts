/** What the user must know about a file: where it was cut, what was skipped, which limit was met. */

export interface Note {
  readonly severity: 'info' | 'warning' | 'error';
  /** One sentence. */
  readonly text: string;
  /** Byte offset in the (unpacked) file, where one is known. */
  readonly offset?: number;
}

interface Counted {
  readonly severity: Note['severity'];
  readonly offset: number | undefined;
  readonly sentence: (count: number) => string;
  count: number;
}

/** Collects notes. A kind of trouble that repeats is one note with a count, so a hostile file of a million oddities gives one line. */
export class Notes {
  readonly #byKind = new Map<string, Counted>();
  #cut = false;

  add(severity: Note['severity'], text: string, offset?: number): void {
    this.count(text, severity, () => text, offset);
  }

  /** The file ends too early. */
  cut(text: string, offset?: number): void {
    this.#cut = true;
    this.add('warning', text, offset);
  }

  /** The file ends in its packet `number`, counted from 1, which begins at `offset` and takes `needed` bytes as far as is known: `left` are there. */
  cutPacket(number: number, offset: number, needed: number, left: number): void {
    this.cut(`The file is cut in the middle of packet ${number}, which begins at byte ${offset}: of its ${needed} bytes there are ${left}.`, offset);
  }

  /** Whether the file ends too early. */
  get isCut(): boolean {
    return this.#cut;
  }

  /** Whether nothing that the file had, or should have had, is missing. */
  get whole(): boolean {
    return !this.#cut && [...this.#byKind.values()].every(({ severity }) => severity !== 'error');
  }

  /** One more of `kind`; `offset` and `sentence` of the first are kept. Kinds are few: they never hold what a file says. */
  count(kind: string, severity: Note['severity'], sentence: (count: number) => string, offset?: number): void {
    const known = this.#byKind.get(kind);
    if (known) known.count++;
    else this.#byKind.set(kind, { severity, offset, sentence, count: 1 });
  }

  all(): Note[] {
    return [...this.#byKind.values()].map(({ severity, offset, sentence, count }) => {
      const text = sentence(count);
      return offset === undefined ? { severity, text } : { severity, text, offset };
    });
  }
}
