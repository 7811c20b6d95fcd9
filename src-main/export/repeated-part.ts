/**
 * Parts that packets before had too, in the formats that keep what a part looks like: copied instead
 * of dissected and written again, and where they differ in numbers, with the new ones between.
 */
import { type Field, type Gap, HIDDEN, type KeptText, type Pattern, type Repeat, type Tree, type ZoneNames, hexDigits } from '../dissect/index.ts';
import type { ByteSink } from './byte-sink.ts';
import { writeLocalTime } from './value-bytes.ts';

/** Writes nodes from `first` on, which are siblings, with all that is below them. */
export interface NodesWriter {
  /** Whether it writes hidden nodes. */
  readonly writesHidden: boolean;
  /** Is told of every value of a plain number or moment that is written, while it listens. */
  readonly gaps: GapNotes;
  nodes(tree: Tree, first: number, depth: number): void;
}

/** Where values begin and end in what is written of a part. */
export class GapNotes {
  listening = false;
  #pattern: Pattern | undefined;
  #begin = 0;
  /** Where the numbers of nodes stand. */
  readonly #places = new Map<number, number>();
  readonly #gaps: { readonly gap: Gap; readonly from: number; readonly until: number }[] = [];

  /** `pattern`: undefined for a part without gaps. */
  listen(pattern: Pattern | undefined, begin: number): void {
    this.#pattern = pattern;
    this.#begin = begin;
    this.listening = pattern !== undefined;
    this.#places.clear();
    this.#gaps.length = 0;
  }

  /** The value of a node was written, as `writeValue` does it where nothing else is said. To be called only while this listens. */
  note(tree: Tree, node: number, from: number, until: number, way = wayOf(tree.fields[node])): void {
    if (way === undefined) return;
    const place = this.#places.get(node) ?? this.#placeOf(tree, node);
    if (place < 0) return;
    this.#places.set(node, place);
    this.#gaps.push({ gap: { way, digits: hexDigits(tree.fields[node]), place }, from: from - this.#begin, until: until - this.#begin });
  }

  #placeOf({ fields }: Tree, node: number): number {
    let before = 0;
    for (const earlier of this.#places.keys()) if (fields[earlier] === fields[node]) before++;
    return this.#pattern?.placeOf(fields[node], before) ?? -1;
  }

  /** What was written since `listen`; undefined where a value that differs was not told of. */
  heard(text: Uint8Array, tree: Tree, part: number, hidden: boolean): KeptText | undefined {
    this.listening = false;
    const pattern = this.#pattern;
    if (pattern === undefined) return { pieces: [text.slice()], gaps: [] };
    for (let node = part + 1; node < tree.count && tree.parent[node] >= part; node++) {
      const isWritten = hidden || (tree.flags[node] & HIDDEN) === 0;
      if (isWritten && pattern.placeOf(tree.fields[node]) >= 0 && !this.#places.has(node)) return undefined;
    }
    const gaps = this.#gaps;
    return {
      pieces: Array.from({ length: gaps.length + 1 }, (_, i) =>
        text.slice(i === 0 ? 0 : gaps[i - 1].until, i < gaps.length ? gaps[i].from : text.length),
      ),
      gaps: gaps.map(({ gap }) => gap),
    };
  }
}

function wayOf({ kind, base, size, options }: Field): Gap['way'] | undefined {
  switch (kind) {
    case 'uint': return size > 6 ? undefined : base === 'hex' || base === 'hexDec' ? 'hex' : 'decimal';
    case 'framenum': return 'decimal';
    case 'reltime': return 'span';
    case 'abstime': return options.local === true ? 'moment' : undefined;
    default: return undefined;
  }
}

/** `node` stands for the part; what is below it is written the first time, and kept. */
export function writeRepeated(sink: ByteSink, tree: Tree, node: number, depth: number, writer: NodesWriter): void {
  const part = tree.values[node] as Repeat;
  if (part.text !== undefined) {
    writeKept(sink, part.text, tree.numberLists[node], tree.zones);
    return;
  }
  const from = sink.length;
  writer.gaps.listen(part.pattern, from);
  writer.nodes(tree, tree.first[node], depth);
  const text = writer.gaps.heard(sink.bytes.subarray(from, sink.length), tree, node, writer.writesHidden);
  if (part.whole) part.text = text;
}

function writeKept(sink: ByteSink, { pieces, gaps }: KeptText, numbers: readonly number[], zones: ZoneNames): void {
  for (let i = 0; i < gaps.length; i++) {
    sink.raw(pieces[i]);
    const { way, digits, place } = gaps[i], number = numbers[place];
    switch (way) {
      case 'decimal':
        sink.decimal(number);
        break;
      case 'hex':
        sink.prefixedHex(number, digits);
        break;
      case 'span':
        sink.moment(number, numbers[place + 1]);
        break;
      case 'moment': writeLocalTime(sink, number, numbers[place + 1], zones);
    }
  }
  sink.raw(pieces[gaps.length]);
}
