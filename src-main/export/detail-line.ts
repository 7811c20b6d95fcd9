/**
 * One node of the tree as an indented line. What is printed most is put together from
 * pieces made once for each field: a text costs ten times as much as the copy of its bytes.
 */
import {
  type Field, type Moment, type Repeat, type Tree, type Worded, MORE_BYTES, MOST_BYTES, NO_BYTES, bytesOf, hasManyBits, hexDigits, isNamed, unitOf,
  visible,
} from '../dissect/index.ts';
import { ByteSink } from './byte-sink.ts';
import { EncodedTexts } from './encoded-texts.ts';
import { TOO_LONG, fittedLabel } from './fitted-label.ts';
import { keepFor } from './kept-by-field.ts';
import type { GapNotes } from './repeated-part.ts';
import { writeValue } from './value-bytes.ts';

const LINE_END = 10, SPACE = 32, OPEN = 40, BEHIND = 41, CLOSE = 93;

/** Lines kept of each field, by the lowest bits of its number: flags, types and lengths repeat from packet to packet. */
const LINES_KEPT = 64;

/** Depths, with and without brackets, for which the beginnings of lines are kept. */
const SHAPES_KEPT = 32;

const encoder = new TextEncoder();
const SECONDS = encoder.encode(' seconds');

/**
 * How a field's line comes about: a name and a plain value, a name and a text or bytes, a
 * line for each number that there is, or a text made for the node.
 */
type Way = 'value' | 'string' | 'bytes' | 'kept' | 'text';

interface FieldLine {
  /** The one that it was made for: several may have one name, and titles, bits and values of their own. */
  readonly field: Field;
  readonly way: Way;
  /** Whether the node has a value beside its number. */
  readonly valued: boolean;
  /** Whether the number stands behind itself, and whether a unit does. What fields do not all have takes four times as long to ask them for. */
  readonly twice: boolean;
  readonly measured: boolean;
  /** Indentation and name, by depth and whether the value is concluded. */
  readonly beginnings: (Uint8Array | undefined)[];
  readonly numbers: Float64Array;
  /** Of the node that the line was made for: length, depth, and whether it is concluded. */
  readonly shapes: Int32Array;
  readonly lines: (Uint8Array | undefined)[];
}

export class DetailLine {
  readonly #fields: (FieldLine | undefined)[] = [];
  readonly #scratch = new ByteSink();
  /** What dissectors say behind values, again and again. */
  readonly #said = new EncodedTexts();

  constructor(private readonly sink: ByteSink, private readonly gaps: GapNotes) {}

  /** `generated`: 1 for a value that the analyzer concluded, which stands in brackets, else 0. */
  write(tree: Tree, node: number, field: Field, depth: number, generated: number): void {
    const { sink } = this;
    const given = tree.labels[node];
    if (given !== undefined) {
      if (typeof given !== 'string') {
        if (generated === 0 && this.worded(given, depth)) return;
      } else if (generated === 0 || given.startsWith('[')) {
        if (field.kind === 'protocol' && tree.values[node] !== undefined) this.heading(tree, node, given, depth, tree.values[node] as Repeat);
        else this.label(tree, node, given, depth);
        return;
      }
    } else if (field.index >= 0) {
      const line = this.#fields[field.index] ?? keepFor(this.#fields, field, fieldLine(tree, field));
      switch (line.field === field ? line.way : 'text') {
        case 'value':
          if ((tree.values[node] !== undefined) !== line.valued) break;
          this.value(tree, node, field, line, depth, generated);
          return;
        case 'kept':
          if (tree.values[node] !== undefined || tree.endings[node] !== undefined) break;
          sink.raw(this.kept(tree, node, line, depth, generated));
          return;
        case 'string':
          if (this.string(tree, node, field, line, depth, generated)) return;
          break;
        case 'bytes':
          if (tree.endings[node] !== undefined) break;
          this.bytes(tree, node, field, line, depth, generated);
          return;
        case 'text':
      }
    }
    sink.spaces(4 * depth);
    sink.text(fittedLabel(tree, node));
    sink.byte(LINE_END);
  }

  /** False, and nothing written, where the line is longer than lines may be. */
  private worded(given: Worded, depth: number): boolean {
    const { sink } = this, begin = sink.length;
    sink.spaces(4 * depth);
    const from = sink.length;
    sink.worded(given);
    if (sink.length - from >= TOO_LONG) {
      sink.length = begin;
      return false;
    }
    sink.byte(LINE_END);
    return true;
  }

  /** The heading of a layer, which a part of it has given to others like it before. */
  private heading(tree: Tree, node: number, text: string, depth: number, part: Repeat): void {
    const { sink } = this;
    const asGiven = part.heading === text && part.depth === depth + 1;
    if (asGiven && part.headingLine !== undefined) {
      sink.raw(part.headingLine);
      return;
    }
    const from = sink.length;
    this.label(tree, node, text, depth);
    if (asGiven) part.headingLine = sink.bytes.slice(from, sink.length);
  }

  /** A line that the dissector made, as long as it fits. */
  private label(tree: Tree, node: number, text: string, depth: number): void {
    const { sink } = this;
    sink.spaces(4 * depth);
    const from = sink.length;
    // What is to be escaped or cut is made anew.
    if (!sink.printable(text) || sink.length - from >= TOO_LONG) {
      sink.length = from;
      sink.text(fittedLabel(tree, node));
    }
    sink.byte(LINE_END);
  }

