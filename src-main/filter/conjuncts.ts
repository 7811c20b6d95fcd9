/** The parts of a filter that all have to hold, so that an answer to some of them can be narrowed to the rest. */
import { parse } from './parse.ts';

/**
 * The texts that `and` joins at the top of a filter; undefined where a part may mean
 * something else the next time: macros, fields of the selected packet.
 */
export function conjuncts(text: string): readonly string[] | undefined {
  if (text.includes('$')) return undefined;
  const test = parse(text);
  if (test === undefined) return undefined;
  const parts = test.form === 'logic' && test.operator === 'and' ? test.parts : [test];
  return parts.map(({ start, end }) => text.slice(start, end).trim());
}
