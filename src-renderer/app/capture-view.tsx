/** One capture in the window: filter bar, packet list, tree, bytes, and the stream or connection beside them. */
import { useEffect } from 'react';
import type { KeyboardEvent } from 'react';
import { FilterBar } from '../panes/filter-bar/filter-bar.tsx';
import { FindBar } from '../panes/find-bar/find-bar.tsx';
import { FollowStream } from '../panes/follow-stream/follow-stream.tsx';
import { PacketList } from '../panes/packet-list/packet-list.tsx';
import { StatusBar } from '../panes/status-bar/status-bar.tsx';
import { Split } from '../parts/split.tsx';
import { focusPane } from '../state/focus.ts';
import { useStore } from '../state/store.ts';
import { useCapture, useWorkspace } from '../state/workspace.ts';
import { ConnectionView } from './connection-view.tsx';
import { HeldPacket } from './held-packet.tsx';
import { PacketPanes } from './packet-panes.tsx';

/** Share of the first area where the user has not moved the bar. */
const shares: Readonly<Record<string, number>> = { list: 0.58, beside: 0.52, stacked: 0.55, diagram: 0.45, all: 0.3, bytes: 0.55, follow: 0.52 };

/** Pixels at normal text size below which what stands beside the packets stands under them. */
const leastBeside = 720;

export function CaptureView() {
  const { preferences, profiles, notices } = useWorkspace(),
    capture = useCapture();
  const { splits, layout, zoom, columns, fieldColumns, hiddenColumns, columnTitles, columnAlignments } = useStore(preferences);
  const following = useStore(capture.beside.follow),
    connection = useStore(capture.beside.connection),
    held = useStore(capture.beside.held);
  const bar = (id: string) => ({ share: splits[id] ?? shares[id], onShare: (share: number | undefined) => preferences.setSplit(id, share) });
  const { active } = useStore(profiles);
  /** The list is made anew when its columns or sizes change. */
  const made = JSON.stringify([active, zoom, columns.length === 0, fieldColumns, hiddenColumns, columnTitles, columnAlignments]);
  useEffect(() => {
    if (document.activeElement === document.body) focusPane('list');
  }, [capture, made]);
  /** From the packets, too; a message goes first. */
  const closeBeside = (event: KeyboardEvent) => {
    const hasMessage = notices.value.some(({ progress }) => progress === undefined);
    if (event.key !== 'Escape' || event.defaultPrevented || hasMessage || !(following ?? connection ?? held)) return;
    event.preventDefault();
    capture.beside.clear();
  };

  const panes = (
    <Split direction="column" label="Height of the packet list" {...bar('list')}>
      <PacketList key={made} />
      {layout === 'list' ? undefined : <PacketPanes bar={bar} />}
    </Split>
  );
  return (
    <>
      <FilterBar />
      <FindBar />
      <main className="panes" onKeyDown={closeBeside}>
        <Split direction="row" label="Size of the packets' panes" stackBelow={leastBeside * zoom} {...bar('follow')}>
          {panes}
          {following ? (
            <FollowStream key={following.name} session={following} />
          ) : connection ? (
            <ConnectionView key={connection.session.stream} connection={connection} />
          ) : (
            held && <HeldPacket held={held} />
          )}
        </Split>
      </main>
      <StatusBar />
    </>
  );
}
