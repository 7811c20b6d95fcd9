/** What addresses are called: hosts as the capture itself names them, network cards by their makers. */
import { useCallback, useState } from 'react';
import type { ResolvedName } from '../../../src-main/api/index.ts';
import { cellWidth } from '../../parts/cell-width.ts';
import { Segments } from '../../parts/segments.tsx';
import { filterOfEndpoint } from './conversation-filters.ts';
import { familyOf } from './line-filters.ts';
import { StatisticDialog, StatisticTable, textColumn } from './statistic-table.tsx';
import { useStatistic } from './use-statistic.ts';
import type { Ask } from './use-statistic.ts';

type Kind = ResolvedName['kind'];

const kinds: readonly { readonly value: Kind; readonly title: string }[] = [
  { value: 'host', title: 'Hosts' },
  { value: 'card', title: 'Network cards' },
];

export function ResolvedAddresses({ onClose }: { readonly onClose: () => void }) {
  const [kind, setKind] = useState<Kind>('host');
  const [wanted, setWanted] = useState('');
  const ask = useCallback<Ask<readonly ResolvedName[]>>(
    async (engine, view, call) => (await engine.names(view, call)).filter((one) => one.kind === kind),
    [kind],
  );
  const filterOf = ({ address }: ResolvedName) => filterOfEndpoint(kind === 'card' ? 'eth' : familyOf(address), { address, port: undefined });
  const text = textColumn<ResolvedName>;
  return (
    <StatisticDialog
      title="Resolved addresses"
      onClose={onClose}
      width={760}
      statistic={useStatistic(ask)}
      counted={['name', 'names']}
      hint="Double-click a line to show the packets of its address. The network is never asked for names."
      choices={
        <>
          <Segments label="Names of" choices={kinds} value={kind} onChoose={setKind} />
          <input
            className="field"
            aria-label="Address or name"
            placeholder="Address or name"
            value={wanted}
            onChange={({ target: { value } }) => setWanted(value)}
          />
        </>
      }
    >
      {(lines) => (
        <StatisticTable
          key={kind}
          lines={lines.filter(({ address, name }) => `${address} ${name}`.toLowerCase().includes(wanted.trim().toLowerCase()))}
          columns={[text('Address', ({ address }) => address, cellWidth(17)), text('Name', ({ name }) => name, cellWidth(24))]}
          filterOf={filterOf}
          onShown={onClose}
        />
      )}
    </StatisticDialog>
  );
}
