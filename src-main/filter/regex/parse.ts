/** The syntax of regular expressions after pcre2pattern(3), without what needs backtracking or memory of what a group matched. */
import { type ByteSet, EVERYTHING, NEWLINE, POSIX, VERTICAL_SPACE, byteSet, include, inverted, isEmpty, withBothCases } from './byte-set.ts';
import { ASSERTIONS, CONTROLS, type Flags, NO_MEMORY, SETS, UNSUPPORTED, bounds, changed } from './notation.ts';
import type { Regular } from './regular.ts';

/** What is wrong with a pattern: a clause that ends a sentence. */
export class RegexProblem extends Error {
  override readonly name = 'RegexProblem';
}

const MAX_DEPTH = 100;
/** PCRE's own bound of a counted repetition. */
const MAX_REPEAT = 65_535;

const EMPTY: Regular = { form: 'sequence', parts: [] };

export function parseRegex(pattern: Uint8Array): Regular {
  return new RegexParser(pattern).whole();
}

class RegexParser {
  private at = 0;
  private depth = 0;
  /** One character a byte, so that offsets are offsets of bytes. */
  private readonly text: string;
  private flags: Flags = { caseless: true, multiline: false, dotAll: false, extended: false };

  constructor(private readonly pattern: Uint8Array) {
    this.text = Array.from(pattern, byte => String.fromCharCode(byte)).join('');
  }

  whole(): Regular {
    const regular = this.choice();
    if (this.at < this.text.length) throw new RegexProblem(`\`)\` at character ${this.at + 1} closes nothing.`);
    return regular;
  }

  private choice(): Regular {
    const parts = [this.sequence()];
    while (this.accept('|')) parts.push(this.sequence());
    return parts.length === 1 ? parts[0] : { form: 'choice', parts };
  }

