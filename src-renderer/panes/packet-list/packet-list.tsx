/** The packet list: one row a packet, millions of them, in Wireshark's columns and colours. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react';
import type { FollowProtocol, Row } from '../../../src-main/api/index.ts';
import { takesField } from '../../parts/field-drag.ts';
import { useGrid } from '../../parts/grid.tsx';
import { ContextMenu } from '../../parts/menu.tsx';
import type { MenuEntry } from '../../parts/menu.tsx';
import { expectedPackets } from '../../state/open-capture.ts';
import { pageRows } from '../../state/row-pages.ts';
import { useStore } from '../../state/store.ts';
import type { Picking } from '../../state/list-cursor.ts';
import { hasPlace, placesCount } from '../../state/row-places.ts';
import { cellFilter, cellFilterAtOnce } from '../../state/cell-filter.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import { ColourMap } from './colour-map.tsx';
import { useColumnChanges } from './column-changes.ts';
import { copyPicked } from './copied-rows.ts';
import { columnDefinitions, layoutOf, rowContext, rowText, usualWidths } from './columns.ts';
import { fitWidths } from './fitting.ts';
import { followView, rowSource } from './grid-rows.ts';
import { loadBeforeScrolling, rowsInSight, rowsOnScreen, steadyWheel } from './scrolling.ts';
import { headingMenu } from './heading-menu.ts';
import { listMenu } from './list-menu.ts';
import { NoRows } from './no-rows.tsx';
import { RenameColumn } from './rename-column.tsx';
import { pickingOf } from './picking.ts';
import { dressRow, dressRows, titleCutText } from './row-look.ts';
import { clickedDirection, directionOf, dressHeadings, sortBy } from './sorting.ts';
import type { Direction } from './sorting.ts';
import './packet-list.css';
import './row-colours.css';

export function PacketList() {
  const workspace = useWorkspace(),
    capture = useCapture();
  const preferences = useStore(workspace.preferences);
  const [menu, setMenu] = useState<readonly MenuEntry[]>([]);
  const [renaming, setRenaming] = useState<string>();
  const area = useRef<HTMLDivElement>(null);
  const rowHeight = Math.round(22 * preferences.zoom);

  const context = useMemo(() => rowContext(workspace, capture), [workspace, capture]);
  const { element, api } = useGrid<Row>(() => ({
    rowModelType: 'infinite',
    datasource: rowSource(capture, { drawn, fail: workspace.notices.fail }),
    columnDefs: columnDefinitions(context, preferences.zoom),
    rowHeight,
    headerHeight: Math.round(26 * preferences.zoom),
    cacheBlockSize: pageRows,
    maxBlocksInCache: 24,
    maxConcurrentDatasourceRequests: 4,
    infiniteInitialRowCount: capture.views.shown.value?.shown ?? 0,
    rowBuffer: 12,
    processRowPostCreate: ({ eRow, rowIndex }) => dressRow(eRow, rowIndex, context, selected()),
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
    onColumnResized: ({ finished, source, api: grid }) =>
      finished && (source === 'uiColumnResized' || source === 'autosizeColumns') && remember(layoutOf(grid.getColumnState(), preferences.zoom)),
    onColumnMoved: ({ finished, source, api: grid }) =>
      finished && source === 'uiColumnMoved' && remember(layoutOf(grid.getColumnState(), preferences.zoom)),
    onBodyScroll: () => scrolled(),
    onGridSizeChanged: () => resized(),
  }));

  const remember = (columns: ReturnType<typeof layoutOf>) => workspace.preferences.change({ columns });
  const see = () => (capture.cursor.sight.set(rowsInSight(element.current!) ?? capture.cursor.inSight));
  const scrolled = () => {
    const grid = api.current,
      view = capture.views.shown.value;
    if (!grid || !view) return;
    see();
    // What the next notch of the wheel will show.
    view.pages.load(Math.max(0, capture.cursor.inSight.first - pageRows), capture.cursor.inSight.last + pageRows).catch(() => {});
  };

  /** Widths are fitted to the first rows that come, and then left alone until the list is wider or narrower. */
  const fittedTo = useRef(0);
  const fit = () => {
    const grid = api.current,
      now = workspace.preferences.value,
      { zoom } = now,
      room = (element.current?.clientWidth ?? 0) / zoom;
    if (fittedTo.current === room || !grid) return;
    const top = rowsInSight(element.current!)?.first ?? 0,
      rows: Row[] = [];
    for (let row = context.row(top); row && rows.length < pageRows; row = context.row(top + rows.length)) rows.push(row);
    if (rows.length === 0) return;
    fittedTo.current = room;
    const widths = usualWidths(now, context.precision(), room);
    for (const { id, width } of fitWidths(widths, room, rows, top, expectedPackets(capture.load.value), context)) widths.set(id, width);
    grid.setColumnWidths([...widths].filter(([id]) => id !== 'info').map(([key, width]) => ({ key, newWidth: Math.round(width * zoom) })));
  };
  const drawn = () => {
    fit();
    dress();
    if (capture.cursor.inSight.last === 0) see();
  };
  /** The selected row stays in sight, as far as it was, where there is less room. */
  const resized = () => {
    fit();
    const { first, last } = capture.cursor.inSight,
      kept = capture.cursor.selectedRow?.index;
    if (kept !== undefined && kept >= first && kept <= last) api.current?.ensureIndexVisible(kept);
    see();
  };

  const selected = () => {
    const { picked, selectedRow } = capture.cursor;
    return { frame: capture.selection.state.value.frame, row: selectedRow?.row, picked: placesCount(picked) > 1 ? picked : [] };
  };
  const dress = () => area.current && dressRows(area.current, context, selected());

  useEffect(() => {
    const ends = [
      steadyWheel(element.current!, rowHeight, () => capture.views.shown.value?.shown ?? 0),
      loadBeforeScrolling(element.current!, rowHeight, () => capture.views.shown.value?.pages),
    ];
    return () => ends.forEach((end) => end());
  }, [capture, element, rowHeight]);

  // The list follows the view; the grid draws by itself, React is not asked.
  useEffect(() => {
    let before = capture.views.shown.value;
    if (before) api.current?.setRowCount(before.shown, true);
    const { first, last } = capture.cursor.inSight,
      kept = capture.cursor.selectedRow?.index;
    if (before && first > 0) api.current?.ensureIndexVisible(first, 'top');
    // Fewer rows may have room now.
    if (kept !== undefined && kept >= first && kept <= last) api.current?.ensureIndexVisible(kept);
    return capture.views.shown.subscribe(() => {
      const view = capture.views.shown.value;
      if (view && api.current) followView(api.current, element.current!, before, view, capture.selection.state.value.frame);
      before = view;
    });
  }, [api, capture, element]);

  useEffect(
    () =>
      capture.cursor.reveal.subscribe(() => {
        const revealed = capture.cursor.reveal.value?.index;
        if (revealed === undefined || !api.current) return;
        // With the row behind it on its way, so that none is half behind the horizontal scroll bar. Each call makes the browser lay
        // out what it has drawn.
        const { first, last } = capture.cursor.inSight,
          above = revealed < (first + last) / 2;
        api.current.ensureIndexVisible(above ? Math.max(0, revealed - 1) : Math.min(api.current.getDisplayedRowCount() - 1, revealed + 1));
      }),
    [api, capture],
  );

  useEffect(() => {
    let { frame, row } = selected();
    dress();
    return capture.selection.state.subscribe(() => {
      // Rows tell only of the packet: its tree, and what is selected in it, comes and goes without them.
      const now = selected();
      if (now.frame === frame && now.row === row) return;
      ({ frame, row } = now);
      dress();
    });
  });

  useEffect(() => capture.cursor.picks.subscribe(dress));

  useColumnChanges(api);
  /** Menus that were opened: an answer for an earlier one comes too late. */
  const openings = useRef(0);

  useEffect(() => {
    const dressAll = () => area.current && dressHeadings(area.current, capture);
    dressAll();
    return capture.views.sorting.subscribe(dressAll);
  });

  const headingUnder = (event: MouseEvent) => (event.target as Element).closest('.ag-header-cell')?.getAttribute('col-id') ?? undefined;
  const sort = (column: string, direction: Direction | undefined) => sortBy(workspace, capture, column, direction);
  /** Where the mouse went down: a heading that is dragged to another place is not clicked. */
  const pressedAt = useRef(0);
  const click = (event: MouseEvent) => {
    const column = headingUnder(event);
    if (column === undefined || (event.target as Element).closest('.ag-header-cell-resize') || Math.abs(event.clientX - pressedAt.current) > 3)
      return;
    area.current?.focus();
    sort(column, clickedDirection(capture, column));
  };

  const rowUnder = (event: MouseEvent): number | undefined => {
    const index = Number((event.target as Element).closest('.ag-row')?.getAttribute('row-index') ?? NaN);
    return Number.isNaN(index) ? undefined : index;
  };
  const press = (event: MouseEvent) => {
    pressedAt.current = event.clientX;
    const index = rowUnder(event);
    if (index === undefined) return;
    // The list itself keeps the keyboard: a row that had it would take it along when it is drawn anew.
    event.preventDefault();
    area.current?.focus();
    if (event.button === 1) return;
    capture.cursor.selectIndex(index, pickingOf(event, hasPlace(capture.cursor.picked, index))).catch(workspace.notices.fail);
  };
  /** As Wireshark opens a packet in a window of its own. */
  const hold = (index: number | undefined) => {
    const row = index === undefined ? undefined : context.row(index);
    if (row) capture.beside.hold(row.number);
  };
  const openMenu = (event: MouseEvent) => {
    const heading = (event.target as Element).closest('.ag-header'),
      own = ++openings.current;
    if (heading) {
      const id = headingUnder(event);
      const direction = id === undefined ? undefined : directionOf(capture, id);
      return setMenu(headingMenu(workspace, id, direction, { sort, fit: (column) => api.current?.autoSizeColumns([column]), rename: setRenaming }));
    }
    // The key for menus asks for that of the selected row.
    const under = event.target === event.currentTarget ? capture.cursor.selectedRow?.index : rowUnder(event),
      row = under === undefined ? undefined : context.row(under);
    const column = (event.target as Element).closest('.ag-cell')?.getAttribute('col-id') ?? 'info';
    if (under === undefined || !row) return event.preventDefault();
    const show = (filter: string | undefined, followed: readonly FollowProtocol[]) =>
      setMenu(listMenu(workspace, capture, row, under, column, context, filter, followed));
    show(cellFilterAtOnce(row, column), []);
    // Known within milliseconds: before anybody gets to those entries.
    Promise.all([cellFilter(capture, row, column), capture.engine.followable(capture.id, row.number)]).then(
      ([filter, targets]) => own === openings.current && show(filter, targets.map(({ protocol }) => protocol)),
      workspace.notices.fail,
    );
  };
  const key = (event: KeyboardEvent) => {
    const page = Math.max(1, rowsOnScreen(element.current!, rowHeight) - 1);
    const picking: Picking = event.shiftKey ? 'span' : 'alone';
    const steps: Readonly<Record<string, () => Promise<unknown>>> = {
      ArrowDown: () => capture.cursor.step(1, picking),
      ArrowUp: () => capture.cursor.step(-1, picking),
      PageDown: () => capture.cursor.step(page, picking),
      PageUp: () => capture.cursor.step(-page, picking),
      Home: () => capture.cursor.selectIndex(0, picking),
      // The last of the rows that are shown by then: others may be on their way.
      End: () => capture.cursor.selectIndex(Infinity, picking),
      Enter: async () => hold(capture.cursor.selectedRow?.index),
    };
    const step = event.altKey ? undefined : steps[event.key];
    if (!step || (event.ctrlKey && event.key.startsWith('Arrow'))) return;
    event.preventDefault();
    step().catch(workspace.notices.fail);
  };

  const copy = (event: ClipboardEvent) => {
    const place = capture.cursor.selectedRow;
    if (!place) return;
    event.preventDefault();
    if (placesCount(capture.cursor.picked) > 1) return copyPicked(workspace, capture, context, rowText);
    event.clipboardData.setData('text/plain', rowText(place.row, place.index, context));
  };

  return (
    <>
      <ContextMenu entries={menu} onOpen={(open) => !open && setMenu([])}>
        <div
          ref={area}
          className={`packet-list mono ${preferences.colourRows ? 'coloured' : ''}`}
          role="group"
          aria-label="Packet list"
          tabIndex={0}
          {...takesField(
            ({ field }) => workspace.look.addColumn(field),
            (target) => target.closest('.ag-header') !== null,
          )}
          onMouseDown={press}
          onMouseOver={titleCutText}
          onClick={click}
          onDoubleClick={(event) => hold(rowUnder(event))}
          onContextMenu={openMenu}
          onKeyDown={key}
          onCopy={copy}
          data-pane="list"
        >
          <div ref={element} className="packet-grid" />
          {preferences.colourRows && preferences.colourMap && (
            <ColourMap context={context} onGo={(index) => api.current?.ensureIndexVisible(index, 'middle')} />
          )}
          <NoRows />
        </div>
      </ContextMenu>
      {renaming !== undefined && <RenameColumn column={renaming} onClose={() => setRenaming(undefined)} />}
    </>
  );
}
