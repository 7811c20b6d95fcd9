/** The packet list: one row a packet, millions of them, in Wireshark's columns and colours. */
import { useMemo, useRef, useState } from 'react';
import { takesField } from '../../parts/field-drag.ts';
import { ContextMenu } from '../../parts/menu.tsx';
import type { MenuEntry } from '../../parts/menu.tsx';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import { ColourMap } from './colour-map.tsx';
import { useColumnChanges } from './column-changes.ts';
import { rowContext } from './columns.ts';
import { useListFollowing } from './list-following.ts';
import { useListGrid } from './list-grid.ts';
import { copyRows, pressKey } from './list-keys.ts';
import { useListPointer } from './list-pointer.ts';
import { NoRows } from './no-rows.tsx';
import { RenameColumn } from './rename-column.tsx';
import { titleCutText } from './row-look.ts';
import './packet-list.css';
import './row-colours.css';

export function PacketList() {
  const workspace = useWorkspace(),
    capture = useCapture();
  const preferences = useStore(workspace.preferences);
  const [menu, setMenu] = useState<readonly MenuEntry[]>([]);
  const [renaming, setRenaming] = useState<string>();
  const area = useRef<HTMLDivElement>(null);
  const context = useMemo(() => rowContext(workspace, capture), [workspace, capture]);
  const rowHeight = Math.round(22 * preferences.zoom);

  const { element, api } = useListGrid({ workspace, capture, context, area, rowHeight }, preferences.zoom);
  const list = useMemo(
    () => ({ workspace, capture, context, area, rowHeight, element, api }),
    [workspace, capture, context, rowHeight, element, api],
  );
  useListFollowing(list);
  useColumnChanges(api);
  const pointer = useListPointer(list, { menu: setMenu, rename: setRenaming });

  return (
    <>
      <ContextMenu entries={menu} onOpen={(open) => !open && setMenu([])}>
        <div
          ref={area}
          className={`packet-list mono ${preferences.colourRows ? 'coloured' : ''}`}
          role="group"
          aria-label="Packet list"
          tabIndex={0}
          {...takesField(
            ({ field }) => workspace.look.addColumn(field),
            (target) => target.closest('.ag-header') !== null,
          )}
          onMouseDown={pointer.press}
          onMouseOver={titleCutText}
          onClick={pointer.click}
          onDoubleClick={pointer.doubleClick}
          onContextMenu={pointer.openMenu}
          onKeyDown={(event) => pressKey(list, event)}
          onCopy={(event) => copyRows(list, event)}
          data-pane="list"
        >
          <div ref={element} className="packet-grid" />
          {preferences.colourRows && preferences.colourMap && (
            <ColourMap context={context} onGo={(index) => api.current?.ensureIndexVisible(index, 'middle')} />
          )}
          <NoRows />
        </div>
      </ContextMenu>
      {renaming !== undefined && <RenameColumn column={renaming} onClose={() => setRenaming(undefined)} />}
    </>
  );
}
