/** Syntax to typed tests: which comparisons make sense, and how each value is to be read. */
import type { Registry } from '../dissect/index.ts';
import { isNumber } from './arithmetic.ts';
import type { Hosts } from './hosts.ts';
import { wantedBy, Operands, describedType, withExtent } from './operands.ts';
import { FilterProblem } from './problem.ts';
import { RegexProblem, compileRegex } from './regex/index.ts';
import type { Operand, Span, Test } from './syntax.ts';
import { type Constant, type FieldOperand, type TypedMember, type TypedOperand, type TypedTest } from './typed.ts';
import { hasNames } from './literals/names.ts';

export interface Checked {
  readonly test: TypedTest;
  /** Sentences about what works but should be written otherwise. */
  readonly warnings: readonly string[];
}

/** `text`: what the syntax was made of. Throws `FilterProblem`. */
export function checkTypes(test: Test, registry: Registry, text: string, hosts?: Hosts): Checked {
  const operands = new Operands(registry, text.length, hosts);
  return { test: new Checker(operands, text.trimEnd().length).test(test), warnings: operands.warnings };
}

class Checker {
  /** `length`: of the text without spaces at its end. */
  constructor(private readonly operands: Operands, private readonly length: number) {}

  test(test: Test): TypedTest {
    switch (test.form) {
      case 'logic': return { form: 'logic', operator: test.operator, parts: test.parts.map((part, i) => this.part(part, test.parts[i - 1])) };
      case 'not': return { form: 'not', of: this.test(test.of) };
      case 'exists': return this.exists(test.operand);
      case 'compare': return this.compare(test);
      case 'contains': return this.contains(test);
      case 'matches': return this.matches(test);
      case 'in': return this.membership(test);
    }
  }

  /** One of several tests: a lone value is likely meant for the field of the test before. */
  private part(test: Test, before: Test | undefined): TypedTest {
    if (test.form !== 'exists' || before?.form !== 'compare') return this.test(test);
    const { left } = before, { start, end } = test.operand, value = asWritten(test.operand), first = asWritten(before.right);
    if (left.form !== 'word' || first === undefined || value === undefined || this.operands.isLiteral(left)) return this.test(test);
    const sentence = `\`${value}\` is only a value: write \`${left.text} == ${value}\`, or \`${left.text} in {${first}, ${value}}\`.`;
    throw new FilterProblem(sentence, start, end, end === this.length);
  }

  private exists(operand: Operand): TypedTest {
    if (this.operands.isLiteral(operand)) this.noField(operand);
    const typed = this.operands.typed(operand);
    const there = typed.form === 'field' || typed.form === 'slice' || typed.form === 'reference';
    return { form: there ? 'exists' : 'truth', operand: typed };
  }

  /** Says which word is no field, or that there are only values. */
  private noField(...operands: readonly Operand[]): never {
    const word = operands.flatMap(calculatedWith).find(operand => operand.form === 'word' && /^[a-z_.]/i.test(operand.text));
    if (word?.form === 'word') throw this.operands.unknown(word.text, word.start, word.end);
    const { start } = operands[0];
    const { end } = operands[operands.length - 1];
    throw new FilterProblem('A field is missing: there are only values.', start, end, end === this.length);
  }

  private compare(test: Extract<Test, { form: 'compare' }>): TypedTest {
    const { operator, quantifier } = test;
    const { operands } = this;
    if (operands.isLiteral(test.left)) {
      if (operands.isLiteral(test.right)) return this.noField(test.left, test.right);
      const right = this.valued(test.right);
      return { form: 'compare', operator, quantifier, ...this.alike(operands.constant(test.left, this.beside(right, test.left)), right, test) };
    }
    const left = this.valued(test.left);
    if (!operands.isLiteral(test.right)) {
      const right = this.valued(test.right);
      return { form: 'compare', operator, quantifier, ...this.alike(left, right, test) };
    }
    const constants = operands.constants(test.right, this.beside(left, test.right));
    if (constants.length === 1) return { form: 'compare', operator, quantifier, ...this.alike(left, constants[0], test) };
    if (operator !== '==' && operator !== '!=') {
      throw new FilterProblem(
        `${describedType(left)} has ${constants.length} values of this name, which have no order.`,
        test.right.start,
        test.right.end,
      );
    }
    return { form: 'in', quantifier, outside: operator === '!=', left, members: constants.map(low => ({ low, high: undefined })) };
  }

