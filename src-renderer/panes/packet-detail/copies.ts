/** What can be copied of the selected field or packet, for menus and shortcuts. */
import { hexStream } from '../../format/hex.ts';
import { visible } from '../../format/visible.ts';
import { subtreeEnd } from '../../state/expansion.ts';
import type { PacketTree } from '../../../src-main/api/index.ts';
import type { OpenCapture } from '../../state/open-capture.ts';

export type FieldCopy = 'description' | 'name' | 'value' | 'filter';

/** Text of the selected field, undefined where it has none of this kind. */
export function selectedFieldText({ selection }: Pick<OpenCapture, 'selection'>, kind: FieldCopy): string | undefined {
  const { tree, node } = selection.state.value;
  const field = tree?.nodes[node];
  if (!field) return undefined;
  if (kind === 'description') return visible(field.label);
  if (kind === 'name') return field.field || undefined;
  return kind === 'filter' ? field.filter : fieldValue(field.label);
}

/** All layers of the selected packet, indented. */
export function packetText(capture: OpenCapture): string | undefined {
  const { tree } = capture.selection.state.value;
  return tree?.nodes.map((node) => '    '.repeat(node.depth) + visible(node.label)).join('\n');
}

export function packetHex(capture: OpenCapture): string | undefined {
  const bytes = capture.selection.state.value.tree?.sources[0]?.bytes;
  return bytes && hexStream(bytes);
}

/** The bytes of the selected field, or all that the bytes pane shows, and what a file of them is called. */
export function selectedBytes(capture: OpenCapture): { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | undefined {
  const { tree, node, source } = capture.selection.state.value;
  const field = tree?.nodes[node],
    all = tree?.sources[source]?.bytes;
  if (!tree || !all) return undefined;
  const bytes = field && field.length > 0 && field.source === source ? all.subarray(field.start, field.start + field.length) : all;
  const part = bytes === all || !field?.field ? '' : `-${field.field}`;
  return { name: `packet-${tree.number}${part}.bin`, bytes: new Uint8Array(bytes) };
}

/** What stands after the name, as `443` in `Source Port: 443`. */
export function fieldValue(label: string): string | undefined {
  const colon = label.indexOf(': ');
  return colon < 0 ? undefined : visible(label.slice(colon + 2));
}

/** The field and everything in it, indented as in the tree. */
export function subtreeText(tree: PacketTree, index: number): string {
  const { depth } = tree.nodes[index];
  return tree.nodes
    .slice(index, subtreeEnd(tree.nodes, index))
    .map((node) => '    '.repeat(node.depth - depth) + visible(node.label))
    .join('\n');
}
