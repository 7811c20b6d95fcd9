/** What the parts of extensions' messages become: fields, named as Wireshark names them by the message or the structure that holds them. */
import { type Field, type FieldOptions, bool, flag, i16, i32, i8, none, octets, text, u16, u32, u64, u8 } from '../../../../dissect/index.ts';
import { hex } from '../../../../bytes/hexadecimal.ts';
import type { Count } from './counts.ts';
import type { Kind, Notation, Part } from './notation.ts';

/** A part with its fields. */
export interface Step {
  readonly name: string;
  readonly kind: Kind;
  readonly field: Field | undefined;
  /** Heading of a list. */
  readonly list: Field<void> | undefined;
  readonly bits: readonly Field<boolean>[];
  readonly count: Count | undefined;
  readonly when: Count | undefined;
  /** Of a group its parts, of a structure those of each one. */
  readonly steps: readonly Step[];
}

const NUMBERS: Readonly<Partial<Record<Kind, (title: string, options: FieldOptions) => Field>>> = {
  1: (title, options) => u8(title, { base: 'hexDec', ...options }),
  2: (title, options) => u16(title, { base: 'hexDec', ...options }),
  4: (title, options) => u32(title, { base: 'hexDec', ...options }),
  8: (title, options) => u64(title, { base: 'hexDec', ...options }),
  x: (title, options) => u32(title, { hex: true, ...options }),
  i1: i8, i2: i16, i4: i32, b: bool, t: text, s: octets, struct: none,
};

const DIGITS: Readonly<Partial<Record<Kind, number>>> = { 1: 2, 2: 4 };
/** `0x01 (Manual)` */
const named = (values: Readonly<Record<number, string>>, digits: number) => (value: number): string =>
  `${hex(value, digits)} (${values[value] ?? value})`;

export class FieldMaker {
  /** By what follows `x11.` in their names. */
  readonly fields: Record<string, Field> = {};
  readonly #notations: readonly Notation[];
  readonly #structures = new Map<string, readonly Step[]>();

  constructor(notations: readonly Notation[]) {
    this.#notations = notations;
  }

  /** `of` names the message: `randr.GetOutputInfo.reply`. */
  steps(of: string, parts: readonly Part[], notation: Notation): readonly Step[] {
    return parts.map(part => {
      const { name, kind, count, when } = part;
      const step = { name: part.word, kind, count, when, field: undefined, list: undefined, bits: [], steps: [] };
      if (kind === 'unused' || kind === 'fill') return step;
      if (kind === 'group') return { ...step, steps: this.steps(of, part.parts, notation) };
      if (kind === 'struct') return { ...step, field: this.#field(`struct.${name}`, part, notation), steps: this.#structure(name) };
      const full = `${of}.${name}`, field = this.#field(full, part, notation);
      const isList = count !== undefined && field.size > 1;
      return {
        ...step, field, bits: this.#bits(full, field, part, notation),
        list: isList ? this.#made(`${full}.list`, () => none(part.word)) as Field<void> : undefined,
      };
    });
  }

  #made(name: string, make: () => Field): Field {
    return (this.fields[name] ??= make());
  }

  #field(name: string, part: Part, notation: Notation): Field {
    const values = part.values === undefined ? undefined : notation.values.get(part.values);
    return this.#made(name, () => NUMBERS[part.kind]!(part.word, values === undefined ? {} : { values, text: named(values,
      DIGITS[part.kind] ?? 8) }));
  }

  #bits(name: string, field: Field, part: Part, notation: Notation): readonly Field<boolean>[] {
    const names = part.bits === undefined ? undefined : notation.bits.get(part.bits);
    return Object.entries(names ?? {}).map(([bit, word]) =>
      this.#made(`${name}.${word}`, () => flag(word, 2 ** Number(bit), { size: field.size, as: ['True', 'False'] })) as Field<boolean>);
  }

  #structure(name: string): readonly Step[] {
    const known = this.#structures.get(name);
    if (known !== undefined) return known;
    const notation = this.#notations.find(each => each.structures.has(name));
    if (notation === undefined) throw new Error(`no structure ${name}`);
    const steps = this.steps(`struct.${name}`, notation.structures.get(name)!, notation);
    this.#structures.set(name, steps);
    return steps;
  }
}
