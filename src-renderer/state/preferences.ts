/** What the window remembers between runs. Stored values are only hints: whatever does not fit falls back to its default. */
import type { ColourRule, DecodeRule, FilterMacro } from '../engine/api.ts';
import { Store } from './store.ts';

/** A filter with a name: a bookmark, or a button beside the filter bar. */
export interface NamedFilter {
  readonly name: string;
  readonly filter: string;
}

export const graphValues = ['sum', 'average', 'least', 'most', 'count'] as const;
export type GraphValue = (typeof graphValues)[number];

/** A line or bars of the I/O graph: the packets that a filter lets through. */
export interface Graph extends NamedFilter {
  readonly bars: boolean;
  readonly shown: boolean;
  /** What is drawn of a field's values instead of packets. */
  readonly value?: GraphValue;
  readonly field?: string;
}

export interface ColumnLayout {
  readonly id: string;
  /** Pixels at normal text size; absent for the column that takes what is left. */
  readonly width?: number;
}

const themes = ['system', 'light', 'dark'] as const;
const timeForms = ['date', 'day', 'time', 'epoch', 'relative', 'captured', 'delta', 'utc', 'utc-day', 'utc-time'] as const;
const timePrecisions = ['automatic', 0, 1, 2, 3, 6, 9] as const;
/** What is below the list of the packet's panes: the tree, its bytes and a diagram of them. */
const layouts = ['beside', 'stacked', 'diagram', 'all', 'tree', 'bytes', 'list'] as const;
const alignments = ['left', 'centre', 'right'] as const;
export type Alignment = (typeof alignments)[number];

export interface Preferences {
  readonly theme: (typeof themes)[number];
  /** Factor of all text sizes. */
  readonly zoom: number;
  readonly timeForm: (typeof timeForms)[number];
  /** Digits behind the point; automatic: as many as the times of the capture have. */
  readonly timePrecision: (typeof timePrecisions)[number];
  /** Lengths of time are written with hours and minutes. */
  readonly hoursAndMinutes: boolean;
  readonly colourRows: boolean;
  /** The map of colours beside the list. */
  readonly colourMap: boolean;
  /** What of a packet is below the list, and how it lies. */
  readonly layout: (typeof layouts)[number];
  /** Share of the first part of each divided area. */
  readonly splits: Readonly<Record<string, number>>;
  /** In the order of the list; empty until the user changes it. */
  readonly columns: readonly ColumnLayout[];
  /** Columns of the list that are not shown. */
  readonly hiddenColumns: readonly string[];
  /** Headings that the user gave columns, by their ids. */
  readonly columnTitles: Readonly<Record<string, string>>;
  /** Where the user wants texts to stand in columns, by their ids. */
  readonly columnAlignments: Readonly<Record<string, Alignment>>;
  /** Newest first. */
  readonly filterHistory: readonly string[];
  readonly verifyChecksums: boolean;
  readonly relativeNumbers: boolean;
  readonly macNames: boolean;
  readonly hostNames: boolean;
  readonly portNames: boolean;
  readonly bookmarks: readonly NamedFilter[];
  readonly filterButtons: readonly NamedFilter[];
  readonly macros: readonly FilterMacro[];
  /** Fields that the list has columns for. */
  readonly fieldColumns: readonly string[];
  /** Empty for the default ones. */
  readonly colourRules: readonly ColourRule[];
  readonly graphs: readonly Graph[];
  /** Which protocols packets are read as, by their ports. */
  readonly decodeRules: readonly DecodeRule[];
  /** Protocols that packets are read as never, by their names in filters. */
  readonly disabledProtocols: readonly string[];
}

