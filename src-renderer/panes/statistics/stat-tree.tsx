/** A statistics tree: what was seen how often, part by part, as a table whose lines open and close. */
import { useCallback, useMemo, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, MouseEvent } from 'react';
import type { StatTreeLine, StatTreeName } from '../../../src-main/api/index.ts';
import { countText } from '../../format/sizes.ts';
import { visible } from '../../format/visible.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Icon } from '../../parts/icon.tsx';
import { VirtualRows } from '../../parts/virtual-rows.tsx';
import type { VirtualRowsHandle } from '../../parts/virtual-rows.tsx';
import { statTreeTitle } from '../../state/stat-trees.ts';
import { useStore } from '../../state/store.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { lineCells, lineColumns, linesText, shownLines, withParts } from './stat-tree-lines.ts';
import { Counting } from './counting.tsx';
import { useStatistic } from './use-statistic.ts';
import type { Ask } from './use-statistic.ts';
import './statistics.css';
import './stat-tree.css';

export function StatTree({ name, onClose }: { readonly name: StatTreeName; readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const ask = useCallback<Ask<readonly StatTreeLine[]>>((engine, view, call) => engine.statTree(view, name, call), [name]);
  const { value, error, filter, share } = useStatistic(ask);
  return (
    <Dialog
      title={statTreeTitle(name)}
      onClose={onClose}
      width={1060}
      height="min(720px, 84vh)"
      foot={
        <button type="button" className="button" disabled={!value} onClick={() => value && workspace.copy(linesText(value))}>
          Copy
        </button>
      }
    >
      <div className="statistics-body">
        <p className="muted">
          {filter === '' ? 'All packets.' : `Packets shown by ${visible(filter)}.`} {!value && error === undefined && <Counting share={share} />}
        </p>
        {error !== undefined && (
          <p role="alert" className="wrong">
            {error}
          </p>
        )}
        {value ? <Lines lines={value} label={statTreeTitle(name)} /> : <div className="statistics-grid" />}
      </div>
    </Dialog>
  );
}

/** One tab stop: the arrows go from line to line, open and close them. */
function Lines({ lines, label }: { readonly lines: readonly StatTreeLine[]; readonly label: string }) {
  const zoom = useStore(useWorkspace().preferences, (preferences) => preferences.zoom);
  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set());
  const [selected, setSelected] = useState(0);
  const rows = useRef<VirtualRowsHandle>(null);
  const shown = useMemo(() => shownLines(lines, closed), [lines, closed]);
  const select = (row: number) => {
    const place = Math.max(0, Math.min(shown.length - 1, row));
    setSelected(shown[place]);
    rows.current?.reveal(place);
  };
  const open = (index: number, wanted: boolean) => {
    if (!withParts(lines, index)) return;
    const next = new Set(closed);
    if (wanted) next.delete(index);
    else next.add(index);
    setClosed(next);
  };
  const parentRow = (row: number) => shown.findLastIndex((index, place) => place < row && lines[index].depth < lines[selected].depth);
  const key = (event: KeyboardEvent) => {
    const row = shown.indexOf(selected),
      page = rows.current?.pageSize ?? 10,
      isOpen = withParts(lines, selected) && !closed.has(selected);
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => select(row + 1),
      ArrowUp: () => select(row - 1),
      PageDown: () => select(row + page),
      PageUp: () => select(row - page),
      Home: () => select(0),
      End: () => select(shown.length - 1),
      ArrowRight: () => (withParts(lines, selected) && !isOpen ? open(selected, true) : select(row + 1)),
      ArrowLeft: () => (isOpen ? open(selected, false) : select(parentRow(row) < 0 ? row : parentRow(row))),
    };
    if (event.ctrlKey || event.altKey || event.metaKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  };
  const press = (event: MouseEvent) => {
    const index = Number((event.target as Element).closest('[data-line]')?.getAttribute('data-line') ?? -1);
    if (index < 0) return;
    setSelected(index);
    if ((event.target as Element).closest('.tree-toggle')) open(index, closed.has(index));
  };
  return (
    <div className="stat-tree">
      <div className="stat-line stat-head" aria-hidden="true">
        {['Item', ...lineColumns].map((title) => (
          <span key={title}>{title}</span>
        ))}
      </div>
      <VirtualRows
        className="mono"
        role="treegrid"
        aria-label={label}
        aria-activedescendant={`stat-${selected}`}
        tabIndex={0}
        handle={rows}
        count={shown.length}
        rowHeight={Math.round(24 * zoom)}
        onKeyDown={key}
        onMouseDown={press}
        row={row => (
          <Line
            key={shown[row]}
            index={shown[row]}
            line={lines[shown[row]]}
            selected={shown[row] === selected}
            open={withParts(lines, shown[row]) ? !closed.has(shown[row]) : undefined}
          />
        )}
      />
    </div>
  );
}

interface LineProps {
  readonly index: number;
  readonly line: StatTreeLine;
  readonly selected: boolean;
  /** Undefined for a line without parts. */
  readonly open: boolean | undefined;
}

function Line({ index, line, selected, open }: LineProps) {
  const name = visible(line.name);
  return (
    <div
      id={`stat-${index}`}
      data-line={index}
      role="row"
      aria-level={line.depth + 1}
      aria-expanded={open}
      aria-selected={selected}
      className={`stat-line ${line.count === 0 ? 'muted' : ''}`}
      style={{ '--depth': line.depth } as CSSProperties}
    >
      <span role="rowheader" className="stat-name" title={name}>
        <span className="tree-toggle" data-open={open}>
          {open !== undefined && <Icon name="chevron" size={12} />}
        </span>
        {name}
      </span>
      {lineCells(line, countText).map((cell, column) => (
        <span key={column} role="gridcell" aria-label={cell === '' ? undefined : `${lineColumns[column]} ${cell}`}>
          {cell}
        </span>
      ))}
    </div>
  );
}
