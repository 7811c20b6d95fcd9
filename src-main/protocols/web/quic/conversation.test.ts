import { expect, it } from 'vitest';
import { conversationTracker } from './conversation.ts';

/** An Initial packet of version 1 (RFC 9000 §17.2.2) to and from these connection IDs, which nobody can open. */
function initial(destination: number, source: number): Uint8Array {
  const head = [0xc3, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0, 0, destination >> 8, destination & 255, 8, 0, 0, 0, 0, 0, 0, source >> 8, source & 255, 0, 0x40, 48];
  return Uint8Array.from([...head, ...new Uint8Array(48).fill(0x55)]);
}

it('says what its connections take of the memory, which only the latest of them do', () => {
  const tracker = conversationTracker(undefined), state = tracker.make();
  const observe = (frame: number): void => {
    tracker.observe(state, { frame, time: { seconds: frame, nanoseconds: 0 }, fromClient: true, bytes: initial(frame, frame + 1) });
  };
  expect(tracker.holds!(state)).toBe(0);
  observe(1);
  const one = tracker.holds!(state);
  expect(one).toBeGreaterThan(5000);
  for (let frame = 2; frame < 200; frame++) observe(frame);
  expect(tracker.holds!(state)).toBe(one * state.connections.length);
  expect(state.connections.length).toBeLessThan(100);
});
