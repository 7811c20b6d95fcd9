import { expect, it } from 'vitest';
import { grpcMessages } from './framing.ts';

const body = Uint8Array.from([0, 0, 0, 0, 3, 1, 2, 3, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 9]);
const all = (): boolean => true;

it.each([1, 2, 3, 5, 7, 8, 100])('messages come out whole of parts of %i bytes', size => {
  const joiner = grpcMessages();
  const found: number[][] = [];
  for (let at = 0; at < body.length; at += size) found.push(...joiner.add(body.subarray(at, at + size), all).messages.map(message => [...message]));
  expect(found).toEqual([[0, 0, 0, 0, 3, 1, 2, 3], [0, 0, 0, 0, 0], [1, 0, 0, 0, 1, 9]]);
});

it('what is too large to be kept is passed over, and the next message found', () => {
  const joiner = grpcMessages();
  const small = (size: number): boolean => size < 71;
  const first = joiner.add(body.subarray(0, 6), small), second = joiner.add(body.subarray(6), small);
  expect([first.tooLarge, first.messages.length, second.tooLarge]).toEqual([true, 0, false]);
  expect(second.messages.map(message => message.length)).toEqual([5, 6]);
});
