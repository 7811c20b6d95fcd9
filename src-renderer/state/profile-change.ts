/** Changes from one profile to another: what the engine makes of packets follows the preferences, as far as those of the next profile differ. */
import type { Preferences } from './preferences.ts';
import { usualProfile } from './profiles.ts';
import { engineOptions } from './preferred-reading.ts';
import { decodeAsPreferred, setOptions } from './reading-choices.ts';
import type { Workspace } from './workspace.ts';

export function switchProfile(workspace: Workspace, name: string): void {
  change(workspace, () => workspace.profiles.use(name));
}

/** A copy of the active profile, or one out of a file; it becomes the active one. */
export function addProfile(workspace: Workspace, name: string, preferences?: Preferences): void {
  change(workspace, () => void workspace.profiles.add(name, preferences));
}

export function removeProfile(workspace: Workspace, name: string): void {
  if (name === workspace.profiles.value.active) switchProfile(workspace, usualProfile);
  workspace.profiles.remove(name);
}

function change(workspace: Workspace, run: () => void): void {
  const { preferences } = workspace;
  const options = () => JSON.stringify(engineOptions(preferences.value)),
    rules = () => JSON.stringify([preferences.value.disabledProtocols, preferences.value.decodeRules]);
  const before = { options: options(), rules: rules() };
  run();
  void workspace.look.reread();
  if (options() !== before.options) setOptions(workspace, {});
  if (rules() !== before.rules) void decodeAsPreferred(workspace);
}
