/**
 * Reads a `.proto` file, proto2, proto3 or an edition: https://protobuf.dev/reference/protobuf/proto2-spec/ and its
 * neighbours. Options change nothing of what lies on the wire, so that they are passed over.
 */
import type { DeclaredEnum, DeclaredExtension, DeclaredField, DeclaredFile, DeclaredMessage, DeclaredService } from './proto-declarations.ts';
import { ProtoError, ProtoTokens, type Token } from './proto-tokens.ts';

/** Messages inside messages: nobody writes more than five or so. */
const DEEPEST = 16;
/** Numbers of fields have 29 bits. */
const LARGEST_NUMBER = 2 ** 29 - 1;

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };
type Scope = Writable<Pick<DeclaredMessage, 'messages' | 'enums' | 'extensions'>>;

export interface ParsedFile {
  /** What was declared up to the error, where there is one. */
  readonly file: DeclaredFile;
  readonly error?: ProtoError;
}

export function parseProto(text: string): ParsedFile {
  const file: Writable<DeclaredFile> = { package: '', imports: [], messages: [], enums: [], services: [], extensions: [] };
  try {
    new Parser(new ProtoTokens(text)).file(file);
    return { file };
  } catch (error) {
    if (error instanceof ProtoError) return { file, error };
    throw error;
  }
}

class Parser {
  constructor(private readonly tokens: ProtoTokens) {}

