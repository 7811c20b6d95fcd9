/** A filter text as tokens. Words are taken as long as they can be: whether `a.b-c:d` is a field, a number or an address is told later. */
import { DECIMAL } from './literals/numbers.ts';
import { FilterProblem } from './problem.ts';
import { scanCharacter, scanText } from './quoted.ts';
import type { Token } from './token.ts';

/** Longest first. */
const SYMBOLS = [
  '===', '!==', '==', '!=', '<=', '>=', '&&', '||', '^^', '..', '~=', '<', '>', '!', '&', '~', '+', '-', '*', '/', '%', '(', ')',
  '{', '}', ',', '#', '@',
];

const WORD_START = /[A-Za-z0-9_.:\u0080-\uffff]/;
const WORD = /(?:[A-Za-z0-9_:\-\u0080-\uffff]|\.(?!\.))+/y;
/** Addresses may carry a prefix length; for every other word a slash divides. */
const PREFIXABLE = /^(?:\d{1,3}(?:\.\d{1,3}){3}|(?=.*:)[0-9a-fA-F:]+(?:\d{1,3}(?:\.\d{1,3}){3})?)$/;
const PREFIX_LENGTH = /\/\d{1,3}(?![\w.:])/y;
/** What ends with the mark of an exponent that may have a plus behind it: `1.5e` of `1.5e+3`. */
const MANTISSA = new RegExp(`^${DECIMAL}[eE]$`);
const EXPONENT = /\+\d+/y;
const NAME = /[A-Za-z0-9_.-]+/y;

/** Throws `FilterProblem`. The last token is of kind `end`. */
export function scan(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at];
    if (/\s/.test(character)) {
      at++;
      continue;
    }
    const token = scanOne(text, at, character);
    tokens.push(token);
    at = token.end;
  }
  tokens.push({ kind: 'end', text: '', start: text.length, end: text.length });
  return tokens;
}

function scanOne(text: string, at: number, character: string): Token {
  if (character === '"') return scanText(text, at, at + 1, false);
  if ((character === 'r' || character === 'R') && text[at + 1] === '"') return scanText(text, at, at + 2, true);
  if (character === "'") return scanCharacter(text, at);
  if (character === '[') return scanBrackets(text, at);
  if (character === '$') return scanReference(text, at);
  if (WORD_START.test(character) && !text.startsWith('..', at)) return scanWord(text, at);
  for (const symbol of SYMBOLS) {
    if (text.startsWith(symbol, at)) return { kind: 'symbol', text: symbol, start: at, end: at + symbol.length };
  }
  const pair = text.slice(at, at + 2);
  if (Object.hasOwn(TURNED, pair)) throw new FilterProblem(`\`${pair}\` has no meaning in a filter; did you mean \`${TURNED[pair]}\`?`, at, at + 2);
  const [meant, longer] = MEANT[character] ?? [undefined, false];
  const hint = meant === undefined ? '' : `; did you mean \`${meant}\`?`;
  throw new FilterProblem(`\`${character}\` has no meaning in a filter${hint || '.'}`, at, at + 1, longer && at + 1 === text.length);
}

/** What a lone character was likely meant to be, and whether one more of it makes it so. */
const MEANT: Readonly<Record<string, readonly [string, boolean]>> = {
  '=': ['==', true], '|': ['||', true], '^': ['^^', true], ';': [',', false], ']': ['[', false],
};

/** Symbols that are written the other way around. */
const TURNED: Readonly<Record<string, string>> = { '=>': '>=', '=<': '<=', '=!': '!=' };

function scanWord(text: string, at: number): Token {
  WORD.lastIndex = at;
  let word = WORD.exec(text)![0];
  if (PREFIXABLE.test(word)) {
    PREFIX_LENGTH.lastIndex = at + word.length;
    word += PREFIX_LENGTH.exec(text)?.[0] ?? '';
  } else if (MANTISSA.test(word)) {
    EXPONENT.lastIndex = at + word.length;
    word += EXPONENT.exec(text)?.[0] ?? '';
  }
  return { kind: 'word', text: word, start: at, end: at + word.length };
}

function scanBrackets(text: string, at: number): Token {
  const close = text.indexOf(']', at);
  if (close < 0) throw new FilterProblem('`]` is missing.', at, text.length, true);
  return { kind: 'brackets', text: text.slice(at + 1, close), start: at, end: close + 1 };
}

function scanReference(text: string, at: number): Token {
  const braced = text[at + 1] === '{';
  NAME.lastIndex = at + (braced ? 2 : 1);
  const name = NAME.exec(text)?.[0];
  let end = at + (braced ? 2 : 1) + (name?.length ?? 0);
  const atEnd = end === text.length;
  if (name === undefined) throw new FilterProblem('The name of a field is missing after `$`.', at, end, atEnd);
  if (braced) {
    if (text[end] !== '}') throw new FilterProblem(`\`}\` is missing after \`\${${name}\`.`, at, end, atEnd);
    end++;
  }
  return { kind: 'reference', text: name, start: at, end };
}
