/** The bytes pane: offset, sixteen bytes and their text, for the frame and whatever was made of it. */
import { useEffect, useRef, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react';
import { hexStream, offsetText } from '../../format/hex.ts';
import { visible } from '../../format/visible.ts';
import { ContextMenu } from '../../parts/menu.tsx';
import { VirtualRows } from '../../parts/virtual-rows.tsx';
import type { VirtualRowsHandle } from '../../parts/virtual-rows.tsx';
import { innermostNode } from '../../state/innermost.ts';
import { useStore } from '../../state/store.ts';
import { useShownPacket, useWorkspace } from '../../state/workspace.ts';
import { placeByKey } from './byte-keys.ts';
import { byteMenu } from './byte-menu.ts';
import { ByteRow } from './byte-row.tsx';
import { ByteTabs } from './byte-tabs.tsx';
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
    const page = (rows.current?.pageSize ?? 8) * 16;
    const place = placeByKey(event, { at, last: bytes.length - 1, page });
    if (place === undefined) return;
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
      <ByteTabs sources={sources} shown={source} onShow={(index) => selection.showSource(index)} />
      <ContextMenu onOpen={() => {}} entries={byteMenu(workspace, tree.nodes[node], chosen, chosen === bytes, prefix !== '')}>
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