  file(file: Writable<DeclaredFile>): void {
    while (this.tokens.next.kind !== 'end') {
      if (this.#takes(';')) continue;
      const word = this.#name('a declaration');
      switch (word.text) {
        case 'syntax':
        case 'edition':
          this.#expect('=');
          this.#syntax(this.#text(`the ${word.text}`));
          this.#expect(';');
          break;
        case 'package':
          file.package = this.#name('the name of the package').text;
          this.#expect(';');
          break;
        case 'import': {
          if (this.#isWord('public') || this.#isWord('weak') || this.#isWord('option')) this.tokens.take();
          const { text, at } = this.#text('the path of a file');
          file.imports.push({ path: text, at });
          this.#expect(';');
          break;
        }
        case 'service':
          this.#service(file.services);
          break;
        default:
          if (!this.#scoped(word, file, 1)) throw new ProtoError(`“${word.text}” begins no declaration`, word.at);
      }
    }
  }

  #syntax({ text, at }: Token): void {
    if (text !== 'proto2' && text !== 'proto3' && !/^20\d\d$/.test(text)) throw new ProtoError(`the syntax “${text}” is not known`, at);
  }

  /** Declarations that files and messages have in common; false when the word begins none of them. */
  #scoped(word: Token, scope: Scope, depth: number): boolean {
    switch (word.text) {
      case 'option':
        this.#skipTo(';');
        return true;
      // Editions say whether other files may use what follows.
      case 'export':
      case 'local':
        return this.#isWord('message') || this.#isWord('enum') ? this.#scoped(this.tokens.take(), scope, depth) : false;
      case 'message': {
        const { text, at } = this.#name('the name of the message');
        scope.messages.push(this.#message(text, at, depth));
        return true;
      }
      case 'enum':
        this.#enum(scope.enums);
        return true;
      case 'extend':
        this.#extend(scope, depth);
        return true;
      default:
        return false;
    }
  }

  #message(name: string, at: number, depth: number): DeclaredMessage {
    if (depth > DEEPEST) throw new ProtoError(`more than ${DEEPEST} messages inside each other`, at);
    const message: Writable<DeclaredMessage> = { name, at, fields: [], messages: [], enums: [], extensions: [] };
    this.#expect('{');
    while (!this.#takes('}')) this.#member(message, depth);
    return message;
  }

  #member(message: Writable<DeclaredMessage>, depth: number): void {
    if (this.#takes(';')) return;
    const word = this.#name('a field or a declaration');
    if (word.text === 'extensions' || word.text === 'reserved') {
      this.#skipTo(';');
    } else if (word.text === 'oneof') {
      this.#name('the name of the oneof');
      this.#expect('{');
      while (!this.#takes('}')) {
        if (this.#takes(';')) continue;
        const inner = this.#name('a field');
        if (inner.text === 'option') this.#skipTo(';');
        else message.fields.push(this.#field(inner, depth));
      }
    } else if (!this.#scoped(word, message, depth + 1)) {
      message.fields.push(this.#field(word, depth));
    }
  }

  /** A field whose first word was taken. */
  #field(first: Token, depth: number): DeclaredField {
    const label = first.text === 'optional' || first.text === 'required' || first.text === 'repeated' ? first.text : undefined;
    const type = label === undefined ? first : this.#name('the type of the field');
    const required = label === 'required';
    if (type.text === 'map' && this.#takes('<')) return this.#map(type.at);
    const name = this.#name('the name of the field');
    this.#expect('=');
    const number = this.#fieldNumber();
    this.#options();
    if (type.text === 'group' && this.tokens.next.text === '{') {
      return { name: name.text.toLowerCase(), number, type: 'group', own: this.#message(name.text, name.at, depth + 1), required, at: type.at };
    }
    this.#expect(';');
    return { name: name.text, number, type: type.text, required, at: type.at };
  }

  #map(at: number): DeclaredField {
    const key = this.#name('the type of the keys');
    this.#expect(',');
    const value = this.#name('the type of the values');
    this.#expect('>');
    const { text: name } = this.#name('the name of the field');
    this.#expect('=');
    const number = this.#fieldNumber();
    this.#options();
    this.#expect(';');
    // On the wire a map is repeated messages of a key and a value.
    const own: DeclaredMessage = {
      name: `${name}MapEntry`, at, messages: [], enums: [], extensions: [],
      fields: [
        { name: 'key', number: 1, type: key.text, required: false, at: key.at },
        { name: 'value', number: 2, type: value.text, required: false, at: value.at },
      ],
    };
    return { name, number, type: 'map', own, required: false, at };
  }

  #extend(scope: Scope, depth: number): void {
    const { text: of, at } = this.#name('the name of a message');
    const fields: DeclaredField[] = [];
    this.#expect('{');
    while (!this.#takes('}')) if (!this.#takes(';')) fields.push(this.#field(this.#name('a field'), depth));
    scope.extensions.push({ of, at, fields } satisfies DeclaredExtension);
  }

  #enum(enums: DeclaredEnum[]): void {
    const { text: name, at } = this.#name('the name of the enum');
    const values: { name: string; number: number }[] = [];
    this.#expect('{');
    while (!this.#takes('}')) {
      if (this.#takes(';')) continue;
      const word = this.#name('a value');
      if ((word.text === 'option' || word.text === 'reserved') && this.tokens.next.text !== '=') {
        this.#skipTo(';');
        continue;
      }
      this.#expect('=');
      const sign = this.#takes('-') ? -1 : 1;
      values.push({ name: word.text, number: (sign * this.#integer()) | 0 });
      this.#options();
      this.#expect(';');
    }
    enums.push({ name, at, values });
  }

  #service(services: DeclaredService[]): void {
    const { text: name, at } = this.#name('the name of the service');
    const methods: DeclaredService['methods'][number][] = [];
    this.#expect('{');
    while (!this.#takes('}')) {
      if (this.#takes(';')) continue;
      const word = this.#name('a method');
      if (word.text === 'option') {
        this.#skipTo(';');
        continue;
      }
      if (word.text !== 'rpc') throw new ProtoError(`“${word.text}” is no part of a service`, word.at);
      const method = this.#name('the name of the method');
      const request = this.#methodType();
      this.#expectWord('returns');
      methods.push({ name: method.text, request, response: this.#methodType(), at: method.at });
      if (this.tokens.next.text === '{') this.#skipBraces();
      else this.#expect(';');
    }
    services.push({ name, at, methods });
  }

  /** `(stream Type)`. A message may be called `stream`, too. */
  #methodType(): string {
    this.#expect('(');
    const word = this.#name('the type of a message');
    const type = word.text === 'stream' && this.tokens.next.kind === 'name' ? this.tokens.take().text : word.text;
    this.#expect(')');
    return type;
  }

  #options(): void {
    if (this.tokens.next.text === '[' && this.tokens.next.kind === 'symbol') this.#skipBraces();
  }

  /** Passes over a bracket and all up to the one that closes it. */
  #skipBraces(): void {
    const { at } = this.tokens.next;
    let open = 0;
    do {
      const token = this.tokens.take();
      if (token.kind === 'end') throw new ProtoError('this bracket is not closed', at);
      if (token.kind !== 'symbol') continue;
      if ('{[<('.includes(token.text)) open++;
      else if ('}]>)'.includes(token.text)) open--;
    } while (open > 0);
  }

  /** Passes over all up to a symbol outside of brackets, and over that. */
  #skipTo(symbol: string): void {
    const { at } = this.tokens.next;
    for (;;) {
      const { kind, text } = this.tokens.next;
      if (kind === 'end') throw new ProtoError(`“${symbol}” is missing behind this`, at);
      if (kind === 'symbol' && '{[('.includes(text)) this.#skipBraces();
      else if (this.tokens.take().kind === 'symbol' && text === symbol) return;
    }
  }

  #fieldNumber(): number {
    const { at } = this.tokens.next;
    const number = this.#integer();
    if (number < 1 || number > LARGEST_NUMBER) throw new ProtoError(`${number} is no number for a field: those are 1 to ${LARGEST_NUMBER}`, at);
    return number;
  }

  #integer(): number {
    const { kind, text, at } = this.tokens.take();
    const number = kind !== 'number' ? NaN : /^0[0-7]+$/.test(text) ? parseInt(text, 8) : Number(text);
    if (!Number.isSafeInteger(number)) throw new ProtoError(`a whole number is expected instead of “${text}”`, at);
    return number;
  }

  #isWord(text: string): boolean {
    return this.tokens.next.kind === 'name' && this.tokens.next.text === text;
  }

  #takes(symbol: string): boolean {
    const { kind, text } = this.tokens.next;
    if (kind !== 'symbol' || text !== symbol) return false;
    this.tokens.take();
    return true;
  }

  #expect(symbol: string): void {
    const { text, at } = this.tokens.next;
    if (!this.#takes(symbol)) throw new ProtoError(`“${symbol}” is expected instead of “${text}”`, at);
  }

  #expectWord(word: string): void {
    const { text, at } = this.tokens.take();
    if (text !== word) throw new ProtoError(`“${word}” is expected instead of “${text}”`, at);
  }

  #name(what: string): Token {
    const token = this.tokens.take();
    if (token.kind !== 'name') throw new ProtoError(`${what} is expected instead of “${token.text}”`, token.at);
    return token;
  }

  #text(what: string): Token {
    const token = this.tokens.take();
    if (token.kind !== 'text') throw new ProtoError(`${what} in quotes is expected instead of “${token.text}”`, token.at);
    return token;
  }
}
