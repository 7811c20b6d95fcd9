/** Operands with their types: words become fields or values, functions and arithmetic get the type of their result. */
import type { Field, Registry } from '../dissect/index.ts';
import { COMPUTABLE, besides, isNumber, resultOf } from './arithmetic.ts';
import { compute, negated } from './compare.ts';
import { type Literal, type Wanted, readConstant } from './constants.ts';
import { FUNCTIONS } from './functions.ts';
import type { Hosts } from './hosts.ts';
import { hasNames, numbersNamed } from './literals/names.ts';
import { currentName } from './old-names.ts';
import { FilterProblem } from './problem.ts';
import { meant, nearest, nearestField, nearestFunction } from './suggest.ts';
import type { Operand } from './syntax.ts';
import { type Constant, FAMILIES, FAMILY_NAMES, type FieldOperand, type FunctionName, TYPE_NAMES, type TypedOperand } from './typed.ts';

export class Operands {
  readonly warnings: string[] = [];

  /** `length`: of the whole text; a problem at its end may be cured by more text. */
  constructor(private readonly registry: Registry, private readonly length: number, private readonly hosts?: Hosts) {}

  /** The field that a word names. A leading dot says that it is a field and no value. */
  fieldOf(word: string): Field | undefined {
    const name = word.startsWith('.') ? word.slice(1) : word;
    return this.registry.field(name) ?? this.registry.field(currentName(name));
  }

  /** True for operands without any field: they have no type of their own. */
  isLiteral(operand: Operand): boolean {
    switch (operand.form) {
      case 'text':
      case 'character': return true;
      case 'word': return this.fieldOf(operand.text) === undefined;
      case 'negative': return this.isLiteral(operand.of);
      case 'arithmetic': return this.isLiteral(operand.left) && this.isLiteral(operand.right);
      case 'raw':
      case 'layers':
      case 'slice':
      case 'call':
      case 'reference': return false;
    }
  }

  /** An operand that has a type of its own. Throws `FilterProblem`. */
  typed(operand: Operand): TypedOperand {
    const { start, end } = operand;
    switch (operand.form) {
      case 'word': return this.field(operand.text, start, end);
      case 'layers':
      case 'raw': return this.qualified(operand);
      case 'reference': {
        const of = this.field(operand.name, start, end);
        return { form: 'reference', family: of.family, of, start, end };
      }
      case 'slice': return this.slice(operand);
      case 'call': return this.call(operand);
      case 'negative': {
        const of = this.typed(operand.of);
        if (!['integer', 'float', 'span'].includes(of.family)) throw new FilterProblem(`${described(of)} has no negative.`, start, end);
        return { form: 'negative', family: of.family, of, start, end };
      }
      case 'arithmetic': return this.arithmetic(operand);
      case 'text':
      case 'character': throw new FilterProblem('A field is missing: this is only a value.', start, end, end === this.length);
    }
  }

  private field(name: string, start: number, end: number): FieldOperand {
    const field = this.fieldOf(name);
    if (field === undefined) throw this.unknown(name, start, end);
    if (!name.endsWith(field.name) && !name.startsWith('_ws.col.')) this.warnings.push(`\`${name}\` is now called \`${field.name}\`.`);
    return { form: 'field', family: FAMILIES[field.kind], field, layers: undefined, raw: false, start, end };
  }

  /** The problem with a word that names no field. */
  unknown(name: string, start: number, end: number): FilterProblem {
    const minus = name.indexOf('-');
    if (minus > 0 && this.fieldOf(name.slice(0, minus)) !== undefined) {
      return new FilterProblem(
        `\`${name}\` is not a field; a minus needs a space before it: \`${name.slice(0, minus)} ${name.slice(minus)}\`.`,
        start,
        end,
      );
    }
    const candidates = [...this.registry.allFields.map(field => field.name), ...Object.keys(FUNCTIONS)];
    return new FilterProblem(`\`${name}\` is not a field${meant(nearestField(name, candidates))}`, start, end);
  }

