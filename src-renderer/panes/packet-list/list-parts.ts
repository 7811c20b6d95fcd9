/** What the parts of the list's behaviour share: the capture and how its rows are written, and the elements that they are in. */
import type { GridApi } from 'ag-grid-community';
import type { RefObject } from 'react';
import type { Row } from '../../../src-main/api/index.ts';
import type { OpenCapture } from '../../state/open-capture.ts';
import { placesCount } from '../../state/row-places.ts';
import type { Workspace } from '../../state/workspace.ts';
import type { RowContext } from './columns.ts';
import { dressRows } from './row-look.ts';
import type { SelectedPacket } from './row-look.ts';

export interface ListParts {
  readonly workspace: Workspace;
  readonly capture: OpenCapture;
  readonly context: RowContext;
  /** In pixels. */
  readonly rowHeight: number;
  /** The list as a whole, which has the keyboard. */
  readonly area: RefObject<HTMLDivElement | null>;
  /** The grid in it. */
  readonly element: RefObject<HTMLDivElement | null>;
  readonly api: RefObject<GridApi<Row> | undefined>;
}

export function selectedPacket({ cursor, selection }: OpenCapture): SelectedPacket {
  const { picked, selectedRow } = cursor;
  return { frame: selection.state.value.frame, row: selectedRow?.row, picked: placesCount(picked) > 1 ? picked : [] };
}

/** Gives all rows that are drawn their look. */
export function dress({ area, context, capture }: Pick<ListParts, 'area' | 'context' | 'capture'>): void {
  if (area.current) dressRows(area.current, context, selectedPacket(capture));
}

/** Opens the packet in a window of its own, as Wireshark does. */
export function hold({ capture, context }: Pick<ListParts, 'capture' | 'context'>, index: number | undefined): void {
  const row = index === undefined ? undefined : context.row(index);
  if (row) capture.beside.hold(row.number);
}