  /** An operand that has a value. */
  private valued(operand: Operand): TypedOperand {
    const typed = this.operands.typed(operand);
    if (typed.family !== 'none') return typed;
    throw new FilterProblem(`${describedType(typed)} has no value; alone it tests that it is there.`, typed.start, typed.end);
  }

  /** What a literal is read as: unquoted ones beside a slice of a text are bytes. */
  private beside(other: TypedOperand, literal: Operand) {
    const sliced = other.form === 'slice' && other.family === 'text' && literal.form === 'word';
    return sliced ? { family: 'bytes' as const } : wantedBy(other);
  }

  /** Both sides in types that compare; texts beside bytes become bytes. */
  private alike(
    left: TypedOperand, right: TypedOperand, test: { readonly left: Operand; readonly right: Operand },
  ): { left: TypedOperand; right: TypedOperand } {
    if (left.family === right.family || (isNumber(left.family) && isNumber(right.family))) return { left, right };
    if (left.family === 'text' && right.family === 'bytes') return { left: encoded(left), right };
    if (left.family === 'bytes' && right.family === 'text') return { left, right: encoded(right) };
    if (left.family === 'ipv4' && isPlainBytes(right)) return { left: encoded(left), right };
    if (right.family === 'ipv4' && isPlainBytes(left)) return { left, right: encoded(right) };
    const bytes = (operand: TypedOperand): boolean => operand.family === 'bytes' || operand.family === 'ipv6';
    if (bytes(left) && bytes(right) && (left.form !== 'field' || right.form !== 'field')) return { left, right };
    const hint = left.form === 'field' && right.form === 'field' ? this.operands.namedValue(test.right, left.field) : undefined;
    throw new FilterProblem(hint ?? `${describedType(left)} and ${describedType(right)} cannot be compared.`, right.start, right.end);
  }

  private contains(test: Extract<Test, { form: 'contains' }>): TypedTest {
    const { quantifier } = test;
    if (this.operands.isLiteral(test.left)) this.noField(test.left);
    const left = this.searched(this.valued(test.left), test.right);
    const literal = this.operands.isLiteral(test.right);
    const slice = left.form === 'slice' && test.right.form === 'word';
    const right = literal ? this.operands.constant(test.right, { family: slice ? 'bytes' : left.family }) : this.valued(test.right);
    return { form: 'contains', quantifier, ...this.alike(left, right, test) };
  }

  /** The left side of `contains` as text or bytes. Numbers are searched as their names, addresses and times as their texts. */
  private searched(left: TypedOperand, right: Operand): TypedOperand {
    if (left.family === 'text') return left;
    if (left.family === 'bytes') return withExtent(left);
    if (this.operands.isLiteral(right) && right.form !== 'text') {
      const raw = left.form === 'field' ? `; its bytes are \`@${left.field.name}\`.` : '.';
      throw new FilterProblem(`Only texts and bytes can be searched for a value, not ${describedType(left)}${raw}`, left.start, left.end);
    }
    return asText(left);
  }

  private matches(test: Extract<Test, { form: 'matches' }>): TypedTest {
    const { quantifier, right } = test;
    if (this.operands.isLiteral(test.left)) this.noField(test.left);
    const typed = this.valued(test.left);
    const isBytes = isPlainBytes(typed) || (typed.family === 'bytes' && right.form === 'text' && saysBytes(right.bytes));
    const left = typed.family === 'text' ? typed : isBytes ? withExtent(typed) : asText(typed);
    if (right.form !== 'text') {
      const quoted = right.form === 'word' ? `: "${right.text}".` : '.';
      throw new FilterProblem(`A regular expression stands in double quotes${quoted}`, right.start, right.end);
    }
    try {
      compileRegex(right.bytes);
    } catch (error) {
      if (!(error instanceof RegexProblem)) throw error;
      throw new FilterProblem(`The regular expression is wrong: ${error.message}`, right.start, right.end);
    }
    return { form: 'matches', quantifier, left, pattern: right.bytes, at: { start: right.start, end: right.end } };
  }

