/** How packets look in the list, as the user has decided: colour rules, conversations' colours, field columns; and the macros of filters. */
import type { ColourRule, Engine, FilterMacro } from '../engine/api.ts';
import { columnOfField } from './field-columns.ts';
import type { PreferenceStore } from './preferences.ts';
import { Store } from './store.ts';

/** Ten colours for conversations, as many as Wireshark has. */
export const conversationColours: readonly string[] = [
  '#eac4c4', '#ead9c4', '#e8eac4', '#cbeac4', '#c4eadd', '#c4deea', '#c4c8ea', '#d6c4ea', '#eac4e2', '#d9d9d9',
];
const ink = '#12272e';

export class ListLook {
  /** Conversations that were given a colour, for as long as the window lives. They go before all rules. */
  readonly conversations = new Store<readonly ColourRule[]>([]);
  readonly #engine: Engine;
  readonly #preferences: PreferenceStore;
  /** Rows that are shown say something else now. */
  readonly #changed: () => void;
  readonly #fail: (error: unknown) => void;
  #defaults: readonly ColourRule[] = [];
  /** The fields that the engine gives cells for. */
  #cells: readonly string[] = [];
  /** Counts the wishes to have columns as wide as what is in them. */
  readonly fittings = new Store(0);

  constructor(engine: Engine, preferences: PreferenceStore, changed: () => void, fail: (error: unknown) => void) {
    this.#engine = engine;
    this.#preferences = preferences;
    this.#changed = changed;
    this.#fail = fail;
    const { macros, colourRules } = preferences.value;
    if (macros.length > 0) void this.#tell(engine.setMacros(macros));
    this.#sendColumns();
    preferences.subscribe(() => this.#sendColumns());
    if (colourRules.length > 0) void this.#tell(this.#sendRules());
  }

  /** Wireshark's rules, as far as the engine knows their protocols. */
  async defaultRules(): Promise<readonly ColourRule[]> {
    if (this.#defaults.length === 0) this.#defaults = await this.#engine.defaultColourRules();
    return this.#defaults;
  }

  /** The preferences are others now: so are rules and macros. */
  async reread(): Promise<void> {
    await this.#tell(this.#engine.setMacros(this.#preferences.value.macros));
    await this.#tell(this.#sendRules());
  }

  /** Empty: the default ones. */
  setRules(colourRules: readonly ColourRule[]): Promise<void> {
    this.#preferences.change({ colourRules });
    return this.#tell(this.#sendRules());
  }

  setMacros(macros: readonly FilterMacro[]): Promise<void> {
    this.#preferences.change({ macros });
    return this.#tell(this.#engine.setMacros(macros));
  }

  /** Colour `number` (from 0) for the packets of `filter`. */
  colourConversation(filter: string, number: number): Promise<void> {
    const rule = { name: `Conversation: ${filter}`, filter, foreground: ink, background: conversationColours[number], enabled: true };
    this.conversations.update((rules) => [rule, ...rules.filter(({ name }) => name !== rule.name)]);
    return this.#tell(this.#sendRules());
  }

  resetConversations(): Promise<void> {
    this.conversations.set([]);
    return this.#tell(this.#sendRules());
  }

  addColumn(field: string): void {
    const { fieldColumns } = this.#preferences.value;
    if (!fieldColumns.includes(field)) this.#preferences.change({ fieldColumns: [...fieldColumns, field] });
  }

  /** Forgets its place and its heading, too. */
  removeColumn(field: string): void {
    const { fieldColumns, columns } = this.#preferences.value,
      column = columnOfField(field);
    this.#preferences.showColumn(column, true);
    this.#preferences.renameColumn(column, '');
    this.#preferences.change({ fieldColumns: fieldColumns.filter((other) => other !== field), columns: columns.filter(({ id }) => id !== column) });
  }

  fitColumns(): void {
    this.fittings.update((count) => count + 1);
  }

  /** Colours of a rule that the style sheet does not know; undefined for default rules as they are. */
  ownColours(name: string): { readonly foreground: string; readonly background: string } | undefined {
    const conversation = this.conversations.value.find((rule) => rule.name === name);
    if (conversation) return conversation;
    const rule = this.#preferences.value.colourRules.find((other) => other.name === name);
    const usual = this.#defaults.find((other) => other.name === name);
    return rule && rule.foreground === usual?.foreground && rule.background === usual.background ? undefined : rule;
  }

  /** The fields of columns; behind them the one that times since the packet before come from, as that packet may not be among the rows. */
  #sendColumns(): void {
    const { fieldColumns, timeForm } = this.#preferences.value;
    const cells = timeForm === 'captured' ? [...fieldColumns, 'frame.time_delta'] : fieldColumns;
    if (cells.join() === this.#cells.join()) return;
    this.#cells = cells;
    void this.#tell(this.#engine.setColumns(cells));
  }

  async #sendRules(): Promise<void> {
    const usual = await this.defaultRules();
    const { colourRules } = this.#preferences.value;
    await this.#engine.setColourRules([...this.conversations.value, ...(colourRules.length > 0 ? colourRules : usual)]);
  }

  async #tell(told: Promise<void>): Promise<void> {
    try {
      await told;
      this.#changed();
    } catch (error) {
      this.#fail(error);
    }
  }
}
