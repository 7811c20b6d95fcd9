/** What is said where a filter's text goes on with something that cannot stand there. */
import { displayFilterOf, operatorMeant } from './hints.ts';
import { OPERATOR_WORDS } from './operators.ts';
import { FilterProblem } from './problem.ts';
import { meant } from './suggest.ts';
import type { Token } from './token.ts';

/** The problem with one of the tokens; `why`: a sentence without its full stop, where more is known than that it is not expected. */
export function unexpected(tokens: readonly Token[], token: Token, why?: string): FilterProblem {
  const place = tokens.indexOf(token), previous = tokens[place - 1];
  if (token.kind === 'end') {
    const after = previous === undefined ? '' : ` after \`${shortened(previous)}\``;
    const sentence = why === undefined ? `The filter is not finished: something is missing${after}.` : `${why}.`;
    return new FilterProblem(sentence, previous?.start ?? 0, token.end, true);
  }
  const text = shortened(token), problem = (sentence: string): FilterProblem => new FilterProblem(sentence, token.start, token.end);
  if (why !== undefined) return problem(`${why}, not \`${text}\`.`);
  const lower = token.text.toLowerCase();
  if (token.kind === 'word' && lower !== token.text && OPERATOR_WORDS.includes(lower))
    return problem(`\`${text}\` is not an operator${meant(lower)}`);
  const valueEnded = previous !== undefined && endsValue(previous);
  if (valueEnded && token.kind !== 'symbol') return problem(missingOperator(tokens, place));
  if (token.text === '>' && previous?.text === '<')
    return new FilterProblem('`<>` is not an operator; did you mean `!=`?', previous.start, token.end);
  if (token.text === '..' && previous !== undefined && tokens[place + 1] !== undefined && valueEnded)
    return problem(`A range stands in a set, as in \`in {${previous.text}..${tokens[place + 1].text}}\`.`);
  const hint = token.text === ',' && valueEnded ? '; several values stand in a set, as in `in {80, 443}`.' : '.';
  return problem(`\`${text}\` is not expected here${hint}`);
}

function endsValue({ kind, text }: Token): boolean {
  return !(kind === 'symbol' && !')}'.includes(text)) && !OPERATOR_WORDS.includes(text);
}

function missingOperator(tokens: readonly Token[], place: number): string {
  if (isInSet(tokens, place)) return `A comma is missing before \`${shortened(tokens[place])}\`.`;
  const day = tokens[place - 1].text;
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(day) && /^\d{1,2}:/.test(tokens[place].text))
    return `A time with a space stands in double quotes: "${day} ${tokens[place].text}".`;
  const text = shortened(tokens[place]), operator = operatorMeant(tokens[place].text), filter = displayFilterOf(tokens, place);
  if (operator !== undefined) return `\`${text}\` is not an operator${meant(operator)}`;
  return filter === undefined ? `An operator is missing before \`${text}\`.` : `This is how capture filters are written${meant(filter)}`;
}

/** Whether the token stands in a set that is open: `in {80 443`. */
function isInSet(tokens: readonly Token[], place: number): boolean {
  for (let at = place - 1; at > 0; at--) {
    if (tokens[at].kind !== 'symbol') continue;
    if (tokens[at].text === '{') return tokens[at - 1].text === 'in';
    if (tokens[at].text === '}') return false;
  }
  return false;
}

function shortened(token: Token): string {
  const { kind, text } = token, whole = kind === 'brackets' ? `[${text}]` : kind === 'text' ? `"${text}"` : kind === 'reference' ? `$${text}` : text;
  return whole.length > 40 ? `${whole.slice(0, 40)}…` : whole;
}
