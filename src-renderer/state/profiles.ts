/** Named sets of preferences: columns, colour rules, filters, times and whatever else suits one kind of work. */
import type { PreferenceStore, Preferences } from './preferences.ts';
import { preferencesIn } from './preferences.ts';
import { Store } from './store.ts';

type Kept = Pick<Storage, 'getItem' | 'setItem'>;

export interface ProfileList {
  /** The usual one is first. */
  readonly names: readonly string[];
  readonly active: string;
}

/** The profile that is always there; it cannot be renamed. */
export const usualProfile = 'Default';

const listKey = 'netloupe.profiles';
export const longestName = 60;

export class Profiles extends Store<ProfileList> {
  readonly #preferences: PreferenceStore;
  readonly #storage: Kept | undefined;

  constructor(preferences: PreferenceStore, storage: Kept | undefined) {
    super(storedList(storage));
    this.#preferences = preferences;
    this.#storage = storage;
    if (this.value.active !== usualProfile) this.#take(this.value.active);
  }

  /** The preferences of a profile from now on. */
  use(name: string): void {
    if (name === this.value.active || !this.value.names.includes(name)) return;
    const own = ofTheUser(this.#preferences.value);
    this.#take(name);
    this.#preferences.change(own);
    this.#keep({ ...this.value, active: name });
  }

  /** A profile with the preferences that there are now, or with those given, which becomes the active one. */
  add(wished: string, preferences: Preferences = this.#preferences.value): string {
    const name = freeName(wished, this.value.names);
    this.#keep({ ...this.value, names: [...this.value.names, name] });
    this.use(name);
    this.#preferences.change({ ...preferences, ...ofTheUser(this.#preferences.value) });
    return name;
  }

  /** False for a name that is none, or another profile's. */
  rename(from: string, wished: string): boolean {
    const to = wished.trim(),
      { names, active } = this.value;
    if (to === from) return true;
    if (from === usualProfile || to === '' || to.length > longestName || names.includes(to)) return false;
    if (active === from) this.#preferences.keepAt(keyOf(to));
    else this.#store(keyOf(to), this.#storage?.getItem(keyOf(from)) ?? '{}');
    this.#forget(from);
    this.#keep({ names: names.map((name) => (name === from ? to : name)), active: active === from ? to : active });
    return true;
  }

  remove(name: string): void {
    if (name === usualProfile) return;
    if (name === this.value.active) this.use(usualProfile);
    this.#forget(name);
    this.#keep({ ...this.value, names: this.value.names.filter((other) => other !== name) });
  }

  #take(name: string): void {
    this.#preferences.readFrom(keyOf(name));
  }

  #forget(name: string): void {
    this.#store(keyOf(name), '{}');
  }

  #keep(list: ProfileList): void {
    this.set(list);
    this.#store(listKey, JSON.stringify(list));
  }

  #store(key: string, text: string): void {
    try {
      this.#storage?.setItem(key, text);
    } catch {
      // A full storage costs the memory of this choice, not the choice.
    }
  }
}

/** What the eyes need, and what was filtered lately: the same in all profiles, as it is the user's and not the work's. */
function ofTheUser({ theme, zoom, filterHistory }: Preferences): Pick<Preferences, 'theme' | 'zoom' | 'filterHistory'> {
  return { theme, zoom, filterHistory };
}

/** A profile as a file; what does not fit is left out when it is read. */
export function profileText(preferences: Preferences): string {
  const others = Object.keys(ofTheUser(preferences));
  const ofTheWork = Object.fromEntries(Object.entries(preferences).filter(([name]) => !others.includes(name)));
  return `${JSON.stringify({ netloupe: 'profile', ...ofTheWork }, undefined, 2)}\n`;
}

/** Undefined for a text that is no profile. */
export function profileIn(text: string): Preferences | undefined {
  try {
    const { netloupe } = Object(JSON.parse(text)) as { readonly netloupe?: unknown };
    return netloupe === 'profile' ? preferencesIn(text) : undefined;
  } catch {
    return undefined;
  }
}

function keyOf(name: string): string {
  return name === usualProfile ? 'netloupe.preferences' : `netloupe.preferences/${name}`;
}

function freeName(wished: string, names: readonly string[]): string {
  const stem = wished.trim().slice(0, longestName) || 'Profile';
  let name = stem;
  for (let number = 2; names.includes(name); number++) name = `${stem} ${number}`;
  return name;
}

function storedList(storage: Kept | undefined): ProfileList {
  const usual: ProfileList = { names: [usualProfile], active: usualProfile };
  try {
    const { names, active } = JSON.parse(storage?.getItem(listKey) ?? '{}') as Partial<Record<keyof ProfileList, unknown>>;
    if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) return usual;
    const known = [...new Set([usualProfile, ...names])];
    return { names: known, active: known.includes(active as string) ? (active as string) : usualProfile };
  } catch {
    return usual;
  }
}
