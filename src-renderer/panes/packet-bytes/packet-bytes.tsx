/** The bytes pane: offset, sixteen bytes and their text, for the frame and whatever was made of it. */
import { useEffect, useRef, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react';
import { byteCopies } from '../../format/byte-copies.ts';
import { hexStream, offsetText } from '../../format/hex.ts';
import { visible } from '../../format/visible.ts';
import { filterEntries } from '../../parts/filter-entries.ts';
import { ContextMenu } from '../../parts/menu.tsx';
import { VirtualRows } from '../../parts/virtual-rows.tsx';
import type { VirtualRowsHandle } from '../../parts/virtual-rows.tsx';
import { innermostNode } from '../../state/innermost.ts';
import { useStore } from '../../state/store.ts';
import { useShownPacket, useWorkspace } from '../../state/workspace.ts';
import { ByteRow } from './byte-row.tsx';
import { marksOf } from './marks.ts';
import './packet-bytes.css';

export function PacketBytes() {
  const workspace = useWorkspace(),
    { selection, prefix } = useShownPacket();
  const { tree, node, source, caret } = useStore(selection.state);
  const zoom = useStore(workspace.preferences, ({ zoom: factor }) => factor);
  const [pointed, setPointed] = useState(-1);
  const rows = useRef<VirtualRowsHandle>(null);
  const sources = tree?.sources ?? [];
  const bytes = sources[source]?.bytes;
  const hovered = tree && bytes && pointed >= 0 && pointed < bytes.length ? innermostNode(tree.nodes, source, pointed) : -1;
  const marks = marksOf(tree?.nodes ?? [], node, source, hovered);

  useEffect(() => {
    const at = caret >= 0 ? caret : marks.field.start;
    if (at >= 0 && bytes && at < bytes.length) rows.current?.reveal(Math.floor(at / 16));
  }, [bytes, caret, marks.field.start]);
  useEffect(() => setPointed(-1), [bytes]);

  if (!tree || !bytes) return <div className="pane-message muted">{tree ? 'This packet has no bytes.' : ''}</div>;

  const byteUnder = (event: MouseEvent) => Number((event.target as Element).closest('[data-at]')?.getAttribute('data-at') ?? -1);
  const key = (event: KeyboardEvent) => {
    const at = caret >= 0 ? caret : Math.max(0, marks.field.start);
    const page = (rows.current?.pageSize ?? 8) * 16,
      last = bytes.length - 1;
    const places: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      ArrowDown: at + 16,
      ArrowUp: at - 16,
      PageDown: Math.min(last, at + page),
      PageUp: Math.max(0, at - page),
      Home: event.ctrlKey ? 0 : at - (at % 16),
      End: event.ctrlKey ? last : Math.min(last, at - (at % 16) + 15),
    };
    const place = places[event.key];
    if (place === undefined || event.altKey || event.metaKey) return;
    event.preventDefault();
    selection.selectByte(caret < 0 && event.key.startsWith('Arrow') ? at : place);
  };
  const chosen = marks.field.end > marks.field.start ? bytes.subarray(marks.field.start, marks.field.end) : bytes;

  const copy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData.setData('text/plain', hexStream(chosen));
  };

  return (
    <div className="packet-bytes">
      {sources.length > 1 && (
        <div className="byte-tabs" role="tablist" aria-label="Bytes of">
          {sources.map(({ name, bytes: { length } }, index) => (
            <button key={index} type="button" role="tab" aria-selected={index === source} onClick={() => selection.showSource(index)}>
              {visible(name)} {!name.endsWith(' bytes)') && <span className="muted">{length}</span>}
            </button>
          ))}
        </div>
      )}
      <ContextMenu
        onOpen={() => {}}
        entries={[
          ...(node < 0
            ? []
            : [
                ...filterEntries(tree.nodes[node]?.filter, (text, joining, how) => workspace.useFilter(text, joining, how)),
                'separator' as const,
              ]),
          ...(prefix === ''
            ? [{ label: 'Show packet bytes …', keys: 'Ctrl+Shift+O', run: () => workspace.dialog.set('show-bytes') }, 'separator' as const]
            : []),
          { heading: chosen === bytes ? 'Copy all bytes' : 'Copy the selected bytes' },
          ...byteCopies.map(({ title, written }) => ({ label: `As ${title}`, run: () => workspace.copy(written(chosen)) })),
        ]}
      >
        <VirtualRows
          className="byte-rows"
          role="grid"
          aria-label={`Bytes: ${visible(sources[source].name)}`}
          tabIndex={0}
          data-pane={`${prefix}bytes`}
          aria-activedescendant={caret >= 0 ? `${prefix}byte-${caret}` : undefined}
          handle={rows}
          count={Math.ceil(bytes.length / 16)}
          rowHeight={Math.round(20 * zoom)}
          onKeyDown={key}
          onCopy={copy}
          onMouseDown={(event) => event.button !== 1 && byteUnder(event) >= 0 && selection.selectByte(byteUnder(event))}
          onMouseMove={(event) => setPointed(byteUnder(event))}
          onMouseLeave={() => setPointed(-1)}
          row={(row) => (
            <ByteRow
              key={row}
              prefix={prefix}
              offset={offsetText(row * 16, bytes.length)}
              bytes={bytes}
              at={row * 16}
              marks={marks}
              caret={caret >= row * 16 && caret < row * 16 + 16 ? caret : -1}
            />
          )}
        />
      </ContextMenu>
    </div>
  );
}
