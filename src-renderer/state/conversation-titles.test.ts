import { expect, it } from 'vitest';
import { CONVERSATION_KINDS } from '../../src-main/api/index.ts';
import { conversationChoices } from './conversation-titles.ts';

it('conversations of every kind can be chosen', () => {
  expect(conversationChoices.map(({ value }) => value).toSorted()).toEqual([...CONVERSATION_KINDS].toSorted());
});
