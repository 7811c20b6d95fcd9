/** Which field of the detail tree a byte of the bytes pane belongs to. */
import type { TreeNode } from '../engine/api.ts';

/**
 * Index of the innermost field over byte `at` of a source, or -1. Among fields over the very same bytes it goes down as long as there is
 * only one way: to the only option of an options field, but not to one of the bits of a flags field.
 */
export function innermostNode(nodes: readonly TreeNode[], source: number, at: number): number {
  let length = Infinity;
  let candidates: number[] = [];
  nodes.forEach((node, index) => {
    if (node.generated || node.source !== source || at < node.start || at >= node.start + node.length || node.length > length) return;
    if (node.length < length) candidates = [];
    length = node.length;
    candidates.push(index);
  });
  let found = candidates[0] ?? -1;
  for (;;) {
    const inside = candidates.filter((index) => parentOf(nodes, index) === found);
    if (inside.length !== 1) return found;
    found = inside[0];
  }
}

/** Index of the node that `index` lies in, -1 for a top layer. */
export function parentOf(nodes: readonly TreeNode[], index: number): number {
  const depth = nodes[index].depth;
  for (let i = index - 1; i >= 0; i--) if (nodes[i].depth < depth) return i;
  return -1;
}

/** Index of the top layer that `index` lies in, itself if it is one. */
export function layerOf(nodes: readonly TreeNode[], index: number): number {
  let layer = index;
  while (layer > 0 && nodes[layer].depth > 0) layer--;
  return layer;
}
