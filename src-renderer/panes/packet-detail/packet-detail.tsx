/** The detail tree: the layers of the selected packet and their fields. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ClipboardEvent, CSSProperties, KeyboardEvent, MouseEvent } from 'react';
import type { TreeNode } from '../../../src-main/api/index.ts';
import { visible } from '../../format/visible.ts';
import { dragField } from '../../parts/field-drag.ts';
import { Icon } from '../../parts/icon.tsx';
import { ContextMenu } from '../../parts/menu.tsx';
import type { MenuEntry } from '../../parts/menu.tsx';
import { VirtualRows } from '../../parts/virtual-rows.tsx';
import type { VirtualRowsHandle } from '../../parts/virtual-rows.tsx';
import { hasChildren, isOpen, shownNodes, subtreeEnd } from '../../state/expansion.ts';
import { parentOf } from '../../state/innermost.ts';
import { useStore } from '../../state/store.ts';
import { useCapture, useShownPacket, useWorkspace } from '../../state/workspace.ts';
import { selectedFieldText } from './copies.ts';
import { detailMenu } from './detail-menu.ts';
import './packet-detail.css';

const noNodes: readonly TreeNode[] = [];

export function PacketDetail() {
  const workspace = useWorkspace(),
    capture = useCapture();
  const { expansion } = workspace,
    { selection, prefix } = useShownPacket();
  const { tree, node: selected, error } = useStore(selection.state);
  const empty = useStore(capture.views.shown, (view) => view?.complete === true && view.shown === 0);
  const choices = useStore(expansion.choices);
  const zoom = useStore(workspace.preferences, ({ zoom: factor }) => factor);
  const [menu, setMenu] = useState<readonly MenuEntry[]>([]);
  const rows = useRef<VirtualRowsHandle>(null);
  const nodes = tree?.nodes ?? noNodes;
  const shown = useMemo(() => shownNodes(nodes, (index) => isOpen(choices, nodes, index)), [nodes, choices]);

  // A field that was found through its bytes may lie in a closed part.
  useEffect(() => {
    if (selected >= 0) expansion.reveal(nodes, selected);
  }, [expansion, nodes, selected]);
  useEffect(() => {
    const row = shown.indexOf(selected);
    if (row >= 0) rows.current?.reveal(row);
  }, [shown, selected]);

  const toggle = (index: number, open = !isOpen(choices, nodes, index)) => {
    if (hasChildren(nodes, index)) expansion.set(nodes, index, open);
  };
  const key = (event: KeyboardEvent) => {
    const row = shown.indexOf(selected),
      last = shown.length - 1;
    const to = (place: number) => selection.selectNode(shown[Math.max(0, Math.min(last, place))]);
    const open = selected >= 0 && hasChildren(nodes, selected) && isOpen(choices, nodes, selected);
    const page = rows.current?.pageSize ?? 10;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => to(row + 1),
      ArrowUp: () => to(row < 0 ? last : row - 1),
      PageDown: () => to(row + page),
      PageUp: () => to(row - page),
      Home: () => to(0),
      End: () => to(last),
      ArrowRight: () => (open || selected < 0 || !hasChildren(nodes, selected) ? to(row + 1) : toggle(selected, true)),
      ArrowLeft: () => (open ? toggle(selected, false) : selection.selectNode(selected < 0 ? shown[0] : Math.max(0, parentOf(nodes, selected)))),
      Enter: () => follow(selected),
      ' ': () => toggle(selected),
      '+': () => toggle(selected, true),
      '-': () => toggle(selected, false),
      Backspace: () => selection.selectNode(Math.max(0, parentOf(nodes, selected))),
    };
    if (event.shiftKey && /^Arrow(Left|Right)$/.test(event.key) && selected >= 0) {
      event.preventDefault();
      return openAll(selected, event.key === 'ArrowRight');
    }
    if (
      shown.length === 0 ||
      event.altKey ||
      event.ctrlKey ||
      event.metaKey ||
      !keys[event.key] ||
      (selected < 0 && /^(Enter|Backspace|[ +-])$/.test(event.key))
    )
      return;
    event.preventDefault();
    keys[event.key]();
  };
  /** A link leads to its frame; everything else opens and closes. */
  const follow = (index: number) => {
    const { link } = nodes[index];
    if (link !== undefined) workspace.goToFrame(link);
    else toggle(index);
  };
  const indexUnder = (event: MouseEvent) => Number((event.target as Element).closest('[data-node]')?.getAttribute('data-node') ?? -1);
  const press = (event: MouseEvent) => {
    const index = indexUnder(event);
    if (index < 0) return;
    selection.selectNode(index);
    if (event.button === 0 && (event.target as Element).closest('.tree-toggle')) toggle(index);
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
  const parts = (index: number) => {
    const end = subtreeEnd(nodes, index);
    return Array.from({ length: end - index }, (_, i) => index + i).filter((part) => hasChildren(nodes, part));
  };

  const openAll = (index: number, open: boolean) => expansion.setAll(nodes, parts(index), open);

  const copy = (event: ClipboardEvent) => {
    const text = selectedFieldText({ selection }, 'description');
    if (text === undefined) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
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
        onDragStart={(event) => {
          const { field, filter = field } = nodes[indexUnder(event)] ?? { field: '' };
          if (field !== '') dragField(event, { field, filter });
        }}
        onDoubleClick={event => indexUnder(event) >= 0 && !(event.target as Element).closest('.tree-toggle') && follow(indexUnder(event))}
        row={row => (
          <Line
            key={row}
            id={`${prefix}field-${shown[row]}`}
            nodes={nodes}
            index={shown[row]}
            selected={shown[row] === selected}
            open={isOpen(choices, nodes, shown[row])}
          />
        )}
      />
    </ContextMenu>
  );
}

function Line({
  id,
  nodes,
  index,
  selected,
  open,
}: {
  readonly id: string;
  readonly nodes: readonly TreeNode[];
  readonly index: number;
  readonly selected: boolean;
  readonly open: boolean;
}) {
  const node = nodes[index],
    parent = hasChildren(nodes, index);
  const label = visible(node.label);
  const kinds = [
    'tree-line',
    node.depth === 0 && 'layer',
    selected && 'selected',
    node.generated && 'generated',
    node.link !== undefined && 'link',
    node.severity && `severity-${node.severity}`,
  ];
  return (
    <div
      id={id}
      data-node={index}
      role="treeitem"
      draggable={node.field !== ''}
      aria-level={node.depth + 1}
      aria-selected={selected}
      aria-expanded={parent ? open : undefined}
      className={kinds.filter(Boolean).join(' ')}
      style={{ '--depth': node.depth } as CSSProperties}
      title={node.link === undefined ? undefined : `Double-click to go to packet ${node.link}`}
    >
      <span className={parent ? 'tree-toggle' : 'tree-space'} data-open={open}>
        {parent && <Icon name="chevron" size={12} />}
      </span>
      <span className="tree-label">{node.generated && !label.startsWith('[') ? `[${label}]` : label}</span>
    </div>
  );
}
