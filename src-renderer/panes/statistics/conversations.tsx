/** Who spoke with whom: one line a conversation, by protocol. */
import { useCallback, useEffect, useState } from 'react';
import type { ColDef } from 'ag-grid-community';
import type { Conversation, ConversationKind, Engine, ViewId } from '../../../src-main/api/index.ts';
import { countText, rateText, sizeText } from '../../format/sizes.ts';
import { visible } from '../../format/visible.ts';
import { cellWidth } from '../../parts/cell-width.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { tableOptions, useGrid } from '../../parts/grid.tsx';
import { Segments } from '../../parts/segments.tsx';
import { useWorkspace } from '../../state/workspace.ts';
import { filterOfConversation } from './conversation-filter.ts';
import { useStatistic } from './use-statistic.ts';
import './statistics.css';

const kinds: readonly { readonly value: ConversationKind; readonly title: string }[] = [
  { value: 'tcp', title: 'TCP' },
  { value: 'udp', title: 'UDP' },
  { value: 'ip', title: 'IPv4' },
  { value: 'ipv6', title: 'IPv6' },
  { value: 'eth', title: 'Ethernet' },
];

/** Characters of an IPv6 address in full. */
const longestAddress = 39;

export function Conversations({ onClose }: { readonly onClose: () => void }) {
  const [kind, setKind] = useState<ConversationKind>('tcp');
  const ask = useCallback((engine: Engine, view: ViewId, signal: AbortSignal) => engine.conversations(view, kind, { signal }), [kind]);
  const { value, error, filter } = useStatistic(ask);
  return (
    <Dialog title="Conversations" onClose={onClose} width={1440} height="min(720px, 84vh)">
      <div className="statistics-body">
        <div className="statistics-tabs">
          <Segments label="Protocol" choices={kinds} value={kind} onChoose={setKind} />
          <span className="muted">
            {value ? `${countText(value.length)} conversation${value.length === 1 ? '' : 's'}` : error === undefined ? 'Counting …' : ''}
            {filter !== '' && ` among the packets shown by ${visible(filter)}`}
          </span>
        </div>
        {error !== undefined && (
          <p role="alert" className="wrong">
            {error}
          </p>
        )}
        {value ? <ConversationTable key={kind} kind={kind} conversations={value} onClose={onClose} /> : <div className="statistics-grid" />}
        <p className="muted statistics-hint">Double-click a conversation to show its packets. Click a heading to sort.</p>
      </div>
    </Dialog>
  );
}

function ConversationTable({
  kind,
  conversations,
  onClose,
}: {
  readonly kind: ConversationKind;
  readonly conversations: readonly Conversation[];
  readonly onClose: () => void;
}) {
  const workspace = useWorkspace();
  const ported = kind === 'tcp' || kind === 'udp';
  const { element, api } = useGrid<Conversation>(() => ({
    rowData: [...conversations],
    ...tableOptions(columnsOf(ported, addressWidth(conversations)), workspace.preferences.value.zoom),
    onRowDoubleClicked: ({ data }) => data && show(data),
    onCellKeyDown: ({ data, event }) => data && (event as KeyboardEvent).key === 'Enter' && show(data),
  }));
  useEffect(() => api.current?.setGridOption('rowData', [...conversations]), [api, conversations]);
  const show = (conversation: Conversation) => {
    workspace.useFilter(filterOfConversation(kind, conversation), 'replace', 'apply');
    onClose();
  };
  return <div ref={element} className="table statistics-grid" />;
}

/** For the longest address, and no narrower than most IPv4 addresses. */
function addressWidth(conversations: readonly Conversation[]): number {
  return cellWidth(conversations.reduce((most, { a, b }) => Math.max(most, Math.min(longestAddress, Math.max(a.length, b.length))), 13));
}

function columnsOf(ported: boolean, leastAddress: number): ColDef<Conversation>[] {
  const number = (
    headerName: string,
    value: (conversation: Conversation) => number,
    text: (value: number) => string,
    width: number,
  ): ColDef<Conversation> => ({
    headerName,
    width,
    cellClass: 'cell-number',
    headerClass: 'header-number',
    valueGetter: ({ data }) => (data ? value(data) : 0),
    valueFormatter: ({ value: shown }) => text(shown as number),
  });
  const text = (headerName: string, value: (conversation: Conversation) => string): ColDef<Conversation> => ({
    headerName,
    flex: 1,
    minWidth: leastAddress,
    valueGetter: ({ data }) => (data ? visible(value(data)) : ''),
  });
  const port = (headerName: string, value: (conversation: Conversation) => number | undefined) =>
    number(headerName, (conversation) => value(conversation) ?? 0, String, 76);
  return [
    text('Address A', ({ a }) => a),
    ...(ported ? [port('Port A', ({ portA }) => portA)] : []),
    text('Address B', ({ b }) => b),
    ...(ported ? [port('Port B', ({ portB }) => portB)] : []),
    number('Packets', (one) => one.packetsAToB + one.packetsBToA, countText, 84),
    number('Bytes', (one) => one.bytesAToB + one.bytesBToA, sizeText, 84),
    ...(ported ? [number('Stream', ({ stream }) => stream, String, 76)] : []),
    number('A → B', ({ packetsAToB }) => packetsAToB, countText, 68),
    number('Bytes A → B', ({ bytesAToB }) => bytesAToB, sizeText, 100),
    number('B → A', ({ packetsBToA }) => packetsBToA, countText, 68),
    number('Bytes B → A', ({ bytesBToA }) => bytesBToA, sizeText, 100),
    number(
      'Start',
      ({ start }) => start,
      (seconds) => seconds.toFixed(6),
      104,
    ),
    number(
      'Duration',
      ({ duration }) => duration,
      (seconds) => seconds.toFixed(4),
      92,
    ),
    number(
      'Rate A → B',
      ({ bytesAToB, duration }) => (duration > 0 ? bytesAToB / duration : 0),
      (rate) => rateText(rate, 1),
      96,
    ),
    number(
      'Rate B → A',
      ({ bytesBToA, duration }) => (duration > 0 ? bytesBToA / duration : 0),
      (rate) => rateText(rate, 1),
      96,
    ),
  ];
}
