import { describe, expect, it } from 'vitest';
import { CONVERSATION, ConversationTable } from '../index/conversations.ts';
import { MovingEnds } from './moving-ends.ts';

const A = 1, B = 2, C = 3;

describe('conversations that one may have been before', () => {
  const table = new ConversationTable(), ends = new MovingEnds(table);
  const begun = (address: number, port: number, other: number, otherPort: number): number =>
    table.begin(CONVERSATION.udp, address, port, other, otherPort);

  it('have an end in common with it, the newest first', () => {
    const first = begun(A, 5000, B, 443), second = begun(C, 6000, B, 443), elsewhere = begun(A, 5000, C, 53);
    for (const id of [first, second, elsewhere]) ends.add(id);
    expect(ends.before(begun(A, 5001, B, 443))).toEqual([second, first]);
    expect(ends.before(begun(A, 5000, B, 8443))).toEqual([elsewhere, first]);
    expect(ends.before(begun(A, 5002, B, 444))).toEqual([]);
    expect(ends.before(second)).toEqual([first]);
  });
});
