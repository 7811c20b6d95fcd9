/** What dissectors remark of the shown packets: errors, warnings, notes and chats, those of one kind counted together. */
import { useMemo, useState } from 'react';
import type { ColDef } from 'ag-grid-community';
import type { CountedRemark } from '../../../src-main/api/index.ts';
import { countText } from '../../format/sizes.ts';
import { useCapture } from '../../state/workspace.ts';
import { linesByKind, linesByText } from './remark-kinds.ts';
import type { RemarkLine } from './remark-kinds.ts';
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
  const [grouped, setGrouped] = useState(true);
  const { value, ...counting } = useStatistic(askRemarks);
  const lines = useMemo(() => value && (grouped ? linesByKind : linesByText)(value).toSorted(bySeverity), [value, grouped]);
  const shown = ({ frame }: RemarkLine) => {
    void capture.cursor.selectFrame(frame);
    onClose();
  };
  return (
    <StatisticDialog
      title="Expert information"
      onClose={onClose}
      width={1080}
      statistic={{ ...counting, value: lines }}
      counted={grouped ? ['kind of remark', 'kinds of remarks', 'remarks'] : ['remark', 'remarks']}
      hint="Double-click a remark to show the packets that have it."
      choices={
        <label className="choice-line">
          <input type="checkbox" checked={grouped} onChange={({ target }) => setGrouped(target.checked)} />
          Group by summary
        </label>
      }
    >
      {(those) => <StatisticTable lines={those} columns={columns} filterOf={({ filter }) => filter} onShown={shown} />}
    </StatisticDialog>
  );
}

const columns: readonly ColDef<RemarkLine>[] = [
  {
    ...textColumn<RemarkLine>('Severity', ({ severity }) => titles[severity], 0),
    flex: 0,
    width: 96,
    comparator: (one, other) => titlesInOrder.indexOf(one as string) - titlesInOrder.indexOf(other as string),
    cellClass: ({ data }) => `severity-${data?.severity ?? 'comment'}`,
  },
  textColumn<RemarkLine>('Remark', ({ text }) => text, 240),
  { ...textColumn<RemarkLine>('Group', ({ group }) => group, 0), flex: 0, width: 104 },
  { ...textColumn<RemarkLine>('Protocol', ({ protocol }) => protocol, 0), flex: 0, width: 104 },
  // A packet may have a remark of a kind several times.
  numberColumn<RemarkLine>('Count', ({ count }) => count, countText, 92),
  numberColumn<RemarkLine>('First in', ({ frame }) => frame, countText, 104),
];
