/** Looks for text, bytes, a pattern or a filter in the packets of a view, from one packet on and around. */
import { type Call, type FindProgress, type FindRequest, type Found, UserError } from '../../api/index.ts';
import { Dissector } from '../../dissect/index.ts';
import { type CompileOptions, RegexProblem, compileRegex } from '../../filter/index.ts';
import type { OpenCapture } from '../open-capture.ts';
import { RowFilter, compiled } from './filter-run.ts';
import type { TreeMaker } from '../packet-tree.ts';
import { KnownColumns, areColumnsKnown } from '../list/known-columns.ts';
import { LONGEST_TOLD, type RowMaker } from '../list/row-maker.ts';
import { Turns } from '../turns.ts';
import type { View } from '../views.ts';

/** What finding needs of the engine. */
export interface FindTools {
  readonly rows: RowMaker;
  readonly trees: TreeMaker;
  readonly filterOptions: CompileOptions;
  readonly verifyChecksums: boolean;
}

/** Where something was found in a packet. */
type Place = Pick<Found, 'node' | 'start' | 'length'>;
type Look = (capture: OpenCapture, row: number) => Place | undefined;

const encoder = new TextEncoder();

/** Packets between two questions to the clock; a packet takes up to some 50 µs. */
const CLOCK = 16;

export async function find(view: View, request: FindRequest, tools: FindTools, call: Call<FindProgress> = {}): Promise<Found | undefined> {
  const look = lookFor(request, view, tools);
  const { shown: total } = view;
  const step = request.direction === 'forward' ? 1 : -1;
  // With no packet to begin at, the first one looked at is the first or last of the list.
  const place = request.from > 0 ? view.place(request.from - 1) : step > 0 ? 0 : total;
  const there = request.from > 0 && place < total && view.row(place) === request.from - 1;
  let index = step > 0 ? (there ? place + 1 : place) : place - 1;
  const turns = new Turns(call.signal);
  let around = false;
  for (let done = 0; done < total; done++, index += step) {
    if (index < 0 || index >= total) {
      index = step > 0 ? 0 : total - 1;
      around = true;
    }
    const row = view.row(index);
    const found = look(view.capture, row);
    if (found !== undefined) return { frame: row + 1, ...found, around };
    if ((done & (CLOCK - 1)) === 0 && turns.over) {
      call.progress?.({ done, total });
      await turns.next();
    }
  }
  return undefined;
}

function lookFor(request: FindRequest, view: View, tools: FindTools): Look {
  const { text, as, where } = request, { capture } = view;
  if (text.trim() === '') throw new UserError('There is nothing to look for.');
  if (as === 'filter') {
    const filter = new RowFilter(capture, compiled(text, capture.registry, tools.filterOptions), tools.verifyChecksums);
    return (_, row) => {
      const place = filter.followsShown ? view.place(row) : 0;
      return filter.passes(row, row + 1, place > 0 ? view.row(place - 1) : -1) ? {} : undefined;
    };
  }
  if (as === 'hex') return inBytes([bytesOf(text)], true);
  if (as === 'text' && where === 'bytes') {
    const wide = Uint8Array.from(
      Array.from({ length: 2 * text.length }, (_, i) => (i % 2 === 0 ? text.charCodeAt(i / 2) & 255 : text.charCodeAt((i - 1) / 2) >> 8)),
    );
    return inBytes([encoder.encode(text), wide], request.matchCase);
  }
  const matches = textTest(request);
  if (where === 'list') {
    const textOf = rowTexts(capture, tools);
    return (_, row) => (matches(textOf(row)) ? {} : undefined);
  }
  if (where === 'tree') {
    return (from, row) => {
      const node = tools.trees.tree(from, row).nodes.findIndex(({ label }) => matches(label));
      return node < 0 ? undefined : { node };
    };
  }
  const regex = regexOf(request);
  return (from, row) => {
    const bytes = from.bytes(row);
    return regex.test(bytes, 0, bytes.length) ? {} : undefined;
  };
}

/**
 * What the list says of a row, without its colour, its verdict and whatever else rows
 * have. Of ten packets of mixed traffic eight are not dissected for it.
 */
function rowTexts(capture: OpenCapture, { rows, verifyChecksums }: FindTools): (row: number) => string {
  if (rows.hasCells) {
    return row => {
      const { source, destination, protocol, info, cells = [] } = rows.row(capture, row);
      return [source, destination, protocol, info, ...cells].join('\n');
    };
  }
  const { registry, inPassing, markings } = capture, known = areColumnsKnown(capture, verifyChecksums) ? new KnownColumns(capture) : undefined;
  const dissector = new Dissector(registry, { wanted: new Uint8Array(registry.size) });
  dissector.packet.verifyChecksums = verifyChecksums;
  return row => {
    inPassing.next();
    const isKnown = known?.be(row) === true && !markings.has('ignored', row);
    if (!isKnown) dissector.dissect(inPassing.record(row), inPassing.around(row, LONGEST_TOLD));
    const columns = isKnown ? known : dissector.columns;
    return `${columns.source}\n${columns.destination}\n${columns.protocol}\n${columns.info().toString()}`;
  };
}

function textTest(request: FindRequest): (text: string) => boolean {
  if (request.as === 'regex') {
    const regex = regexOf(request);
    return text => regex.testText(text);
  }
  if (request.matchCase) return text => text.includes(request.text);
  const wanted = request.text.toLowerCase();
  return text => text.toLowerCase().includes(wanted);
}

function regexOf({ text, matchCase }: FindRequest): ReturnType<typeof compileRegex> {
  try {
    return compileRegex(encoder.encode(matchCase ? `(?-i)${text}` : text));
  } catch (error) {
    if (error instanceof RegexProblem) throw new UserError(`The regular expression is wrong: ${error.message}`, { cause: error });
    throw error;
  }
}

/** `47 45 54`, `47:45:54`, `474554`, with or without `0x`. */
function bytesOf(text: string): Uint8Array {
  const digits = text.replace(/0x|[\s:.,-]/gi, '');
  if (!/^(?:[0-9a-f]{2})+$/i.test(digits)) throw new UserError('This is no sequence of bytes such as 47 45 54.');
  return Uint8Array.from(digits.match(/../g)!, pair => Number.parseInt(pair, 16));
}

/** Longer texts are looked for without a pattern, which would be too large. */
const LONGEST_PATTERN = 100;

/** Any of several byte sequences in the packet as captured. */
function inBytes(wanted: readonly Uint8Array[], matchCase: boolean): Look {
  const sought = matchCase ? wanted : wanted.map(bytes => bytes.map(lower));
  // A pattern takes a fifth of the time that small letters take in all packets.
  const isPattern = !matchCase && sought.every(({ length }) => length <= LONGEST_PATTERN);
  const pattern = isPattern ? compileRegex(encoder.encode(sought.map(patternOf).join('|'))) : undefined;
  return (capture, row) => {
    const given = capture.bytes(row);
    if (pattern !== undefined && !pattern.test(given, 0, given.length)) return undefined;
    const bytes = matchCase ? given : given.map(lower);
    for (const one of sought) {
      const start = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(one);
      if (start >= 0) return { start, length: one.length };
    }
    return undefined;
  };
}

/** The bytes as they are, letters in either case. */
function patternOf(bytes: Uint8Array): string {
  return Array.from(bytes, byte => (byte >= 0x61 && byte <= 0x7a ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`)).join('');
}

function lower(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 32 : byte;
}
