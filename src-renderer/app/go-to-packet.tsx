/** Asks for a packet's number and goes there. */
import { useState } from 'react';
import { Dialog } from '../parts/dialog.tsx';
import { focusPane } from '../state/focus.ts';
import { useStore } from '../state/store.ts';
import { useCapture, useWorkspace } from '../state/workspace.ts';

export function GoToPacket({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace(),
    { load } = useCapture();
  const { info, progress } = useStore(load);
  const packets = info?.packets ?? progress?.packets ?? 0;
  const [text, setText] = useState('');
  const frame = /^\d+$/.test(text.trim()) ? Number(text) : 0;
  const wrong = text.trim() !== '' && (frame < 1 || frame > packets);
  const go = () => {
    if (frame < 1 || frame > packets) return;
    onClose();
    workspace.goToFrame(frame);
    requestAnimationFrame(() => focusPane('list'));
  };
  return (
    <Dialog title="Go to packet" onClose={onClose} width={340}>
      <form
        className="field-row"
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <input
          className="field mono"
          inputMode="numeric"
          autoFocus
          value={text}
          aria-label="Packet number"
          aria-invalid={wrong}
          aria-describedby="go-to-range"
          placeholder="Packet number"
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="button primary" disabled={frame < 1 || wrong}>
          Go
        </button>
      </form>
      <p id="go-to-range" className={wrong ? 'wrong' : 'muted'}>
        {packets > 0 ? `Packets 1 to ${packets.toLocaleString('en-US')}` : 'This capture has no packets.'}
      </p>
    </Dialog>
  );
}
