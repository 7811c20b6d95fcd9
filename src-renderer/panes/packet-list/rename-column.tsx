/** Asks for another heading of a column. */
import { useState } from 'react';
import { Dialog } from '../../parts/dialog.tsx';
import { useWorkspace } from '../../state/workspace.ts';
import { allColumns } from './columns.ts';

export function RenameColumn({ column, onClose }: { readonly column: string; readonly onClose: () => void }) {
  const { preferences } = useWorkspace();
  const usual = allColumns({ ...preferences.value, columnTitles: {} }).find(({ id }) => id === column)?.title ?? '';
  const [title, setTitle] = useState(preferences.value.columnTitles[column] ?? usual);
  return (
    <Dialog title="Rename column" onClose={onClose} width={380}>
      <form
        className="field-row"
        onSubmit={(event) => {
          event.preventDefault();
          const given = title.trim();
          preferences.renameColumn(column, given === usual ? '' : given);
          onClose();
        }}
      >
        <input
          className="field"
          autoFocus
          value={title}
          placeholder={usual}
          aria-label="Heading"
          onFocus={({ target }) => target.select()}
          onChange={(event) => setTitle(event.target.value)}
        />
        <button type="submit" className="button primary">
          Rename
        </button>
      </form>
    </Dialog>
  );
}
