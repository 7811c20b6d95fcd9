/** The menu of the right mouse button over the bytes. */
import { byteCopies } from '../../format/byte-copies.ts';
import { filterEntries } from '../../parts/filter-entries.ts';
import type { MenuEntry } from '../../parts/menu.tsx';
import type { TreeNode } from '../../../src-main/api/index.ts';
import type { Workspace } from '../../state/workspace.ts';

/**
 * `field`: the selected one; `chosen`: its bytes, or all of them, as `isAll` says; `isHeld`: the packet is one that stands beside the others.
 */
export function byteMenu(
  workspace: Workspace, field: TreeNode | undefined, chosen: Uint8Array, isAll: boolean, isHeld: boolean,
): readonly MenuEntry[] {
  const use: Parameters<typeof filterEntries>[1] = (text, joining, how) => workspace.useFilter(text, joining, how);
  const ofField = field ? [...filterEntries(field.filter, use), 'separator' as const] : [];
  const ofPacket = isHeld
    ? []
    : [{ label: 'Show packet bytes …', keys: 'Ctrl+Shift+O', run: () => workspace.dialog.set('show-bytes') }, 'separator' as const];
  return [
    ...ofField,
    ...ofPacket,
    { heading: isAll ? 'Copy all bytes' : 'Copy the selected bytes' },
    ...byteCopies.map(({ title, written }) => ({ label: `As ${title}`, run: () => workspace.copy(written(chosen)) })),
  ];
}
