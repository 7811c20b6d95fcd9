/** Fields and the names of their values, for people who look for them. */
import type { Field, Registry } from '../dissect/index.ts';
import { namesOf } from './literals/names.ts';
import { operatorsFor } from './offered-operators.ts';
import { FAMILIES, TYPE_NAMES } from './typed.ts';

/** The engine's contract has the same shapes. */
export interface FoundField {
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly protocol: string;
  readonly isProtocol: boolean;
  readonly operators: readonly { readonly text: string; readonly description: string }[];
  readonly takes: 'text' | 'bytes' | 'words';
}

export interface FoundFields {
  readonly fields: readonly FoundField[];
  readonly further: number;
}

export interface NamedValue {
  readonly value: string;
  readonly name: string;
}

/** As many as people look through. */
const MOST_FIELDS = 500, MOST_VALUES = 2000;

/** Those whose name or title has each word of `wanted`, names that begin so first; without any word, all protocols. */
export function findFields(wanted: string, registry: Registry): FoundFields {
  const words = wanted.toLowerCase().split(/\s+/).filter(word => word !== '');
  const found: { readonly field: Field; readonly rank: number; readonly depth: number }[] = [];
  for (const field of words.length === 0 ? registry.protocols.map(({ self }) => self) : registry.allFields) {
    const rank = rankOf(field, words);
    if (rank !== undefined) found.push({ field, rank, depth: field.name.split('.').length });
  }
  found.sort((a, b) => a.rank - b.rank || a.depth - b.depth || (a.field.name < b.field.name ? -1 : 1));
  const most = words.length === 0 ? found.length : MOST_FIELDS;
  return { fields: found.slice(0, most).map(({ field }) => described(field, registry)), further: Math.max(0, found.length - most) };
}

/** Undefined where a word is nowhere; the lower the better. */
function rankOf({ name, title, kind }: Field, words: readonly string[]): number | undefined {
  const lower = name.toLowerCase(), both = `${lower}\n${title.toLowerCase()}`;
  if (!words.every(word => both.includes(word))) return undefined;
  const [first] = words;
  if (first === undefined || lower === first) return 0;
  if (lower.startsWith(first)) return kind === 'protocol' ? 1 : 2;
  return lower.includes(first) ? 3 : 4;
}

function described(field: Field, registry: Registry): FoundField {
  const { name, title, kind } = field, family = FAMILIES[kind];
  return {
    name, title, type: TYPE_NAMES[kind], protocol: registry.owner(field).short, isProtocol: kind === 'protocol',
    operators: operatorsFor(field).map(([text, description]) => ({ text, description })),
    takes: family === 'text' ? 'text' : family === 'bytes' ? 'bytes' : 'words',
  };
}

/** What its values are called; of numbers with the numbers, of texts all that there are. */
export function namedValues(field: Field): NamedValue[] {
  const values = (field.options.words ?? []).map((word): NamedValue => ({ value: word, name: '' }));
  for (const [number, name] of namesOf(field)) {
    if (values.length >= MOST_VALUES) break;
    values.push({ value: String(number), name });
  }
  return values;
}
