/** Which protocols the shown packets are made of, and how much of them each is. */
import type { CSSProperties } from 'react';
import type { Engine, ViewId } from '../../../src-main/api/index.ts';
import { countText, shareText, sizeText } from '../../format/sizes.ts';
import { visible } from '../../format/visible.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { useWorkspace } from '../../state/workspace.ts';
import { useStatistic } from './use-statistic.ts';
import './statistics.css';

const askHierarchy = (engine: Engine, view: ViewId, signal: AbortSignal) => engine.hierarchy(view, { signal });

export function Hierarchy({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const { value, error, filter } = useStatistic(askHierarchy);
  // Every packet begins with one of the outermost protocols.
  const outermost = (value ?? []).filter(({ depth }) => depth === 0);
  const packets = outermost.reduce((sum, node) => sum + node.packets, 0);
  const bytes = outermost.reduce((sum, node) => sum + node.bytes, 0);
  const show = (protocol: string) => {
    workspace.useFilter(protocol, 'replace', 'apply');
    onClose();
  };
  return (
    <Dialog title="Protocol hierarchy" onClose={onClose} width={980}>
      {error !== undefined && (
        <p role="alert" className="wrong">
          {error}
        </p>
      )}
      {!value && error === undefined && <p className="muted">Counting …</p>}
      {value && (
        <>
          <p className="muted dialog-hint">
            {filter === '' ? 'All packets.' : `Packets shown by ${visible(filter)}.`} End packets are those whose last layer it is. Double-click a protocol to show its packets.
          </p>
          <table className="hierarchy">
            <thead>
              <tr>
                <th scope="col">Protocol</th>
                <th scope="col"> </th>
                <th scope="col">Share</th>
                <th scope="col">Packets</th>
                <th scope="col">Bytes</th>
                <th scope="col">Share of bytes</th>
                <th scope="col">End packets</th>
                <th scope="col">End bytes</th>
              </tr>
            </thead>
            <tbody>
              {value.map((node, index) => (
                <tr
                  key={index}
                  tabIndex={0}
                  onDoubleClick={() => show(node.protocol)}
                  onKeyDown={(event) => event.key === 'Enter' && show(node.protocol)}
                  style={{ '--depth': node.depth } as CSSProperties}
                >
                  <td>
                    <span className="protocol">{visible(node.title)}</span>
                  </td>
                  <td>
                    <span className="share-bar">
                      <span style={{ width: `${packets > 0 ? (100 * node.packets) / packets : 0}%` }} />
                    </span>
                  </td>
                  <td>{shareText(node.packets, packets)}</td>
                  <td>{countText(node.packets)}</td>
                  <td>{sizeText(node.bytes)}</td>
                  <td>{shareText(node.bytes, bytes)}</td>
                  <td>{countText(node.endPackets)}</td>
                  <td>{sizeText(node.endBytes)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Dialog>
  );
}
