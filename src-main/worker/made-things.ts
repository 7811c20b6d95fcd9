/** What calls have made in the engine that lasts: nobody knows of it whose call was called off while the answer was on its way. */
import type { CaptureId, Engine, ViewId } from '../api/index.ts';

/** A capture, or a view of one. */
interface Made {
  readonly capture: CaptureId;
  readonly view?: ViewId;
}

export class MadeThings {
  readonly #engine: Pick<Engine, 'close' | 'release'>;
  /** By the call; those that are still there. */
  readonly #made = new Map<number, Made>();

  constructor(engine: Pick<Engine, 'close' | 'release'>) {
    this.#engine = engine;
  }

  /** A call has ended with this value. */
  note(call: number, method: string, args: readonly unknown[], value: unknown): void {
    const { capture, view } = Object(value) as Partial<Made>;
    if (method === 'open' && capture !== undefined) this.#made.set(call, { capture });
    else if (['view', 'sorted', 'part'].includes(method) && capture !== undefined && view !== undefined) this.#made.set(call, { capture, view });
    // Its views are gone with it.
    else if (method === 'close') this.#forget((one) => one.capture === args[0]);
    else if (method === 'release') this.#forget((one) => one.view === args[0]);
  }

  /** The call was called off, though it had ended. */
  discard(call: number): void {
    const made = this.#made.get(call);
    if (made === undefined) return;
    this.#made.delete(call);
    // It may be gone with its capture.
    (made.view === undefined ? this.#engine.close(made.capture) : this.#engine.release(made.view)).catch(() => {});
  }

  #forget(isGone: (made: Made) => boolean): void {
    for (const [call, made] of this.#made) if (isGone(made)) this.#made.delete(call);
  }
}
