/** The columns of the packet list, and what each writes for a row. */
import type { ColDef, ColumnState } from 'ag-grid-community';
import type { Row } from '../../../src-main/api/index.ts';
import { csvLine } from '../../format/csv.ts';
import { hoursText, precisionFor, timeText } from '../../format/time.ts';
import type { Instant, TimeForm, TimePrecision } from '../../format/time.ts';
import { verdictTitle } from '../../format/verdict.ts';
import { visible } from '../../format/visible.ts';
import { cellWidth } from '../../parts/cell-width.ts';
import { columnOfField } from '../../state/field-columns.ts';
import type { OpenCapture } from '../../state/open-capture.ts';
import { type Alignment, type ColumnLayout, type Preferences, showsLengths } from '../../state/preferences.ts';
import type { Workspace } from '../../state/workspace.ts';
import { markOf } from './mark-cell.ts';

/** What a cell may ask for. */
export interface RowContext {
  row(index: number): Row | undefined;
  before(index: number): Row | undefined;
  first(): Instant | undefined;
  preferences(): Preferences;
  /** Of the times, as the user wants it for this capture. */
  precision(): TimePrecision;
  /** Colours of a rule that the style sheet does not have. */
  ownColours(rule: string): { readonly foreground: string; readonly background: string } | undefined;
}

/** Of the view that the capture shows whenever it is asked. */
export function rowContext({ preferences, look }: Workspace, capture: OpenCapture): RowContext {
  const { views, first } = capture;
  return {
    row: (index) => views.shown.value?.pages.row(index),
    before: (index) => views.shown.value?.pages.before(index),
    first: () => first.value,
    preferences: () => preferences.value,
    precision: () => precisionFor(preferences.value.timePrecision, capture.timeDigits),
    ownColours: (rule) => look.ownColours(rule),
  };
}

interface Column {
  readonly id: string;
  readonly title: string;
  /** Pixels at normal text size; the last column takes what is left. */
  readonly width: number;
  readonly text: (row: Row, index: number, context: RowContext) => string;
  readonly align?: Alignment;
  /** Drawn instead of the text; the column then has a fixed width and no visible heading. */
  readonly draw?: (row: Row | undefined) => HTMLElement | string;
}

export const listColumns: readonly Column[] = [
  { id: 'number', title: 'No.', width: 76, align: 'right', text: (row) => String(row.number) },
  { id: 'mark', title: 'TCP verdict, comments', width: 30, text: markText, draw: markOf },
  { id: 'time', title: 'Time', width: 112, align: 'right', text: timeCell },
  { id: 'source', title: 'Source', width: 152, text: (row) => visible(row.source) },
  { id: 'destination', title: 'Destination', width: 152, text: (row) => visible(row.destination) },
  { id: 'protocol', title: 'Protocol', width: 84, text: (row) => visible(row.protocol) },
  { id: 'length', title: 'Length', width: 66, align: 'right', text: (row) => String(row.length) },
  { id: 'info', title: 'Info', width: 480, text: (row) => visible(row.info) },
];

function markText({ verdict, comment }: Row): string {
  return [verdict && verdictTitle(verdict), comment && visible(comment)].filter(Boolean).join(', ');
}

function timeCell(row: Row, index: number, context: RowContext): string {
  const { timeForm, hoursAndMinutes, fieldColumns } = context.preferences();
  if (timeForm === 'relative' && row.markings?.includes('reference')) return '*REF*';
  const text = timeText(row, timeForm, context.precision(), {
    reference: row.origin ?? context.first(),
    previous: context.before(index),
    // Behind the cells of the fields' columns, where the form asks for it.
    sinceCaptured: row.cells?.[fieldColumns.length],
  });
  return hoursAndMinutes && showsLengths({ timeForm }) ? hoursText(text) : text;
}

/** All columns: the usual ones, and those of the fields that the user has added, before Info. */
export function allColumns({ fieldColumns, columnTitles, columnAlignments }: Preferences): readonly Column[] {
  const fields = fieldColumns.map((field, place): Column =>
    ({ id: columnOfField(field), title: field, width: 150, text: (row) => visible(row.cells?.[place] ?? '') }));
  const usual = [...listColumns.slice(0, -1), ...fields, ...listColumns.slice(-1)];
  return usual.map((column) =>
    ({ ...column, title: visible(columnTitles[column.id] ?? column.title), align: columnAlignments[column.id] ?? column.align ?? 'left' }));
}

/** Those that the user has not hidden. */
export function shownColumns(preferences: Preferences): readonly Column[] {
  return allColumns(preferences).filter(({ id }) => !preferences.hiddenColumns.includes(id));
}

/** A row as a line of a CSV file. */
export function rowCsv(row: Row, index: number, context: RowContext): string {
  return csvLine(shownColumns(context.preferences()).map((column) => column.text(row, index, context)));
}

