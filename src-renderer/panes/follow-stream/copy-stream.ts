/** The text of a stream onto the clipboard: all of it, from the button and by the keys that do this with any text. */
import { useRef } from 'react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import type { FollowSession } from '../../state/follow-session.ts';
import { useWorkspace } from '../../state/workspace.ts';
import type { Workspace } from '../../state/workspace.ts';

export function copyStream(workspace: Workspace, session: FollowSession): void {
  session.wholeText().then(
    (text) => (text === undefined ? workspace.notices.say('This stream is too long for the clipboard: save it to a file.') : workspace.copy(text)),
    workspace.notices.fail,
  );
}

/**
 * Ctrl+A marks the lines of the stream, of which only some are drawn, and a copy is of all then; until something else is marked. Behind it the
 * key would select packets.
 */
export function useWholeCopy(session: FollowSession) {
  const workspace = useWorkspace();
  const isWhole = useRef(false);
  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'a') return;
      event.preventDefault();
      getSelection()?.selectAllChildren(event.currentTarget);
      isWhole.current = true;
    },
    onMouseDown: () => (isWhole.current = false),
    onCopy: (event: ClipboardEvent) => {
      if (!isWhole.current) return;
      event.preventDefault();
      copyStream(workspace, session);
    },
  };
}
