/** The part of a cursor that gives what it reads its shape: parts that repeat, subtrees and their texts. */
import type { Text } from './columns.ts';
import { FieldReader } from './field-reader.ts';
import { type Field, none } from './field.ts';
import { LIMITS } from './limits.ts';
import type { Names } from './names.ts';
import type { Protocol } from './protocol.ts';
import { type Pattern, REPEATED, type Repeat } from './repeats.ts';
import type { Worded } from './wording.ts';

/** The field of subtrees that are only a line of text. */
export const TEXT_LINE: Field<void> = none('Text', { id: 'text' });

export abstract class FieldCursor extends FieldReader {
  /** The layer's node. */
  node = -1;
  protocol!: Protocol;

  /** What addresses and ports are called. */
  get names(): Names {
    return this.tree.names;
  }

  /** Says what is wrong with the packet and ends the layer; the bytes left are shown as they are. */
  abstract malformed(text: string): never;

  // ---- parts that repeat ----

  /**
   * Reads the next `length` bytes with `read`, which adds the same nodes wherever these bytes are the same,
   * whatever is around them. It says nothing for the list's columns, and there is no last node afterwards.
   */
  repeat<F>(read: (p: this, f: F) => void, f: F, length: number): void {
    const { tree, at } = this;
    const { repeats } = tree;
    if (repeats === undefined || at + length > this.end) {
      read(this, f);
      return;
    }
    const known = repeats.of(read, this.bytes, at, length, tree.depth);
    const node = tree.add(REPEATED, this.source, at, length, 0, known, 0);
    if (known.text === undefined) this.readFirst(() => read(this, f), known, node);
    else if (known.heading !== undefined) tree.setHeading(this.node, known);
    this.at = at + length;
    this.lastNode = -1;
  }

  /** Whether parts that are alike are kept: only then are the numbers in which they differ worth gathering. */
  get keepsParts(): boolean {
    return this.tree.repeats !== undefined;
  }

  /**
   * Shows the next `length` bytes with `show`, which adds the same nodes wherever `shape` (32 bits) is the same, but that the values of the pattern's
   * fields are `numbers`. Nothing else comes of it: no heading, nothing for the list's columns, and no last node.
   */
  alike(pattern: Pattern, shape: number, numbers: readonly number[], length: number, show: () => void): void {
    const { tree, at } = this;
    const { repeats } = tree;
    if (repeats === undefined || at + length > this.end) {
      show();
      return;
    }
    const known = repeats.alike(pattern, shape | 0, tree.depth);
    const node = tree.add(REPEATED, this.source, at, length, 0, known, 0);
    if (known.text === undefined) this.readFirst(show, known, node);
    tree.numberLists[node] = numbers;
    this.at = at + length;
    this.lastNode = -1;
  }

  private readFirst(read: () => void, known: Repeat, node: number): void {
    const { tree } = this;
    const { repeats, current } = tree;
    const before = tree.labels[this.node];
    tree.current = node;
    // What repeats inside is kept as a part of the whole.
    tree.repeats = undefined;
    try {
      read();
    } finally {
      tree.repeats = repeats;
      tree.current = current;
    }
    known.whole = true;
    if (tree.labels[this.node] !== before) known.heading = tree.labels[this.node];
  }

  // ---- subtrees and texts ----

  /** Opens a subtree here, under a field's node or a line of text; what is read until `close` goes below it. */
  open(heading: Field<any> | string, length?: number): number {
    const at = this.at;
    const shown = length === undefined ? 0 : Math.max(0, Math.min(length, this.end - at));
    let node: number;
    if (typeof heading === 'string') {
      node = this.tree.add(TEXT_LINE, this.source, at, shown, 0, undefined, 0);
      if (node >= 0) this.tree.labels[node] = heading;
    } else {
      node = this.addNode(heading, at, shown, 0, undefined, 0);
    }
    return this.enter(node);
  }

  /** Makes the last node that was added the parent of what follows, until `close`. */
  under(): number {
    return this.enter(this.lastNode);
  }

  /** What `show` adds goes beside the layers and not below this one. */
  beside(show: () => void): void {
    const { tree } = this, outer = tree.current;
    tree.current = this.dissector.layersBelow;
    show();
    tree.current = outer;
  }

  /** Goes on below a subtree that was closed: what it leads to may come far behind it. `close` with what this gives ends that. */
  reopen(node: number): number {
    return this.enter(node);
  }

  private enter(node: number): number {
    const outer = this.tree.current;
    if (node >= 0) this.tree.current = node;
    if (++this.dissector.nesting > LIMITS.depth) this.malformed(`more than ${LIMITS.depth} nested structures`);
    this.lastNode = node;
    return outer;
  }

  /** Ends the subtree that `open` or `under` began; `outer` is what they gave. The subtree's bytes reach to here unless its length was given. */
  close(outer: number): void {
    const tree = this.tree;
    const node = tree.current;
    if (node !== outer && node >= 0 && tree.length[node] === 0 && tree.source[node] === this.source && this.at > tree.start[node]) {
      tree.length[node] = this.at - tree.start[node];
    }
    this.dissector.nesting--;
    this.lastNode = node;
    tree.current = outer;
  }

  /** Replaces the text of the last node (after `close`: of the subtree). */
  label(text: string | Worded | (() => string | Worded)): void {
    this.labelNode(this.lastNode, text);
  }

  /** The text of a subtree that is open: the node that was last when it was opened. Said early, it stays when the subtree ends early. */
  labelNode(node: number, text: string | Worded | (() => string | Worded)): void {
    if (!this.labels(node)) return;
    this.tree.labels[node] = typeof text === 'function' ? text() : text;
    this.tree.endings[node] = undefined;
  }

  /** Whether the node's text is wanted. Where headings alone are, that of a field with something below it is not: names are printed for those. */
  private labels(node: number): boolean {
    const { tree } = this;
    if (!tree.labelled || node < 0) return false;
    const field = tree.fields[node];
    return tree.valueLabels || field === TEXT_LINE || (field.heading && tree.first[node] < 0);
  }

  /** Adds to the text of the last node. */
  addLabel(text: Text): void {
    const node = this.lastNode;
    if (!this.labels(node)) return;
    const { labels, endings } = this.tree;
    const added = typeof text === 'string' ? text : text();
    const given = labels[node];
    if (given !== undefined) labels[node] = String(given) + added;
    else endings[node] = (endings[node] ?? '') + added;
  }

  /** Adds to the layer's heading: `, Src Port: 80, Dst Port: 4711`. */
  title(text: Text): void {
    if (!this.labels(this.node)) return;
    this.tree.labels[this.node] = String(this.tree.labels[this.node] ?? this.protocol.title) + (typeof text === 'string' ? text : text());
  }
}
