/** Tables of statistics: a line for each of many, sorted by a click on a heading, shown in the list by a double-click. */
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { ColDef } from 'ag-grid-community';
import { csvLine } from '../../format/csv.ts';
import { countText } from '../../format/sizes.ts';
import { visible } from '../../format/visible.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { filterEntries } from '../../parts/filter-entries.ts';
import type { Joining } from '../../parts/filter-entries.ts';
import { tableOptions, useGrid } from '../../parts/grid.tsx';
import { ContextMenu } from '../../parts/menu.tsx';
import type { MenuEntry } from '../../parts/menu.tsx';
import { useWorkspace } from '../../state/workspace.ts';
import type { DialogName } from '../../state/workspace.ts';
import { Counting } from './counting.tsx';
import { Nothing } from './nothing.tsx';
import type { Statistic } from './use-statistic.ts';
import './statistics.css';

export interface LineAction {
  readonly label: string;
  readonly run: () => void;
  /** The table stays open. */
  readonly stays?: boolean;
}

interface TableProps<Line> {
  readonly lines: readonly Line[];
  readonly columns: readonly ColDef<Line>[];
  /** The packets of a line: shown by a double-click or Enter, and in all ways by the menu of the right mouse button. */
  readonly filterOf: (line: Line) => string;
  /** Some of its packets, by their names, and what they are shown in as well. */
  readonly partsOf?: (line: Line) => readonly (readonly [title: string, filter: string, dialog?: DialogName])[];
  /** What else the menu of a line does. */
  readonly actionsOf?: (line: Line) => readonly LineAction[];
  /** What a double-click or Enter does, where that is not to show the packets. */
  readonly onTake?: (line: Line) => void;
  /** Called when packets are shown, or something else of the line is. */
  readonly onShown: (line: Line) => void;
}

/** Its columns stay what they were at first. */
export function StatisticTable<Line>({ lines, columns, filterOf, partsOf, actionsOf, onTake, onShown }: TableProps<Line>) {
  const workspace = useWorkspace(),
    { preferences } = workspace;
  const [menu, setMenu] = useState<readonly MenuEntry[]>([]);
  const filterBy = (line: Line, filter: string, joining: Joining, how: 'apply' | 'prepare') => {
    workspace.useFilter(filter, joining, how);
    onShown(line);
  };
  const onShow = onTake ?? ((line: Line) => filterBy(line, filterOf(line), 'replace', 'apply'));
  const actions = (line: Line): readonly MenuEntry[] => {
    const entries = (actionsOf?.(line) ?? []).map(({ label, run, stays = false }) => ({
      label,
      run: () => {
        run();
        if (!stays) onShown(line);
      },
    }));
    return entries.length === 0 ? [] : ['separator', ...entries];
  };
  const menuOf = (line: Line): readonly MenuEntry[] => [
    ...filterEntries(filterOf(line), (filter, joining, how) => filterBy(line, filter, joining, how)),
    ...(partsOf?.(line) ?? []).map(([label, filter, dialog]) => ({
      label,
      run: () => {
        filterBy(line, filter, 'replace', 'apply');
        if (dialog) workspace.dialog.set(dialog);
      },
    })),
    ...actions(line),
    'separator',
    { label: 'Copy line as CSV', run: () => workspace.copy(tableCsv([line], columns)) },
    { label: 'Copy table as CSV', run: () => workspace.copy(tableCsv(linesInOrder(), columns)) },
  ];
  /** As they are sorted. */
  const linesInOrder = (): readonly Line[] => {
    const grid = api.current;
    return Array.from({ length: grid?.getDisplayedRowCount() ?? 0 }, (_, index) => grid?.getDisplayedRowAtIndex(index)?.data).filter(
      line => line !== undefined,
    );
  };
  const { element, api } = useGrid<Line>(() => ({
    rowData: [...lines],
    ...tableOptions(columns, preferences.value.zoom),
    onRowDoubleClicked: ({ data }) => data !== undefined && onShow(data),
    onCellKeyDown: ({ data, event }) => data !== undefined && (event as KeyboardEvent).key === 'Enter' && onShow(data),
  }));
  useEffect(() => api.current?.setGridOption('rowData', [...lines]), [api, lines]);
  return (
    <ContextMenu entries={menu} onOpen={(open) => !open && setMenu([])}>
      <div
        ref={element}
        className="table statistics-grid"
        onContextMenu={(event) => {
          const row = (event.target as Element).closest('.ag-row')?.getAttribute('row-index');
          const line = row ? api.current?.getDisplayedRowAtIndex(Number(row))?.data : undefined;
          if (line === undefined) event.preventDefault();
          else setMenu(menuOf(line));
        }}
      />
    </ContextMenu>
  );
}

/** Numbers as they are, not as the table writes them. */
function tableCsv<Line>(lines: readonly Line[], columns: readonly ColDef<Line>[]): string {
  const cell = ({ valueGetter }: ColDef<Line>, data: Line) => String((valueGetter as (line: { readonly data: Line }) => unknown)({ data }));
  const cells = lines.map((line) => columns.map((column) => cell(column, line)));
  return [columns.map(({ headerName }) => headerName ?? ''), ...cells].map(csvLine).join('\n');
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
  /** What is counted, one and many of it, and what there may be none of, if that is not the same. */
  readonly counted: readonly [one: string, many: string, none?: string];
  readonly hint: string;
  /** What may be the reason where there is nothing. */
  readonly otherwise?: string;
  /** What can be chosen above the table. */
  readonly choices?: ReactNode;
  readonly children: (lines: readonly Value[]) => ReactNode;
}

export function StatisticDialog<Value>({
  title, onClose, width, statistic, counted, hint, otherwise, choices, children,
}: StatisticDialogProps<Value>) {
  const { value, error, filter, share } = statistic;
  const nothing = value?.length === 0;
  return (
    <Dialog title={title} onClose={onClose} width={width} height="min(720px, 84vh)">
      <div className="statistics-body">
        <div className="statistics-tabs">
          {choices}
          <span className="muted">
            {value && !nothing && `${countText(value.length)} ${counted[value.length === 1 ? 0 : 1]}`}
            {!value && error === undefined && <Counting share={share} />}
            {filter !== '' && !nothing && ` among the packets shown by ${visible(filter)}`}
          </span>
        </div>
        {error !== undefined && (
          <p role="alert" className="wrong">
            {error}
          </p>
        )}
        {nothing ? (
          <Nothing of={counted[2] ?? counted[1]} filter={filter} otherwise={otherwise} />
        ) : value ? (
          children(value)
        ) : (
          <div className="statistics-grid" />
        )}
        {!nothing && <p className="muted statistics-hint">{hint} Click a heading to sort.</p>}
      </div>
    </Dialog>
  );
}
