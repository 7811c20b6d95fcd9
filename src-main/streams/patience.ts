/**
 * How long may be gone through a conversation to tell of one of its packets. Whoever stops because of it keeps the place, and goes on from there when
 * asked again: what takes half a second for a conversation of a million packets is thus done in turns.
 */
export class Patience {
  #until = Infinity;
  #ranOut = false;

  /** From now on as many milliseconds. */
  limit(milliseconds: number): void {
    this.#until = milliseconds === Infinity ? Infinity : performance.now() + milliseconds;
    this.#ranOut = false;
  }

  /** To be asked about every 0.1 ms of work. */
  get isOver(): boolean {
    if (performance.now() < this.#until) return false;
    this.#ranOut = true;
    return true;
  }

  /** Whether anything was stopped since the limit was set. */
  get ranOut(): boolean {
    return this.#ranOut;
  }
}
