/** Tables of statistics: a line for each of many, sorted by a click on a heading, shown in the list by a double-click. */
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import type { ColDef } from 'ag-grid-community';
import { countText } from '../../format/sizes.ts';
import { visible } from '../../format/visible.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { tableOptions, useGrid } from '../../parts/grid.tsx';
import { useWorkspace } from '../../state/workspace.ts';
import type { Statistic } from './use-statistic.ts';
import './statistics.css';

interface TableProps<Line> {
  readonly lines: readonly Line[];
  readonly columns: readonly ColDef<Line>[];
  /** Called with the line that is double-clicked, or on which Enter is pressed. */
  readonly onShow: (line: Line) => void;
}

/** Its columns stay what they were at first. */
export function StatisticTable<Line>({ lines, columns, onShow }: TableProps<Line>) {
  const { preferences } = useWorkspace();
  const { element, api } = useGrid<Line>(() => ({
    rowData: [...lines],
    ...tableOptions(columns, preferences.value.zoom),
    onRowDoubleClicked: ({ data }) => data !== undefined && onShow(data),
    onCellKeyDown: ({ data, event }) => data !== undefined && (event as KeyboardEvent).key === 'Enter' && onShow(data),
  }));
  useEffect(() => api.current?.setGridOption('rowData', [...lines]), [api, lines]);
  return <div ref={element} className="table statistics-grid" />;
}

export const numberColumn = <Line,>(
  headerName: string,
  value: (line: Line) => number,
  text: (value: number) => string,
  width: number,
): ColDef<Line> => ({
  headerName,
  width,
  cellClass: 'cell-right',
  headerClass: 'header-right',
  valueGetter: ({ data }) => (data === undefined ? 0 : value(data)),
  valueFormatter: ({ value: shown }) => text(shown as number),
});

/** Takes what the others leave. */
export const textColumn = <Line,>(headerName: string, value: (line: Line) => string, minWidth: number): ColDef<Line> => ({
  headerName,
  flex: 1,
  minWidth,
  valueGetter: ({ data }) => (data === undefined ? '' : visible(value(data))),
});

interface StatisticDialogProps<Value> {
  readonly title: string;
  readonly onClose: () => void;
  readonly width: number;
  readonly statistic: Statistic<readonly Value[]>;
  /** What is counted, one and many of it. */
  readonly counted: readonly [one: string, many: string];
  readonly hint: string;
  /** What can be chosen above the table. */
  readonly choices?: ReactNode;
  readonly children: (lines: readonly Value[]) => ReactNode;
}

export function StatisticDialog<Value>({ title, onClose, width, statistic, counted, hint, choices, children }: StatisticDialogProps<Value>) {
  const { value, error, filter } = statistic;
  return (
    <Dialog title={title} onClose={onClose} width={width} height="min(720px, 84vh)">
      <div className="statistics-body">
        <div className="statistics-tabs">
          {choices}
          <span className="muted">
            {value ? `${countText(value.length)} ${counted[value.length === 1 ? 0 : 1]}` : error === undefined ? 'Counting …' : ''}
            {filter !== '' && ` among the packets shown by ${visible(filter)}`}
          </span>
        </div>
        {error !== undefined && (
          <p role="alert" className="wrong">
            {error}
          </p>
        )}
        {value ? children(value) : <div className="statistics-grid" />}
        <p className="muted statistics-hint">{hint} Click a heading to sort.</p>
      </div>
    </Dialog>
  );
}
