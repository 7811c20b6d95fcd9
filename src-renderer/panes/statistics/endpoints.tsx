/** Who sent and received how much: one line an address, or a port of one. */
import type { ColDef } from 'ag-grid-community';
import type { Call, ConversationKind, Endpoint, Engine, ViewId, WorkDone } from '../../../src-main/api/index.ts';
import { countText, sizeText } from '../../format/sizes.ts';
import { filterOfEndpoint } from './conversation-filters.ts';
import { addressWidth, useLinesByKind } from './conversation-kinds.tsx';
import { StatisticDialog, StatisticTable, numberColumn, textColumn } from './statistic-table.tsx';

const endpointsOf = (engine: Engine, view: ViewId, kind: ConversationKind, call: Call<WorkDone>) => engine.endpoints(view, kind, call);

export function Endpoints({ onClose }: { readonly onClose: () => void }) {
  const { kind, statistic, choices } = useLinesByKind('ip', endpointsOf);
  return (
    <StatisticDialog
      title="Endpoints"
      onClose={onClose}
      width={960}
      statistic={statistic}
      counted={['endpoint', 'endpoints']}
      hint="Double-click an endpoint to show its packets."
      choices={choices}
    >
      {(lines) => (
        <StatisticTable
          key={kind}
          lines={lines}
          columns={columnsOf(lines)}
          filterOf={(line) => filterOfEndpoint(kind, line)}
          onShown={onClose}
        />
      )}
    </StatisticDialog>
  );
}

function columnsOf(lines: readonly Endpoint[]): ColDef<Endpoint>[] {
  const leastAddress = addressWidth(lines.map(({ address }) => address)),
    ported = lines.some(({ port }) => port !== undefined);
  const number = numberColumn<Endpoint>;
  // As narrow as a window of 800 pixels wants them, ports included.
  return [
    textColumn<Endpoint>('Address', ({ address }) => address, leastAddress),
    ...(ported ? [number('Port', ({ port }) => port ?? 0, String, 60)] : []),
    { ...number('Packets', (one) => one.sentPackets + one.receivedPackets, countText, 84), sort: 'desc' },
    number('Bytes', (one) => one.sentBytes + one.receivedBytes, sizeText, 84),
    number('Sent', ({ sentPackets }) => sentPackets, countText, 68),
    number('Bytes sent', ({ sentBytes }) => sentBytes, sizeText, 84),
    number('Received', ({ receivedPackets }) => receivedPackets, countText, 78),
    number('Bytes received', ({ receivedBytes }) => receivedBytes, sizeText, 104),
  ];
}
