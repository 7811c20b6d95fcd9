/**
 * How interfaces are declared: a notation after C706's IDL (§6), one text an interface, read when it is first met.
 *
 * `enum u32 Kind { FIRST 0, SECOND 1 }` · `bits u32 Kind { FLAG 0x1 }` · `rights Kind "Specific rights" { FLAG 0x1 }` names numbers.
 * `counted ch16 Name other.name` is a text behind its two lengths, whose fields' names begin with the last word.
 * `struct Name { u32 count, Other[]* entries }` · `union u32 Name { 0: Other* arm, 1: , else: u32 rest }` declare what is made of others.
 * `Name(in u32 level, io u32& count, out Other*& info) werror` declares a call, and what it comes to.
 *
 * Behind a type `*` is a unique pointer, `&` a reference, `^` a full pointer, `[]` a conformant array, `[~]` one that varies too,
 * `[4]` a fixed one, `[4~]` one of which not all may come.
 * Behind a name `= full.name` gives another field than the one named after structure and member, `"Title"` another title, `!` has the
 * value told in the Info column, and `?` says that Wireshark has no such field.
 */
import type { Field } from '../../../dissect/index.ts';
import { FieldMaker, titleOf } from './field-maker.ts';
import { KNOWN } from './known-shapes.ts';
import { type Call, type CustomShape, type Member, type NumberShape, type Shape, type StructShape, type UnionShape, leafOf } from './shapes.ts';

