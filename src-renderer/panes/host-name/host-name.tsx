/** The dialog that gives the hosts of the selected packet other names. */
import { useMemo, useState } from 'react';
import { visible } from '../../format/visible.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import { failureText } from '../../state/failure.ts';
import { addressesIn, nameHost } from '../../state/given-names.ts';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import './host-name.css';

/** `wanted`: the address, or the name of the host, that the dialog begins with; otherwise it is the packet's first. */
export function HostName({ wanted, onClose }: { readonly wanted: string | undefined; readonly onClose: () => void }) {
  const workspace = useWorkspace(),
    capture = useCapture();
  const { frame, tree } = useStore(capture.selection.state);
  // Packets may have a hundred thousand values, too many to be gone through with each letter that is typed.
  const addresses = useMemo(() => (tree?.number === frame ? addressesIn(tree) : []), [tree, frame]);
  const [chosen, setChosen] = useState<string>();
  const [written, setWritten] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const host =
    addresses.find(({ address }) => address === chosen) ??
    addresses.find(({ address, name }) => chosen === undefined && (address === wanted || (name !== '' && name === wanted))) ??
    addresses[0];
  const save = () => {
    if (!host) return;
    nameHost(workspace, capture, host.address, (written ?? host.name).trim()).then(onClose, (error) => setProblem(failureText(error)));
  };
  return (
    <Dialog
      title="Edit resolved name"
      onClose={onClose}
      width={480}
      foot={
        <DialogFoot
          note={problem ?? 'Until the capture is closed. Without a name, the host is called as the capture tells.'}
          wrong={problem !== undefined}
          onCancel={onClose}
          action="Save"
          disabled={!host}
          form="host-name"
        />
      }
    >
      {host ? (
        <form
          id="host-name"
          className="host-name"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <label htmlFor="host-address">Address</label>
          <select
            id="host-address"
            className="field mono"
            value={host.address}
            onChange={({ target }) => {
              setChosen(target.value);
              setWritten(undefined);
              setProblem(undefined);
            }}
          >
            {addresses.map(({ address }) => (
              <option key={address}>{address}</option>
            ))}
          </select>
          <label htmlFor="host-name-field">Name</label>
          <input
            id="host-name-field"
            className="field mono"
            autoFocus
            aria-invalid={problem !== undefined}
            value={written ?? visible(host.name)}
            onFocus={({ target }) => target.select()}
            onChange={({ target }) => {
              setWritten(target.value);
              setProblem(undefined);
            }}
          />
        </form>
      ) : (
        <p className="muted">Packet {frame} has no IP addresses.</p>
      )}
    </Dialog>
  );
}