export const defaultPreferences: Preferences = {
  theme: 'system',
  zoom: 1,
  timeForm: 'relative',
  timePrecision: 'automatic',
  hoursAndMinutes: false,
  colourRows: true,
  colourMap: true,
  layout: 'beside',
  splits: {},
  columns: [],
  hiddenColumns: [],
  columnTitles: {},
  columnAlignments: {},
  filterHistory: [],
  verifyChecksums: false,
  relativeNumbers: true,
  macNames: false,
  hostNames: false,
  portNames: false,
  bookmarks: [
    { name: 'TCP retransmissions and losses', filter: 'tcp.analysis.flags' },
    { name: 'DNS without an answer', filter: 'dns.flags.response == 0 && !dns.response_in' },
    { name: 'HTTP errors', filter: 'http.response.code >= 400' },
  ],
  filterButtons: [],
  macros: [],
  fieldColumns: [],
  colourRules: [],
  graphs: [
    { name: 'All packets', filter: '', bars: false, shown: true },
    { name: 'TCP errors', filter: 'tcp.analysis.flags', bars: true, shown: true },
  ],
  decodeRules: [],
  disabledProtocols: [],
};

/** Whether times are written as lengths of time. */
export const showsLengths = ({ timeForm }: Pick<Preferences, 'timeForm'>): boolean =>
  timeForm === 'relative' || timeForm === 'delta' || timeForm === 'captured';

export const zoomSteps: readonly number[] = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];
const historyLimit = 30;

export class PreferenceStore extends Store<Preferences> {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'>;
  /** Where in the storage they are. */
  #key = 'netloupe.preferences';

