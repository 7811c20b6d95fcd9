/** Where the window begins: connects to its host, then draws. */
import { createRoot } from 'react-dom/client';
import { version } from '../package.json';
import { App } from './app/app.tsx';
import { connectToHost } from './engine/connect.ts';
import { PreferenceStore } from './state/preferences.ts';
import { Workspace } from './state/workspace.ts';

const root = createRoot(document.getElementById('root')!);

connectToHost().then(
  ({ engine, host }) => root.render(<App workspace={new Workspace(engine, host, new PreferenceStore(localStorage), version)} />),
  (error: unknown) => root.render(<p role="alert" className="unconnected">{error instanceof Error ? error.message : String(error)}</p>),
);
