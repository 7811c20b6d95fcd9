/** What may stand at a place of a filter that is being typed. */
import type { Field, Registry } from '../dissect/index.ts';
import { FUNCTIONS } from './functions.ts';
import { namesOf } from './literals/names.ts';
import { operatorsFor } from './offered-operators.ts';
import { FilterProblem } from './problem.ts';
import { quoted } from './quoted.ts';
import type { Token } from './token.ts';
import { scan } from './tokens.ts';
import { FAMILIES, type Family, TYPE_NAMES } from './typed.ts';
import { startOfWord } from './word-end.ts';

/** The engine's contract has the same shape. */
export interface Completion {
  /** Text that replaces the characters from `from` to the caret. */
  readonly text: string;
  readonly from: number;
  readonly kind: 'protocol' | 'field' | 'value' | 'operator' | 'function';
  readonly type?: string;
  readonly description: string;
}

/** As many as a list shows with use. */
const MAX_COMPLETIONS = 200;
/** Of names that have what is typed somewhere else than at their beginning. */
const MAX_ELSEWHERE = 40;

/** Protocols that come first while nothing is known of the packets. */
const USUAL: ReadonlySet<string> = new Set([
  'frame', 'eth', 'arp', 'ip', 'ipv6', 'icmp', 'icmpv6', 'tcp', 'udp', 'dns', 'dhcp', 'http', 'http2', 'tls', 'quic', 'smb2', 'ssh', 'wlan',
]);

const CONNECTIVES: readonly (readonly [text: string, description: string])[] = [
  ['and', 'Both sides'], ['or', 'Either side, or both'], ['xor', 'Either side, not both'],
];

const COMPARING = new Set([
  '==', '!=', '===', '!==', '<', '<=', '>', '>=', 'eq', 'ne', 'lt', 'le', 'gt', 'ge', 'any_eq', 'all_eq', 'any_ne', 'all_ne',
  '..',
]);
const OPENING = new Set(['and', 'or', 'xor', 'not', '&&', '||', '^^', '!', '(', 'any', 'all']);

/** The best come first. `caret`: an offset in the text. `present`: names of the protocols that the packets at hand have. */
export function complete(text: string, caret: number, registry: Registry, present: ReadonlySet<string> = USUAL): Completion[] {
  const before = text.slice(0, caret);
  const from = openQuote(before) ?? startOfWord(before);
  const tokens = scanned(text.slice(0, from));
  if (tokens === undefined) return [];
  return new Completer(registry, present, tokens, from, text.slice(from, caret)).list().slice(0, MAX_COMPLETIONS);
}

/** Where the double quotes begin inside which the text ends. */
function openQuote(text: string): number | undefined {
  let open: number | undefined;
  for (let i = 0; i < text.length; i++) {
    if (open !== undefined && text[i] === '\\') i++;
    else if (text[i] === '"') open = open === undefined ? i : undefined;
  }
  return open;
}

function scanned(text: string): Token[] | undefined {
  try {
    return scan(text).slice(0, -1);
  } catch (error) {
    if (error instanceof FilterProblem) return undefined;
    throw error;
  }
}

class Completer {
  /** What is typed of the word, in lower case and without a quote. */
  private readonly typed: string;

  private readonly quoted: boolean;

  constructor(
    private readonly registry: Registry, private readonly present: ReadonlySet<string>, private readonly tokens: readonly Token[],
    private readonly from: number, word: string,
  ) {
    this.quoted = word.startsWith('"');
    this.typed = (this.quoted ? word.slice(1) : word).toLowerCase();
  }

  list(): Completion[] {
    const last = this.tokens[this.tokens.length - 1];
    if (this.quoted) {
      const field = last === undefined ? undefined : this.comparedField(last);
      return field === undefined ? [] : this.values(field);
    }
    if (last === undefined || (last.kind !== 'text' && OPENING.has(last.text))) return this.operands([['not', 'What the rest does not let through']]);
    if (last.kind === 'word' && last.text === 'in') return this.words([['{', 'A set such as {443, 8000..8100}']]);
    if (last.kind === 'word' && (last.text === 'contains' || last.text === 'matches')) return [];
    const comparedWith = this.comparedField(last);
    if (comparedWith !== undefined) {
      // What begins with a digit is a number here, and a list of names that have these digits somewhere hides the packets.
      const fields = last.text === '{' || /^\d/.test(this.typed) ? [] : this.fields(FAMILIES[comparedWith.kind]).flat();
      return [...this.values(comparedWith), ...fields];
    }
    // A number, though of what is not known.
    if (COMPARING.has(last.text) && /^\d/.test(this.typed)) return [];
    if (last.kind === 'symbol' && !')}'.includes(last.text)) return this.operands([]);
    return this.afterOperand(last);
  }

