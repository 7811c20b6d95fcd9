import { describe, expect, it } from 'vitest';
import { markClass, marksOf, noRange } from './marks.ts';

const node = (depth: number, start: number, length: number, source = 0) => ({ label: '', field: '', depth, source, start, length });
const nodes = [node(0, 0, 14), node(0, 14, 20), node(1, 26, 4), node(1, 30, 0), node(1, 0, 8, 1)];

describe('the marks of the bytes pane', () => {
  it('are the field, and faintly its layer', () => {
    const marks = marksOf(nodes, 2, 0, -1);
    expect(marks).toEqual({ field: { start: 26, end: 30 }, layer: { start: 14, end: 34 }, hovered: noRange });
    expect([13, 14, 26, 29, 30, 34].map((at) => markClass(at, marks))).toEqual([
      '',
      'in-layer begins',
      'marked begins',
      'marked ends',
      'in-layer',
      '',
    ]);
  });
  it('begin and end anew in each line', () => {
    const marks = marksOf(nodes, 1, 0, -1);
    expect(markClass(15, marks)).toBe('marked ends');
    expect(markClass(16, marks)).toBe('marked begins');
  });
  it('are not there for a field without bytes, or in other bytes', () => {
    expect(marksOf(nodes, 3, 0, -1).field).toEqual(noRange);
    expect(marksOf(nodes, 4, 0, -1).field).toEqual(noRange);
    expect(marksOf(nodes, -1, 0, -1)).toEqual({ field: noRange, layer: noRange, hovered: noRange });
  });
  it('show the field under the mouse outside the selected one', () => {
    const marks = marksOf(nodes, 2, 0, 0);
    expect(markClass(3, marks)).toBe('hovered');
    expect(markClass(27, marks)).toBe('marked');
  });
});
