/** Which columns the list has, in which order and under which headings; what a column of a field shows is the field's value. */
import { useState } from 'react';
import { FilterField } from '../../parts/filter-field.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { MoveButtons } from '../../parts/move-buttons.tsx';
import { fieldOfColumn } from '../../state/field-columns.ts';
import { useStore } from '../../state/store.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { allColumns, orderedColumns } from './columns.ts';

export function ColumnSettings() {
  const { preferences, look } = useWorkspace();
  const value = useStore(preferences);
  const columns = orderedColumns(value),
    usual = allColumns({ ...value, columnTitles: {} });
  const shown = columns.filter(({ id }) => !value.hiddenColumns.includes(id));
  const ids = columns.map(({ id }) => id);
  return (
    <>
      <ul className="edited" aria-label="Columns">
        {columns.map(({ id, title }, index) => {
          const isShown = shown.some((other) => other.id === id),
            usualTitle = usual.find((other) => other.id === id)!.title;
          return (
            <li key={`${id} ${title}`} className="edited-line">
              <input
                type="checkbox"
                checked={isShown}
                disabled={isShown && shown.length === 1}
                aria-label={`Show ${title}`}
                onChange={({ target }) => preferences.showColumn(id, target.checked)}
              />
              <input
                className="field edited-name"
                defaultValue={title}
                placeholder={usualTitle}
                aria-label={`Heading of ${usualTitle}`}
                onBlur={({ target }) =>
                  target.value.trim() !== title &&
                  preferences.renameColumn(id, target.value.trim() === usualTitle ? '' : target.value.trim())
                }
                onKeyDown={event => event.key === 'Enter' && event.currentTarget.blur()}
              />
              <span className="edited-rest muted mono">{fieldOfColumn(id) ?? ''}</span>
              <MoveButtons name={title} list={ids} index={index} onMove={(moved) => preferences.orderColumns(moved)} />
              {value.fieldColumns.length > 0 && (
                <IconButton
                  label={`Remove ${title}`}
                  icon="close"
                  size={14}
                  disabled={fieldOfColumn(id) === undefined}
                  onClick={() => look.removeColumn(fieldOfColumn(id) ?? '')}
                />
              )}
            </li>
          );
        })}
      </ul>
      <NewColumn />
    </>
  );
}

/** A field's name, and the button that makes a column of it. */
function NewColumn() {
  const { engine, look, notices } = useWorkspace();
  const [field, setField] = useState('');
  const [trouble, setTrouble] = useState('');
  const name = field.trim();
  const add = async () => {
    const check = /^[\w.-]+$/.test(name) ? await engine.checkFilter(name) : undefined;
    if (check?.state !== 'valid') return setTrouble(check?.state === 'invalid' ? check.message : 'This is no name of a field.');
    look.addColumn(name);
    setField('');
  };
  return (
    <form
      className="field-row dialog-actions"
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== '') void add().catch(notices.fail);
      }}
    >
      <FilterField
        engine={engine}
        value={field}
        label="Field of a new column"
        placeholder="Field, for instance  ip.ttl"
        onChange={(text) => {
          setField(text);
          setTrouble('');
        }}
      />
      <button type="submit" className="button" disabled={name === ''}>
        Add column
      </button>
      <span className="dialog-note wrong" role="status">
        {trouble}
      </span>
    </form>
  );
}
