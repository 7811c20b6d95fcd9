/** The workspace of a window that has just been opened. */
import { connectToHost } from '../engine/connect.ts';
import { PreferenceStore } from './preferences.ts';
import { Workspace } from './workspace.ts';

/** Rejects with one clear sentence when there is no engine to be had. */
export async function connectedWorkspace(version: string): Promise<Workspace> {
  const { engine, host } = await connectToHost();
  return new Workspace(engine, host, new PreferenceStore(localStorage), version, localStorage);
}
