/**
 * AG Grid in the window's colours. Its plain form is used, not its React components: a row of seven cells is then drawn without rendering seven
 * components.
 */
import {
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  createGrid,
  InfiniteRowModelModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  themeQuartz,
} from 'ag-grid-community';
import type { ColDef, GridApi, GridOptions } from 'ag-grid-community';
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import './grid.css';

ModuleRegistry.registerModules([
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  InfiniteRowModelModule,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
]);

/** Every colour is one of the window's own variables, so that the grid follows its theme by itself. */
const theme = themeQuartz.withParams({
  accentColor: 'var(--accent)',
  backgroundColor: 'var(--surface)',
  borderColor: 'var(--border)',
  browserColorScheme: 'inherit',
  cellFontFamily: 'var(--font-mono)',
  cellHorizontalPadding: 8,
  cellTextColor: 'var(--text)',
  chromeBackgroundColor: 'var(--surface-sunken)',
  columnBorder: false,
  dataFontSize: 'var(--mono-size)',
  fontFamily: 'var(--font-ui)',
  fontSize: '1rem',
  foregroundColor: 'var(--text)',
  headerBackgroundColor: 'var(--surface)',
  headerColumnBorder: { color: 'var(--border)' },
  headerColumnBorderHeight: '60%',
  headerColumnResizeHandleColor: 'transparent',
  headerFontSize: 'var(--small)',
  headerFontWeight: 500,
  headerTextColor: 'var(--text-muted)',
  headerRowBorder: { color: 'var(--border)' },
  iconSize: 14,
  rowBorder: false,
  rowHoverColor: 'transparent',
  spacing: 4,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  borderRadius: 0,
});

/** What the tables of dialogs share; widths of columns are given for the normal text size. */
export function tableOptions<Data>(columns: readonly ColDef<Data>[], zoom: number): GridOptions<Data> {
  const zoomed = (pixels: number | undefined) => pixels && Math.round(pixels * zoom);
  return {
    columnDefs: columns.map((column) => ({ ...column, width: zoomed(column.width), minWidth: zoomed(column.minWidth) })),
    defaultColDef: { sortable: true, resizable: true, suppressMovable: true },
    rowHeight: zoomed(24),
    headerHeight: zoomed(30),
    animateRows: false,
    suppressCellFocus: false,
    suppressNoRowsOverlay: true,
    onFirstDataRendered: ({ api }) => shrinkToFit(api),
  };
}

/** In a narrow dialog columns of a fixed width are no wider than what is in them, so that none is beyond its edge without need. */
function shrinkToFit(grid: GridApi): void {
  const columns = grid.getColumns() ?? [],
    room = grid.getHorizontalPixelRange();
  const width = columns.reduce((sum, column) => sum + column.getActualWidth(), 0);
  if (width <= room.right - room.left) return;
  const limits = columns
    .filter((column) => !column.getFlex())
    .map((column) => ({ colId: column.getColId(), maxWidth: column.getActualWidth() }));
  grid.autoSizeColumns({ colIds: limits.map(({ colId }) => colId), columnLimits: limits, skipHeader: false });
}

const scrollAreas = '.ag-grid-viewport, .ag-body-vertical-scroll-viewport, .ag-body-horizontal-scroll-viewport';

/** A grid that lives as long as the element it is in; `options` are read once, later changes go through the returned api. */
export function useGrid<Data>(options: () => GridOptions<Data>): {
  element: RefObject<HTMLDivElement | null>;
  api: RefObject<GridApi<Data> | undefined>;
} {
  const element = useRef<HTMLDivElement>(null);
  const api = useRef<GridApi<Data>>(undefined);
  const first = useRef(options);
  useEffect(() => {
    const grid = createGrid<Data>(element.current!, { theme, suppressCellFocus: true, ...first.current() });
    api.current = grid;
    // Browsers make everything that scrolls a stop of the Tab key; the grid's own scroll areas would be stops where nothing can be done.
    for (const area of element.current!.querySelectorAll<HTMLElement>(scrollAreas)) area.tabIndex = -1;
    return () => {
      grid.destroy();
      api.current = undefined;
    };
  }, []);
  return { element, api };
}
