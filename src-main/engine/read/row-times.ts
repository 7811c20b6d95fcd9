/** The times of a row and of those before it, each looked up when it is asked for: a line has one of them. */
import type { Moment } from '../../dissect/index.ts';
import type { Timed } from '../../export/time-column.ts';
import type { OpenCapture } from '../open-capture.ts';

export class RowTimes implements Timed {
  #row = 0;
  #shown = -1;

  constructor(private readonly capture: OpenCapture) {}

  /** Becomes a row; `shown`: the row shown before it, -1 for none. */
  be(row: number, shown: number): void {
    this.#row = row;
    this.#shown = shown;
  }

  get timed(): boolean {
    return this.capture.file.hasTime(this.capture.table.offset(this.#row));
  }

  get seconds(): number {
    return this.capture.table.seconds(this.#row);
  }

  get nanoseconds(): number {
    return this.capture.table.nanoseconds(this.#row);
  }

  get first(): Moment {
    return this.capture.time(this.capture.markings.reference(this.#row) ?? 0);
  }

  get previous(): Moment | undefined {
    return this.#row > 0 ? this.capture.time(this.#row - 1) : undefined;
  }

  get previousDisplayed(): Moment | undefined {
    return this.#shown >= 0 ? this.capture.time(this.#shown) : undefined;
  }
}
