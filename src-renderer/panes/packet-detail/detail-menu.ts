/** The menu of the right mouse button over a field of the detail tree. */
import type { PacketTree } from '../../../src-main/api/index.ts';
import { byteCopies } from '../../format/byte-copies.ts';
import { visible } from '../../format/visible.ts';
import { filterEntries } from '../../parts/filter-entries.ts';
import type { MenuEntry } from '../../parts/menu.tsx';
import { followChoices, followedBy } from '../../state/follow-names.ts';
import type { Workspace } from '../../state/workspace.ts';
import { hasChildren } from '../../state/expansion.ts';
import { fieldValue, subtreeText } from './copies.ts';

export function detailMenu(
  workspace: Workspace,
  tree: PacketTree,
  index: number,
  parts: { readonly expand: () => void; readonly collapse: () => void },
): MenuEntry[] {
  const node = tree.nodes[index];
  const bytes = tree.sources[node.source]?.bytes.subarray(node.start, node.start + node.length) ?? new Uint8Array();
  const value = fieldValue(node.label);
  const parent = hasChildren(tree.nodes, index),
    isHeld = workspace.active?.selection.state.value.tree !== tree;
  const copy = (text: string) => () => workspace.copy(text);
  return [
    ...filterEntries(node.filter, (text, joining, how) => workspace.useFilter(text, joining, how)),
    { label: 'Apply as column', disabled: node.field === '' || node.field.startsWith('_ws.'), run: () => workspace.look.addColumn(node.field) },
    'separator',
    ...(node.link === undefined ? [] : [{ label: `Go to packet ${node.link}`, run: () => workspace.goToFrame(node.link!) }]),
    followChoices(followedBy(tree), (protocol) => workspace.followStream(protocol)),
    'separator',
    ...(isHeld ? [] : [
      { label: 'Show packet bytes …', keys: 'Ctrl+Shift+O', disabled: bytes.length === 0, run: () => workspace.dialog.set('show-bytes') },
      'separator' as const,
    ]),
    { label: 'Expand subtree', disabled: !parent, run: parts.expand },
    { label: 'Collapse subtree', disabled: !parent, run: parts.collapse },
    'separator',
    {
      label: 'Copy',
      entries: [
        { label: 'Description', run: copy(visible(node.label)) },
        { label: 'Value', disabled: value === undefined, run: copy(value ?? '') },
        { label: 'Field name', disabled: node.field === '', run: copy(node.field) },
        { label: 'As filter', disabled: node.filter === undefined, run: copy(node.filter ?? '') },
        { label: 'Subtree as text', disabled: !parent, run: copy(subtreeText(tree, index)) },
        'separator',
        ...byteCopies.map(({ title, written }) =>
          ({ label: `Bytes as ${title}`, disabled: bytes.length === 0, run: () => workspace.copy(written(bytes)) })),
      ],
    },
  ];
}
