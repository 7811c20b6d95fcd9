/** A packet beside the others: its tree and bytes stay while the list goes on. */
import { useEffect } from 'react';
import { PacketBytes } from '../panes/packet-bytes/packet-bytes.tsx';
import { PacketDetail } from '../panes/packet-detail/packet-detail.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { Split } from '../parts/split.tsx';
import { focusPane } from '../state/focus.ts';
import type { Selection } from '../state/selection.ts';
import { useStore } from '../state/store.ts';
import { HeldContext, useCapture, useWorkspace } from '../state/workspace.ts';
import { Beside } from './beside.tsx';

export function HeldPacket({ held }: { readonly held: Selection }) {
  const workspace = useWorkspace(),
    capture = useCapture();
  const frame = useStore(held.state, (state) => state.frame),
    ready = useStore(held.state, ({ tree }) => tree !== undefined),
    share = useStore(workspace.preferences, ({ splits }) => splits.held ?? 0.6);
  useEffect(() => {
    if (ready) focusPane('held-detail');
  }, [held, ready]);
  return (
    <Beside
      label={`Packet ${frame}`}
      title={`Packet ${frame}`}
      buttons={<IconButton label="Go to this packet" icon="goto" onClick={() => workspace.goToFrame(frame)} />}
      onClose={() => capture.beside.clear()}
    >
      <HeldContext value={held}>
        <Split direction="column" label="Height of the tree beside" share={share} onShare={(moved) => workspace.preferences.setSplit('held', moved)}>
          <PacketDetail />
          <PacketBytes />
        </Split>
      </HeldContext>
    </Beside>
  );
}
