/** The names of a packet's layers as one text, made once for each stack: most packets have one that others had before them. */

/** Stacks that are kept; honest captures have some hundred. */
const MOST = 4096;

interface Place {
  readonly text: string;
  readonly above: Map<string, Place>;
}

export class StackTexts {
  readonly #bottom: Place = { text: '', above: new Map() };
  #count = 0;

  /** `eth:ethertype:ip:tcp`. Five names take 50 ns, joining them 130. */
  of(stack: readonly string[]): string {
    let place = this.#bottom;
    for (let i = 0; i < stack.length; i++) {
      const name = stack[i];
      let next = place.above.get(name);
      if (next === undefined) {
        if (this.#count === MOST) return stack.join(':');
        this.#count++;
        next = { text: stack.slice(0, i + 1).join(':'), above: new Map() };
        place.above.set(name, next);
      }
      place = next;
    }
    return place.text;
  }
}
