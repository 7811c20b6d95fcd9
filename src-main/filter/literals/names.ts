/** Numbers by the names that a field gives them: `ip.proto == "UDP"`. */
import type { Field, ValueNames } from '../../dissect/index.ts';

/** Values that are tried where names come from a function instead of a table. */
const TRIED = 65_536;

/** Every number whose name is `text`, upper and lower case alike; else those whose name is `text` with an explanation in parentheses. */
export function numbersNamed(field: Field, text: string): number[] {
  const wanted = text.toLowerCase();
  const exact: number[] = [];
  const explained: number[] = [];
  for (const [number, name] of namesOf(field)) {
    const lower = name.toLowerCase();
    if (lower === wanted) exact.push(number);
    else if (lower.startsWith(`${wanted} (`)) explained.push(number);
  }
  return exact.length > 0 ? exact : explained;
}

/** All numbers of a field that have a name, with it; of those that a function names the first 65,536 at most. */
export function* namesOf(field: Field): Generator<[number, string]> {
  if (field.kind === 'bool') {
    const [yes, no] = field.options.as ?? ['True', 'False'];
    yield [1, yes];
    yield [0, no];
    return;
  }
  const names: ValueNames | undefined = field.options.values;
  if (names === undefined) return;
  if (typeof names !== 'function') {
    for (const key of Object.keys(names)) yield [Number(key), names[Number(key)]];
    return;
  }
  const bits = field.mask === 0 ? 8 * field.size : Math.round(Math.log2(field.mask / 2 ** field.shift + 1));
  const end = Math.min(TRIED, bits === 0 ? TRIED : 2 ** bits);
  for (let number = 0; number < end; number++) {
    const name = names(number);
    if (name !== undefined) yield [number, name];
  }
}

/** The word of a field that has no others which is meant by `text`: upper and lower case, and hyphens and underscores, are alike. */
export function wordMeant({ options: { words = [] } }: Field, text: string): string | undefined {
  const wanted = plain(text);
  return words.find(word => plain(word) === wanted);
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('-', '_');
}

export function hasNames(field: Field): boolean {
  return field.kind === 'bool' || field.options.values !== undefined;
}