  /** `@field`, `field#1`. */
  private qualified(operand: Extract<Operand, { form: 'layers' | 'raw' }>): TypedOperand {
    const { start, end } = operand;
    const of = operand.of.form === 'text' ? undefined : this.typed(operand.of);
    if (of === undefined || of.form !== 'field') {
      throw new FilterProblem(`\`${operand.form === 'raw' ? '@' : '#'}\` needs a field.`, start, end);
    }
    if (operand.form === 'raw') return { ...of, family: 'bytes', raw: true, start, end };
    if (operand.ranges.some(({ first }) => first === 0)) this.warnings.push('Layers are counted from 1: none is 0.');
    return { ...of, layers: operand.ranges, start, end };
  }

  private slice(operand: Extract<Operand, { form: 'slice' }>): TypedOperand {
    const { start, end, ranges } = operand;
    if (this.isLiteral(operand.of)) {
      if (operand.of.form === 'word') throw this.unknown(operand.of.text, operand.of.start, operand.of.end);
      throw new FilterProblem('A slice is taken of a field.', start, end);
    }
    const of = asStored(this.typed(operand.of));
    if (of.family === 'text') return { form: 'slice', family: 'text', of, ranges, start, end };
    if (of.family === 'bytes' || of.family === 'ipv6') return { form: 'slice', family: 'bytes', of, ranges, start, end };
    // The address has four bytes also where a prefix has fewer on the wire.
    if (of.family === 'ipv4') return { form: 'slice', family: 'bytes', of: { form: 'encoded', family: 'bytes', of, start, end }, ranges, start, end };
    const raw = of.form === 'field' && of.family !== 'none' ? `; its bytes are \`@${of.field.name}\`.` : '.';
    throw new FilterProblem(`${described(of)} cannot be sliced${raw}`, start, end);
  }

  private call(operand: Extract<Operand, { form: 'call' }>): TypedOperand {
    const { start, end, nameEnd, parameters } = operand;
    const facts = Object.hasOwn(FUNCTIONS, operand.name) ? FUNCTIONS[operand.name as FunctionName] : undefined;
    if (facts === undefined) {
      throw new FilterProblem(`\`${operand.name}\` is not a function${meant(nearestFunction(operand.name, Object.keys(FUNCTIONS)))}`, start, nameEnd);
    }
    const name = operand.name as FunctionName;
    if (parameters.length === 0 || parameters.length > facts.most) {
      throw new FilterProblem(
        `\`${facts.usage}\` takes ${facts.most === 1 ? 'one parameter' : `1 to ${facts.most} parameters`}, not ${parameters.length}.`,
        start,
        end,
      );
    }
    const firstTyped = parameters.find(parameter => !this.isLiteral(parameter));
    if (firstTyped === undefined) {
      const [first] = parameters;
      if (first.form === 'word') throw this.unknown(first.text, first.start, first.end);
      throw new FilterProblem(`\`${facts.usage}\` needs a field.`, start, end);
    }
    const model = this.typed(firstTyped);
    const typed = parameters.map(parameter => {
      if (parameter === firstTyped) return name === 'len' ? asStored(model) : model;
      return this.isLiteral(parameter) ? this.constant(parameter, wantedBy(model)) : this.typed(parameter);
    });
    for (const parameter of typed) {
      const wrongField = facts.fieldsOnly === true && parameter.form !== 'field';
      if (wrongField) throw new FilterProblem(`\`${facts.usage}\` needs a field.`, parameter.start, parameter.end);
      if (!facts.takes.includes(parameter.family)) {
        throw new FilterProblem(`\`${facts.usage}\` does not take ${describedType(parameter)}.`, parameter.start, parameter.end);
      }
      if (parameter.family !== model.family && !(isNumber(parameter.family) && isNumber(model.family))) {
        throw new FilterProblem(`The parameters of \`${facts.usage}\` must be of one type.`, parameter.start, parameter.end);
      }
    }
    if (name === 'len' && model.family === 'integer' && (model.form !== 'field' || model.field.size === 0)) {
      throw new FilterProblem(`\`len(field)\` does not take ${describedType(model)}.`, start, end);
    }
    if ((name === 'dec' || name === 'hex') && model.form === 'field' && model.field.kind !== 'uint' && model.field.kind !== 'framenum') {
      throw new FilterProblem(`\`${facts.usage}\` does not take ${describedType(model)}.`, start, end);
    }
    if (name === 'vals' && model.form === 'field' && !hasNames(model.field))
      throw new FilterProblem(`The values of \`${model.field.name}\` have no names.`, start, end);
    if (name === 'string' && model.form === 'field' && (model.field.kind === 'bytes' || model.field.kind === 'protocol')) {
      throw new FilterProblem(`\`string(field)\` does not take ${describedType(model)}.`, start, end);
    }
    return { form: 'call', family: facts.gives === 'same' ? model.family : facts.gives, name, parameters: typed, start, end };
  }

