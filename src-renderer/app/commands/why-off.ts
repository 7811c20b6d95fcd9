/** Why a key does nothing now: what its command waits for, in a sentence. Menus show what is off; a key would only be silent. */
import type { Workspace } from '../../state/workspace.ts';
import { hasCapture, hasField, hasLoaded, hasPacket, hasTree } from './command.ts';
import type { Command } from './command.ts';

/** `Mark or unmark packet: select a packet first.` Only of a command that is off. */
export function whyOff(command: Command, workspace: Workspace): string {
  return `${command.title.replace(/ …$/, '')}: ${reason(command, workspace)}.`;
}

function reason({ enabled, whenOff }: Command, workspace: Workspace): string {
  if (!hasCapture(workspace)) return 'no capture is open';
  if (enabled === hasLoaded) return 'the capture is still being read';
  if (whenOff?.packet !== false && !hasPacket(workspace)) return 'select a packet first';
  if (enabled === hasTree) return 'the packet is still being read';
  if ((enabled === hasField || whenOff?.field === true) && !hasField(workspace)) return 'select a field in the tree first';
  return whenOff?.text ?? 'it has nothing to do here';
}