  private membership(test: Extract<Test, { form: 'in' }>): TypedTest {
    if (this.operands.isLiteral(test.left)) this.noField(test.left);
    const left = this.valued(test.left);
    const members = test.members.flatMap(({ low, high }): TypedMember[] => {
      const lows = this.member(left, low);
      if (high === undefined) return lows.map(one => ({ low: one, high: undefined }));
      const highs = this.member(left, high);
      const several = lows.length > 1 ? low : highs.length > 1 ? high : undefined;
      if (several !== undefined) throw new FilterProblem('Several values have this name, which have no order.', several.start, several.end);
      return [{ low: lows[0], high: highs[0] }];
    });
    const encode = left.family === 'text' && members.some(({ low, high }) => low.family === 'bytes' || high?.family === 'bytes');
    if (!encode) return { form: 'in', quantifier: test.quantifier, outside: false, left, members };
    const asBytes = (operand: TypedOperand): TypedOperand => (operand.family === 'text' ? encoded(operand) : operand);
    return {
      form: 'in', quantifier: test.quantifier, outside: false, left: encoded(left),
      members: members.map(({ low, high }) => ({ low: asBytes(low), high: high === undefined ? undefined : asBytes(high) })),
    };
  }

  private member(left: TypedOperand, operand: Operand): readonly TypedOperand[] {
    const typed = this.operands.isLiteral(operand) ? this.operands.constants(operand, this.beside(left, operand)) : [this.valued(operand)];
    return typed.map(one => {
      const sides = this.alike(left, one, { left: operand, right: operand });
      return sides.left === left ? sides.right : one;
    });
  }
}

/** A number or a text of one line as it stands in a filter; undefined for all else. */
function asWritten(operand: Operand): string | undefined {
  if (operand.form === 'text') return /^[\w .-]{1,40}$/.test(operand.text) ? `"${operand.text}"` : undefined;
  return operand.form === 'word' && /^\d/.test(operand.text) ? operand.text : undefined;
}

/** A text, or the number of an IPv4 address, as bytes. */
function encoded(of: TypedOperand): TypedOperand {
  const span: Span = { start: of.start, end: of.end };
  if (of.form === 'constant' && of.family === 'text')
    return { form: 'constant', family: 'bytes', value: new TextEncoder().encode(of.value as string), ...span };
  return { form: 'encoded', family: 'bytes', of, ...span };
}

/** Bytes that are searched as they are; those of addresses and identifiers are searched as text, unless a pattern has bytes. */
function isPlainBytes(operand: TypedOperand): boolean {
  if (operand.family !== 'bytes') return false;
  return operand.form !== 'field' || operand.raw || operand.field.kind === 'bytes' || operand.field.kind === 'protocol';
}

/** Whether a pattern is about bytes that no address is written with: `\x00`, or such bytes themselves. */
function saysBytes(pattern: Uint8Array): boolean {
  return pattern.some(byte => byte < 0x20 || byte >= 0x7f) || /\\x[0-9a-f]{2}/i.test(Buffer.from(pattern).toString('latin1'));
}

/** The name of a number that has one, else its digits; for everything else its text. */
function asText(operand: Exclude<TypedOperand, Constant> | Constant): TypedOperand {
  const named = isNamed(operand);
  return { form: 'call', family: 'text', name: named ? 'vals' : 'string', parameters: [operand], start: operand.start, end: operand.end };
}

function isNamed(operand: TypedOperand): operand is FieldOperand {
  return operand.form === 'field' && !operand.raw && operand.family === 'integer' && hasNames(operand.field);
}

/** What stands in a calculation, in the order in which it is written; anything else alone. */
function calculatedWith(operand: Operand): readonly Operand[] {
  if (operand.form === 'negative') return calculatedWith(operand.of);
  return operand.form === 'arithmetic' ? [...calculatedWith(operand.left), ...calculatedWith(operand.right)] : [operand];
}
