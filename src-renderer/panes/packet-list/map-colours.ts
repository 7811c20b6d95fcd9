/** The colours that the map beside the list draws rows in. */
import { useMemo } from 'react';
import type { Row } from '../../../src-main/api/index.ts';
import { useShownTheme } from '../../parts/shown-theme.ts';
import { useStore } from '../../state/store.ts';
import { useWorkspace } from '../../state/workspace.ts';
import type { RowContext } from './columns.ts';
import { colourKey } from './map-drawing.ts';
import { dressRule } from './row-look.ts';

/** The ground of rows, asked of the style sheet once for each look. */
export function useRowColours(area: { readonly current: HTMLElement | null }, context: RowContext): (row: Row) => string {
  const { preferences, look } = useWorkspace(),
    theme = useShownTheme(),
    rules = useStore(preferences, ({ colourRules }) => colourRules),
    conversations = useStore(look.conversations);
  return useMemo(() => {
    const known = new Map<string, string>();
    return (row) => {
      const key = colourKey(row);
      let colour = known.get(key);
      if (colour === undefined) {
        const probe = area.current!.appendChild(document.createElement('span'));
        dressRule(probe, row, context);
        colour = getComputedStyle(probe).backgroundColor;
        probe.remove();
        known.set(key, colour);
      }
      return colour;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- all that the style sheet and the rules depend on
  }, [area, context, theme, rules, conversations]);
}