  private arithmetic(operand: Extract<Operand, { form: 'arithmetic' }>): TypedOperand {
    const { start, end, operator } = operand;
    const leftLiteral = this.isLiteral(operand.left);
    const rightLiteral = this.isLiteral(operand.right);
    if (leftLiteral && rightLiteral) throw new FilterProblem('A field is missing: these are only values.', start, end, end === this.length);
    const left = leftLiteral ? undefined : this.typed(operand.left);
    if (left !== undefined && !COMPUTABLE.includes(left.family) && operator !== '&')
      throw new FilterProblem(`\`${operator}\` does not take ${describedType(left)}.`, left.start, left.end);
    const right = rightLiteral ? this.constant(operand.right, besides(operator, left!)) : this.typed(operand.right);
    const joins = new FilterProblem('`&` masks bits; tests are joined by `&&` or `and`.', start, end);
    const isTest = left === undefined ? operand.left.form === 'text' : isProtocol(left);
    if (operator === '&' && isTest && isProtocol(right)) throw joins;
    const first = left ?? this.masked(operand.left, wantedBy(right, false), operator === '&' ? joins : undefined);
    const family = resultOf(operator, first.family, right.family);
    if (family === undefined) {
      throw new FilterProblem(`\`${operator}\` does not take ${describedType(first)} and ${describedType(right)}.`, start, end);
    }
    return { form: 'arithmetic', family, operator, left: first, right, start, end };
  }

  /** The value on the left of an operator. `joins`: what is said of a value of another type, which a test before ends with. */
  private masked(operand: Operand, wanted: Wanted, joins: FilterProblem | undefined): Constant {
    try {
      return this.constant(operand, wanted);
    } catch (error) {
      throw error instanceof FilterProblem && joins !== undefined ? joins : error;
    }
  }

  /** The only value that a literal stands for. Throws `FilterProblem` also when it stands for several. */
  constant(operand: Operand, wanted: Wanted): Constant {
    const [first, ...more] = this.constants(operand, wanted);
    if (more.length > 0)
      throw new FilterProblem(
        `\`${wanted.field?.name}\` has several values of this name, which have no order.`,
        operand.start,
        operand.end,
      );
    return first;
  }

  /** The values that an operand without fields stands for: more than one for a name that several numbers have. */
  constants(operand: Operand, wanted: Wanted): readonly Constant[] {
    const { start, end } = operand;
    switch (operand.form) {
      case 'word':
      case 'text':
      case 'character': return this.literal(operand, wanted);
      case 'negative': {
        const of = this.constant(operand.of, { family: wanted.family });
        if (!['integer', 'float', 'span'].includes(of.family))
          throw new FilterProblem(`A minus does not go with ${FAMILY_NAMES[of.family]}.`, start, end);
        if (wanted.field?.kind === 'uint' && operand.of.form === 'word') this.warnings.push(`\`${wanted.field.name}\` is never negative.`);
        return [{ ...of, value: negated(of.value), start, end }];
      }
      case 'arithmetic': {
        const left = this.constant(operand.left, { family: wanted.family });
        const right = this.constant(operand.right, besides(operand.operator, left));
        const family = resultOf(operand.operator, left.family, right.family);
        const value = family === undefined ? undefined : compute(operand.operator, left.value, right.value, family);
        if (family === undefined || value === undefined) {
          const mask = operand.operator === '/' && left.family === 'ipv4' ? '; a network has the length of its prefix, as in 192.0.2.0/24.' : '.';
          throw new FilterProblem(`\`${operand.operator}\` gives nothing here${mask}`, start, end);
        }
        return [{ form: 'constant', family, value, start, end }];
      }
      default: throw new Error('not a literal');
    }
  }

