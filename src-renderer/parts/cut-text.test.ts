import { describe, expect, it } from 'vitest';
import { cutText } from './cut-text.ts';

const cell = { scrollWidth: 240, clientWidth: 120, title: '', textContent: ' application/x-www-form-urlencoded ' };

describe('the tooltip of a text', () => {
  it('is all of it where it ends in an ellipsis for want of room', () => {
    expect(cutText(cell, 'ellipsis')).toBe('application/x-www-form-urlencoded');
  });

  it('is not needed where all is seen, and does not take the place of another', () => {
    expect(cutText({ ...cell, scrollWidth: 120 }, 'ellipsis')).toBeUndefined();
    expect(cutText(cell, 'clip')).toBeUndefined();
    expect(cutText({ ...cell, title: 'Sent once' }, 'ellipsis')).toBeUndefined();
    expect(cutText({ ...cell, textContent: ' ' }, 'ellipsis')).toBeUndefined();
  });
});
