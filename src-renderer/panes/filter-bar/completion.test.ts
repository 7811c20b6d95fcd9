import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { expect, it } from 'vitest';
import type { Completion } from '../../../src-main/api/index.ts';
import { filterCompletion } from './completion.ts';

const value: Completion = { text: '"Set"', from: 0, kind: 'value', description: '1' };
const field: Completion = { text: 'tcp.port', from: 0, kind: 'field', description: 'Port' };

/** What is offered without being asked for, of a value and a field. */
async function offered(text: string): Promise<readonly string[]> {
  const complete = filterCompletion({ completeFilter: () => Promise.resolve([value, field]) });
  const result = await complete(new CompletionContext(EditorState.create({ doc: text }), text.length, false));
  return result?.options.map(({ label }) => label) ?? [];
}

it('names of values are offered as soon as one is to follow, and all else once a word is begun', async () => {
  expect(await offered('tcp.flags.syn == ')).toEqual(['"Set"']);
  expect(await offered('tcp.flags.syn == "')).toEqual(['"Set"']);
  expect(await offered('tcp.flags.syn in {')).toEqual(['"Set"']);
  expect(await offered('tcp.flags.syn eq ')).toEqual(['"Set"']);
  expect(await offered('tcp.p')).toEqual(['"Set"', 'tcp.port']);
  expect(await offered('tcp.port == 80 and ')).toEqual([]);
  expect(await offered('')).toEqual([]);
});
