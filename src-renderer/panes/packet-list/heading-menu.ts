/** The menu of the right mouse button over the headings of the packet list, and what the menu bar has of it. */
import type { MenuEntry } from '../../parts/menu.tsx';
import { fieldOfColumn } from '../../state/field-columns.ts';
import type { OpenCapture } from '../../state/open-capture.ts';
import type { Alignment, PreferenceStore } from '../../state/preferences.ts';
import type { Workspace } from '../../state/workspace.ts';
import { allColumns, shownColumns } from './columns.ts';
import { directionOf, sortBy } from './sorting.ts';
import type { Direction } from './sorting.ts';

const alignments: readonly { readonly value: Alignment; readonly label: string }[] = [
  { value: 'left', label: 'Left' },
  { value: 'centre', label: 'Centre' },
  { value: 'right', label: 'Right' },
];

interface ColumnDeeds {
  readonly sort: (column: string, direction: Direction | undefined) => void;
  /** Makes the column as wide as what is in it. */
  readonly fit: (column: string) => void;
  readonly rename: (column: string) => void;
}

/** `column`: the one under the pointer, undefined beside them all; `direction`: how the rows are sorted by it. */
export function headingMenu(
  { preferences, look }: Workspace,
  column: string | undefined,
  direction: Direction | undefined,
  { sort, fit, rename }: ColumnDeeds,
): MenuEntry[] {
  const shown = shownColumns(preferences.value);
  const chosen = shown.find(({ id }) => id === column);
  const field = chosen && fieldOfColumn(chosen.id);
  const onColumn: MenuEntry[] = chosen
    ? [
        { heading: chosen.title },
        { label: 'Sort ascending', checked: direction === 'ascending', choice: true, run: () => sort(chosen.id, 'ascending') },
        { label: 'Sort descending', checked: direction === 'descending', choice: true, run: () => sort(chosen.id, 'descending') },
        { label: 'In the order of the file', disabled: direction === undefined, run: () => sort(chosen.id, undefined) },
        'separator' as const,
        ...(chosen.draw
          ? []
          : [
              { label: 'Resize to contents', run: () => fit(chosen.id) },
              { label: 'Rename column …', run: () => rename(chosen.id) },
              { label: 'Align', entries: alignments.map(({ value, label }) => ({
                label, choice: true, checked: chosen.align === value, run: () => preferences.alignColumn(chosen.id, value),
              })) },
            ]),
        // The last one cannot be hidden: there would be no heading to bring the others back from.
        { label: 'Hide column', disabled: shown.length === 1, run: () => preferences.showColumn(chosen.id, false) },
        ...(field === undefined ? [] : [{ label: 'Remove column', run: () => look.removeColumn(field) }]),
        'separator',
      ]
    : [];
  return [
    ...onColumn,
    ...columnEntries(preferences),
    'separator',
    { label: 'Resize all columns', keys: 'Ctrl+Shift+R', run: () => look.fitColumns() },
  ];
}

/** Each column, shown or not. */
export function columnEntries(preferences: PreferenceStore): MenuEntry[] {
  const shown = shownColumns(preferences.value);
  return allColumns(preferences.value).map(({ id, title }) => {
    const checked = shown.some((other) => other.id === id);
    return { label: title, checked, disabled: checked && shown.length === 1, run: () => preferences.showColumn(id, !checked) };
  });
}

/** What the rows are sorted by, for the menu bar: chosen again, a column sorts the other way around. */
export function sortEntries(workspace: Workspace, capture: OpenCapture): MenuEntry[] {
  const sorted = capture.views.sorting.value?.column;
  const sort = (column: string, direction: Direction | undefined) => () => sortBy(workspace, capture, column, direction);
  return [
    ...shownColumns(workspace.preferences.value).map(({ id, title }): MenuEntry => {
      const direction = directionOf(capture, id);
      return {
        label: title, keys: direction, checked: id === sorted, choice: true,
        run: sort(id, direction === 'ascending' ? 'descending' : 'ascending'),
      };
    }),
    'separator',
    { label: 'In the order of the file', disabled: sorted === undefined, run: sort('', undefined) },
  ];
}
