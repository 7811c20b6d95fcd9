/** What every long piece of work takes: a way to stop it and a way to hear how far it is. */
export interface Call<Progress = never> {
  /** When aborted, the work stops within 8 ms and its promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called with the newest state; states in between may be left out. */
  readonly progress?: (progress: Progress) => void;
}

/** How far a piece of work is. */
export interface WorkDone {
  readonly done: number;
  readonly total: number;
}

/** An error that the user can act on; `message` is one clear sentence. Everything else that is thrown is a bug. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
