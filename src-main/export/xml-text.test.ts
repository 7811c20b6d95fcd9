import { expect, it } from 'vitest';
import { xmlText } from './xml-text.ts';

it('XML gets what it can hold, and the rest written out', () => {
  expect(xmlText('a<b & "c"\n')).toBe('a&lt;b &amp; &quot;c&quot;\n');
  expect(xmlText('T\u0014S\f\0')).toBe('T\\x14S\\xc\\x0');
  expect(xmlText('\uffff')).toBe('\ufffd');
});
