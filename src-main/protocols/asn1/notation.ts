/**
 * ASN.1 as protocols declare it (ITU-T X.680): the types of modules, read from their notation. Tags are implicit unless they say
 * EXPLICIT. Of constraints those are kept that packed encodings need: ranges of numbers, sizes, and alphabets.
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
  /** It may be missing: OPTIONAL, or with a DEFAULT. */
  readonly optional: boolean;
  /** It stands behind the mark of extensions. */
  readonly added: boolean;
}

/** Values that a number or a size may have; `to` is Infinity where there is no end. */
export interface Range {
  readonly from: number;
  readonly to: number;
  /** Others are allowed, too. */
  readonly extensible: boolean;
}

/** A type that the language has of its own, by what its values are, with its universal tag. */
export interface Plain {
  readonly kind: 'octets' | 'boolean' | 'null' | 'oid' | 'text' | 'moment' | 'any' | 'real';
  readonly universal: number;
  readonly size?: Range;
  /** For texts: the characters that they may have, where not all. */
  readonly alphabet?: string;
}

export type Shape =
  | Plain
  | { readonly kind: 'sequence' | 'set' | 'choice'; readonly parts: readonly Part[]; readonly extensible: boolean }
  | { readonly kind: 'list'; readonly ofSet: boolean; readonly item: Type; readonly size?: Range }
  | { readonly kind: 'integer'; readonly names: Names; readonly unsigned: boolean; readonly range?: Range }
  /** `roots`: how many there are before the mark of extensions. */
  | { readonly kind: 'enumerated'; readonly names: Names; readonly roots: number; readonly extensible: boolean }
  /** `flags`: names of bits by their number. */
  | { readonly kind: 'bits'; readonly flags: Names; readonly size?: Range }
  | { readonly kind: 'reference'; readonly to: string };

export interface Type {
  readonly tag: Tag | undefined;
  readonly shape: Shape;
}

const TOKEN = /"[^"]*"|\.{2,3}|::=|[A-Za-z][\w-]*|-?\d+|[[\]{}(),]/g;
const CLASSES: Readonly<Record<string, number>> = { APPLICATION, PRIVATE, UNIVERSAL };
const ANY: Plain = { kind: 'any', universal: -1 };
const TEXT_TAGS: Readonly<Record<string, number>> = {
  ObjectDescriptor: 7, UTF8String: 12, NumericString: 18, PrintableString: 19, TeletexString: 20, IA5String: 22, UTCTime: 23, GraphicString: 25,
  VisibleString: 26, GeneralString: 27, BMPString: 30,
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
      case 'CHOICE': return { kind: 'choice', ...this.parts() };
      case 'INTEGER': {
        const names = this.tokens[this.at] === '{' ? this.names().names : {}, { range } = this.constraints();
        return { kind: 'integer', names, unsigned: range !== undefined && range.from >= 0, range };
      }
      case 'ENUMERATED': return { kind: 'enumerated', ...this.names() };
      case 'BIT': {
        this.expect('STRING');
        const flags = this.tokens[this.at] === '{' ? this.names().names : {};
        return { kind: 'bits', flags, size: this.constraints().size };
      }
      case 'OCTET':
        this.expect('STRING');
        return { kind: 'octets', universal: 4, size: this.constraints().size };
      case 'OBJECT':
        this.expect('IDENTIFIER');
        return { kind: 'oid', universal: 6 };
      default: {
        const { size, alphabet } = this.constraints(), plain = WORDS[word];
        if (plain === undefined) return { kind: 'reference', to: word };
        return size === undefined && alphabet === undefined ? plain : { ...plain, size, alphabet };
      }
    }
  }

  private several(ofSet: boolean): Shape {
    if (this.tokens[this.at] === '{') return { kind: ofSet ? 'set' : 'sequence', ...this.parts() };
    const isBare = this.accept('SIZE'), { size, range } = this.constraints();
    this.expect('OF');
    return { kind: 'list', ofSet, item: this.type(), size: isBare ? range : size };
  }

  private parts(): { readonly parts: readonly Part[]; readonly extensible: boolean } {
    const parts: Part[] = [];
    let extensible = false;
    this.expect('{');
    while (!this.accept('}')) {
      if (this.accept('...')) {
        extensible = true;
      } else {
        const name = this.word(), type = this.type(), optional = this.accept('OPTIONAL') || (this.accept('DEFAULT') && this.word() !== '');
        parts.push({ name, type, optional, added: extensible });
      }
      this.accept(',');
    }
    return { parts, extensible };
  }

  /** Names with their numbers, which count from zero where none are given. */
  private names(): { readonly names: Names; readonly roots: number; readonly extensible: boolean } {
    const names: Record<number, string> = {};
    let count = 0, roots = -1;
    this.expect('{');
    while (!this.accept('}')) {
      const name = this.word();
      if (name === '...') {
        roots = count;
      } else {
        let number = count++;
        if (this.accept('(')) {
          number = Number(this.word());
          this.expect(')');
        }
        names[number] = name;
      }
      this.accept(',');
    }
    return { names, roots: roots < 0 ? count : roots, extensible: roots >= 0 };
  }

  /** What all constraints here say together: `(SIZE (1..128))(FROM ("0123456789"))`. */
  private constraints(): { readonly range?: Range; readonly size?: Range; readonly alphabet?: string } {
    let range: Range | undefined, size: Range | undefined, alphabet: string | undefined;
    while (this.tokens[this.at] === '(') {
      const tokens = this.constraint(), at = tokens.indexOf('SIZE'), quoted = tokens.find(token => token.startsWith('"'));
      if (quoted !== undefined) alphabet = quoted.slice(1, -1);
      else if (at >= 0) size = rangeOf(tokens.slice(at + 1).filter(token => token !== '(' && token !== ')'));
      else range = rangeOf(tokens);
    }
    return { range, size, alphabet };
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

/** `1 .. 128 , ...`, or one value alone; undefined for something else. */
function rangeOf([first, dots, last, ...rest]: readonly string[]): Range | undefined {
  const from = Number(first);
  if (Number.isNaN(from)) return undefined;
  if (dots !== '..') return { from, to: from, extensible: dots === ',' };
  return { from, to: last === 'MAX' ? Infinity : Number(last), extensible: rest.includes('...') };
}
