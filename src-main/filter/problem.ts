/** What is wrong with a filter text, and where. The only thing that parsing, checking and compiling throw. */
export class FilterProblem extends Error {
  override readonly name = 'FilterProblem';

  /**
   * `message`: one sentence that says what is wrong and, where known, what would be right. `start`, `end`: characters of the text.
   * `unfinished`: more text could still make it valid. `host`: what may be the name of a host that is not known yet.
   */
  constructor(message: string, readonly start: number, readonly end: number, readonly unfinished = false, readonly host?: string) {
    super(message);
  }
}
