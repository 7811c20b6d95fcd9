import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src-main/api/index.ts';
import { relation } from './row-look.ts';

const row = (number: number, source: string, destination: string, stream: number, related?: readonly number[]): Row => ({
  number,
  seconds: 0,
  nanoseconds: 0,
  source,
  destination,
  protocol: '',
  length: 0,
  info: '',
  colour: undefined,
  stream,
  related,
});
const selected = { frame: 4, row: row(4, '10.0.0.1', '10.0.0.2', 0, [7]) };

describe('the margin of the list', () => {
  it('marks requests, answers and what they are put together from', () => {
    expect(relation(row(7, '10.0.0.2', '10.0.0.1', 0), selected)).toBe('related');
  });
  it('marks the conversation in both directions', () => {
    expect(relation(row(5, '10.0.0.2', '10.0.0.1', 0), selected)).toBe('conversation');
    expect(relation(row(4, '10.0.0.1', '10.0.0.2', 0), selected)).toBe('conversation');
  });
  it('knows another protocol with the same stream number', () => {
    expect(relation(row(5, '10.0.0.9', '10.0.0.1', 0), selected)).toBeUndefined();
  });
  it('marks nothing while the selected packet is hidden or speaks to nobody', () => {
    expect(relation(row(5, '10.0.0.1', '10.0.0.2', 0), { frame: 4, row: undefined })).toBeUndefined();
    const lonely = { frame: 9, row: row(9, '', '', -1) };
    expect(relation(row(8, '', '', -1), lonely)).toBeUndefined();
  });
});
