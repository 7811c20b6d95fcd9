/** Long work in turns, so that a cancel and everything else that waits is heard in between. */

/** Milliseconds of one turn. */
const TURN = 8;

export class Turns {
  #began = performance.now();

  /** `told` hears at the end of a turn how much is done. */
  constructor(
    private readonly signal?: AbortSignal,
    private readonly told?: (done: number) => void,
  ) {}

  /** Whether the turn is over; to be asked about every 0.1 ms of work. */
  get over(): boolean {
    return performance.now() - this.#began >= TURN;
  }

  /** Lets others run. Rejects with the signal's reason once it is aborted. */
  async next(done?: number): Promise<void> {
    if (done !== undefined) this.told?.(done);
    await new Promise<void>(resolve => setImmediate(resolve));
    this.signal?.throwIfAborted();
    this.#began = performance.now();
  }
}
