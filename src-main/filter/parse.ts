/**
 * Filter text to syntax, by the grammar of the wireshark-filter manual. From the loosest: `or`, `xor`, `and`, `not`, comparisons, `&`, `+ -`,
 * `* / %`, the sign, then what binds to a field: `@`, `#layers`, `[slice]`.
 */
import { AND, BIT_AND, COMPARISONS, NOT, OR, XOR, OPERATOR_WORDS } from './operators.ts';
import { FilterProblem } from './problem.ts';
import { parseRanges } from './ranges.ts';
import type { Token } from './token.ts';
import { scan } from './tokens.ts';
import { unexpected } from './unexpected.ts';
import type { ArithmeticOperator, Member, Operand, Quantifier, Span, Test } from './syntax.ts';

/** Nested groups of one filter; each level costs stack while parsing and testing. */
const MAX_DEPTH = 200;

/** Gives undefined for an empty text. Throws `FilterProblem`. */
export function parse(text: string): Test | undefined {
  return new Parser(scan(text)).filter();
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  filter(): Test | undefined {
    if (this.tokens.length === 1) return undefined;
    const test = this.or();
    const { token } = this;
    if (token.kind !== 'end') this.unexpected(token);
    return test;
  }

  private get token(): Token {
    return this.tokens[this.at];
  }

  /** True and moved on when the next token is one of these words or symbols. */
  private accept(names: readonly string[]): boolean {
    if (!this.sees(names)) return false;
    this.at++;
    return true;
  }

  private sees(names: readonly string[], ahead = 0): boolean {
    const token = this.tokens[this.at + ahead];
    return token !== undefined && (token.kind === 'word' || token.kind === 'symbol') && names.includes(token.text);
  }

  private or(): Test {
    return this.logic('or', OR, () => this.logic('xor', XOR, () => this.logic('and', AND, () => this.not())));
  }

  private logic(operator: 'and' | 'or' | 'xor', names: readonly string[], part: () => Test): Test {
    const first = part();
    if (!this.sees(names)) return first;
    const parts = [first];
    while (this.accept(names)) parts.push(part());
    return { form: 'logic', operator, parts, ...around(first, parts[parts.length - 1]) };
  }

  private not(): Test {
    const { start } = this.token;
    if (!this.accept(NOT)) return this.relation();
    const of = this.deeper(() => this.not());
    return { form: 'not', of, start, end: of.end };
  }

  private relation(): Test {
    const begin = this.token;
    if (begin.kind === 'symbol' && begin.text === '(') {
      this.at++;
      const inner = this.deeper(() => this.or());
      this.close(')', begin);
      const next = this.token;
      if (this.comparesNext() || this.sees(['+', '-', '*', '/', '%', ...BIT_AND])) {
        throw new FilterProblem(`\`${next.text}\` cannot follow \`)\`: values are grouped with \`{\` and \`}\`.`, next.start, next.end);
      }
      return { ...inner, start: begin.start, end: this.before.end };
    }
    const quantifier = this.quantifier();
    const left = this.operand();
    const found = this.comparesNext() ? this.compared(left, quantifier) : undefined;
    if (found !== undefined) return found;
    if (quantifier !== undefined) this.unexpected(this.token, `A comparison is missing after \`${quantifier} …\``);
    return { form: 'exists', operand: left, start: left.start, end: left.end };
  }

  private get before(): Token {
    return this.tokens[this.at - 1];
  }

  private quantifier(): Quantifier | undefined {
    if (this.accept(['any'])) return 'any';
    return this.accept(['all']) ? 'all' : undefined;
  }

  private comparesNext(): boolean {
    const { token } = this;
    if (token.kind !== 'word' && token.kind !== 'symbol') return false;
    return COMPARISONS[token.text] !== undefined || this.sees(['contains', 'matches', '~', 'in', ...NOT]);
  }

  private compared(left: Operand, quantifier: Quantifier | undefined): Test {
    const { start } = left;
    const negated = this.accept(NOT);
    if (negated && !this.sees(['in'])) this.noMembership();
    const operator = this.token;
    this.at++;
    if (operator.text === 'in') {
      const test: Test = { form: 'in', quantifier: quantifier ?? 'any', left, members: this.members(), start, end: this.before.end };
      return negated ? { form: 'not', of: test, start, end: test.end } : test;
    }
    if (operator.text === 'contains' || operator.text === 'matches' || operator.text === '~') {
      const right = this.operand();
      return { form: operator.text === 'contains' ? 'contains' : 'matches', quantifier: quantifier ?? 'any', left, right, start, end: right.end };
    }
    const [comparison, usual] = COMPARISONS[operator.text];
    const right = this.operand();
    const test: Test = { form: 'compare', operator: comparison, quantifier: quantifier ?? usual, left, right, start, end: right.end };
    // `a < b < c` means a < b and b < c.
    const next = this.token;
    if ((next.kind !== 'word' && next.kind !== 'symbol') || COMPARISONS[next.text] === undefined) return test;
    const rest = this.deeper(() => this.compared(right, quantifier));
    return { form: 'logic', operator: 'and', parts: [test, rest], start, end: rest.end };
  }

  /** After a value, `not` can only be followed by `in`. */
  private noMembership(): never {
    const { token, before } = this;
    if (token.kind === 'end' || before.text === '!') this.unexpected(token, `\`in\` is missing after \`${before.text}\``);
    throw new FilterProblem('`not` compares nothing; did you mean `!=`?', before.start, token.end);
  }

  private members(): Member[] {
    const open = this.token;
    if (!this.accept(['{'])) this.unexpected(open, '`in` needs a set such as {443, 8000..8100}');
    const members: Member[] = [];
    do {
      const low = this.operand();
      members.push({ low, high: this.accept(['..']) ? this.operand() : undefined });
    } while (this.accept([',']));
    this.close('}', open);
    return members;
  }

  private operand(): Operand {
    return this.binary([BIT_AND], () => this.binary([['+'], ['-']], () => this.binary([['*'], ['/'], ['%']], () => this.signed())));
  }

  private binary(levels: readonly (readonly string[])[], part: () => Operand): Operand {
    let left = part();
    for (let chained = 0; ; chained++) {
      const names = levels.find(one => this.sees(one));
      if (names === undefined) return left;
      if (chained > MAX_DEPTH) throw new FilterProblem(`More than ${MAX_DEPTH} arithmetic operators in a row.`, left.start, left.end);
      this.at++;
      const right = part();
      left = { form: 'arithmetic', operator: names[0] as ArithmeticOperator, left, right, ...around(left, right) };
    }
  }

  private signed(): Operand {
    const { start } = this.token;
    if (this.accept(['-'])) {
      const of = this.deeper(() => this.signed());
      return { form: 'negative', of, start, end: of.end };
    }
    if (this.accept(['+'])) return this.deeper(() => this.signed());
    return this.bound();
  }

  /** A primary with what binds to it. */
  private bound(): Operand {
    const { start } = this.token;
    const raw = this.accept(['@']);
    let operand = this.primary();
    if (this.accept(['#'])) operand = this.layers(operand);
    if (raw) operand = { form: 'raw', of: operand, start, end: operand.end };
    for (let slices = 0; this.token.kind === 'brackets'; slices++) {
      const { token } = this;
      if (slices === MAX_DEPTH) throw new FilterProblem(`More than ${MAX_DEPTH} slices of slices.`, token.start, token.end);
      this.at++;
      operand = { form: 'slice', of: operand, ranges: parseRanges(token), start: operand.start, end: token.end };
    }
    return operand;
  }

  private layers(of: Operand): Operand {
    const token = this.token;
    if (token.kind !== 'brackets' && !(token.kind === 'word' && /^-?\d+$/.test(token.text)) && !this.sees(['-'])) {
      this.unexpected(token, 'A layer number is missing after `#`');
    }
    this.at++;
    if (token.kind === 'symbol') this.unexpected(token, 'Layers are counted from 1; negative ones stand in brackets, as in `#[-1]`');
    return { form: 'layers', of, ranges: parseRanges(token), start: of.start, end: token.end };
  }

  private primary(): Operand {
    const token = this.token;
    const { start, end } = token;
    switch (token.kind) {
      case 'text':
        this.at++;
        return { form: 'text', text: token.text, bytes: token.bytes, start, end };
      case 'character':
        this.at++;
        return { form: 'character', text: token.text, code: token.code, start, end };
      case 'reference':
        this.at++;
        return { form: 'reference', name: token.text, start, end };
      case 'word':
        if (OPERATOR_WORDS.includes(token.text)) break;
        this.at++;
        return this.token.kind === 'symbol' && this.token.text === '(' ? this.call(token) : { form: 'word', text: token.text, start, end };
      case 'symbol':
        if (token.text !== '{') break;
        this.at++;
        return this.deeper(() => {
          const inner = this.operand();
          this.close('}', token);
          return { ...inner, start, end: this.before.end };
        });
      case 'brackets':
      case 'end':
        break;
    }
    return this.unexpected(token);
  }

  private call(name: Token): Operand {
    const open = this.token;
    this.at++;
    const parameters: Operand[] = [];
    if (!this.sees([')'])) {
      do parameters.push(this.deeper(() => this.operand()));
      while (this.accept([',']));
    }
    this.close(')', open);
    return { form: 'call', name: name.text, nameEnd: name.end, parameters, start: name.start, end: this.before.end };
  }

  private close(symbol: ')' | '}', open: Token): void {
    if (this.accept([symbol])) return;
    const { token } = this;
    if (token.kind === 'end') throw new FilterProblem(`\`${symbol}\` is missing.`, open.start, token.end, true);
    this.unexpected(token);
  }

  private deeper<T>(part: () => T, place: Span = this.token): T {
    if (++this.depth > MAX_DEPTH) throw new FilterProblem(`More than ${MAX_DEPTH} nested groups.`, place.start, place.end);
    const result = part();
    this.depth--;
    return result;
  }

  private unexpected(token: Token, why?: string): never {
    throw unexpected(this.tokens, token, why);
  }
}

function around(first: Span, last: Span): Span {
  return { start: first.start, end: last.end };
}