  constructor(storage: Pick<Storage, 'getItem' | 'setItem'>) {
    super(defaultPreferences);
    this.#storage = storage;
    this.readFrom(this.#key);
  }

  /** Those that are kept at another place from now on. */
  readFrom(key: string): void {
    this.#key = key;
    this.set(preferencesIn(this.#storage.getItem(key) ?? '{}'));
  }

  /** From now on they are kept at another place, as they are. */
  keepAt(key: string): void {
    this.#key = key;
    this.change({});
  }

  change(changes: Partial<Preferences>): void {
    this.update((preferences) => ({ ...preferences, ...changes }));
    try {
      this.#storage.setItem(this.#key, JSON.stringify(this.value));
    } catch {
      // A full or forbidden storage costs the memory of this choice, not the choice.
    }
  }

  setSplit(id: string, share: number | undefined): void {
    const { [id]: _, ...others } = this.value.splits;
    this.change({ splits: share === undefined ? others : { ...others, [id]: share } });
  }

  showColumn(id: string, shown: boolean): void {
    const others = this.value.hiddenColumns.filter((other) => other !== id);
    this.change({ hiddenColumns: shown ? others : [...others, id] });
  }

  /** Without a title, the column has its usual one. */
  renameColumn(id: string, title: string): void {
    const { [id]: _, ...others } = this.value.columnTitles;
    this.change({ columnTitles: title === '' ? others : { ...others, [id]: title } });
  }

  alignColumn(id: string, alignment: Alignment): void {
    this.change({ columnAlignments: { ...this.value.columnAlignments, [id]: alignment } });
  }

  /** Columns in this order; each keeps its width. */
  orderColumns(ids: readonly string[]): void {
    const widths = new Map(this.value.columns.map(({ id, width }) => [id, width]));
    this.change({ columns: ids.map((id) => (widths.get(id) === undefined ? { id } : { id, width: widths.get(id) })) });
  }

  /** The usual columns as they are at first. */
  resetColumns(): void {
    this.change({ columns: [], hiddenColumns: [], columnTitles: {}, columnAlignments: {}, fieldColumns: [] });
  }

  rememberFilter(filter: string): void {
    if (filter === '') return;
    this.change({ filterHistory: [filter, ...this.value.filterHistory.filter((other) => other !== filter)].slice(0, historyLimit) });
  }

  zoomBy(steps: number): void {
    const nearest = zoomSteps.reduce((best, step) => (Math.abs(step - this.value.zoom) < Math.abs(best - this.value.zoom) ? step : best));
    const index = Math.max(0, Math.min(zoomSteps.length - 1, zoomSteps.indexOf(nearest) + steps));
    this.change({ zoom: zoomSteps[index] });
  }
}

/** What fits of those that are written as JSON, the default ones for the rest. */
export function preferencesIn(text: string): Preferences {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return defaultPreferences;
  }
  if (typeof stored !== 'object' || stored === null) return defaultPreferences;
  const known = Object.entries(stored).filter(([name, value]) => Object.hasOwn(fits, name) && fits[name as keyof Preferences](value));
  return { ...defaultPreferences, ...Object.fromEntries(known) };
}

const oneOf =
  (...values: readonly unknown[]) =>
  (value: unknown) =>
    values.includes(value);
/** What a list or a text may have at most: more than anybody sets up by hand, and what the window can still show. A profile may be a stranger's. */
const most = { columns: 100, names: 200, rules: 1000, protocols: 5000, title: 200, text: 65_536 } as const;
const listOf = (fitting: (value: unknown) => boolean, longest: number) => (value: unknown) =>
  Array.isArray(value) && value.length <= longest && value.every(fitting);
const textOf = (longest: number) => (value: unknown) => typeof value === 'string' && value.length <= longest;
const isTitle = textOf(most.title),
  isText = textOf(most.text);
const isTitleOrNone = (value: unknown) => value === undefined || isTitle(value);
/** A table by names, such as those of columns. */
const tableOf = (fitting: (value: unknown) => boolean) => (value: unknown) =>
  typeof value === 'object' && value !== null && Object.keys(value).length <= most.names && Object.values(value).every(fitting);
const hasParts =
  (parts: Readonly<Record<string, (value: unknown) => boolean>>) =>
  (value: unknown) =>
    typeof value === 'object' && value !== null && Object.entries(parts).every(([name, fits]) => fits((value as Record<string, unknown>)[name]));
const isNamedFilter = hasParts({ name: isTitle, filter: isText });
const isFlag = oneOf(true, false);
const isShare = (value: unknown) => typeof value === 'number' && value > 0 && value < 1;
/** Pixels of a column, where it has a width of its own. */
const isWidth = (value: unknown) => value === undefined || (typeof value === 'number' && value >= 10 && value <= 10_000);
/** Written as nothing else can be, as it goes into style sheets. */
const isColour = (value: unknown) => typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);

const fits: Readonly<Record<keyof Preferences, (value: unknown) => boolean>> = {
  theme: oneOf(...themes),
  zoom: oneOf(...zoomSteps),
  timeForm: oneOf(...timeForms),
  timePrecision: oneOf(...timePrecisions),
  hoursAndMinutes: isFlag,
  colourRows: isFlag,
  colourMap: isFlag,
  layout: oneOf(...layouts),
  splits: tableOf(isShare),
  columns: listOf(hasParts({ id: isTitle, width: isWidth }), most.names),
  hiddenColumns: listOf(isTitle, most.names),
  columnTitles: tableOf(isTitle),
  columnAlignments: tableOf(oneOf(...alignments)),
  filterHistory: listOf(isText, most.names),
  verifyChecksums: isFlag,
  relativeNumbers: isFlag,
  macNames: isFlag,
  hostNames: isFlag,
  portNames: isFlag,
  bookmarks: listOf(isNamedFilter, most.names),
  filterButtons: listOf(isNamedFilter, most.names),
  macros: listOf(hasParts({ name: isTitle, text: isText }), most.names),
  fieldColumns: listOf(isTitle, most.columns),
  colourRules: listOf(hasParts({ name: isText, filter: isText, foreground: isColour, background: isColour, enabled: isFlag }), most.rules),
  graphs: listOf(
    hasParts({ name: isTitle, filter: isText, bars: isFlag, shown: isFlag, value: oneOf(undefined, ...graphValues), field: isTitleOrNone }),
    most.columns,
  ),
  disabledProtocols: listOf(isTitle, most.protocols),
  decodeRules: listOf(hasParts({ table: isTitle, protocol: isTitle, port: Number.isInteger }), most.rules),
};