  private literal(operand: Literal, wanted: Wanted): readonly Constant[] {
    const { start, end } = operand;
    const atEnd = end === this.length;
    // A leading colon says that the word is a value, not a field.
    const literal: Literal = operand.form === 'word' && /^:[^:]/.test(operand.text) ? { ...operand, text: operand.text.slice(1) } : operand;
    try {
      const { constants, warning } = readConstant(literal, wanted, atEnd, this.hosts);
      if (warning !== undefined) this.warnings.push(warning);
      return constants;
    } catch (error) {
      const below = operand.form === 'word' ? this.registry.field(`${wanted.field?.name}.${operand.text.toLowerCase()}`) : undefined;
      if (error instanceof FilterProblem && below !== undefined) {
        const sentence = error.message.replace(/[.;].*$/, '');
        throw new FilterProblem(`${sentence}; did you mean the field \`${below.name}\`?`, start, end, error.unfinished);
      }
      if (!(error instanceof FilterProblem) || operand.form !== 'word' || !/^[a-z_][\w.-]*\.[\w.-]*$/i.test(operand.text)) throw error;
      // What looks like a field may be one that is misspelt.
      const names = this.registry.allFields.map(field => field.name);
      const near = nearest(operand.text, names);
      if (near === undefined) throw error;
      throw new FilterProblem(`${error.message.replace(/\.$/, '')}; did you mean the field \`${near}\`?`, start, end, error.unfinished, error.host);
    }
  }

  /** A hint for a protocol's name where the name of a value was meant. */
  namedValue(operand: Operand, field: Field): string | undefined {
    if (operand.form !== 'word' || !hasNames(field) || numbersNamed(field, operand.text).length === 0) return undefined;
    return `\`${operand.text}\` is a field; the value of \`${field.name}\` is written "${operand.text}".`;
  }
}

/** Protocols whose bytes are all up to the packet's end, where they are cut out or counted: `tcp[20:4] == "GET "` looks behind the header. */
const REACHING: ReadonlySet<string> = new Set(['tcp']);

function asStored(operand: TypedOperand): TypedOperand {
  return operand.form === 'field' && !operand.raw && REACHING.has(operand.field.name) ? withExtent(operand) : operand;
}

/** A protocol's bytes with all that it carries. */
export function withExtent(operand: TypedOperand): TypedOperand {
  if (operand.form !== 'field' || operand.raw || operand.field.kind !== 'protocol') return operand;
  return { form: 'extent', family: 'bytes', of: operand, start: operand.start, end: operand.end };
}

/** What a literal beside this operand is read as. `names`: whether it may be the name of a value. */
export function wantedBy(operand: TypedOperand, names = true): Wanted {
  if (operand.form === 'field' && !operand.raw && names) return { family: operand.family, field: operand.field };
  if (operand.form === 'reference' && names) return { family: operand.family, field: operand.of.field };
  // The largest of several identifiers is written as one.
  const of = operand.form === 'call' && operand.family === 'bytes' ? operand.parameters.find(({ form }) => form !== 'constant') : undefined;
  if (of !== undefined) return wantedBy(of, names);
  return { family: operand.family };
}

function isProtocol(operand: TypedOperand): boolean {
  return operand.form === 'field' && !operand.raw && operand.field.kind === 'protocol';
}

/** `tcp.port (Unsigned integer)`, `an integer`. */
export function describedType(operand: TypedOperand): string {
  if (operand.form === 'field' && !operand.raw) return `\`${operand.field.name}\` (${TYPE_NAMES[operand.field.kind]})`;
  return FAMILY_NAMES[operand.family];
}

function described(operand: TypedOperand): string {
  const text = describedType(operand);
  return text[0].toUpperCase() + text.slice(1);
}
