/** Who sent and received how much: one line an address, or a port of one. */
import { useCallback, useState } from 'react';
import type { ColDef } from 'ag-grid-community';
import type { ConversationKind, Endpoint, Engine, ViewId } from '../../../src-main/api/index.ts';
import { countText, sizeText } from '../../format/sizes.ts';
import { filterOfEndpoint } from './line-filters.ts';
import { KindChoice, addressWidth, hasPorts } from './conversation-kinds.tsx';
import { StatisticDialog, StatisticTable, numberColumn, textColumn } from './statistic-table.tsx';
import { useStatistic } from './use-statistic.ts';

export function Endpoints({ onClose }: { readonly onClose: () => void }) {
  const [kind, setKind] = useState<ConversationKind>('ip');
  const ask = useCallback((engine: Engine, view: ViewId, signal: AbortSignal) => engine.endpoints(view, kind, { signal }), [kind]);
  return (
    <StatisticDialog
      title="Endpoints"
      onClose={onClose}
      width={960}
      statistic={useStatistic(ask)}
      counted={['endpoint', 'endpoints']}
      hint="Double-click an endpoint to show its packets."
      choices={<KindChoice kind={kind} onChoose={setKind} />}
    >
      {(lines) => (
        <StatisticTable
          key={kind}
          lines={lines}
          columns={columnsOf(hasPorts(kind), addressWidth(lines.map(({ address }) => address)))}
          filterOf={(line) => filterOfEndpoint(kind, line)}
          onShown={onClose}
        />
      )}
    </StatisticDialog>
  );
}

function columnsOf(ported: boolean, leastAddress: number): ColDef<Endpoint>[] {
  const number = numberColumn<Endpoint>;
  return [
    textColumn<Endpoint>('Address', ({ address }) => address, leastAddress),
    ...(ported ? [number('Port', ({ port }) => port ?? 0, String, 76)] : []),
    { ...number('Packets', (one) => one.sentPackets + one.receivedPackets, countText, 96), sort: 'desc' },
    number('Bytes', (one) => one.sentBytes + one.receivedBytes, sizeText, 96),
    number('Packets sent', ({ sentPackets }) => sentPackets, countText, 112),
    number('Bytes sent', ({ sentBytes }) => sentBytes, sizeText, 104),
    number('Packets received', ({ receivedPackets }) => receivedPackets, countText, 132),
    number('Bytes received', ({ receivedBytes }) => receivedBytes, sizeText, 120),
  ];
}
