/** Names of the search indexes that packets' days belong to, in the local time zone: `packets-2026-11-21`. */

/** Every time zone changes its date at a multiple of this. */
const QUARTER_HOUR = 900;

export class DayIndex {
  #quarter = NaN;
  #name = '';

  of(seconds: number): string {
    const quarter = Math.floor(seconds / QUARTER_HOUR);
    if (quarter !== this.#quarter) {
      this.#quarter = quarter;
      const date = new Date(seconds * 1000);
      const two = (n: number): string => String(n).padStart(2, '0');
      this.#name = `packets-${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
    }
    return this.#name;
  }
}
