/**
 * XML as XMPP has it (RFC 6120 §11): elements with attributes and text, no comments, no declarations but the first; and
 * where a stanza of a stream ends.
 */
import { byteIndex } from '../../../bytes/byte-search.ts';
import { LIMITS } from '../../../dissect/index.ts';

/** `<` */
export const OPEN = 0x3c;
const CLOSE = 0x3e, SLASH = 0x2f, QUESTION = 0x3f, QUOTE = 0x22, APOSTROPHE = 0x27, EQUALS = 0x3d, COLON = 0x3a;
/** Elements in elements that are told apart; deeper ones are left out. */
const DEEPEST = LIMITS.depth / 2;

export interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly at: number;
  readonly length: number;
}

export interface Element {
  /** Without its prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly attributes: Attribute[];
  readonly children: Element[];
  text: string;
  readonly at: number;
  end: number;
}

export interface Document {
  /** Version of the XML declaration. */
  readonly version: Attribute | undefined;
  readonly elements: Element[];
  /** The stream's end is in it. */
  readonly ends: boolean;
}

const decoder = new TextDecoder();
export const isSpace = (c: number): boolean => c === 0x20 || (c >= 9 && c <= 13);

/** Where the tag that begins at `at` ends, behind its `>`; -1 where that is not there. Quotes may hold one. */
function tagEnd(bytes: Uint8Array, at: number, end: number): number {
  let quote = 0;
  for (let i = at + 1; i < end; i++) {
    const c = bytes[i];
    if (quote !== 0) quote = c === quote ? 0 : quote;
    else if (c === QUOTE || c === APOSTROPHE) quote = c;
    else if (c === CLOSE) return i + 1;
  }
  return -1;
}

function nameEnd(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  while (i < end && !isSpace(bytes[i]) && bytes[i] !== CLOSE && bytes[i] !== SLASH && bytes[i] !== EQUALS) i++;
  return i;
}

/** Whether the tag at `at` opens or closes the stream itself: `<stream:stream …>`, which holds all stanzas. */
function isStreamTag(bytes: Uint8Array, at: number, end: number): boolean {
  const from = bytes[at + 1] === SLASH ? at + 2 : at + 1, stop = Math.min(nameEnd(bytes, from, end), from + 64);
  const name = decoder.decode(bytes.subarray(from, stop));
  return name === 'stream' || name.endsWith(':stream');
}

/**
 * Length of what begins with a tag: a declaration with the stream's begin, its end, or a whole stanza; 0 where it is
 * not whole, -1 where it is none.
 */
export function stanzaLength(bytes: Uint8Array, at: number, end: number): number {
  let depth = 0;
  for (let i = at; i < end; ) {
    if (bytes[i] !== OPEN) {
      const next = byteIndex(bytes, OPEN, i, end);
      if (next < 0) return 0;
      i = next;
    }
    const stop = tagEnd(bytes, i, end);
    if (stop < 0) return 0;
    const kind = bytes[i + 1];
    if (kind === SLASH) depth--;
    else if (kind !== QUESTION && bytes[stop - 2] !== SLASH && !(depth === 0 && isStreamTag(bytes, i, end))) depth++;
    if (kind !== QUESTION && depth <= 0) return stop - at;
    i = stop;
  }
  return 0;
}

/** Reads the elements from `at` to `end`; what is not well formed is passed over. */
export function parse(bytes: Uint8Array, at: number, end: number): Document {
  const elements: Element[] = [], open: Element[] = [];
  let version: Attribute | undefined, ends = false, deeper = 0;
  for (let i = at; i < end; ) {
    const start = byteIndex(bytes, OPEN, i, end), next = start < 0 ? end : start;
    if (next > i && open.length > 0 && deeper === 0) open[open.length - 1].text += unescaped(decoder.decode(bytes.subarray(i, next)));
    if (next === end) break;
    const stop = tagEnd(bytes, next, end);
    if (stop < 0) break;
    const kind = bytes[next + 1], isEmpty = bytes[stop - 2] === SLASH;
    if (kind === QUESTION) {
      version ??= attributesOf(bytes, next + 2, stop - 2).find(({ name }) => name === 'version');
    } else if (kind === SLASH) {
      if (deeper > 0) deeper--;
      else if (open.length > 0) (open.pop() as Element).end = stop;
      else ends = true;
    } else if (open.length === DEEPEST) {
      if (!isEmpty) deeper++;
    } else {
      const element = elementOf(bytes, next, stop);
      const isTop = open.length === 0;
      (isTop ? elements : open[open.length - 1].children).push(element);
      if (!isEmpty && !(isTop && isStreamTag(bytes, next, end))) open.push(element);
    }
    i = stop;
  }
  return { version, elements, ends };
}

function elementOf(bytes: Uint8Array, at: number, end: number): Element {
  const stop = nameEnd(bytes, at + 1, end), name = decoder.decode(bytes.subarray(at + 1, stop)), colon = name.indexOf(':');
  const prefix = name.slice(0, Math.max(0, colon));
  return { name: name.slice(colon + 1), prefix, attributes: attributesOf(bytes, stop, end), children: [], text: '', at, end };
}

function attributesOf(bytes: Uint8Array, at: number, end: number): Attribute[] {
  const attributes: Attribute[] = [];
  for (let i = at; i < end; ) {
    while (i < end && (isSpace(bytes[i]) || bytes[i] === SLASH || bytes[i] === COLON)) i++;
    const start = i, stop = nameEnd(bytes, i, end);
    i = stop;
    while (i < end && (isSpace(bytes[i]) || bytes[i] === EQUALS)) i++;
    const quote = bytes[i];
    if (stop === start || i >= end || (quote !== QUOTE && quote !== APOSTROPHE)) {
      i = Math.max(i, start + 1);
      continue;
    }
    const close = byteIndex(bytes, quote, i + 1, end);
    if (close < 0) break;
    const name = decoder.decode(bytes.subarray(start, stop)), value = unescaped(decoder.decode(bytes.subarray(i + 1, close)));
    attributes.push({ name, value, at: start, length: close + 1 - start });
    i = close + 1;
  }
  return attributes;
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'" };

const unescaped = (text: string): string => text.replace(/&(?:lt|gt|amp|quot|apos);/g, entity => ENTITIES[entity]);

export const attribute = (element: Element, name: string): string | undefined => element.attributes.find(other => other.name === name)?.value;
