/** Asks what becomes of comments that no file has yet, before their capture is closed. */
import { visible } from '../../format/visible.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { useCapture, useWorkspace } from '../../state/workspace.ts';

export function UnsavedComments({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace(),
    capture = useCapture();
  const leave = () => {
    onClose();
    void workspace.close(capture);
  };
  return (
    <Dialog
      title="Comments are not saved"
      onClose={onClose}
      width={480}
      foot={
        <>
          <button type="button" className="button" onClick={leave}>
            Close without saving
          </button>
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="button" className="button primary" autoFocus onClick={() => workspace.dialog.set('save-as')}>
            Save as …
          </button>
        </>
      }
    >
      <p className="muted">The comments that were written on {visible(capture.name)} are lost when it is closed. A pcapng file keeps them.</p>
    </Dialog>
  );
}
