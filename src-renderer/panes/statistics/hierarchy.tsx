/** Which protocols the shown packets are made of, and how much of them each is. */
import { useState } from 'react';
import type { CSSProperties, KeyboardEvent } from 'react';
import type { HierarchyNode } from '../../../src-main/api/index.ts';
import { csvLine } from '../../format/csv.ts';
import { countText, shareText, sizeText } from '../../format/sizes.ts';
import { visible } from '../../format/visible.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { filterEntries } from '../../parts/filter-entries.ts';
import type { Joining } from '../../parts/filter-entries.ts';
import { ContextMenu } from '../../parts/menu.tsx';
import type { MenuEntry } from '../../parts/menu.tsx';
import { useWorkspace } from '../../state/workspace.ts';
import { Counting } from './counting.tsx';
import { Nothing } from './nothing.tsx';
import { useStatistic } from './use-statistic.ts';
import type { Ask } from './use-statistic.ts';
import './statistics.css';

const askHierarchy: Ask<readonly HierarchyNode[]> = (engine, view, call) => engine.hierarchy(view, call);

/** Layers that stand one further to the right each: what is deeper, as thousands of labels are, leaves the numbers in sight. */
const mostIndented = 12;

export function Hierarchy({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const statistic = useStatistic(askHierarchy),
    { value, error, filter } = statistic;
  // Every packet begins with one of the outermost protocols.
  const outermost = (value ?? []).filter(({ depth }) => depth === 0);
  const packets = outermost.reduce((sum, node) => sum + node.packets, 0);
  const bytes = outermost.reduce((sum, node) => sum + node.bytes, 0);
  const filterBy = (protocol: string, joining: Joining, how: 'apply' | 'prepare') => {
    workspace.useFilter(protocol, joining, how);
    onClose();
  };
  const show = (protocol: string) => filterBy(protocol, 'replace', 'apply');
  const [menu, setMenu] = useState<readonly MenuEntry[]>([]);
  /** The line that Tab goes to. */
  const [current, setCurrent] = useState(0);
  const copy = () => value && workspace.copy(hierarchyCsv(value));
  const menuOf = ({ protocol }: HierarchyNode): readonly MenuEntry[] => [
    ...filterEntries(protocol, filterBy),
    'separator',
    { label: 'Copy table as CSV', run: copy },
  ];
  return (
    <Dialog
      title="Protocol hierarchy"
      onClose={onClose}
      width={980}
      height="min(720px, 84vh)"
      foot={
        <button type="button" className="button" disabled={!value?.length} onClick={copy}>
          Copy
        </button>
      }
    >
      {error !== undefined && (
        <p role="alert" className="wrong">
          {error}
        </p>
      )}
      {!value && error === undefined && <Counting share={statistic.share} />}
      {value?.length === 0 && <Nothing of="packets" filter={filter} />}
      {value && value.length > 0 && (
        <>
          <p className="muted dialog-hint">
            {filter === '' ? 'All packets.' : `Packets shown by ${visible(filter)}.`} End packets are those whose last layer it is. Double-click a
            protocol to show its packets.
          </p>
          <table className="hierarchy">
            <thead>
              <tr>
                <th scope="col">Protocol</th>
                <th scope="col"> </th>
                <th scope="col">Share</th>
                <th scope="col">Packets</th>
                <th scope="col">Bytes</th>
                <th scope="col">Share of bytes</th>
                <th scope="col">End packets</th>
                <th scope="col">End bytes</th>
              </tr>
            </thead>
            <ContextMenu entries={menu} onOpen={(open) => !open && setMenu([])}>
              <tbody>
                {value.map((node, index) => (
                  <tr
                    key={index}
                    tabIndex={index === Math.min(current, value.length - 1) ? 0 : -1}
                    onFocus={() => setCurrent(index)}
                    onContextMenu={() => setMenu(menuOf(node))}
                    onDoubleClick={() => show(node.protocol)}
                    onKeyDown={(event) => (event.key === 'Enter' ? show(node.protocol) : stepLine(event))}
                    style={{ '--depth': Math.min(node.depth, mostIndented) } as CSSProperties}
                  >
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
                  </tr>
                ))}
              </tbody>
            </ContextMenu>
          </table>
        </>
      )}
    </Dialog>
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

/** Each line with the path of protocols that leads to it. */
function hierarchyCsv(nodes: readonly HierarchyNode[]): string {
  const path: string[] = [];
  const lines = nodes.map(({ protocol, depth, packets, bytes, endPackets, endBytes }) => {
    path.splice(depth, path.length, protocol);
    return csvLine([path.join(':'), packets, bytes, endPackets, endBytes].map(String));
  });
  return [csvLine(['Protocol', 'Packets', 'Bytes', 'End packets', 'End bytes']), ...lines].join('\n');
}
