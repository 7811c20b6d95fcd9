/** Which parts of the detail tree are open: remembered by field, so that the next packet looks like this one. */
import type { TreeNode } from '../engine/api.ts';
import { Store } from './store.ts';

export class Expansion {
  /** What the user opened or closed; the rest follows `openUnasked`. */
  readonly choices = new Store<ReadonlyMap<string, boolean>>(new Map());

  isOpen(nodes: readonly TreeNode[], index: number): boolean {
    return isOpen(this.choices.value, nodes, index);
  }

  set(nodes: readonly TreeNode[], index: number, open: boolean): void {
    this.setAll(nodes, [index], open);
  }

  setAll(nodes: readonly TreeNode[], indexes: readonly number[], open: boolean): void {
    const choices = new Map(this.choices.value);
    for (const index of indexes) choices.set(expansionKey(nodes, index), open);
    this.choices.set(choices);
  }

  /** Opens everything that `index` lies in. */
  reveal(nodes: readonly TreeNode[], index: number): void {
    const closed: number[] = [];
    for (let i = index - 1, depth = nodes[index].depth; i >= 0 && depth > 0; i--) {
      if (nodes[i].depth >= depth) continue;
      depth = nodes[i].depth;
      if (!this.isOpen(nodes, i)) closed.push(i);
    }
    if (closed.length > 0) this.setAll(nodes, closed, true);
  }
}

/** Whether a part is open under these choices. */
export function isOpen(choices: ReadonlyMap<string, boolean>, nodes: readonly TreeNode[], index: number): boolean {
  return choices.get(expansionKey(nodes, index)) ?? openUnasked(nodes, index);
}

export function hasChildren(nodes: readonly TreeNode[], index: number): boolean {
  return index + 1 < nodes.length && nodes[index + 1].depth > nodes[index].depth;
}

/** Index after the last node inside `index`. */
export function subtreeEnd(nodes: readonly TreeNode[], index: number): number {
  let end = index + 1;
  while (end < nodes.length && nodes[end].depth > nodes[index].depth) end++;
  return end;
}

/** Indexes of the nodes that the tree shows, in order. */
export function shownNodes(nodes: readonly TreeNode[], isOpen: (index: number) => boolean): number[] {
  const shown: number[] = [];
  for (let index = 0; index < nodes.length;) {
    shown.push(index);
    index = hasChildren(nodes, index) && !isOpen(index) ? subtreeEnd(nodes, index) : index + 1;
  }
  return shown;
}

/**
 * Untouched, the layer that the packet is about is open: of the kind that came last, and of several of that kind the last one. What a frame carries
 * is more than the frame behind it, of whose kind there was one before. A line with nothing in it, as the name of the flow below all layers, is none.
 */
function openUnasked(nodes: readonly TreeNode[], index: number): boolean {
  if (nodes[index].depth > 0) return false;
  const kind = expansionKey(nodes, index);
  const kinds = new Set<string>();
  let topmost = '';
  // Most layers of a long stack are told by the next one of their kind: those behind go first.
  for (let place = subtreeEnd(nodes, index); place < nodes.length; place++) {
    if (nodes[place].depth === 0 && expansionKey(nodes, place) === kind) return false;
  }
  for (let place = 0; place < nodes.length; place++) {
    if (nodes[place].depth > 0 || !hasChildren(nodes, place)) continue;
    const other = expansionKey(nodes, place);
    if (!kinds.has(other)) topmost = other;
    kinds.add(other);
  }
  return topmost === kind;
}

/** The field's name; a line without one is known by what it lies in and its words, numbers left out. */
function expansionKey(nodes: readonly TreeNode[], index: number): string {
  const node = nodes[index];
  if (node.field) return node.field;
  let parent = index - 1;
  while (parent >= 0 && nodes[parent].depth >= node.depth) parent--;
  return `${parent >= 0 ? nodes[parent].field : ''}/${node.label
    .split(/[:,([]/, 1)[0]
    .replace(/\d+/g, '#')
    .trim()}`;
}
