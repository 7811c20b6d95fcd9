/** The words of a `.proto` file: https://protobuf.dev/reference/protobuf/proto3-spec/, "Lexical Elements", which proto2's are as well. */

export type TokenKind = 'name' | 'number' | 'text' | 'symbol' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** Names with their dots, strings without their quotes. */
  readonly text: string;
  /** Where it begins in the file, in characters. */
  readonly at: number;
}

/** What is wrong with a file, and where. */
export class ProtoError extends Error {
  constructor(message: string, readonly at: number) {
    super(message);
  }
}

/** Characters of a name with its dots: the longest public ones have about 100. */
const LONGEST_NAME = 256;
/** Parts of a name between its dots: each is a scope that other names are looked for in. */
const MOST_PARTS = 24;

const BLANK = /\s+|\/\/[^\n]*|\/\*[^]*?\*\//y;
const NAME = /\.?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/y;
const NUMBER = /0[xX][0-9a-fA-F]+|(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const TEXT = /"(?:[^"\\\n]|\\[^\n])*"|'(?:[^'\\\n]|\\[^\n])*'/y;

/** Reads one token after another; `next` looks at the one that comes. */
export class ProtoTokens {
  next: Token;
  readonly #text: string;
  #at = 0;

  /** Throws `ProtoError`, as `take` does, where no token can begin. */
  constructor(text: string) {
    this.#text = text;
    this.next = this.#read();
  }

  /** The token that was next. */
  take(): Token {
    const token = this.next;
    if (token.kind !== 'end') this.next = this.#read();
    return token;
  }

  #read(): Token {
    while (this.#match(BLANK) !== '');
    const at = this.#at;
    if (at >= this.#text.length) return { kind: 'end', text: 'the end of the file', at };
    if (this.#text.startsWith('/*', at)) throw new ProtoError('this comment does not end', at);
    const name = this.#match(NAME);
    if (name.length > LONGEST_NAME) throw new ProtoError(`this name has more than ${LONGEST_NAME} characters`, at);
    if (name.split('.').length > MOST_PARTS) throw new ProtoError(`this name has more than ${MOST_PARTS} parts`, at);
    if (name !== '') return { kind: 'name', text: name, at };
    const number = this.#match(NUMBER);
    if (number !== '') return { kind: 'number', text: number, at };
    const text = this.#match(TEXT);
    if (text !== '') return { kind: 'text', text: text.slice(1, -1), at };
    const symbol = String.fromCodePoint(this.#text.codePointAt(at)!);
    if (symbol === '"' || symbol === "'") throw new ProtoError('this text does not end', at);
    this.#at += symbol.length;
    return { kind: 'symbol', text: symbol, at };
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const text = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += text.length;
    return text;
  }
}

/** Gives the number of the line, from 1, that a character is on. */
export function lineNumbers(text: string): (at: number) => number {
  const ends: number[] = [];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) ends.push(end);
  return at => {
    let low = 0, high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (ends[middle] < at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