const TOKEN = /\s*(?:#[^\n]*\n\s*)*([A-Za-z_][\w.]*|-?0x[0-9a-fA-F]+|-?\d+|"[^"]*"|[^\s])/y;
const POINTERS: Readonly<Record<string, 'reference' | 'unique' | 'full'>> = { '*': 'unique', '&': 'reference', '^': 'full' };

export interface Declared {
  readonly calls: ReadonlyMap<string, Call>;
  readonly fields: readonly Field[];
}

/** What an interface's declaration is about: the names of its fields begin with `fields`, those of its structures and calls go on with `types`. */
export interface Names {
  readonly fields: string;
  readonly types: string;
}

/** Throws an `Error` that tells the place where the text is wrong: a bug, found by the first test. */
export function declarations(names: Names, text: string, shapes: readonly CustomShape[] = []): Declared {
  return new Notation(names, text, shapes).read();
}

/** What is said behind a name. */
interface Naming {
  readonly id: string;
  readonly title: string;
  readonly told: boolean;
  /** Wireshark has no such field. */
  readonly own: boolean;
}

class Notation {
  private readonly shapes = new Map<string, Shape>(Object.entries(KNOWN));
  private readonly calls = new Map<string, Call>();
  private readonly maker: FieldMaker;
  private readonly words: readonly string[];
  private at = 0;

  constructor(private readonly names: Names, text: string, shapes: readonly CustomShape[]) {
    for (const shape of shapes) this.shapes.set(shape.name, shape);
    this.maker = new FieldMaker(names.fields);
    this.words = wordsOf(text);
  }

  read(): Declared {
    while (this.at < this.words.length) this.declaration();
    return { calls: this.calls, fields: this.maker.fields };
  }

  private declaration(): void {
    const kind = this.word();
    switch (kind) {
      case 'enum': {
        const base = this.number(), name = this.word();
        const values = Object.fromEntries(this.pairs().map(([word, value]) => [value, word]));
        this.name(name, { ...base, isEnum: base.size === 2, name: this.names.types + name, values });
        break;
      }
      case 'bits': {
        const base = this.number(), name = this.word();
        this.name(name, this.maker.flags({ ...base, name: this.names.types + name }, this.pairs(), undefined));
        break;
      }
      case 'rights': {
        const name = this.word(), title = this.word().slice(1, -1), base = KNOWN['u32'] as NumberShape;
        this.name(name, this.maker.flags({ ...base, name: this.names.types + name }, this.pairs(), title));
        break;
      }
      case 'struct': this.struct(); break;
      case 'union': this.union(); break;
      case 'counted': {
        const width = this.word() === 'ch16' ? 2 : 1, name = this.word();
        this.name(name, this.maker.counted(this.names.types + name, this.word(), width));
        break;
      }
      default: this.call(kind);
    }
  }

  private name(name: string, shape: Shape): void {
    this.shapes.set(name, shape);
  }

  private struct(): void {
    const name = this.word();
    const shape: StructShape = { is: 'struct', name: this.names.types + name, members: [] };
    this.name(name, shape);
    this.list('{', '}', () => shape.members.push(this.member(shape.name)));
  }

  private union(): void {
    const tag = this.number(), name = this.word();
    const shape: UnionShape = { is: 'union', name: this.names.types + name, tag, arms: new Map(), otherwise: { arm: undefined, exists: false } };
    this.name(name, shape);
    this.list('{', '}', () => {
      const label = this.word();
      this.expect(':');
      const arm = this.words[this.at] === ',' || this.words[this.at] === '}' ? undefined : this.member(shape.name);
      if (label === 'else') Object.assign(shape.otherwise, { arm, exists: true });
      else shape.arms.set(Number(label), arm);
    });
  }

  private call(name: string): void {
    const input: Member[] = [], output: Member[] = [];
    this.list('(', ')', () => {
      const way = this.word(), member = this.member(this.names.types + name);
      if (way !== 'out') input.push(member);
      if (way !== 'in') output.push(member);
    });
    const result = this.shapes.get(this.words[this.at] ?? '');
    if (result?.is === 'number') {
      this.at++;
      // A result may have a name of its own.
      const known = this.maker.resultId(result), isNamed = known === undefined;
      const name = isNamed ? this.word() : '';
      const { id, title, own } = this.naming(known ?? `${this.names.fields}.${name}`, isNamed ? titleOf(name) : this.maker.resultTitle(result));
      output.push({ title, shape: result, field: this.maker.field(result, { id, title, own }), told: false, isResult: true });
    }
    this.calls.set(name, { input, output });
  }

  private member(owner: string): Member {
    const shape = this.shape();
    const name = this.word();
    const { id, title, told, own } = this.naming(`${this.names.fields}.${owner}.${name}`, titleOf(name));
    return { title, shape, field: this.maker.field(leafOf(shape), { id, title, own }), told };
  }

  /** What stands behind a name, in any order: another field, another title, and whether it is told. */
  private naming(id: string, title: string): Naming {
    let told = false, own = false;
    for (; ;) {
      const next = this.words[this.at] ?? '';
      if (next === '?') {
        this.at++;
        own = true;
      } else if (next === '=') {
        this.at++;
        id = this.word();
      } else if (next.startsWith('"')) {
        title = this.word().slice(1, -1);
      } else if (next === '!') {
        this.at++;
        told = true;
      } else {
        return { id, title, told, own };
      }
    }
  }

  private shape(): Shape {
    const name = this.word(), known = this.shapes.get(name);
    if (known === undefined) throw this.wrong(`no type ${name}`);
    let shape = known;
    for (; ;) {
      const next = this.words[this.at];
      if (next in POINTERS) {
        this.at++;
        shape = { is: 'pointer', kind: POINTERS[next], to: shape };
      } else if (next === '[') {
        this.at++;
        const size = this.word(), varies = size === '~' || this.words[this.at] === '~';
        while (size !== ']' && this.word() !== ']');
        // Bytes are shown as such, and not each by itself.
        const of: Shape = shape.is === 'number' && shape.size === 1 && shape.flags === undefined ? { is: 'octet', name: shape.name } : shape;
        shape = { is: 'array', of, fixed: /\d/.test(size) ? Number(size) : undefined, varies };
      } else {
        return shape;
      }
    }
  }

  private number(): NumberShape {
    const shape = this.shape();
    if (shape.is !== 'number') throw this.wrong('a number');
    return shape;
  }

  private pairs(): [string, number][] {
    const pairs: [string, number][] = [];
    this.list('{', '}', () => pairs.push([this.word().replaceAll('"', ''), Number(this.word())]));
    return pairs;
  }

  private list(open: string, close: string, item: () => void): void {
    this.expect(open);
    while (this.words[this.at] !== close) {
      item();
      if (this.words[this.at] === ',') this.at++;
    }
    this.at++;
  }

  private word(): string {
    if (this.at >= this.words.length) throw this.wrong('an end');
    return this.words[this.at++];
  }

  private expect(word: string): void {
    if (this.word() !== word) throw this.wrong(`no ${word}`);
  }

  private wrong(what: string): Error {
    return new Error(`${this.names.fields}: ${what} at ${this.words.slice(Math.max(0, this.at - 8), this.at).join(' ')}`);
  }
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found !== null; found = TOKEN.exec(text)) words.push(found[1]);
  return words;
}
