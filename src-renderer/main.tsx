/** Where the window begins: connects to its host, then draws. */
import { createRoot } from 'react-dom/client';
import { version } from '../package.json';
import { App } from './app/app.tsx';
import { FailureScreen } from './app/failure-screen.tsx';
import { connectedWorkspace } from './state/connected-workspace.ts';

const root = createRoot(document.getElementById('root')!);

connectedWorkspace(version).then(
  (workspace) =>
    root.render(
      <FailureScreen>
        <App workspace={workspace} />
      </FailureScreen>,
    ),
  (error: unknown) =>
    root.render(
      <p role="alert" className="unconnected">
        {error instanceof Error ? error.message : String(error)}
      </p>,
    ),
);
