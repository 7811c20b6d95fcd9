/** A TCP connection beside the packets: as a ladder, over time, or by its states. */
import { useEffect } from 'react';
import { ConnectionGraph } from '../panes/connection-graph/connection-graph.tsx';
import { ConnectionStates } from '../panes/connection/connection-states.tsx';
import { Ladder } from '../panes/ladder/ladder.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { Segments } from '../parts/segments.tsx';
import type { ShownConnection } from '../state/connection-session.ts';
import { focusPane } from '../state/focus.ts';
import { useStore } from '../state/store.ts';
import { useCapture, useWorkspace } from '../state/workspace.ts';
import { Beside } from './beside.tsx';

export function ConnectionView({ connection: { session, shown } }: { readonly connection: ShownConnection }) {
  const workspace = useWorkspace(),
    capture = useCapture();
  const { info, error } = useStore(session.state);
  const { stream } = session;
  useEffect(() => focusPane('ladder'), [session, shown]);
  return (
    <Beside
      label={`TCP connection ${stream}`}
      title={
        <>
          TCP <span className="beside-spare">connection</span> {stream}
          {info && <span className="muted"> of {info.streams}</span>}
        </>
      }
      buttons={
        <>
          <Segments
            label="Shown as"
            value={shown}
            onChoose={(other) => capture.beside.showConnection(stream, other)}
            choices={[
              { value: 'ladder', title: 'Ladder' },
              { value: 'graph', title: 'Graph' },
              { value: 'states', title: 'States' },
            ]}
          />
          <IconButton
            label="Previous connection"
            icon="previous"
            disabled={stream <= 0}
            onClick={() => capture.beside.showConnection(stream - 1, shown)}
          />
          <IconButton
            label="Next connection"
            icon="next"
            disabled={!info || stream >= info.streams - 1}
            onClick={() => capture.beside.showConnection(stream + 1, shown)}
          />
          <IconButton
            label="Show only this connection's packets"
            icon="filter"
            onClick={() => workspace.useFilter(`tcp.stream == ${stream}`, 'replace', 'apply')}
          />
        </>
      }
      onClose={() => capture.beside.clear()}
    >
      {error !== undefined ? (
        <div className="pane-message" role="alert">
          {error}
        </div>
      ) : shown === 'ladder' ? (
        <Ladder session={session} />
      ) : shown === 'graph' ? (
        <ConnectionGraph session={session} />
      ) : (
        <ConnectionStates session={session} />
      )}
    </Beside>
  );
}
