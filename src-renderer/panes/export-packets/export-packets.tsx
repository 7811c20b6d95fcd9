/** The dialog that says which packets go into a file, and of what kind that is. */
import { useState } from 'react';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import { exportPackets, packetExports } from '../../state/exports.ts';
import type { ExportKind } from '../../state/exports.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import { PacketChooser, countNote, usePacketChoice } from './packet-chooser.tsx';
import './export-packets.css';

/** `whole`: everything is saved, unless the user says something else. */
export function ExportPackets({ whole, onClose }: { readonly whole: boolean; readonly onClose: () => void }) {
  const workspace = useWorkspace(),
    capture = useCapture();
  const chosen = usePacketChoice(whole);
  const [kind, setKind] = useState<ExportKind>(packetExports.find(({ format }) => format === 'pcapng')!);
  const save = () => {
    const { filter, picked } = chosen;
    if (filter === undefined) return;
    onClose();
    void exportPackets(workspace, capture, filter, picked, kind);
  };

  return (
    <Dialog
      title={whole ? 'Save as' : 'Export specified packets'}
      onClose={onClose}
      width={520}
      foot={
        <DialogFoot
          {...countNote(chosen)}
          onCancel={onClose}
          action="Save …"
          disabled={!chosen.isPossible}
          form="export-packets"
        />
      }
    >
      <form
        id="export-packets"
        className="export-packets"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <PacketChooser {...chosen} />
        <label className="export-kind">
          Format
          <select
            className="field"
            value={kind.format}
            onChange={({ target: { value } }) => setKind(packetExports.find(({ format }) => format === value)!)}
          >
            {packetExports.map(({ format, name }) => (
              <option key={format} value={format}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </form>
    </Dialog>
  );
}
