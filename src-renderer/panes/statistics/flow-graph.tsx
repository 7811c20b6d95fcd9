/** The flow graph: the shown packets as arrows between their addresses, in the order of the file. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent } from 'react';
import type { Row } from '../../../src-main/api/index.ts';
import { csvLine } from '../../format/csv.ts';
import { countText } from '../../format/sizes.ts';
import { differenceText } from '../../format/time.ts';
import type { Instant } from '../../format/time.ts';
import { visible } from '../../format/visible.ts';
import { cellWidth } from '../../parts/cell-width.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { VirtualRows } from '../../parts/virtual-rows.tsx';
import type { VirtualRowsHandle } from '../../parts/virtual-rows.tsx';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import { Counting } from './counting.tsx';
import { flowSvg } from './flow-svg.ts';
import { flowOf } from './flow.ts';
import type { Flow, FlowArrow } from './flow.ts';
import { useStatistic } from './use-statistic.ts';
import type { Ask } from './use-statistic.ts';
import './statistics.css';
import './flow-graph.css';

/** Packets that are read for one graph, and at a time: nobody scrolls further, and each has its texts in memory. */
const mostRows = 10_000,
  rowsAtOnce = 500;
/** Pixels between two addresses at normal text size, as far as the addresses need no more and there is no more room. */
const leastColumn = 156;

export function FlowGraph({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace(),
    capture = useCapture();
  const shown = useStore(capture.views.shown, (view) => view?.shown ?? 0);
  const { value, error, filter, share } = useStatistic(useAskFlow());
  const first = useStore(capture.first);
  const notes = [
    filter === '' ? 'All packets.' : `Packets shown by ${visible(filter)}.`,
    ...(shown > mostRows ? [`The first ${countText(mostRows)} of ${countText(shown)}.`] : []),
    ...(value && value.crowded > 0 ? [`${countText(value.crowded)} of further addresses are left out.`] : []),
  ];
  const nothing = value?.arrows.length === 0;
  return (
    <Dialog
      title="Flow graph"
      onClose={onClose}
      width={1360}
      height="min(820px, 88vh)"
      foot={
        <>
          <span className="muted flow-hint">A click selects the packet, Enter or a double-click goes to it.</span>
          <button type="button" className="button" disabled={!value || nothing} onClick={() => value && workspace.copy(flowCsv(value, first))}>
            Copy
          </button>
          <button
            type="button"
            className="button"
            disabled={!value || nothing}
            onClick={() => value && saveFile('flow.svg', flowSvg(value, ({ row }) => timeOf(row, first)))}
          >
            Save as SVG …
          </button>
        </>
      }
    >
      <div className="statistics-body">
        <p className="muted">
          {notes.join(' ')} {!value && error === undefined && <Counting share={share} />}
        </p>
        {error !== undefined && (
          <p role="alert" className="wrong">
            {error}
          </p>
        )}
        {nothing && <div className="statistics-grid pane-message muted">No packets that go from one address to another.</div>}
        {value && !nothing ? <Arrows flow={value} first={first} onGo={onClose} /> : !nothing && <div className="statistics-grid" />}
      </div>
    </Dialog>
  );
}

/** Reads the rows of a view in the order of the file, whatever the list is sorted by. */
function useAskFlow(): Ask<Flow> {
  const { views } = useCapture();
  return useCallback<Ask<Flow>>(
    async (engine, shown, { signal, progress }) => {
      const isSorted = views.sorting.value !== undefined,
        view = isSorted ? (await engine.sorted(shown, undefined, { signal })).view : shown;
      const total = Math.min(mostRows, views.shown.value?.shown ?? 0),
        rows: Row[] = [];
      try {
        while (rows.length < total) {
          const page = await engine.rows(view, rows.length, Math.min(total, rows.length + rowsAtOnce), { signal });
          if (page.length === 0) break;
          rows.push(...page);
          progress?.({ done: rows.length, total });
        }
      } finally {
        if (isSorted) engine.release(view).catch(() => {});
      }
      return flowOf(rows);
    },
    [views],
  );
}

interface ArrowsProps {
  readonly flow: Flow;
  /** What times count from. */
  readonly first: Instant | undefined;
  readonly onGo: () => void;
}

/** One tab stop: the arrows of the keyboard go from packet to packet. */
function Arrows({ flow: { ends, arrows }, first, onGo }: ArrowsProps) {
  const workspace = useWorkspace(),
    { selection } = useCapture();
  const zoom = useStore(workspace.preferences, (preferences) => preferences.zoom);
  const frame = useStore(selection.state, ({ frame: chosen }) => chosen);
  const rows = useRef<VirtualRowsHandle>(null),
    scroller = useRef<HTMLDivElement>(null),
    head = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState(() => Math.max(0, arrows.findIndex(({ row }) => row.number === frame)));
  const column = Math.max(leastColumn, ...ends.map(({ length }) => cellWidth(length) + 12)) * zoom;
  useEffect(() => rows.current?.reveal(selected), [selected]);
  useEffect(() => {
    const area = scroller.current!;
    const follow = () => (head.current!.scrollLeft = area.scrollLeft);
    area.addEventListener('scroll', follow);
    return () => area.removeEventListener('scroll', follow);
  }, []);
  const select = (index: number) => {
    const place = Math.max(0, Math.min(arrows.length - 1, index));
    setSelected(place);
    workspace.goToFrame(arrows[place].row.number, false);
  };
  const go = (index: number) => {
    workspace.goToFrame(arrows[index].row.number);
    onGo();
  };
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const place = placeByKey(event.key, selected, rows.current?.pageSize ?? 10, arrows.length);
    if (place === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (place === undefined) go(selected);
    else select(place);
  };
  return (
    <div className="flow" style={{ '--ends': ends.length, '--least-column': `${column}px` } as CSSProperties}>
      <div ref={head} className="flow-head mono" aria-hidden="true">
        <Heads ends={ends} />
      </div>
      <VirtualRows
        className="mono"
        role="listbox"
        aria-label="Packets between their addresses"
        aria-activedescendant={`flow-${selected}`}
        tabIndex={0}
        handle={rows}
        scroller={scroller}
        count={arrows.length}
        rowHeight={Math.round(36 * zoom)}
        onKeyDown={key}
        row={(index) => (
          <Line
            key={index}
            index={index}
            arrow={arrows[index]}
            first={first}
            ends={ends}
            selected={index === selected}
            onSelect={() => select(index)}
            onGo={() => go(index)}
          />
        )}
      />
    </div>
  );
}

/** Where a key of the keyboard leads from a place in a list; perhaps beyond its ends. */
function placeByKey(key: string, from: number, page: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown': return from + 1;
    case 'ArrowUp': return from - 1;
    case 'PageDown': return from + page;
    case 'PageUp': return from - page;
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return undefined;
  }
}

