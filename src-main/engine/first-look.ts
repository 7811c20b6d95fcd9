/** The first rows come before all else: the reading of a file waits for whoever has opened it to ask for them. */

/** Longest wait, in milliseconds: a view, its rows and their way to a window take half of it. */
const MOST = 100;

export class FirstLook {
  #taken = false;
  #end: () => void = () => {};

  /** Resolves when the rows have been given, or nobody has asked for them for a while. */
  async wait(): Promise<void> {
    if (this.#taken) return;
    await new Promise<void>(resolve => {
      const late = setTimeout(resolve, MOST);
      this.#end = () => {
        clearTimeout(late);
        resolve();
      };
    });
  }

  /** Rows are given: they are on their way before the reading goes on. */
  take(): void {
    this.#taken = true;
    setImmediate(() => this.#end());
  }
}
