/** Both state machines of a TCP connection with the way taken, and beside them what there is to say of it. */
import { endpointText, stateText } from '../../format/segment.ts';
import { countText } from '../../format/sizes.ts';
import { visible } from '../../format/visible.ts';
import type { ConnectionSession } from '../../state/connection-session.ts';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import { MachineDrawing } from './machine-drawing.tsx';
import { causeOf, pathOf } from './state-machine.ts';
import { summaryLines } from './summary-text.ts';
import './connection.css';

export function ConnectionStates({ session }: { readonly session: ConnectionSession }) {
  const workspace = useWorkspace(),
    capture = useCapture();
  const { info, loaded } = useStore(session.state);
  const frame = useStore(capture.selection.state, ({ frame: selected }) => selected);
  // The same element as below, so that the keyboard stays where it was put.
  if (!info || loaded === 0)
    return (
      <div className="pane-message muted" tabIndex={0} data-pane="ladder">
        Reading the connection …
      </div>
    );
  const { columns } = session,
    { changes, changesLeftOut } = info.summary,
    at = Math.max(0, session.indexOf(frame));
  const go = (target: number) => workspace.goToFrame(target);
  const ends = [
    { end: 'client', at: info.client, states: columns.clientState },
    { end: 'server', at: info.server, states: columns.serverState },
  ] as const;
  return (
    <div className="connection-states" role="region" aria-label="States of both ends" tabIndex={0} data-pane="ladder">
      <div className="machines">
        {ends.map(({ end, at: place, states }) => (
          <MachineDrawing
            key={end}
            end={end}
            title={visible(endpointText(place))}
            path={pathOf(end, info.words.states[states[0]], changes)}
            state={info.words.states[states[at]]}
            frame={Math.max(frame, columns.frame[0])}
            onGo={go}
          />
        ))}
      </div>
      <p className="muted machine-hint">
        After packet {countText(columns.frame[at])}. Blue is the way taken so far, dashed what comes later; a click on a line goes to its packet.
      </p>
      <dl className="connection-summary">
        {summaryLines(info).map(([title, text]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd className="selectable">{text}</dd>
          </div>
        ))}
      </dl>
      {changes.length > 0 && (
        <table className="connection-changes">
          <caption>Changes of state</caption>
          <tbody>
            {changes.map((change, index) => (
              <tr key={index} className={change.frame === frame ? 'of-packet' : ''} onClick={() => go(change.frame)}>
                <td className="number">
                  {/* For the keyboard: its press is the row's click. */}
                  <button type="button" className="change-packet" aria-label={`Go to packet ${change.frame}`}>
                    {countText(change.frame)}
                  </button>
                </td>
                <td className="number muted">{change.seconds.toFixed(6)}</td>
                <td className={`side-of-${change.end}`}>{change.end}</td>
                <td>
                  {stateText(change.from)} → {stateText(change.to)}
                </td>
                <td className="change-cause muted">{causeOf(change.from, change.to)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changesLeftOut > 0 && <p className="muted machine-hint">{countText(changesLeftOut)} further changes are not listed.</p>}
    </div>
  );
}
