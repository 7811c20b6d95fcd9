/** The calls that SIP sets up among the shown packets. */
import type { ColDef } from 'ag-grid-community';
import type { CallState, SipCall } from '../../../src-main/api/index.ts';
import { countText } from '../../format/sizes.ts';
import { addressWidth } from './conversation-kinds.tsx';
import { filterOfCall, filterOfCallWithMedia } from './line-filters.ts';
import { StatisticDialog, StatisticTable, numberColumn, textColumn } from './statistic-table.tsx';
import { useStatistic } from './use-statistic.ts';
import type { Ask } from './use-statistic.ts';

const askCalls: Ask<readonly SipCall[]> = (engine, view, call) => engine.sipCalls(view, call);

const states: Readonly<Record<CallState, string>> = {
  asked: 'Asked for',
  ringing: 'Ringing',
  talking: 'In call',
  ended: 'Completed',
  'given-up': 'Cancelled',
  redirected: 'Redirected',
  refused: 'Rejected',
};

export function SipCalls({ onClose }: { readonly onClose: () => void }) {
  return (
    <StatisticDialog
      title="VoIP calls"
      onClose={onClose}
      width={1240}
      statistic={useStatistic(askCalls)}
      counted={['call', 'calls']}
      hint="Calls of SIP. Double-click one to show its messages; the right mouse button shows them as arrows, or with what was said."
    >
      {(lines) => (
        <StatisticTable
          lines={lines}
          columns={columnsOf(addressWidth(lines.map(({ caller }) => caller)))}
          filterOf={filterOfCall}
          partsOf={(line) => [
            ['Show messages and media', filterOfCallWithMedia(line)],
            ['Flow graph of its messages', filterOfCall(line), 'flow-graph'],
          ]}
          onShown={onClose}
        />
      )}
    </StatisticDialog>
  );
}

function columnsOf(leastAddress: number): ColDef<SipCall>[] {
  const number = numberColumn<SipCall>,
    text = textColumn<SipCall>;
  return [
    number('Start', ({ first }) => first, (seconds) => seconds.toFixed(6), 108),
    number('Duration', ({ first, last }) => last - first, (seconds) => seconds.toFixed(3), 84),
    { ...text('First speaker', ({ caller }) => caller, leastAddress), flex: 0, width: Math.max(leastAddress, 112) },
    text('From', ({ from }) => from, 200),
    text('To', ({ to }) => to, 200),
    {
      ...text('State', ({ state }) => states[state], 0),
      flex: 0,
      width: 104,
      cellClass: ({ data }) => (data?.state === 'refused' ? 'severity-error' : ''),
    },
    number(
      'Answer',
      ({ status }) => status,
      (status) => (status === 0 ? '' : String(status)),
      76,
    ),
    number('Messages', ({ messages }) => messages, countText, 88),
  ];
}
