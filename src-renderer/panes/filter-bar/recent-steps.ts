/** The way through the recent filters with the arrow keys, from the text that is written and back to it. */
export class RecentSteps {
  /** What is gone through: the text that was written first, then the recent filters, the newest first. */
  #texts: readonly string[] = [];
  #place = 0;

  /** The text so many steps further, older ones being ahead; undefined at the ends. */
  step(offset: 1 | -1, written: string, recent: readonly string[]): string | undefined {
    // Whoever writes something else begins anew.
    if (written !== this.#texts[this.#place]) {
      this.#texts = [written, ...recent.filter((text) => text !== written)];
      this.#place = 0;
    }
    const next = this.#texts[this.#place + offset];
    if (next !== undefined) this.#place += offset;
    return next;
  }
}
