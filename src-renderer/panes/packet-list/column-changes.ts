/**
 * The grid's columns follow what is changed elsewhere: how times are written, which order the user wants, that they are to be as
 * wide as what is in them.
 */
import type { GridApi } from 'ag-grid-community';
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Row } from '../../../src-main/api/index.ts';
import { precisionFor } from '../../format/time.ts';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import { orderedColumns, shownColumns, timeWidth } from './columns.ts';

export function useColumnChanges(api: RefObject<GridApi<Row> | undefined>): void {
  const workspace = useWorkspace(),
    capture = useCapture();
  const preferences = useStore(workspace.preferences);
  useEffect(() => capture.first.subscribe(() => api.current?.refreshCells({ force: true, columns: ['time'] })), [api, capture]);
  const { timeForm, timePrecision, hoursAndMinutes } = preferences;
  const precision = useStore(capture.load, () => precisionFor(timePrecision, capture.timeDigits));
  const widened = useRef('');
  useEffect(() => {
    const form = `${timeForm} ${precision} ${hoursAndMinutes}`;
    if (widened.current && widened.current !== form) {
      api.current?.setColumnWidths([
        { key: 'time', newWidth: Math.round(timeWidth(workspace.preferences.value, precision) * workspace.preferences.value.zoom) },
      ]);
    }
    widened.current = form;
    api.current?.refreshCells({ force: true, columns: ['time'] });
  }, [api, timeForm, precision, hoursAndMinutes, workspace]);

  useEffect(
    () =>
      workspace.look.fittings.subscribe(() => {
        // Info takes what the others leave.
        api.current?.autoSizeColumns(
          shownColumns(workspace.preferences.value)
            .filter(({ id, draw }) => id !== 'info' && !draw)
            .map(({ id }) => id),
        );
      }),
    [api, workspace],
  );

  // The order may be changed elsewhere.
  const order = orderedColumns(preferences).map(({ id }) => id).join(' ');
  useEffect(() => {
    const state = order.split(' ').map((colId) => ({ colId })),
      grid = api.current;
    if (grid && grid.getColumnState().map(({ colId }) => colId).join(' ') !== order) grid.applyColumnState({ state, applyOrder: true });
  }, [api, order]);
}
