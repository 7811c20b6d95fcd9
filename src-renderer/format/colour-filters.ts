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

const line = /^(!?)@(.*?)@(.*)@\[(\d+),(\d+),(\d+)\]\[(\d+),(\d+),(\d+)\]\s*$/;

/** The rules of a file, in its order, and how many of its lines are none. Names that come again get a number. */
export function readColourFilters(text: string): { readonly rules: readonly ColourFilter[]; readonly wrong: number } {
  const rules: ColourFilter[] = [],
    names = new Set<string>();
  let wrong = 0;
  for (const each of text.split(/\r?\n/)) {
    if (each.trim() === '' || each.startsWith('#')) continue;
    const found = line.exec(each);
    const parts = found?.slice(4, 10).map(Number) ?? [];
    if (!found || parts.some((part) => part > 0xffff)) {
      wrong++;
      continue;
    }
    let name = found[2];
    for (let again = 2; names.has(name); again++) name = `${found[2]} ${again}`;
    names.add(name);
    rules.push({ name, filter: found[3], background: hex(parts.slice(0, 3)), foreground: hex(parts.slice(3)), enabled: found[1] === '' });
  }
  return { rules, wrong };
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
