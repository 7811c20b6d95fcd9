/** The filters that the user has kept, in the bar: bookmarks, recent ones, and those that are buttons. */
import { visible } from '../../format/visible.ts';
import { ContextMenu } from '../../parts/menu.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';

/** `text`: the filter that is written; it can be kept where it is `whole`. */
export function BookmarksMenu({ text, whole }: { readonly text: string; readonly whole: boolean }) {
  const { preferences, notices, dialog } = useWorkspace(), { filter } = useCapture();
  const { bookmarks } = useStore(preferences);
  const keep = (list: 'bookmarks' | 'filterButtons', said: string) => {
    const others = preferences.value[list].filter((other) => other.filter !== text);
    preferences.change({ [list]: [...others, { name: text, filter: text }] });
    notices.say(said);
  };
  return (
    <MenuButton
      label="Bookmarks"
      icon="bookmark"
      entries={[
        ...bookmarks.map(({ name, filter: kept }) => ({
          label: visible(name), keys: name === kept ? undefined : visible(kept), run: () => void filter.apply(kept),
        })),
        'separator',
        {
          label: 'Bookmark this filter',
          disabled: !whole,
          run: () => keep('bookmarks', 'Bookmarked. Its name can be changed under Bookmarks, buttons and macros.'),
        },
        {
          label: 'Make it a button',
          disabled: !whole,
          run: () => keep('filterButtons', 'Added. Its label can be changed under Bookmarks, buttons and macros.'),
        },
        { label: 'Bookmarks, buttons and macros …', run: () => dialog.set('filters') },
      ]}
    />
  );
}

export function RecentMenu() {
  const { preferences } = useWorkspace(), { filter } = useCapture();
  const { filterHistory } = useStore(preferences);
  return (
    <MenuButton
      label="Recent filters"
      icon="clock"
      disabled={filterHistory.length === 0}
      entries={[
        ...filterHistory.map((text) => ({ label: visible(text), run: () => void filter.apply(text) })),
        'separator',
        { label: 'Forget recent filters', run: () => preferences.change({ filterHistory: [] }) },
      ]}
    />
  );
}

/** Nothing where there are none. Pressed again, a button takes its filter away. */
export function FilterButtons({ applied }: { readonly applied: string }) {
  const { preferences, dialog } = useWorkspace(), { filter } = useCapture();
  const { filterButtons } = useStore(preferences);
  if (filterButtons.length === 0) return undefined;
  const remove = (index: number) => preferences.change({ filterButtons: filterButtons.filter((_, at) => at !== index) });
  return (
    <div className="filter-buttons" role="toolbar" aria-label="Filter buttons">
      {filterButtons.map(({ name, filter: text }, index) => (
        <ContextMenu
          key={index}
          onOpen={() => {}}
          entries={[
            { label: 'Edit …', run: () => dialog.set('filters') },
            { label: 'Remove', run: () => remove(index) },
          ]}
        >
          <button
            type="button"
            className="filter-button"
            title={visible(text)}
            aria-pressed={applied === text}
            onClick={() => void filter.apply(applied === text ? '' : text)}
          >
            {visible(name)}
          </button>
        </ContextMenu>
      ))}
    </div>
  );
}
