/**
 * How messages of X11's extensions are written down: a line a message, a word a part.
 *
 *     8 GetScreenResources window:x > -1 timestamp num_crtcs:2 crtcs:x*num_crtcs       a request, and its reply behind `>`
 *     !0 ScreenChangeNotify rotation:1{Rotation} timestamp                             an event; `%6 Motion …` a generic one
 *     struct randr_ScreenSize width:2 height:2                                         a structure: `@randr_ScreenSize*nSizes`
 *     enum Connection = Connected Disconnected Unknown                                 names of numbers: `connection:1=Connection`
 *     bits Rotation = Rotate_0 Rotate_90 5:Reflect_Y                                   names of bits
 *
 * A part is `name:KIND`: a number of 1, 2, 4 (when nothing is said) or 8 bytes, `i1` to `i4` signed, `x` a resource, `b` true or false, `t` text and
 * `s` bytes. `*count` makes a list of it (bytes have no heading), `-3` are unused bytes, `~4` fills up. `?value_mask&2` lets the next part be
 * there only where that is not zero;
 * parts in parentheses are one. `!2 DeviceKeyRelease like DeviceKeyPress` has the fields of another event.
 */
import { type Count, countOf } from './counts.ts';

export interface Part {
  readonly name: string;
  /** What the field is called: `KeyTypes.types` holds what is called `types`. */
  readonly word: string;
  readonly kind: Kind;
  readonly values: string | undefined;
  readonly bits: string | undefined;
  readonly count: Count | undefined;
  readonly when: Count | undefined;
  readonly parts: readonly Part[];
}
export type Kind = '1' | '2' | '4' | '8' | 'i1' | 'i2' | 'i4' | 'x' | 'b' | 't' | 's' | 'unused' | 'fill' | 'struct' | 'group';

export interface Layout {
  readonly name: string;
  /** The message whose fields it has: itself most of the time. */
  readonly of: string;
  readonly parts: readonly Part[];
  readonly reply: readonly Part[];
}
export interface Notation {
  readonly requests: ReadonlyMap<number, Layout>;
  readonly events: ReadonlyMap<number, Layout>;
  readonly generic: ReadonlyMap<number, Layout>;
  readonly structures: ReadonlyMap<string, readonly Part[]>;
  readonly values: ReadonlyMap<string, Readonly<Record<number, string>>>;
  readonly bits: ReadonlyMap<string, Readonly<Record<number, string>>>;
}

const PART = /^(?:([\w.]+)(?::(\w+))?|@([\w.]+))(?:=(\w+))?(?:\{(\w+)\})?(?:\*(.+))?$/;

/** `3:Three Four` names 3 and 4. */
function named(words: string): Readonly<Record<number, string>> {
  const names: Record<number, string> = {};
  let next = 0;
  for (const word of words.trim().split(/\s+/)) {
    const [, number, name] = /^(?:(\d+):)?(.+)$/.exec(word) ?? [];
    if (number !== undefined) next = Number(number);
    names[next++] = name;
  }
  return names;
}

const blank = { word: '', values: undefined, bits: undefined, count: undefined, parts: [] };

function partOf(text: string, when: Count | undefined): Part {
  if (text.startsWith('-')) return { ...blank, name: '', kind: 'unused', count: countOf(text.slice(1)), when };
  if (text.startsWith('~')) return { ...blank, name: '', kind: 'fill', count: countOf(text.slice(1)), when };
  const [, name, kind, structure, values, bits, count] = PART.exec(text) ?? [];
  if (name === undefined && structure === undefined) throw new Error(`no part of a message: ${text}`);
  return {
    name: name ?? structure, word: name?.slice(name.lastIndexOf('.') + 1) ?? structure,
    kind: structure !== undefined ? 'struct' : (kind ?? '4') as Kind, values, bits, count: count === undefined ? undefined : countOf(count), when,
      parts: [],
  };
}

/** Reads words up to the end or a closing parenthesis, which it takes. */
function partsOf(words: string[]): Part[] {
  const parts: Part[] = [];
  let when: Count | undefined;
  for (let word = words.shift(); word !== undefined && word !== ')'; word = words.shift()) {
    if (word.startsWith('?')) {
      when = countOf(word.slice(1));
      continue;
    }
    parts.push(word === '(' ? { ...blank, name: '', kind: 'group', when, parts: partsOf(words) } : partOf(word, when));
    when = undefined;
  }
  return parts;
}

const wordsOf = (text: string): string[] => text.trim().split(/\s+/).filter(word => word !== '');

export function readNotation(text: string): Notation {
  const requests = new Map<number, Layout>(), events = new Map<number, Layout>(), generic = new Map<number, Layout>();
  const structures = new Map<string, readonly Part[]>(), values = new Map<string, Readonly<Record<number, string>>>();
  const bits = new Map<string, Readonly<Record<number, string>>>();
  // A line that is indented goes on with the one before.
  for (const line of text.replaceAll(/\n\s+/g, ' ').split('\n')) {
    const [, first, name, rest] = /^(\S+) (\S+) ?(.*)$/.exec(line) ?? [];
    if (first === undefined) continue;
    if (first === 'enum') values.set(name, named(rest.slice(1)));
    else if (first === 'bits') bits.set(name, named(rest.slice(1)));
    else if (first === 'struct') structures.set(name, partsOf(wordsOf(rest)));
    else {
      const layouts = first.startsWith('!') ? events : first.startsWith('%') ? generic : requests;
      const like = rest.startsWith('like ') ? rest.slice(5) : undefined, [request, reply = ''] = rest.split('>');
      const other = like === undefined ? undefined : Array.from(layouts.values()).find(each => each.name === like);
      layouts.set(Number(first.replace(/^\D/, '')),
        other === undefined ? { name, of: name, parts: partsOf(wordsOf(request)), reply: partsOf(wordsOf(reply)) } : { ...other, name });
    }
  }
  return { requests, events, generic, structures, values, bits };
}
