/** The objects as a table that sorts by any column. */
import type { ColDef } from 'ag-grid-community';
import { useEffect, useRef } from 'react';
import type { ObjectInfo } from '../../../src-main/api/index.ts';
import { sizeText } from '../../format/sizes.ts';
import { visible } from '../../format/visible.ts';
import { tableOptions, useGrid } from '../../parts/grid.tsx';
import { useWorkspace } from '../../state/workspace.ts';
import { shownName } from './object-kind.ts';

interface ObjectTableProps {
  readonly objects: readonly ObjectInfo[];
  readonly selected: ObjectInfo | undefined;
  readonly onSelect: (object: ObjectInfo) => void;
  readonly onGo: (object: ObjectInfo) => void;
}

export function ObjectTable({ objects, selected, onSelect, onGo }: ObjectTableProps) {
  const { preferences } = useWorkspace();
  const marked = useRef(selected);
  const { element, api } = useGrid<ObjectInfo>(() => ({
    rowData: [...objects],
    ...tableOptions(columns, preferences.value.zoom),
    rowClassRules: { 'object-selected': ({ data }) => data !== undefined && data === marked.current },
    onCellFocused: ({ rowIndex, api: grid }) => {
      const data = rowIndex === null ? undefined : grid.getDisplayedRowAtIndex(rowIndex)?.data;
      if (data) onSelect(data);
    },
    onRowDoubleClicked: ({ data }) => data && onGo(data),
    onCellKeyDown: ({ data, event }) => data && (event as KeyboardEvent).key === 'Enter' && onGo(data),
  }));
  useEffect(() => api.current?.setGridOption('rowData', [...objects]), [api, objects]);
  useEffect(() => {
    marked.current = selected;
    api.current?.redrawRows();
  }, [api, selected]);
  return <div ref={element} className="table objects-grid" />;
}

const columns: ColDef<ObjectInfo>[] = [
  { headerName: 'Packet', field: 'frame', width: 84, cellClass: 'cell-right', headerClass: 'header-right' },
  { headerName: 'Protocol', width: 96, valueGetter: ({ data }) => data?.protocol.toUpperCase() ?? '' },
  { headerName: 'Host', flex: 2, minWidth: 136, valueGetter: ({ data }) => visible(data?.host ?? '') },
  { headerName: 'Content type', flex: 3, minWidth: 110, valueGetter: ({ data }) => visible(data?.contentType ?? '') },
  {
    headerName: 'Size',
    field: 'size',
    width: 84,
    cellClass: 'cell-right',
    headerClass: 'header-right',
    valueFormatter: ({ value }) => sizeText(value as number),
  },
  { headerName: 'Name', flex: 3, minWidth: 140, valueGetter: ({ data }) => visible(shownName(data?.name ?? '')) },
];
