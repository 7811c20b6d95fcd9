import { expect, it } from 'vitest';
import { csvLine } from './csv.ts';

it('writes cells that spreadsheets take for texts and numbers, and never for formulas', () => {
  expect(csvLine(['a "b", c', '', '-1.5'])).toBe('"a ""b"", c","","-1.5"');
  expect(csvLine(['=1+1', '-x', '+x', '@x', '\t=1', '\n=1', '\r=1'])).toBe(`"'=1+1","'-x","'+x","'@x","'\t=1","'\n=1","'\r=1"`);
});