  /** Name, value, unit, and what is said behind it. */
  private value(tree: Tree, node: number, field: Field, line: FieldLine, depth: number, generated: number): void {
    const { sink, gaps } = this;
    this.begin(field, line, depth, generated);
    const from = sink.length;
    if (field.kind === 'reltime') {
      const { seconds, nanoseconds } = tree.values[node] as Moment;
      sink.moment(seconds, nanoseconds);
      if (gaps.listening) gaps.note(tree, node, from, sink.length);
      sink.raw(SECONDS);
    } else {
      writeValue(sink, tree, node, 0, noText);
      // The word for a unit depends on the number.
      if (gaps.listening && !line.measured) gaps.note(tree, node, from, sink.length);
      if (line.twice) {
        sink.byte(SPACE);
        sink.byte(OPEN);
        const again = sink.length;
        sink.decimal(tree.numbers[node]);
        if (gaps.listening) gaps.note(tree, node, again, sink.length, 'decimal');
        sink.byte(BEHIND);
      } else if (line.measured) sink.text(` ${unitOf(field, tree.numbers[node])}`);
    }
    this.end(tree.endings[node], generated);
  }

  /** False, and nothing written, for a text that is to be escaped or cut. */
  private string(tree: Tree, node: number, field: Field, line: FieldLine, depth: number, generated: number): boolean {
    const { sink } = this, from = sink.length;
    this.begin(field, line, depth, generated);
    if (
      tree.endings[node] === undefined &&
      sink.printable((tree.values[node] as string | undefined) ?? '') &&
      sink.length - from - 4 * depth + 1 < TOO_LONG
    ) {
      this.end(undefined, generated);
      return true;
    }
    sink.length = from;
    return false;
  }

  private bytes(tree: Tree, node: number, field: Field, line: FieldLine, depth: number, generated: number): void {
    const { sink } = this;
    this.begin(field, line, depth, generated);
    const bytes = bytesOf(tree, node), { length } = bytes;
    if (length === 0) sink.text(NO_BYTES);
    sink.hexBytes(bytes, 0, Math.min(length, MOST_BYTES), 0);
    if (length > MOST_BYTES) sink.text(MORE_BYTES);
    this.end(undefined, generated);
  }

  private begin(field: Field, line: FieldLine, depth: number, generated: number): void {
    const shape = 2 * depth + generated;
    if (shape < SHAPES_KEPT) this.sink.raw(line.beginnings[shape] ??= beginning(field, depth, generated));
    else this.sink.raw(beginning(field, depth, generated));
  }

  private end(ending: string | undefined, generated: number): void {
    const { sink } = this;
    if (ending !== undefined) this.#said.write(sink, visible(ending));
    if (generated !== 0) sink.byte(CLOSE);
    sink.byte(LINE_END);
  }

  private kept(tree: Tree, node: number, known: FieldLine, depth: number, generated: number): Uint8Array {
    const number = tree.numbers[node];
    const shape = (tree.length[node] << 8) | (depth << 1) | generated;
    const place = number & (LINES_KEPT - 1);
    const line = known.lines[place];
    if (line !== undefined && known.numbers[place] === number && known.shapes[place] === shape) return line;
    const scratch = this.#scratch;
    scratch.length = 0;
    scratch.spaces(4 * depth);
    scratch.text(fittedLabel(tree, node));
    scratch.byte(LINE_END);
    known.numbers[place] = number;
    known.shapes[place] = shape;
    return (known.lines[place] = scratch.bytes.slice(0, scratch.length));
  }
}

function fieldLine(tree: Tree, field: Field): FieldLine {
  return {
    field, way: isNamed(tree, field) ? 'text' : wayOf(field), valued: field.kind === 'reltime' || field.kind === 'abstime',
    twice: field.base === 'hexDec', measured: field.options.unit !== undefined,
    // Arrays of one sort for all fields, so that looking into them stays one instruction.
    beginnings: new Array<undefined>(SHAPES_KEPT).fill(undefined), numbers: new Float64Array(LINES_KEPT), shapes: new Int32Array(LINES_KEPT),
    lines: new Array<undefined>(LINES_KEPT).fill(undefined),
  };
}

function wayOf(field: Field): Way {
  const { kind, mask, base, options, title } = field;
  switch (kind) {
    case 'uint':
      return mask === 0 &&
        options.values === undefined &&
        options.text === undefined &&
        (base === 'dec' || ((base === 'hex' || base === 'hexDec') && hexDigits(field) === 2 * field.size))
        ? 'value'
        : 'kept';
    case 'framenum':
    case 'ipv4':
    case 'ether':
    case 'reltime': return mask === 0 ? 'value' : 'text';
    case 'abstime': return options.local === true ? 'value' : 'text';
    case 'string': return title.startsWith('[') ? 'text' : 'string';
    case 'bytes': return title.startsWith('[') || title.length > 40 ? 'text' : 'bytes';
    case 'bool': return hasManyBits(field) ? 'text' : 'kept';
    case 'int':
    case 'none':
    case 'protocol': return 'kept';
    default: return 'text';
  }
}

function beginning(field: Field, depth: number, generated: number): Uint8Array {
  return encoder.encode(`${' '.repeat(4 * depth)}${generated === 1 ? '[' : ''}${field.title}: `);
}

/** Fields whose value is text do not come this way. */
function noText(): never {
  throw new Error('a text is no plain value');
}