/** A row as one line, its cells in the order of the list. */
export function rowText(row: Row, index: number, context: RowContext): string {
  return shownColumns(context.preferences()).map((column) => column.text(row, index, context)).join('\t');
}

/** The columns of these rows, which follow each other: their headings, where texts stand in them, and the texts of each row. */
export function rowTable(rows: readonly Row[], workspace: Workspace, capture: OpenCapture) {
  const context = { ...rowContext(workspace, capture), before: (index: number) => rows[index - 1] };
  const columns = shownColumns(context.preferences()).filter(({ draw }) => !draw);
  return {
    titles: columns.map(({ title }) => title),
    isRight: columns.map(({ align }) => align === 'right'),
    lines: rows.map((row, index) => columns.map(({ text }) => text(row, index, context))),
  };
}

/** Characters of the whole seconds in each form; of differences as many as most captures need. */
const wholeSeconds: Readonly<Record<TimeForm, number>> = {
  date: 19, utc: 19, day: 17, 'utc-day': 17, time: 8, 'utc-time': 8, epoch: 10, relative: 5, delta: 5, captured: 5,
};
/** Of `12h 59m 59s`. */
const wholeHours = 11;

/** Widest time text of the form that is shown, so that the column never cuts a date. */
export function timeWidth({ timeForm, hoursAndMinutes }: Preferences, precision: TimePrecision): number {
  const whole = hoursAndMinutes && showsLengths({ timeForm }) ? wholeHours : wholeSeconds[timeForm];
  return cellWidth(whole + (precision ? precision + 1 : 0));
}

/** All of them in the order that the user gave them. */
export function orderedColumns(preferences: Preferences): readonly Column[] {
  const order = preferences.columns.map((layout) => layout.id);
  const columns = allColumns(preferences);
  // A column that the remembered order does not know stands behind the one that it stands behind by default.
  const place = (column: Column): number => {
    const before = columns[columns.indexOf(column) - 1];
    return order.includes(column.id) ? order.indexOf(column.id) : before && order.length > 0 ? place(before) + 0.5 : order.length;
  };
  return columns.toSorted((a, b) => place(a) - place(b));
}

/** The column that takes what the others leave has at least this. */
const leastRest = 220;

function takesRest({ id }: Column, { columns }: Preferences): boolean {
  return id === 'info' && columns.find((layout) => layout.id === id)?.width === undefined;
}

/** Pixels at normal text size of each shown column, as the user or else the column has it, where the list is `room` wide. */
export function usualWidths(preferences: Preferences, precision: TimePrecision, room: number): Map<string, number> {
  const chosen = new Map(preferences.columns.map((layout) => [layout.id, layout.width]));
  const widthOf = ({ id, width, draw }: Column) =>
    draw ? width : id === 'time' ? Math.max(chosen.get(id) ?? 0, timeWidth(preferences, precision)) : (chosen.get(id) ?? width);
  const columns = shownColumns(preferences),
    taken = columns.filter((column) => !takesRest(column, preferences)).reduce((sum, column) => sum + widthOf(column), 0);
  return new Map(columns.map((column) => [column.id, takesRest(column, preferences) ? Math.max(leastRest, room - taken) : widthOf(column)]));
}

/** Definitions for the grid, in the order and with the widths that the user gave them. */
export function columnDefinitions(context: RowContext, zoom: number): ColDef<Row>[] {
  const preferences = context.preferences();
  const widths = usualWidths({ ...preferences, hiddenColumns: [] }, context.precision(), 0);
  return orderedColumns(preferences).map((column) => ({
    colId: column.id,
    hide: preferences.hiddenColumns.includes(column.id),
    headerName: column.draw ? '' : column.title,
    ...(takesRest(column, preferences) ? { flex: 1, minWidth: leastRest }
      : { width: Math.round(widths.get(column.id)! * zoom), minWidth: column.draw ? 20 : 36 }),
    resizable: !column.draw,
    cellRenderer: column.draw && (({ node }: { node: { rowIndex: number | null } }) => column.draw!(context.row(node.rowIndex ?? -1))),
    cellClass: column.draw ? 'cell-mark' : `cell-${column.align}`,
    headerClass: column.draw ? '' : `header-${column.align}`,
    sortable: false,
    // The rows on screen are read from the view's own pages, which are there before the grid has asked for them.
    valueGetter: ({ node }) => {
      const index = node?.rowIndex ?? -1;
      const row = context.row(index);
      return row ? column.text(row, index, context) : '';
    },
  }));
}

/** What to remember of the grid's columns: widths at normal text size. */
export function layoutOf(columns: readonly ColumnState[], zoom: number): ColumnLayout[] {
  return columns.map(({ colId, width, flex }) => (flex || !width ? { id: colId } : { id: colId, width: Math.round(width / zoom) }));
}
