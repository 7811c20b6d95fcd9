/** Rows of the packet list, dissected when they are asked for; those asked for last are kept. */
import type { ColourRule, Row, RowVerdict } from '../../api/index.ts';
import { Dissector, type Field, type Registry, type Tree, nameOf, printable, valueText } from '../../dissect/index.ts';
import type { Macros } from '../../filter/index.ts';
import { CONVERSATION } from '../../index/index.ts';
import { ColourRules } from './colour-rules.ts';
import type { OpenCapture } from '../open-capture.ts';

/** About 2 MB; some screens of rows up and down from where the user is. */
const ROWS_KEPT = 4096;
/** A frame that refers to more others than this names the first ones. */
const MOST_RELATED = 32;
/** Bytes of a message that a row is made of: what it says in one line stands at a message's begin. */
export const LONGEST_TOLD = 1 << 22;
/** Characters of comments that a row carries. */
const COMMENT_SHOWN = 1000;
/** Values of one field that a cell shows. */
const MOST_VALUES = 32;

export class RowMaker {
  readonly #registry: Registry;
  #rules: readonly ColourRule[] | undefined;
  #macros: Macros | undefined;
  #columns: readonly (Field | undefined)[] = [];
  #colours!: ColourRules;
  #dissector!: Dissector;
  #verifyChecksums = false;
  /** By capture and row, those used last at the end. */
  readonly #kept = new Map<string, Row>();

  constructor(registry: Registry) {
    this.#registry = registry;
    this.#prepare();
  }

  /** `rules` undefined: the default ones. */
  setColours(rules: readonly ColourRule[] | undefined, macros: Macros): void {
    this.#rules = rules;
    this.#macros = macros;
    this.#prepare();
  }

  /** Undefined for a name that is no field: its cells stay empty. */
  setColumns(fields: readonly (Field | undefined)[]): void {
    this.#columns = fields;
    this.#prepare();
  }

  /** Whether rows have cells of chosen fields. */
  get hasCells(): boolean {
    return this.#columns.length > 0;
  }

  #prepare(): void {
    this.#colours = new ColourRules(this.#registry, this.#rules, this.#macros);
    const wanted = this.#colours.wanted.slice();
    for (const field of this.#registry.declaredFields) if (field.kind === 'framenum') wanted[field.index] = 1;
    for (const field of this.#columns) if (field !== undefined) wanted[field.index] = 1;
    this.#dissector = new Dissector(this.#registry, { wanted });
    this.#dissector.packet.verifyChecksums = this.#verifyChecksums;
    this.forget();
  }

  set verifyChecksums(verify: boolean) {
    this.#verifyChecksums = this.#dissector.packet.verifyChecksums = verify;
    this.forget();
  }

  /** What is kept may no longer be true: options have changed, or more of a capture is known. */
  forget(): void {
    this.#kept.clear();
  }

  row(capture: OpenCapture, row: number): Row {
    const key = `${capture.id} ${row}`;
    const known = this.#kept.get(key);
    if (known !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known;
    }
    const made = this.#make(capture, row);
    this.#kept.set(key, made);
    if (this.#kept.size > ROWS_KEPT) this.#kept.delete(this.#kept.keys().next().value as string);
    return made;
  }

  #make(capture: OpenCapture, row: number): Row {
    const dissector = this.#dissector;
    const record = capture.record(row);
    dissector.dissect(record, capture.around(row, LONGEST_TOLD));
    const { columns, tree } = dissector;
    const { markings } = capture, own = markings.of(row), reference = markings.reference(row);
    const related = relatedFrames(tree, record.number), verdict = rowVerdict(capture, row);
    const comment = record.comments?.join('\n').slice(0, COMMENT_SHOWN);
    return {
      number: record.number, seconds: record.seconds, nanoseconds: record.nanoseconds, source: columns.source, destination: columns.destination,
      protocol: columns.protocol, length: record.original, info: columns.info(), colour: record.ignored ? undefined : this.#colours.of(tree),
      stream: streamNumber(capture, row),
      ...(this.#columns.length > 0 && { cells: this.#columns.map(field => cellText(tree, field)) }), ...(own !== undefined && { markings: own }),
      ...(comment !== undefined && { comment }),
      ...(reference !== undefined && { origin: capture.time(reference) }), ...(related.length > 0 && { related }),
      ...(verdict !== undefined && { verdict }),
    };
  }
}

/** All values of a field in the packet, by their names where they have names. */
export function cellText(tree: Tree, field: Field | undefined): string {
  if (field === undefined) return '';
  const texts: string[] = [];
  for (let node = 0; node < tree.count && texts.length < MOST_VALUES; node++) {
    if (tree.fields[node].index !== field.index) continue;
    const name = field.kind === 'uint' || field.kind === 'int' ? nameOf(field.options.values, tree.numbers[node]) : undefined;
    texts.push(field.kind === 'protocol' || field.kind === 'none' ? '✓' : (name ?? printable(valueText(tree, node))));
  }
  return texts.join(',');
}

/** Number of the TCP or UDP stream that the row belongs to, -1 for none. */
export function streamNumber(capture: OpenCapture, row: number): number {
  const { conversations } = capture.table;
  const id = capture.table.get('conversation', row);
  const kind = conversations.kind[id];
  return id !== 0 && (kind === CONVERSATION.tcp || kind === CONVERSATION.udp) ? conversations.number[id] : -1;
}

/** Undefined for what was sent once and came in its order. */
export function rowVerdict(capture: OpenCapture, row: number): RowVerdict | undefined {
  const found = capture.scan.streams.judgement.verdict(row, capture.table.get('verdict', row));
  if (found === undefined || found.name === 'original') return undefined;
  const { name, cause = '', confidence, evidence = '', originalFrame } = found;
  return {
    name: name as RowVerdict['name'], cause, confidence: confidence as RowVerdict['confidence'], evidence,
    ...(originalFrame !== undefined && { original: originalFrame }),
  };
}

function relatedFrames(tree: Tree, own: number): number[] {
  const frames = new Set<number>();
  for (let node = 0; node < tree.count && frames.size < MOST_RELATED; node++) {
    if (tree.fields[node].kind === 'framenum' && tree.numbers[node] !== own && tree.numbers[node] > 0) frames.add(tree.numbers[node]);
  }
  return [...frames].toSorted((a, b) => a - b);
}
