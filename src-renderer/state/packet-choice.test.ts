import { describe, expect, it } from 'vitest';
import { filterOf, spansIn } from './packet-choice.ts';

describe('ranges of packets', () => {
  it('are numbers and spans, whose ends may be left out', () => {
    expect(spansIn('1-10, 15 ,20-')).toEqual([[1, 10], [15, 15], [20, 0xffffffff]]);
    expect(spansIn('-5')).toEqual([[1, 5]]);
    expect(spansIn('3 – 4')).toEqual([[3, 4]]);
  });
  it('are refused where they are none', () => {
    for (const text of ['', 'a', '5-3', '0', '1,,2', '-', '1-2-3', '1 2', '12345678901']) expect([text, spansIn(text)]).toEqual([text, undefined]);
  });
});

describe('the packets that are exported', () => {
  const all = { set: 'all', range: '', displayed: '', withoutIgnored: false } as const;
  it('are said as a filter', () => {
    expect(filterOf(all, 0, undefined)).toBe('');
    expect(filterOf({ ...all, displayed: 'tcp or udp', withoutIgnored: true }, 0, undefined)).toBe('(tcp or udp) && frame.ignored == 0');
    expect(filterOf({ ...all, set: 'selected' }, 7, undefined)).toBe('frame.number in {7}');
    expect(filterOf({ ...all, set: 'between-marks', displayed: 'tcp' }, 0, [3, 9])).toBe('frame.number in {3..9} && (tcp)');
    expect(filterOf({ ...all, set: 'range', range: '1-2, 8' }, 0, undefined)).toBe('frame.number in {1..2, 8}');
  });
  it('are none without a selection, marks or a range', () => {
    for (const set of ['selected', 'between-marks', 'range'] as const) expect(filterOf({ ...all, set }, 0, undefined)).toBeUndefined();
  });
});
