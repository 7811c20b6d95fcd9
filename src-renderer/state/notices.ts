/** Short messages at the foot of the window that go away by themselves; errors stay until they are dismissed. */
import type { Call, WorkDone } from '../engine/api.ts';
import { failureText, isAbort } from './failure.ts';
import { Store } from './store.ts';

export interface Notice {
  readonly id: number;
  readonly severity: 'info' | 'error';
  readonly text: string;
  /** Work under way: how far it is (0 to 1), and how to stop it. */
  readonly progress?: number;
  readonly cancel?: () => void;
}

/** 0 to 1. */
export function shareOf({ done, total }: WorkDone): number {
  return total > 0 ? done / total : 0;
}

const shownMilliseconds = 4000;

export class Notices extends Store<readonly Notice[]> {
  #last = 0;

  constructor() {
    super([]);
  }

  say(text: string): void {
    const id = this.#add({ severity: 'info', text });
    setTimeout(() => this.dismiss(id), shownMilliseconds);
  }

  /** Tells of an error unless the work was called off. */
  readonly fail = (error: unknown): void => {
    if (!isAbort(error)) this.#add({ severity: 'error', text: failureText(error) });
  };

  /** Those that tell of no work under way. */
  clear(): void {
    this.update((notices) => notices.filter(({ cancel }) => cancel !== undefined));
  }

  dismiss(id: number): void {
    this.update((notices) => notices.filter((notice) => notice.id !== id));
  }

  /** Shows work under way until it ends; its error is told. Resolves to undefined then. */
  async during<Result>(text: string, work: (call: Required<Call<WorkDone>>) => Promise<Result>): Promise<Result | undefined> {
    const abort = new AbortController();
    const id = this.#add({ severity: 'info', text, progress: 0, cancel: () => abort.abort() });
    const progress = (done: WorkDone) =>
      this.update((notices) => notices.map((notice) => (notice.id === id ? { ...notice, progress: shareOf(done) } : notice)));
    try {
      return await work({ signal: abort.signal, progress });
    } catch (error) {
      this.fail(error);
      return undefined;
    } finally {
      this.dismiss(id);
    }
  }

  #add(notice: Omit<Notice, 'id'>): number {
    const id = ++this.#last;
    this.update((notices) => [...notices.filter((other) => other.text !== notice.text), { ...notice, id }]);
    return id;
  }
}
