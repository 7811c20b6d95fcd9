/** What dissectors remark of the shown packets: errors, warnings, notes and chats, alike ones counted together. */
import type { ColDef } from 'ag-grid-community';
import type { CountedRemark } from '../../../src-main/api/index.ts';
import { countText } from '../../format/sizes.ts';
import { useCapture } from '../../state/workspace.ts';
import { filterOfRemark } from './line-filters.ts';
import { StatisticDialog, StatisticTable, numberColumn, textColumn } from './statistic-table.tsx';
import { useStatistic } from './use-statistic.ts';
import type { Ask } from './use-statistic.ts';

const askRemarks: Ask<readonly CountedRemark[]> = (engine, view, call) => engine.remarks(view, call);

/** Most severe first. */
const severities: readonly CountedRemark['severity'][] = ['error', 'warning', 'note', 'chat', 'comment'];
const titles: Readonly<Record<CountedRemark['severity'], string>> = {
  error: 'Error',
  warning: 'Warning',
  note: 'Note',
  chat: 'Chat',
  comment: 'Comment',
};

const titlesInOrder: readonly string[] = severities.map((severity) => titles[severity]);

/** The most frequent first among equals. */
const bySeverity = (one: CountedRemark, other: CountedRemark): number =>
  severities.indexOf(one.severity) - severities.indexOf(other.severity) || other.count - one.count;

export function Remarks({ onClose }: { readonly onClose: () => void }) {
  const capture = useCapture();
  const shown = ({ frame }: CountedRemark) => {
    void capture.cursor.selectFrame(frame);
    onClose();
  };
  return (
    <StatisticDialog
      title="Expert information"
      onClose={onClose}
      width={1080}
      statistic={useStatistic(askRemarks)}
      counted={['kind of remark', 'kinds of remarks', 'remarks']}
      hint="Double-click a remark to show the packets that have it."
    >
      {(lines) => <StatisticTable lines={lines.toSorted(bySeverity)} columns={columns} filterOf={filterOfRemark} onShown={shown} />}
    </StatisticDialog>
  );
}

const columns: readonly ColDef<CountedRemark>[] = [
  {
    ...textColumn<CountedRemark>('Severity', ({ severity }) => titles[severity], 0),
    flex: 0,
    width: 96,
    comparator: (one, other) => titlesInOrder.indexOf(one as string) - titlesInOrder.indexOf(other as string),
    cellClass: ({ data }) => `severity-${data?.severity ?? 'comment'}`,
  },
  textColumn<CountedRemark>('Remark', ({ text }) => text, 240),
  { ...textColumn<CountedRemark>('Group', ({ group }) => group, 0), flex: 0, width: 104 },
  { ...textColumn<CountedRemark>('Protocol', ({ protocol }) => protocol, 0), flex: 0, width: 104 },
  numberColumn<CountedRemark>('Packets', ({ count }) => count, countText, 92),
  numberColumn<CountedRemark>('First in', ({ frame }) => frame, countText, 104),
];
