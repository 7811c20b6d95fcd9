import { describe, expect, it } from 'vitest';
import type { Engine } from '../engine/api.ts';
import { CommentEdits } from './comment-edits.ts';
import { exportPackets, packetExports } from './exports.ts';
import { Notices } from './notices.ts';
import type { OpenCapture } from './open-capture.ts';
import type { Workspace } from './workspace.ts';

/** Whether comments are still unsaved after this export, during which something may happen. */
async function unsavedAfter(
  format: string, filter = '', meanwhile: (comments: CommentEdits) => unknown = () => {}, deliver = () => Promise.resolve(),
) {
  const engine = {
    view: async () => ({ view: 1 }),
    release: async () => {},
    setPacketComments: async () => {},
    export: async () => (await meanwhile(comments), 100),
  } as unknown as Engine;
  const comments = new CommentEdits(engine, 1),
    capture = { id: 1, name: 'a.pcap', comments, load: { value: { info: {} } } } as unknown as OpenCapture;
  await comments.setOfPacket(4, ['Here']);
  const workspace = { engine, notices: new Notices(), host: { chooseTarget: async (name: string) => name, deliver } } as unknown as Workspace;
  await exportPackets(workspace, capture, filter, false, packetExports.find((kind) => kind.format === format)!);
  return comments.unsaved.value;
}

describe('comments', () => {
  it('are saved by a pcapng file of all packets, and by no other', async () => {
    expect(await unsavedAfter('pcapng')).toBe(false);
    expect(await unsavedAfter('pcapng', 'tcp')).toBe(true);
    expect(await unsavedAfter('pcap')).toBe(true);
  });
  it('are not saved where they were written during the export, or the file did not come to the user', async () => {
    expect(await unsavedAfter('pcapng', '', (comments) => comments.setOfPacket(5, ['There']))).toBe(true);
    expect(await unsavedAfter('pcapng', '', undefined, () => Promise.reject(new Error('full')))).toBe(true);
  });
});
