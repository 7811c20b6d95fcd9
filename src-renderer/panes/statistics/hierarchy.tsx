/** Which protocols the shown packets are made of, and how much of them each is. */
import type { HierarchyNode } from '../../../src-main/api/index.ts';
import { csvLine } from '../../format/csv.ts';
import { visible } from '../../format/visible.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { filterEntries } from '../../parts/filter-entries.ts';
import type { Joining } from '../../parts/filter-entries.ts';
import type { MenuEntry } from '../../parts/menu.tsx';
import { useWorkspace } from '../../state/workspace.ts';
import { Counting } from './counting.tsx';
import { HierarchyTable } from './hierarchy-table.tsx';
import { Nothing } from './nothing.tsx';
import { useStatistic } from './use-statistic.ts';
import type { Ask } from './use-statistic.ts';
import './statistics.css';

const askHierarchy: Ask<readonly HierarchyNode[]> = (engine, view, call) => engine.hierarchy(view, call);

export function Hierarchy({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const statistic = useStatistic(askHierarchy),
    { value, error, filter } = statistic;
  const filterBy = (protocol: string, joining: Joining, how: 'apply' | 'prepare') => {
    workspace.useFilter(protocol, joining, how);
    onClose();
  };
  const show = (protocol: string) => filterBy(protocol, 'replace', 'apply');
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
          <HierarchyTable nodes={value} menuOf={menuOf} onShow={show} />
        </>
      )}
    </Dialog>
  );
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
