/** The diagram of a packet: each layer as RFCs draw headers, rows of 32 bits with the fields in them. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { TreeNode } from '../../../src-main/api/index.ts';
import { filterEntries } from '../../parts/filter-entries.ts';
import { ContextMenu } from '../../parts/menu.tsx';
import type { MenuEntry } from '../../parts/menu.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { hasChildren, isOpen } from '../../state/expansion.ts';
import { useStore } from '../../state/store.ts';
import { useShownPacket, useWorkspace } from '../../state/workspace.ts';
import { diagramSvg } from './diagram-svg.ts';
import { LayerDrawing } from './layer-drawing.tsx';
import { cellId, markedBits, overlaps, steppedTo } from './places.ts';
import { layersDrawn } from './shapes.ts';
import './packet-diagram.css';

const noNodes: readonly TreeNode[] = [];

export function PacketDiagram() {
  const workspace = useWorkspace(),
    { selection } = useShownPacket(),
    { expansion } = workspace;
  const { tree, node: selected } = useStore(selection.state);
  const choices = useStore(expansion.choices);
  const [menu, setMenu] = useState<readonly MenuEntry[]>([]);
  const area = useRef<HTMLDivElement>(null);
  const nodes = tree?.nodes ?? noNodes;
  const layers = useMemo(
    () => layersDrawn(nodes, (index) => isOpen(choices, nodes, index)),
    [nodes, choices],
  );
  const marked = markedBits(nodes, selected);
  const active = marked && layers.find(({ layer }) => layer === marked.layer)?.shapes.find(({ cell }) => overlaps(cell, marked));
  const activeId = marked && active ? cellId(marked.layer, active) : undefined;
  useEffect(() => {
    if (activeId !== undefined) area.current?.querySelector(`#${activeId}`)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  if (!tree) return null;

  const key = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = steppedTo(layers, active, event.key);
    if (next) selection.selectNode(next.cell.index);
    else if (event.key === 'Enter' || event.key === ' ') toggle(selected);
    else return;
    event.preventDefault();
  };
  const toggle = (index: number) => {
    if (index >= 0 && nodes[index].depth > 0 && hasChildren(nodes, index)) expansion.set(nodes, index, !isOpen(choices, nodes, index));
  };
  const indexUnder = (event: MouseEvent) => Number((event.target as Element).closest('[data-node]')?.getAttribute('data-node') ?? -1);
  const entriesOf = (index: number): readonly MenuEntry[] => {
    const { filter, depth } = nodes[index],
      open = isOpen(choices, nodes, index);
    return [
      ...filterEntries(filter, (text, joining, how) => workspace.useFilter(text, joining, how)),
      'separator',
      { label: open ? 'Draw as one field' : 'Draw its parts', disabled: depth === 0 || !hasChildren(nodes, index), run: () => toggle(index) },
      'separator',
    ];
  };
  const openMenu = (event: MouseEvent) => {
    const index = event.target === event.currentTarget ? selected : indexUnder(event);
    setMenu([
      ...(index < 0 ? [] : entriesOf(index)),
      { label: 'Save the diagram …', run: () => saveFile(`packet-${tree.number}.svg`, diagramSvg(tree.number, nodes, layers)) },
    ]);
  };
  return (
    <ContextMenu entries={menu} onOpen={(open) => !open && setMenu([])}>
      <div
        ref={area}
        className="packet-diagram"
        role="listbox"
        tabIndex={0}
        aria-label={`Diagram of packet ${tree.number}`}
        aria-activedescendant={activeId}
        data-pane="diagram"
        onKeyDown={key}
        onMouseDown={(event) => indexUnder(event) >= 0 && selection.selectNode(indexUnder(event))}
        onDoubleClick={(event) => toggle(indexUnder(event))}
        onContextMenu={openMenu}
      >
        {layers.map(({ layer, ...drawing }) => (
          <LayerDrawing
            key={layer}
            nodes={nodes}
            layer={layer}
            drawing={drawing}
            source={nodes[layer].source === 0 ? '' : (tree.sources[nodes[layer].source]?.name ?? '')}
            marked={marked?.layer === layer ? marked : undefined}
          />
        ))}
      </div>
    </ContextMenu>
  );
}
