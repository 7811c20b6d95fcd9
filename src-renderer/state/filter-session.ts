/** The filter bar's text on its way to a view: checked while it is typed, run when it is valid, left alone while it is not. */
import type { Engine, FilterCheck } from '../engine/api.ts';
import { failureText, isAbort } from './failure.ts';
import { Store } from './store.ts';

export interface FilterState {
  readonly text: string;
  /** What is known of this very text; undefined until the engine has answered. */
  readonly check: FilterCheck | undefined;
  /** The filter that the list follows: the newest valid text. */
  readonly applied: string;
  /** Why a valid filter could not be run. */
  readonly error: string | undefined;
}

/** The text is a filter that the list does not follow: it was only prepared, or called off while it ran. */
export const isWaiting = ({ text, check, applied }: FilterState): boolean => check?.state === 'valid' && text.trim() !== applied;

/** How one filter joins the one in the bar. */
export type Joining = 'replace' | 'not' | 'and' | 'or' | 'and not' | 'or not';

/** From the last key to the check. Long enough to skip most keys of fast typing, short enough to feel immediate. */
export const typingPause = 60;

export class FilterSession {
  readonly state = new Store<FilterState>({ text: '', check: { state: 'empty' }, applied: '', error: undefined });
  readonly #engine: Pick<Engine, 'checkFilter'>;
  readonly #show: (filter: string, growing: boolean) => Promise<void>;
  readonly #cancel: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Count texts and runs, so that late answers about earlier ones are known. */
  #texts = 0;
  #runs = 0;
  #isRunning = false;
  /** The newest filter that ran to its end. */
  #complete = '';
  /** Counts changes of the capture, and those that the packets on screen follow already; whether the others are but packets at its end. */
  #changes = 0;
  #followed = 0;
  #onlyGrowth = true;

  /**
   * `show` resolves when the view of a filter is complete; `cancel` stops the one that runs, unless its packets are on screen already, and gives
   * whether it did.
   */
  constructor(engine: Pick<Engine, 'checkFilter'>, show: (filter: string, growing: boolean) => Promise<void>, cancel: () => boolean) {
    this.#engine = engine;
    this.#show = show;
    this.#cancel = cancel;
  }

  /** Text as it is typed: checked and run after a pause. */
  type(text: string): void {
    if (text === this.state.value.text) return;
    clearTimeout(this.#timer);
    this.#texts++;
    this.#callOff();
    this.#change({ text, check: text.trim() === '' ? { state: 'empty' } : undefined });
    this.#timer = setTimeout(() => void this.#checkAndShow(), typingPause);
  }

  /** Runs the text now, again if it is already applied. Resolves to whether it was valid. */
  async apply(text = this.state.value.text): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#texts++;
    if (text !== this.state.value.text) this.#change({ text, check: undefined });
    return this.#checkAndShow(true);
  }

  /** Whether it is a filter, whatever is in the bar by now; an empty text is none. */
  async accepts(text: string): Promise<boolean> {
    return text.trim() !== '' && (await this.#engine.checkFilter(text)).state === 'valid';
  }

  /** Puts a text into the bar without running it, for the user to go on with. */
  prepare(text: string): void {
    clearTimeout(this.#timer);
    this.#texts++;
    this.#callOff();
    this.#change({ text, check: undefined });
    void this.#check().then((check) => check && this.#catchUp());
  }

  clear(): void {
    void this.apply('');
  }

  /** Gives up the filter that runs and goes back to the one before, leaving the text. */
  async stop(): Promise<void> {
    this.#cancel();
    await this.#run(this.#complete);
  }

  /** The same filter over a capture that has changed; `growing`: only by packets at its end. */
  async refresh(growing: boolean): Promise<void> {
    this.#onlyGrowth = growing && (this.#onlyGrowth || !this.#isBehind);
    this.#changes++;
    await this.#run(this.state.value.applied);
  }

  /** `filter` joined to the bar's text, ready for `apply` or `prepare`. */
  joined(filter: string, joining: Joining): string {
    const present = this.state.value.text.trim();
    if (joining === 'not' || (present === '' && joining.endsWith('not'))) return `!(${filter})`;
    if (joining === 'replace' || present === '') return filter;
    const [word, negated] = joining.split(' ');
    return `(${present}) ${word === 'and' ? '&&' : '||'} ${negated ? `!(${filter})` : `(${filter})`}`;
  }

  /** Undefined when the text has changed meanwhile, or cannot be checked. */
  async #check(): Promise<FilterCheck | undefined> {
    const { text } = this.state.value,
      turn = this.#texts;
    try {
      const check: FilterCheck = text.trim() === '' ? { state: 'empty' } : await this.#engine.checkFilter(text);
      if (turn !== this.#texts) return undefined;
      this.#change({ check, error: undefined });
      return check;
    } catch (error) {
      if (turn === this.#texts && !isAbort(error)) this.#change({ error: failureText(error) });
      return undefined;
    }
  }

  async #checkAndShow(again = false): Promise<boolean> {
    const { text } = this.state.value;
    const check = await this.#check();
    if (!check || check.state === 'invalid') {
      if (check) void this.#catchUp();
      return false;
    }
    const filter = text.trim();
    if (again) await this.#run(filter, false);
    else if (filter !== this.state.value.applied) await this.#run(filter);
    else await this.#catchUp();
    return true;
  }

  get #isBehind(): boolean {
    return this.#followed < this.#changes;
  }

  /** The capture has changed, and a key called off the filter that was to follow it: it is run again. */
  async #catchUp(): Promise<void> {
    if (this.#isBehind && !this.#isRunning) await this.#run(this.state.value.applied);
  }

  /** The filter that runs gives way to a text that is being written, which may come back to this very filter: it must run then. */
  #callOff(): void {
    if (!this.#cancel() || !this.#isRunning) return;
    this.#runs++;
    this.#isRunning = false;
    this.#change({ applied: this.#complete });
  }

  async #run(filter: string, growing = this.#isBehind && this.#onlyGrowth): Promise<void> {
    const turn = ++this.#runs,
      changes = this.#changes;
    this.#isRunning = true;
    this.#change({ applied: filter });
    try {
      await this.#show(filter, growing);
      if (turn !== this.#runs) return;
      this.#complete = filter;
      this.#followed = changes;
    } catch (error) {
      if (turn === this.#runs && !isAbort(error)) this.#change({ error: failureText(error) });
    } finally {
      if (turn === this.#runs) this.#isRunning = false;
    }
  }

  #change(changes: Partial<FilterState>): void {
    this.state.update((state) => ({ ...state, ...changes }));
  }
}
