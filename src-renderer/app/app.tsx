/** The window: menus, tabs, the active capture or the start page, dialogs and messages. */
import { useEffect, useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { tellCutTexts } from '../parts/cut-text.ts';
import { visibleName } from '../parts/visible-name.ts';
import { StartPage } from '../panes/start-page/start-page.tsx';
import { focusHome } from '../state/focus.ts';
import { useStore } from '../state/store.ts';
import { CaptureContext, WorkspaceContext } from '../state/workspace.ts';
import type { Workspace } from '../state/workspace.ts';
import { CaptureName } from './capture-name.tsx';
import { CaptureView } from './capture-view.tsx';
import { allCommands } from './commands/index.ts';
import { Dialogs } from './dialogs.tsx';
import { takeFiles } from './dropped-files.ts';
import { FailureScreen } from './failure-screen.tsx';
import { MenuBar } from './menu-bar.tsx';
import { NoticeStack } from './notices.tsx';
import { listenForShortcuts } from './shortcuts.ts';
import { TabStrip } from './tab-strip.tsx';
import { useTheme } from './theme.ts';
import './theme.css';
import './base.css';
import '../parts/controls.css';
import '../parts/menu.css';
import '../parts/dialog.css';
import './app.css';
import './forced-colours.css';

export function App({ workspace }: { readonly workspace: Workspace }) {
  const { active, captures } = useStore(workspace.tabs);
  useTheme(workspace.preferences);
  useEffect(() => listenForShortcuts(workspace), [workspace]);
  useEffect(tellCutTexts, []);
  useEffect(() => {
    workspace.host.onOpen((path) => void workspace.open(path));
    workspace.host.onCommand((name) => {
      const command = allCommands.find(({ id }) => id === name);
      if (command && (command.enabled?.(workspace) ?? true)) command.run(workspace);
    });
  }, [workspace]);
  useEffect(() => {
    const title = active ? `${visibleName(active.name)} – Netloupe` : 'Netloupe';
    document.title = title;
    workspace.host.setTitle(title);
  }, [active, workspace]);
  const hadCapture = useRef(false);
  useEffect(() => {
    if (!active && hadCapture.current) focusHome();
    hadCapture.current = active !== undefined;
  }, [active]);
  useEffect(() => {
    // What nobody waited for still reaches the user.
    const tell = (event: PromiseRejectionEvent) => workspace.notices.fail(event.reason);
    window.addEventListener('unhandledrejection', tell);
    return () => window.removeEventListener('unhandledrejection', tell);
  }, [workspace]);
  useEffect(() => {
    // The shell asks whether the window is to be left then.
    const hold = (event: BeforeUnloadEvent) => {
      if (workspace.tabs.value.captures.some(({ comments }) => comments.unsaved.value)) event.preventDefault();
    };
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [workspace]);
  const { over, ...dropping } = useFileDrop((files) => void takeFiles(workspace, files));

  return (
    <WorkspaceContext value={workspace}>
      <div className="window" {...dropping}>
        <header className="window-head">
          <MenuBar />
          {/* Several have tabs with their names. */}
          {active && captures.length === 1 && (
            <span className="window-title" title={visibleName(active.path)}>
              <CaptureName capture={active} />
            </span>
          )}
        </header>
        <TabStrip />
        <FailureScreen key={active?.id}>
          {active ? (
            <CaptureContext value={active}>
              <CaptureView key={active.id} />
            </CaptureContext>
          ) : (
            <StartPage />
          )}
          <Dialogs />
        </FailureScreen>
        <NoticeStack />
        {over && (
          <div className="drop-veil" aria-hidden="true">
            <span>Drop to open</span>
          </div>
        )}
      </div>
    </WorkspaceContext>
  );
}

/** Handlers for an element that files can be dropped on, and whether some are held over it. */
function useFileDrop(onFiles: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false);
  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return {
    over,
    onDragOver: (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      onFiles([...event.dataTransfer.files]);
    },
  };
}
