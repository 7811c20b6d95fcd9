import { describe, expect, it } from 'vitest';
import type { FilterCheck } from '../../../src-main/api/index.ts';
import { filterCondition } from './condition.ts';

const condition = (check: FilterCheck | undefined, insisted = false, error?: string) =>
  filterCondition({ text: 'tcp.prot == 1', check, applied: '', error }, insisted);
const invalid = (start: number, end: number, unfinished = false): FilterCheck => ({
  state: 'invalid',
  message: 'no such field',
  start,
  end,
  unfinished,
});

describe('the look of the filter bar', () => {
  it('is quiet while the text is checked', () => expect(condition(undefined)).toEqual({ kind: 'checking' }));
  it('is green for a valid filter, yellow for a doubtful one', () => {
    expect(condition({ state: 'valid' })).toEqual({ kind: 'valid' });
    expect(condition({ state: 'valid', warning: 'matches any address' })).toEqual({ kind: 'warned', message: 'matches any address' });
  });
  it('is red with the place underlined', () => {
    expect(condition(invalid(0, 8))).toEqual({ kind: 'invalid', message: 'no such field', mark: { start: 0, end: 8 } });
  });
  it('underlines the last character for an error at the end', () => {
    expect(condition(invalid(13, 13))).toMatchObject({ mark: { start: 12, end: 13 } });
  });
  it('does not scold an unfinished text until Enter', () => {
    expect(condition(invalid(13, 13, true))).toEqual({ kind: 'unfinished', message: 'no such field' });
    expect(condition(invalid(13, 13, true), true)).toMatchObject({ kind: 'invalid' });
  });
  it('tells why a valid filter could not run', () => {
    expect(condition({ state: 'valid' }, false, 'The capture is closed.')).toEqual({ kind: 'invalid', message: 'The capture is closed.' });
  });
});
