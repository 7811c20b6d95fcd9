/** Edit: copying what is selected; keys. */
import { packetHex, packetText, selectedFieldText } from '../../panes/packet-detail/copies.ts';
import type { FieldCopy } from '../../panes/packet-detail/copies.ts';
import type { OpenCapture } from '../../state/open-capture.ts';
import { hasField, hasPacket } from './command.ts';
import type { Command } from './command.ts';

const copies = (id: string, title: string, text: (capture: OpenCapture) => string | undefined, keys?: string): Command => ({
  id,
  title,
  keys,
  enabled: (workspace) => hasPacket(workspace) && text(workspace.active!) !== undefined,
  run: (workspace) => {
    const copied = workspace.active && text(workspace.active);
    if (copied !== undefined) workspace.copy(copied);
  },
});

const field = (kind: FieldCopy, title: string, keys: string): Command => {
  const command = copies(`copy-field-${kind}`, title, (capture) => selectedFieldText(capture, kind), keys);
  return {
    ...command, enabled: (workspace) => hasField(workspace) && command.enabled!(workspace),
    whenOff: { text: `this line of the tree has no ${kind}`, field: true },
  };
};

export const fieldCopyCommands: readonly Command[] = [
  field('description', 'Copy field as text', 'Ctrl+Shift+D'),
  field('name', 'Copy field name', 'Ctrl+Shift+F'),
  field('value', 'Copy field value', 'Ctrl+Shift+V'),
  field('filter', 'Copy field as filter', 'Ctrl+Shift+C'),
];

export const packetCopyCommands: readonly Command[] = [
  copies('copy-packet', 'Copy packet as text', packetText),
  copies('copy-bytes', 'Copy packet bytes as hex stream', packetHex),
];

export const secretCommands: readonly Command[] = [
  { id: 'tls-keys', title: 'Decryption keys …', run: (workspace) => workspace.dialog.set('tls-keys') },
  { id: 'proto-files', title: 'Protocol Buffers …', run: (workspace) => workspace.dialog.set('proto-files') },
];

export const preferenceCommands: readonly Command[] = [
  { id: 'profiles', title: 'Profiles …', keys: 'Ctrl+Shift+A', run: (workspace) => workspace.dialog.set('profiles') },
  { id: 'preferences', title: 'Preferences …', keys: 'Ctrl+Shift+P', run: (workspace) => workspace.dialog.set('preferences') },
];
