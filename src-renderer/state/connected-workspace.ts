/** The workspace of a window that has just been opened. */
import { connectToHost } from '../engine/connect.ts';
import { hasPlaces, keepPlaces, returnToPlaces } from './page-places.ts';
import { PreferenceStore } from './preferences.ts';
import { Workspace } from './workspace.ts';

/** Rejects with one clear sentence when there is no engine to be had. */
export async function connectedWorkspace(version: string): Promise<Workspace> {
  const { engine, host } = await connectToHost();
  // The token of the host that served the page is part of it.
  const run = location.search;
  // What the command line named, the page before has opened; it may be closed by now, or behind others.
  const asked = host.kind === 'web' && hasPlaces(sessionStorage, run) ? { ...host, onOpen: () => {} } : host;
  const workspace = new Workspace(engine, asked, new PreferenceStore(localStorage), version, localStorage);
  void returnToPlaces(workspace, sessionStorage, run).catch(workspace.notices.fail);
  window.addEventListener('pagehide', () => keepPlaces(workspace, sessionStorage, run));
  return workspace;
}
