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
  const hint = token.text === ',' && valueEnded ? '; several values stand in a set, as in `in {80, 443}`.' : '.';
  return problem(`\`${text}\` is not expected here${hint}`);
}

function endsValue({ kind, text }: Token): boolean {
  return !(kind === 'symbol' && !')}'.includes(text)) && !OPERATOR_WORDS.includes(text);
}

function missingOperator(tokens: readonly Token[], place: number): string {
  const text = shortened(tokens[place]), operator = operatorMeant(tokens[place].text), filter = displayFilterOf(tokens, place);
  if (operator !== undefined) return `\`${text}\` is not an operator${meant(operator)}`;
  return filter === undefined ? `An operator is missing before \`${text}\`.` : `This is how capture filters are written${meant(filter)}`;
}

function shortened(token: Token): string {
  const { kind, text } = token, whole = kind === 'brackets' ? `[${text}]` : kind === 'text' ? `"${text}"` : kind === 'reference' ? `$${text}` : text;
  return whole.length > 40 ? `${whole.slice(0, 40)}…` : whole;
}