  private accept(text: string): boolean {
    if (!this.text.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  /** The match of a sticky expression here, moved behind. */
  private take(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.at;
    const match = expression.exec(this.text) ?? undefined;
    if (match !== undefined) this.at += match[0].length;
    return match;
  }

  private sequence(): Regular {
    const parts: Regular[] = [];
    while (this.at < this.text.length && this.text[this.at] !== '|' && this.text[this.at] !== ')') {
      if (this.flags.extended && this.take(/(?:\s|#[^\n]*)+/y) !== undefined) continue;
      const atom = this.atom();
      if (atom !== undefined) parts.push(this.repeated(atom));
    }
    return parts.length === 1 ? parts[0] : { form: 'sequence', parts };
  }

  private repeated(of: Regular): Regular {
    let regular = of;
    for (let nested = 0; ; nested++) {
      const start = this.at;
      const match = this.take(/[*+?]|\{(\d*)(,?)(\d*)\}/y);
      if (match === undefined || (match[0].startsWith('{') && match[1] === '' && match[3] === '')) {
        this.at = start;
        return regular;
      }
      // Lazy repetitions match the same texts as greedy ones.
      if (this.accept('+')) throw new RegexProblem(`possessive repetitions such as \`${match[0]}+\` are not supported.`);
      this.accept('?');
      const [least, most] = bounds(match);
      if (most < least) throw new RegexProblem(`in \`${match[0]}\` the upper bound is below the lower.`);
      if (least > MAX_REPEAT || (most !== Infinity && most > MAX_REPEAT))
        throw new RegexProblem(`\`${match[0]}\` repeats more than ${MAX_REPEAT} times.`);
      if (nested >= MAX_DEPTH) throw new RegexProblem(`it repeats repetitions more than ${MAX_DEPTH} times.`);
      regular = { form: 'repeat', of: regular, least, most };
    }
  }

  private atom(): Regular | undefined {
    const start = this.at;
    const character = this.text[this.at++];
    switch (character) {
      case '(': return this.group();
      case '[': return this.bracket();
      case '.': return { form: 'bytes', set: this.flags.dotAll ? EVERYTHING : inverted(NEWLINE) };
      case '^': return { form: 'assertion', assertion: this.flags.multiline ? 'line-start' : 'start' };
      case '$': return { form: 'assertion', assertion: this.flags.multiline ? 'line-end' : 'final-end' };
      case '\\': return this.escape();
      case '*':
      case '+':
      case '?': throw new RegexProblem(`\`${character}\` at character ${start + 1} repeats nothing.`);
      default:
        this.at = start;
        return this.literal();
    }
  }

  private literal(): Regular {
    const bytes = this.nextCharacter();
    if (bytes.length === 1) return this.byte(bytes[0]);
    return this.characterSequence(bytes);
  }

  private byte(code: number): Regular {
    const set = byteSet([code, code]);
    return { form: 'bytes', set: this.flags.caseless ? withBothCases(set) : set };
  }

  /** The bytes of the next character: one, or those of a character in UTF-8. */
  private nextCharacter(): Uint8Array {
    const first = this.pattern[this.at];
    const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 1;
    const bytes = this.pattern.subarray(this.at, this.at + length);
    const whole = bytes.length === length && bytes.subarray(1).every(byte => (byte & 0xc0) === 0x80);
    const taken = whole ? bytes : bytes.subarray(0, 1);
    this.at += taken.length;
    return taken;
  }

  private characterSequence(bytes: Uint8Array): Regular {
    const exact: Regular = { form: 'sequence', parts: Array.from(bytes, code => ({ form: 'bytes' as const, set: byteSet([code, code]) })) };
    if (!this.flags.caseless) return exact;
    const character = new TextDecoder().decode(bytes);
    const forms = new Set([character, character.toLowerCase(), character.toUpperCase()]);
    if (forms.size === 1) return exact;
    const parts = Array.from(forms, form => sequenceOf(new TextEncoder().encode(form)));
    return { form: 'choice', parts };
  }

  private group(): Regular | undefined {
    if (++this.depth > MAX_DEPTH) throw new RegexProblem(`it has more than ${MAX_DEPTH} nested groups.`);
    const outer = this.flags;
    if (this.take(/\?#[^)]*\)/y) !== undefined) {
      this.depth--;
      return undefined;
    }
    const look = this.take(/\?<?[=!]/y);
    const options = look !== undefined ? undefined : this.take(/\?([imsxnJU]*)(?:-([imsxnJU]*))?([:)])/y);
    if (options !== undefined) {
      this.flags = changed(outer, options[1], options[2] ?? '');
      if (options[3] === ')') {
        this.depth--;
        return undefined;
      }
    } else if (look === undefined && this.take(/\?(?:P?<[A-Za-z_]\w*>|'[A-Za-z_]\w*'|\|)/y) === undefined) {
      const construct = this.take(/\?(?:>|R|&|\d|\(|P[>=]|C)|\*\w*/y);
      if (construct !== undefined)
        throw new RegexProblem(
          `\`(${construct[0]}\` (${UNSUPPORTED[construct[0]] ?? 'a verb, condition or call'}) is not supported${NO_MEMORY}.`,
        );
      if (this.accept('?')) throw new RegexProblem('`(?` is followed by something unknown.');
    }
    const inner = this.choice();
    if (!this.accept(')')) throw new RegexProblem('a `)` is missing.');
    this.flags = outer;
    this.depth--;
    return look === undefined ? inner : { form: 'look', behind: look[0].includes('<'), negative: look[0].endsWith('!'), of: inner };
  }

  private escape(): Regular | undefined {
    const letter = this.text[this.at];
    if (letter === undefined) throw new RegexProblem('it ends with a lone backslash.');
    const assertion = ASSERTIONS[letter];
    if (assertion !== undefined) {
      this.at++;
      return { form: 'assertion', assertion };
    }
    if (this.accept('Q')) {
      const end = this.text.indexOf('\\E', this.at);
      const parts: Regular[] = [];
      const stop = end < 0 ? this.text.length : end;
      while (this.at < stop) parts.push(this.literal());
      this.at = end < 0 ? stop : end + 2;
      return { form: 'sequence', parts };
    }
    if (this.accept('E')) return undefined;
    if (this.accept('R')) {
      return { form: 'choice', parts: [sequenceOf(Uint8Array.of(13, 10)), { form: 'bytes', set: VERTICAL_SPACE }] };
    }
    if (this.accept('N')) return { form: 'bytes', set: inverted(NEWLINE) };
    const octal = this.take(/[1-3][0-7]{2}/y);
    if (octal !== undefined) return this.byte(parseInt(octal[0], 8));
    if (/[1-9gk]/.test(letter)) throw new RegexProblem(`\`\\${letter}\` (a reference to a group) is not supported${NO_MEMORY}.`);
    if (/[pPXCKG]/.test(letter)) throw new RegexProblem(`\`\\${letter}\` is not supported.`);
    const set = this.escapedSet();
    if (set !== undefined) return { form: 'bytes', set };
    const code = this.escapedCode();
    return code < 256 ? this.byte(code) : this.characterSequence(new TextEncoder().encode(String.fromCodePoint(code)));
  }

  /** The set of `\d`, `\W` and their like. */
  private escapedSet(): ByteSet | undefined {
    const letter = this.text[this.at];
    const set = SETS[letter.toLowerCase()];
    if (set === undefined) return undefined;
    this.at++;
    return letter === letter.toLowerCase() ? set : inverted(set);
  }

  /** The character that an escape stands for. */
  private escapedCode(): number {
    const number = this.take(/x\{([0-9a-fA-F]+)\}|x([0-9a-fA-F]{0,2})|o\{([0-7]+)\}|(0[0-7]{0,2})|c([\x20-\x7e])/y);
    if (number !== undefined) {
      const [, braced, hex, octal, zero, control] = number;
      const code = control !== undefined ? control.toUpperCase().charCodeAt(0) ^ 0x40
        : braced !== undefined || hex !== undefined ? parseInt(braced ?? (hex === '' ? '0' : hex), 16) : parseInt(octal ?? zero, 8);
      if (!(code <= 0x10ffff) || (code >= 0xd800 && code < 0xe000)) throw new RegexProblem(`\`\\${number[0]}\` is not a character.`);
      return code;
    }
    const letter = this.text[this.at];
    const simple = CONTROLS[letter];
    if (simple === undefined && /[A-Za-z]/.test(letter)) throw new RegexProblem(`\`\\${letter}\` is not an escape.`);
    this.at++;
    return simple ?? letter.charCodeAt(0);
  }

  /** A class in brackets. Characters beyond ASCII become alternatives beside it. */
  private bracket(): Regular {
    const negative = this.accept('^');
    const listed = new Uint8Array(256);
    const wide: Regular[] = [];
    for (let first = true; ; first = false) {
      if (this.at >= this.text.length) throw new RegexProblem('a `]` is missing.');
      if (!first && this.accept(']')) break;
      const posix = this.take(/\[([:.=])(\^?)(\w*)\1\]/y);
      if (posix !== undefined) {
        const named = posix[1] === ':' ? POSIX[posix[3]] : undefined;
        if (named === undefined) throw new RegexProblem(`\`${posix[0]}\` is not a class.`);
        include(listed, posix[2] === '^' ? inverted(named) : named);
        continue;
      }
      const low = this.member();
      if (low.set !== undefined) {
        include(listed, low.set);
      } else if (this.text[this.at] === '-' && this.at + 1 < this.text.length && this.text[this.at + 1] !== ']') {
        this.at++;
        const high = this.member();
        if (high.set !== undefined) {
          listed[low.code] = listed[0x2d] = 1;
          include(listed, high.set);
        } else {
          if (high.wide || low.wide) throw new RegexProblem('ranges of characters beyond one byte are not supported.');
          if (high.code < low.code) throw new RegexProblem('a range in `[…]` runs backwards.');
          listed.fill(1, low.code, high.code + 1);
        }
      } else if (low.wide) {
        wide.push(this.characterSequence(new TextEncoder().encode(String.fromCodePoint(low.code))));
      } else {
        listed[low.code] = 1;
      }
    }
    const set = this.flags.caseless ? withBothCases(listed) : listed;
    if (negative && wide.length > 0) throw new RegexProblem('`[^…]` with characters beyond ASCII is not supported.');
    const bytes: Regular = { form: 'bytes', set: negative ? inverted(set) : set };
    if (wide.length === 0) return bytes;
    return { form: 'choice', parts: isEmpty(set) ? wide : [bytes, ...wide] };
  }

  /** One member of a class: a set, or the code of a character, which is `wide` when it takes several bytes. */
  private member(): { readonly set: ByteSet } | { readonly set: undefined; readonly code: number; readonly wide: boolean } {
    if (this.accept('\\')) {
      if (this.at >= this.text.length) throw new RegexProblem('a `]` is missing.');
      if (this.accept('b')) return { set: undefined, code: 8, wide: false };
      const set = this.escapedSet();
      if (set !== undefined) return { set };
      const octal = this.take(/[0-7]{1,3}/y);
      const code = octal === undefined ? this.escapedCode() : parseInt(octal[0], 8) & 255;
      return { set: undefined, code, wide: code > 255 };
    }
    const bytes = this.nextCharacter();
    const wide = bytes.length > 1;
    return { set: undefined, code: wide ? new TextDecoder().decode(bytes).codePointAt(0)! : bytes[0], wide };
  }
}

function sequenceOf(bytes: Uint8Array): Regular {
  return bytes.length === 0
    ? EMPTY
    : { form: 'sequence', parts: Array.from(bytes, code => ({ form: 'bytes' as const, set: byteSet([code, code]) })) };
}
