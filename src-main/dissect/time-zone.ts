/** What the local time zone is called at a moment, as the C library abbreviates it: `CET`, `PDT`, `+08`. JavaScript knows long names alone. */

/** Long names whose abbreviation is not made of their initials. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  'Coordinated Universal Time': 'UTC', 'Greenwich Mean Time': 'GMT', 'British Summer Time': 'BST', 'Irish Standard Time': 'IST',
  'Western European Standard Time': 'WET', 'Western European Summer Time': 'WEST', 'Central European Standard Time': 'CET',
  'Central European Summer Time': 'CEST',
  'Eastern European Standard Time': 'EET', 'Eastern European Summer Time': 'EEST', 'Moscow Standard Time': 'MSK', 'Hong Kong Standard Time': 'HKT',
  'Pakistan Standard Time': 'PKT', 'South Africa Standard Time': 'SAST', 'West Africa Standard Time': 'WAT', 'Western Indonesia Time': 'WIB',
  'Central Indonesia Time': 'WITA', 'Eastern Indonesia Time': 'WIT', 'Philippine Standard Time': 'PST',
};

/** Regions whose zones are called by their initials. */
const BY_INITIALS =
  /^(?:Eastern|Central|Mountain|Pacific|Alaska|Atlantic|Newfoundland|Australian \w+|New Zealand|India|Japan|Korean|China|Israel|East Africa|Central Africa) (?:\w+ )?Time$/;

/** Every time zone changes its clocks at a multiple of this many seconds. */
const QUARTER_HOUR = 900;

/** `zoneName` for many moments that are near each other, as those of a capture are. */
export class ZoneNames {
  #quarter = NaN;
  #name = '';
  #second = NaN;
  #clock = '';

  /** What `text` makes of a second, made once for all moments of it. */
  clock(seconds: number, text: (date: Date) => string): string {
    if (seconds !== this.#second) {
      this.#second = seconds;
      this.#clock = text(new Date(seconds * 1000));
    }
    return this.#clock;
  }

  of(seconds: number): string {
    const quarter = Math.floor(seconds / QUARTER_HOUR);
    if (quarter !== this.#quarter) {
      this.#quarter = quarter;
      this.#name = zoneName(new Date(seconds * 1000));
    }
    return this.#name;
  }
}

export function zoneName(date: Date): string {
  const long = /\(([^)]+)\)$/.exec(date.toString())?.[1] ?? '';
  if (Object.hasOwn(ABBREVIATIONS, long)) return ABBREVIATIONS[long];
  return BY_INITIALS.test(long) ? long.replace(/[^A-Z]/g, '') : offsetText(-date.getTimezoneOffset());
}

/** `+08`, `-0330` for minutes east of UTC. */
export function offsetText(minutes: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const rest = Math.abs(minutes) % 60;
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}${rest === 0 ? '' : two(rest)}`;
}
