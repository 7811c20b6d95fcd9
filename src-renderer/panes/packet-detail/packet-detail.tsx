/** The detail tree: the layers of the selected packet and their fields. */
import { useEffect, useRef, useState } from 'react';
import type { ClipboardEvent, DragEvent, KeyboardEvent, MouseEvent } from 'react';
import type { TreeNode } from '../../../src-main/api/index.ts';
import { dragField } from '../../parts/field-drag.ts';
import { ContextMenu } from '../../parts/menu.tsx';
import type { MenuEntry } from '../../parts/menu.tsx';
import { VirtualRows } from '../../parts/virtual-rows.tsx';
import type { VirtualRowsHandle } from '../../parts/virtual-rows.tsx';
import { useStore } from '../../state/store.ts';
import { useCapture, useShownPacket, useWorkspace } from '../../state/workspace.ts';
import { selectedFieldText } from './copies.ts';
import { DetailLine } from './detail-line.tsx';
import { detailMenu } from './detail-menu.ts';
import { pressTreeKey } from './tree-keys.ts';
import { useOpenParts } from './use-open-parts.ts';
import './packet-detail.css';

const noNodes: readonly TreeNode[] = [];

/** The field under the mouse; -1 beside them all. */
const indexUnder = (event: MouseEvent) => Number((event.target as Element).closest('[data-node]')?.getAttribute('data-node') ?? -1);
const isOnToggle = (event: MouseEvent) => (event.target as Element).closest('.tree-toggle') !== null;

export function PacketDetail() {
  const workspace = useWorkspace(),
    capture = useCapture();
  const { selection, prefix } = useShownPacket();
  const { tree, node: selected, error } = useStore(selection.state);
  const empty = useStore(capture.views.shown, (view) => view?.complete === true && view.shown === 0);
  const zoom = useStore(workspace.preferences, ({ zoom: factor }) => factor);
  const [menu, setMenu] = useState<readonly MenuEntry[]>([]);
  const rows = useRef<VirtualRowsHandle>(null);
  const nodes = tree?.nodes ?? noNodes;
  const { shown, isOpen, toggle, openAll } = useOpenParts(nodes, selected);
  useEffect(() => {
    const row = shown.indexOf(selected);
    if (row >= 0) rows.current?.reveal(row);
  }, [shown, selected]);

  /** A link leads to its frame; everything else opens and closes. */
  const follow = (index: number) => {
    const { link } = nodes[index];
    if (link !== undefined) workspace.goToFrame(link);
    else toggle(index);
  };
  const key = (event: KeyboardEvent) =>
    pressTreeKey(event, { nodes, shown, selected, page: rows.current?.pageSize ?? 10, isOpen }, {
      select: (index) => selection.selectNode(index), toggle, openAll, follow,
    });
  const press = (event: MouseEvent) => {
    const index = indexUnder(event);
    if (index < 0) return;
    selection.selectNode(index);
    if (event.button === 0 && isOnToggle(event)) toggle(index);
  };
  const openMenu = (event: MouseEvent) => {
    // The key for menus asks for that of the selected field.
    const index = event.target === event.currentTarget ? selected : indexUnder(event);
    if (index < 0 || !tree) return event.preventDefault();
    setMenu(
      detailMenu(workspace, tree, index, {
        expand: () => openAll(index, true),
        collapse: () => openAll(index, false),
      }),
    );
  };
  const copy = (event: ClipboardEvent) => {
    const text = selectedFieldText({ selection }, 'description');
    if (text === undefined) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
  };

  const drag = (event: DragEvent) => {
    const { field, filter = field } = nodes[indexUnder(event)] ?? { field: '' };
    if (field !== '') dragField(event, { field, filter });
  };

  if (error !== undefined)
    return (
      <div className="pane-message" role="alert">
        {error}
      </div>
    );
  if (!tree) return <div className="pane-message muted">{empty ? '' : 'Select a packet to see its layers.'}</div>;
  return (
    <ContextMenu entries={menu} onOpen={(open) => !open && setMenu([])}>
      <VirtualRows
        className="packet-detail"
        onCopy={copy}
        role="tree"
        aria-label={`Layers of packet ${tree.number}`}
        tabIndex={0}
        data-pane={`${prefix}detail`}
        aria-activedescendant={selected >= 0 ? `${prefix}field-${selected}` : undefined}
        handle={rows}
        count={shown.length}
        rowHeight={Math.round(21 * zoom)}
        onKeyDown={key}
        onMouseDown={press}
        onContextMenu={openMenu}
        onDragStart={drag}
        onDoubleClick={event => indexUnder(event) >= 0 && !isOnToggle(event) && follow(indexUnder(event))}
        row={row => (
          <DetailLine
            key={row}
            id={`${prefix}field-${shown[row]}`}
            nodes={nodes}
            index={shown[row]}
            selected={shown[row] === selected}
            open={isOpen(shown[row])}
          />
        )}
      />
    </ContextMenu>
  );
}
