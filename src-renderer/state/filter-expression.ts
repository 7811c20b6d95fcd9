/** A comparison, as a filter is written. */
import { filterText } from '../engine/api.ts';
import type { FoundField } from '../engine/api.ts';

/** Stands for no operator: the field is there, whatever its value. */
export const PRESENT = '';

export interface Expression {
  readonly field: Pick<FoundField, 'name' | 'takes'>;
  /** `PRESENT`, or one of the field's. */
  readonly operator: string;
  readonly value: string;
  /** Of texts and bytes: `0:4`, `3-5`, `-2`; empty for all of the value. */
  readonly part: string;
}

/** Undefined while there is no value to compare with. */
export function expressionText({ field, operator, value, part }: Expression): string | undefined {
  if (operator === PRESENT) return field.name;
  const left = part.trim() === '' || field.takes === 'words' ? field.name : `${field.name}[${part.trim()}]`;
  // White space may be what a text is looked for with.
  if (field.takes === 'text' ? value === '' : value.trim() === '') return undefined;
  const written = (one: string) => valueText(one, field.takes);
  // A pattern is a text, of whatever it is matched with.
  if (operator === 'matches') return `${left} matches ${filterText(value)}`;
  return operator === 'in' ? `${left} in {${membersOf(value).map(written).join(', ')}}` : `${left} ${operator} ${written(value)}`;
}

/** With commas between them; a text with a comma in it stands in quotes. */
function membersOf(value: string): readonly string[] {
  const trimmed = value.trim().replace(/^\{(.*)\}$/s, '$1');
  return (trimmed.match(/(?:"(?:\\.|[^"\\])*"|[^,"])+/g) ?? []).map((member) => member.trim()).filter((member) => member !== '');
}

/** Texts stand in quotes, and so does what has gaps in it: a time, or the name of a value. */
function valueText(value: string, takes: FoundField['takes']): string {
  const trimmed = value.trim();
  if (/^"(?:\\.|[^"\\])*"$/s.test(trimmed)) return trimmed;
  if (takes === 'text') return filterText(value);
  return takes === 'words' && /\s/.test(trimmed) && !trimmed.includes('"') && !/[+*/%&(]/.test(trimmed) ? `"${trimmed}"` : trimmed;
}
