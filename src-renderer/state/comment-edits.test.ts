import { expect, it } from 'vitest';
import type { Engine } from '../engine/api.ts';
import { CommentEdits } from './comment-edits.ts';

/** Comments by frame; frame 3 is a block of the file that is no packet. */
function edits(said: ReadonlyMap<number, readonly string[]> = new Map()) {
  const comments = new Map(said);
  const engine = {
    packetComments: async (_: number, frame: number) => comments.get(frame) ?? [],
    setPacketComments: async (_: number, frame: number, those: readonly string[]) => {
      if (frame === 3) throw new Error('no packet');
      comments.set(frame, those);
    },
  } as unknown as Engine;
  return { comments, edits: new CommentEdits(engine, 1) };
}

it('adds to what packets have', async () => {
  const { comments, edits: made } = edits(new Map([[1, ['first']]]));
  await made.addToPackets([1, 2], ['seen']);
  expect([...comments]).toEqual([[1, ['first', 'seen']], [2, ['seen']]]);
  expect([...made.ofPackets]).toEqual([...comments]);
  expect(made.unsaved.value).toBe(true);
});

it('adds to none where one can have none, so that trying again adds nothing twice', async () => {
  const { comments, edits: made } = edits(new Map([[1, ['first']]]));
  await expect(made.addToPackets([1, 2, 3, 4], ['seen'])).rejects.toThrow('no packet');
  expect([...comments]).toEqual([[1, ['first']], [2, []]]);
  expect([made.ofPackets.size, made.unsaved.value]).toEqual([0, false]);
});
