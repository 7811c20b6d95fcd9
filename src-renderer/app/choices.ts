/** Preferences that are one of a few values, in the words of the menus and of the dialog. */
import type { Preferences } from '../state/preferences.ts';

export interface Choice<Value> {
  readonly value: Value;
  readonly title: string;
  /** Keys that choose it. */
  readonly keys?: string;
}

type Chosen = 'timeForm' | 'timePrecision' | 'theme' | 'layout';

export const choices: { readonly [Name in Chosen]: readonly Choice<Preferences[Name]>[] } = {
  timeForm: [
    { value: 'date', title: 'Date and time of day', keys: 'Ctrl+Alt+1' },
    { value: 'day', title: 'Year, day of the year and time of day' },
    { value: 'time', title: 'Time of day', keys: 'Ctrl+Alt+2' },
    { value: 'epoch', title: 'Seconds since 1970-01-01', keys: 'Ctrl+Alt+3' },
    { value: 'relative', title: 'Seconds since beginning of capture', keys: 'Ctrl+Alt+4' },
    { value: 'captured', title: 'Seconds since previous captured packet', keys: 'Ctrl+Alt+5' },
    { value: 'delta', title: 'Seconds since previous displayed packet', keys: 'Ctrl+Alt+6' },
    { value: 'utc', title: 'UTC date and time of day', keys: 'Ctrl+Alt+7' },
    { value: 'utc-day', title: 'UTC year, day of the year and time of day' },
    { value: 'utc-time', title: 'UTC time of day', keys: 'Ctrl+Alt+8' },
  ],
  timePrecision: [
    { value: 'automatic', title: 'As precise as the capture' },
    { value: 0, title: 'Seconds' },
    { value: 1, title: 'Tenths of a second' },
    { value: 2, title: 'Hundredths of a second' },
    { value: 3, title: 'Milliseconds' },
    { value: 6, title: 'Microseconds' },
    { value: 9, title: 'Nanoseconds' },
  ],
  theme: [
    { value: 'system', title: 'As the system' },
    { value: 'light', title: 'Light' },
    { value: 'dark', title: 'Dark' },
  ],
  layout: [
    { value: 'beside', title: 'Tree and bytes side by side' },
    { value: 'stacked', title: 'Tree above bytes' },
    { value: 'diagram', title: 'Tree and diagram' },
    { value: 'all', title: 'Tree, bytes and diagram' },
    { value: 'tree', title: 'Tree alone' },
    { value: 'bytes', title: 'Bytes alone' },
    { value: 'list', title: 'List alone' },
  ],
};

/** What may be shown by name: each is on or off by itself. */
export const nameChoices: readonly {
  readonly preference: 'macNames' | 'hostNames' | 'portNames';
  readonly title: string;
  readonly description: string;
  /** What the command line calls it. */
  readonly option: string;
}[] = [
  {
    preference: 'macNames', title: 'Network cards', description: 'Addresses begin with the name of the maker: Cisco_12:34:56.',
    option: 'nameres.mac_name',
  },
  {
    preference: 'hostNames', title: 'Hosts',
    description: 'As name resolution blocks and DNS answers of the open captures call them. The network is never asked.',
    option: 'nameres.network_name',
  },
  {
    preference: 'portNames', title: 'Ports', description: 'By the services that are registered for them, whatever runs there.',
    option: 'nameres.transport_name',
  },
];
