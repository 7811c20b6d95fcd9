/** The submenus "Apply as Filter" and "Prepare as Filter", the same wherever a value can be filtered by. */
import type { MenuEntry } from './menu.tsx';

/** How a value's filter joins the one in the bar. */
export const joinings = [
  { joining: 'replace', label: 'Selected' },
  { joining: 'not', label: 'Not selected' },
  { joining: 'and', label: '… and selected' },
  { joining: 'or', label: '… or selected' },
  { joining: 'and not', label: '… and not selected' },
  { joining: 'or not', label: '… or not selected' },
] as const;

export type Joining = (typeof joinings)[number]['joining'];

/** Without a filter the submenus are there and disabled, so that the menu keeps its shape. */
export function filterEntries(filter: string | undefined, choose: (filter: string, joining: Joining, how: 'apply' | 'prepare') => void): MenuEntry[] {
  return (['apply', 'prepare'] as const).map((how) => ({
    label: how === 'apply' ? 'Apply as filter' : 'Prepare as filter',
    disabled: filter === undefined,
    entries:
      filter === undefined
        ? []
        : [{ heading: filter }, ...joinings.map(({ joining, label }) => ({ label, run: () => choose(filter, joining, how) }))],
  }));
}
