import { runInThisContext } from 'node:vm';
import { expect, it } from 'vitest';
import { inAscii } from './ascii-source.ts';

it('writes other characters so that strings, templates and patterns stay what they are', () => {
  const code = "[`${1}→…`, 'Ärger 😀', /[§“]+/.test('§'), /^😀$/u.test('😀')]", ascii = inAscii(code);
  // eslint-disable-next-line no-control-regex -- ASCII is what is looked for
  expect(ascii).toMatch(/^[\x00-\x7f]+$/);
  expect(runInThisContext(ascii)).toEqual(['1→…', 'Ärger 😀', true, true]);
});
