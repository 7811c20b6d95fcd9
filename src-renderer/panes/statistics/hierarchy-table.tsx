/** The protocols of the shown packets, each below what carries it, with its share: a line leads to its packets and has a menu. */
import { useState } from 'react';
import type { CSSProperties, KeyboardEvent } from 'react';
import type { HierarchyNode } from '../../../src-main/api/index.ts';
import { countText, shareText, sizeText } from '../../format/sizes.ts';
import { visible } from '../../format/visible.ts';
import { ContextMenu } from '../../parts/menu.tsx';
import type { MenuEntry } from '../../parts/menu.tsx';

interface HierarchyTableProps {
  /** In the order in which they are shown. */
  readonly nodes: readonly HierarchyNode[];
  readonly menuOf: (node: HierarchyNode) => readonly MenuEntry[];
  readonly onShow: (protocol: string) => void;
}

/** Layers that stand one further to the right each: what is deeper, as thousands of labels are, leaves the numbers in sight. */
const mostIndented = 12;
const titles = ['Protocol', ' ', 'Share', 'Packets', 'Bytes', 'Share of bytes', 'End packets', 'End bytes'];

export function HierarchyTable({ nodes, menuOf, onShow }: HierarchyTableProps) {
  // Every packet begins with one of the outermost protocols.
  const outermost = nodes.filter(({ depth }) => depth === 0);
  const packets = outermost.reduce((sum, node) => sum + node.packets, 0);
  const bytes = outermost.reduce((sum, node) => sum + node.bytes, 0);
  const [menu, setMenu] = useState<readonly MenuEntry[]>([]);
  /** The line that Tab goes to. */
  const [current, setCurrent] = useState(0);
  return (
    <table className="hierarchy">
      <thead>
        <tr>
          {titles.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <ContextMenu entries={menu} onOpen={(open) => !open && setMenu([])}>
        <tbody>
          {nodes.map((node, index) => (
            <tr
              key={index}
              tabIndex={index === Math.min(current, nodes.length - 1) ? 0 : -1}
              onFocus={() => setCurrent(index)}
              onContextMenu={() => setMenu(menuOf(node))}
              onDoubleClick={() => onShow(node.protocol)}
              onKeyDown={(event) => (event.key === 'Enter' ? onShow(node.protocol) : stepLine(event))}
              style={{ '--depth': Math.min(node.depth, mostIndented) } as CSSProperties}
            >
              <Cells node={node} packets={packets} bytes={bytes} />
            </tr>
          ))}
        </tbody>
      </ContextMenu>
    </table>
  );
}

/** `packets`, `bytes`: of all. */
function Cells({ node, packets, bytes }: { readonly node: HierarchyNode; readonly packets: number; readonly bytes: number }) {
  return (
    <>
      <td>
        <span className="protocol">{visible(node.title)}</span>
      </td>
      <td>
        <span className="share-bar">
          <span style={{ width: `${packets > 0 ? (100 * node.packets) / packets : 0}%` }} />
        </span>
      </td>
      <td>{shareText(node.packets, packets)}</td>
      <td>{countText(node.packets)}</td>
      <td>{sizeText(node.bytes)}</td>
      <td>{shareText(node.bytes, bytes)}</td>
      <td>{countText(node.endPackets)}</td>
      <td>{sizeText(node.endBytes)}</td>
    </>
  );
}

/** The arrows go from line to line, as in the other tables. */
function stepLine(event: KeyboardEvent<HTMLElement>): void {
  const { previousElementSibling, nextElementSibling } = event.currentTarget;
  const next = event.key === 'ArrowDown' ? nextElementSibling : event.key === 'ArrowUp' ? previousElementSibling : null;
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
