import { describe, expect, it } from 'vitest';
import type { TreeNode } from '../../../src-main/api/index.ts';
import { bytesText, tableText, treeText } from './printed-text.ts';

const node = (depth: number, label: string): TreeNode => ({ depth, label, field: '', source: 0, start: 0, length: 0 });
const tree = {
  number: 1,
  nodes: [node(0, 'Ethernet II'), node(1, 'Type: IPv4'), node(0, 'Internet Protocol'), node(1, 'Flags'), node(2, "Don't fragment: Set")],
  sources: [{ name: 'Frame (2 bytes)', bytes: Uint8Array.of(0x41, 0) }],
};

describe('packets on paper', () => {
  it('have a line of columns that stand below each other', () => {
    const { heading, lines } = tableText({
      titles: ['No.', 'Protocol', 'Info'],
      isRight: [true, false, false],
      lines: [['1', 'TCP', 'a'], ['1000', 'DNS', '']],
    });
    expect([heading, ...lines]).toEqual([
      ' No.  Protocol  Info',
      '   1  TCP       a',
      '1000  DNS',
    ]);
  });
  it('have columns that a long text does not widen without end', () => {
    const { heading, lines } = tableText({ titles: ['Text', 'Info'], isRight: [false, false], lines: [['x'.repeat(1000), 'a'], ['y', 'b']] });
    expect([heading, ...lines].map(({ length }) => length)).toEqual([206, 1003, 203]);
  });
  it('have their layers, what is open in them, or all fields', () => {
    const text = (details: 'none' | 'layers' | 'open' | 'all') => treeText(tree, details, (index) => index === 2);
    expect(text('none')).toBe('');
    expect(text('layers')).toBe('+ Ethernet II\n+ Internet Protocol');
    expect(text('open')).toBe('+ Ethernet II\nInternet Protocol\n    + Flags');
    expect(text('all')).toBe("Ethernet II\n    Type: IPv4\nInternet Protocol\n    Flags\n        Don't fragment: Set");
  });
  it('have their bytes, with the names of several', () => {
    const dump = '00000000  41 00                                             A.';
    expect(bytesText(tree)).toBe(dump);
    expect(bytesText({ ...tree, sources: [...tree.sources, { name: 'Decrypted', bytes: Uint8Array.of(0x41, 0) }] }))
      .toBe(`Frame (2 bytes):\n${dump}\n\nDecrypted:\n${dump}`);
  });
});
