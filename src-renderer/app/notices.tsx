/** Short messages at the foot of the window. */
import { useEffect } from 'react';
import { IconButton } from '../parts/icon-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useStore } from '../state/store.ts';
import { useWorkspace } from '../state/workspace.ts';

export function NoticeStack() {
  const { notices, dialog } = useWorkspace();
  useEffect(() => {
    // What has the keyboard comes first: a completion, a menu or what stands beside the packets takes the key for itself.
    const press = (event: KeyboardEvent) => event.key === 'Escape' && !event.defaultPrevented && dialog.value === undefined && notices.clear();
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [notices, dialog]);
  return (
    <div className="notices" role="status" aria-live="polite">
      {useStore(notices).map((notice) => (
        <div key={notice.id} className={`notice ${notice.severity}`} role={notice.severity === 'error' ? 'alert' : undefined}>
          {notice.severity === 'error' && <Icon name="warning" />}
          <span className="selectable">{notice.text}</span>
          {notice.progress !== undefined && (
            <>
              <progress max={1} value={notice.progress} aria-label={notice.text} />
              <span className="notice-share muted">{Math.floor(notice.progress * 100)}%</span>
            </>
          )}
          {(notice.cancel || notice.severity === 'error') && (
            <IconButton
              label={notice.cancel ? 'Stop' : 'Dismiss (Esc)'}
              icon="close"
              size={12}
              onClick={() => (notice.cancel ? notice.cancel() : notices.dismiss(notice.id))}
            />
          )}
        </div>
      ))}
    </div>
  );
}
