/** Who spoke with whom: one line a conversation, by protocol. */
import type { ColDef } from 'ag-grid-community';
import type { Call, Conversation, ConversationKind, Engine, ViewId, WorkDone } from '../../../src-main/api/index.ts';
import { countText, rateText, sizeText } from '../../format/sizes.ts';
import { cellWidth } from '../../parts/cell-width.ts';
import type { BesidePackets } from '../../state/beside-packets.ts';
import { useCapture } from '../../state/workspace.ts';
import { filterOfConversation, filterOfDirection } from './conversation-filters.ts';
import { addressWidth, useLinesByKind } from './conversation-kinds.tsx';
import { StatisticDialog, StatisticTable, numberColumn, textColumn } from './statistic-table.tsx';

const conversationsOf = (engine: Engine, view: ViewId, kind: ConversationKind, call: Call<WorkDone>) => engine.conversations(view, kind, call);

export function Conversations({ onClose }: { readonly onClose: () => void }) {
  const { beside } = useCapture();
  const { kind, statistic, choices } = useLinesByKind('tcp', conversationsOf);
  return (
    <StatisticDialog
      title="Conversations"
      onClose={onClose}
      width={1440}
      statistic={statistic}
      counted={['conversation', 'conversations']}
      hint="Double-click a conversation to show its packets."
      choices={choices}
    >
      {(lines) => (
        <StatisticTable
          key={kind}
          lines={lines}
          columns={columnsOf(lines)}
          filterOf={(line) => filterOfConversation(kind, line)}
          partsOf={(line) => [
            ['Show A → B', filterOfDirection(kind, line, true)],
            ['Show B → A', filterOfDirection(kind, line, false)],
            ...(resentOf(line) > 0
              ? ([['Show what was sent again', `tcp.stream == ${line.stream} && tcp.verdict == "retransmission"`]] as const)
              : []),
          ]}
          {...(kind === 'tcp' || kind === 'udp' ? { actionsOf: (line: Conversation) => streamActions(beside, kind, line) } : {})}
          onShown={onClose}
        />
      )}
    </StatisticDialog>
  );
}

/** The stream of a conversation, or its connection, beside the packets. */
function streamActions(beside: BesidePackets, protocol: 'tcp' | 'udp', { stream }: Conversation) {
  if (stream < 0) return [];
  const shown = (label: string, view: 'ladder' | 'graph' | 'states') => ({ label, run: () => beside.showConnection(stream, view) });
  return [
    { label: 'Follow stream', run: () => beside.followStream({ protocol, stream }) },
    ...(protocol === 'tcp' ? [shown('Ladder', 'ladder'), shown('Graph', 'graph'), shown('States', 'states')] : []),
  ];
}

const resentOf = ({ resentAToB = 0, resentBToA = 0 }: Conversation) => resentAToB + resentBToA;

const startText = (seconds: number) => seconds.toFixed(6),
  durationText = (seconds: number) => seconds.toFixed(4);

/** Pixels for the longest of some times. */
const timeWidth = (seconds: readonly number[], text: (seconds: number) => string) =>
  cellWidth(Math.max(7, text(seconds.reduce((most, one) => Math.max(most, one), 0)).length));

function columnsOf(lines: readonly Conversation[]): ColDef<Conversation>[] {
  const leastAddress = addressWidth(lines.flatMap(({ a, b }) => [a, b])),
    ported = lines.some(({ portA }) => portA !== undefined);
  const number = numberColumn<Conversation>,
    text = textColumn<Conversation>;
  const port = (title: string, value: (conversation: Conversation) => number | undefined) =>
    number(title, (conversation) => value(conversation) ?? 0, String, 56);
  return [
    text('Address A', ({ a }) => a, leastAddress),
    ...(ported ? [port('Port A', ({ portA }) => portA)] : []),
    text('Address B', ({ b }) => b, leastAddress),
    ...(ported ? [port('Port B', ({ portB }) => portB)] : []),
    number('Packets', (one) => one.packetsAToB + one.packetsBToA, countText, 66),
    number('Bytes', (one) => one.bytesAToB + one.bytesBToA, sizeText, 84),
    ...(lines.some(({ stream }) => stream >= 0) ? [number('Stream', ({ stream }) => stream, String, 60)] : []),
    number('A → B', ({ packetsAToB }) => packetsAToB, countText, 56),
    number('Bytes A → B', ({ bytesAToB }) => bytesAToB, sizeText, 84),
    number('B → A', ({ packetsBToA }) => packetsBToA, countText, 56),
    number('Bytes B → A', ({ bytesBToA }) => bytesBToA, sizeText, 84),
    ...(lines.some(({ resentAToB }) => resentAToB !== undefined)
      ? [
          number('Resent A → B', ({ resentAToB = 0 }) => resentAToB, countText, 92),
          number('Resent B → A', ({ resentBToA = 0 }) => resentBToA, countText, 92),
        ]
      : []),
    number('Start', ({ start }) => start, startText, timeWidth(lines.map(({ start }) => start), startText)),
    number('Duration', ({ duration }) => duration, durationText, timeWidth(lines.map(({ duration }) => duration), durationText)),
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