function Heads({ ends }: Pick<Flow, 'ends'>) {
  return (
    <div className="flow-line">
      <span className="flow-time">Time</span>
      <span className="flow-ends">
        {ends.map((end) => (
          <span key={end} title={visible(end)}>
            {visible(end)}
          </span>
        ))}
      </span>
    </div>
  );
}

interface LineProps {
  readonly index: number;
  readonly arrow: FlowArrow;
  readonly first: Instant | undefined;
  readonly ends: readonly string[];
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly onGo: () => void;
}

function Line({ index, arrow: { row, from, to }, first, ends, selected, onSelect, onGo }: LineProps) {
  const info = visible(row.info),
    span = Math.abs(to - from);
  return (
    <div
      id={`flow-${index}`}
      role="option"
      aria-selected={selected}
      className="flow-line"
      onMouseDown={onSelect}
      onDoubleClick={onGo}
    >
      <span className="offscreen">
        {`Packet ${row.number}, ${timeOf(row, first)} s, from ${visible(ends[from])} to ${visible(ends[to])}, ${visible(row.protocol)}: ${info}`}
      </span>
      <span className="flow-time" aria-hidden="true">
        {timeOf(row, first)}
      </span>
      <span className="flow-lifelines" aria-hidden="true">
        <span className="flow-arrow" data-way={way(from, to)} style={{ '--from': Math.min(from, to), '--span': span } as CSSProperties} title={info}>
          <span className="flow-label">{info}</span>
        </span>
      </span>
      <span className="flow-comment" title={info} aria-hidden="true">
        <span className="flow-number">{row.number}</span>
        <span className="flow-protocol">{visible(row.protocol)}</span>
        <span className="flow-info">{info}</span>
      </span>
    </div>
  );
}

function way(from: number, to: number): 'right' | 'left' | 'self' {
  return from === to ? 'self' : from < to ? 'right' : 'left';
}

function timeOf(row: Row, first: Instant | undefined): string {
  return differenceText(row, row.origin ?? first ?? row, 6);
}

function flowCsv({ ends, arrows }: Flow, first: Instant | undefined): string {
  const lines = arrows.map(({ row, from, to }) => [String(row.number), timeOf(row, first), ends[from], ends[to], row.protocol, row.info]);
  return [['No.', 'Time', 'Source', 'Destination', 'Protocol', 'Info'], ...lines].map(csvLine).join('\n');
}
