/**
 * Wireshark's `colorfilters` files: a rule a line, `@name@filter@[red,green,blue][red,green,blue]`, ground before text,
 * `!` before rules that are off.
 */

export interface ColourFilter {
  readonly name: string;
  readonly filter: string;
  /** `#rrggbb` */
  readonly foreground: string;
  readonly background: string;
  readonly enabled: boolean;
}

/** Both colours of a line. */
const COLOURS = /^@\[(\d{1,5}),(\d{1,5}),(\d{1,5})\]\[(\d{1,5}),(\d{1,5}),(\d{1,5})\]\s*$/;
/** Every row on screen is held against all rules; Wireshark comes with 22. */
const MOST_RULES = 1000;
/** Characters of a filter that the engine takes. */
const LONGEST_FILTER = 65_536;

/** The rules of a file, in its order, and how many of its lines are none or one too many. Names that come again get a number. */
export function readColourFilters(text: string): { readonly rules: readonly ColourFilter[]; readonly wrong: number } {
  const rules: ColourFilter[] = [],
    names = new Set<string>();
  let wrong = 0;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const rule = rules.length < MOST_RULES ? readRule(line) : undefined;
    if (rule === undefined) {
      wrong++;
      continue;
    }
    const name = freeName(rule.name, (other) => names.has(other));
    names.add(name);
    rules.push({ ...rule, name });
  }
  return { rules, wrong };
}

/** Looked through once from each end: a pattern for the whole would try every pair of the `@` in it. */
function readRule(line: string): ColourFilter | undefined {
  const begin = line.startsWith('!') ? 1 : 0, nameEnd = line.indexOf('@', begin + 1), filterEnd = line.lastIndexOf('@[');
  if (line[begin] !== '@' || nameEnd < 0 || filterEnd <= nameEnd || filterEnd - nameEnd > LONGEST_FILTER + 1) return undefined;
  const parts = COLOURS.exec(line.slice(filterEnd))?.slice(1).map(Number);
  if (parts === undefined || parts.some((part) => part > 0xffff)) return undefined;
  return {
    name: line.slice(begin + 1, nameEnd), filter: line.slice(nameEnd + 1, filterEnd), background: hex(parts.slice(0, 3)),
    foreground: hex(parts.slice(3)), enabled: begin === 0,
  };
}

/** The name that is wished for, with a number behind it where it is taken. */
export function freeName(wished: string, isTaken: (name: string) => boolean): string {
  let name = wished;
  for (let again = 2; isTaken(name); again++) name = `${wished} ${again}`;
  return name;
}

export function writeColourFilters(rules: readonly ColourFilter[]): string {
  const lines = rules.map(({ name, filter, foreground, background, enabled }) =>
    `${enabled ? '' : '!'}@${name.replace(/[@\r\n]/g, ' ')}@${filter.replace(/[\r\n]/g, ' ')}@[${wide(background)}][${wide(foreground)}]`);
  return ['# This file was created by Netloupe. Wireshark reads it as colorfilters.', ...lines, ''].join('\n');
}

/** Colours are written with 16 bits a part. */
function hex(parts: readonly number[]): string {
  return `#${parts.map((part) => (part >> 8).toString(16).padStart(2, '0')).join('')}`;
}

function wide(colour: string): string {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) * 257).join(',');
}
