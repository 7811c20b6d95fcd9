/** The grid of the list: how it is set up, and what follows from its being drawn, scrolled and resized. */
import type { ColumnState, GridOptions } from 'ag-grid-community';
import type { Row } from '../../../src-main/api/index.ts';
import { useGrid } from '../../parts/grid.tsx';
import { expectedPackets } from '../../state/open-capture.ts';
import { pageRows } from '../../state/row-pages.ts';
import { columnDefinitions, layoutOf, usualWidths } from './columns.ts';
import { fitWidths } from './fitting.ts';
import { rowSource } from './grid-rows.ts';
import { dress, selectedPacket } from './list-parts.ts';
import type { ListParts } from './list-parts.ts';
import { dressRow } from './row-look.ts';
import { rowsInSight } from './scrolling.ts';

/** `fittedTo`: the room that widths were fitted to last. */
type Fitted = ListParts & { fittedTo: number };

export function useListGrid(parts: Omit<ListParts, 'element' | 'api'>, zoom: number): Pick<ListParts, 'element' | 'api'> {
  const grid: Pick<ListParts, 'element' | 'api'> = useGrid<Row>(() => gridOptions({ ...parts, ...grid, fittedTo: 0 }, zoom));
  return grid;
}

function gridOptions(list: Fitted, zoom: number): GridOptions<Row> {
  const { workspace, capture, context, rowHeight } = list;
  const remember = (columns: ColumnState[]) => workspace.preferences.change({ columns: layoutOf(columns, zoom) });
  return {
    rowModelType: 'infinite',
    datasource: rowSource(capture, { drawn: () => drawn(list), fail: workspace.notices.fail }),
    columnDefs: columnDefinitions(context, zoom),
    rowHeight,
    headerHeight: Math.round(26 * zoom),
    cacheBlockSize: pageRows,
    maxBlocksInCache: 24,
    maxConcurrentDatasourceRequests: 4,
    infiniteInitialRowCount: capture.views.shown.value?.shown ?? 0,
    rowBuffer: 12,
    processRowPostCreate: ({ eRow, rowIndex }) => dressRow(eRow, rowIndex, context, selectedPacket(capture)),
    animateRows: false,
    // Rows are drawn when they are scrolled to, not some frames later.
    suppressAnimationFrame: true,
    // The list as a whole has the keyboard; rows are no stops of the Tab key.
    tabIndex: -1,
    suppressScrollOnNewData: true,
    suppressDragLeaveHidesColumns: true,
    suppressColumnVirtualisation: true,
    suppressNoRowsOverlay: true,
    suppressContextMenu: true,
    onColumnResized: ({ finished, source, api }) =>
      finished && (source === 'uiColumnResized' || source === 'autosizeColumns') && remember(api.getColumnState()),
    onColumnMoved: ({ finished, source, api }) => finished && source === 'uiColumnMoved' && remember(api.getColumnState()),
    onBodyScroll: () => scrolled(list),
    onGridSizeChanged: () => resized(list),
  };
}

function see({ capture, element }: ListParts): void {
  capture.cursor.sight.set(rowsInSight(element.current!) ?? capture.cursor.inSight);
}

function drawn(list: Fitted): void {
  fit(list);
  dress(list);
  if (list.capture.cursor.inSight.last === 0) see(list);
}

function scrolled(list: ListParts): void {
  const { api, capture } = list,
    view = capture.views.shown.value;
  if (!api.current || !view) return;
  see(list);
  // What the next notch of the wheel will show.
  view.pages.load(Math.max(0, capture.cursor.inSight.first - pageRows), capture.cursor.inSight.last + pageRows).catch(() => {});
}

/** The selected row stays in sight, as far as it was, where there is less room. */
function resized(list: Fitted): void {
  fit(list);
  keepInSight(list);
  see(list);
}

export function keepInSight({ api, capture: { cursor } }: ListParts): void {
  const { first, last } = cursor.inSight,
    kept = cursor.selectedRow?.index;
  if (kept !== undefined && kept >= first && kept <= last) api.current?.ensureIndexVisible(kept);
}

/** Widths are fitted to the first rows that come, and then left alone until the list is wider or narrower. */
function fit(list: Fitted): void {
  const { workspace, capture, context, element } = list,
    grid = list.api.current;
  const now = workspace.preferences.value,
    { zoom } = now,
    room = (element.current?.clientWidth ?? 0) / zoom;
  if (list.fittedTo === room || !grid) return;
  const top = rowsInSight(element.current!)?.first ?? 0,
    rows: Row[] = [];
  for (let row = context.row(top); row && rows.length < pageRows; row = context.row(top + rows.length)) rows.push(row);
  if (rows.length === 0) return;
  list.fittedTo = room;
  const widths = usualWidths(now, context.precision(), room);
  for (const { id, width } of fitWidths(widths, room, rows, top, expectedPackets(capture.load.value), context)) widths.set(id, width);
  grid.setColumnWidths([...widths].filter(([id]) => id !== 'info').map(([key, width]) => ({ key, newWidth: Math.round(width * zoom) })));
}
