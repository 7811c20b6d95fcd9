/** Values out of a dissected packet, by the family of their field. */
import { type Field, LAYER, type Tree, bytesOf } from '../dissect/index.ts';
import { includesLayer } from './slice.ts';
import type { FieldOperand, Value } from './typed.ts';

/** The values of every field of a packet, copied: what `$field` stands for while that packet is selected. */
export function selectionOf(tree: Tree): (field: Field) => readonly Value[] {
  const byField = new Map<number, Value[]>();
  for (let node = 0; node < tree.count; node++) {
    const field = tree.fields[node];
    const value = valueOf(tree, node, field);
    if (value === undefined) continue;
    const values = byField.get(field.index);
    const copy = value instanceof Uint8Array ? value.slice() : value;
    if (values === undefined) byField.set(field.index, [copy]);
    else values.push(copy);
  }
  return field => byField.get(field.index) ?? [];
}

/** The values of one field, copied; a field without value counts as 0 each time it is there. */
export function valuesOf(tree: Tree, field: Field): readonly Value[] {
  const values: Value[] = [];
  for (let node = 0; node < tree.count; node++) {
    if (tree.fields[node].index !== field.index) continue;
    const value = valueOf(tree, node, field) ?? (field.kind === 'none' ? 0 : undefined);
    if (value !== undefined) values.push(value instanceof Uint8Array ? value.slice() : value);
  }
  return values;
}

/** The value of a node by its own field. */
export function valueAt(tree: Tree, node: number): Value | undefined {
  return valueOf(tree, node, tree.fields[node]);
}

/** What a time stands for whose bytes say that there is none. */
const UNSET: Value = { seconds: 0, nanoseconds: 0 };

/** The value of a node; undefined when it has none. */
export function valueOf(tree: Tree, node: number, field: Field): Value | undefined {
  switch (field.kind) {
    case 'uint':
    case 'int':
    case 'framenum':
    case 'float':
    case 'bool':
    case 'ipv4': return (tree.values[node] as number | bigint | undefined) ?? tree.numbers[node];
    case 'abstime': return (tree.values[node] as Value | undefined) ?? UNSET;
    case 'string':
    case 'reltime': return tree.values[node] as Value | undefined;
    case 'bytes':
    case 'ipv6':
    case 'ether':
    case 'eui64':
    case 'fcwwn':
    case 'oid':
    case 'guid':
    case 'protocol': return bytesOf(tree, node);
    case 'none': return undefined;
  }
}

/** The bytes of a layer with all that it carries. */
export function extentOf(tree: Tree, node: number): Uint8Array {
  return tree.sources[tree.source[node]].bytes.subarray(tree.start[node], Math.max(tree.start[node], tree.numbers[node]));
}

/** The bytes that a node was read from. */
export function rawOf(tree: Tree, node: number): Uint8Array {
  const start = tree.start[node];
  return tree.sources[tree.source[node]].bytes.subarray(start, start + tree.length[node]);
}

/** Calls `visit` for the nodes of a field, in the layers that are asked for, until it gives true; tells whether it did. */
export function someNode(tree: Tree, { field, layers }: FieldOperand, visit: (tree: Tree, node: number) => boolean): boolean {
  const { index } = field;
  const { count, fields } = tree;
  if (layers !== undefined) return someLayered(tree, { index, layers }, visit);
  for (let node = 0; node < count; node++) {
    if (fields[node].index === index && visit(tree, node)) return true;
  }
  return false;
}

/**
 * Layers are counted for each protocol, from 1: a second `ip` header is layer 2 of `ip`, whatever is between; messages that are one layer have one
 * number. What stands beside the protocols of a packet without being one, as the body of a wireless frame does, is in the first.
 */
function someLayered(
  tree: Tree, of: { readonly index: number; readonly layers: NonNullable<FieldOperand['layers']> },
  visit: (tree: Tree, node: number) => boolean,
): boolean {
  const total = new Map<number, number>();
  const numbers = new Map<number, number>();
  const found: { node: number; layer: number; protocol: number }[] = [];
  for (let node = 0; node < tree.count; node++) {
    const field = tree.fields[node];
    if (field.kind === 'protocol') {
      const before = total.get(field.index) ?? 0;
      const number = (tree.flags[node] & LAYER) !== 0 ? before + 1 : Math.max(before, 1);
      total.set(field.index, number);
      numbers.set(node, number);
    }
    if (field.index !== of.index) continue;
    let layer = node;
    while (layer >= 0 && tree.fields[layer].kind !== 'protocol') layer = tree.parent[layer];
    found.push({ node, layer: numbers.get(layer) ?? 1, protocol: tree.fields[layer]?.index ?? -1 });
  }
  return found.some(({ node, layer, protocol }) => {
    return of.layers.some(range => includesLayer(range, layer, total.get(protocol) ?? 1)) && visit(tree, node);
  });
}
