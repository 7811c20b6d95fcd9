/** What this program is. */
import { Dialog } from '../parts/dialog.tsx';
import { useWorkspace } from '../state/workspace.ts';

export function About({ onClose }: { readonly onClose: () => void }) {
  const { version, host } = useWorkspace();
  return (
    <Dialog title="About Netloupe" onClose={onClose} width={420}>
      <p className="about-name">Netloupe {version}</p>
      <p>A packet analyzer for the desktop: opens captures, shows every packet as a row, a tree and its bytes, and tells TCP truly.</p>
      <p className="muted">
        {host.kind === 'electron' ? 'Runs as a desktop window.' : 'Runs in the browser, served from this machine.'} MIT licence. Nothing leaves this
        machine.
      </p>
    </Dialog>
  );
}
