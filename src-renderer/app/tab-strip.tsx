/** One tab for each open capture, when there are several. */
import { useEffect } from 'react';
import { visibleName } from '../parts/visible-name.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { useStore } from '../state/store.ts';
import { useWorkspace } from '../state/workspace.ts';
import { CaptureName } from './capture-name.tsx';

export function TabStrip() {
  const workspace = useWorkspace();
  const { captures, active } = useStore(workspace.tabs);
  // More of them than there is room for are scrolled; others may come before it.
  useEffect(() => {
    document.getElementById(`tab-${active?.id}`)?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active, captures]);
  if (captures.length < 2) return null;
  const step = (offset: 1 | -1) => {
    workspace.stepCapture(offset);
    document.getElementById(`tab-${workspace.active?.id}`)?.focus();
  };
  return (
    <div
      className="tab-strip"
      role="tablist"
      aria-label="Open captures"
      onKeyDown={(event) => (event.key === 'ArrowRight' ? step(1) : event.key === 'ArrowLeft' ? step(-1) : undefined)}
    >
      {captures.map((capture) => (
        <div key={capture.id} className="tab" data-active={capture === active}>
          <button
            type="button"
            role="tab"
            id={`tab-${capture.id}`}
            aria-selected={capture === active}
            tabIndex={capture === active ? 0 : -1}
            title={visibleName(capture.path)}
            // The mouse leaves the keyboard to the packets.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => workspace.activate(capture)}
            onAuxClick={(event) => event.button === 1 && workspace.leave(capture)}
          >
            <CaptureName capture={capture} />
          </button>
          <IconButton label={`Close ${capture.name}`} icon="close" size={12} tabIndex={-1} onClick={() => workspace.leave(capture)} />
        </div>
      ))}
    </div>
  );
}
