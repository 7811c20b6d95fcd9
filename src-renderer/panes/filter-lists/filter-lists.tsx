/** The dialog of filters that the user keeps: bookmarks, buttons beside the bar, macros. */
import { useState } from 'react';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import { FilterField } from '../../parts/filter-field.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { swapped } from '../../parts/move-buttons.tsx';
import { Segments } from '../../parts/segments.tsx';
import { useWorkspace } from '../../state/workspace.ts';
import './filter-lists.css';

type List = 'bookmarks' | 'buttons' | 'macros';

interface Entry {
  readonly name: string;
  readonly text: string;
}

const lists: readonly { readonly value: List; readonly title: string; readonly hint: string }[] = [
  { value: 'bookmarks', title: 'Bookmarks', hint: 'Filters that the bookmark menu of the filter bar offers.' },
  { value: 'buttons', title: 'Buttons', hint: 'Filters that stand as buttons to the right of the filter bar.' },
  {
    value: 'macros',
    title: 'Macros',
    hint: 'Names for expressions: ${name:a;b} or $name(a, b) is replaced by the text, with $1 and $2 for what it is given.',
  },
];

export function FilterLists({ onClose }: { readonly onClose: () => void }) {
  const { engine, look, preferences } = useWorkspace();
  const { bookmarks, filterButtons, macros } = preferences.value;
  const [list, setList] = useState<List>('bookmarks');
  const [entries, setEntries] = useState<Readonly<Record<List, readonly Entry[]>>>({
    bookmarks: bookmarks.map(({ name, filter }) => ({ name, text: filter })),
    buttons: filterButtons.map(({ name, filter }) => ({ name, text: filter })),
    macros,
  });
  const shown = entries[list];
  const change = (next: readonly Entry[]) => setEntries({ ...entries, [list]: next });
  const edit = (index: number, part: Partial<Entry>) => change(shown.map((entry, at) => (at === index ? { ...entry, ...part } : entry)));
  const save = async () => {
    const named = (from: readonly Entry[]) => from.filter(({ name, text }) => name.trim() !== '' && text.trim() !== '');
    const filters = (from: readonly Entry[]) => named(from).map(({ name, text }) => ({ name: name.trim(), filter: text.trim() }));
    preferences.change({ bookmarks: filters(entries.bookmarks), filterButtons: filters(entries.buttons) });
    await look.setMacros(named(entries.macros).map(({ name, text }) => ({ name: name.trim(), text })));
    onClose();
  };
  const wrongName = list === 'macros' ? shown.find(({ name }) => name !== '' && !/^\w+$/.test(name))?.name : undefined;

  return (
    <Dialog
      title="Bookmarks, buttons and macros"
      onClose={onClose}
      width={760}
      height="min(560px, 82vh)"
      foot={
        <DialogFoot
          note={wrongName !== undefined && `A macro's name has letters, digits and underscores: ${wrongName}`}
          wrong={wrongName !== undefined}
          onCancel={onClose}
          action="Save"
          disabled={wrongName !== undefined}
          onAction={() => void save()}
        />
      }
    >
      <div className="lists-head">
        <Segments label="Which filters" choices={lists} value={list} onChoose={setList} />
        <button type="button" className="button" onClick={() => change([...shown, { name: '', text: '' }])}>
          Add
        </button>
      </div>
      <p className="muted dialog-hint">{lists.find(({ value }) => value === list)!.hint}</p>
      {shown.length === 0 && <p className="muted">There are none yet.</p>}
      <ul className="edited">
        {shown.map((entry, index) => (
          <li key={index} className="edited-line">
            <input
              className="field edited-name"
              value={entry.name}
              aria-label="Name"
              placeholder={list === 'macros' ? 'name' : 'Name'}
              spellCheck={false}
              onChange={(event) => edit(index, { name: event.target.value })}
            />
            {list === 'macros' ? (
              <input
                className="field mono filter-text-field"
                value={entry.text}
                aria-label="Text"
                placeholder="ip.addr == $1 && tcp.port == $2"
                spellCheck={false}
                onChange={(event) => edit(index, { text: event.target.value })}
              />
            ) : (
              <FilterField engine={engine} value={entry.text} label="Filter" placeholder="Filter" onChange={(text) => edit(index, { text })} />
            )}
            <IconButton label="Move up" icon="up" size={14} disabled={index === 0} onClick={() => change(swapped(shown, index, index - 1))} />
            <IconButton label={`Remove ${entry.name}`} icon="close" size={14} onClick={() => change(shown.filter((_, at) => at !== index))} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