  /** The field whose value is to follow, where the last token asks for one. */
  private comparedField(last: Token): Field | undefined {
    if (last.kind === 'text' || last.kind === 'character') return undefined;
    let at = this.tokens.length - 1;
    if (last.text === ',' || last.text === '{' || last.text === '..') {
      while (at >= 0 && this.tokens[at].text !== 'in' && this.tokens[at].text !== '(') at--;
      if (at < 0 || this.tokens[at].text === '(') return undefined;
    } else if (!COMPARING.has(last.text)) {
      return undefined;
    }
    const operand = this.tokens[at - (this.tokens[at - 1]?.text === 'not' ? 2 : 1)];
    return operand?.kind === 'word' ? this.registry.field(operand.text) : undefined;
  }

  private afterOperand(last: Token): Completion[] {
    const previous = this.tokens[this.tokens.length - 2];
    const compared = previous !== undefined && (COMPARING.has(previous.text) || previous.text === 'contains' || previous.text === 'matches');
    const field = last.kind === 'word' ? this.registry.field(last.text) : undefined;
    if (compared || field === undefined) return this.words(CONNECTIVES);
    const operators = operatorsFor(field);
    return [...this.words(field.kind === 'protocol' ? CONNECTIVES : operators), ...this.words(field.kind === 'protocol' ? operators : CONNECTIVES)];
  }

  private words(list: readonly (readonly [string, string, ...unknown[]])[]): Completion[] {
    return list
      .filter(([text]) => text.startsWith(this.typed))
      .map(([text, description]) => ({ text, from: this.from, kind: 'operator', description }));
  }

  private functions(): Completion[] {
    return Object.entries(FUNCTIONS).filter(([name]) => this.typed !== '' && name.startsWith(this.typed))
      .map(([name, { description, usage }]) => ({ text: `${name}(`, from: this.from, kind: 'function', type: usage, description }));
  }

  private values(field: Field): Completion[] {
    const found: Completion[] = [];
    for (const word of field.options.words ?? []) {
      if (word.toLowerCase().startsWith(this.typed)) found.push({ text: `"${word}"`, from: this.from, kind: 'value', description: field.title });
    }
    for (const [number, name] of namesOf(field)) {
      if (!name.toLowerCase().startsWith(this.typed)) continue;
      found.push({ text: quoted(name), from: this.from, kind: 'value', description: String(number) });
      if (found.length === MAX_COMPLETIONS) break;
    }
    return found;
  }

  /** What may begin a comparison: names that are typed so far, and then names that have it elsewhere. */
  private operands(words: readonly (readonly [string, string])[]): Completion[] {
    const [begin, have] = this.fields();
    return [...begin, ...this.functions(), ...this.words(words), ...have];
  }

  /** Fields whose names begin with what is typed, and those that have it elsewhere; protocols and short names first, those of the packets before. */
  private fields(family?: Family): [begin: Completion[], have: Completion[]] {
    const begin: Field[] = [];
    const have: Field[] = [];
    const { typed } = this;
    // `ip.a` is the beginning of a name, or of what stands behind a dot: `rip.auth` is not meant.
    const elsewhere = typed.includes('.') ? `.${typed}` : typed;
    for (const field of this.registry.allFields) {
      if (family !== undefined && (FAMILIES[field.kind] !== family || typed === '')) continue;
      const name = field.name.toLowerCase();
      if (name.startsWith(typed)) begin.push(field);
      else if (typed.length > 1 && name.includes(elsewhere)) have.push(field);
    }
    const shown = (fields: Field[], most: number): Completion[] => this.ranked(fields).slice(0, most).map(field => ({
      text: field.name, from: this.from, kind: field.kind === 'protocol' ? 'protocol' : 'field', type: TYPE_NAMES[field.kind],
      description: field.title,
    }));
    return [shown(begin, MAX_COMPLETIONS), shown(have, MAX_ELSEWHERE)];
  }

  /** Without a dot the protocol is being typed; with one, its fields. */
  private ranked(fields: readonly Field[]): Field[] {
    const ranks = new Map(fields.map(field => {
      const parts = field.name.split('.');
      return [field, { absent: this.present.has(parts[0]) ? 0 : 1, part: field.kind === 'protocol' ? 0 : 1, dots: parts.length }] as const;
    }));
    return fields.toSorted((a, b) => {
      const one = ranks.get(a)!, other = ranks.get(b)!;
      return one.part - other.part || one.absent - other.absent || one.dots - other.dots || (a.name < b.name ? -1 : 1);
    });
  }
}
