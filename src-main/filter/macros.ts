/** Macros: names for expressions, replaced as text before the filter is read. `$name(a, b)`, `${name:a;b}`, `${name;a;b}`, `${name}`. */
import { FilterProblem } from './problem.ts';

/** By name, the text that replaces it; `$1`, `$2` … stand for its arguments. */
export type Macros = ReadonlyMap<string, string>;

/** Macros inside macros; deeper ones are taken for a circle. */
const MAX_DEPTH = 20;
/** Characters that all replacements of a filter may come to, those inside others counted each time. */
const MAX_LENGTH = 100_000;

/** A text with macros replaced, and where each part of it stood before. */
export interface Expanded {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** `length` characters of the result. Those of a macro all stand for its whole call. */
interface Piece {
  readonly length: number;
  readonly start: number;
  readonly end: number;
  readonly macro: string | undefined;
}

/** Throws `FilterProblem`. */
export function expandMacros(text: string, macros: Macros | undefined): Expanded {
  if (macros === undefined || macros.size === 0 || !text.includes('$')) {
    return { text, pieces: [{ length: text.length, start: 0, end: text.length, macro: undefined }] };
  }
  const pieces: Piece[] = [];
  let result = '';
  let at = 0;
  const budget = { left: MAX_LENGTH };
  for (const call of callsIn(text, macros)) {
    if (call.start > at) pieces.push({ length: call.start - at, start: at, end: call.start, macro: undefined });
    const replaced = replacement(call, macros, 0, budget);
    pieces.push({ length: replaced.length, start: call.start, end: call.end, macro: call.name });
    result += text.slice(at, call.start) + replaced;
    at = call.end;
  }
  pieces.push({ length: text.length - at, start: at, end: text.length, macro: undefined });
  return { text: result + text.slice(at), pieces };
}

/** A problem with the replaced text, told of the text that was written. */
export function toldOfOriginal(problem: FilterProblem, { pieces }: Expanded): FilterProblem {
  if (pieces.length === 1) return problem;
  const [start, macro] = originOf(problem.start, pieces, 'start');
  const [end] = originOf(Math.max(problem.start, problem.end - 1), pieces, 'end');
  const where = macro === undefined ? '' : `In the macro \`${macro}\`: `;
  return new FilterProblem(where + problem.message, start, Math.max(start, end), problem.unfinished && macro === undefined, problem.host);
}

function originOf(offset: number, pieces: readonly Piece[], side: 'start' | 'end'): [number, string | undefined] {
  let begin = 0;
  for (const piece of pieces) {
    if (offset < begin + piece.length) {
      if (piece.macro !== undefined) return [piece[side], piece.macro];
      return [piece.start + offset - begin + (side === 'end' ? 1 : 0), undefined];
    }
    begin += piece.length;
  }
  return [pieces[pieces.length - 1].end, undefined];
}

interface Call {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** The calls of known macros outside quotes, from left to right. Other `$names` are fields of the selected packet. */
function callsIn(text: string, macros: Macros): Call[] {
  const calls: Call[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') {
      at = endOfQuote(text, at) - 1;
      continue;
    }
    if (text[at] !== '$') continue;
    const match = /^\$(?:(\w+)\(|\{(\w+)([:;}]))/.exec(text.slice(at, at + 200));
    const name = match?.[1] ?? match?.[2];
    if (match === null || name === undefined) continue;
    if (!macros.has(name)) {
      if (match[3] === '}') continue;
      throw new FilterProblem(`\`${name}\` is not a macro.`, at, at + match[0].length);
    }
    const open = at + match[0].length;
    const call =
      match[3] === '}'
        ? { parameters: [], end: open }
        : match[1] === undefined
          ? readParameters(text, open, ';', '}', at)
          : readParameters(text, open, ',', ')', at);
    calls.push({ name, start: at, ...call });
    at = call.end - 1;
  }
  return calls;
}

/** What stands between separators up to the closing bracket, quotes and nested brackets left whole. */
function readParameters(text: string, open: number, separator: string, close: string, start: number): { parameters: string[]; end: number } {
  const parameters: string[] = [];
  let begin = open;
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const character = text[at];
    if (character === '"') at = endOfQuote(text, at) - 1;
    else if (depth === 0 && (character === separator || character === close)) {
      parameters.push(text.slice(begin, at).trim());
      begin = at + 1;
      if (character === close) return { parameters: parameters.length === 1 && parameters[0] === '' ? [] : parameters, end: at + 1 };
    } else if ('({['.includes(character)) depth++;
    else if (')}]'.includes(character)) depth--;
  }
  throw new FilterProblem(`\`${close}\` is missing.`, start, text.length, true);
}

/** The offset behind the closing quote. */
function endOfQuote(text: string, open: number): number {
  let at = open + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return Math.min(text.length, at + 1);
}

function replacement(call: Call, macros: Macros, depth: number, budget: { left: number }): string {
  if (depth > MAX_DEPTH) throw new FilterProblem(`The macro \`${call.name}\` uses itself.`, call.start, call.end);
  const filled = macros.get(call.name)!.replace(/\$(\d+)/g, (_, digits: string) => {
    const parameter = call.parameters[Number(digits) - 1];
    if (parameter === undefined) throw new FilterProblem(`The macro \`${call.name}\` needs ${digits} arguments or more.`, call.start, call.end);
    return parameter;
  });
  budget.left -= filled.length;
  if (budget.left < 0) throw new FilterProblem(`With its macros the filter is longer than ${MAX_LENGTH} characters.`, call.start, call.end);
  let result = '';
  let at = 0;
  for (const inner of callsIn(filled, macros)) {
    result += filled.slice(at, inner.start) + replacement({ ...inner, start: call.start, end: call.end }, macros, depth + 1, budget);
    at = inner.end;
  }
  return result + filled.slice(at);
}
