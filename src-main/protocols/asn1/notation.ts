/**
 * ASN.1 as protocols declare it (ITU-T X.680): the types of modules, read from their notation. Tags are implicit unless they say
 * EXPLICIT; constraints are passed over, but that an integer begins at zero says that it has no sign.
 */
import { APPLICATION, CONTEXT, PRIVATE, UNIVERSAL } from '../../bytes/ber.ts';

export interface Tag {
  readonly tagClass: number;
  readonly number: number;
  readonly explicit: boolean;
}

export type Names = Readonly<Record<number, string>>;

export interface Part {
  readonly name: string;
  readonly type: Type;
}

/** A type that the language has of its own, by what its values are, with its universal tag. */
export interface Plain {
  readonly kind: 'octets' | 'boolean' | 'null' | 'oid' | 'text' | 'moment' | 'any' | 'real';
  readonly universal: number;
}

export type Shape =
  | Plain
  | { readonly kind: 'sequence' | 'set' | 'choice'; readonly parts: readonly Part[] }
  | { readonly kind: 'list'; readonly ofSet: boolean; readonly item: Type }
  | { readonly kind: 'integer'; readonly names: Names; readonly unsigned: boolean }
  | { readonly kind: 'enumerated'; readonly names: Names }
  /** `flags`: names of bits by their number. */
  | { readonly kind: 'bits'; readonly flags: Names }
  | { readonly kind: 'reference'; readonly to: string };

export interface Type {
  readonly tag: Tag | undefined;
  readonly shape: Shape;
}

const TOKEN = /\.{2,3}|::=|[A-Za-z][\w-]*|-?\d+|[[\]{}(),]/g;
const CLASSES: Readonly<Record<string, number>> = { APPLICATION, PRIVATE, UNIVERSAL };
const ANY: Plain = { kind: 'any', universal: -1 };
const TEXT_TAGS: Readonly<Record<string, number>> = {
  ObjectDescriptor: 7, UTF8String: 12, NumericString: 18, PrintableString: 19, TeletexString: 20, IA5String: 22, UTCTime: 23, GraphicString: 25,
  VisibleString: 26, GeneralString: 27,
};
const WORDS: Readonly<Record<string, Plain>> = {
  BOOLEAN: { kind: 'boolean', universal: 1 }, NULL: { kind: 'null', universal: 5 },
  REAL: { kind: 'real', universal: 9 }, GeneralizedTime: { kind: 'moment', universal: 24 }, ANY,
  ...Object.fromEntries(Object.entries(TEXT_TAGS).map(([name, universal]) => [name, { kind: 'text', universal } as const])),
};

/** The types of a module, by their names. What is no ASN.1 is a mistake of the program, and throws. */
export function typesOf(module: string): ReadonlyMap<string, Type> {
  return new Notation(module).types();
}

class Notation {
  private readonly tokens: readonly string[];
  private at = 0;

  constructor(text: string) {
    this.tokens = text.match(TOKEN) ?? [];
  }

  types(): Map<string, Type> {
    const types = new Map<string, Type>();
    while (this.at < this.tokens.length) {
      const name = this.word();
      this.expect('::=');
      if (types.has(name)) throw new Error(`two types are called ${name}`);
      types.set(name, this.type());
    }
    return types;
  }

  private word(): string {
    const word = this.tokens[this.at++];
    if (word === undefined) throw new Error('the module ends within a type');
    return word;
  }

  private expect(token: string): void {
    const found = this.word();
    if (found !== token) throw new Error(`${found} where ${token} was expected, behind ${this.tokens.slice(this.at - 6, this.at - 1).join(' ')}`);
  }

  private accept(token: string): boolean {
    const found = this.tokens[this.at] === token;
    if (found) this.at++;
    return found;
  }

  private type(): Type {
    const tag = this.tag(), shape = this.shape();
    return { tag, shape };
  }

  private tag(): Tag | undefined {
    if (!this.accept('[')) return undefined;
    const first = this.word(), tagClass = CLASSES[first] ?? CONTEXT, number = Number(CLASSES[first] === undefined ? first : this.word());
    this.expect(']');
    const explicit = this.accept('EXPLICIT');
    if (!explicit) this.accept('IMPLICIT');
    return { tagClass, number, explicit };
  }

  private shape(): Shape {
    const word = this.word();
    switch (word) {
      case 'SEQUENCE':
      case 'SET': return this.several(word === 'SET');
      case 'CHOICE': return { kind: 'choice', parts: this.parts() };
      case 'INTEGER': {
        const names = this.tokens[this.at] === '{' ? this.names() : {};
        return { kind: 'integer', names, unsigned: this.constraint()[0] === '0' };
      }
      case 'ENUMERATED': return { kind: 'enumerated', names: this.names() };
      case 'BIT': {
        this.expect('STRING');
        const flags = this.tokens[this.at] === '{' ? this.names() : {};
        this.constraint();
        return { kind: 'bits', flags };
      }
      case 'OCTET':
        this.expect('STRING');
        this.constraint();
        return { kind: 'octets', universal: 4 };
      case 'OBJECT':
        this.expect('IDENTIFIER');
        return { kind: 'oid', universal: 6 };
      default:
        this.constraint();
        return WORDS[word] ?? { kind: 'reference', to: word };
    }
  }

  private several(ofSet: boolean): Shape {
    if (this.tokens[this.at] === '{') return { kind: ofSet ? 'set' : 'sequence', parts: this.parts() };
    this.accept('SIZE');
    this.constraint();
    this.expect('OF');
    return { kind: 'list', ofSet, item: this.type() };
  }

  private parts(): Part[] {
    const parts: Part[] = [];
    this.expect('{');
    while (!this.accept('}')) {
      if (!this.accept('...')) {
        parts.push({ name: this.word(), type: this.type() });
        if (!this.accept('OPTIONAL') && this.accept('DEFAULT')) this.word();
      }
      this.accept(',');
    }
    return parts;
  }

  private names(): Names {
    const names: Record<number, string> = {};
    this.expect('{');
    while (!this.accept('}')) {
      const name = this.word();
      if (name !== '...') {
        this.expect('(');
        names[Number(this.word())] = name;
        this.expect(')');
      }
      this.accept(',');
    }
    return names;
  }

  /** The tokens of a constraint in brackets, where there is one. */
  private constraint(): readonly string[] {
    if (!this.accept('(')) return [];
    const { at } = this;
    for (let open = 1; open > 0;) {
      const token = this.word();
      if (token === '(') open++;
      else if (token === ')') open--;
    }
    return this.tokens.slice(at, this.at - 1);
  }
}
