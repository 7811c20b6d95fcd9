/** Above the graph of a connection: which one it is, whose segments it shows, and how much of the time. */
import type { ConnectionInfo } from '../../../src-main/api/index.ts';
import { endpointText } from '../../format/segment.ts';
import { visible } from '../../format/visible.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { Segments } from '../../parts/segments.tsx';
import { kinds } from './graph-kinds.ts';
import type { Kind } from './graph-kinds.ts';
import { zoomStep } from './shown-span.ts';
import type { ShownSpan } from './shown-span.ts';

export type Side = 'client' | 'server';

interface GraphToolsProps {
  /** Undefined while the connection is read. */
  readonly info: ConnectionInfo | undefined;
  readonly kind: Kind;
  readonly onKind: (kind: Kind) => void;
  readonly side: Side;
  readonly onSide: (side: Side) => void;
  readonly span: ShownSpan;
}

export function GraphTools({ info, kind, onKind, side, onSide, span }: GraphToolsProps) {
  return (
    <div className="connection-graph-tools">
      <Segments label="Graph" choices={kinds} value={kind} onChoose={onKind} />
      <span className="connection-graph-seen">
        <select className="field" aria-label="Direction" value={side} onChange={(event) => onSide(event.target.value as Side)}>
          <option value="client">From the client{info && `, ${visible(endpointText(info.client))}`}</option>
          <option value="server">From the server{info && `, ${visible(endpointText(info.server))}`}</option>
        </select>
        <span className="connection-graph-buttons">
          <IconButton label="Smaller" icon="minus" title="Smaller (-, wheel)" onClick={() => span.zoomBy(1 / zoomStep)} />
          <IconButton label="Larger" icon="plus" title="Larger (+, wheel)" onClick={() => span.zoomBy(zoomStep)} />
          <button type="button" className="toggle-button" aria-pressed={span.isWhole} onClick={span.showAll}>
            All
          </button>
        </span>
      </span>
    </div>
  );
}
