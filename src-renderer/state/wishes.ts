/** Counts what the user asked for, so that an answer which comes after the next wish is known to be late. */
export class Wishes {
  #count = 0;

  get none(): boolean {
    return this.#count === 0;
  }

  /** Another wish; what it gives says whether that is still the newest. */
  next(): () => boolean {
    const own = ++this.#count;
    return () => own === this.#count;
  }
}
